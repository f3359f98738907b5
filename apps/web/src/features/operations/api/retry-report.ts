import { client, dataOf } from '../../../api/client.js';

/** Retries a failed report of any organization. */
export const retryReport = (id: string) =>
  dataOf(client.POST('/api/operations/reports/{id}/retry', { params: { path: { id } } }));
