import {
  DocketError,
  errorMessages,
  newId,
  reportPhases,
  reportStatuses,
  type ReportFailure,
  type ReportPhase,
  type ReportStatus,
} from '@docket/contracts';
import { defineEntity, p } from '@mikro-orm/core';
import type { Actor } from '../audit-log/audit-log.js';

/** Number of failed runs after which a report fails permanently. */
export const MAX_RUNS = 3;
/**
 * Number of lost workers after which a report fails permanently. The limit is higher than `MAX_RUNS` because a worker is
 * rarely lost because of its report. A limit is needed because a report that does crash its worker would otherwise crash
 * every worker in turn.
 */
export const MAX_LOST_WORKERS = 10;
/** Duration of the lease that a claim or a heartbeat grants, in milliseconds of the database clock. */
export const LEASE_MS = 8_000;

/**
 * A figure or rule of a report, e.g. `{ label: 'Completion rate', value: 0.824, unit: 'rate' }`. It is formatted when it is
 * displayed. The value of a figure without a unit is text, e.g. a name, or a value stored by an earlier release.
 */
export type Figure =
  | { label: string; value: string; unit?: never }
  | {
      label: string;
      /** Null if the figure is undefined, e.g. a rate with a denominator of 0. */
      value: number | null;
      /** `rate`: 0 to 1. `score`: percent with decimals. `percent`: whole percent. `days`: periods of 24 hours. */
      unit: 'count' | 'rate' | 'score' | 'percent' | 'days';
      /** Text of a rate, formatted from its exact counts. Reports created before this field was added have none. */
      printed?: string;
    };

const ReportSchema = defineEntity({
  name: 'Report',
  tableName: 'report',
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    kind: p.string(),
    params: p.json<Record<string, unknown>>(),
    subject: p.string(),
    dedupKey: p.string().nullable(),
    status: p.enum(reportStatuses),
    phase: p.enum(reportPhases).nullable(),
    percent: p.integer(),
    rowsDone: p.integer(),
    rowsTotal: p.integer().nullable(),
    pages: p.integer().nullable(),
    run: p.integer(),
    firstRun: p.integer(),
    dispatches: p.integer(),
    slot: p.smallint().nullable(),
    worker: p.string().nullable(),
    leaseExpiresAt: p.datetime().nullable(),
    cancelRequestedAt: p.datetime().nullable(),
    requestedBy: p.uuid().nullable(),
    requestedByKey: p.uuid().nullable(),
    requestedByName: p.string(),
    requestedByEmail: p.string(),
    legalHoldAt: p.datetime().nullable(),
    legalHoldBy: p.string().nullable(),
    legalHoldReason: p.string().nullable(),
    asOf: p.datetime().nullable(),
    knownAt: p.datetime().nullable(),
    dataVersion: p.integer().nullable(),
    snapshotSha256: p.string().nullable(),
    snapshotSize: p.bigint('number').nullable(),
    figures: p.json<Figure[]>(),
    rules: p.json<Figure[]>(),
    traceParent: p.string().nullable(),
    errorCode: p.string().$type<ReportFailure>().nullable(),
    createdAt: p.datetime(),
    queuedAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    updatedAt: p.datetime(),
  },
});

/** Input of `Report.request`. */
export interface NewReport {
  organizationId: string;
  kind: string;
  params: Record<string, unknown>;
  subject: string;
  dedupKey: string | null;
  requestedBy: Pick<Actor, 'id' | 'role' | 'name' | 'email'>;
  /** W3C traceparent of the request; null if tracing is off. */
  traceParent: string | null;
}

/**
 * One request for a document (docs/domain.md, sections 1 and 6). The row is the source of truth, and every state
 * transition is a method of this class. Call the methods with the row locked and with the time of the database clock. An
 * invalid transition throws `illegal_transition` or `run_superseded`.
 */
