import { client, dataOf } from '../../../api/client.js';

/** Cancels a queued or running report of any organization. */
export const cancelReport = (id: string) =>
  dataOf(client.POST('/api/operations/reports/{id}/cancel', { params: { path: { id } } }));
