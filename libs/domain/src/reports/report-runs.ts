import { DocketError, type ReportFailure, type ReportPhase } from '@docket/contracts';
import type { ReportJob } from '@docket/queue';
import { selectRow, selectRows, tables } from '@docket/schema';
import { artefactKey, ObjectMissing, snapshotKey } from '@docket/storage';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { databaseNow } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { Artefact, type ArtefactFacts } from './artefact.entity.js';
import { clearDispatch, ReportOutbox, writeDispatch } from './report-outbox.js';
import { lossesOf, recordEvent, type ReportEventName } from './report-timeline.js';
import { lockObject } from './retention/stored-objects.js';
import { LEASE_MS, MAX_LOSSES, MAX_TRIES, Report, type Figure } from './report.entity.js';

/** A claimed report: its row as it was at the claim, and the fencing number under which everything is written. */
export interface Run {
  report: Report;
  number: number;
}

/** How far a running run is. */
export interface RunProgress {
  phase: ReportPhase;
  percent: number;
  rowsDone: number;
  rowsTotal: number | null;
}

/** What a sign of life brings back: go on, stop because somebody cancelled, or stop because another worker took over. */
export type Beat = 'held' | 'cancel' | 'superseded';

/**
 * Asks the storage whether an object is in place. Storing one that was there before writes nothing, and clearing up may
 * have taken it since; so it is asked once more where nobody can delete it, right before a row speaks of it.
 */
export type StoredCheck = (key: string) => Promise<boolean>;

/** What is known of the records once they are collected. */
export interface SnapshotFacts {
  sha256: string;
  size: number;
  asOf: Date;
  rows: number;
  figures: Figure[];
  rules: Figure[];
}

/**
 * The worker's side of a report's life. Every change locks the row and is fenced by the run's number, so a worker
 * that comes late changes nothing.
 */
