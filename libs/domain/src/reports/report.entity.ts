import {
  DocketError,
  newId,
  reportPhases,
  reportStatuses,
  type ReportFailure,
  type ReportPhase,
  type ReportStatus,
} from '@docket/contracts';
import { defineEntity, p } from '@mikro-orm/core';
import type { Actor } from '../audit-log/audit-log.js';

/** Tries that a report gets before it fails for good. */
export const MAX_TRIES = 3;
/**
 * Workers that a report may lose before it fails for good. More than tries, because a lost worker says little about the
 * report it held; not without end, because a report that ends its workers would end all of them in turn.
 */
export const MAX_LOSSES = 10;
/** How long a claim holds without a sign of life, in milliseconds of the database's clock. */
export const LEASE_MS = 8_000;

/**
 * A figure or rule of a report, e.g. `{ label: 'Completion rate', value: 0.824, unit: 'rate' }`. Text is made of it where it is
 * shown. A figure without a unit is text itself: a name, or what an earlier release has stored.
 */
export type Figure =
  | { label: string; value: string; unit?: never }
  | {
      label: string;
      /** null where nothing can be said. */
      value: number | null;
      /** `rate`: 0..1. `score`: percent with decimals. `percent`: whole percent. `days`: of 24 hours. */
      unit: 'count' | 'rate' | 'score' | 'percent' | 'days';
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

/** What a new report is made of. */
export interface NewReport {
  organizationId: string;
  kind: string;
  params: Record<string, unknown>;
  subject: string;
  dedupKey: string | null;
  requestedBy: Pick<Actor, 'id' | 'role' | 'name' | 'email'>;
  /** Trace of the request, W3C traceparent; null when no traces are kept. */
  traceParent: string | null;
}

/**
 * One request for a document (domain.md sections 1 and 5). The row is the truth about it; every change of state is a
 * method here, called with the row locked and with the database's clock, and an illegal one throws
 * `illegal_transition` or `attempt_superseded`.
 */
export class Report extends ReportSchema.class {
  /** A report that waits for a worker. */
  static request(wanted: NewReport, now: Date): Report {
    const report = new Report();
    const byKey = wanted.requestedBy.role === 'api_key';
    Object.assign(report, {
      id: newId(),
      organizationId: wanted.organizationId,
      kind: wanted.kind,
      params: wanted.params,
      subject: wanted.subject,
      dedupKey: wanted.dedupKey,
      requestedBy: byKey ? null : wanted.requestedBy.id,
      requestedByKey: byKey ? wanted.requestedBy.id : null,
      requestedByName: wanted.requestedBy.name,
      requestedByEmail: wanted.requestedBy.email,
      traceParent: wanted.traceParent,
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

  /** Tries used up so far, the running one included. */
  get tries(): number {
    return this.run - this.firstRun + 1;
  }

  get isOpen(): boolean {
    return this.status === 'queued' || this.status === 'running';
  }

  /** Whether a worker may take this report now: it waits, and nobody has asked to cancel it. */
  get isClaimable(): boolean {
    return this.status === 'queued' && this.cancelRequestedAt == null;
  }

  /** Gives the report to a worker under a new fencing number, until `now` + `LEASE_MS`. */
  claim(worker: string, now: Date): void {
    this.require(this.isClaimable, 'claimed');
    this.status = 'running';
    this.run += 1;
    this.worker = worker;
    this.leaseExpiresAt = new Date(now.getTime() + LEASE_MS);
    this.startedAt ??= now;
    this.enter(this.snapshotSha256 ? 'rendering' : 'collecting', now);
  }

  /** Moves the running run to its next phase. */
  enter(phase: ReportPhase, now: Date): void {
    this.require(this.status === 'running', `moved to ${phase}`);
    this.phase = phase;
    this.updatedAt = now;
  }

  /** Notes the snapshot that everything printed comes from. It is set once and outlives runs. */
  keepSnapshot(
    snapshot: { sha256: string; size: number; asOf: Date; rows: number; figures: Figure[]; rules: Figure[] },
    now: Date,
  ): void {
    this.snapshotSha256 = snapshot.sha256;
    this.snapshotSize = snapshot.size;
    this.asOf = snapshot.asOf;
    this.rowsTotal = snapshot.rows;
    this.figures = snapshot.figures;
    this.rules = snapshot.rules;
    this.enter('rendering', now);
  }

  /** The finished document is stored and may be downloaded from now on. */
  publish(pages: number, now: Date): void {
    this.require(this.status === 'running', 'published');
    this.pages = pages;
    this.percent = 100;
    this.finish('completed', now);
  }

  /** Puts the report back into the queue, e.g. after an run that failed. It keeps its slot, so it need not wait again. */
  requeue(now: Date): void {
    this.require(this.status === 'running', 'queued again');
    this.status = 'queued';
    this.dispatches += 1;
    this.queuedAt = now;
    this.restartProgress(now);
  }

  /** Puts the report back because its worker shuts down or was lost; the try that was cut short does not count. */
  release(now: Date): void {
    this.requeue(now);
    this.firstRun += 1;
  }

  /** Ends the report with a reason that stays. */
  fail(code: ReportFailure, now: Date): void {
    this.require(this.isOpen, 'failed');
    this.errorCode = code;
    this.finish('failed', now);
  }

  /** Asks for the end: at once while it waits, at the worker's next sign of life while it runs. */
  requestCancel(now: Date): void {
    this.require(this.isOpen, 'cancelled');
    this.cancelRequestedAt ??= now;
    this.updatedAt = now;
    if (this.status === 'queued') this.cancel(now);
  }

  /** Ends the report as cancelled. */
  cancel(now: Date): void {
    this.require(this.isOpen, 'cancelled');
    this.finish('cancelled', now);
  }

  /**
   * Starts a failed or cancelled report over, with a full number of tries. A snapshot that exists is used again; what is
   * done from now on belongs to the trace of this request.
   */
  retry(now: Date, traceParent: string | null = null): void {
    this.require(this.status === 'failed' || this.status === 'cancelled', 'retried');
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

  /** Keeps report and file from being deleted until the hold is lifted. `by` is an e-mail. */
  hold(by: string, reason: string, now: Date): void {
    this.require(this.status !== 'expired', 'put on hold: its file is deleted');
    this.legalHoldAt = now;
    this.legalHoldBy = by;
    this.legalHoldReason = reason;
    this.updatedAt = now;
  }

  /** Lets retention act again. */
  liftHold(now: Date): void {
    this.legalHoldAt = null;
    this.legalHoldBy = null;
    this.legalHoldReason = null;
    this.updatedAt = now;
  }

  /** The file is deleted; what is known of it stays. @throws report_on_legal_hold */
  expire(now: Date): void {
    this.require(this.status === 'completed', 'relieved of its file: it has none');
    if (this.legalHoldAt) {
      throw new DocketError(
        'report_on_legal_hold',
        `This report is on legal hold ("${this.legalHoldReason}"). Lift the hold before its file can be deleted.`,
      );
    }
    this.status = 'expired';
    this.updatedAt = now;
  }

  /** Lets go of a snapshot that no document was made of; the next run collects anew. */
  forgetSnapshot(now: Date): void {
    const printed = this.status === 'completed' || this.status === 'expired';
    this.require(!printed && this.status !== 'running', 'relieved of its snapshot');
    this.snapshotSha256 = null;
    this.snapshotSize = null;
    this.asOf = null;
    this.rowsTotal = null;
    this.figures = [];
    this.rules = [];
    this.updatedAt = now;
  }

  /** Throws `attempt_superseded` unless `run` is the one that holds the report: the fence against late workers. */
  assertHeldBy(run: number): void {
    if (this.status !== 'running' || this.run !== run) {
      throw new DocketError(
        'attempt_superseded',
        `Run ${run} of report ${this.id} is no longer the current one; its result is dropped.`,
      );
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

  private require(legal: boolean, verb: string): void {
    if (!legal) {
      throw new DocketError('illegal_transition', `A report that is ${this.status} cannot be ${verb}.`);
    }
  }
}
ReportSchema.setClass(Report);

export { ReportSchema };
