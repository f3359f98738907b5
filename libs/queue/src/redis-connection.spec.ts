import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { connectRedis, QUEUE_PREFIX } from './redis-connection.js';
import { reportGenerate, type ReportJob } from './report-generate.job.js';
import { ReportQueue } from './report-queue.js';

const program = process.env.TEST_REDIS_SERVER;
const withServers = program ? describe : describe.skip;

withServers('ReportQueue on Redis deployments', () => {
  let folder: string;
  const servers: ChildProcess[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docket-redis-'));
  });
  afterAll(async () => {
    for (const server of servers) {
      const exited = once(server, 'exit');
      server.kill('SIGTERM');
      await exited;
    }
    await rm(folder, { recursive: true, force: true });
  });

  const freePort = async (): Promise<number> => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    return port;
  };

  const acceptsConnections = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });

  /** Starts a server with a configuration. Resolves with its port once it accepts connections. */
  async function start(lines: string[], ...flags: string[]): Promise<number> {
    const port = await freePort();
    const file = join(folder, `${port}.conf`);
    const settings = ['bind 127.0.0.1', `port ${port}`, `dir ${folder}`, 'save ""', ...lines];
    await writeFile(file, `${settings.join('\n')}\n`);
    servers.push(spawn(program!, [file, ...flags], { stdio: 'ignore' }));
    while (!(await acceptsConnections(port))) await new Promise((resolve) => setImmediate(resolve));
    return port;
  }

  const newJob = (): ReportJob => ({
    v: 1,
    reportId: randomUUID(),
    organizationId: randomUUID(),
    dispatch: 1,
  });

  /** Checks that a job enqueued through `url` reaches a worker connected through `url`. */
  async function expectJobDelivered(url: string): Promise<void> {
    const name = `reports-${randomUUID()}`;
    const queue = new ReportQueue(url, name);
    const connection = connectRedis(url, { maxRetriesPerRequest: null });
    const job = newJob();
    try {
      await queue.connected();
      await queue.assertNoEviction();
      expect(await queue.wasLost()).toBe(true);
      await queue.enqueue(job, { priority: 2 });
      expect(await queue.contains([job, newJob()])).toEqual([true, false]);
      const processed = new Promise((resolve) => {
        const worker: Worker = new Worker(name, async ({ data }) => resolve([data, worker]), {
          ...reportGenerate.worker,
          prefix: QUEUE_PREFIX,
          connection,
        });
      });
      const [data, worker] = (await processed) as [ReportJob, Worker];
      expect(data).toEqual(job);
      await worker.close();
    } finally {
      await queue.close();
      connection.disconnect();
    }
  }

  it('delivers jobs through a cluster', async () => {
    const port = await start([
      'cluster-enabled yes',
      `cluster-config-file nodes-${randomUUID()}.conf`,
      'cluster-announce-ip 127.0.0.1',
    ]);
    const redis = new Redis(port, '127.0.0.1');
    await redis.call('cluster', 'addslotsrange', '0', '16383');
    while (!String(await redis.call('cluster', 'info')).includes('cluster_state:ok'))
      await new Promise((resolve) => setImmediate(resolve));
    redis.disconnect();
    await expectJobDelivered(`redis+cluster://127.0.0.1:${port}`);
  });

  it('delivers jobs through the server that a Sentinel announces', async () => {
    const main = await start(['requirepass secret']);
    const sentinel = await start(
      [`sentinel monitor main 127.0.0.1 ${main} 1`, 'sentinel auth-pass main secret'],
      '--sentinel',
    );
    await expectJobDelivered(`redis+sentinel://:secret@127.0.0.1:${sentinel}/main`);
  });

  it('rejects a server with an eviction policy, but not an unreachable server', async () => {
    const port = await start(['maxmemory 100mb', 'maxmemory-policy allkeys-lru']);
    const queue = new ReportQueue(`redis://127.0.0.1:${port}`);
    await expect(queue.assertNoEviction()).rejects.toThrow(
      /maxmemory-policy allkeys-lru.*Set maxmemory-policy to noeviction/,
    );
    await queue.close();
    const unreachable = new ReportQueue('redis://127.0.0.1:1');
    await expect(unreachable.assertNoEviction()).resolves.toBeUndefined();
    await unreachable.close();
  });
});
