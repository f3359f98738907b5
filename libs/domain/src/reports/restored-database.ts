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
 * Garbage collection rests for this many days after a restore: files that are newer than the backup have no row, and
 * whoever finds that it was the wrong backup wants them back.
 */
export const GARBAGE_RESTS_DAYS = 7;

/** What was put right; numbers of reports. */
export interface Settled {
  /** Were being made by workers of before, and wait again. */
  takenUp: number;
  /** Wait for a worker now, those included. */
  waiting: number;
  /** Of these, those whose snapshot is not in the storage; they read their records anew. */
  recollected: number;
}

/** A report that waits for a worker. */
const waitingReport = z.object({
  id: tables.report.id,
  /** Whether it has a snapshot, so that its next run begins at rendering. */
  snapshot: z.boolean(),
});

/** Makes a database that was restored from a backup go on: its rows are older than files and queue. */
@Injectable()
export class RestoredDatabase {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly sweeps: ReportMaintenance,
    private readonly outbox: ReportOutbox,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /**
   * Takes up what was being made, gives what waits its full time again, and puts all of it into the queue. Begin it before
   * the workers: they would collect as garbage what is newer than the backup. Doing it twice is fine.
   * @throws when Redis, the database or the storage cannot be reached
   */
  async reconcile(): Promise<Settled> {
    await this.restGarbageCollection();
    const settled: Settled = { takenUp: 0, waiting: 0, recollected: 0 };
    for (let found = -1; found !== 0; settled.takenUp += found) found = await this.sweeps.recoverLost();
    for (const organizationId of await this.waitingOrganizations()) {
      const waiting = await this.renewWaiting(organizationId);
      settled.waiting += waiting.length;
      for (const { id, snapshot } of waiting) {
        if (snapshot && (await this.forgetMissingSnapshot(organizationId, id))) settled.recollected += 1;
      }
    }
    await this.tenancy.system((em) => em.execute('update dispatch set enqueued_at = null'));
    await this.outbox.redispatch();
    return settled;
  }

  private async restGarbageCollection(): Promise<void> {
    await this.tenancy.system((em) =>
      em.execute(
        `insert into maintenance_task (name, started_at) values ('garbage', clock_timestamp() + interval '${GARBAGE_RESTS_DAYS} days')
         on conflict (name) do update set started_at = excluded.started_at`,
      ),
    );
  }

  private async waitingOrganizations(): Promise<string[]> {
    const rows = await this.tenancy.system((em) =>
      selectRows(
        em,
        z.object({ id: tables.report.organization_id }),
        `select distinct organization_id as id from report where status = 'queued'`,
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** A report that waited when the backup was made has not waited since; the order stays. */
  private async renewWaiting(organizationId: string): Promise<z.infer<typeof waitingReport>[]> {
    return this.tenancy.transaction(organizationId, (em) =>
      selectRows(
        em,
        waitingReport,
        `update report set queued_at = now() + place * interval '1 microsecond'
         from (select id, row_number() over (order by queued_at, id) as place from report
               where organization_id = ? and status = 'queued') as line
         where report.id = line.id and status = 'queued'
         returning report.id, snapshot_sha256 is not null as snapshot`,
        [organizationId],
      ),
    );
  }

  private async forgetMissingSnapshot(organizationId: string, id: string): Promise<boolean> {
    return this.tenancy.transaction(organizationId, async (em) => {
      const report = await em.findOneOrFail(Report, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const sha256 = report.snapshotSha256;
      if (report.status !== 'queued' || !sha256) return false;
      if (await isStored(this.storage, { kind: 'snapshot', organizationId, sha256 })) return false;
      report.forgetSnapshot(await databaseNow(em));
      await recordEvent(em, report, 'snapshot_removed');
      return true;
    });
  }
}
