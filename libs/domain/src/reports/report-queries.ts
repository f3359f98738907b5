import type { ReportListQuery } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Actor } from '../audit-log/audit-log.js';
import { Artefact } from './artefact.entity.js';
import { Report } from './report.entity.js';
import { expiryDate, readPolicy, type RetentionPolicy } from './retention/retention-policy.js';

/** Queue positions beyond this number are not computed. They would not help a person. */
const MAX_QUEUE_POSITION = 1_000;

/** A report with related and computed data. */
export interface ReportState {
  report: Report;
  artefact: Artefact | null;
  /** Time at which the retention policy deletes the file; null without a policy, on legal hold, or if the file is deleted. */
  expiresAt: Date | null;
  /** Position in the queue of the organization, from 1; null if not queued or beyond `MAX_QUEUE_POSITION`. */
  queuePosition: number | null;
  /** Estimated remaining time in milliseconds, from earlier reports of the same kind; null without history. */
  estimatedMsLeft: number | null;
}

/** Maximum number of events of the timeline of a report. Each change of the legal hold is one. */
const MAX_LISTED_EVENTS = 500;

/** A report with the last 500 events of its timeline, oldest first, and its last 50 downloads. */
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

/** Returns a page of reports, newest first, and the total number of matches. */
export async function listReports(
  em: EntityManager,
  query: ReportListQuery,
): Promise<{ states: ReportState[]; total: number }> {
  const where = {
    ...(query.status ? { status: query.status } : {}),
    ...(query.kind ? { kind: query.kind } : {}),
    ...(query.search ? { $or: searchCondition(query.search) } : {}),
  };
  const [reports, total] = await em.findAndCount(Report, where, {
    orderBy: { createdAt: 'desc', id: 'desc' },
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  });
  return { states: await withState(em, reports), total };
}

/** Returns a report with its details, or null if the organization has no report with this ID. */
export async function reportState(em: EntityManager, id: string): Promise<ReportDetails | null> {
  const report = await em.findOne(Report, { id });
  if (!report) return null;
  const [state] = await withState(em, [report]);
  const timeline = await selectRows(
    em,
    timelineRow,
    `select at, event, run, detail from (
         select at, id, event, run, detail from report_event where report_id = ? order by at desc, id desc limit ${MAX_LISTED_EVENTS}) e
       order by at, id`,
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
    timeline: timeline.map((event) => ({ ...event, at: new Date(event.at) })),
    downloads: downloads.map((download) => ({ ...download, at: new Date(download.at) })),
  };
}

/** Returns whether the actor has started a download, or seen a preview, of the report within the last 24 hours. */
export async function hasRecentRead(
  em: EntityManager,
  { email }: Actor,
  reportId: string,
  action: 'report.downloaded' | 'report.previewed',
): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    `select from audit_event where target_type = 'report' and target_id = ? and action = ?
       and actor_email = ? and created_at > now() - interval '24 hours' limit 1`,
    [reportId, action, email],
  );
  return rows.length > 0;
}

async function withState(em: EntityManager, reports: Report[]): Promise<ReportState[]> {
  if (reports.length === 0) return [];
  const artefacts = await em.find(Artefact, { reportId: { $in: reports.map(({ id }) => id) } });
  const byReport = new Map(artefacts.map((artefact) => [artefact.reportId, artefact]));
  const open = reports.filter((report) => report.isOpen);
  const positions = await queuePositions(em, open);
  const durations = await typicalDurations(em, open);
  const policy = artefacts.some(({ deletedAt }) => !deletedAt) ? await readPolicy(em) : null;
  const now = Date.now();
  return reports.map((report) => ({
    report,
    artefact: byReport.get(report.id) ?? null,
    expiresAt: expiryOfReport(report, byReport.get(report.id), policy),
    queuePosition: positions.get(report.id) ?? null,
    estimatedMsLeft: report.isOpen ? msLeft(report, durations.get(report.kind), now) : null,
  }));
}

function expiryOfReport(
  report: Report,
  artefact: Artefact | undefined,
  policy: RetentionPolicy | null,
): Date | null {
  return artefact && !artefact.deletedAt && !report.legalHoldAt ? expiryDate(artefact, policy) : null;
}

const queuePositionRow = z.object({
  id: tables.report.id,
  /** 64-bit integer as text. */
  position: z.string(),
});

/** Returns the positions in the queue of the organization. Reports of other organizations are not counted. */
async function queuePositions(em: EntityManager, open: Report[]): Promise<Map<string, number>> {
  const queued = open.filter((report) => report.status === 'queued').map((report) => report.id);
  if (queued.length === 0) return new Map();
  const rows = await selectRows(
    em,
    queuePositionRow,
    `select id, position from (
       select id, row_number() over (order by queued_at, id) as position
       from (select id, queued_at from report where status = 'queued' order by queued_at, id limit ?) first
     ) positions where id = any(?::uuid[])`,
    [MAX_QUEUE_POSITION, `{${queued.join(',')}}`],
  );
  return new Map(rows.map((row) => [row.id, Number(row.position)]));
}

/** Median durations in milliseconds; null without a completed report. */
const durationRow = z.object({ median_ms: z.number().nullable(), median_ms_per_row: z.number().nullable() });

type TypicalDuration = z.infer<typeof durationRow> & { median_ms: number };

/** Returns the median duration of the last twenty completed reports of each kind. */
async function typicalDurations(em: EntityManager, open: Report[]): Promise<Map<string, TypicalDuration>> {
  const durations = new Map<string, TypicalDuration>();
  for (const kind of new Set(open.map((report) => report.kind))) {
    const row = await selectRow(
      em,
      durationRow,
      `select percentile_cont(0.5) within group (order by ms)::float8 as median_ms,
              percentile_cont(0.5) within group (order by ms / nullif(rows_total, 0))::float8 as median_ms_per_row
       from (select extract(epoch from finished_at - started_at) * 1000 as ms, rows_total from report
             where kind = ? and status = 'completed' order by finished_at desc limit 20) recent`,
      [kind],
    );
    if (row?.median_ms != null) durations.set(kind, { ...row, median_ms: row.median_ms });
  }
  return durations;
}

function msLeft(report: Report, typical: TypicalDuration | undefined, now: number): number | null {
  if (!typical) return null;
  const rows = report.rowsTotal;
  const total =
    rows && rows > 1_000 && typical.median_ms_per_row ? rows * typical.median_ms_per_row : typical.median_ms;
  const elapsed = report.startedAt ? now - report.startedAt.getTime() : 0;
  return Math.max(0, Math.round(total - elapsed));
}

/** Matches the subject, or the name or e-mail address of the requester. */
const searchCondition = (search: string) => {
  const like = { $ilike: `%${escapeLike(search)}%` };
  return [{ subject: like }, { requestedByName: like }, { requestedByEmail: like }];
};

/** Escapes `%`, `_` and `\` for a LIKE pattern. */
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (char) => `\\${char}`);
