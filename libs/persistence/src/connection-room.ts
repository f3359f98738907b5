import { selectRow } from '@docket/schema';
import type { MikroORM } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Connections of the server. */
const roomRow = z.object({ max: z.int(), reserved: z.int(), open: z.int() });

/**
 * Says when the server has no room for all connections that this process may open, and what to do; null when it has.
 * It counts what is open now: docs/scaling.md tells how to size what all processes may open.
 */
export async function lackOfRoom(orm: MikroORM): Promise<string | null> {
  const pool = orm.config.get('pool').max ?? 10;
  const room = await selectRow(
    orm.em.fork(),
    roomRow,
    `select current_setting('max_connections')::int as max,
       current_setting('superuser_reserved_connections')::int + current_setting('reserved_connections')::int as reserved,
       (select sum(numbackends)::int - 1 from pg_stat_database) as open`,
  );
  const { max, reserved, open } = room!;
  const left = Math.max(0, max - reserved - open);
  if (pool <= left) return null;
  return (
    `This process may open ${pool} connections to PostgreSQL, which has room for ${left} more (max_connections ${max}, ` +
    `${reserved} reserved, ${open} open). Lower DATABASE_POOL, raise max_connections, or put a PgBouncer between.`
  );
}
