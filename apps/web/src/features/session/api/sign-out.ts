import { postAuth } from './post-auth.js';

/** Ends this browser's session. */
export const signOut = (): Promise<void> => postAuth('sign-out');
