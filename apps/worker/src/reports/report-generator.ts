import { copyFile } from 'node:fs/promises';
import { DocketError, type ReportFailure } from '@docket/contracts';
import { deleteUnneeded, Tenancy, type Run, type ReportRuns } from '@docket/domain';
import { inSpan, type Logger } from '@docket/observability';
import { isDatabaseAway } from '@docket/persistence';
import { collectSnapshot, type ReportKind } from '@docket/report-kinds';
import { artefactKey, snapshotKey, type Storage } from '@docket/storage';
import type { Phase, WorkerMetrics } from '../metrics/worker-metrics.js';
import { codeOf, inPhase } from './failures.js';
import { ReportHeartbeat, type StopReason } from './report-heartbeat.js';
import type { RenderPool } from './render-pool.js';
import { fetchSnapshot } from './stored-snapshot.js';
import { WorkFolder } from './work-folder.js';

/** What a run works with; one set for the process. */
export interface GeneratorServices {
  tenancy: Tenancy;
  runs: ReportRuns;
  storage: Storage;
  renderer: RenderPool;
  metrics: WorkerMetrics;
  logger: Logger;
  kindOf(id: string): ReportKind | undefined;
  /** Folder for files of running runs. */
  workRoot: string;
  /** An run that takes longer is stopped, in milliseconds. */
  timeoutMs: number;
  /** Running runs get this long to finish when the process is asked to stop, in milliseconds. */
  graceMs: number;
  /** Reports that this process makes at once. */
  concurrency: number;
}

/** A snapshot on this machine's disk. `rows` is null where it is not known. */
interface LocalSnapshot {
  file: string;
  sha256: string;
  rows: number | null;
}

/** How an run ended. */
export type RunOutcome = 'completed' | 'cancelled' | 'superseded' | 'released' | 'requeued' | 'failed';

/**
 * One run at a report: collect, render, store, publish. It holds no transaction but the short one of `collect`, and
 * every write of state is fenced, so it may be stopped, killed or overtaken at any line.
 */
export class ReportGenerator {
  private readonly stopping = new AbortController();
  private readonly pulse: ReportHeartbeat;

  constructor(
    private readonly tools: GeneratorServices,
    private readonly run: Run,
  ) {
    const { report } = run;
    this.pulse = new ReportHeartbeat(
      tools.runs,
      run,
      { phase: report.phase ?? 'collecting', percent: 0, rowsDone: 0, rowsTotal: report.rowsTotal ?? null },
      (reason) => this.stop(reason),
    );
  }

  /** Ends the run as soon as it can; the first reason counts. */
  stop(reason: StopReason): void {
    if (!this.stopping.signal.aborted) this.stopping.abort(reason);
  }

  /** Runs to the end and settles the report's row accordingly. Throws only when even that fails. */
  async execute(): Promise<RunOutcome> {
    const deadline = setTimeout(() => this.stop('timeout'), this.tools.timeoutMs);
    let opened: WorkFolder | undefined;
    this.pulse.start();
    try {
      const folder = await inPhase('storage_failed', () => WorkFolder.open(this.tools.workRoot, this.run));
      opened = folder;
      const fetched = Boolean(this.run.report.snapshotSha256);
      const snapshot = await this.phase(
        'collect',
        () => this.collect(folder),
        ({ rows }) => (fetched ? null : rows),
      );
      return await this.renderAndPublish(folder, snapshot);
    } catch (error) {
      await this.pulse.end();
      return await this.settle(error);
    } finally {
      clearTimeout(deadline);
      await this.pulse.end();
      await opened?.remove();
    }
  }

  /** Reads the records into a stored snapshot, or fetches the one that an earlier run has stored. */
  private async collect(folder: WorkFolder): Promise<LocalSnapshot> {
    const { report } = this.run;
    const { runs, storage, tenancy } = this.tools;
    const { signal } = this.stopping;
    const file = folder.file('snapshot.ndjson.gz');
    if (report.snapshotSha256) {
      const sha256 = report.snapshotSha256;
      await inPhase('storage_failed', () =>
        fetchSnapshot(storage, { organizationId: report.organizationId, sha256, file }, signal),
      );
      return { file, sha256, rows: report.rowsTotal ?? null };
    }
    const facts = await inPhase('collect_failed', () =>
      collectSnapshot(tenancy, this.kind(), report, {
        file,
        signal,
        progress: (done, total) =>
          this.pulse.report({
            phase: 'collecting',
            percent: total ? Math.min(20, Math.floor((20 * done) / total)) : 0,
            rowsDone: done,
            rowsTotal: total,
          }),
      }),
    );
    const stored = folder.file('snapshot.stored');
    await inPhase('storage_failed', async () => {
      await copyFile(file, stored);
      await storage.put(snapshotKey(report.organizationId, facts.sha256), stored, signal);
    });
    await runs.keepSnapshot(this.run, facts, this.isStored);
    return { file, sha256: facts.sha256, rows: facts.rows };
  }

