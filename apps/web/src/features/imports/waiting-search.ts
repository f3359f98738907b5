import { waitingReasons } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

/** Search parameters of the list: what the statements wait for. */
export const waitingSearch = listSearch.omit({ search: true }).extend({
  reason: z.enum(waitingReasons).optional().catch(undefined),
});
export type WaitingSearch = z.infer<typeof waitingSearch>;
