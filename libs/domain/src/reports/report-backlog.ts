import { selectRow } from '@docket/schema';
import { z } from 'zod';
import type { Tenancy } from '../organization/tenancy.js';

/** Waiting reports are counted up to this many, so that the count costs the same however many wait. */
const COUNTED = 10_000;

/** What waits and what runs, over all organizations. */
export interface ReportBacklog {
  /** Reports that wait, `COUNTED` at most. */
  queued: number;
  running: number;
  /** How long the one that waits longest for a worker has waited since it had its turn; 0 when none waits. */
  oldestQueuedSeconds: number;
  /** The same over all that wait, also those whose organization has no free slot; 0 when none waits. */
  oldestWaitingSeconds: number;
}

const backlogRow = z.object({
  queued: z.int(),
  running: z.int(),
  /** Seconds; null when none waits, likewise below. */
  oldestQueued: z.number().nullable(),
  oldestWaiting: z.number().nullable(),
});

/** Reads what waits, from the outbox and the indexes of waiting and of running reports alone. @throws when PostgreSQL is away */
export async function readBacklog(tenancy: Tenancy): Promise<ReportBacklog> {
  const row = await tenancy.system(async (em) => {
    // In the order of the index: a planner that does not know how many wait would collect and sort them all to count some.
    await em.execute('set local enable_sort = off');
    const read = await selectRow(
      em,
      backlogRow,
      `select
         (select count(*)::int from
           (select from report where status = 'queued' order by queued_at, id limit ${COUNTED}) as waiting) as queued,
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
