import { client, dataOf } from '../../../api/client.js';

/** Deletes uploaded files that are not imported. */
export const deleteUpload = (id: string): Promise<unknown> =>
  dataOf(client.DELETE('/api/admin/imports/uploads/{id}', { params: { path: { id } } }));
