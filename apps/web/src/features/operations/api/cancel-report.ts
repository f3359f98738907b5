import { client, dataOf } from '../../../api/client.js';

/** Cancels a report of any organization that waits or is being made. */
export const cancelReport = (id: string) =>
  dataOf(client.POST('/api/operations/reports/{id}/cancel', { params: { path: { id } } }));
