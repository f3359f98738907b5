import { randomBytes } from 'node:crypto';
import { selectRows, tables } from '@docket/schema';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Tenancy } from '../organization/tenancy.js';
import { isPresent } from '../people/membership.sql.js';
import { hashPassword, verifyPassword } from './password.js';
import { normalizedPassword } from './password-rules.js';

/**
 * Maximum number of accounts with one address that sign-in checks, newest first. An organization adds at most one, so an
 * address has more only if its owner belongs to more organizations and has not joined the accounts.
 */
const MAX_ACCOUNTS = 20;
/** Number of hashes computed at least, so that the duration does not tell whether an address has an account, or how many. */
const MIN_HASHES = 3;

const accountRow = z.object({ id: tables.account.id });
const credentialRow = z.object({ accountId: z.string(), password: z.string() });

/** Finds accounts by their credentials. */
@Injectable()
export class CredentialsService {
  private unmatched: Promise<string> | undefined;

  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Returns the newest account with an address and a password that gives access now: to an organization in which its person
   * is present, or as an operator. Null if there is none.
   * With `only`, checks no other account; with `except`, does not check that one.
   */
  async find(
    email: string,
    password: string,
    { only = null, except = null }: { only?: string | null; except?: string | null } = {},
  ): Promise<string | null> {
    const accounts = await this.tenancy.system((em) =>
      selectRows(
        em,
        accountRow,
        `select a.id from account a where text_key(a.email) = text_key(:email) and a.id is distinct from :except::uuid
           and (:only::uuid is null or a.id = :only::uuid)
           and (exists (select from person p where p.account_id = a.id and ${isPresent('p')})
             or exists (select from operator o where o.account_id = a.id))
         order by a.id desc limit ${MAX_ACCOUNTS}`,
        { email, only, except },
      ),
    );
    const ids = accounts.map(({ id }) => id);
    for (let hashes = ids.length; hashes < MIN_HASHES; hashes += 1)
      await verifyPassword(await this.unmatchedHash(), normalizedPassword(password));
    return this.match(ids, password);
  }

  /** Returns whether an account has a password. */
  async verify(accountId: string, password: string): Promise<boolean> {
    return (await this.match([accountId], password)) !== null;
  }

  /** Returns the first of the accounts that has the password. Checks all of them. */
  private async match(accountIds: string[], password: string): Promise<string | null> {
    const credentials = await selectRows(
      this.tenancy.accounts(),
      credentialRow,
      `select user_id as "accountId", password from credential
       where provider_id = 'credential' and password is not null and user_id = any (?::uuid[])
       order by user_id desc`,
      [`{${accountIds.join(',')}}`],
    );
    const typed = normalizedPassword(password);
    let found: string | null = null;
    for (const { accountId, password: hashed } of credentials) {
      if ((await verifyPassword(hashed, typed)) && found === null) found = accountId;
    }
    return found;
  }

  /** Returns a hash that no password matches. */
  private unmatchedHash(): Promise<string> {
    this.unmatched ??= hashPassword(randomBytes(32).toString('base64'));
    return this.unmatched;
  }
}
