import { client, dataOf } from '../../../api/client.js';

/** Removes the second factor of a person's account. */
export const removeSecondFactor = (id: string) =>
  dataOf(client.POST('/api/admin/users/{id}/second-factor/remove', { params: { path: { id } } }));
