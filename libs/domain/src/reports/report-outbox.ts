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

/** Injection token: how many reports of one organization may be in flight. */
export const REPORT_SLOTS = Symbol('REPORT_SLOTS');
/** Slots of an organization unless the configuration says otherwise. */
export const DEFAULT_SLOTS = 8;

/** Rows that a sweep looks at in one go. */
const SWEEP_ROWS = 500;
/** A job that was seen in the queue is looked for again after this many seconds. */
const RECHECK_SECONDS = 15;

/** Writes the wish for a job, in the transaction that puts a report with a slot back into the queue. */
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
export const jobOf = (report: Omit<Dispatchable, 'slot'>): ReportJob => ({
  v: 1,
  reportId: report.id,
  organizationId: report.organizationId,
  dispatch: report.dispatches,
  trace: report.traceParent,
});

/** A turn of giving out an organization's slots in this process. */
interface Filling {
  again: boolean;
  done: Promise<void>;
}

/**
 * Brings reports into the queue, so many of each organization as it has slots; the others wait in the table. A job's
 * priority is its report's slot: every organization has one report of the first slot, which go first and in order, then
 * one of the second. So organizations take turns, whoever has asked for a thousand.
 *
 * Redis only carries: when it was down, lost its data or was emptied, the rows of `dispatch` say what has to be put there
 * again.
 */
@Injectable()
export class ReportOutbox {
  private readonly sending = new Set<Promise<boolean>>();
  private readonly filling = new Map<string, Filling>();

  constructor(
    private readonly tenancy: Tenancy,
    private readonly queue: ReportQueue,
    @Inject(REPORT_SLOTS) private readonly slots: number = DEFAULT_SLOTS,
  ) {}

  /** Resolves when nothing is being sent any more. The database may be closed only then. */
  async idle(): Promise<void> {
    while (this.sending.size + this.filling.size > 0) {
      await Promise.allSettled([...this.sending, ...[...this.filling.values()].map(({ done }) => done)]);
    }
  }

  /**
   * Gives the organization's free slots to the reports that have waited longest, and enqueues them. To be called when a
   * report came, and when one ended. Never rejects: what is missed a sweep makes up for.
   */
  dispatchPending(organizationId: string): Promise<void> {
    const running = this.filling.get(organizationId);
    if (running) {
      // It may have looked before this caller's change was there.
      running.again = true;
      return running.done;
    }
    const turn: Filling = { again: true, done: Promise.resolve() };
    this.filling.set(organizationId, turn);
    turn.done = (async () => {
      while (turn.again) {
        turn.again = false;
        await this.fillOnce(organizationId).catch(() => 0);
      }
      this.filling.delete(organizationId);
    })();
    return turn.done;
  }

  /** Enqueues one report with a slot right after its commit. A queue that cannot be reached is no error: a sweep follows. */
  async send(report: Dispatchable, options: EnqueueOptions = {}): Promise<boolean> {
    const sent = this.deliver([report], options).then(
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
   * Enqueues the reports that have no job, never sent or sent and lost, and gives out slots that stayed free. It looks at
   * no report that waits for a slot, so it costs the same however many they are.
   * @returns how many jobs were put into the queue
   * @throws when Redis or PostgreSQL cannot be reached
   */
  async redispatch(): Promise<number> {
    if (await this.queue.wasLost()) {
      await this.tenancy.system((em) =>
        em.execute('update dispatch set enqueued_at = null where enqueued_at is not null'),
      );
    }
    let enqueued = 0;
    for (let due = SWEEP_ROWS; due === SWEEP_ROWS;) {
      const reports = await this.tenancy.system(takeDue);
      enqueued += await this.enqueueMissing(reports);
      due = reports.length;
    }
    for (const id of await this.tenancy.system((em) => organizationsWithFreeSlots(em, this.slots)))
      enqueued += await this.fillOnce(id);
    return enqueued;
  }

  private async enqueueMissing(reports: Dispatchable[]): Promise<number> {
    if (reports.length === 0) return 0;
    const known = await this.queue.known(reports.map(jobOf));
    const missing = reports.filter((_, index) => !known[index]);
    for (const report of missing) await this.enqueue(report);
    return missing.length;
  }

  private async fillOnce(organizationId: string): Promise<number> {
    const give = (em: EntityManager) => assignSlots(em, organizationId, this.slots);
    const given = await this.tenancy.transaction(organizationId, give, 'report');
    await this.deliver(given);
    return given.length;
  }

  private async deliver(reports: Dispatchable[], options: EnqueueOptions = {}): Promise<void> {
    if (reports.length === 0) return;
    for (const report of reports) await this.enqueue(report, options);
    await this.tenancy.system((em) => markEnqueued(em, reports));
  }

  private enqueue(report: Dispatchable, options: EnqueueOptions = {}): Promise<void> {
    return this.queue.enqueue(jobOf(report), { priority: report.slot ?? 0, ...options });
  }
}

/**
 * Takes the rows whose job is not known to be in the queue, as if they had been sent now: a sweep beside this one leaves
 * them alone, and when this one does not get to send them they are due again.
 */
async function takeDue(em: EntityManager): Promise<Dispatchable[]> {
  return selectRows(
    em,
    dispatchableRow,
    `with due as (
       select report_id from dispatch
       where enqueued_at is null or enqueued_at < now() - make_interval(secs => ?)
       order by enqueued_at nulls first, created_at limit ? for update skip locked
     ), taken as (
       update dispatch set enqueued_at = clock_timestamp() from due where dispatch.report_id = due.report_id
       returning dispatch.report_id, dispatch.number
     )
     select id, organization_id as "organizationId", number as dispatches, slot, trace_parent as "traceParent"
     from taken join report on report.id = taken.report_id`,
    [RECHECK_SECONDS, SWEEP_ROWS],
  );
}

async function markEnqueued(em: EntityManager, reports: Dispatchable[]): Promise<void> {
  await em.execute(
    `update dispatch set enqueued_at = clock_timestamp()
     where (report_id, number) in (select * from unnest(?::uuid[], ?::int[]))`,
    [pgArray(reports.map(({ id }) => id)), pgArray(reports.map(({ dispatches }) => String(dispatches)))],
  );
}

/** An array literal of values without special characters. */
const pgArray = (values: string[]): string => `{${values.join(',')}}`;
