import {
  DocketError,
  errorMessages,
  languageOfLocale,
  newId,
  type DocumentLanguage,
  type MailKind,
  type MailListQuery,
  type MailMessageView,
  type Page,
} from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { requestScope } from '../organization/request-scope.js';
import { asSystemRole, Tenancy } from '../organization/tenancy.js';
import { findPerson } from '../people/person.js';
import { findMessage, readMessages } from './mail-messages.js';

/** Injection token of the number of messages that an organization may send within 24 hours (docs/limits.md). */
export const MAIL_QUOTA = Symbol('MAIL_QUOTA');

/** A message for the outbox. */
export interface NewMail {
  organizationId: string;
  kind: MailKind;
  /** The person who receives the message. */
  person: { id: string; email: string };
  /** Names what the message is about. A message with the same cause is queued only once. */
  cause: string;
  /** The invitation whose link is in the message. Default: the message has no link. */
  invitationId?: string;
}

/** The outbox of e-mail messages (docs/mail.md). Workers send what it contains. */
@Injectable()
export class MailOutbox {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(MAIL_QUOTA) private readonly quota: number,
  ) {}

  /**
   * Queues a message in the transaction of its cause, so that both are committed or neither is. A message beyond the quota of the
   * organization is held.
   * @returns the ID of the message; null if it was queued before
   */
  async queue(em: EntityManager, mail: NewMail): Promise<string | null> {
    const { organizationId, kind, person, cause, invitationId } = mail;
    const id = newId();
    const inserted = await em.execute<unknown[]>(insertMail, {
      id,
      organizationId,
      kind,
      personId: person.id,
      cause,
      recipient: person.email,
      language: await languageOf(em, person.id),
      invitationId: invitationId ?? null,
      quota: this.quota,
    });
    return inserted.length > 0 ? id : null;
  }

  /** Returns a page of messages, the newest first. */
  list(organizationId: string, query: MailListQuery): Promise<Page<MailMessageView>> {
    return this.tenancy.snapshot(organizationId, (em) => readMessages(em, organizationId, query));
  }

  /** Returns a message. @throws not_found */
  get(organizationId: string, id: string): Promise<MailMessageView> {
    return this.tenancy.snapshot(organizationId, (em) => findMessage(em, organizationId, id));
  }

  /** Queues a test message to the actor. @throws quota_exceeded */
  sendTest(actor: Actor): Promise<MailMessageView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(actor, async (em) => {
      const person = await findPerson(em, actor.id);
      const id = await this.queue(em, { organizationId, kind: 'test', person, cause: `test:${newId()}` });
      const message = await findMessage(em, organizationId, id!);
      if (message.state === 'held')
        throw new DocketError('quota_exceeded', errorMessages.mail.quota(this.quota));
      await audit(em, actor, 'mail.test_sent', message);
      return message;
    });
  }

  /**
   * Queues a held or failed message again, with all of its attempts.
   * @throws not_found; conflict if the message is in another state, or its link gives no access any more
   */
  sendAgain(actor: Actor, id: string): Promise<MailMessageView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(actor, async (em) => {
      await em.execute('select from mail where organization_id = ? and id = ? for update', [
        organizationId,
        id,
      ]);
      const before = await findMessage(em, organizationId, id);
      if (!before.canSendAgain) throw new DocketError('conflict', errorMessages.mail.cannotSendAgain);
      await em.execute(
        `update mail set state = 'queued', reason = null, attempts = 0, next_attempt_at = date_trunc('milliseconds', now())
           where organization_id = ? and id = ?`,
        [organizationId, id],
      );
      await audit(em, actor, 'mail.sent_again', before);
      return findMessage(em, organizationId, id);
    });
  }
}

/** Inserts a message. Messages of the last 24 hours count up to the quota only. */
const insertMail = `
  insert into mail (id, organization_id, person_id, kind, cause, recipient, language, invitation_id, state, reason)
    select :id, :organizationId, :personId, :kind, :cause, :recipient, :language, :invitationId,
        case when used.up then 'held' else 'queued' end, case when used.up then 'quota' end
      from (select count(*) >= :quota::int as up from (select from mail
        where organization_id = :organizationId and created_at > now() - interval '24 hours' limit :quota::int) recent) used
    on conflict (organization_id, cause) do nothing returning id`;

const languageRow = z.object({ language: tables.account.language });
const localeRow = z.object({ locale: tables.organization.locale });

/** Returns the language of the person's account; without one, that of the request, or of the organization. */
async function languageOf(em: EntityManager, personId: string): Promise<DocumentLanguage> {
  const account = await asSystemRole(em, () =>
    selectRow(
      em,
      languageRow,
      'select a.language from person p join account a on a.id = p.account_id where p.id = ?',
      [personId],
    ),
  );
  const chosen = account?.language ?? requestScope()?.language;
  if (chosen) return chosen;
  const organization = await selectRow(em, localeRow, 'select locale from organization');
  return languageOfLocale(organization!.locale);
}

const audit = (em: EntityManager, actor: Actor, action: string, message: MailMessageView): Promise<void> =>
  recordAudit(em, actor, {
    action,
    targetType: 'mail',
    targetId: message.id,
    targetLabel: message.recipient,
    metadata: { kind: message.kind },
  });
