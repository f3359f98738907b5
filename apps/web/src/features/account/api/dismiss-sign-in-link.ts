import { client, dataOf } from '../../../api/client.js';

/** Dismisses a notice for the signed-in account. */
export const dismissSignInLink = (id: string) =>
  dataOf(client.POST('/api/admin/sign-in-links/{id}/dismiss', { params: { path: { id } } }));
