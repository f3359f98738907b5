import type { MailReason } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { hashInvitationToken, newInvitationToken, type NewInvitation } from '../invitations/invitation.js';
import { Tenancy } from '../organization/tenancy.js';
import { iso } from '../people/membership.sql.js';
import { isOpen } from '../people/people.sql.js';

/** Number of messages of one organization that are sent at the same time, so that no organization delays the others. */
export const MESSAGES_AT_ONCE = 2;
/** Time after which another worker sends a message whose worker has not reported back. Longer than any attempt takes. */
const LEASE = `interval '10 minutes'`;
/** Days after which messages are deleted, whatever their state (docs/retention.md). */
export const MAIL_DAYS = 90;
/** Number of rows that one round of the maintenance changes. */
const BATCH_SIZE = 5_000;

const claimRow = z.object({
  id: tables.mail.id,
  organizationId: tables.mail.organization_id,
  lease: z.string(),
});

/** A message that this process sends now. Nobody else does before the lease ends. */
export type ClaimedMail = z.infer<typeof claimRow>;

const contentRow = z.object({
  kind: tables.mail.kind,
  recipient: tables.mail.recipient,
  language: tables.mail.language,
  attempts: tables.mail.attempts,
  invitationId: tables.mail.invitation_id,
  name: tables.person.name,
  organization: tables.organization.name,
  timeZone: tables.organization.time_zone,
});

/** What a message is made from. */
export interface MailContent extends Omit<z.infer<typeof contentRow>, 'invitationId'> {
  /** The link in the message; null for a kind without one. */
  link: NewInvitation | null;
}

const pending = `state in ('queued', 'sending')`;

/**
 * Claims due messages for at most `:free` connections. Organizations take turns, and each has at most `:atOnce` messages under way.
 * The recursion reads one row of the index for each organization, not all of its messages.
 */
const claimQuery = `
  with recursive organizations as (
    (select organization_id from mail where ${pending} order by organization_id limit 1)
    union all
    select (select m.organization_id from mail m where ${pending} and m.organization_id > o.organization_id
        order by m.organization_id limit 1)
      from organizations o where o.organization_id is not null),
  due as (
    select d.*, row_number() over (partition by d.organization_id order by d.next_attempt_at, d.id) as turn
      from organizations o cross join lateral (
        select m.id, m.organization_id, m.next_attempt_at from mail m
          where m.organization_id = o.organization_id and ${pending} and m.next_attempt_at <= now()
          order by m.next_attempt_at, m.id
          limit greatest(0, :atOnce::int - (select count(*)::int from mail b
            where b.organization_id = o.organization_id and b.state = 'sending' and b.next_attempt_at > now()))
          for update skip locked) d),
  taken as (select id from due order by turn, next_attempt_at limit :free::int)
  update mail m set state = 'sending', attempts = m.attempts + 1, next_attempt_at = now() + ${LEASE}
    from taken where m.id = taken.id
    returning m.id, m.organization_id as "organizationId", m.next_attempt_at::text as lease`;

/** The messages that workers send. A claim is valid until its lease ends; then its results are ignored. */
@Injectable()
export class MailQueue {
  constructor(private readonly tenancy: Tenancy) {}

  /** Claims messages that are due, also those of workers that were killed. */
  claim(free: number): Promise<ClaimedMail[]> {
    return this.tenancy.system(async (em) => {
      // One worker at a time, so that two of them do not claim more messages of an organization than it may have.
      await em.execute(`select pg_advisory_xact_lock(hashtext('docket.mail'))`);
      return selectRows(em, claimRow, claimQuery, { free, atOnce: MESSAGES_AT_ONCE });
    });
  }

  /**
   * Reads a claimed message, and makes the token of its link. A token that an earlier attempt sent is invalid then.
   * @returns `obsolete` if the link gives no access any more; null if the message is not claimed any more
   */
  read(claimed: ClaimedMail): Promise<MailContent | 'obsolete' | null> {
    return this.tenancy.transaction(
      claimed.organizationId,
      async (em) => {
        const row = await selectRow(
          em,
          contentRow,
          `select m.kind, m.recipient, m.language, m.attempts, m.invitation_id as "invitationId", p.name,
               o.name as organization, o.time_zone as "timeZone"
             from mail m join person p on p.organization_id = m.organization_id and p.id = m.person_id
               join organization o on o.id = m.organization_id
             where ${isClaimed}`,
          { ...claimed },
        );
        if (!row) return null;
        const { invitationId, ...content } = row;
        if (invitationId === null) return { ...content, link: null };
        const link = await renewLink(em, invitationId);
        return link ? { ...content, link } : 'obsolete';
      },
      'report',
    );
  }

  /** Records that the server has accepted a message. */
  sent(claimed: ClaimedMail, answer: string): Promise<void> {
    return this.end(claimed, `state = 'sent', sent_at = date_trunc('milliseconds', now()), reason = null`, {
      answer,
    });
  }

  /** Records that a message is not tried again. */
  fail(claimed: ClaimedMail, reason: MailReason, answer: string | null): Promise<void> {
    return this.end(claimed, `state = 'failed', reason = :reason`, { reason, answer });
  }

  /** Records that a message is tried again after `delayMs`. */
  retry(claimed: ClaimedMail, reason: MailReason, answer: string | null, delayMs: number): Promise<void> {
    const change = `state = 'queued', reason = :reason, next_attempt_at = now() + :delay::interval`;
    return this.end(claimed, change, { reason, answer, delay: `${Math.round(delayMs)} milliseconds` });
  }

  /** Holds the queued messages, because no server is configured. @returns their number */
  hold(): Promise<number> {
    return this.changeBatch(
      `update mail set state = 'held', reason = 'no_server' where id in (
         select id from mail where ${pending} and next_attempt_at <= now() limit ${BATCH_SIZE} for update skip locked)`,
    );
  }

  /** Deletes old messages, whatever their state. @returns their number */
  deleteOld(): Promise<number> {
    return this.changeBatch(
      `delete from mail where id in (
         select id from mail where created_at < now() - interval '${MAIL_DAYS} days' limit ${BATCH_SIZE} for update skip locked)`,
    );
  }

  private async changeBatch(statement: string): Promise<number> {
    const changed = await this.tenancy.system((em) => em.execute<unknown[]>(`${statement} returning id`));
    return changed.length;
  }

  private async end(claimed: ClaimedMail, change: string, values: Record<string, unknown>): Promise<void> {
    await this.tenancy.transaction(
      claimed.organizationId,
      (em) =>
        em.execute(`update mail m set ${change}, answer = left(:answer, 1000) where ${isClaimed}`, {
          ...claimed,
          ...values,
        }),
      'report',
    );
  }
}

/** The condition that the message `m` is claimed by the lease. */
const isClaimed = `m.organization_id = :organizationId and m.id = :id and m.state = 'sending'
  and m.next_attempt_at = :lease::timestamptz`;

/** Gives the e-mail of an invitation a new token. @returns null if the invitation was used or replaced, or has expired */
async function renewLink(em: EntityManager, invitationId: string): Promise<NewInvitation | null> {
  const token = newInvitationToken();
  const renewed = await selectRow(
    em,
    z.object({ expiresAt: z.string() }),
    `update invitation i set mailed_token_sha256 = ? where i.id = ? and ${isOpen('i')}
       returning ${iso('i.expires_at')} as "expiresAt"`,
    [hashInvitationToken(token), invitationId],
  );
  return renewed ? { token, ...renewed } : null;
}
