import type { SecondFactorCode } from '@docket/contracts';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { z } from 'zod';
import { client, dataOf } from '../../../api/client.js';
import { refusedByBrowser } from '../../../api/passkey-refusal.js';
import { auth } from '../../../messages/index.js';

/** Schema of the sign-in form. */
export const credentials = z.object({
  email: z.email(auth.invalidEmail),
  password: z.string().min(1, auth.passwordRequired),
});
export type Credentials = z.infer<typeof credentials>;

/** Checks the password. Unless `secondFactor` has methods, the response sets the session cookie. */
export const signIn = (body: Credentials) => dataOf(client.POST('/api/auth/sign-in/email', { body }));

/** Completes a sign-in. The response sets the session cookie. */
export const signInWithCode = (body: SecondFactorCode) =>
  dataOf(client.POST('/api/auth/sign-in/code', { body }));

/** Completes a sign-in with a passkey of the browser. The response sets the session cookie. */
export async function signInWithPasskey() {
  const { options } = await dataOf(client.POST('/api/auth/sign-in/passkey/options'));
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { id, response } = await startAuthentication({ optionsJSON }).catch(refusedByBrowser);
  const { clientDataJSON, authenticatorData, signature } = response;
  const body = { id, clientDataJSON, authenticatorData, signature };
  return dataOf(client.POST('/api/auth/sign-in/passkey', { body }));
}
