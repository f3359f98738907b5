import { z } from 'zod';
import { client, dataOf } from '../../../api/client.js';
import { auth } from '../../../messages/auth.js';

/** Schema of the sign-in form. */
export const credentials = z.object({
  email: z.email(auth.invalidEmail),
  password: z.string().min(1, auth.passwordRequired),
});
export type Credentials = z.infer<typeof credentials>;

/** Starts a session. The response sets the session cookie. */
export const signIn = (body: Credentials) => dataOf(client.POST('/api/auth/sign-in/email', { body }));
