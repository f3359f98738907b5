import type { SecondFactorMethod } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Tenancy } from '../../organization/tenancy.js';
import { SecretBox } from '../../secrets/secret-box.js';
import { recordAccountEvent } from '../account-audit.js';
import { endPending, findPending, startPending } from './pending-sign-in.js';
import { findMethods, isAuthenticatorCode, takeCode } from './second-factor.js';

/** The account of a sign-in whose password was correct. */
export interface PendingAccount {
  id: string;
  email: string;
}

/** The second step of a sign-in. */
@Injectable()
export class SecondFactorSignInService {
  constructor(
    private readonly em: EntityManager,
    private readonly tenancy: Tenancy,
    private readonly box: SecretBox,
  ) {}

  /** Returns the ways in which an account can give its second factor. Empty without one. */
  methods(accountId: string): Promise<SecondFactorMethod[]> {
    return findMethods(this.em.fork(), accountId);
  }

  /** Starts the second step. @returns the token of the sign-in, valid for 5 minutes */
  start(accountId: string): Promise<string> {
    return startPending(this.em.fork(), accountId);
  }

  /** Returns the account of an open sign-in, or null. */
  async find(token: string): Promise<PendingAccount | null> {
    const em = this.em.fork();
    const pending = await findPending(em, token);
    if (!pending) return null;
    const account = await selectRow(
      em,
      z.object({ id: tables.account.id, email: tables.account.email }),
      'select id, email from account where id = ?',
      [pending.accountId],
    );
    return account ?? null;
  }

  /** Ends the sign-in with a code. @returns whether the code was valid and the sign-in still open */
  async finish(token: string, account: PendingAccount, code: string, ipAddress: string): Promise<boolean> {
    return this.tenancy.account(account.email, async (em) => {
      if (!(await takeCode(em, this.box, account.id, code))) return false;
      if (!(await endPending(em, token))) return false;
      if (!isAuthenticatorCode(code))
        await recordAccountEvent(em, account, { action: 'account.recovery_code_used', ipAddress });
      return true;
    });
  }
}
