import { waitingReasons } from '@docket/contracts';
import { pageParameters } from '../../list/list-search.js';
import { oneOf, reader } from '../../list/search-parameters.js';

/** Reads the search parameters of the list: what the statements wait for. */
export const waitingSearch = reader({ ...pageParameters, reason: oneOf(waitingReasons) });
export type WaitingSearch = ReturnType<typeof waitingSearch>;
