import {
  newId,
  type CreateExemptions,
  type ExemptionListQuery,
  type ExemptionView,
  type Page,
  type UpdateExemption,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { lockAgainstMerges } from '../people/merge-lock.js';
import { nextVersion, requireVersion } from '../organization/version.js';
import { iso } from '../people/membership.sql.js';
import { findExemption, readExemptions } from './exemption.js';
import {
  lockPeople,
  requireNoOverlap,
  requirePeriod,
  requireSubject,
  subjectColumns,
} from './exemption-rules.js';

/**
 * Lists, grants and changes exemptions of people from assignments and controls (docs/domain.md, sections 3.5 and 4).
 * Exemptions are never deleted. Every change is kept as a revision, and a figure uses the exemptions that were known.
 */
@Injectable()
export class ExemptionsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns a page of exemptions, newest first. */
  list(organizationId: string, query: ExemptionListQuery): Promise<Page<ExemptionView>> {
    return this.tenancy.snapshot(organizationId, (em) => readExemptions(em, organizationId, query));
  }

  /**
   * Grants an exemption to each of the people, or to none of them.
   * @throws invalid_request for unknown people, an unknown subject, an invalid period, and a period in which a person
   * has another exemption of the same subject
   */
  create(actor: Actor, request: CreateExemptions): Promise<{ items: ExemptionView[] }> {
    const { organizationId } = actor;
    return this.tenancy.transaction(actor, async (em) => {
      const { personIds, subject, reason, approver, endsAt } = request;
      const startsAt = request.startsAt ?? (await transactionTime(em));
      requirePeriod({ startsAt, endsAt });
      await em.execute(lockAgainstMerges, { organizationId });
      await requireSubject(em, organizationId, subject);
      await lockPeople(em, personIds);
      await requireNoOverlap(em, { personIds, subject, startsAt, endsAt }, (index) => `personIds.${index}`);
      const items: ExemptionView[] = [];
      for (const personId of personIds) {
        const id = newId();
        await insert(em, { id, organizationId, personId, subject, reason, approver, startsAt, endsAt });
        const created = await findExemption(em, organizationId, id);
        await record(em, actor, 'exemption.created', created, { after: auditedOf(created) });
        items.push(created);
      }
      return { items };
    });
  }

  /**
   * Changes the given fields of an exemption, or ends it now. If they already have the given values, nothing is written
   * or recorded.
   * @throws not_found; conflict if the exemption changed since `expectedUpdatedAt`; invalid_request for an invalid period,
   * and for one in which the person has another exemption of the same subject
   */
  update(actor: Actor, id: string, change: UpdateExemption): Promise<ExemptionView> {
    const { organizationId } = actor;
    return this.tenancy.transaction(actor, async (em) => {
      await em.execute(lockAgainstMerges, { organizationId });
      // The assignment, the person, the exemption: in the order of `create`.
      await em.execute(
        `select from assignment where id = (select assignment_id from exemption where id = ?) for key share`,
        [id],
      );
      await em.execute(
        `select from person where id = (select person_id from exemption where id = ?) for no key update`,
        [id],
      );
      await em.execute('select from exemption where id = ? for update', [id]);
      const before = await findExemption(em, organizationId, id);
      requireVersion('exemption', change.expectedUpdatedAt, before.updatedAt);
      const next = {
        reason: change.reason ?? before.reason,
        approver: change.approver ?? before.approver,
        endsAt: change.endNow ? await endNow(em, before) : (change.endsAt ?? before.endsAt),
      };
      const keys = (['reason', 'approver', 'endsAt'] as const).filter((key) => next[key] !== before[key]);
      if (keys.length === 0) return before;
      if (keys.includes('endsAt') && !change.endNow) await requireEnd(em, before, next.endsAt);
      await em.execute(
        `update exemption set reason = :reason, approver = :approver, ends_at = :endsAt::timestamptz, ${nextVersion} where id = :id`,
        { id, ...next } as never,
      );
      const after = await findExemption(em, organizationId, id);
      const pick = (view: ExemptionView) => Object.fromEntries(keys.map((key) => [key, view[key]]));
      await record(em, actor, 'exemption.updated', after, {
        subject: auditedSubject(after),
        before: pick(before),
        after: pick(after),
      });
      return after;
    });
  }
}

interface NewExemption extends Pick<CreateExemptions, 'subject' | 'reason' | 'approver'> {
  id: string;
  organizationId: string;
  personId: string;
  startsAt: string;
  endsAt: string;
}

async function insert(em: EntityManager, { subject, ...values }: NewExemption): Promise<void> {
  await em.execute(
    `insert into exemption (id, organization_id, person_id, assignment_id, framework_id, item_id, reason, approver,
         starts_at, ends_at)
       values (:id, :organizationId, :personId::uuid, :assignmentId::uuid, :frameworkId, :itemId, :reason, :approver,
         :startsAt::timestamptz, :endsAt::timestamptz)`,
    { ...values, ...subjectColumns(subject) } as never,
  );
}

const timeRow = z.object({ now: z.string() });

/** Returns the time of the transaction, from which its changes apply. */
async function transactionTime(em: EntityManager): Promise<string> {
  const found = await selectRow(em, timeRow, `select ${iso(`date_trunc('milliseconds', now())`)} as now`);
  return found!.now;
}

/** Returns the end of an exemption that ends now. One that has not started ends when it starts, so it never applies. */
async function endNow(em: EntityManager, { startsAt, endsAt }: ExemptionView): Promise<string> {
  const now = await transactionTime(em);
  if (endsAt <= now) return endsAt;
  return now > startsAt ? now : startsAt;
}

async function requireEnd(
  em: EntityManager,
  { id, person, subject, startsAt }: ExemptionView,
  endsAt: string,
): Promise<void> {
  requirePeriod({ startsAt, endsAt });
  const checked = { personIds: [person.id], subject, startsAt, endsAt, exceptId: id };
  await requireNoOverlap(em, checked, () => 'endsAt');
}

const auditedSubject = ({ subject }: ExemptionView) =>
  subject.type === 'assignment'
    ? { type: subject.type, id: subject.id, title: subject.title }
    : { type: subject.type, id: `${subject.frameworkId}/${subject.itemId}`, title: subject.itemTitle };

/** Returns the values of a new exemption that audit events record. */
const auditedOf = (created: ExemptionView) => ({
  person: { id: created.person.id, email: created.person.email },
  subject: auditedSubject(created),
  reason: created.reason,
  approver: created.approver,
  startsAt: created.startsAt,
  endsAt: created.endsAt,
});

async function record(
  em: EntityManager,
  actor: Actor,
  action: 'exemption.created' | 'exemption.updated',
  { id, person }: ExemptionView,
  metadata: Record<string, unknown>,
): Promise<void> {
  await recordAudit(em, actor, {
    action,
    targetType: 'exemption',
    targetId: id,
    targetLabel: person.email,
    metadata,
  });
}
