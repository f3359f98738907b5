import { DocketError, errorMessages, newId, type SecondFactorMethod } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Tenancy } from '../../organization/tenancy.js';
import { SecretBox } from '../../secrets/secret-box.js';
import { recordAccountEvent } from '../account-audit.js';
import { endSessions } from '../account.service.js';
import type { ProfileOwner } from '../profile.service.js';
import { writeRecoveryCodes } from './recovery-codes.js';
import { findMethods, readSecondFactor, secretPlace, takeCode } from './second-factor.js';
import { newTotpSecret, totpUri } from './totp.js';

const { auth: messages } = errorMessages;

/** The second factor of an account, as its owner changes it. Require the password before each change. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly box: SecretBox,
  ) {}

  /** Returns the second factor of the account, without its secrets. */
  read({ accountId }: ProfileOwner) {
    return readSecondFactor(this.tenancy.accounts(), accountId);
  }

  /**
   * Creates the secret of an authenticator app. The app is used once a first code is confirmed.
   * @throws conflict if there is one already; unavailable if the installation cannot store secrets
   */
  async startAuthenticator({ accountId, account }: ProfileOwner): Promise<{ secret: string; uri: string }> {
    if (this.box.currentKeyId === null) throw new DocketError('unavailable', messages.noEncryptionKey);
    const [id, secret] = [newId(), newTotpSecret()];
    await this.tenancy.accounts().transactional(async (em) => {
      await em.execute('select from account where id = ? for update', [accountId]);
      if ((await readSecondFactor(em, accountId)).authenticator)
        throw new DocketError('conflict', messages.authenticatorExists);
      await em.execute('delete from authenticator where account_id = ?', [accountId]);
      await em.execute('insert into authenticator (id, account_id, secret) values (?, ?, ?)', [
        id,
        accountId,
        this.box.encrypt(secret, secretPlace(id)),
      ]);
    });
    return { secret, uri: totpUri(secret, account.email) };
  }

  /**
   * Enables the authenticator app with a first code, and ends the other sessions.
   * @returns new recovery codes; empty if the account has recovery codes already
   * @throws invalid_request if the code is wrong
   */
  async confirmAuthenticator(owner: ProfileOwner, code: string): Promise<string[]> {
    return this.tenancy.account(owner.account.email, async (em) => {
      if (!(await takeCode(em, this.box, owner.accountId, code, false))) throw wrongCode();
      await em.execute('update authenticator set confirmed_at = now() where account_id = ?', [
        owner.accountId,
      ]);
      return enableFactor(em, owner, 'code');
    });
  }

  /** Removes the authenticator app, and ends the other sessions. @throws not_found */
  async removeAuthenticator(owner: ProfileOwner): Promise<void> {
    await this.tenancy.account(owner.account.email, async (em) => {
      const removed = await em.execute<unknown[]>(
        'delete from authenticator where account_id = ? and confirmed_at is not null returning id',
        [owner.accountId],
      );
      if (removed.length === 0) throw new DocketError('not_found', messages.noAuthenticator);
      await disableFactor(em, owner, 'code');
    });
  }

  /** Replaces all recovery codes. @throws conflict without a second factor */
  async renewRecoveryCodes(owner: ProfileOwner): Promise<string[]> {
    return this.tenancy.account(owner.account.email, async (em) => {
      if ((await findMethods(em, owner.accountId)).length === 0)
        throw new DocketError('conflict', messages.noSecondFactor);
      const codes = await writeRecoveryCodes(em, owner.accountId);
      await recordAccountEvent(em, accountOf(owner), {
        action: 'account.recovery_codes_renewed',
        ipAddress: owner.ipAddress,
      });
      return codes;
    });
  }

  /** Removes the notice that an administrator removed the second factor. */
  async dismissRemoval({ accountId }: ProfileOwner): Promise<void> {
    await this.tenancy
      .accounts()
      .execute('delete from second_factor_removal where account_id = ?', [accountId]);
  }
}

/** Returns the error for a code that is wrong, expired or used. */
export const wrongCode = (): DocketError =>
  new DocketError('invalid_request', messages.wrongCode, {
    issues: [{ path: 'code', message: messages.wrongCode }],
  });

/** Records a new factor and ends the other sessions. @returns new recovery codes, if the account has none */
export async function enableFactor(
  em: EntityManager,
  owner: ProfileOwner,
  method: SecondFactorMethod,
): Promise<string[]> {
  await em.execute('delete from second_factor_removal where account_id = ?', [owner.accountId]);
  await endSessions(em, owner.accountId, owner.sessionId);
  await recordAccountEvent(em, accountOf(owner), {
    action: 'account.second_factor_enabled',
    metadata: { method },
    ipAddress: owner.ipAddress,
  });
  const { recoveryCodes } = await readSecondFactor(em, owner.accountId);
  return recoveryCodes > 0 ? [] : writeRecoveryCodes(em, owner.accountId);
}

/** Records a removed factor and ends the other sessions. Recovery codes end with the last factor. */
export async function disableFactor(
  em: EntityManager,
  owner: ProfileOwner,
  method: SecondFactorMethod,
): Promise<void> {
  if ((await findMethods(em, owner.accountId)).length === 0)
    await em.execute('delete from recovery_code where account_id = ?', [owner.accountId]);
  await endSessions(em, owner.accountId, owner.sessionId);
  await recordAccountEvent(em, accountOf(owner), {
    action: 'account.second_factor_disabled',
    metadata: { method },
    ipAddress: owner.ipAddress,
  });
}

const accountOf = ({ accountId, account }: ProfileOwner) => ({ id: accountId, email: account.email });
