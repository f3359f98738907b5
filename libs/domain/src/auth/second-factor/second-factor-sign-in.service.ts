import type { SecondFactorMethod } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Tenancy } from '../../organization/tenancy.js';
import { SecretBox } from '../../secrets/secret-box.js';
import { recordAccountEvent } from '../account-audit.js';
import { endPending, findPending, startPending } from './pending-sign-in.js';
import { countRecoveryCodes } from './recovery-codes.js';
import { findMethods, isAuthenticatorCode, takeCode } from './second-factor.js';

/** The account of a sign-in whose password was correct. */
export interface PendingAccount {
  id: string;
  email: string;
}

/** The code that completed a sign-in. */
export interface AcceptedCode {
  /** Number of unused recovery codes after one was used. Null after a code of an app. */
  recoveryCodes: number | null;
}

/** The second step of a sign-in. */
@Injectable()
export class SecondFactorSignInService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly box: SecretBox,
  ) {}

  /** Returns the ways in which an account can give its second factor. Empty without one. */
  methods(accountId: string): Promise<SecondFactorMethod[]> {
    return findMethods(this.tenancy.accounts(), accountId);
  }

  /** Starts the second step. @returns the token of the sign-in, valid for 5 minutes */
  start(accountId: string): Promise<string> {
    return startPending(this.tenancy.accounts(), accountId);
  }

  /** Returns the account of an open sign-in, or null. */
  async find(token: string): Promise<PendingAccount | null> {
    const em = this.tenancy.accounts();
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

  /** Ends the sign-in with a code. @returns null if the code was not valid or the sign-in not open any more */
  async finish(
    token: string,
    account: PendingAccount,
    code: string,
    ipAddress: string,
  ): Promise<AcceptedCode | null> {
    return this.tenancy.account(account.email, async (em) => {
      if (!(await takeCode(em, this.box, account.id, code))) return null;
      if (!(await endPending(em, token))) return null;
      if (isAuthenticatorCode(code)) return { recoveryCodes: null };
      await recordAccountEvent(em, account, { action: 'account.recovery_code_used', ipAddress });
      return { recoveryCodes: await countRecoveryCodes(em, account.id) };
    });
  }
}
