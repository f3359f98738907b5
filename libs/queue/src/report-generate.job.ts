import { z } from 'zod';

/** Name of the one queue: a kind of report is never a queue of its own. */
export const REPORT_QUEUE = 'reports';

/** What the job carries: ids, a version and a trace. Everything else stands in the report's row. */
export const reportJob = z.object({
  v: z.literal(1),
  reportId: z.uuid(),
  organizationId: z.uuid(),
  dispatch: z.int().min(1),
  /** Trace of the request that asked for the report, where traces are kept (W3C traceparent). */
  trace: z.string().max(55).nullish(),
});
export type ReportJob = z.infer<typeof reportJob>;

/** The job "generate a report": how it is named, kept and watched. Retries are the report's own, counted in its row. */
export const reportGenerate = {
  name: 'report.generate',
  /** One job per dispatch: a kept id would be skipped silently when the report is dispatched again. */
  jobId: (job: ReportJob): string => `${job.reportId}-${job.dispatch}`,
  options: {
    attempts: 1,
    removeOnComplete: true,
    // A job that stays known is not dispatched again; what went wrong stands in the report's row.
    removeOnFail: true,
  },
  worker: {
    /** After a crash the queue forgets its dead job this fast; the report itself is taken up by its lease. */
    lockDuration: 10_000,
    stalledInterval: 5_000,
    maxStalledCount: 3,
  },
} as const;
