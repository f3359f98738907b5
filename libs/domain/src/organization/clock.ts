import type { EntityManager } from '@mikro-orm/postgresql';

/** The database's clock, so that leases and timelines do not depend on any worker's own. */
export async function databaseNow(em: EntityManager): Promise<Date> {
  const [row] = await em.execute<{ now: Date | string }[]>('select clock_timestamp() as now');
  return new Date(row!.now);
}
