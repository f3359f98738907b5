import { reportProblems, reportStatuses } from './choices.js';
import { z } from 'zod';
import { pageOf, pageQuery } from './page.js';
import { reportFailures } from './choices.js';
import { reportPhases } from './reports.js';
import { text } from './text.js';

const instant = z.iso.datetime().describe('ISO 8601, UTC, milliseconds');

/** Limit of report counts: counting a backlog of a million rows on each request would slow the queue down. */
export const MAX_COUNTED_REPORTS = 10_000;

/**
 * States of a worker process. A `draining` worker finishes its reports and accepts no new ones, a `drained` worker has
 * finished them, a `stopping` worker is shutting down, and a `lost` worker has sent no heartbeat for 15 seconds.
 */
export const workerStates = ['working', 'idle', 'draining', 'drained', 'stopping', 'lost'] as const;
export type WorkerState = (typeof workerStates)[number];

/** Reasons why a report is listed as stuck. */
export const stuckReasons = [
  'worker_unresponsive',
  'cancel_unacknowledged',
  'running_too_long',
  'queued_too_long',
] as const;
export type StuckReason = (typeof stuckReasons)[number];

/** A queue in Redis. The counts are null while Redis is not available. */
export const queueStatus = z
  .object({
    name: z.string(),
    reachable: z.boolean(),
    waiting: z
      .int()
      .nullable()
      .describe('Number of jobs that no worker has claimed yet. Null while Redis is not available'),
    active: z
      .int()
      .nullable()
      .describe('Number of jobs that workers are processing. Null while Redis is not available'),
    delayed: z
      .int()
      .nullable()
      .describe('Number of jobs whose retry is scheduled for later. Null while Redis is not available'),
  })
  .meta({ id: 'QueueStatus' });
export type QueueStatusView = z.infer<typeof queueStatus>;

/** Status of the installation: the queues in Redis and the reports in PostgreSQL, which is the source of truth. */
export const operationsStatus = z
  .object({
    at: instant,
    queues: z.array(queueStatus),
    reports: z.object({
      queued: z.int().describe(`Queued reports, counted up to ${MAX_COUNTED_REPORTS}`),
      waitingForSlot: z
        .int()
        .describe(
          `Queued reports that wait for other reports of their organization, counted up to ${MAX_COUNTED_REPORTS}`,
        ),
      running: z.int(),
      undispatched: z.int().describe('Queued reports that are not in the Redis queue yet'),
      oldestQueuedAt: instant.nullable(),
    }),
    workers: z.object({ alive: z.int(), lost: z.int() }),
  })
  .meta({ id: 'OperationsStatus' });
export type OperationsStatusView = z.infer<typeof operationsStatus>;

/** A reference to an organization. Operators see no data of the organization. */
const organizationRef = z.object({ id: z.uuid(), name: z.string() });

/** A running report, without its subject and requester. */
export const runningReport = z
  .object({
    reportId: z.uuid(),
    organization: organizationRef,
    title: z.string().describe('Title of the report kind, e.g. `Training Report`'),
    phase: z.enum(reportPhases).nullable(),
    percent: z.int(),
    run: z.int().describe('Number of the run, starting at 1'),
    since: instant.nullable().describe('When a worker started the first run. Null before that'),
  })
  .meta({ id: 'RunningReport' });
export type RunningReportView = z.infer<typeof runningReport>;

/** A worker process. */
export const workerProcess = z
  .object({
    id: z.string(),
    host: z.string(),
    pid: z.int(),
    concurrency: z.int().describe('Maximum number of reports that the worker generates at the same time'),
    state: z.enum(workerStates),
    startedAt: instant,
    lastSeenAt: instant.describe('Time of the last heartbeat. A worker without one for 15 seconds is `lost`'),
    drainRequestedAt: instant.nullable(),
    reports: z.array(runningReport),
  })
  .meta({ id: 'WorkerProcess' });
export type WorkerProcessView = z.infer<typeof workerProcess>;
export const workerProcessList = z
  .object({ items: z.array(workerProcess) })
  .meta({ id: 'WorkerProcessList' });

export const workerId = text(200, 1);

export const problemReportQuery = pageQuery.extend({ problem: z.enum(reportProblems).default('stuck') });
export type ProblemReportQuery = z.infer<typeof problemReportQuery>;

/** A report that is stuck or has failed, without its subject and requester. */
export const problemReport = z
  .object({
    id: z.uuid(),
    organization: organizationRef,
    kind: z.string(),
    title: z.string().describe('Title of the report kind, e.g. `Training Report`'),
    status: z.enum(reportStatuses),
    stuck: z.enum(stuckReasons).nullable(),
    error: z
      .object({
        code: z.enum(reportFailures),
        message: z.string().describe('Cause of the failure and the next step for the operator, in English'),
      })
      .nullable(),
    runs: z.int().describe('Number of runs since the report was requested or retried'),
    worker: z.string().nullable(),
    cancelRequested: z.boolean(),
    since: instant.describe('When the report failed, started or was queued'),
    createdAt: instant,
  })
  .meta({ id: 'ProblemReport' });
export type ProblemReportView = z.infer<typeof problemReport>;
export const problemReportPage = pageOf(problemReport).meta({ id: 'ProblemReportPage' });

/** A quota of an organization, and how much of it is in use. */
const quotaUse = z.object({ used: z.int(), quota: z.int() });

/** What an organization uses of the installation. Numbers "of this process" are of the API process that answers. */
export const organizationUsage = z
  .object({
    organization: organizationRef,
    queuedReports: quotaUse,
    storedBytes: quotaUse.describe('Size of all files of reports'),
    uploadedMebibytes: quotaUse.describe('Uploads within 24 hours from the first one'),
    exports: quotaUse.describe('Exports that are running, of this process'),
    imports: quotaUse.describe('Imports that are running, of this process'),
    requests: z
      .object({ running: z.int(), waiting: z.int() })
      .describe('Requests that use the database or wait for it, of this process'),
    refusals: z
      .int()
      .describe('Requests that were refused because of these limits since the start of this process'),
  })
  .meta({ id: 'OrganizationUsage' });
export type OrganizationUsageView = z.infer<typeof organizationUsage>;
export const organizationUsagePage = pageOf(organizationUsage).meta({ id: 'OrganizationUsagePage' });

/** Query for the operations log: the actions of operators, the sign-ins of all accounts, or both. */
export const operationsEventQuery = pageQuery.extend({ kind: z.enum(['action', 'sign-in']).optional() });
export type OperationsEventQuery = z.infer<typeof operationsEventQuery>;

/** An action of an operator on the installation, or an event of an account, e.g. a refused sign-in. */
export const operationsEvent = z
  .object({
    id: z.uuid(),
    createdAt: instant,
    action: z.string(),
    actorEmail: z.string().describe('E-mail address of the operator or account, or `command-line`'),
    targetType: z.string(),
    targetId: z.string().nullable(),
    targetLabel: z.string().nullable(),
    metadata: z
      .record(z.string(), z.unknown())
      .describe('Details, e.g. `reason` and `count` of refused sign-ins'),
    ipAddress: z.string().nullable(),
  })
  .meta({ id: 'OperationsEvent' });
export type OperationsEventView = z.infer<typeof operationsEvent>;
export const operationsEventPage = pageOf(operationsEvent).meta({ id: 'OperationsEventPage' });
