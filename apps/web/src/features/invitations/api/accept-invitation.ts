import type { SecondFactorMethod } from '@docket/contracts';
import { client, dataOf } from '../../../api/client.js';

type Acceptance = { token: string; email: string; password: string };

/** Sets the password and signs in. Returns the methods of the second factor, which an account that existed may have. */
export async function acceptWithNewPassword({
  token,
  email,
  password,
}: Acceptance): Promise<SecondFactorMethod[]> {
  await dataOf(client.POST('/api/invitations/accept', { body: { token, password } }));
  const { secondFactor } = await dataOf(
    client.POST('/api/auth/sign-in/email', { body: { email, password } }),
  );
  return secondFactor;
}

/**
 * Signs in with the existing password, then accepts the invitation. Returns the methods of the second factor if it is needed
 * before; then `joinWithSession` accepts the invitation.
 */
export async function acceptWithAccount({
  token,
  email,
  password,
}: Acceptance): Promise<SecondFactorMethod[]> {
  const { status, secondFactor } = await dataOf(
    client.POST('/api/auth/sign-in/email', { body: { email, password } }),
  );
  if (!status) return secondFactor;
  await joinWithSession(token);
  return [];
}

/** Accepts the invitation with the signed-in account. */
export const joinWithSession = (token: string) =>
  dataOf(client.POST('/api/session/invitation', { body: { token } }));
