import { apiKeyStatuses } from '@docket/contracts';
import { pageParameters } from '../../list/list-search.js';
import { oneOf, reader } from '../../list/search-parameters.js';

/** Reads the search parameters of the page of API keys. */
export const keySearch = reader({ ...pageParameters, status: oneOf(apiKeyStatuses) });
export type KeySearch = ReturnType<typeof keySearch>;
