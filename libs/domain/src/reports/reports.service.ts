import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  DocketError,
  errorMessages,
  issuesOf,
  type CreateReport,
  type ReportListQuery,
} from '@docket/contracts';
import { currentTrace, linkTrace } from '@docket/queue';
import type { Storage } from '@docket/storage';
import { artefactKey, STORAGE, type ByteRange, type LinkOptions } from '@docket/storage';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { figureInstant, type FigureInstant } from '../history/figure-instant.js';
import { databaseNow } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { Artefact } from './artefact.entity.js';
import { findEarlierReportOf } from './earlier-report.js';
import { findEarlierReport, saveIdempotencyKey } from './idempotency.js';
import { auditEntryOf } from './report-audit.js';
import { clearDispatch, ReportOutbox } from './report-outbox.js';
import {
  hasRecentRead,
  listReports,
  reportState,
  type ReportDetails,
  type ReportState,
} from './report-queries.js';
import { recordEvent } from './report-timeline.js';
import { Report } from './report.entity.js';
import { REPORT_QUOTAS, requireReportQuota, type ReportQuotas } from './report-quotas.js';
import { REPORT_KINDS, type RequestableKind } from './requestable-kind.js';
import { corruptFile, fromStorage, verifyContent } from './stored-file.js';

/** Result of a request for a report. `created` is false if the request matched an existing report. */
export interface ReportRequestResult {
  state: ReportState;
  created: boolean;
}

/** A stored file whose SHA-256 matches the published file. */
export interface VerifiedFile {
  /**
   * Opens a byte range, both ends inclusive. The stream either delivers the whole range or fails.
   * @throws artefact_corrupt, unavailable
   */
  open(range: ByteRange): Promise<Readable>;
}

/** A finished file that is ready for download. Both `verify` and `link` record the download in the audit log. */
export interface Download {
  artefact: Artefact;
  /** Compares the stored bytes with the recorded SHA-256. @throws artefact_corrupt, unavailable */
  verify(): Promise<VerifiedFile>;
  /**
   * Returns a URL from which the client downloads the file directly, or null if the storage does not support it. Only the
   * size of the file is checked, because reading all bytes would make a direct download pointless.
   * @param firstByte first byte that the client requests
   * @throws artefact_corrupt, unavailable
   */
  link(options: LinkOptions, firstByte: number): Promise<string | null>;
}

/** Requests, lists, cancels, retries and downloads reports for administrators and API keys. */
@Injectable()
export class ReportsService {
  private readonly kinds: Map<string, RequestableKind>;

  constructor(
    private readonly tenancy: Tenancy,
    private readonly outbox: ReportOutbox,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(REPORT_KINDS) kinds: RequestableKind[],
    @Inject(REPORT_QUOTAS) private readonly quotas?: ReportQuotas,
  ) {
    this.kinds = new Map(kinds.map((kind) => [kind.id, kind]));
  }

  /** Returns every report kind, in the order of registration. */
  listKinds(): RequestableKind[] {
    return [...this.kinds.values()];
  }

  /** Returns the title of a kind, or its ID if the kind no longer exists. */
  titleOf(kind: string): string {
    return this.kinds.get(kind)?.title ?? kind;
  }

  /**
   * Creates a report and its audit event in one transaction, then dispatches the report. If the same person has already
   * requested the same report and it is still queued or running, returns that report (docs/domain.md, section 6).
   * @throws unknown_report_kind, invalid_request, idempotency_key_reused
   * @throws quota_exceeded, storage_full, if the organization may not have another report
   * @throws not_found if a parameter refers to a record that does not exist
   */
  async request(
    actor: Actor,
    input: CreateReport,
    idempotencyKey: string | null = null,
  ): Promise<ReportRequestResult> {
    const kind = this.kinds.get(input.kind);
    if (!kind) {
      throw new DocketError(
        'unknown_report_kind',
        errorMessages.reports.unknownKind(input.kind, [...this.kinds.keys()]),
        { issues: [{ path: 'kind', message: errorMessages.reports.unknownKindIssue }] },
      );
    }
    const requested = parseParams(kind, input.params);
    const now = await this.tenancy.settledInstant(actor.organizationId);
    const outcome = await this.tenancy
      .transaction(actor, async (em) => {
        const earlier = idempotencyKey ? await findEarlierReport(em, actor, idempotencyKey, input) : null;
        if (earlier) return { report: earlier, created: false };
        const at = await instantOf(em, actor.organizationId, kind.instant(requested), now);
        const params = await withEarlierReport(em, kind, requested, at);
        const subject = await kind.subject(em, params, at);
        const dedupKey = input.fresh ? null : requestKey(actor, kind.id, params);
        const { report, created } = await findOrCreateReport(em, actor, {
          kind: kind.id,
          params,
          subject,
          dedupKey,
        });
        if (idempotencyKey) {
          const saved = await saveIdempotencyKey(em, actor, idempotencyKey, input, report);
          if (!saved && created) throw new IdempotencyRaceError();
        }
        if (created) {
          await requireReportQuota(em, actor.organizationId, this.quotas);
          await recordEvent(em, report, 'queued');
          await recordAudit(em, actor, {
            action: 'report.requested',
            targetType: 'report',
            targetId: report.id,
            targetLabel: `${kind.title}: ${subject}`.slice(0, 500),
            metadata: { kind: kind.id, params },
          });
        }
        return { report, created };
      })
      .catch((error: unknown) => {
        if (error instanceof IdempotencyRaceError) return null;
        throw error;
      });
    // A concurrent request has committed the same Idempotency-Key. The repeated call returns its report.
    if (!outcome) return this.request(actor, input, idempotencyKey);
    if (outcome.created) void this.outbox.dispatchPending(actor.organizationId);
    return { state: await this.get(actor.organizationId, outcome.report.id), created: outcome.created };
  }