  private async renderAndPublish(
    folder: WorkFolder,
    snapshot: LocalSnapshot,
  ): Promise<'completed' | 'cancelled'> {
    const { report } = this.run;
    const { runs, renderer, storage } = this.tools;
    const file = folder.file('document.pdf');
    this.pulse.report({ phase: 'rendering', percent: 20, rowsDone: 0, rowsTotal: snapshot.rows });
    const rendered = await this.phase(
      'render',
      () =>
        renderer.render(
          { kind: report.kind, snapshotFile: snapshot.file, snapshotSha256: snapshot.sha256, outFile: file },
          ({ rowsDone, rowsTotal }) =>
            this.pulse.report({
              phase: 'rendering',
              percent: 20 + (rowsTotal ? Math.floor((75 * rowsDone) / rowsTotal) : 0),
              rowsDone,
              rowsTotal,
            }),
          this.stopping.signal,
        ),
      () => snapshot.rows,
    );
    await runs.noteRendered(this.run);
    this.pulse.report({
      phase: 'storing',
      percent: 96,
      rowsDone: snapshot.rows ?? 0,
      rowsTotal: snapshot.rows,
    });
    const key = artefactKey(report.organizationId, rendered.sha256);
    await this.phase('store', () =>
      inPhase('storage_failed', () => storage.put(key, file, this.stopping.signal)),
    );
    // The last sign of life is written before the result, so that it cannot come after it.
    await this.pulse.end();
    this.stopping.signal.throwIfAborted();
    const ended = await this.phase('publish', () =>
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
    // The row is settled; a file that could not be deleted belongs to nobody, and is collected as such.
    if (ended === 'cancelled') await this.discard(rendered.sha256).catch(() => undefined);
    return ended;
  }

  /** Writes how the run ended. A wish to stop outranks whatever error it caused. */
  private async settle(error: unknown): Promise<RunOutcome> {
    const { runs } = this.tools;
    try {
      if (this.stopping.signal.aborted) {
        switch (this.stopping.signal.reason as StopReason) {
          case 'cancel':
            await runs.cancelled(this.run);
            return 'cancelled';
          case 'shutdown':
            await runs.release(this.run);
            return 'released';
          case 'timeout':
            return await this.failed('render_timeout', new Error('took too long'));
          case 'superseded':
            return 'superseded';
        }
      }
      const code = codeOf(error);
      // Nothing can be written now. Whoever finds the lease run out takes the report up, and no try is used up.
      if (code !== 'storage_failed' && isDatabaseAway(error)) throw error;
      return await this.failed(code, error);
    } catch (settling) {
      if (settling instanceof DocketError && settling.code === 'attempt_superseded') return 'superseded';
      throw settling;
    }
  }

  private async failed(code: ReportFailure, error: unknown): Promise<RunOutcome> {
    const { runs, logger, metrics } = this.tools;
    metrics.failed(this.run.report.kind, code);
    logger.warn({ code, err: error }, 'report run failed');
    return runs.failed(this.run, code, (error as Error).message);
  }

  /** Runs a phase as a part of the trace; times it and counts its rows when it comes to its end. */
  private async phase<T>(
    phase: Phase,
    work: () => Promise<T>,
    rowsOf: (done: T) => number | null = () => null,
  ): Promise<T> {
    const { report, number } = this.run;
    const { logger, metrics } = this.tools;
    const started = performance.now();
    const attributes = {
      'docket.report.id': report.id,
      'docket.report.kind': report.kind,
      'docket.run': number,
    };
    const done = await inSpan(`report.${phase}`, attributes, work);
    const ms = performance.now() - started;
    const rows = rowsOf(done) ?? 0;
    metrics.phaseEnded(report.kind, phase, ms / 1_000, rows);
    logger.debug({ phase, rows, ms: Math.round(ms) }, 'report phase ended');
    return done;
  }

  private readonly isStored = (key: string): Promise<boolean> =>
    inPhase('storage_failed', async () => (await this.tools.storage.size(key)) !== null);

  /** Deletes a document that is not published, unless a retry beside this has published the same one. */
  private async discard(sha256: string): Promise<void> {
    const { organizationId } = this.run.report;
    await this.tools.tenancy.transaction(organizationId, (em) =>
      deleteUnneeded(em, this.tools.storage, { kind: 'artefact', organizationId, sha256 }),
    );
  }

  private kind(): ReportKind {
    const kind = this.tools.kindOf(this.run.report.kind);
    if (!kind) throw new Error(`This worker does not know the report kind "${this.run.report.kind}".`);
    return kind;
  }
}
