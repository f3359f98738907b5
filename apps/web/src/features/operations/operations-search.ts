import { reportProblems } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

/** Search parameters of the operations page. `page` and `pageSize` are those of the reports that need attention. */
export const operationsSearch = listSearch.omit({ search: true }).extend({
  problem: z.enum(reportProblems).optional().catch(undefined),
  organizationsPage: listSearch.shape.page,
  organizationsPageSize: listSearch.shape.pageSize,
});
export type OperationsSearch = z.infer<typeof operationsSearch>;
