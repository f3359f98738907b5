import { client, dataOf } from '../../../api/client.js';

/** Ends this browser's session. */
export const signOut = () => dataOf(client.POST('/api/auth/sign-out'));
