import { z } from 'zod';
import { pageOf, pageQuery } from './page.js';
import { reportFailures, reportPhases, reportStatuses, type ReportFailure } from './reports.js';
import { text } from './text.js';

const instant = z.iso.datetime().describe('ISO 8601, UTC, milliseconds');

/** Figures beyond this are given as this: counting a backlog of a million rows at each look would slow the queue down. */
export const COUNTED_REPORTS = 10_000;

/**
 * What a worker process is up to. `draining` finishes what it has and takes no more, `drained` has nothing left,
 * `stopping` was asked to end, `lost` gave no sign of life for 15 seconds.
 */
export const workerStates = ['working', 'idle', 'draining', 'drained', 'stopping', 'lost'] as const;
export type WorkerState = (typeof workerStates)[number];

/** Why a report is listed as stuck. */
export const stuckReasons = ['worker_silent', 'cancel_unheard', 'running_long', 'waiting_long'] as const;
export type StuckReason = (typeof stuckReasons)[number];

/** A queue in Redis. The counts are null while Redis cannot be reached. */
export const queueStatus = z
  .object({
    name: z.string(),
    reachable: z.boolean(),
    waiting: z.int().nullable().describe('Jobs that a worker may take now'),
    active: z.int().nullable().describe('Jobs that a worker holds'),
    delayed: z.int().nullable().describe('Jobs of a report that is tried again a little later'),
  })
  .meta({ id: 'QueueStatus' });
export type QueueStatusView = z.infer<typeof queueStatus>;

/** How the installation stands: the queues in Redis beside the rows in PostgreSQL, which are the truth. */
export const operationsStatus = z
  .object({
    at: instant,
    queues: z.array(queueStatus),
    reports: z.object({
      queued: z.int().describe(`Reports that wait; ${COUNTED_REPORTS} stands for that many or more`),
      waitingTurn: z
        .int()
        .describe('Of these, reports that wait for others of their organization; counted likewise'),
      running: z.int(),
      undispatched: z.int().describe('Reports that wait and still have to be put into the queue'),
      oldestQueuedAt: instant.nullable(),
    }),
    workers: z.object({ alive: z.int(), lost: z.int() }),
  })
  .meta({ id: 'OperationsStatus' });
export type OperationsStatusView = z.infer<typeof operationsStatus>;

/** An organization as an operator sees it: its name, and nothing of what it holds. */
const organizationRef = z.object({ id: z.uuid(), name: z.string() });

/** A report that a worker is making, without its subject and without who asked. */
export const workInHand = z
  .object({
    reportId: z.uuid(),
    organization: organizationRef,
    title: z.string().describe('Of its kind'),
    phase: z.enum(reportPhases).nullable(),
    percent: z.int(),
    run: z.int().describe('Which try, from 1'),
    since: instant.nullable().describe('When the report was first taken up'),
  })
  .meta({ id: 'WorkInHand' });
export type WorkInHandView = z.infer<typeof workInHand>;

/** A worker process. */
export const workerProcess = z
  .object({
    id: z.string(),
    host: z.string(),
    pid: z.int(),
    concurrency: z.int().describe('Reports that it makes at once'),
    state: z.enum(workerStates),
    startedAt: instant,
    seenAt: instant.describe('Its last sign of life'),
    drainRequestedAt: instant.nullable(),
    reports: z.array(workInHand),
  })
  .meta({ id: 'WorkerProcess' });
export type WorkerProcessView = z.infer<typeof workerProcess>;
export const workerProcessList = z
  .object({ items: z.array(workerProcess) })
  .meta({ id: 'WorkerProcessList' });

export const workerId = text(200, 1);

/** What an operator does about each way to fail, before retrying. */
export const failureRemedies: Record<ReportFailure, string> = {
  worker_lost:
    'Ten workers in turn were lost while they made it. Look for processes that the system ended, above all for memory.',
  collect_failed:
    'The records could not be read. Look at the database and at the worker’s log for this report.',
  render_failed:
    'The document could not be drawn from its records. Retrying draws the same records; please report the fault.',
  render_memory: 'Drawing it needed more memory than a worker may use. Raise RENDER_MEMORY_MB first.',
  render_timeout:
    'It took longer than 30 minutes. Retry it at a quieter time, or give workers more of the machine.',
  storage_failed: 'The document could not be stored. Check the storage for space and access first.',
  subject_not_found: 'What it is about was deleted. Retrying cannot help.',
  deadline_exceeded: 'No worker took it for 24 hours. See that workers are running first.',
};

/** Which reports need a look: those that do not move, or those that failed within the last 30 days. */
export const troubles = ['stuck', 'failed'] as const;
export type Trouble = (typeof troubles)[number];
export const troubledReportQuery = pageQuery.extend({ trouble: z.enum(troubles).default('stuck') });
export type TroubledReportQuery = z.infer<typeof troubledReportQuery>;

/** A report that is stuck or has failed, without its subject and without who asked. */
export const troubledReport = z
  .object({
    id: z.uuid(),
    organization: organizationRef,
    kind: z.string(),
    title: z.string().describe('Of its kind'),
    status: z.enum(reportStatuses),
    stuck: z.enum(stuckReasons).nullable(),
    error: z
      .object({ code: z.enum(reportFailures), message: z.string().describe('What to do about it') })
      .nullable(),
    tries: z.int().describe('Tries since it was asked for or retried'),
    worker: z.string().nullable(),
    cancelRequested: z.boolean(),
    since: instant.describe('When it failed, was taken up, or began to wait'),
    createdAt: instant,
  })
  .meta({ id: 'TroubledReport' });
export type TroubledReportView = z.infer<typeof troubledReport>;
export const troubledReportPage = pageOf(troubledReport).meta({ id: 'TroubledReportPage' });

/** Something that an operator did to the installation. */
export const operationsEvent = z
  .object({
    id: z.uuid(),
    createdAt: instant,
    action: z.string(),
    actorEmail: z.string().describe('`command-line` for the command line'),
    targetType: z.string(),
    targetId: z.string().nullable(),
    targetLabel: z.string().nullable(),
    ipAddress: z.string().nullable(),
  })
  .meta({ id: 'OperationsEvent' });
export type OperationsEventView = z.infer<typeof operationsEvent>;
export const operationsEventPage = pageOf(operationsEvent).meta({ id: 'OperationsEventPage' });
