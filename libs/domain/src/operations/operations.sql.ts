import { COUNTED_REPORTS, operationsStatus, reportFailures, stuckReasons } from '@docket/contracts';
import { tables } from '@docket/schema';
import { z } from 'zod';
import { iso } from '../people/membership.sql.js';
import { LOST_AFTER_SECONDS } from './worker-registry.js';

/*
 * What an operator sees across organizations. Subjects, parameters and who asked are never read: they name people and
 * what they were trained on.
 */

const { organization, report, worker_process } = tables;

const isLost = `seen_at < clock_timestamp() - interval '${LOST_AFTER_SECONDS} seconds'`;

/** The rows that are the truth about the queues. A backlog is counted up to `COUNTED_REPORTS` and no further. */
export const statusQuery = `
  select ${iso('clock_timestamp()')} as at,
    (select count(*)::int from (select from report where status = 'queued' limit ${COUNTED_REPORTS}) q) as queued,
    (select count(*)::int from (select from report where status = 'queued' and slot is null limit ${COUNTED_REPORTS}) q)
      as "waitingTurn",
    (select count(*)::int from report where status = 'running') as running,
    (select count(*)::int from (select from dispatch where enqueued_at is null limit ${COUNTED_REPORTS}) d)
      as undispatched,
    (select ${iso('min(queued_at)')} from report where status = 'queued') as "oldestQueuedAt",
    (select count(*)::int from worker_process where not (${isLost})) as alive,
    (select count(*)::int from worker_process where ${isLost}) as lost`;

/** How the queues and the workers stand. */
export const statusRow = operationsStatus.shape.reports.extend({
  at: z.string(),
  alive: z.int(),
  lost: z.int(),
});

/** Every worker process, those that live first. */
export const workersQuery = `
  select id, host, pid, concurrency, ${iso('started_at')} as "startedAt", ${iso('seen_at')} as "seenAt", stopping,
    ${iso('drain_requested_at')} as "drainRequestedAt", ${isLost} as lost
  from worker_process order by ${isLost}, worker_process.started_at, id`;

export const workerRow = z.object({
  id: worker_process.id,
  host: worker_process.host,
  pid: worker_process.pid,
  concurrency: worker_process.concurrency,
  startedAt: worker_process.started_at,
  seenAt: worker_process.seen_at,
  stopping: worker_process.stopping,
  drainRequestedAt: worker_process.drain_requested_at,
  lost: z.boolean(),
});

/** What the workers are making. */
export const workInHandQuery = `
  select r.worker, r.id as "reportId", r.organization_id as "organizationId", o.name as "organizationName", r.kind,
    r.phase, r.percent, r.run - r.first_run + 1 as run, ${iso('r.started_at')} as since
  from report r join organization o on o.id = r.organization_id
  where r.status = 'running' and r.worker in (select id from worker_process)
  order by r.started_at, r.id`;

export const workInHandRow = z.object({
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
 * Why a report does not move, and since when; each reason is generous, so that a busy hour is no alarm. A report without a
 * slot waits for others of its organization, which is no trouble.
 */
const stuckReports = `
  select *, case when lease_expires_at < clock_timestamp() - interval '5 seconds' then 'worker_silent'
      when cancel_requested_at < clock_timestamp() - interval '30 seconds' then 'cancel_unheard'
      else 'running_long' end as stuck, started_at as since
    from report where status = 'running' and (lease_expires_at < clock_timestamp() - interval '5 seconds'
      or cancel_requested_at < clock_timestamp() - interval '30 seconds'
      or started_at < clock_timestamp() - interval '15 minutes')
  union all
  select *, 'waiting_long', queued_at from report
    where status = 'queued' and slot is not null and queued_at < clock_timestamp() - interval '10 minutes'`;

const failedReports = `
  select *, null::text as stuck, finished_at as since from report
  where status = 'failed' and finished_at > clock_timestamp() - interval '30 days'`;

/** Reports that need a look, and in which order: what is stuck longest, or what failed last. */
export const troubledReports = {
  stuck: { rows: stuckReports, order: 'since, id' },
  failed: { rows: failedReports, order: 'since desc, id desc' },
} as const;

/** A page of them: `:limit` rows from `:offset`. */
export const troubledQuery = ({ rows, order }: { rows: string; order: string }): string => `
  select r.id, r.organization_id as "organizationId", o.name as "organizationName", r.kind, r.status, r.stuck,
    r.error_code as "errorCode", r.run - r.first_run + 1 as tries, r.worker,
    r.cancel_requested_at is not null as "cancelRequested", ${iso('r.since')} as since,
    ${iso('r.created_at')} as "createdAt"
  from (select * from (${rows}) found order by ${order} limit :limit::int offset :offset::int) r
  join organization o on o.id = r.organization_id order by ${order.replace(/\bid\b/, 'r.id').replace('since', 'r.since')}`;

export const troubledRow = z.object({
  id: report.id,
  organizationId: organization.id,
  organizationName: organization.name,
  kind: report.kind,
  status: report.status,
  stuck: z.enum(stuckReasons).nullable(),
  /** During an update, the new version may have stored a code that this one does not know. */
  errorCode: z.enum(reportFailures).nullable().catch(null),
  tries: z.int(),
  worker: report.worker,
  cancelRequested: z.boolean(),
  since: z.string(),
  createdAt: report.created_at,
});

/** How many there are, up to `COUNTED_REPORTS`. */
export const troubledCountQuery = ({ rows }: { rows: string }): string =>
  `select count(*)::int as total from (select from (${rows}) found limit ${COUNTED_REPORTS}) counted`;
