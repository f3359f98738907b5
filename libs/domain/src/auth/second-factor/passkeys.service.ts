import { DocketError, errorMessages, newId, type AddPasskey, type UsePasskey } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { Tenancy } from '../../organization/tenancy.js';
import type { ProfileOwner } from '../profile.service.js';
import { endPending, findPending, setChallenge } from './pending-sign-in.js';
import { disableFactor, enableFactor } from './second-factor.service.js';
import type { PendingAccount } from './second-factor-sign-in.service.js';

const { auth: messages } = errorMessages;
/** Number of minutes in which a passkey can be added after the password was given. */
const CHALLENGE_MINUTES = 5;
const MAX_PASSKEYS = 20;

const credentialRow = z.object({ credentialId: tables.passkey.credential_id });
const passkeyRow = z.object({
  id: tables.passkey.id,
  publicKey: tables.passkey.public_key,
  counter: z.coerce.number(),
});
const challengeRow = z.object({ challenge: tables.passkey_challenge.challenge });

/** Passkeys and security keys (WebAuthn) as a second factor: the password is given before, so no PIN is required. */
export class PasskeysService {
  private readonly domain: string;

  /** @param origin the public URL; browsers use a passkey only for its host */
  constructor(
    private readonly tenancy: Tenancy,
    private readonly origin: string,
  ) {
    this.domain = new URL(origin).hostname;
  }

  /** Returns the options with which the browser creates a passkey. Require the password before. @throws conflict */
  async startAdding({ accountId, sessionId, account }: ProfileOwner): Promise<object> {
    return this.tenancy.account(account.email, async (em) => {
      const known = await this.credentials(em, accountId);
      if (known.length >= MAX_PASSKEYS)
        throw new DocketError('conflict', messages.tooManyPasskeys(MAX_PASSKEYS));
      const options = await generateRegistrationOptions({
        rpName: 'Docket',
        rpID: this.domain,
        userName: account.email,
        userDisplayName: account.name,
        userID: new Uint8Array(Buffer.from(accountId)),
        excludeCredentials: known,
        authenticatorSelection: { residentKey: 'discouraged', userVerification: 'discouraged' },
      });
      await em.execute(
        `insert into passkey_challenge (session_id, challenge, expires_at)
           values (?, ?, now() + interval '${CHALLENGE_MINUTES} minutes')
         on conflict (session_id) do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
        [sessionId, options.challenge],
      );
      return options;
    });
  }

  /**
   * Adds the passkey that the browser created, and ends the other sessions.
   * @returns new recovery codes; empty if the account has recovery codes already
   * @throws invalid_request if the browser's response does not belong to the options, or they have expired
   */
  async add(
    owner: ProfileOwner,
    { name, id, clientDataJSON, attestationObject, transports }: AddPasskey,
  ): Promise<string[]> {
    const challenge = await this.takeChallenge(owner);
    const { registrationInfo: info } = await verified(() =>
      verifyRegistrationResponse({
        response: {
          id,
          rawId: id,
          type: 'public-key',
          response: { clientDataJSON, attestationObject },
          clientExtensionResults: {},
        },
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.domain,
        requireUserVerification: false,
      }),
    );
    if (!info) throw invalidPasskey();
    return this.tenancy.account(owner.account.email, async (em) => {
      const added = await em.execute<unknown[]>(
        `insert into passkey (id, account_id, name, credential_id, public_key, counter, transports)
           values (?, ?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)))
         on conflict (credential_id) do nothing returning id`,
        [
          newId(),
          owner.accountId,
          name,
          info.credential.id,
          Buffer.from(info.credential.publicKey),
          info.credential.counter,
          JSON.stringify(transports),
        ],
      );
      if (added.length === 0) throw invalidPasskey();
      return enableFactor(em, owner, 'passkey');
    });
  }

  /** Removes a passkey, and ends the other sessions. @throws not_found */
  async remove(owner: ProfileOwner, id: string): Promise<void> {
    await this.tenancy.account(owner.account.email, async (em) => {
      const removed = await em.execute<unknown[]>(
        'delete from passkey where id = ? and account_id = ? returning id',
        [id, owner.accountId],
      );
      if (removed.length === 0) throw new DocketError('not_found', messages.passkeyNotFound);
      await disableFactor(em, owner, 'passkey');
    });
  }

  /** Returns the options with which the browser uses a passkey of the account in a sign-in. */
  async startSignIn(token: string, account: PendingAccount): Promise<object> {
    return this.tenancy.account(account.email, async (em) => {
      const options = await generateAuthenticationOptions({
        rpID: this.domain,
        allowCredentials: await this.credentials(em, account.id),
        userVerification: 'discouraged',
      });
      await setChallenge(em, token, options.challenge);
      return options;
    });
  }

  /** Ends a sign-in with a passkey. @returns whether it was valid and the sign-in still open */
  async finishSignIn(token: string, account: PendingAccount, used: UsePasskey): Promise<boolean> {
    const challenge = await this.tenancy.account(account.email, async (em) => {
      const pending = await findPending(em, token);
      await setChallenge(em, token, null);
      return pending?.challenge ?? null;
    });
    if (challenge === null) return false;
    return this.tenancy.account(account.email, async (em) => {
      const found = await selectRow(
        em,
        passkeyRow,
        `select id, public_key as "publicKey", counter from passkey
         where account_id = ? and credential_id = ? for update`,
        [account.id, used.id],
      );
      if (!found) return false;
      const counter = await this.check(used, challenge, found);
      if (counter === null || !(await endPending(em, token))) return false;
      await em.execute('update passkey set counter = ?, last_used_at = now() where id = ?', [
        counter,
        found.id,
      ]);
      return true;
    });
  }

  /** Checks the signature of a passkey. @returns its new counter, or null if it is not valid */
  private async check(
    { id, clientDataJSON, authenticatorData, signature }: UsePasskey,
    challenge: string,
    { publicKey, counter }: z.infer<typeof passkeyRow>,
  ): Promise<number | null> {
    const result = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.domain,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
      requireUserVerification: false,
    }).catch(() => null);
    return result?.verified ? result.authenticationInfo.newCounter : null;
  }

  private async credentials(em: EntityManager, accountId: string): Promise<{ id: string }[]> {
    const rows = await selectRows(
      em,
      credentialRow,
      'select credential_id as "credentialId" from passkey where account_id = ? order by id',
      [accountId],
    );
    return rows.map(({ credentialId }) => ({ id: credentialId }));
  }

  /** Returns the challenge of a session, which is used once. @throws invalid_request */
  private async takeChallenge({ sessionId, account }: ProfileOwner): Promise<string> {
    const found = await this.tenancy.account(account.email, (em) =>
      selectRow(
        em,
        challengeRow,
        'delete from passkey_challenge where session_id = ? and expires_at > now() returning challenge',
        [sessionId],
      ),
    );
    if (!found) throw invalidPasskey();
    return found.challenge;
  }
}

const invalidPasskey = (): DocketError => new DocketError('invalid_request', messages.invalidPasskey);

/** Runs a check of the library, whose errors all mean that the response is not valid. @throws invalid_request */
async function verified<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch {
    throw invalidPasskey();
  }
}
