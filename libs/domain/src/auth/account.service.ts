import { DocketError, errorMessages, newId, PASSWORD_LENGTH } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { hashPassword } from './password.js';

/** Input of `createAccount`. */
export interface NewAccount {
  email: string;
  name: string;
  password: string;
}

/**
 * Accounts for signing in. An account belongs to no organization, because it can be linked to people in several of them by
 * `person.account_id`. The tables are shared with the authentication library of the API.
 */
@Injectable()
export class AccountService {
  constructor(private readonly em: EntityManager) {}

  /**
   * Creates an account with a password. @returns the account ID
   * @throws conflict if an account with this e-mail address exists
   * @throws invalid_request if the password is too short or too long
   */
  async createAccount({ email, name, password }: NewAccount): Promise<string> {
    checkPassword(password);
    const hashed = await hashPassword(password);
    const id = await this.em.fork().transactional((em) => writeAccount(em, { email, name, hashed }));
    if (id) return id;
    throw new DocketError('conflict', errorMessages.auth.emailTaken);
  }

  /** Returns the ID of the account with this e-mail address, or null. */
  async findAccount(email: string): Promise<string | null> {
    const found = await selectRow(
      this.em.fork(),
      z.object({ id: tables.account.id }),
      'select id from account where email = ?',
      [email.toLowerCase()],
    );
    return found?.id ?? null;
  }

  /** Sets a new password and ends all sessions of the account. @throws invalid_request */
  async setPassword(accountId: string, password: string): Promise<void> {
    checkPassword(password);
    const hashed = await hashPassword(password);
    await this.em.fork().transactional(async (em) => {
      await writePassword(em, accountId, hashed);
      await endSessions(em, accountId);
    });
  }
}

function checkPassword(password: string): void {
  const { min, max } = PASSWORD_LENGTH;
  if (password.length >= min && password.length <= max) return;
  const message = errorMessages.auth.passwordLength(min, max);
  throw new DocketError('invalid_request', message, {
    issues: [{ path: 'password', message }],
  });
}

/** Inserts an account. @returns its ID, or null if an account with this e-mail address exists */
export async function writeAccount(
  em: EntityManager,
  { email, name, hashed }: { email: string; name: string; hashed: string },
): Promise<string | null> {
  const id = newId();
  const inserted = await em.execute<unknown[]>(
    `insert into account (id, name, email, email_verified) values (?, ?, ?, true)
     on conflict (email) do nothing returning id`,
    [id, name, email.toLowerCase()],
  );
  if (inserted.length === 0) return null;
  await writePassword(em, id, hashed);
  return id;
}

/** Sets or replaces the password of an account. */
export async function writePassword(em: EntityManager, accountId: string, hashed: string): Promise<void> {
  await em.execute(
    `insert into credential (id, account_id, provider_id, user_id, password) values (?, ?, 'credential', ?, ?)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [newId(), accountId, accountId, hashed],
  );
}

/** Ends all sessions of an account. */
export async function endSessions(em: EntityManager, accountId: string): Promise<void> {
  await em.execute('delete from session where user_id = ?', [accountId]);
}
