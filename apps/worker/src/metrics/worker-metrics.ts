import type { Run } from '@docket/domain';
import { REPORT_KINDS } from '@docket/report-kinds';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { RetentionMetrics } from './retention-metrics.js';

/** What an run does, one after the other. */
export type Phase = 'collect' | 'render' | 'store' | 'publish';

const KINDS: ReadonlySet<string> = new Set(REPORT_KINDS.map(({ id }) => id));
/** Upper bounds of durations, in seconds: from a small report to the longest run. */
const DURATIONS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1_800];

/** Kinds of the product by their id; whatever else a row may say is one, so that labels stay few. */
const label = (kind: string): string => (KINDS.has(kind) ? kind : 'unknown');

/** What a worker counts of its own doing. Names and units are explained in docs/metrics.md. */
export class WorkerMetrics {
  /** Reports that were taken up from workers that gave no sign of life. */
  readonly leaseExpiries: Counter;
  /** Reports that were waiting without a job, and got one. */
  readonly reconciled: Counter;
  /** Reports that failed because no worker took them in time. */
  readonly overdue: Counter;
  readonly maintenanceFailures: Counter<'task'>;
  readonly retention: RetentionMetrics;
  private readonly runs: Histogram<'kind' | 'outcome'>;
  private readonly phases: Histogram<'kind' | 'phase'>;
  private readonly waits: Histogram<'kind'>;
  private readonly rows: Counter<'kind' | 'phase'>;
  private readonly failures: Counter<'kind' | 'code'>;
  private readonly fenced: Counter;
  private readonly running: Gauge;

  constructor(registry: Registry, concurrency: number) {
    const registers = [registry];
    const duration = <L extends string>(name: string, help: string, labelNames: L[]) =>
      new Histogram({ name, help, labelNames, buckets: DURATIONS, registers });
    const counter = <L extends string = never>(name: string, help: string, labelNames: L[] = []) =>
      new Counter({ name, help, labelNames, registers });
    this.runs = duration(
      'docket_report_attempt_duration_seconds',
      'How long an run at a report took, in seconds, by how it ended.',
      ['kind', 'outcome'],
    );
    this.phases = duration(
      'docket_report_phase_duration_seconds',
      'How long a phase of an run took that came to its end, in seconds.',
      ['kind', 'phase'],
    );
    this.waits = duration(
      'docket_report_wait_seconds',
      'How long reports had waited when this worker took them, in seconds.',
      ['kind'],
    );
    this.rows = counter('docket_report_rows_total', 'Rows read into snapshots and drawn into documents.', [
      'kind',
      'phase',
    ]);
    this.failures = counter('docket_report_failures_total', 'Attempts that failed, by code of the failure.', [
      'kind',
      'code',
    ]);
    this.fenced = counter(
      'docket_fence_rejections_total',
      'Attempts of this worker whose result was dropped, because another had taken the report over.',
    );
    this.leaseExpiries = counter(
      'docket_lease_expiries_total',
      'Reports that this worker took up from one that gave no sign of life for the length of a lease.',
    );
    this.reconciled = counter(
      'docket_reports_reconciled_total',
      'Waiting reports that should have had a job in the queue and had none, and got one from this worker.',
    );
    this.overdue = counter(
      'docket_reports_overdue_total',
      'Reports that this worker failed because none took them in time.',
    );
    this.maintenanceFailures = counter('docket_maintenance_failures_total', 'Sweeps that did not finish.', [
      'task',
    ]);
    this.retention = new RetentionMetrics(registry);
    this.running = new Gauge({
      name: 'docket_worker_attempts_running',
      help: 'Attempts that this worker is making now.',
      registers,
    });
    new Gauge({
      name: 'docket_worker_concurrency',
      help: 'Attempts that this worker makes at once at most.',
      registers,
    }).set(concurrency);
  }

  /** Notes that an run began. @returns what notes how it ended; `error` when it could not be settled */
  begin({ report }: Run): (outcome: string) => void {
    const kind = label(report.kind);
    // The claim is the last change of the row; both instants are of the database's clock.
    this.waits.observe({ kind }, Math.max(0, report.updatedAt.getTime() - report.queuedAt.getTime()) / 1_000);
    const end = this.runs.startTimer({ kind });
    this.running.inc();
    return (outcome) => {
      this.running.dec();
      end({ outcome });
      if (outcome === 'superseded') this.fenced.inc();
    };
  }

  /** Notes that a phase came to its end, and how many rows it did. */
  phaseEnded(kind: string, phase: Phase, seconds: number, rows: number): void {
    this.phases.observe({ kind: label(kind), phase }, seconds);
    if (rows > 0) this.rows.inc({ kind: label(kind), phase }, rows);
  }

  failed(kind: string, code: string): void {
    this.failures.inc({ kind: label(kind), code });
  }
}
