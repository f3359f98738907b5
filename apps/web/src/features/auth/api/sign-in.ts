import { z } from 'zod';
import { client, dataOf } from '../../../api/client.js';

/** What the form takes, in words for each mistake. */
export const credentials = z.object({
  email: z.email('Enter an e-mail address, for example name@company.com.'),
  password: z.string().min(1, 'Enter your password.'),
});
export type Credentials = z.infer<typeof credentials>;

/** Opens a session; the cookie comes with the answer. */
export const signIn = (body: Credentials) => dataOf(client.POST('/api/auth/sign-in/email', { body }));
