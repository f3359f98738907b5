import { reportStatuses } from '@docket/contracts';
import { z } from 'zod';
import { listSearch, typedText } from '../../list/list-search.js';

/** Search parameters of the list of reports. */
export const reportSearch = listSearch.extend({
  status: z.enum(reportStatuses).optional().catch(undefined),
  kind: typedText(64).optional().catch(undefined),
});
export type ReportSearch = z.infer<typeof reportSearch>;
