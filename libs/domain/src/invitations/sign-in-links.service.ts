import { DocketError, errorMessages, signInLinkNotice, type SignInLinkNoticeView } from '@docket/contracts';
import { selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { iso } from '../people/membership.sql.js';
import { isOpen } from '../people/people.sql.js';

/** Number of days for which a notice of a sign-in link is shown. */
const NOTICE_DAYS = 90;

/**
 * Notices of sign-in links for administrators. A person who opens such a link acts as the administrator, so its creator could
 * do so unnoticed. Administrators see a notice of each link for others that they did not create, and of each link that
 * replaces their own account; of one that they created themselves only once it was used, because somebody else may have used
 * their session.
 */
const notices = `
  select i.id, p.email, p.name, p.id = :personId::uuid as own, i.created_by as "createdBy",
      ${iso('i.created_at')} as "createdAt", ${iso('i.accepted_at')} as "usedAt", i.accepted_from as "usedFrom"
    from invitation i join person p on p.id = i.person_id
    join person reader on reader.id = :personId::uuid and reader.created_at <= i.created_at
    where i.for_administrator and i.created_at > now() - interval '${NOTICE_DAYS} days'
      and (i.accepted_at is not null or ${isOpen('i')})
      and case when p.id = :personId then i.replaces_account and (i.accepted_at is not null or i.created_by is distinct from :email)
        else i.created_by is distinct from :email end
      and not exists (select from dismissed_notice d where d.invitation_id = i.id and d.account_id = :accountId::uuid)`;

/** The signed-in administrator and their account. */
export type NoticeReader = Actor & { accountId: string };

/** Notices of sign-in links for administrators. */
@Injectable()
export class SignInLinksService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns the notices that the account has not dismissed, newest first, at most 20. */
  list(reader: NoticeReader): Promise<SignInLinkNoticeView[]> {
    return this.tenancy.snapshot(reader.organizationId, (em) =>
      selectRows(em, signInLinkNotice, `${notices} order by i.created_at desc, i.id desc limit 20`, {
        personId: reader.id,
        email: reader.email,
        accountId: reader.accountId,
      }),
    );
  }

  /** Dismisses a notice for the account. @throws not_found */
  dismiss(reader: NoticeReader, id: string): Promise<void> {
    return this.tenancy.transaction(reader, async (em) => {
      const dismissed = await insertDismissal(em, reader, id);
      if (!dismissed) return;
      await recordAudit(em, reader, {
        action: 'invitation.notice_dismissed',
        targetType: 'invitation',
        targetId: id,
        targetLabel: dismissed,
      });
    });
  }
}

/** @returns the e-mail address of the link's administrator, or null if the notice was dismissed already @throws not_found */
async function insertDismissal(em: EntityManager, reader: NoticeReader, id: string): Promise<string | null> {
  const [link] = await selectRows(
    em,
    signInLinkNotice.pick({ email: true }),
    'select p.email from invitation i join person p on p.id = i.person_id where i.id = ? and i.for_administrator',
    [id],
  );
  if (!link) throw new DocketError('not_found', errorMessages.invitations.noticeNotFound);
  const inserted = await em.execute<unknown[]>(
    `insert into dismissed_notice (organization_id, invitation_id, account_id) values (?, ?, ?)
     on conflict do nothing returning invitation_id`,
    [reader.organizationId, id, reader.accountId],
  );
  return inserted.length > 0 ? link.email : null;
}