export class Report extends ReportSchema.class {
  /** Creates a queued report. */
  static request(input: NewReport, now: Date): Report {
    const report = new Report();
    const byKey = input.requestedBy.role === 'api_key';
    Object.assign(report, {
      id: newId(),
      organizationId: input.organizationId,
      kind: input.kind,
      params: input.params,
      subject: input.subject,
      dedupKey: input.dedupKey,
      requestedBy: byKey ? null : input.requestedBy.id,
      requestedByKey: byKey ? input.requestedBy.id : null,
      requestedByName: input.requestedBy.name,
      requestedByEmail: input.requestedBy.email,
      traceParent: input.traceParent,
      status: 'queued' satisfies ReportStatus,
      percent: 0,
      rowsDone: 0,
      run: 0,
      firstRun: 1,
      dispatches: 1,
      figures: [],
      rules: [],
      createdAt: now,
      queuedAt: now,
      updatedAt: now,
    });
    return report;
  }

  /** Number of runs that count toward `MAX_RUNS`, including the current one. */
  get countedRuns(): number {
    return this.run - this.firstRun + 1;
  }

  get isOpen(): boolean {
    return this.status === 'queued' || this.status === 'running';
  }

  /** Returns whether a worker may claim this report: it is queued and no cancellation was requested. */
  get isClaimable(): boolean {
    return this.status === 'queued' && this.cancelRequestedAt == null;
  }

  /** Starts a new run on a worker, with a lease until `now` + `LEASE_MS`. */
  claim(worker: string, now: Date): void {
    this.require(this.isClaimable, 'claim');
    this.status = 'running';
    this.run += 1;
    this.worker = worker;
    this.leaseExpiresAt = new Date(now.getTime() + LEASE_MS);
    this.startedAt ??= now;
    this.enter(this.snapshotSha256 ? 'rendering' : 'collecting', now);
  }

  /** Moves the current run to the given phase. */
  enter(phase: ReportPhase, now: Date): void {
    this.require(this.status === 'running', `enter ${phase}`);
    this.phase = phase;
    this.updatedAt = now;
  }

  /** Records the snapshot, the only source of the document. Later runs of the report reuse it. */
  saveSnapshot(
    snapshot: {
      sha256: string;
      size: number;
      asOf: Date;
      knownAt: Date;
      dataVersion: number;
      rows: number;
      figures: Figure[];
      rules: Figure[];
    },
    now: Date,
  ): void {
    this.snapshotSha256 = snapshot.sha256;
    this.snapshotSize = snapshot.size;
    this.asOf = snapshot.asOf;
    this.knownAt = snapshot.knownAt;
    this.dataVersion = snapshot.dataVersion;
    this.rowsTotal = snapshot.rows;
    this.figures = snapshot.figures;
    this.rules = snapshot.rules;
    this.enter('rendering', now);
  }

  /** Completes the report. From now on, the stored document can be downloaded. */
  publish(pages: number, now: Date): void {
    this.require(this.status === 'running', 'publish');
    this.pages = pages;
    this.percent = 100;
    this.finish('completed', now);
  }

  /** Requeues the report, e.g. after a failed run. The report keeps its slot, so it is dispatched again immediately. */
  requeue(now: Date): void {
    this.require(this.status === 'running', 'requeue');
    this.status = 'queued';
    this.dispatches += 1;
    this.queuedAt = now;
    this.restartProgress(now);
  }

  /** Requeues the report because its worker shuts down or was lost. The interrupted run does not count. */
  release(now: Date): void {
    this.requeue(now);
    this.firstRun += 1;
  }

  /** Ends the report as failed with an error code. */
  fail(code: ReportFailure, now: Date): void {
    this.require(this.isOpen, 'fail');
    this.errorCode = code;
    this.finish('failed', now);
  }

