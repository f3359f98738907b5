import type { Pool, PoolClient } from 'pg';

/**
 * Gives connections that break while they are in use back to their pool, which then makes new ones in their place. The
 * query builder gives a transaction's connection back after its rollback, and a broken connection rolls nothing back: each
 * restart of the database would take away a place for good, until no request gets one any more.
 */
export function returnBrokenConnections(pool: Pool): void {
  const inUse = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_, client) => inUse.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!inUse.has(client)) return;
      client.release(true);
      // Its holder may yet find out and give it back, which the pool takes for a mistake.
      client.release = () => undefined;
    });
  });
}
