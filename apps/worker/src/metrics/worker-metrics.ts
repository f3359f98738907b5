import type { Run } from '@docket/domain';
import { REPORT_KINDS } from '@docket/report-kinds';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { RetentionMetrics } from './retention-metrics.js';

/** Phase of a run, in order of execution. */
export type Phase = 'collect' | 'render' | 'store' | 'publish';

const KINDS: ReadonlySet<string> = new Set(REPORT_KINDS.map(({ id }) => id));
/** Histogram buckets for durations, in seconds: from a small report to the longest run. */
const DURATIONS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1_800];

/** Returns the label of a report kind. Unknown kinds share one label, which limits the number of series. */
const label = (kind: string): string => (KINDS.has(kind) ? kind : 'unknown');

/** Metrics of a worker's own activity. docs/metrics.md explains names and units. */
export class WorkerMetrics {
  /** Reports recovered from workers whose lease expired. */
  readonly leaseExpirations: Counter;
  /** Queued reports without a job that were dispatched again. */
  readonly redispatched: Counter;
  /** Reports that failed because no worker claimed them in time. */
  readonly queueTimeouts: Counter;
  /** E-mail messages that this worker sent, or held without a mail server. */
  readonly mails: Counter;
  readonly maintenanceFailures: Counter<'task'>;
  readonly retention: RetentionMetrics;
  private readonly runs: Histogram<'kind' | 'outcome'>;
  private readonly phases: Histogram<'kind' | 'phase'>;
  private readonly waits: Histogram<'kind'>;
  private readonly rows: Counter<'kind' | 'phase'>;
  private readonly failures: Counter<'kind' | 'code'>;
  private readonly superseded: Counter;
  private readonly running: Gauge;

  constructor(registry: Registry, concurrency: number) {
    const registers = [registry];
    const duration = <L extends string>(name: string, help: string, labelNames: L[]) =>
      new Histogram({ name, help, labelNames, buckets: DURATIONS, registers });
    const counter = <L extends string = never>(name: string, help: string, labelNames: L[] = []) =>
      new Counter({ name, help, labelNames, registers });
    this.runs = duration('docket_report_run_duration_seconds', 'Duration of report runs, in seconds.', [
      'kind',
      'outcome',
    ]);
    this.phases = duration(
      'docket_report_phase_duration_seconds',
      'Duration of completed phases of report runs, in seconds.',
      ['kind', 'phase'],
    );
    this.waits = duration(
      'docket_report_wait_seconds',
      'Time that reports waited in the queue until this worker claimed them, in seconds.',
      ['kind'],
    );
    this.rows = counter('docket_report_rows_total', 'Rows read into snapshots and rendered into documents.', [
      'kind',
      'phase',
    ]);
    this.failures = counter('docket_report_failures_total', 'Failed report runs, by error code.', [
      'kind',
      'code',
    ]);
    this.superseded = counter(
      'docket_superseded_runs_total',
      'Runs of this worker whose result was rejected because another worker had taken over the report.',
    );
    this.leaseExpirations = counter(
      'docket_lease_expirations_total',
      'Reports that this worker recovered from a worker whose lease had expired.',
    );
    this.mails = counter('docket_mails_total', 'E-mail messages sent, or held without a mail server.');
    this.redispatched = counter(
      'docket_reports_redispatched_total',
      'Queued reports without a job that this worker dispatched again.',
    );
    this.queueTimeouts = counter(
      'docket_report_queue_timeouts_total',
      'Reports that this worker marked as failed because no worker claimed them in time.',
    );
    this.maintenanceFailures = counter('docket_maintenance_failures_total', 'Failed maintenance tasks.', [
      'task',
    ]);
    this.retention = new RetentionMetrics(registry);
    this.running = new Gauge({
      name: 'docket_worker_runs_in_progress',
      help: 'Report runs in progress in this worker.',
      registers,
    });
    new Gauge({
      name: 'docket_worker_concurrency',
      help: 'Maximum number of concurrent report runs in this worker.',
      registers,
    }).set(concurrency);
  }

  /** Records the start of a run. @returns a function that records its outcome; `error` if the outcome was not saved */
  runStarted({ report }: Run): (outcome: string) => void {
    const kind = label(report.kind);
    // The claim is the last change of the row. Both instants come from the database's clock.
    this.waits.observe({ kind }, Math.max(0, report.updatedAt.getTime() - report.queuedAt.getTime()) / 1_000);
    const end = this.runs.startTimer({ kind });
    this.running.inc();
    return (outcome) => {
      this.running.dec();
      end({ outcome });
      if (outcome === 'superseded') this.superseded.inc();
    };
  }

  /** Records a completed phase and the number of rows that it processed. */
  phaseEnded(kind: string, phase: Phase, seconds: number, rows: number): void {
    this.phases.observe({ kind: label(kind), phase }, seconds);
    if (rows > 0) this.rows.inc({ kind: label(kind), phase }, rows);
  }

  failed(kind: string, code: string): void {
    this.failures.inc({ kind: label(kind), code });
  }
}
