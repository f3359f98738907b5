import { selectRows, tables } from '@docket/schema';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { databaseNow } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { finishRun } from './report-runs.js';
import { clearDispatch, ReportOutbox } from './report-outbox.js';
import { recordEvent } from './report-timeline.js';
import { Report } from './report.entity.js';

/** A report that no worker has started within this many hours fails. */
export const QUEUE_DEADLINE_HOURS = 24;
/** Maximum number of reports per task run. */
const BATCH_SIZE = 100;

const reportRow = z.object({ id: tables.report.id, organization_id: tables.report.organization_id });
type ReportRef = z.infer<typeof reportRow>;

/** Ensures that no report stays queued or running forever. Any number of workers may run the tasks concurrently. */
@Injectable()
export class ReportMaintenance {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly outbox: ReportOutbox,
  ) {}

  /**
   * Claims the next run of a maintenance task. Workers share the interval, so the load on the database does not grow with
   * their number. A task that a worker did not finish is due again after the interval.
   * @returns false if any process has claimed the task within the last `intervalMs` milliseconds
   */
  async claimTask(name: string, intervalMs: number): Promise<boolean> {
    const claimed = await this.tenancy.system((em) =>
      em.execute<unknown[]>(
        `insert into maintenance_task (name, started_at) values (?, clock_timestamp()) on conflict (name)
           do update set started_at = excluded.started_at where maintenance_task.started_at < excluded.started_at - make_interval(secs => ?)
         returning name`,
        [name, intervalMs / 1_000],
      ),
    );
    return claimed.length > 0;
  }

  /** Requeues or fails running reports whose lease has expired. @returns the number of reports */
  async recoverLost(): Promise<number> {
    const lost = await this.find(`status = 'running' and lease_expires_at < now()`, 'lease_expires_at');
    return this.each(lost, async (em, report, now) => {
      if (report.status !== 'running' || !report.leaseExpiresAt || report.leaseExpiresAt > now) return false;
      await recordEvent(em, report, 'worker_lost', report.worker);
      await finishRun(em, report, 'worker_lost', now);
      return true;
    });
  }

  /** Fails reports that have been queued for longer than `QUEUE_DEADLINE_HOURS`. @returns the number of reports */
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

  /** Conditions must use `now()`: unlike `clock_timestamp()`, it is stable, so PostgreSQL can use an index. */
  private find(condition: string, order: string): Promise<ReportRef[]> {
    return this.tenancy.system((em) =>
      selectRows(
        em,
        reportRow,
        `select id, organization_id from report where ${condition} order by ${order} limit ${BATCH_SIZE}`,
      ),
    );
  }

  private async each(
    reports: ReportRef[],
    apply: (em: EntityManager, report: Report, now: Date) => Promise<boolean>,
  ): Promise<number> {
    let changed = 0;
    for (const { id, organization_id } of reports) {
      const change = async (em: EntityManager): Promise<Report | null> => {
        // A row locked by another worker is skipped: that worker is already processing it.
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
