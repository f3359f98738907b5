import { selectRow } from '@docket/schema';
import { z } from 'zod';
import type { Tenancy } from '../organization/tenancy.js';

/** Maximum count of queued reports, so that the cost of the query does not grow with the backlog. */
const MAX_COUNTED = 10_000;

/** Queued and running reports of all organizations. */
export interface ReportBacklog {
  /** Number of queued reports, at most `MAX_COUNTED`. */
  queued: number;
  running: number;
  /** Age of the oldest dispatch row, in seconds: the longest wait for a worker after assignment of a slot. 0 without rows. */
  oldestQueuedSeconds: number;
  /** Age of the oldest queued report, in seconds, including reports without a slot. 0 without queued reports. */
  oldestWaitingSeconds: number;
}

const backlogRow = z.object({
  queued: z.int(),
  running: z.int(),
  /** Ages in seconds. Null without rows. */
  oldestQueued: z.number().nullable(),
  oldestWaiting: z.number().nullable(),
});

/** Reads the backlog with index scans only. @throws if PostgreSQL is unavailable */
export async function readBacklog(tenancy: Tenancy): Promise<ReportBacklog> {
  const row = await tenancy.system(async (em) => {
    // Forces the planner to use the index order. With outdated statistics it would sort all queued reports first.
    await em.execute('set local enable_sort = off');
    const read = await selectRow(
      em,
      backlogRow,
      `select
         (select count(*)::int from
           (select from report where status = 'queued' order by queued_at, id limit ${MAX_COUNTED}) as counted) as queued,
         (select count(*)::int from report where status = 'running') as running,
         (select extract(epoch from clock_timestamp() - min(created_at))::float8 from dispatch) as "oldestQueued",
         (select extract(epoch from clock_timestamp() - min(queued_at))::float8
            from report where status = 'queued') as "oldestWaiting"`,
    );
    return read!;
  });
  const { queued, running, oldestQueued, oldestWaiting } = row;
  return {
    queued,
    running,
    oldestQueuedSeconds: Math.max(0, oldestQueued ?? 0),
    oldestWaitingSeconds: Math.max(0, oldestWaiting ?? 0),
  };
}
