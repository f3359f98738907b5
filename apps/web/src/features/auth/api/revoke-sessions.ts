import { client, dataOf } from '../../../api/client.js';

/** Ends all sessions of the person on all devices, including this one. */
export const revokeSessions = () => dataOf(client.POST('/api/auth/revoke-sessions'));
