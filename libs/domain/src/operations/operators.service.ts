import { DocketError, errorMessages, storedEmail } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { hashNewPassword, writeAccount } from '../auth/account.service.js';
import { replacePassword } from '../auth/replace-password.js';
import type { NewInvitation } from '../invitations/invitation.js';
import { writePasswordLink } from '../invitations/password-link.js';
import { Tenancy } from '../organization/tenancy.js';
import { COMMAND_LINE, recordOperation } from './operations-log.js';

const operatorAccount = z.object({
  email: tables.account.email,
  name: tables.account.name,
  addedAt: tables.operator.added_at,
});
/** An account with operator access. */
export type OperatorAccount = z.infer<typeof operatorAccount>;

/** The account of an operator whose access the command line changes. */
interface NewOperator {
  email: string;
  name: string;
  /** Default: the owner sets it with a link. */
  password?: string | undefined;
}

/**
 * Operator access to the installation. It belongs to the account and is not a role in an organization: operators manage the
 * shared infrastructure and cannot see the data of organizations. Only the command line grants and removes it, as the owner of the
 * tables.
 */
@Injectable()
export class OperatorsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns all operators, ordered by e-mail address. */
  list(): Promise<OperatorAccount[]> {
    return this.tenancy.system((em) =>
      selectRows(
        em,
        operatorAccount,
        `select a.email, a.name, o.added_at as "addedAt" from operator o join account a on a.id = o.account_id
         order by a.email`,
      ),
    );
  }

  /**
   * Adds an operator with a new account. An account that exists already never gets operator access, whatever its address.
   * @param remedy the command that sets the password of an operator
   * @returns the link to set the password; null if it was given
   * @throws conflict if an operator has this e-mail address; invalid_request if the password is refused
   */
  async add(account: NewOperator, remedy: string): Promise<NewInvitation | null> {
    const hashed = await hashOf(account);
    return this.tenancy.account(COMMAND_LINE.email, async (em) => {
      // Two commands at the same time must not add the address twice.
      await em.execute(`select pg_advisory_xact_lock(hashtextextended('docket.operators', 0))`);
      if (await findOperator(em, account.email))
        throw new DocketError('conflict', errorMessages.auth.hasAccount(account.email, remedy));
      const accountId = await writeAccount(em, { ...account, hashed });
      await em.execute('insert into operator (account_id) values (?)', [accountId]);
      await recordOperation(em, COMMAND_LINE, operatorEvent('added', accountId, account.email));
      return hashed === null ? writePasswordLink(em, accountId) : null;
    });
  }

  /**
   * Replaces the password of an operator, and ends all sessions of the account.
   * @param password default: the owner sets it with a link
   * @returns the link to set the password; null if it was given
   * @throws not_found, invalid_request
   */
  async resetPassword(email: string, password?: string): Promise<NewInvitation | null> {
    const hashed = await hashOf({ email, name: '', password });
    return this.tenancy.account(COMMAND_LINE.email, async (em) => {
      const id = await findOperator(em, email);
      if (!id) throw notAnOperator(email);
      return replacePassword(em, { id, email }, hashed);
    });
  }

  /** Removes operator access, effective with the next request. @throws not_found if no operator has this e-mail address */
  async remove(email: string): Promise<void> {
    await this.tenancy.account(COMMAND_LINE.email, async (em) => {
      const removed = await selectRow(
        em,
        z.object({ account_id: tables.operator.account_id }),
        'delete from operator where account_id = ? returning account_id',
        [await findOperator(em, email)],
      );
      if (!removed) throw notAnOperator(email);
      await recordOperation(em, COMMAND_LINE, operatorEvent('removed', removed.account_id, email));
    });
  }
}

const hashOf = async ({ password, ...account }: NewOperator): Promise<string | null> =>
  password === undefined ? null : hashNewPassword({ ...account, password });

/** Returns the account ID of the operator with an e-mail address, or null. Requires the login for accounts. */
async function findOperator(em: EntityManager, email: string): Promise<string | null> {
  const found = await selectRow(
    em,
    z.object({ id: tables.account.id }),
    'select a.id from operator o join account a on a.id = o.account_id where text_key(a.email) = text_key(?)',
    [email],
  );
  return found?.id ?? null;
}

const notAnOperator = (email: string): DocketError =>
  new DocketError('not_found', errorMessages.operations.notAnOperator(email));

const operatorEvent = (change: 'added' | 'removed', accountId: string, email: string) =>
  ({
    action: `operator.${change}`,
    targetType: 'operator',
    targetId: accountId,
    targetLabel: storedEmail(email),
  }) as const;
