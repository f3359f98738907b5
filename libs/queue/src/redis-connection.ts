import { once } from 'node:events';
import { parseRedisUrl } from '@docket/config';
import { Cluster, Redis, type RedisOptions } from 'ioredis';

/** A connection to one Redis, to the one a Sentinel names, or to a cluster. */
export type RedisConnection = Redis | Cluster;

/** Keys of the queue begin with this. The braces keep them on one server of a cluster, which the queue's scripts need. */
export const QUEUE_PREFIX = '{docket}';

/** A server that comes back after a minute is found again at once. */
const reconnectAfterMs = (tries: number): number => Math.min(tries * 200, 2_000);

/**
 * Connects to what `REDIS_URL` names, and connects again whenever the connection is lost. What goes wrong is told by the
 * commands that fail, and by `status`.
 */
export function connectRedis(url: string, options: RedisOptions): RedisConnection {
  const redis = open(url, { retryStrategy: reconnectAfterMs, ...options });
  // Without a listener a lost Redis would end the process.
  redis.on('error', () => undefined);
  return redis;
}

function open(url: string, options: RedisOptions): RedisConnection {
  const target = parseRedisUrl(url);
  if (!target) throw new Error('REDIS_URL has no form that Docket knows; see docs/configuration.md.');
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
        // Certificates are made out to names, which the cluster's list of addresses does not tell.
        ...(tls && { dnsLookup: (address, callback) => callback(null, address) }),
      });
  }
}

/**
 * Refuses a Redis that throws keys away when its memory is full: jobs would vanish one by one, each found again only by a
 * sweep. One that does not answer now is no reason to refuse; reports wait in the database meanwhile.
 * @throws when the policy is another than `noeviction`
 */
export async function assertKeepsKeys(redis: RedisConnection): Promise<void> {
  for (const server of await servers(redis)) {
    const memory = await server.info('memory').catch(() => '');
    const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
    if (policy === undefined || policy === 'noeviction') continue;
    throw new Error(
      `Redis at ${server.options.host}:${server.options.port} has maxmemory-policy ${policy}: when its memory is full it ` +
        'would throw away queued jobs. Set maxmemory-policy to noeviction, or give Docket a Redis of its own.',
    );
  }
}

/** Every server that holds keys, as soon as it is connected; none when there is no connection within two seconds. */
async function servers(redis: RedisConnection): Promise<Redis[]> {
  if (redis.status !== 'ready') {
    const ready = await once(redis, 'ready', { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (!ready) return [];
  }
  return redis instanceof Cluster ? redis.nodes('master') : [redis];
}
