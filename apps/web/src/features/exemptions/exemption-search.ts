import { exemptionStates } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

/** Search parameters of the list: search text and state. */
export const exemptionSearch = listSearch.extend({
  state: z.enum(exemptionStates).optional().catch(undefined),
});
export type ExemptionSearch = z.infer<typeof exemptionSearch>;
