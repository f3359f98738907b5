import { postAuth } from './post-auth.js';

/** Ends every session of the person, on every device, this one included. */
export const revokeSessions = (): Promise<void> => postAuth('revoke-sessions');
