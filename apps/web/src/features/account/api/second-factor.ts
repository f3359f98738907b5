import type { AddPasskey, ConfirmedByPassword, SecondFactorCode } from '@docket/contracts';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import { client, dataOf } from '../../../api/client.js';
import { refusedByBrowser } from '../../../api/passkey-refusal.js';

/** The second factor of the account. */
export const secondFactorQuery = queryOptions({
  queryKey: ['account', 'second-factor'],
  queryFn: ({ signal }) => dataOf(client.GET('/api/account/second-factor', { signal })),
});

/** Creates the secret of an authenticator app. */
export const startAuthenticator = (body: ConfirmedByPassword) =>
  dataOf(client.POST('/api/account/second-factor/authenticator', { body }));

/** Enables the authenticator app. Returns recovery codes, if the account had none. */
export const confirmAuthenticator = (body: SecondFactorCode) =>
  dataOf(client.POST('/api/account/second-factor/authenticator/confirm', { body }));

/** Removes the authenticator app. */
export const removeAuthenticator = (body: ConfirmedByPassword) =>
  dataOf(client.POST('/api/account/second-factor/authenticator/remove', { body }));

/** Replaces the recovery codes. */
export const renewRecoveryCodes = (body: ConfirmedByPassword) =>
  dataOf(client.POST('/api/account/second-factor/recovery-codes', { body }));

/** Removes the notice that somebody else removed the second factor. */
export const dismissRemoval = () => dataOf(client.POST('/api/account/second-factor/dismiss-removal'));

/** Creates a passkey with the browser. Returns what the API takes to add it. */
export async function createPasskey(body: ConfirmedByPassword): Promise<Omit<AddPasskey, 'name'>> {
  const { options } = await dataOf(client.POST('/api/account/second-factor/passkeys/options', { body }));
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { id, response } = await startRegistration({ optionsJSON }).catch(refusedByBrowser);
  const { clientDataJSON, attestationObject, transports = [] } = response;
  return { id, clientDataJSON, attestationObject, transports };
}

/** Adds a passkey. Returns recovery codes, if the account had none. */
export const addPasskey = (body: AddPasskey) =>
  dataOf(client.POST('/api/account/second-factor/passkeys', { body }));

/** Removes a passkey. */
export const removePasskey = ({ id, ...body }: ConfirmedByPassword & { id: string }) =>
  dataOf(client.POST('/api/account/second-factor/passkeys/{id}/remove', { params: { path: { id } }, body }));
