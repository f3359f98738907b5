import { mailStates } from '@docket/contracts';
import { listParameters } from '../../list/list-search.js';
import { oneOf, reader } from '../../list/search-parameters.js';

/** Reads the search parameters of the page of e-mail messages. */
export const mailSearch = reader({ ...listParameters, state: oneOf(mailStates) });
export type MailSearch = ReturnType<typeof mailSearch>;
