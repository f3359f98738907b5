import { client, dataOf } from '../../../api/client.js';

/** Revokes a key with immediate effect. */
export const revokeApiKey = (id: string) =>
  dataOf(client.POST('/api/admin/api-keys/{id}/revoke', { params: { path: { id } } }));
