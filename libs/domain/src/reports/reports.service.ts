import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { DocketError, type CreateReport, type ReportListQuery } from '@docket/contracts';
import { currentTrace, linkTrace } from '@docket/queue';
import type { Storage } from '@docket/storage';
import {
  artefactKey,
  ObjectDamaged,
  ObjectMissing,
  STORAGE,
  type ByteRange,
  type LinkOptions,
} from '@docket/storage';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { databaseNow } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { Artefact } from './artefact.entity.js';
import { sameRequestBefore, rememberRequest } from './idempotency.js';
import { auditOf } from './report-audit.js';
import { clearDispatch, ReportOutbox } from './report-outbox.js';
import {
  downloadedWithinADay,
  listReports,
  reportState,
  type ReportDetails,
  type ReportState,
} from './report-queries.js';
import { recordEvent } from './report-timeline.js';
import { Report } from './report.entity.js';
import { REPORT_KINDS, type RequestableKind } from './requestable-kind.js';

/** How a request for a report ended: with a new one, or with the one that is already being made. */
export interface Requested {
  state: ReportState;
  created: boolean;
}

/** A file whose bytes are the published ones. */
export interface CheckedFile {
  /**
   * Opens a range, both ends inclusive; the stream gives all of it or breaks.
   * @throws artefact_corrupt, unavailable
   */
  open(range: ByteRange): Promise<Readable>;
}

/** A finished file, ready to be handed out. Either way of doing so counts as a download in the audit log. */
export interface Download {
  artefact: Artefact;
  /** Reads the stored bytes against the recorded hash. @throws artefact_corrupt, unavailable */
  check(): Promise<CheckedFile>;
  /**
   * Gives an address where the storage itself hands the file out, to somebody who wants it from `firstByte` on. Null
   * where the storage does not do so. Of the bytes only the size is checked: reading them is what this saves.
   * @throws artefact_corrupt, unavailable
   */
  link(options: LinkOptions, firstByte: number): Promise<string | null>;
}

/** What an admin can do with reports: ask, look, cancel, retry, download. */
@Injectable()
export class ReportsService {
  private readonly kinds: Map<string, RequestableKind>;

  constructor(
    private readonly tenancy: Tenancy,
    private readonly outbox: ReportOutbox,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(REPORT_KINDS) kinds: RequestableKind[],
  ) {
    this.kinds = new Map(kinds.map((kind) => [kind.id, kind]));
  }

  /** Every kind that can be asked for, in the order of the registry. */
  listKinds(): RequestableKind[] {
    return [...this.kinds.values()];
  }

  /** Title of a kind; its id when the kind is no longer part of the product. */
  titleOf(kind: string): string {
    return this.kinds.get(kind)?.title ?? kind;
  }

  /**
   * Writes report and audit event in one transaction, then has the report given to the workers when its turn has come. The same person asking the same
   * while it is open gets that report back (domain.md section 5).
   * @throws unknown_report_kind, invalid_request, not_found (a parameter names nothing), idempotency_key_reused
   */
  async request(
    actor: Actor,
    wanted: CreateReport,
    idempotencyKey: string | null = null,
  ): Promise<Requested> {
    const kind = this.kinds.get(wanted.kind);
    if (!kind) {
      throw new DocketError(
        'unknown_report_kind',
        `There is no report kind "${wanted.kind}". Choose one of: ${[...this.kinds.keys()].join(', ')}.`,
        { issues: [{ path: 'kind', message: 'is not a kind of report' }] },
      );
    }
    const params = parseParams(kind, wanted.params);
    const outcome = await this.tenancy
      .transaction(actor.organizationId, async (em) => {
        const before = idempotencyKey ? await sameRequestBefore(em, actor, idempotencyKey, wanted) : null;
        if (before) return { report: before, created: false };
        const subject = await kind.subject(em, params as never);
        const dedupKey = wanted.fresh ? null : requestKey(actor, kind.id, params);
        const { report, created } = await openReport(em, actor, { kind: kind.id, params, subject, dedupKey });
        if (idempotencyKey) {
          const raced = await rememberRequest(em, actor, idempotencyKey, wanted, report);
          if (raced && created) throw new LostRace();
        }
        if (created) {
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
        if (error instanceof LostRace) return null;
        throw error;
      });
    // The same Idempotency-Key was committed by a request beside this one: its report is the answer now.
    if (!outcome) return this.request(actor, wanted, idempotencyKey);
    if (outcome.created) void this.outbox.dispatchPending(actor.organizationId);
    return { state: await this.get(actor.organizationId, outcome.report.id), created: outcome.created };
  }

  /** A page of reports, newest first. */
  async list(
    organizationId: string,
    query: ReportListQuery,
  ): Promise<{ states: ReportState[]; total: number }> {
    return this.tenancy.transaction(organizationId, (em) => listReports(em, query));
  }

  /** One report with its timeline and downloads. @throws not_found, also for another organization's id */
  async get(organizationId: string, id: string): Promise<ReportDetails> {
    const details = await this.tenancy.transaction(organizationId, (em) => reportState(em, id));
    if (!details) throw notFound();
    return details;
  }

  /** Cancels at once while queued, within a second or two while running. Cancelling twice is fine. */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (em, report, now) => {
      if (report.cancelRequestedAt && report.status !== 'failed') return;
      report.requestCancel(now);
      if (!report.isOpen) await clearDispatch(em, report);
      await recordEvent(em, report, report.isOpen ? 'cancel_requested' : 'cancelled', actor.name);
      await recordAudit(em, actor, auditOf(report, 'report.cancelled'));
    });
  }

  /** Starts a failed or cancelled report over. @throws illegal_transition, conflict when the same is being made */
  async retry(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (em, held, now) => {
      linkTrace(held.traceParent);
      held.retry(now, currentTrace());
      await em.flush().catch((error: unknown) => {
        if ((error as { code?: string }).code !== '23505') throw error;
        throw new DocketError(
          'conflict',
          'The same report is already being made; wait for that one, or cancel it first.',
        );
      });
      await recordEvent(em, held, 'retried', actor.name);
      await recordAudit(em, actor, auditOf(held, 'report.retried'));
    });
  }

  /**
   * Finds a finished file. A download that is fetched in pieces is recorded once.
   * @throws not_found, report_not_ready, report_expired
   */
  async download(actor: Actor, id: string): Promise<Download> {
    const { report, artefact } = await this.get(actor.organizationId, id);
    if (report.status === 'expired' || artefact?.deletedAt) {
      throw new DocketError('report_expired', goneMessage(artefact));
    }
    if (report.status !== 'completed' || !artefact) {
      throw new DocketError(
        'report_not_ready',
        `This report is ${report.status}; there is nothing to download yet.`,
      );
    }
    const key = artefactKey(actor.organizationId, artefact.sha256);
    const record = (firstByte: number) => this.recordDownload(actor, report, artefact, firstByte);
    return {
      artefact,
      check: async () => {
        await fromStorage(() => this.verify(key, artefact));
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
        if ((await fromStorage(() => this.storage.size(key))) !== artefact.size) throw corrupt();
        await record(firstByte);
        return url;
      },
    };
  }

  /**
   * Records what begins at the first byte. What begins later goes on with a download, unless this actor began none of the
   * file within a day: asking for all bytes but the first must not be a way around the audit log.
   */
  private async recordDownload(
    actor: Actor,
    report: Report,
    { sha256 }: Artefact,
    firstByte: number,
  ): Promise<void> {
    await this.tenancy.transaction(actor.organizationId, async (em) => {
      const begun = firstByte > 0 && (await downloadedWithinADay(em, actor, report.id));
      if (!begun) await recordAudit(em, actor, auditOf(report, 'report.downloaded', { sha256 }));
    });
  }

  private async verify(key: string, artefact: Artefact): Promise<void> {
    const hash = createHash('sha256');
    for await (const chunk of await this.storage.open(key)) hash.update(chunk as Buffer);
    if (hash.digest('hex') !== artefact.sha256) throw corrupt();
  }

  private async change(
    actor: Actor,
    id: string,
    apply: (em: EntityManager, report: Report, now: Date) => Promise<void>,
  ): Promise<void> {
    const { status } = await this.tenancy.transaction(actor.organizationId, async (em) => {
      const report = await em.findOne(Report, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!report) throw notFound();
      await apply(em, report, await databaseNow(em));
      return report;
    });
    // A slot may be free now, or one more report wait for one.
    if (status !== 'running') void this.outbox.dispatchPending(actor.organizationId);
  }
}

