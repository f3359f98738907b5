import { client, dataOf } from '../../../api/client.js';

/** Ends a session of the account. */
export const revokeSession = (id: string) =>
  dataOf(client.POST('/api/account/sessions/{id}/revoke', { params: { path: { id } } }));
