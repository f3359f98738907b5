import { ReportQueue, type EnqueueOptions, type ReportJob } from '@docket/jobs';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Tenancy } from '../organization/tenancy.js';
import type { Report } from './report.entity.js';

/** Rows that one sweep looks at, so that its cost does not grow with the backlog. */
const SWEEP_ROWS = 500;
/** A job that was seen in the queue is looked for again after this many seconds. */
const RECHECK_SECONDS = 5;

/** Writes the wish for a job, in the transaction that queues the report. */
export async function writeDispatch(em: EntityManager, report: Report): Promise<void> {
  await em.execute(
    `insert into dispatch (report_id, organization_id, number) values (?, ?, ?)
     on conflict (report_id) do update set number = excluded.number, enqueued_at = null`,
    [report.id, report.organizationId, report.dispatches],
  );
}

/** Takes the wish away: the report was claimed, or ended. */
export async function clearDispatch(em: EntityManager, report: Report): Promise<void> {
  await em.execute('delete from dispatch where report_id = ?', [report.id]);
}

/** The job that a queued report waits for. */
export const jobOf = (report: Report): ReportJob => ({
  v: 1,
  reportId: report.id,
  organizationId: report.organizationId,
  dispatch: report.dispatches,
});

interface DispatchRow {
  report_id: string;
  organization_id: string;
  number: number;
}

/**
 * Brings every waiting report into the queue. Redis only carries: when it was down at the time of the request, lost its
 * data or was emptied, the rows of `dispatch` say what has to be put there again.
 */
@Injectable()
export class ReportOutbox {
  private readonly sending = new Set<Promise<boolean>>();

  constructor(
    private readonly tenancy: Tenancy,
    private readonly queue: ReportQueue,
  ) {}

  /** Resolves when nothing is being sent any more. The database may be closed only then. */
  async idle(): Promise<void> {
    while (this.sending.size > 0) await Promise.allSettled(this.sending);
  }

  /** Enqueues one report right after its commit. A queue that cannot be reached is no error: a sweep follows. */
  async send(job: ReportJob, options: EnqueueOptions = {}): Promise<boolean> {
    const sent = this.sendNow(job, options);
    this.sending.add(sent);
    try {
      return await sent;
    } finally {
      this.sending.delete(sent);
    }
  }

  private async sendNow(job: ReportJob, options: EnqueueOptions): Promise<boolean> {
    try {
      await this.queue.enqueue(job, options);
    } catch {
      return false;
    }
    await this.tenancy.system((em) => markEnqueued(em, [job]));
    return true;
  }

  /**
   * Enqueues the reports that have no job: never sent, or sent and lost. Looks at a bounded number of rows, oldest first.
   * @returns how many jobs were put into the queue
   * @throws when Redis or PostgreSQL cannot be reached
   */
  async sweep(): Promise<number> {
    if (await this.queue.wasLost()) {
      await this.tenancy.system((em) =>
        em.execute('update dispatch set enqueued_at = null where enqueued_at is not null'),
      );
    }
    const jobs = await this.tenancy.system((em) => this.due(em));
    if (jobs.length === 0) return 0;
    const known = await this.queue.known(jobs);
    const missing = jobs.filter((_, index) => !known[index]);
    for (const job of missing) await this.queue.enqueue(job);
    await this.tenancy.system((em) => markEnqueued(em, jobs));
    return missing.length;
  }

  private async due(em: EntityManager): Promise<ReportJob[]> {
    const rows = await em.execute<DispatchRow[]>(
      `select report_id, organization_id, number from dispatch
       where enqueued_at is null or enqueued_at < clock_timestamp() - make_interval(secs => ?)
       order by enqueued_at nulls first, created_at limit ?`,
      [RECHECK_SECONDS, SWEEP_ROWS],
    );
    return rows.map((row) => ({
      v: 1,
      reportId: row.report_id,
      organizationId: row.organization_id,
      dispatch: row.number,
    }));
  }
}

async function markEnqueued(em: EntityManager, jobs: ReportJob[]): Promise<void> {
  await em.execute(
    `update dispatch set enqueued_at = clock_timestamp()
     where (report_id, number) in (select * from unnest(?::uuid[], ?::int[]))`,
    [pgArray(jobs.map((job) => job.reportId)), pgArray(jobs.map((job) => String(job.dispatch)))],
  );
}

/** An array literal of values without special characters. */
const pgArray = (values: string[]): string => `{${values.join(',')}}`;
