import { client, dataOf } from '../../../api/client.js';

/** Ends every session of the person, on every device, this one included. */
export const revokeSessions = () => dataOf(client.POST('/api/auth/revoke-sessions'));
