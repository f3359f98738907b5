import {
  DocketError,
  errorMessages,
  mailMessage,
  type MailListQuery,
  type MailMessageView,
  type Page,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { iso } from '../people/membership.sql.js';
import { isOpen } from '../people/people.sql.js';

/** Condition that the message `m` can be sent again: not with a link that was used or replaced, or has expired. */
const isResendable = `(m.state in ('held', 'failed') and (m.invitation_id is null
    or exists (select from invitation i where i.id = m.invitation_id and ${isOpen('i')})))`;

/** Columns of a message `m` to the person `p`. */
const rowColumns = `m.id, m.kind, json_build_object('id', p.id, 'name', p.name) as person, m.recipient, m.state, m.reason, m.answer,
  m.attempts, case when m.state = 'queued' then ${iso('m.next_attempt_at')} end as "nextAttemptAt",
  ${iso('m.created_at')} as "createdAt", ${iso('m.sent_at')} as "sentAt",
  ${isResendable} as "canSendAgain"`;

/** Returns a message in the shape of the API. @throws not_found */
export async function findMessage(
  em: EntityManager,
  organizationId: string,
  id: string,
): Promise<MailMessageView> {
  const found = await selectRow(
    em,
    mailMessage,
    `select ${rowColumns} from mail m join person p on p.organization_id = m.organization_id and p.id = m.person_id
       where m.organization_id = ? and m.id = ?`,
    [organizationId, id],
  );
  if (!found) throw new DocketError('not_found', errorMessages.mail.notFound);
  return found;
}

const listRow = z.object({ total: z.int(), items: z.array(mailMessage).nullable() });

const listQuery = `
  with found as materialized (
    select m.id, m.created_at from mail m
      where m.organization_id = :organizationId and (:state::text is null or m.state = :state)
        and (:search::text is null or strpos(text_key(m.recipient), text_key(:search)) > 0
          or exists (select from person p where p.organization_id = m.organization_id and p.id = m.person_id
            and strpos(p.search_text, text_key(:search)) > 0))),
  listed as (select id from found order by created_at desc, id desc limit :limit::int offset :offset::int)
  select (select count(*)::int from found) as total,
    (select json_agg(r) from (
      select ${rowColumns} from listed l join mail m on m.organization_id = :organizationId and m.id = l.id
        join person p on p.organization_id = m.organization_id and p.id = m.person_id
        order by m.created_at desc, m.id desc) r) as items`;

/** Returns a page of messages, the newest first. */
export async function readMessages(
  em: EntityManager,
  organizationId: string,
  { page, pageSize, state, search }: MailListQuery,
): Promise<Page<MailMessageView>> {
  const found = await selectRow(em, listRow, listQuery, {
    organizationId,
    state: state ?? null,
    search: search?.trim() || null,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { items: found!.items ?? [], page, pageSize, total: found!.total };
}
