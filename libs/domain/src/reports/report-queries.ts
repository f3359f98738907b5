import type { ReportListQuery } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { Artefact } from './artefact.entity.js';
import { Report } from './report.entity.js';
import { expiryOf, readPolicy, type RetentionPolicy } from './retention/retention-policy.js';

/** Places in an organization's queue that are counted: further back, the number tells a person nothing. */
const COUNTED_POSITIONS = 1_000;

/** A report with what stands beside its row. */
export interface ReportState {
  report: Report;
  artefact: Artefact | null;
  /** When the policy deletes the file; null when it does not: kept for ever, on hold, or deleted already. */
  expiresAt: Date | null;
  /** 1 is next; null unless queued, and behind the first `COUNTED_POSITIONS`. */
  queuePosition: number | null;
  /** Milliseconds, from earlier reports of the kind; null without history. */
  estimatedMsLeft: number | null;
}

/** Also its timeline and its downloads. */
export interface ReportDetails extends ReportState {
  timeline: { at: Date; event: string; run: number; detail: string | null }[];
  downloads: { at: Date; by: string }[];
}

const { audit_event, report_event } = tables;
const timelineRow = z.object({
  at: report_event.at,
  event: report_event.event,
  run: report_event.run,
  detail: report_event.detail,
});
const downloadRow = z.object({ at: audit_event.created_at, by: audit_event.actor_email });

/** A page of reports, newest first, with the number of all that match. */
export async function listReports(
  em: EntityManager,
  query: ReportListQuery,
): Promise<{ states: ReportState[]; total: number }> {
  const where = {
    ...(query.status ? { status: query.status } : {}),
    ...(query.kind ? { kind: query.kind } : {}),
    ...(query.search ? { $or: matches(query.search) } : {}),
  };
  const [reports, total] = await em.findAndCount(Report, where, {
    orderBy: { createdAt: 'desc', id: 'desc' },
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  return { states: await withState(em, reports), total };
}

/** One report with its timeline; null when the organization has none of this id. */
export async function reportState(em: EntityManager, id: string): Promise<ReportDetails | null> {
  const report = await em.findOne(Report, { id });
  if (!report) return null;
  const [state] = await withState(em, [report]);
  const timeline = await selectRows(
    em,
    timelineRow,
    'select at, event, run, detail from report_event where report_id = ? order by at, id',
    [id],
  );
  const downloads = await selectRows(
    em,
    downloadRow,
    `select created_at as at, actor_email as by from audit_event
     where action = 'report.downloaded' and target_type = 'report' and target_id = ? order by created_at desc limit 50`,
    [id],
  );
  return {
    ...state!,
    timeline: timeline.map((line) => ({ ...line, at: new Date(line.at) })),
    downloads: downloads.map((line) => ({ ...line, at: new Date(line.at) })),
  };
}

/** Whether somebody has begun to download a report's file within the last 24 hours. */
export async function downloadedWithinADay(
  em: EntityManager,
  { email }: Actor,
  reportId: string,
): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    `select from audit_event where target_type = 'report' and target_id = ? and action = 'report.downloaded'
       and actor_email = ? and created_at > now() - interval '24 hours' limit 1`,
    [reportId, email],
  );
  return rows.length > 0;
}

async function withState(em: EntityManager, reports: Report[]): Promise<ReportState[]> {
  if (reports.length === 0) return [];
  const artefacts = await em.find(Artefact, { reportId: { $in: reports.map(({ id }) => id) } });
  const byReport = new Map(artefacts.map((artefact) => [artefact.reportId, artefact]));
  const open = reports.filter((report) => report.isOpen);
  const positions = await queuePositions(em, open);
  const pace = await paceOf(em, open);
  const policy = artefacts.some(({ deletedAt }) => !deletedAt) ? await readPolicy(em) : null;
  const now = Date.now();
  return reports.map((report) => ({
    report,
    artefact: byReport.get(report.id) ?? null,
    expiresAt: expiryOfReport(report, byReport.get(report.id), policy),
    queuePosition: positions.get(report.id) ?? null,
    estimatedMsLeft: report.isOpen ? msLeft(report, pace.get(report.kind), now) : null,
  }));
}

function expiryOfReport(
  report: Report,
  artefact: Artefact | undefined,
  policy: RetentionPolicy | null,
): Date | null {
  return artefact && !artefact.deletedAt && !report.legalHoldAt ? expiryOf(artefact, policy) : null;
}

const queuePlace = z.object({
  id: tables.report.id,
  /** A 64-bit integer. */
  position: z.string(),
});

/** Places in the organization's own queue: what other tenants wait for is theirs. */
async function queuePositions(em: EntityManager, open: Report[]): Promise<Map<string, number>> {
  const queued = open.filter((report) => report.status === 'queued').map((report) => report.id);
  if (queued.length === 0) return new Map();
  const rows = await selectRows(
    em,
    queuePlace,
    `select id, position from (
       select id, row_number() over (order by queued_at, id) as position
       from (select id, queued_at from report where status = 'queued' order by queued_at, id limit ?) first
     ) line where id = any(?::uuid[])`,
    [COUNTED_POSITIONS, `{${queued.join(',')}}`],
  );
  return new Map(rows.map((row) => [row.id, Number(row.position)]));
}

/** The medians are null without a finished report. */
const paceRow = z.object({ median_ms: z.number().nullable(), median_ms_per_row: z.number().nullable() });

type Pace = z.infer<typeof paceRow> & { median_ms: number };

/** How long the last twenty finished reports of each kind took. */
async function paceOf(em: EntityManager, open: Report[]): Promise<Map<string, Pace>> {
  const paces = new Map<string, Pace>();
  for (const kind of new Set(open.map((report) => report.kind))) {
    const row = await selectRow(
      em,
      paceRow,
      `select percentile_cont(0.5) within group (order by ms)::float8 as median_ms,
              percentile_cont(0.5) within group (order by ms / nullif(rows_total, 0))::float8 as median_ms_per_row
       from (select extract(epoch from finished_at - started_at) * 1000 as ms, rows_total from report
             where kind = ? and status = 'completed' order by finished_at desc limit 20) recent`,
      [kind],
    );
    if (row?.median_ms != null) paces.set(kind, { ...row, median_ms: row.median_ms });
  }
  return paces;
}

function msLeft(report: Report, pace: Pace | undefined, now: number): number | null {
  if (!pace) return null;
  const rows = report.rowsTotal;
  const whole =
    rows && rows > 1_000 && pace.median_ms_per_row ? rows * pace.median_ms_per_row : pace.median_ms;
  const elapsed = report.startedAt ? now - report.startedAt.getTime() : 0;
  return Math.max(0, Math.round(whole - elapsed));
}

/** Subject, or name or e-mail of who asked. */
const matches = (search: string) => {
  const like = { $ilike: `%${escapeLike(search)}%` };
  return [{ subject: like }, { requestedByName: like }, { requestedByEmail: like }];
};

/** Makes `%`, `_` and `\` mean themselves in a LIKE pattern. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (char) => `\\${char}`);
