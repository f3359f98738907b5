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
import { auditOf } from '../report-audit.js';
import { recordEvent } from '../report-timeline.js';
import { Report } from '../report.entity.js';
import { removeFiles } from './file-removal.js';
import { certificateOf } from './report-retention.js';
import { dueFiles, expiryOf, POLICY_IN_FORCE, readPolicy } from './retention-policy.js';
import { deleteUnneeded } from './stored-objects.js';
import { CollectionResult } from './incomplete-task-error.js';

/** The snapshot of a report that failed or was cancelled is kept for a retry, and for looking into it, this many days. */
export const UNPRINTED_SNAPSHOT_DAYS = 30;
/** Reports that are looked for with one question. */
const SWEEP_ROWS = 100;
/** Questions of one sweep: with one sweep in 5 minutes, half a million files expire in a day. */
const MOST_ROUNDS = 20;

const foundReport = z.object({
  report_id: tables.report.id,
  organization_id: tables.report.organization_id,
});
type Found = z.infer<typeof foundReport>;

/**
 * Lets policies act. Any number of workers may sweep at once: each locks the report that it is at. A sweep that could not
 * do all that it found throws IncompleteTaskError when it has done the rest.
 */
@Injectable()
export class RetentionMaintenance {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Deletes files that are older than their organization's policy, oldest first, so many a sweep. @returns how many */
  async expireDue(): Promise<number> {
    const tally = new CollectionResult();
    for (let round = 1; round <= MOST_ROUNDS; round += 1) {
      await this.expireSome(tally);
      if (tally.done < round * SWEEP_ROWS) break;
    }
    return tally.end();
  }

  private async expireSome(tally: CollectionResult): Promise<void> {
    const due = await this.find(
      `select due.report_id, o.id as organization_id
       from organization o cross join lateral (${dueFiles(SWEEP_ROWS)}) due
       where ${POLICY_IN_FORCE} order by due.created_at limit ${SWEEP_ROWS}`,
    );
    await this.each(tally, due, async (organizationId, reportId) => {
      if (!(await this.expire(organizationId, reportId))) return false;
      // The row says it; bytes that cannot be removed now go with the next sweep.
      await removeFiles(this.tenancy, this.storage, organizationId, reportId).catch(() => false);
      return true;
    });
  }

  /** Takes out of the storage what is deleted and could not be removed at once. @returns how many */
  async removeDeleted(): Promise<number> {
    const deleted = await this.find(
      `select report_id, organization_id from artefact where deleted_at is not null and removed_at is null
       order by deleted_at limit ${SWEEP_ROWS}`,
    );
    const tally = new CollectionResult();
    await this.each(tally, deleted, (organizationId, reportId) =>
      removeFiles(this.tenancy, this.storage, organizationId, reportId),
    );
    return tally.end();
  }

  /** Lets go of snapshots that no document was made of. @returns how many */
  async forgetSnapshots(): Promise<number> {
    const ended = await this.find(
      `select id as report_id, organization_id from report
       where status in ('failed', 'cancelled') and snapshot_sha256 is not null and legal_hold_at is null
         and finished_at < now() - interval '${UNPRINTED_SNAPSHOT_DAYS} days'
       order by finished_at limit ${SWEEP_ROWS}`,
    );
    const tally = new CollectionResult();
    await this.each(tally, ended, (organizationId, reportId) =>
      this.forgetSnapshot(organizationId, reportId),
    );
    return tally.end();
  }

  private expire(organizationId: string, reportId: string): Promise<boolean> {
    return this.locked(organizationId, reportId, async (em, report, now) => {
      const policy = await readPolicy(em, 'for share');
      const artefact = await em.findOne(Artefact, { reportId, deletedAt: null });
      if (report.status !== 'completed' || report.legalHoldAt || !policy || !artefact) return false;
      if (expiryOf(artefact, policy)! > now) return false;
      report.expire(now);
      artefact.markDeleted({ afterDays: policy.days }, now);
      await recordEvent(em, report, 'expired', `kept for ${policy.days} days`);
      await recordAudit(
        em,
        { organizationId, email: 'docket:retention', role: 'system', ipAddress: null },
        auditOf(report, 'report.expired', {
          ...certificateOf(report, artefact),
          policy: { retentionDays: policy.days, decidedAt: policy.since.toISOString() },
        }),
      );
      return true;
    });
  }

  private forgetSnapshot(organizationId: string, reportId: string): Promise<boolean> {
    return this.locked(organizationId, reportId, async (em, report, now) => {
      const sha256 = report.snapshotSha256;
      // Somebody may have pressed Retry meanwhile.
      if ((report.status !== 'failed' && report.status !== 'cancelled') || report.legalHoldAt || !sha256)
        return false;
      report.forgetSnapshot(now);
      await em.flush();
      await recordEvent(em, report, 'snapshot_removed');
      await deleteUnneeded(em, this.storage, { kind: 'snapshot', organizationId, sha256 });
      return true;
    });
  }

  private locked(
    organizationId: string,
    id: string,
    apply: (em: EntityManager, report: Report, now: Date) => Promise<boolean>,
  ): Promise<boolean> {
    return this.tenancy.transaction(organizationId, async (em) => {
      // A row that another process holds is being seen to.
      const report = await em.findOne(Report, { id }, { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE });
      return report !== null && apply(em, report, await databaseNow(em));
    });
  }

  private find(sql: string): Promise<Found[]> {
    return this.tenancy.system((em) => selectRows(em, foundReport, sql));
  }

  private async each(
    tally: CollectionResult,
    found: Found[],
    apply: (organizationId: string, reportId: string) => Promise<boolean>,
  ): Promise<void> {
    for (const { organization_id, report_id } of found)
      await tally.each(() => apply(organization_id, report_id));
  }
}
