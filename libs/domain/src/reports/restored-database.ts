import { selectRows, tables } from '@docket/schema';
import { STORAGE, type Storage } from '@docket/storage';
import { LockMode } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { databaseNow } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { ReportOutbox } from './report-outbox.js';
import { ReportMaintenance } from './report-maintenance.js';
import { recordEvent } from './report-timeline.js';
import { Report } from './report.entity.js';
import { isStored } from './retention/stored-objects.js';

/**
 * Number of days that garbage collection pauses after a restore. Files newer than the backup have no row, but they are
 * needed if another backup has to be restored.
 */
export const GARBAGE_COLLECTION_PAUSE_DAYS = 7;

/** Result of `RestoredDatabase.reconcile`, in numbers of reports. */
export interface ReconcileResult {
  /** Reports that were running at the time of the backup and are queued again. */
  recovered: number;
  /** Queued reports, including the recovered ones. */
  queued: number;
  /** Queued reports whose snapshot is missing from the storage. Their data is collected again. */
  missingSnapshots: number;
}

/** A queued report. */
const queuedReport = z.object({
  id: tables.report.id,
  /** Whether the report has a snapshot, so that its next run starts with rendering. */
  snapshot: z.boolean(),
});

/** Reconciles a database restored from a backup with the storage and the queue, which are newer than its rows. */
@Injectable()
export class RestoredDatabase {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly maintenance: ReportMaintenance,
    private readonly outbox: ReportOutbox,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /**
   * Requeues the running reports, resets the waiting time of queued reports, and enqueues all of them. Run it before the
   * workers start, because they would delete files newer than the backup as garbage. Idempotent.
   * @throws if Redis, the database or the storage is unavailable
   */
  async reconcile(): Promise<ReconcileResult> {
    await this.pauseGarbageCollection();
    const result: ReconcileResult = { recovered: 0, queued: 0, missingSnapshots: 0 };
    for (let found = -1; found !== 0; result.recovered += found) found = await this.maintenance.recoverLost();
    for (const organizationId of await this.organizationsWithQueuedReports()) {
      const queued = await this.resetQueuedAt(organizationId);
      result.queued += queued.length;
      for (const { id, snapshot } of queued) {
        if (snapshot && (await this.dropMissingSnapshot(organizationId, id))) result.missingSnapshots += 1;
      }
    }
    await this.tenancy.system((em) => em.execute('update dispatch set enqueued_at = null'));
    await this.outbox.redispatch();
    return result;
  }

  private async pauseGarbageCollection(): Promise<void> {
    await this.tenancy.system((em) =>
      em.execute(
        `insert into maintenance_task (name, started_at) values ('garbage', clock_timestamp() + interval '${GARBAGE_COLLECTION_PAUSE_DAYS} days')
         on conflict (name) do update set started_at = excluded.started_at`,
      ),
    );
  }

  private async organizationsWithQueuedReports(): Promise<string[]> {
    const rows = await this.tenancy.system((em) =>
      selectRows(
        em,
        z.object({ id: tables.report.organization_id }),
        `select distinct organization_id as id from report where status = 'queued'`,
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Resets the waiting time of queued reports, because the age of the backup must not count. The order stays. */
  private async resetQueuedAt(organizationId: string): Promise<z.infer<typeof queuedReport>[]> {
    return this.tenancy.transaction(organizationId, (em) =>
      selectRows(
        em,
        queuedReport,
        `update report set queued_at = now() + position * interval '1 microsecond'
         from (select id, row_number() over (order by queued_at, id) as position from report
               where organization_id = ? and status = 'queued') as positions
         where report.id = positions.id and status = 'queued'
         returning report.id, snapshot_sha256 is not null as snapshot`,
        [organizationId],
      ),
    );
  }

  private async dropMissingSnapshot(organizationId: string, id: string): Promise<boolean> {
    return this.tenancy.transaction(organizationId, async (em) => {
      const report = await em.findOneOrFail(Report, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const sha256 = report.snapshotSha256;
      if (report.status !== 'queued' || !sha256) return false;
      if (await isStored(this.storage, { kind: 'snapshot', organizationId, sha256 })) return false;
      report.dropSnapshot(await databaseNow(em));
      await recordEvent(em, report, 'snapshot_removed');
      return true;
    });
  }
}