/** Two requests with one Idempotency-Key met; this one gives way. */
class LostRace extends Error {}

const notFound = (): DocketError =>
  new DocketError('not_found', 'There is no such report in this organization.');

const corrupt = (cause?: unknown): DocketError =>
  new DocketError(
    'artefact_corrupt',
    'The stored file is not the one that was published, so it is not handed out. Ask operations to restore the storage, then generate the report again.',
    { cause },
  );

/** Tells a storage that has not what was published from one that cannot be asked just now. */
async function fromStorage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DocketError) throw error;
    if (error instanceof ObjectMissing || error instanceof ObjectDamaged) throw corrupt(error);
    throw new DocketError(
      'unavailable',
      'The stored file cannot be read just now. Try again in a minute; if it stays so, ask operations to look at the storage.',
      { cause: error },
    );
  }
}

/** Why there is nothing to download any more, and what to do. */
function goneMessage(artefact: Artefact | null): string {
  const when = artefact?.deletedAt ? ` on ${artefact.deletedAt.toISOString().slice(0, 10)}` : '';
  const cause = artefact?.deletedBy
    ? 'by an administrator'
    : `by the retention policy${artefact?.deletedAfterDays ? ` of ${artefact.deletedAfterDays} days` : ''}`;
  return `This file was deleted${when} ${cause}; its SHA-256 and figures are kept. Generate the report again for a new file.`;
}

function parseParams(kind: RequestableKind, params: Record<string, unknown>): Record<string, unknown> {
  const parsed = kind.paramsSchema.safeParse(params);
  if (parsed.success) {
    // What a kind leaves open says nothing, and must not set a request apart from one without it.
    return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
  }
  throw new DocketError('invalid_request', `The parameters do not fit the ${kind.title}; see the issues.`, {
    issues: parsed.error.issues.map((issue) => ({
      path: ['params', ...issue.path.map(String)].join('.'),
      message: issue.message,
    })),
  });
}

/** Equal for requests of one person that mean the same. */
const requestKey = (actor: Actor, kind: string, params: Record<string, unknown>): string =>
  createHash('sha256')
    .update(JSON.stringify([actor.id, kind, Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex');

/** Inserts the report, or finds the open one that the same request made; the unique index decides between two at once. */
async function openReport(
  em: EntityManager,
  actor: Actor,
  wanted: { kind: string; params: Record<string, unknown>; subject: string; dedupKey: string | null },
): Promise<{ report: Report; created: boolean }> {
  const report = Report.request(
    {
      organizationId: actor.organizationId,
      ...wanted,
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
    const open = inserted.length
      ? await em.findOneOrFail(Report, { id: report.id })
      : await em.findOne(Report, { dedupKey: wanted.dedupKey, status: { $in: ['queued', 'running'] } });
    // Neither inserted nor found: the open one ended in between, so the way is free now.
    if (open) return { report: open, created: inserted.length > 0 };
  }
}
