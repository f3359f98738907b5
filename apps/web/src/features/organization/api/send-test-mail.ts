import { client, dataOf } from '../../../api/client.js';

/** Queues a test message to the signed-in administrator. */
export const sendTestMail = () => dataOf(client.POST('/api/admin/mail/test'));