  /** Cancels a queued report immediately, and a running report at the next heartbeat of its worker. */
  requestCancel(now: Date): void {
    this.require(this.isOpen, 'cancel', errorMessages.reports.cannotCancel);
    this.cancelRequestedAt ??= now;
    this.updatedAt = now;
    if (this.status === 'queued') this.cancel(now);
  }

  /** Ends the report as cancelled. */
  cancel(now: Date): void {
    this.require(this.isOpen, 'cancel', errorMessages.reports.cannotCancel);
    this.finish('cancelled', now);
  }

  /**
   * Requeues a failed or cancelled report and resets its counted runs. An existing snapshot is reused. Later work belongs
   * to the trace `traceParent`.
   */
  retry(now: Date, traceParent: string | null = null): void {
    const { status } = this;
    this.require(status === 'failed' || status === 'cancelled', 'retry', errorMessages.reports.cannotRetry);
    this.status = 'queued';
    this.errorCode = null;
    this.traceParent = traceParent;
    this.cancelRequestedAt = null;
    this.finishedAt = null;
    this.startedAt = null;
    this.slot = null;
    this.firstRun = this.run + 1;
    this.dispatches += 1;
    this.queuedAt = now;
    this.restartProgress(now);
  }

  /** Places a legal hold: the file cannot be deleted until the hold is lifted. `by` is an e-mail address. */
  placeHold(by: string, reason: string, now: Date): void {
    this.require(this.status !== 'expired', 'place hold', () => errorMessages.reports.cannotHold);
    this.legalHoldAt = now;
    this.legalHoldBy = by;
    this.legalHoldReason = reason;
    this.updatedAt = now;
  }

  /** Lifts the legal hold. Retention applies to the report again. */
  liftHold(now: Date): void {
    this.legalHoldAt = null;
    this.legalHoldBy = null;
    this.legalHoldReason = null;
    this.updatedAt = now;
  }

  /** Marks the file as deleted. The metadata of the file is kept. @throws report_on_legal_hold */
  expire(now: Date): void {
    this.require(this.status === 'completed', 'expire', errorMessages.reports.cannotDeleteFile);
    if (this.legalHoldAt) {
      throw new DocketError(
        'report_on_legal_hold',
        errorMessages.reports.onLegalHold(this.legalHoldReason ?? ''),
      );
    }
    this.status = 'expired';
    this.updatedAt = now;
  }

  /** Removes the reference to an unpublished snapshot. The next run collects the data again. */
  dropSnapshot(now: Date): void {
    const published = this.status === 'completed' || this.status === 'expired';
    this.require(!published && this.status !== 'running', 'drop snapshot');
    this.snapshotSha256 = null;
    this.snapshotSize = null;
    this.asOf = null;
    this.knownAt = null;
    this.dataVersion = null;
    this.rowsTotal = null;
    this.figures = [];
    this.rules = [];
    this.updatedAt = now;
  }

  /** Fences superseded workers. @throws run_superseded unless `run` is the current run of the report */
  assertCurrentRun(run: number): void {
    if (this.status !== 'running' || this.run !== run) {
      throw new DocketError('run_superseded', errorMessages.reports.runSuperseded(run, this.id));
    }
  }

  private finish(status: ReportStatus, now: Date): void {
    this.status = status;
    this.phase = null;
    this.worker = null;
    this.slot = null;
    this.leaseExpiresAt = null;
    this.finishedAt = now;
    this.updatedAt = now;
  }

  private restartProgress(now: Date): void {
    this.phase = null;
    this.worker = null;
    this.leaseExpiresAt = null;
    this.percent = 0;
    this.rowsDone = 0;
    this.updatedAt = now;
  }

  /** @throws illegal_transition unless `valid` */
  private require(
    valid: boolean,
    action: string,
    message = (status: ReportStatus) => errorMessages.reports.invalidTransition(action, status),
  ): void {
    if (!valid) throw new DocketError('illegal_transition', message(this.status));
  }
}
ReportSchema.setClass(Report);

export { ReportSchema };
