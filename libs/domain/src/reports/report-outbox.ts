import { ReportQueue, type EnqueueOptions, type ReportJob } from '@docket/queue';
import { selectRows } from '@docket/schema';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Tenancy } from '../organization/tenancy.js';
import {
  dispatchableRow,
  assignSlots,
  organizationsWithFreeSlots,
  type Dispatchable,
} from './report-slots.js';
import type { Report } from './report.entity.js';

/** Injection token of the maximum number of reports of one organization in the queue or running. */
export const REPORT_SLOTS = Symbol('REPORT_SLOTS');
/** Default number of slots of an organization. */
export const DEFAULT_SLOTS = 8;

/** Number of dispatch rows per query. */
const BATCH_SIZE = 500;
/** Interval at which the presence of a job in the queue is checked again, in seconds. */
const RECHECK_SECONDS = 15;

/** Writes the dispatch row of a report with a slot. Call it in the transaction that requeues the report. */
export async function writeDispatch(em: EntityManager, report: Report): Promise<void> {
  await em.execute(
    `insert into dispatch (report_id, organization_id, number) values (?, ?, ?)
     on conflict (report_id) do update set number = excluded.number, enqueued_at = null`,
    [report.id, report.organizationId, report.dispatches],
  );
}

/** Deletes the dispatch row of a report that has been claimed or has ended. */
export async function clearDispatch(em: EntityManager, report: Report): Promise<void> {
  await em.execute('delete from dispatch where report_id = ?', [report.id]);
}

/** Returns the job of a queued report. */
export const jobOf = (report: Omit<Dispatchable, 'slot'>): ReportJob => ({
  v: 1,
  reportId: report.id,
  organizationId: report.organizationId,
  dispatch: report.dispatches,
  trace: report.traceParent,
});

/** The current dispatch of an organization in this process. `again` requests another pass. */
interface PendingDispatch {
  again: boolean;
  done: Promise<void>;
}

/**
 * Moves queued reports from PostgreSQL to the queue in Redis, for each organization at most as many as it has slots. The
 * priority of a job is the slot of its report: the reports in slot 1 of all organizations run first, then those in
 * slot 2. This way organizations take turns, even if one of them requests a thousand reports.
 *
 * The `dispatch` table is the transactional outbox. If Redis was down or lost its data, the table lists the jobs to
 * enqueue again.
 */
@Injectable()
export class ReportOutbox {
  private readonly sending = new Set<Promise<boolean>>();
  private readonly dispatching = new Map<string, PendingDispatch>();

  constructor(
    private readonly tenancy: Tenancy,
    private readonly queue: ReportQueue,
    @Inject(REPORT_SLOTS) private readonly slots: number = DEFAULT_SLOTS,
  ) {}

  /** Resolves when no dispatch is in progress. Call it before you close the database connection. */
  async idle(): Promise<void> {
    while (this.sending.size + this.dispatching.size > 0) {
      await Promise.allSettled([...this.sending, ...[...this.dispatching.values()].map(({ done }) => done)]);
    }
  }

  /**
   * Assigns the organization's free slots to the reports that have waited longest, and enqueues them. Call it after a
   * report was requested or has ended. Never rejects: `redispatch` repeats failed dispatches.
   */
  dispatchPending(organizationId: string): Promise<void> {
    const running = this.dispatching.get(organizationId);
    if (running) {
      // The current pass may have read the table before this caller committed its change.
      running.again = true;
      return running.done;
    }
    const pending: PendingDispatch = { again: true, done: Promise.resolve() };
    this.dispatching.set(organizationId, pending);
    pending.done = (async () => {
      while (pending.again) {
        pending.again = false;
        await this.dispatchOnce(organizationId).catch(() => 0);
      }
      this.dispatching.delete(organizationId);
    })();
    return pending.done;
  }

