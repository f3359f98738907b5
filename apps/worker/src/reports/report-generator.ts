import { copyFile } from 'node:fs/promises';
import { DocketError, type ReportFailure } from '@docket/contracts';
import type { Build } from '@docket/config';
import { deleteUnreferenced, readSnapshotHash, Tenancy, type Run, type ReportRuns } from '@docket/domain';
import { inSpan, type Logger } from '@docket/observability';
import { isDatabaseUnavailable } from '@docket/persistence';
import {
  collectSnapshot,
  NotComparable,
  SnapshotReader,
  type EarlierReport,
  type ReportKind,
} from '@docket/report-kinds';
import { artefactKey, ObjectDamaged, ObjectMissing, snapshotKey, type Storage } from '@docket/storage';
import type { Phase, WorkerMetrics } from '../metrics/worker-metrics.js';
import { codeOf, inPhase } from './failures.js';
import { ReportHeartbeat, type StopReason } from './report-heartbeat.js';
import type { RenderPool } from './render-pool.js';
import { fetchSnapshot } from './stored-snapshot.js';
import { WorkFolder } from './work-folder.js';

/** Services and settings that runs use; one set per process. */
export interface GeneratorServices {
  /** The program, as documents state it. */
  build: Build;
  tenancy: Tenancy;
  runs: ReportRuns;
  storage: Storage;
  renderer: RenderPool;
  metrics: WorkerMetrics;
  logger: Logger;
  kindOf(id: string): ReportKind | undefined;
  /** URL at which browsers reach Docket, without a slash at the end. */
  publicUrl: string;
  /** Folder for the files of runs in progress. */
  workRoot: string;
  /** Maximum duration of a run, in milliseconds. A longer run is stopped. */
  timeoutMs: number;
  /** Time that runs in progress get to finish during a shutdown, in milliseconds. */
  graceMs: number;
  /** Maximum number of concurrent runs in this process. */
  concurrency: number;
}

/** A snapshot on the local disk. `rows` is null if the number of rows is unknown. */
interface LocalSnapshot {
  file: string;
  sha256: string;
  rows: number | null;
}

/** Outcome of a run. */
export type RunOutcome = 'completed' | 'cancelled' | 'superseded' | 'released' | 'requeued' | 'failed';

/**
 * Executes one run of a report: collect, render, store, publish. Only `collect` holds a transaction, and every state
 * change is fenced by the run's number, so a run can be stopped, killed or superseded at any point.
 */
export class ReportGenerator {
  private readonly stopping = new AbortController();
  private readonly heartbeat: ReportHeartbeat;

  constructor(
    private readonly services: GeneratorServices,
    private readonly run: Run,
  ) {
    const { report } = run;
    this.heartbeat = new ReportHeartbeat(
      services.runs,
      run,
      { phase: report.phase ?? 'collecting', percent: 0, rowsDone: 0, rowsTotal: report.rowsTotal ?? null },
      (reason) => this.stop(reason),
    );
  }

  /** Requests the run to stop. Only the first reason is used. */
  stop(reason: StopReason): void {
    if (!this.stopping.signal.aborted) this.stopping.abort(reason);
  }

  /** Executes the run and records its outcome in the report's row. Throws only if the outcome cannot be recorded. */
  async execute(): Promise<RunOutcome> {
    const deadline = setTimeout(() => this.stop('timeout'), this.services.timeoutMs);
    let workFolder: WorkFolder | undefined;
    this.heartbeat.start();
    try {
      const folder = await inPhase('storage_failed', () => WorkFolder.open(this.services.workRoot, this.run));
      workFolder = folder;
      const isFetched = Boolean(this.run.report.snapshotSha256);
      const snapshot = await this.phase(
        'collect',
        () => this.collect(folder),
        ({ rows }) => (isFetched ? null : rows),
      );
      return await this.renderAndPublish(folder, snapshot);
    } catch (error) {
      await this.heartbeat.end();
      return await this.recordFailure(error);
    } finally {
      clearTimeout(deadline);
      await this.heartbeat.end();
      await workFolder?.remove();
    }
  }

  /** Collects the records and stores the snapshot, or fetches the snapshot that an earlier run has stored. */
  private async collect(folder: WorkFolder): Promise<LocalSnapshot> {
    const { report } = this.run;
    const { build, runs, storage, tenancy, publicUrl } = this.services;
    const { signal } = this.stopping;
    const file = folder.file('snapshot.ndjson.gz');
    if (report.snapshotSha256) {
      const sha256 = report.snapshotSha256;
      await inPhase('storage_failed', () =>
        fetchSnapshot(storage, { organizationId: report.organizationId, sha256, file }, signal),
      );
      return { file, sha256, rows: report.rowsTotal ?? null };
    }
    const metadata = await inPhase('collect_failed', async () =>
      collectSnapshot(tenancy, this.kind(), report, {
        build,
        publicUrl,
        file,
        earlier: await this.earlierReport(folder),
        signal,
        progress: (done, total) =>
          this.heartbeat.report({
            phase: 'collecting',
            percent: total ? Math.min(20, Math.floor((20 * done) / total)) : 0,
            rowsDone: done,
            rowsTotal: total,
          }),
      }),
    );
    const copy = folder.file('snapshot.stored');
    await inPhase('storage_failed', async () => {
      await copyFile(file, copy);
      await storage.put(snapshotKey(report.organizationId, metadata.sha256), copy, signal);
    });
    await runs.saveSnapshot(this.run, metadata, this.isStored);
    return { file, sha256: metadata.sha256, rows: metadata.rows };
  }

