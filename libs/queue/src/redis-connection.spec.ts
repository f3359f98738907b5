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

withServers('Redis servers as they are in the field', () => {
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

  const answers = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });

  /** Starts a server and resolves when it answers. */
  async function start(lines: string[], ...flags: string[]): Promise<number> {
    const port = await freePort();
    const file = join(folder, `${port}.conf`);
    const own = ['bind 127.0.0.1', `port ${port}`, `dir ${folder}`, 'save ""', ...lines];
    await writeFile(file, `${own.join('\n')}\n`);
    servers.push(spawn(program!, [file, ...flags], { stdio: 'ignore' }));
    while (!(await answers(port))) await new Promise((resolve) => setImmediate(resolve));
    return port;
  }

  const newJob = (): ReportJob => ({
    v: 1,
    reportId: randomUUID(),
    organizationId: randomUUID(),
    dispatch: 1,
  });

  /** Puts a job in with the queue and takes it out with a worker, both connected by `url`. */
  async function passOn(url: string): Promise<void> {
    const name = `reports-${randomUUID()}`;
    const queue = new ReportQueue(url, name);
    const connection = connectRedis(url, { maxRetriesPerRequest: null });
    const job = newJob();
    try {
      await queue.connected();
      await queue.assertKeepsJobs();
      expect(await queue.wasLost()).toBe(true);
      await queue.enqueue(job, { priority: 2 });
      expect(await queue.known([job, newJob()])).toEqual([true, false]);
      const taken = new Promise((resolve) => {
        const worker: Worker = new Worker(name, async ({ data }) => resolve([data, worker]), {
          ...reportGenerate.worker,
          prefix: QUEUE_PREFIX,
          connection,
        });
      });
      const [data, worker] = (await taken) as [ReportJob, Worker];
      expect(data).toEqual(job);
      await worker.close();
    } finally {
      await queue.close();
      connection.disconnect();
    }
  }

  it('passes jobs on through a cluster', async () => {
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
    await passOn(`redis+cluster://127.0.0.1:${port}`);
  });

  it('passes jobs on through the server that a Sentinel names', async () => {
    const main = await start(['requirepass secret']);
    const sentinel = await start(
      [`sentinel monitor main 127.0.0.1 ${main} 1`, 'sentinel auth-pass main secret'],
      '--sentinel',
    );
    await passOn(`redis+sentinel://:secret@127.0.0.1:${sentinel}/main`);
  });

  it('refuses a server that throws keys away when its memory is full, and not one that is away', async () => {
    const port = await start(['maxmemory 100mb', 'maxmemory-policy allkeys-lru']);
    const queue = new ReportQueue(`redis://127.0.0.1:${port}`);
    await expect(queue.assertKeepsJobs()).rejects.toThrow(
      /maxmemory-policy allkeys-lru.*Set maxmemory-policy to noeviction/,
    );
    await queue.close();
    const away = new ReportQueue('redis://127.0.0.1:1');
    await expect(away.assertKeepsJobs()).resolves.toBeUndefined();
    await away.close();
  });
});
