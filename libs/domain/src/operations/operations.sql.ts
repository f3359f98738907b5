import { MAX_COUNTED_REPORTS, operationsStatus, reportFailures, stuckReasons } from '@docket/contracts';
import { tables } from '@docket/schema';
import { z } from 'zod';
import { iso } from '../people/membership.sql.js';
import { LOST_AFTER_SECONDS } from './worker-registry.js';

/*
 * Queries across organizations, for operators. They never read subjects, parameters or requesters of reports, because these
 * identify people and their training.
 */

const { organization, report, worker_process } = tables;

const isLost = `seen_at < clock_timestamp() - interval '${LOST_AFTER_SECONDS} seconds'`;

/** Reads the status of reports and workers. Counts stop at `MAX_COUNTED_REPORTS`. */
export const statusQuery = `
  select ${iso('clock_timestamp()')} as at,
    (select count(*)::int from (select from report where status = 'queued' limit ${MAX_COUNTED_REPORTS}) q) as queued,
    (select count(*)::int from (select from report where status = 'queued' and slot is null limit ${MAX_COUNTED_REPORTS}) q)
      as "waitingForSlot",
    (select count(*)::int from report where status = 'running') as running,
    (select count(*)::int from (select from dispatch where enqueued_at is null limit ${MAX_COUNTED_REPORTS}) d)
      as undispatched,
    (select ${iso('min(queued_at)')} from report where status = 'queued') as "oldestQueuedAt",
    (select count(*)::int from worker_process where not (${isLost})) as alive,
    (select count(*)::int from worker_process where ${isLost}) as lost`;

/** Row schema of `statusQuery`. */
export const statusRow = operationsStatus.shape.reports.extend({
  at: z.string(),
  alive: z.int(),
  lost: z.int(),
});

/** Lists organizations with their queued reports and the size of their files, the largest first. */
export const organizationStocksQuery = `
  select o.id, o.name, coalesce(a.bytes, 0)::float8 as "storedBytes",
    (select count(*)::int from (select from report r where r.organization_id = o.id and r.status = 'queued'
      limit ${MAX_COUNTED_REPORTS}) q) as "queuedReports"
  from organization o left join (
    select organization_id, sum(size) as bytes from (
        select organization_id, size from artefact where removed_at is null
        union all select organization_id, sheet_size from classroom_session where sheet_removed_at is null) f
      group by organization_id) a
    on a.organization_id = o.id
  order by o.name, o.id`;

/** Row schema of `organizationStocksQuery`. */
export const organizationStockRow = z.object({
  id: organization.id,
  name: organization.name,
  storedBytes: z.number(),
  queuedReports: z.int(),
});

/** Lists every worker process, lost workers last. */
export const workersQuery = `
  select id, host, pid, concurrency, ${iso('started_at')} as "startedAt", ${iso('seen_at')} as "lastSeenAt", stopping,
    ${iso('drain_requested_at')} as "drainRequestedAt", ${isLost} as lost
  from worker_process order by ${isLost}, worker_process.started_at, id`;

export const workerRow = z.object({
  id: worker_process.id,
  host: worker_process.host,
  pid: worker_process.pid,
  concurrency: worker_process.concurrency,
  startedAt: worker_process.started_at,
  lastSeenAt: worker_process.seen_at,
  stopping: worker_process.stopping,
  drainRequestedAt: worker_process.drain_requested_at,
  lost: z.boolean(),
});

/** Lists the reports that workers are running. */
export const runningReportsQuery = `
  select r.worker, r.id as "reportId", r.organization_id as "organizationId", o.name as "organizationName", r.kind,
    r.phase, r.percent, r.run - r.first_run + 1 as run, ${iso('r.started_at')} as since
  from report r join organization o on o.id = r.organization_id
  where r.status = 'running' and r.worker in (select id from worker_process)
  order by r.started_at, r.id`;

export const runningReportRow = z.object({
  worker: worker_process.id,
  reportId: report.id,
  organizationId: organization.id,
  organizationName: organization.name,
  kind: report.kind,
  phase: report.phase,
  percent: report.percent,
  run: z.int(),
  since: report.started_at,
});

/**
 * Selects stuck reports with the reason and the start of the wait. The limits are generous, so that a busy hour raises no
 * alarm. A report without a slot is not stuck: it waits for other reports of its organization.
 */
const stuckReports = `
  select *, case when lease_expires_at < clock_timestamp() - interval '5 seconds' then 'worker_unresponsive'
      when cancel_requested_at < clock_timestamp() - interval '30 seconds' then 'cancel_unacknowledged'
      else 'running_too_long' end as stuck, started_at as since
    from report where status = 'running' and (lease_expires_at < clock_timestamp() - interval '5 seconds'
      or cancel_requested_at < clock_timestamp() - interval '30 seconds'
      or started_at < clock_timestamp() - interval '15 minutes')
  union all
  select *, 'queued_too_long', queued_at from report
    where status = 'queued' and slot is not null and queued_at < clock_timestamp() - interval '10 minutes'`;

const failedReports = `
  select *, null::text as stuck, finished_at as since from report
  where status = 'failed' and finished_at > clock_timestamp() - interval '30 days'`;

/** Queries for stuck reports, longest first, and for failed reports, newest first. */
export const problemReports = {
  stuck: { rows: stuckReports, order: 'since, id' },
  failed: { rows: failedReports, order: 'since desc, id desc' },
} as const;

/** Returns the query for a page of problem reports. Parameters: `:limit` and `:offset`. */
export const problemReportsQuery = ({ rows, order }: { rows: string; order: string }): string => `
  select r.id, r.organization_id as "organizationId", o.name as "organizationName", r.kind, r.status, r.stuck,
    r.error_code as "errorCode", r.run - r.first_run + 1 as runs, r.worker,
    r.cancel_requested_at is not null as "cancelRequested", ${iso('r.since')} as since,
    ${iso('r.created_at')} as "createdAt"
  from (select * from (${rows}) found order by ${order} limit :limit::int offset :offset::int) r
  join organization o on o.id = r.organization_id order by ${order.replace(/\bid\b/, 'r.id').replace('since', 'r.since')}`;

export const problemReportRow = z.object({
  id: report.id,
  organizationId: organization.id,
  organizationName: organization.name,
  kind: report.kind,
  status: report.status,
  stuck: z.enum(stuckReasons).nullable(),
  /** During a rolling update, the new release may have stored a code that this release does not know. */
  errorCode: z.enum(reportFailures).nullable().catch(null),
  runs: z.int(),
  worker: report.worker,
  cancelRequested: z.boolean(),
  since: z.string(),
  createdAt: report.created_at,
});

/** Returns the query for the number of problem reports. The count stops at `MAX_COUNTED_REPORTS`. */
export const problemReportsCountQuery = ({ rows }: { rows: string }): string =>
  `select count(*)::int as total from (select from (${rows}) found limit ${MAX_COUNTED_REPORTS}) counted`;
