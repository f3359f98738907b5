import { selectRow } from '@docket/schema';
import type { MikroORM } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Connection limits of the server. */
const capacityRow = z.object({ max: z.int(), reserved: z.int(), open: z.int() });

/**
 * Returns a warning if the server cannot accept all connections that this process may open with its logins, otherwise null. The
 * check uses the connections that are currently open. See docs/scaling.md for the sizing of all processes.
 */
export async function connectionShortage(orm: MikroORM, accounts = orm): Promise<string | null> {
  const pools = [...new Set([orm, accounts])].map(({ config }) => config.get('pool').max ?? 10);
  const pool = pools.reduce((sum, size) => sum + size, 0);
  const capacity = await selectRow(
    orm.em.fork(),
    capacityRow,
    `select current_setting('max_connections')::int as max,
       current_setting('superuser_reserved_connections')::int + current_setting('reserved_connections')::int as reserved,
       (select sum(numbackends)::int - 1 from pg_stat_database) as open`,
  );
  const { max, reserved, open } = capacity!;
  const available = Math.max(0, max - reserved - open);
  if (pool <= available) return null;
  return (
    `This process may open ${pool} connections to PostgreSQL, but only ${available} are available (max_connections ${max}, ` +
    `${reserved} reserved, ${open} open). Decrease DATABASE_POOL, increase max_connections, or use PgBouncer.`
  );
}
