import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Returns the time of the database clock. Leases and timelines must not depend on the clocks of workers. */
export async function databaseNow(em: EntityManager): Promise<Date> {
  const row = await selectRow(em, z.object({ now: z.string() }), 'select clock_timestamp() as now');
  return new Date(row!.now);
}
