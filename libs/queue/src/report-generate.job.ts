import { z } from 'zod';

/** Name of the queue. All kinds of reports share one queue. */
export const REPORT_QUEUE = 'reports';

/** Payload of the job: IDs, a version and a trace. Everything else is in the report's row. */
export const reportJob = z.object({
  v: z.literal(1),
  reportId: z.uuid(),
  organizationId: z.uuid(),
  dispatch: z.int().min(1),
  /** Trace of the request for the report, as a W3C traceparent; empty if tracing is off. */
  trace: z.string().max(55).nullish(),
});
export type ReportJob = z.infer<typeof reportJob>;

/** Definition of the job that generates a report. BullMQ does not retry it: the report's row counts its runs. */
export const reportGenerate = {
  name: 'report.generate',
  /** One job per dispatch, because BullMQ silently ignores a job whose ID already exists. */
  jobId: (job: ReportJob): string => `${job.reportId}-${job.dispatch}`,
  options: {
    attempts: 1,
    removeOnComplete: true,
    // A failed job in Redis would keep its report from being dispatched again. The error is in the report's row.
    removeOnFail: true,
  },
  worker: {
    /** Time after which BullMQ releases the job of a crashed worker. The report is recovered through its lease. */
    lockDuration: 10_000,
    stalledInterval: 5_000,
    maxStalledCount: 3,
  },
} as const;
