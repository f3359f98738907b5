import { createHash, randomBytes } from 'node:crypto';
import { DocketError, signInEmail, type PersonView } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { iso } from '../people/membership.sql.js';
import { targetOf } from '../people/person.js';

/** How long a link can be used. */
export const INVITATION_DAYS = 7;

/** A new link's token, which is kept nowhere, and its end (ISO 8601 UTC). */
export interface NewInvitation {
  token: string;
  expiresAt: string;
}

/** What is kept of a token. It has 256 random bits, so a plain hash cannot be reversed by guessing. */
export const hashOfInvitation = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Ends the person's open invitations. */
export async function revokeInvitations(em: EntityManager, personId: string): Promise<void> {
  await em.execute(
    `update invitation set expires_at = now() where person_id = ? and accepted_at is null and expires_at > now()`,
    [personId],
  );
}

/**
 * Makes a one-time link in place of those before. Call it with the person's row locked or just made.
 * @throws invalid_request when nobody can sign in with the e-mail
 */
export async function writeInvitation(
  em: EntityManager,
  actor: Actor,
  person: PersonView,
): Promise<NewInvitation> {
  // Records may be kept under more kinds of address than signing in takes.
  if (!signInEmail.safeParse(person.email).success) {
    throw new DocketError(
      'invalid_request',
      `Nobody can sign in with the e-mail ${person.email}. Correct it first.`,
      {
        issues: [
          {
            path: 'email',
            message: 'Nobody can sign in with this e-mail. Correct it, or choose the role learner.',
          },
        ],
      },
    );
  }
  const token = randomBytes(32).toString('base64url');
  await revokeInvitations(em, person.id);
  const made = await selectRow(
    em,
    z.object({ expiresAt: z.string() }),
    `insert into invitation (organization_id, person_id, token_sha256, expires_at)
       values (?, ?, ?, date_trunc('milliseconds', now()) + ?::interval)
       returning ${iso('expires_at')} as "expiresAt"`,
    [actor.organizationId, person.id, hashOfInvitation(token), `${INVITATION_DAYS} days`],
  );
  const { expiresAt } = made!;
  await recordAudit(em, actor, {
    action: 'user.invited',
    ...targetOf(person),
    metadata: { after: { role: person.role, expiresAt } },
  });
  return { token, expiresAt };
}