  /**
   * Enqueues a report that has a slot, after the transaction was committed.
   * @returns false if the queue is unavailable; `redispatch` then enqueues the report later
   */
  async send(report: Dispatchable, options: EnqueueOptions = {}): Promise<boolean> {
    const sent = this.enqueueAll([report], options).then(
      () => true,
      () => false,
    );
    this.sending.add(sent);
    try {
      return await sent;
    } finally {
      this.sending.delete(sent);
    }
  }

  /**
   * Enqueues reports whose job is missing from the queue, and assigns slots that are still free. The cost does not depend on
   * the number of reports without a slot.
   * @returns the number of enqueued jobs
   * @throws if Redis or PostgreSQL is unavailable
   */
  async redispatch(): Promise<number> {
    if (await this.queue.wasLost()) {
      await this.tenancy.system((em) =>
        em.execute('update dispatch set enqueued_at = null where enqueued_at is not null'),
      );
    }
    let enqueued = 0;
    for (let due = BATCH_SIZE; due === BATCH_SIZE;) {
      const reports = await this.tenancy.system(claimDue);
      enqueued += await this.enqueueMissing(reports);
      due = reports.length;
    }
    for (const id of await this.tenancy.system((em) => organizationsWithFreeSlots(em, this.slots)))
      enqueued += await this.dispatchOnce(id);
    return enqueued;
  }

  private async enqueueMissing(reports: Dispatchable[]): Promise<number> {
    if (reports.length === 0) return 0;
    const known = await this.queue.contains(reports.map(jobOf));
    const missing = reports.filter((_, index) => !known[index]);
    for (const report of missing) await this.enqueue(report);
    return missing.length;
  }

  private async dispatchOnce(organizationId: string): Promise<number> {
    const assign = (em: EntityManager) => assignSlots(em, organizationId, this.slots);
    const assigned = await this.tenancy.transaction(organizationId, assign, 'report');
    await this.enqueueAll(assigned);
    return assigned.length;
  }

  private async enqueueAll(reports: Dispatchable[], options: EnqueueOptions = {}): Promise<void> {
    if (reports.length === 0) return;
    for (const report of reports) await this.enqueue(report, options);
    await this.tenancy.system((em) => markEnqueued(em, reports));
  }

  private enqueue(report: Dispatchable, options: EnqueueOptions = {}): Promise<void> {
    return this.queue.enqueue(jobOf(report), { priority: report.slot ?? 0, ...options });
  }
}

/**
 * Returns the reports whose job has not been seen in the queue for `RECHECK_SECONDS`, and marks them as enqueued now.
 * Concurrent maintenance tasks therefore skip them. If enqueueing fails, they become due again.
 */
async function claimDue(em: EntityManager): Promise<Dispatchable[]> {
  return selectRows(
    em,
    dispatchableRow,
    `with due as (
       select report_id from dispatch
       where enqueued_at is null or enqueued_at < now() - make_interval(secs => ?)
       order by enqueued_at nulls first, created_at limit ? for update skip locked
     ), claimed as (
       update dispatch set enqueued_at = clock_timestamp() from due where dispatch.report_id = due.report_id
       returning dispatch.report_id, dispatch.number
     )
     select id, organization_id as "organizationId", number as dispatches, slot, trace_parent as "traceParent"
     from claimed join report on report.id = claimed.report_id`,
    [RECHECK_SECONDS, BATCH_SIZE],
  );
}

async function markEnqueued(em: EntityManager, reports: Dispatchable[]): Promise<void> {
  await em.execute(
    `update dispatch set enqueued_at = clock_timestamp()
     where (report_id, number) in (select * from unnest(?::uuid[], ?::int[]))`,
    [pgArray(reports.map(({ id }) => id)), pgArray(reports.map(({ dispatches }) => String(dispatches)))],
  );
}

/** Formats a PostgreSQL array literal. The values must not contain special characters. */
const pgArray = (values: string[]): string => `{${values.join(',')}}`;
