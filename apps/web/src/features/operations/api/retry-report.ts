import { client, dataOf } from '../../../api/client.js';

/** Starts a failed report of any organization over. */
export const retryReport = (id: string) =>
  dataOf(client.POST('/api/operations/reports/{id}/retry', { params: { path: { id } } }));