  /** Returns a page of reports, newest first. */
  async list(
    organizationId: string,
    query: ReportListQuery,
  ): Promise<{ states: ReportState[]; total: number }> {
    return this.tenancy.snapshot(organizationId, (em) => listReports(em, query));
  }

  /** Returns a report with its timeline and downloads. @throws not_found, also for reports of another organization */
  async get(organizationId: string, id: string): Promise<ReportDetails> {
    const details = await this.tenancy.transaction(organizationId, (em) => reportState(em, id));
    if (!details) throw notFound();
    return details;
  }

  /** Cancels a report: immediately if queued, within two seconds if running. Idempotent. @throws illegal_transition */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (em, report, now) => {
      if (report.cancelRequestedAt && report.status !== 'failed') return;
      report.requestCancel(now);
      if (!report.isOpen) await clearDispatch(em, report);
      await recordEvent(em, report, report.isOpen ? 'cancel_requested' : 'cancelled', actor.name);
      await recordAudit(em, actor, auditEntryOf(report, 'report.cancelled'));
    });
  }

  /**
   * Requeues a failed or cancelled report.
   * @throws illegal_transition
   * @throws conflict if the same report is already queued or running
   */
  async retry(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (em, report, now) => {
      linkTrace(report.traceParent);
      report.retry(now, currentTrace());
      await em.flush().catch((error: unknown) => {
        if ((error as { code?: string }).code !== '23505') throw error;
        throw new DocketError('conflict', errorMessages.reports.alreadyRunning);
      });
      await recordEvent(em, report, 'retried', actor.name);
      await recordAudit(em, actor, auditEntryOf(report, 'report.retried'));
    });
  }

  /**
   * Prepares the download of a finished file. A download in several ranges is recorded once.
   * @throws not_found, report_not_ready, report_expired
   */
  async download(actor: Actor, id: string): Promise<Download> {
    const { report, artefact, key } = await this.finishedFile(actor.organizationId, id);
    const record = (firstByte: number) => this.recordDownload(actor, report, artefact, firstByte);
    return {
      artefact,
      verify: async () => {
        await fromStorage(() => verifyContent(this.storage, key, artefact));
        return {
          open: async (range) => {
            const bytes = await fromStorage(() => this.storage.open(key, range));
            await record(range.start).catch((error: unknown) => {
              bytes.destroy();
              throw error;
            });
            return bytes;
          },
        };
      },
      link: async (options, firstByte) => {
        const url = await this.storage.link(key, options);
        if (url === null) return null;
        if ((await fromStorage(() => this.storage.size(key))) !== artefact.size) throw corruptFile();
        await record(firstByte);
        return url;
      },
    };
  }

  /**
   * Opens a finished file for its preview on a page. The audit log records the first preview of an actor in 24 hours.
   * @throws not_found, report_not_ready, report_expired, artefact_corrupt, unavailable
   */
  async preview(actor: Actor, id: string): Promise<{ artefact: Artefact; bytes: Readable }> {
    const { report, artefact, key } = await this.finishedFile(actor.organizationId, id);
    await fromStorage(() => verifyContent(this.storage, key, artefact));
    await this.tenancy.transaction(actor, async (em) => {
      if (await hasRecentRead(em, actor, report.id, 'report.previewed')) return;
      await recordAudit(em, actor, auditEntryOf(report, 'report.previewed', { sha256: artefact.sha256 }));
    });
    return { artefact, bytes: await fromStorage(() => this.storage.open(key)) };
  }

  /** Returns a completed report with its file. @throws not_found, report_not_ready, report_expired */
  private async finishedFile(
    organizationId: string,
    id: string,
  ): Promise<{ report: Report; artefact: Artefact; key: string }> {
    const { report, artefact } = await this.get(organizationId, id);
    if (report.status === 'expired' || artefact?.deletedAt) {
      throw new DocketError('report_expired', fileDeletedMessage(artefact));
    }
    if (report.status !== 'completed' || !artefact) {
      throw new DocketError('report_not_ready', errorMessages.reports.notReady(report.status));
    }
    return { report, artefact, key: artefactKey(organizationId, artefact.sha256) };
  }

  /**
   * Records a download in the audit log. A request for a later range continues an earlier download and is not recorded,
   * unless the actor has not downloaded the file within the last 24 hours: skipping the first byte must not bypass the log.
   */
  private async recordDownload(
    actor: Actor,
    report: Report,
    { sha256 }: Artefact,
    firstByte: number,
  ): Promise<void> {
    await this.tenancy.transaction(actor, async (em) => {
      const continued = firstByte > 0 && (await hasRecentRead(em, actor, report.id, 'report.downloaded'));
      if (!continued) await recordAudit(em, actor, auditEntryOf(report, 'report.downloaded', { sha256 }));
    });
  }

  private async change(
    actor: Actor,
    id: string,
    apply: (em: EntityManager, report: Report, now: Date) => Promise<void>,
  ): Promise<void> {
    const { status } = await this.tenancy.transaction(actor, async (em) => {
      const report = await em.findOne(Report, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!report) throw notFound();
      await apply(em, report, await databaseNow(em));
      return report;
    });
    // The change may have freed a slot or requeued a report.
    if (status !== 'running') void this.outbox.dispatchPending(actor.organizationId);
  }
}

