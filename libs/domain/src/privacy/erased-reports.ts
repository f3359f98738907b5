import { DocketError, errorMessages } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { databaseNow } from '../organization/clock.js';
import { iso } from '../people/membership.sql.js';
import { auditEntryOf } from '../reports/report-audit.js';
import { recordEvent } from '../reports/report-timeline.js';
import { Report } from '../reports/report.entity.js';
import { mayContainPerson, type SearchedReports } from './reports-about-person.js';

const { report } = tables;
const arrayOf = (ids: string[]): string => `{${ids.join(',')}}`;
const reportRow = z.object({
  id: report.id,
  kind: report.kind,
  subject: report.subject,
  status: report.status,
  asOf: z.string().nullable(),
  createdAt: z.string(),
  onLegalHold: z.boolean(),
  kept: z.object({ basis: z.string(), by: z.string(), at: z.string() }).nullable(),
});

/** A report that contains the data of a person. `kept` is the decision to keep its file. */
export type ReportAboutPerson = z.infer<typeof reportRow>;

const columns = `r.id, r.kind, r.subject, r.status, ${iso('r.as_of')} as "asOf", ${iso('r.created_at')} as "createdAt",
  r.legal_hold_at is not null as "onLegalHold"`;

/** Returns reports by ID, newest first. */
export const readReports = (em: EntityManager, ids: string[]): Promise<ReportAboutPerson[]> =>
  selectRows(
    em,
    reportRow,
    `select ${columns}, null as kept from report r where r.id = any (?::uuid[]) order by r.created_at desc, r.id desc`,
    [arrayOf(ids)],
  );

/** Returns the reports that contained the data of a person when it was erased, newest first, with the decisions. */
export const readErasedReports = (em: EntityManager, personId: string): Promise<ReportAboutPerson[]> =>
  selectRows(
    em,
    reportRow,
    `select ${columns}, case when e.basis is not null then
         json_build_object('basis', e.basis, 'by', e.kept_by, 'at', ${iso('e.kept_at')}) end as kept
       from erased_person_report e join report r on r.id = e.report_id
       where e.person_id = ? order by r.created_at desc, r.id desc`,
    [personId],
  );

/**
 * Records the reports that contain the data of an erased person. A report that is being collected may contain it too, and one
 * whose snapshot was stored since the search. The snapshot of a report that failed or was cancelled is dropped, so that a retry
 * collects the data again, unless it is on legal hold.
 * @param who the identity of the person
 * @returns the SHA-256 of the dropped snapshots
 */
export async function recordReports(
  em: EntityManager,
  { organizationId }: Pick<Actor, 'organizationId'>,
  { personId, who }: { personId: string; who: string },
  { about, searched }: SearchedReports,
): Promise<string[]> {
  const now = await databaseNow(em);
  const ended = await em.find(
    Report,
    { id: { $in: about }, status: { $in: ['failed', 'cancelled'] }, legalHoldAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const dropped = ended.flatMap(({ snapshotSha256 }) => snapshotSha256 ?? []);
  for (const each of ended) {
    each.dropSnapshot(now);
    await recordEvent(em, each, 'snapshot_removed');
  }
  await em.flush();
  await em.execute(
    `insert into erased_person_report (organization_id, person_id, report_id)
       select :organizationId::uuid, :personId::uuid, r.id from report r
         where r.id = any (:about::uuid[]) and r.snapshot_sha256 is not null
           or r.id <> all (:searched::uuid[]) and ${mayContainPerson}
           or r.status = 'running' and r.snapshot_sha256 is null
       on conflict do nothing`,
    { organizationId, personId, who, about: arrayOf(about), searched: arrayOf(searched) },
  );
  return dropped;
}

/**
 * Records why the file of a report is kept although it contains the data of an erased person.
 * @throws not_found, illegal_transition if the file is deleted
 */
export async function keepReport(
  em: EntityManager,
  actor: Actor,
  { personId, reportId, basis }: { personId: string; reportId: string; basis: string },
): Promise<void> {
  const kept = await em.findOne(Report, { id: reportId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (kept?.status === 'expired')
    throw new DocketError('illegal_transition', errorMessages.privacy.fileDeleted);
  const changed = await selectRow(
    em,
    z.object({ id: z.string() }),
    `update erased_person_report set basis = :basis, kept_by = :by, kept_at = date_trunc('milliseconds', now())
       where person_id = :personId::uuid and report_id = :reportId::uuid returning report_id as id`,
    { basis, by: actor.email, personId, reportId },
  );
  if (!changed || !kept) throw new DocketError('not_found', errorMessages.reports.notFound);
  await recordAudit(em, actor, auditEntryOf(kept, 'report.kept', { personId, basis }));
}
