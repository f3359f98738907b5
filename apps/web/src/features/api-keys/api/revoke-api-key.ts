import { client, dataOf } from '../../../api/client.js';

/** Ends a key at once. */
export const revokeApiKey = (id: string) =>
  dataOf(client.POST('/api/admin/api-keys/{id}/revoke', { params: { path: { id } } }));
