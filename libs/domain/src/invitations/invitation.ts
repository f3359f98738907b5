import { createHash, randomBytes } from 'node:crypto';
import { DocketError, errorMessages, signInEmail, type PersonView } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import type { MailOutbox } from '../mail/mail-outbox.js';
import { iso } from '../people/membership.sql.js';
import { targetOf } from '../people/person.js';

/** Validity of an invitation in days. */
export const INVITATION_DAYS = 7;

/** A new invitation. The token is not stored. `expiresAt` is ISO 8601 UTC. */
export interface NewInvitation {
  token: string;
  expiresAt: string;
}

/** Returns a new token of a one-time link. */
export const newInvitationToken = (): string => randomBytes(32).toString('base64url');

/** Returns the address of a one-time link. Browsers do not send the fragment, so the token is in no log of a server or proxy. */
export const invitationUrl = (publicUrl: string, token: string): string =>
  new URL(`/invitation#${token}`, publicUrl).href;

/**
 * Returns the condition that the invitation `i` has a link whose token has the SHA-256 `hash`: the link that the administrator got, or
 * the one in the latest e-mail.
 */
export const hasToken = (i: string, hash: string): string =>
  `${hash} in (${i}.token_sha256, ${i}.mailed_token_sha256)`;

/** Returns the SHA-256 that is stored instead of the token. A token has 256 random bits, so no slow hash is needed. */
export const hashInvitationToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Revokes the open invitations of a person. */
export async function revokeInvitations(em: EntityManager, personId: string): Promise<void> {
  await em.execute(
    `update invitation set expires_at = now() where person_id = ? and accepted_at is null and expires_at > now()`,
    [personId],
  );
}

/**
 * Creates an invitation, revokes earlier ones, and queues the e-mail with the link. Call it with the person's row locked or inserted in this transaction.
 * A link for a present or former administrator is marked, because the person who uses it acts as the administrator, now or once
 * the role is given back: the other administrators and the administrator see a notice (`SignInLinksService`). A trigger marks
 * the links of a person who becomes an administrator later.
 * @param outbox Default: no e-mail is sent
 * @throws invalid_request if the person's e-mail address cannot be used to sign in
 */
export async function writeInvitation(
  em: EntityManager,
  actor: Actor,
  person: PersonView,
  outbox?: MailOutbox,
): Promise<NewInvitation> {
  // Training records accept more forms of e-mail addresses than sign-in does.
  if (!signInEmail.safeParse(person.email).success) {
    throw new DocketError('invalid_request', errorMessages.invitations.emailCannotSignIn(person.email), {
      issues: [{ path: 'email', message: errorMessages.invitations.emailCannotSignInIssue }],
    });
  }
  const forAdministrator = await wasAdministrator(em, person);
  const replacesAccount = person.access === 'account';
  const token = newInvitationToken();
  await revokeInvitations(em, person.id);
  const inserted = await selectRow(
    em,
    z.object({ id: tables.invitation.id, expiresAt: z.string() }),
    `insert into invitation (organization_id, person_id, token_sha256, expires_at, created_by, for_administrator,
         replaces_account)
       values (?, ?, ?, date_trunc('milliseconds', now()) + ?::interval, ?, ?, ?)
       returning id, ${iso('expires_at')} as "expiresAt"`,
    [
      actor.organizationId,
      person.id,
      hashInvitationToken(token),
      `${INVITATION_DAYS} days`,
      actor.email,
      forAdministrator,
      replacesAccount,
    ],
  );
  const { id, expiresAt } = inserted!;
  await recordAudit(em, actor, {
    action: 'user.invited',
    ...targetOf(person),
    metadata: {
      after: { role: person.role, expiresAt },
      forAdministrator,
      replacesAccount,
    },
  });
  await outbox?.queue(em, {
    organizationId: actor.organizationId,
    kind: replacesAccount ? 'password_reset' : 'invitation',
    person,
    cause: `invitation:${id}`,
    invitationId: id,
  });
  return { token, expiresAt };
}

/** Returns whether a person is or ever was an administrator, also if the history was corrected since. */
async function wasAdministrator(em: EntityManager, { id, role }: PersonView): Promise<boolean> {
  if (role === 'org_admin') return true;
  const periods = await em.execute<unknown[]>(
    `select from person_period where person_id = ? and role = 'org_admin' limit 1`,
    [id],
  );
  return periods.length > 0;
}