/** A concurrent request with the same Idempotency-Key has committed first. */
class IdempotencyRaceError extends Error {}

const notFound = (): DocketError => new DocketError('not_found', errorMessages.reports.notFound);

function fileDeletedMessage(artefact: Artefact | null): string {
  return errorMessages.reports.fileDeleted({
    date: artefact?.deletedAt?.toISOString().slice(0, 10) ?? null,
    byPerson: artefact?.deletedBy != null,
    afterDays: artefact?.deletedAfterDays ?? null,
  });
}

function parseParams(kind: RequestableKind, params: Record<string, unknown>): Record<string, unknown> {
  const parsed = kind.paramsSchema.safeParse(params);
  if (parsed.success) {
    // Undefined parameters must not distinguish this request from one that omits them.
    return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
  }
  throw new DocketError('invalid_request', errorMessages.reports.invalidParameters(kind.title), {
    issues: issuesOf(parsed.error.issues).map(({ path, message }) => ({
      path: path === '' ? 'params' : `params.${path}`,
      message,
    })),
  });
}

/** Returns the instants that a report describes. @throws invalid_request with the path of the parameter */
async function instantOf(...request: Parameters<typeof figureInstant>): Promise<FigureInstant> {
  try {
    return await figureInstant(...request);
  } catch (error) {
    if (!(error instanceof DocketError) || !error.details.issues) throw error;
    const issues = error.details.issues.map(({ path, message }) => ({ path: `params.${path}`, message }));
    throw new DocketError(error.code, error.message, { issues });
  }
}

/** Replaces `previous` in a request for a comparison by the ID of that report. @throws invalid_request */
async function withEarlierReport(
  em: EntityManager,
  kind: RequestableKind,
  params: Record<string, unknown>,
  { asOf }: FigureInstant,
): Promise<Record<string, unknown>> {
  const compareWith = params['compareWith'] as string | undefined;
  if (compareWith === undefined) return params;
  const subjectParams = kind.subjectParams(params);
  const request = { kind: kind.id, subjectParams, asOf, compareWith };
  return { ...params, compareWith: await findEarlierReportOf(em, request) };
}

/** Returns the deduplication key: equal requests of the same person have the same key. */
const requestKey = (actor: Actor, kind: string, params: Record<string, unknown>): string =>
  createHash('sha256')
    .update(JSON.stringify([actor.id, kind, Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex');

/**
 * Inserts a report, or returns the queued or running report with the same deduplication key. A unique index decides between
 * concurrent requests.
 */
async function findOrCreateReport(
  em: EntityManager,
  actor: Actor,
  input: { kind: string; params: Record<string, unknown>; subject: string; dedupKey: string | null },
): Promise<{ report: Report; created: boolean }> {
  const report = Report.request(
    {
      organizationId: actor.organizationId,
      ...input,
      requestedBy: actor,
      traceParent: currentTrace(),
    },
    await databaseNow(em),
  );
  for (;;) {
    const inserted = await em.execute<unknown[]>(
      `insert into report (id, organization_id, kind, params, subject, dedup_key, requested_by, requested_by_key,
         requested_by_name, requested_by_email, trace_parent) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
       on conflict (organization_id, dedup_key) where status in ('queued', 'running') and dedup_key is not null
       do nothing returning id`,
      [
        report.id,
        report.organizationId,
        report.kind,
        JSON.stringify(report.params),
        report.subject,
        report.dedupKey,
        report.requestedBy,
        report.requestedByKey,
        report.requestedByName,
        report.requestedByEmail,
        report.traceParent,
      ],
    );
    const found = inserted.length
      ? await em.findOneOrFail(Report, { id: report.id })
      : await em.findOne(Report, { dedupKey: input.dedupKey, status: { $in: ['queued', 'running'] } });
    // Neither inserted nor found: the other report ended in the meantime. The next insert succeeds.
    if (found) return { report: found, created: inserted.length > 0 };
  }
}
