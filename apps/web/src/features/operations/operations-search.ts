import { reportProblems } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

/** Search parameters of the operations page. */
export const operationsSearch = listSearch
  .omit({ search: true })
  .extend({ problem: z.enum(reportProblems).optional().catch(undefined) });
export type OperationsSearch = z.infer<typeof operationsSearch>;
