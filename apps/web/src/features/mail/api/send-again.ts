import { client, dataOf } from '../../../api/client.js';

/** Queues a held or failed message again. */
export const sendAgain = (id: string) =>
  dataOf(client.POST('/api/admin/mail/{id}/send', { params: { path: { id } } }));
