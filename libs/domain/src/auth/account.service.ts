import { newId, storedEmail } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Tenancy } from '../organization/tenancy.js';
import { hashPassword } from './password.js';
import { checkPassword } from './password-rules.js';

/** A new account. `organizations` are the names of the organizations that the password must not consist of. */
export interface NewAccount {
  email: string;
  name: string;
  password: string;
  organizations?: string[];
}

/**
 * Accounts for signing in. An account is its credentials: several accounts may have the same e-mail address, and none of
 * them gets access because of its address alone (docs/decisions/accounts.md). An account belongs to no organization,
 * because it can be linked to people in several of them by `person.account_id`. The tables are shared with the
 * authentication library of the API.
 */
@Injectable()
export class AccountService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Creates an account with a password and without access. @returns the account ID
   * @throws invalid_request if the password is refused
   */
  async createAccount(account: NewAccount): Promise<string> {
    const hashed = await hashNewPassword(account);
    return this.tenancy.accounts().transactional((em) => writeAccount(em, { ...account, hashed }));
  }
}

/** Checks and hashes the password of an account. @throws invalid_request */
export async function hashNewPassword({
  password,
  email,
  name,
  organizations = [],
}: NewAccount): Promise<string> {
  return hashPassword(await checkPassword(password, { email, name, organizations }));
}

/** Inserts an account with a hashed password, or without one (null). @returns its ID */
export async function writeAccount(
  em: EntityManager,
  { email, name, hashed }: { email: string; name: string; hashed: string | null },
): Promise<string> {
  const id = newId();
  await em.execute('insert into account (id, name, email, email_verified) values (?, ?, ?, true)', [
    id,
    name,
    storedEmail(email),
  ]);
  await writePassword(em, id, hashed);
  return id;
}

/** Sets, replaces or removes (null) the password of an account. A link that would set it becomes invalid. */
export async function writePassword(
  em: EntityManager,
  accountId: string,
  hashed: string | null,
): Promise<void> {
  await em.execute('delete from password_link where account_id = ?', [accountId]);
  await em.execute(
    `insert into credential (id, account_id, provider_id, user_id, password) values (?, ?, 'credential', ?, ?)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [newId(), accountId, accountId, hashed],
  );
}

/** Ends the sessions of an account, except one, and the sign-ins that still need a second factor. */
export async function endSessions(
  em: EntityManager,
  accountId: string,
  exceptSessionId: string | null = null,
): Promise<void> {
  await em.execute('delete from pending_sign_in where account_id = ?', [accountId]);
  await em.execute('delete from session where user_id = ? and id is distinct from ?::uuid', [
    accountId,
    exceptSessionId,
  ]);
}
