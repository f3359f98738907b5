import type { JoinAccounts } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

/** Combines the account with another one that has the same e-mail address. The response replaces the session. */
export const joinAccounts = (body: JoinAccounts) => dataOf(client.POST('/api/account/join', { body }));