  /** Fetches the snapshot of the report to compare with; null if none was requested. @throws NotComparable */
  private async earlierReport(folder: WorkFolder): Promise<EarlierReport | null> {
    const { organizationId, params } = this.run.report;
    const id = params['compareWith'] as string | undefined;
    if (id === undefined) return null;
    const { tenancy, storage } = this.services;
    const sha256 = await tenancy.transaction(organizationId, (em) => readSnapshotHash(em, id), 'report');
    if (sha256 === null) throw new NotComparable(`The snapshot of report ${id} was deleted.`);
    const file = folder.file('earlier.ndjson.gz');
    try {
      await fetchSnapshot(storage, { organizationId, sha256, file }, this.stopping.signal);
      return { snapshot: await SnapshotReader.open(file), sha256 };
    } catch (error) {
      if (error instanceof ObjectMissing || error instanceof ObjectDamaged)
        throw new NotComparable(error.message, { cause: error });
      throw error;
    }
  }

  private async renderAndPublish(
    folder: WorkFolder,
    snapshot: LocalSnapshot,
  ): Promise<'completed' | 'cancelled'> {
    const { report } = this.run;
    const { runs, renderer, storage } = this.services;
    const file = folder.file('document.pdf');
    this.heartbeat.report({ phase: 'rendering', percent: 20, rowsDone: 0, rowsTotal: snapshot.rows });
    const rendered = await this.phase(
      'render',
      () =>
        renderer.render(
          { kind: report.kind, snapshotFile: snapshot.file, snapshotSha256: snapshot.sha256, outFile: file },
          ({ rowsDone, rowsTotal }) =>
            this.heartbeat.report({
              phase: 'rendering',
              percent: 20 + (rowsTotal ? Math.floor((75 * rowsDone) / rowsTotal) : 0),
              rowsDone,
              rowsTotal,
            }),
          this.stopping.signal,
        ),
      () => snapshot.rows,
    );
    await runs.recordRendered(this.run);
    this.heartbeat.report({
      phase: 'storing',
      percent: 96,
      rowsDone: snapshot.rows ?? 0,
      rowsTotal: snapshot.rows,
    });
    const key = artefactKey(report.organizationId, rendered.sha256);
    await this.phase('store', () =>
      inPhase('storage_failed', () => storage.put(key, file, this.stopping.signal)),
    );
    // The last heartbeat is written before the result so that it cannot overwrite the result.
    await this.heartbeat.end();
    this.stopping.signal.throwIfAborted();
    const outcome = await this.phase('publish', () =>
      runs.publish(
        this.run,
        {
          fileName: rendered.fileName,
          mediaType: 'application/pdf',
          size: rendered.size,
          sha256: rendered.sha256,
          pages: rendered.pages,
        },
        this.isStored,
      ),
    );
    // The outcome is recorded. If the file cannot be deleted, garbage collection removes it later.
    if (outcome === 'cancelled') await this.discard(rendered.sha256).catch(() => undefined);
    return outcome;
  }

  /** Records the outcome of a run that did not complete. A stop request takes precedence over the error that it caused. */
  private async recordFailure(error: unknown): Promise<RunOutcome> {
    const { runs } = this.services;
    try {
      if (this.stopping.signal.aborted) {
        switch (this.stopping.signal.reason as StopReason) {
          case 'cancel':
            await runs.recordCancelled(this.run);
            return 'cancelled';
          case 'shutdown':
            await runs.release(this.run);
            return 'released';
          case 'timeout':
            return await this.failed('render_timeout', new Error('run exceeded the time limit'));
          case 'superseded':
            return 'superseded';
        }
      }
      const code = codeOf(error);
      // The outcome cannot be written. The report is recovered once its lease expires, and the run does not count.
      if (code !== 'storage_failed' && isDatabaseUnavailable(error)) throw error;
      return await this.failed(code, error);
    } catch (recordingError) {
      if (recordingError instanceof DocketError && recordingError.code === 'run_superseded')
        return 'superseded';
      throw recordingError;
    }
  }

  private async failed(code: ReportFailure, error: unknown): Promise<RunOutcome> {
    const { runs, logger, metrics } = this.services;
    metrics.failed(this.run.report.kind, code);
    logger.warn({ code, err: error }, 'report run failed');
    return runs.recordFailure(this.run, code, (error as Error).message);
  }

  /** Runs a phase in a span, and records its duration and number of rows when it completes. */
  private async phase<T>(
    phase: Phase,
    work: () => Promise<T>,
    rowsOf: (result: T) => number | null = () => null,
  ): Promise<T> {
    const { report, number } = this.run;
    const { logger, metrics } = this.services;
    const started = performance.now();
    const attributes = {
      'docket.report.id': report.id,
      'docket.report.kind': report.kind,
      'docket.run': number,
    };
    const result = await inSpan(`report.${phase}`, attributes, work);
    const ms = performance.now() - started;
    const rows = rowsOf(result) ?? 0;
    metrics.phaseEnded(report.kind, phase, ms / 1_000, rows);
    logger.debug({ phase, rows, ms: Math.round(ms) }, 'report phase completed');
    return result;
  }

  private readonly isStored = (key: string): Promise<boolean> =>
    inPhase('storage_failed', async () => (await this.services.storage.size(key)) !== null);

  /** Deletes the unpublished document, unless a concurrent retry has published the same one. */
  private async discard(sha256: string): Promise<void> {
    const { organizationId } = this.run.report;
    await this.services.tenancy.transaction(organizationId, (em) =>
      deleteUnreferenced(em, this.services.storage, { kind: 'artefact', organizationId, sha256 }),
    );
  }

  private kind(): ReportKind {
    const kind = this.services.kindOf(this.run.report.kind);
    if (!kind) throw new Error(`This worker does not know the report kind "${this.run.report.kind}".`);
    return kind;
  }
}
