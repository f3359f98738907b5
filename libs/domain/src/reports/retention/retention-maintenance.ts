import { selectRows, tables } from '@docket/schema';
import { STORAGE, type Storage } from '@docket/storage';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit } from '../../audit-log/audit-log.js';
import { databaseNow } from '../../organization/clock.js';
import { Tenancy } from '../../organization/tenancy.js';
import { Artefact } from '../artefact.entity.js';
import { auditEntryOf } from '../report-audit.js';
import { recordEvent } from '../report-timeline.js';
import { Report } from '../report.entity.js';
import { removeFiles } from './file-removal.js';
import { deletionCertificate } from './report-retention.js';
import { dueFiles, expiryDate, POLICY_IN_EFFECT, readPolicy } from './retention-policy.js';
import { deleteUnreferenced } from './stored-objects.js';
import { TaskTally } from './incomplete-task-error.js';

/** Number of days that the snapshot of a failed or cancelled report is kept for a retry or an investigation. */
export const UNPUBLISHED_SNAPSHOT_DAYS = 30;
/** Number of reports per query. */
const BATCH_SIZE = 100;
/** Maximum number of batches per task run. With a run every 5 minutes, half a million files can expire per day. */
const MAX_BATCHES = 20;

const reportRow = z.object({
  report_id: tables.report.id,
  organization_id: tables.report.organization_id,
});
type ReportRef = z.infer<typeof reportRow>;

/**
 * Maintenance tasks of retention. Any number of workers may run them concurrently, because each task locks the report that
 * it processes. If some items fail, a task processes the others and then throws `IncompleteTaskError`.
 */
@Injectable()
export class RetentionMaintenance {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Deletes the files that the retention policies have expired, oldest first. @returns the number of files */
  async expireDue(): Promise<number> {
    const tally = new TaskTally();
    for (let batch = 1; batch <= MAX_BATCHES; batch += 1) {
      await this.expireBatch(tally);
      if (tally.done < batch * BATCH_SIZE) break;
    }
    return tally.finish();
  }

  private async expireBatch(tally: TaskTally): Promise<void> {
    const due = await this.find(
      `select due.report_id, o.id as organization_id
       from organization o cross join lateral (${dueFiles(BATCH_SIZE)}) due
       where ${POLICY_IN_EFFECT} order by due.created_at limit ${BATCH_SIZE}`,
    );
    await this.each(tally, due, async (organizationId, reportId) => {
      if (!(await this.expire(organizationId, reportId))) return false;
      // The deletion is committed. If the storage is unavailable, `removeDeleted` removes the bytes later.
      await removeFiles(this.tenancy, this.storage, organizationId, reportId).catch(() => false);
      return true;
    });
  }

  /** Removes deleted files that are still in the storage. @returns the number of files */
  async removeDeleted(): Promise<number> {
    const deleted = await this.find(
      `select report_id, organization_id from artefact where deleted_at is not null and removed_at is null
       order by deleted_at limit ${BATCH_SIZE}`,
    );
    const tally = new TaskTally();
    await this.each(tally, deleted, (organizationId, reportId) =>
      removeFiles(this.tenancy, this.storage, organizationId, reportId),
    );
    return tally.finish();
  }

  /** Deletes snapshots of failed and cancelled reports after `UNPUBLISHED_SNAPSHOT_DAYS`. @returns the number of snapshots */
  async dropSnapshots(): Promise<number> {
    const ended = await this.find(
      `select id as report_id, organization_id from report
       where status in ('failed', 'cancelled') and snapshot_sha256 is not null and legal_hold_at is null
         and finished_at < now() - interval '${UNPUBLISHED_SNAPSHOT_DAYS} days'
       order by finished_at limit ${BATCH_SIZE}`,
    );
    const tally = new TaskTally();
    await this.each(tally, ended, (organizationId, reportId) => this.dropSnapshot(organizationId, reportId));
    return tally.finish();
  }

  private expire(organizationId: string, reportId: string): Promise<boolean> {
    return this.withLock(organizationId, reportId, async (em, report, now) => {
      const policy = await readPolicy(em, 'for share');
      const artefact = await em.findOne(Artefact, { reportId, deletedAt: null });
      if (report.status !== 'completed' || report.legalHoldAt || !policy || !artefact) return false;
      if (expiryDate(artefact, policy)! > now) return false;
      report.expire(now);
      artefact.markDeleted({ afterDays: policy.days }, now);
      await recordEvent(em, report, 'expired', `kept for ${policy.days} days`);
      await recordAudit(
        em,
        { organizationId, email: 'docket:retention', role: 'system', ipAddress: null },
        auditEntryOf(report, 'report.expired', {
          ...deletionCertificate(report, artefact),
          policy: { retentionDays: policy.days, decidedAt: policy.since.toISOString() },
        }),
      );
      return true;
    });
  }

  private dropSnapshot(organizationId: string, reportId: string): Promise<boolean> {
    return this.withLock(organizationId, reportId, async (em, report, now) => {
      const sha256 = report.snapshotSha256;
      // The report may have been retried in the meantime.
      if ((report.status !== 'failed' && report.status !== 'cancelled') || report.legalHoldAt || !sha256)
        return false;
      report.dropSnapshot(now);
      await em.flush();
      await recordEvent(em, report, 'snapshot_removed');
      await deleteUnreferenced(em, this.storage, { kind: 'snapshot', organizationId, sha256 });
      return true;
    });
  }

  private withLock(
    organizationId: string,
    id: string,
    apply: (em: EntityManager, report: Report, now: Date) => Promise<boolean>,
  ): Promise<boolean> {
    return this.tenancy.transaction(organizationId, async (em) => {
      // A row locked by another process is skipped: that process is already handling it.
      const report = await em.findOne(Report, { id }, { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE });
      return report !== null && apply(em, report, await databaseNow(em));
    });
  }

  private find(sql: string): Promise<ReportRef[]> {
    return this.tenancy.system((em) => selectRows(em, reportRow, sql));
  }

  private async each(
    tally: TaskTally,
    reports: ReportRef[],
    apply: (organizationId: string, reportId: string) => Promise<boolean>,
  ): Promise<void> {
    for (const { organization_id, report_id } of reports)
      await tally.run(() => apply(organization_id, report_id));
  }
}
