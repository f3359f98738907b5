import type { Pool, PoolClient } from 'pg';

/**
 * Returns connections that break while in use to their pool, which then replaces them. The query builder returns the
 * connection of a transaction after the rollback, but the rollback of a broken connection fails. Without this function, each
 * restart of the database would leak connections until the pool is exhausted.
 */
export function returnBrokenConnections(pool: Pool): void {
  const inUse = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_, client) => inUse.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!inUse.has(client)) return;
      client.release(true);
      // The query builder may release the connection as well, and the pool throws on a second release.
      client.release = () => undefined;
    });
  });
}
