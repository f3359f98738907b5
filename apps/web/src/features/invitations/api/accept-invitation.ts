import { client, dataOf } from '../../../api/client.js';

type Acceptance = { token: string; email: string; password: string };

/** Sets the password and signs in. */
export async function acceptWithNewPassword({ token, email, password }: Acceptance): Promise<void> {
  await dataOf(client.POST('/api/invitations/accept', { body: { token, password } }));
  await dataOf(client.POST('/api/auth/sign-in/email', { body: { email, password } }));
}

/** Signs in with the existing password, then accepts the invitation. */
export async function acceptWithAccount({ token, email, password }: Acceptance): Promise<void> {
  await dataOf(client.POST('/api/auth/sign-in/email', { body: { email, password } }));
  await dataOf(client.POST('/api/session/invitation', { body: { token } }));
}
