import { selectRows, tables } from '@docket/schema';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { databaseNow } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { endTry } from './report-runs.js';
import { clearDispatch, ReportOutbox } from './report-outbox.js';
import { recordEvent } from './report-timeline.js';
import { Report } from './report.entity.js';

/** A report that no worker took within this time fails, so that nobody waits for ever. */
export const QUEUE_DEADLINE_HOURS = 24;
/** Reports that one sweep takes up. */
const SWEEP_ROWS = 100;

const foundReport = z.object({ id: tables.report.id, organization_id: tables.report.organization_id });
type Found = z.infer<typeof foundReport>;

/** Owns the promise that no report stays queued or running for ever. Any number of workers may sweep at once. */
@Injectable()
export class ReportMaintenance {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly outbox: ReportOutbox,
  ) {}

  /**
   * Whether to begin a sweep now: no process has begun the one of this name within `everyMs`. So the database is swept as
   * often for a hundred workers as for one; and a sweep that its worker did not finish is begun again.
   */
  async begin(name: string, everyMs: number): Promise<boolean> {
    const begun = await this.tenancy.system((em) =>
      em.execute<unknown[]>(
        `insert into maintenance_task (name, started_at) values (?, clock_timestamp()) on conflict (name)
           do update set started_at = excluded.started_at where maintenance_task.started_at < excluded.started_at - make_interval(secs => ?)
         returning name`,
        [name, everyMs / 1_000],
      ),
    );
    return begun.length > 0;
  }

  /** Takes up reports whose worker gave no sign of life for the length of a lease. @returns how many */
  async recoverLost(): Promise<number> {
    const lost = await this.find(`status = 'running' and lease_expires_at < now()`, 'lease_expires_at');
    return this.each(lost, async (em, report, now) => {
      if (report.status !== 'running' || !report.leaseExpiresAt || report.leaseExpiresAt > now) return false;
      await recordEvent(em, report, 'worker_lost', report.worker);
      await endTry(em, report, 'worker_lost', now);
      return true;
    });
  }

  /** Fails reports that have waited longer than `QUEUE_DEADLINE_HOURS`. @returns how many */
  async failOverdue(): Promise<number> {
    const overdue = await this.find(
      `status = 'queued' and queued_at < now() - interval '${QUEUE_DEADLINE_HOURS} hours'`,
      'queued_at',
    );
    return this.each(overdue, async (em, report, now) => {
      if (report.status !== 'queued') return false;
      report.fail('deadline_exceeded', now);
      await clearDispatch(em, report);
      await recordEvent(em, report, 'failed', 'deadline_exceeded');
      return true;
    });
  }

  /** Conditions compare with `now()`, which an index can look up; `clock_timestamp()` would be asked for row after row. */
  private find(condition: string, order: string): Promise<Found[]> {
    return this.tenancy.system((em) =>
      selectRows(
        em,
        foundReport,
        `select id, organization_id from report where ${condition} order by ${order} limit ${SWEEP_ROWS}`,
      ),
    );
  }

  private async each(
    found: Found[],
    apply: (em: EntityManager, report: Report, now: Date) => Promise<boolean>,
  ): Promise<number> {
    let changed = 0;
    for (const { id, organization_id } of found) {
      const change = async (em: EntityManager): Promise<Report | null> => {
        // Another worker's sweep may hold the row: then it is being seen to.
        const locked = await em.findOne(Report, { id }, { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE });
        return locked && (await apply(em, locked, await databaseNow(em))) ? locked : null;
      };
      const report = await this.tenancy.transaction(organization_id, change, 'report');
      if (!report) continue;
      changed += 1;
      if (report.status === 'queued') await this.outbox.send(report, { first: true });
      else await this.outbox.dispatchPending(report.organizationId);
    }
    return changed;
  }
}