@Injectable()
export class ReportRuns {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly outbox: ReportOutbox,
  ) {}

  /** Takes a report for `worker`; null when it is not to be had: done, cancelled, or running elsewhere. */
  async claim(job: ReportJob, worker: string): Promise<Run | null> {
    return this.write(job.organizationId, async (em) => {
      const report = await em.findOne(Report, { id: job.reportId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!report?.isClaimable) return null;
      report.claim(worker, await databaseNow(em));
      await clearDispatch(em, report);
      await recordEvent(em, report, 'claimed', worker);
      return { report, number: report.run };
    });
  }

  /** The number of the running run of each of these reports that has one. What is no id of a report has none. */
  async runningOf(reportIds: string[]): Promise<Map<string, number>> {
    if (reportIds.length === 0) return new Map();
    const rows = await this.tenancy.system((em) => currentRuns(em, reportIds));
    return new Map(rows.map(({ id, run }) => [id, run]));
  }

  /** Renews the lease and writes progress in one statement. */
  async beat({ report, number }: Run, progress: RunProgress): Promise<Beat> {
    const held = await this.write(report.organizationId, (em) =>
      selectRow(
        em,
        z.object({ cancelled: z.boolean() }),
        `update report set lease_expires_at = clock_timestamp() + make_interval(secs => ?), percent = ?, rows_done = ?,
           rows_total = coalesce(?, rows_total), phase = ?, updated_at = clock_timestamp()
         where id = ? and run = ? and status = 'running'
         returning cancel_requested_at is not null as cancelled`,
        [
          LEASE_MS / 1_000,
          progress.percent,
          progress.rowsDone,
          progress.rowsTotal,
          progress.phase,
          report.id,
          number,
        ],
      ),
    );
    if (!held) return 'superseded';
    return held.cancelled ? 'cancel' : 'held';
  }

  /** Notes the stored snapshot: later runs begin at rendering. @throws ObjectMissing when it was cleared away */
  async keepSnapshot(run: Run, snapshot: SnapshotFacts, isStored?: StoredCheck): Promise<void> {
    await this.change(run, 'collected', async (report, now, em) => {
      await requireStored(em, snapshotKey(report.organizationId, snapshot.sha256), isStored);
      report.keepSnapshot(snapshot, now);
    });
  }

  /** Notes that the document is drawn. An run that was overtaken meanwhile ends here, before it stores anything. */
  async noteRendered(run: Run): Promise<void> {
    await this.change(run, 'rendered', () => undefined);
  }

  /**
   * Makes the stored document the report's own. Only the current run can, and only once. A wish to cancel that was
   * accepted before wins: the report ends cancelled and the document is not published.
   * @throws attempt_superseded, ObjectMissing when the document was cleared away
   */
  async publish(run: Run, facts: ArtefactFacts, isStored?: StoredCheck): Promise<'completed' | 'cancelled'> {
    const ending = (report: Report) => (report.cancelRequestedAt ? 'cancelled' : 'completed');
    let ended: 'completed' | 'cancelled' = 'completed';
    await this.change(run, ending, async (report, now, em) => {
      ended = ending(report);
      if (ended === 'cancelled') return report.cancel(now);
      await requireStored(em, artefactKey(report.organizationId, facts.sha256), isStored);
      report.publish(facts.pages, now);
      em.persist(Artefact.of(report, facts, now));
    });
    return ended;
  }

  /** Ends a report whose worker has stopped at somebody's wish. */
  async cancelled(run: Run): Promise<void> {
    await this.change(run, 'cancelled', (report, now) => report.cancel(now));
  }

  /** Puts a report back because this process shuts down. */
  async release(run: Run): Promise<void> {
    const report = await this.change(run, 'released', async (held, now, em) => {
      held.release(now);
      await writeDispatch(em, held);
    });
    await this.outbox.send(report, { first: true });
  }

  /**
   * Notes a try that failed: the report goes back into the queue, or fails for good after `MAX_TRIES` tries or when
   * trying again cannot help.
   */
  async failed(run: Run, code: ReportFailure, detail: string): Promise<'requeued' | 'failed'> {
    const report = await this.change(
      run,
      'run_failed',
      async (held, now, em) => endTry(em, held, code, now),
      `${code}: ${detail}`.slice(0, 500),
    );
    if (report.status !== 'queued') return 'failed';
    await this.outbox.send(report, { delayMs: 1_000 * report.tries });
    return 'requeued';
  }

  private async change(
    { report: claimed, number }: Run,
    event: ReportEventName | ((report: Report) => ReportEventName),
    apply: (report: Report, now: Date, em: EntityManager) => void | Promise<void>,
    detail: string | null = null,
  ): Promise<Report> {
    const changed = await this.write(claimed.organizationId, async (em) => {
      const report = await em.findOne(Report, { id: claimed.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!report) throw new DocketError('not_found', `Report ${claimed.id} is gone.`);
      report.assertHeldBy(number);
      await recordEvent(em, report, typeof event === 'string' ? event : event(report), detail);
      await apply(report, await databaseNow(em), em);
      return report;
    });
    if (!changed.isOpen) void this.outbox.dispatchPending(changed.organizationId);
    return changed;
  }

  private write<T>(organizationId: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.tenancy.transaction(organizationId, work, 'report');
  }
}

const runningAttempt = z.object({ id: tables.report.id, run: tables.report.run });

/** The running ones among these reports; what is no id of a report is none of them. */
export async function currentRuns(
  em: EntityManager,
  reportIds: string[],
): Promise<z.infer<typeof runningAttempt>[]> {
  return selectRows(
    em,
    runningAttempt,
    `select id, run from report
     where id::text in (select jsonb_array_elements_text(?::jsonb)) and status = 'running'`,
    [JSON.stringify(reportIds)],
  );
}

/**
 * Requeues a running report, or fails it when its tries or its workers are used up or trying again cannot help. A lost
 * worker uses up no try; its loss is in the timeline before this is called.
 */
export async function endTry(
  em: EntityManager,
  report: Report,
  code: ReportFailure,
  now: Date,
): Promise<void> {
  if (report.cancelRequestedAt) {
    report.cancel(now);
    await recordEvent(em, report, 'cancelled');
  } else if (await isLastTry(em, report, code)) {
    report.fail(code, now);
    await recordEvent(em, report, 'failed', code);
  } else {
    if (code === 'worker_lost') report.release(now);
    else report.requeue(now);
    await writeDispatch(em, report);
  }
}

async function isLastTry(em: EntityManager, report: Report, code: ReportFailure): Promise<boolean> {
  if (code === 'subject_not_found') return true;
  if (code === 'worker_lost') return (await lossesOf(em, report)) >= MAX_LOSSES;
  return report.tries >= MAX_TRIES;
}

async function requireStored(em: EntityManager, key: string, isStored?: StoredCheck): Promise<void> {
  await lockObject(em, key);
  if (isStored && !(await isStored(key))) throw new ObjectMissing(key);
}
