import type { InvitationView } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { recordAccountEvent } from '../auth/account-audit.js';
import { endSessions, hashNewPassword, writePassword } from '../auth/account.service.js';
import { findMemberships } from '../auth/membership.js';
import { asSystemRole, type Tenancy } from '../organization/tenancy.js';
import { iso } from '../people/membership.sql.js';
import {
  hashInvitationToken,
  INVITATION_DAYS,
  newInvitationToken,
  type NewInvitation,
} from './invitation.js';

const linkedAccount = z.object({
  id: tables.account.id,
  name: tables.account.name,
  email: tables.account.email,
  expiresAt: z.string(),
});

/** The account whose password an open link sets. */
type LinkedAccount = z.infer<typeof linkedAccount>;

/**
 * Creates a link with which the owner of an account sets its password, and revokes an earlier one. The command line prints it
 * instead of a password, which would stay valid.
 */
export async function writePasswordLink(em: EntityManager, accountId: string): Promise<NewInvitation> {
  const token = newInvitationToken();
  const written = await selectRow(
    em,
    z.object({ expiresAt: z.string() }),
    `insert into password_link (account_id, token_sha256, expires_at)
       values (?, ?, date_trunc('milliseconds', now()) + ?::interval)
     on conflict (account_id) do update set token_sha256 = excluded.token_sha256, expires_at = excluded.expires_at
     returning ${iso('expires_at')} as "expiresAt"`,
    [accountId, hashInvitationToken(token), `${INVITATION_DAYS} days`],
  );
  return { token, expiresAt: written!.expiresAt };
}

/** Returns the details of an open link, or null. */
export async function findPasswordLink(tenancy: Tenancy, token: string): Promise<InvitationView | null> {
  const found = await tenancy.account('', (em) => findLinkedAccount(em, token));
  if (!found) return null;
  const { name, email, expiresAt } = found;
  return { organization: null, name, email, role: null, expiresAt };
}

/**
 * Sets the password of an account with a link. Only one of several concurrent requests succeeds. If the password is refused, the
 * link stays valid.
 * @returns false if no open link has the token
 * @throws invalid_request if the password is refused
 */
export async function usePasswordLink(
  tenancy: Tenancy,
  token: string,
  password: string,
  ipAddress: string,
): Promise<boolean> {
  const { account, organizations } = await tenancy.account('', async (em) => {
    const found = await findLinkedAccount(em, token);
    const memberships = found && (await asSystemRole(em, () => findMemberships(em, found.id)));
    return { account: found, organizations: memberships?.map(({ organization }) => organization.name) ?? [] };
  });
  if (!account) return false;
  const hashed = await hashNewPassword({ ...account, password, organizations });
  return tenancy.account(account.email, async (em) => {
    if (!(await takeLink(em, token))) return false;
    await writePassword(em, account.id, hashed);
    await endSessions(em, account.id);
    await recordAccountEvent(em, account, { action: 'account.password_changed', ipAddress });
    return true;
  });
}

async function findLinkedAccount(em: EntityManager, token: string): Promise<LinkedAccount | null> {
  const found = await selectRow(
    em,
    linkedAccount,
    `select a.id, a.name, a.email, ${iso('l.expires_at')} as "expiresAt"
     from password_link l join account a on a.id = l.account_id where l.token_sha256 = ? and l.expires_at > now()`,
    [hashInvitationToken(token)],
  );
  return found ?? null;
}

async function takeLink(em: EntityManager, token: string): Promise<boolean> {
  const taken = await em.execute<unknown[]>(
    'delete from password_link where token_sha256 = ? and expires_at > now() returning account_id',
    [hashInvitationToken(token)],
  );
  return taken.length > 0;
}
