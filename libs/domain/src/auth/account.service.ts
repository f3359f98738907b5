import { DocketError, newId, PASSWORD_LENGTH } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { hashPassword } from './password.js';

/** Who can sign in. */
export interface NewAccount {
  email: string;
  name: string;
  password: string;
}

/**
 * Accounts: what a person signs in with. They belong to no organization, because one account may stand behind people of
 * several; `person.account_id` makes the link. The tables are shared with the sign-in library of the API.
 */
@Injectable()
export class AccountService {
  constructor(private readonly em: EntityManager) {}

  /**
   * Makes an account with a password and gives its id.
   * @throws conflict when the e-mail has one, invalid_request when the password is too short or too long
   */
  async createAccount({ email, name, password }: NewAccount): Promise<string> {
    checkPassword(password);
    const hashed = await hashPassword(password);
    const id = await this.em.fork().transactional((em) => writeAccount(em, { email, name, hashed }));
    if (id) return id;
    throw new DocketError(
      'conflict',
      'This e-mail has an account already. Set a new password for it instead.',
    );
  }

  /** Id of the account with this e-mail; null when there is none. */
  async findAccount(email: string): Promise<string | null> {
    const found = await selectRow(
      this.em.fork(),
      z.object({ id: tables.account.id }),
      'select id from account where email = ?',
      [email.toLowerCase()],
    );
    return found?.id ?? null;
  }

  /** Sets a new password and signs the account out everywhere. @throws invalid_request */
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
  const message = `must have ${min} to ${max} characters`;
  throw new DocketError('invalid_request', `The password ${message}.`, {
    issues: [{ path: 'password', message }],
  });
}

/** Writes a new account and gives its id; null when the e-mail has one. */
export async function writeAccount(
  em: EntityManager,
  { email, name, hashed }: { email: string; name: string; hashed: string },
): Promise<string | null> {
  const id = newId();
  const made = await em.execute<unknown[]>(
    `insert into account (id, name, email, email_verified) values (?, ?, ?, true)
     on conflict (email) do nothing returning id`,
    [id, name, email.toLowerCase()],
  );
  if (made.length === 0) return null;
  await writePassword(em, id, hashed);
  return id;
}

/** Gives an account a password, in place of the one it had. */
export async function writePassword(em: EntityManager, accountId: string, hashed: string): Promise<void> {
  await em.execute(
    `insert into credential (id, account_id, provider_id, user_id, password) values (?, ?, 'credential', ?, ?)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [newId(), accountId, accountId, hashed],
  );
}

/** Signs an account out everywhere. */
export async function endSessions(em: EntityManager, accountId: string): Promise<void> {
  await em.execute('delete from session where user_id = ?', [accountId]);
}
