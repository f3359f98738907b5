import { once } from 'node:events';
import { parseRedisUrl } from '@docket/config';
import { Cluster, Redis, type RedisOptions } from 'ioredis';

/** A connection to a single Redis server, to the server that Sentinels announce, or to a cluster. */
export type RedisConnection = Redis | Cluster;

/** Prefix of the queue's keys. The braces place all keys in one hash slot of a cluster, which BullMQ's scripts require. */
export const QUEUE_PREFIX = '{docket}';

/** Returns the delay before a reconnection. Capped at 2 s, so that the process reconnects soon after a long outage. */
const reconnectAfterMs = (tries: number): number => Math.min(tries * 200, 2_000);

/**
 * Connects to the Redis deployment in `REDIS_URL` and reconnects when the connection is lost. Errors surface in failed
 * commands and in `status`.
 */
export function connectRedis(url: string, options: RedisOptions): RedisConnection {
  const redis = open(url, { retryStrategy: reconnectAfterMs, ...options });
  // Without a listener, a lost connection would end the process.
  redis.on('error', () => undefined);
  return redis;
}

function open(url: string, options: RedisOptions): RedisConnection {
  const target = parseRedisUrl(url);
  if (!target)
    throw new Error('REDIS_URL is not a supported Redis URL. See docs/configuration.md for the formats.');
  const { tls, username, password } = target;
  const access: RedisOptions = {
    ...options,
    ...(username && { username }),
    ...(password && { password }),
    ...(tls && { tls: {} }),
  };
  switch (target.mode) {
    case 'server':
      return new Redis({ ...access, host: target.host, port: target.port, db: target.database });
    case 'sentinel':
      return new Redis({
        ...access,
        sentinels: target.nodes,
        name: target.name,
        db: target.database,
        sentinelRetryStrategy: reconnectAfterMs,
        ...(tls && { enableTLSForSentinelMode: true, sentinelTLS: {} }),
      });
    case 'cluster':
      return new Cluster(target.nodes, {
        redisOptions: access,
        clusterRetryStrategy: reconnectAfterMs,
        enableOfflineQueue: options.enableOfflineQueue ?? true,
        // Keeps host names unresolved, because certificates are issued for host names and not for IP addresses.
        ...(tls && { dnsLookup: (address, callback) => callback(null, address) }),
      });
  }
}

/**
 * Checks that Redis does not evict keys when its memory is full. Evicted jobs would be delayed until a maintenance task
 * dispatches their reports again. An unreachable server passes the check: reports wait in the database meanwhile.
 * @throws if the eviction policy is not `noeviction`
 */
export async function assertNoKeyEviction(redis: RedisConnection): Promise<void> {
  for (const server of await servers(redis)) {
    const memory = await server.info('memory').catch(() => '');
    const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
    if (policy === undefined || policy === 'noeviction') continue;
    throw new Error(
      `Redis at ${server.options.host}:${server.options.port} has maxmemory-policy ${policy} and would delete queued jobs ` +
        'when its memory is full. Set maxmemory-policy to noeviction, or use a dedicated Redis for Docket.',
    );
  }
}

/** Returns every server that stores keys; none if there is no connection within two seconds. */
async function servers(redis: RedisConnection): Promise<Redis[]> {
  if (redis.status !== 'ready') {
    const ready = await once(redis, 'ready', { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (!ready) return [];
  }
  return redis instanceof Cluster ? redis.nodes('master') : [redis];
}
