import { client, dataOf } from '../../../api/client.js';

/** Ends the session of this browser. */
export const signOut = () => dataOf(client.POST('/api/auth/sign-out'));
