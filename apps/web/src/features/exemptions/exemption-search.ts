import { exemptionStates } from '@docket/contracts';
import { listParameters } from '../../list/list-search.js';
import { oneOf, reader } from '../../list/search-parameters.js';

/** Reads the search parameters of the list: search text and state. */
export const exemptionSearch = reader({ ...listParameters, state: oneOf(exemptionStates) });
export type ExemptionSearch = ReturnType<typeof exemptionSearch>;
