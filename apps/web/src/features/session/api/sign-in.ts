import { z } from 'zod';
import { postAuth } from './post-auth.js';

/** What the form takes, in words for each mistake. */
export const credentials = z.object({
  email: z.email('Enter an e-mail address, for example name@company.com.'),
  password: z.string().min(1, 'Enter your password.'),
});
export type Credentials = z.infer<typeof credentials>;

/** Opens a session; the cookie comes with the answer. */
export const signIn = (given: Credentials): Promise<void> => postAuth('sign-in/email', given);
