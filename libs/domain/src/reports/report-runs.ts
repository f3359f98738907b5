import { DocketError, errorMessages, type ReportFailure, type ReportPhase } from '@docket/contracts';
import type { ReportJob } from '@docket/queue';
import { selectRow, selectRows, tables } from '@docket/schema';
import { artefactKey, ObjectMissing, snapshotKey } from '@docket/storage';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { databaseNow } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { Artefact, type ArtefactInfo } from './artefact.entity.js';
import { clearDispatch, ReportOutbox, writeDispatch } from './report-outbox.js';
import { countLostWorkers, recordEvent, type ReportEventName } from './report-timeline.js';
import { lockObject } from './retention/stored-objects.js';
import { LEASE_MS, MAX_LOST_WORKERS, MAX_RUNS, Report, type Figure } from './report.entity.js';

/** One run of a report: the row as of the claim, and the run number, which fences every later write. */
export interface Run {
  report: Report;
  number: number;
}

/** Progress of a run. */
export interface RunProgress {
  phase: ReportPhase;
  percent: number;
  rowsDone: number;
  rowsTotal: number | null;
}

/** Result of a heartbeat: continue, stop because of a cancellation, or stop because another worker has claimed the report. */
export type HeartbeatResult = 'continue' | 'cancel' | 'superseded';

/**
 * Returns whether an object is stored under `key`. `put` does not write an object that already exists, and garbage
 * collection may have deleted that object since. The check therefore runs again with the object locked, just before a row
 * refers to it.
 */
export type StoredCheck = (key: string) => Promise<boolean>;

/** Metadata of a collected snapshot. `size` is in bytes. */
export interface CollectedSnapshot {
  sha256: string;
  size: number;
  asOf: Date;
  knownAt: Date;
  dataVersion: number;
  rows: number;
  figures: Figure[];
  rules: Figure[];
}

/**
 * The report operations of workers. Every change locks the row and is fenced by the run number, so a superseded worker
 * cannot change anything.
 */
@Injectable()
export class ReportRuns {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly outbox: ReportOutbox,
  ) {}

  /** Claims a report for `worker`. @returns null if the report has ended, is cancelled, or is already running */
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

  /** Returns the run numbers of the running reports by report ID. Unknown IDs are ignored. */
  async currentRunsOf(reportIds: string[]): Promise<Map<string, number>> {
    if (reportIds.length === 0) return new Map();
    const rows = await this.tenancy.system((em) => currentRuns(em, reportIds));
    return new Map(rows.map(({ id, run }) => [id, run]));
  }

  /** Renews the lease and writes the progress. */
  async heartbeat({ report, number }: Run, progress: RunProgress): Promise<HeartbeatResult> {
    const row = await this.write(report.organizationId, (em) =>
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
    if (!row) return 'superseded';
    return row.cancelled ? 'cancel' : 'continue';
  }

  /** Records the stored snapshot. Later runs start with rendering. @throws ObjectMissing if the snapshot was deleted */
  async saveSnapshot(run: Run, snapshot: CollectedSnapshot, isStored?: StoredCheck): Promise<void> {
    await this.change(run, 'collected', async (report, now, em) => {
      await requireStored(em, snapshotKey(report.organizationId, snapshot.sha256), isStored);
      report.saveSnapshot(snapshot, now);
    });
  }

  /** Records that the document is rendered. @throws run_superseded, so that a superseded run stores nothing */
  async recordRendered(run: Run): Promise<void> {
    await this.change(run, 'rendered', () => undefined);
  }

  /**
   * Publishes the stored document and completes the report. If a cancellation was requested before, the report ends as
   * cancelled instead and the document is not published.
   * @throws run_superseded
   * @throws ObjectMissing if the document was deleted from the storage
   */
  async publish(run: Run, info: ArtefactInfo, isStored?: StoredCheck): Promise<'completed' | 'cancelled'> {
    const ending = (report: Report) => (report.cancelRequestedAt ? 'cancelled' : 'completed');
    let ended: 'completed' | 'cancelled' = 'completed';
    await this.change(run, ending, async (report, now, em) => {
      ended = ending(report);
      if (ended === 'cancelled') return report.cancel(now);
      await requireStored(em, artefactKey(report.organizationId, info.sha256), isStored);
      report.publish(info.pages, now);
      em.persist(Artefact.of(report, info, now));
    });
    return ended;
  }

  /** Ends a report as cancelled after its worker has stopped. */
  async recordCancelled(run: Run): Promise<void> {
    await this.change(run, 'cancelled', (report, now) => report.cancel(now));
  }

  /** Requeues a report because the worker process is shutting down. */
  async release(run: Run): Promise<void> {
    const report = await this.change(run, 'released', async (locked, now, em) => {
      locked.release(now);
      await writeDispatch(em, locked);
    });
    await this.outbox.send(report, { first: true });
  }

  /**
   * Records a failed run. The report is requeued, or fails permanently after `MAX_RUNS` runs or if another run cannot succeed.
   */
  async recordFailure(run: Run, code: ReportFailure, detail: string): Promise<'requeued' | 'failed'> {
    const report = await this.change(
      run,
      'run_failed',
      async (locked, now, em) => finishRun(em, locked, code, now),
      `${code}: ${detail}`.slice(0, 500),
    );
    if (report.status !== 'queued') return 'failed';
    await this.outbox.send(report, { delayMs: 1_000 * report.countedRuns });
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
      if (!report) throw new DocketError('not_found', errorMessages.reports.notFound);
      report.assertCurrentRun(number);
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

const currentRunRow = z.object({ id: tables.report.id, run: tables.report.run });

/** Returns the running reports among `reportIds`. Strings that are not IDs of reports are ignored. */
export async function currentRuns(
  em: EntityManager,
  reportIds: string[],
): Promise<z.infer<typeof currentRunRow>[]> {
  return selectRows(
    em,
    currentRunRow,
    `select id, run from report
     where id::text in (select jsonb_array_elements_text(?::jsonb)) and status = 'running'`,
    [JSON.stringify(reportIds)],
  );
}

/**
 * Ends the current run of a report: requeues the report, or fails it after the last allowed run or lost worker, or if
 * another run cannot succeed. A run that lost its worker does not count toward `MAX_RUNS`. Record the event `worker_lost`
 * before you call this function.
 */
export async function finishRun(
  em: EntityManager,
  report: Report,
  code: ReportFailure,
  now: Date,
): Promise<void> {
  if (report.cancelRequestedAt) {
    report.cancel(now);
    await recordEvent(em, report, 'cancelled');
  } else if (await isLastRun(em, report, code)) {
    report.fail(code, now);
    await recordEvent(em, report, 'failed', code);
  } else {
    if (code === 'worker_lost') report.release(now);
    else report.requeue(now);
    await writeDispatch(em, report);
  }
}

/** Failures that another run would repeat. */
const FINAL_FAILURES = new Set<ReportFailure>([
  'subject_not_found',
  'population_mismatch',
  'comparison_unavailable',
]);

async function isLastRun(em: EntityManager, report: Report, code: ReportFailure): Promise<boolean> {
  if (FINAL_FAILURES.has(code)) return true;
  if (code === 'worker_lost') return (await countLostWorkers(em, report)) >= MAX_LOST_WORKERS;
  return report.countedRuns >= MAX_RUNS;
}

async function requireStored(em: EntityManager, key: string, isStored?: StoredCheck): Promise<void> {
  await lockObject(em, key);
  if (isStored && !(await isStored(key))) throw new ObjectMissing(key);
}
