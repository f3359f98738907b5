import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { Redis } from 'ioredis';

/** The built product, with the API server and workers as separate processes, as in production. */
export interface Product {
  url: string;
  database: TestDatabase;
  storageDir: string;
  workers: ChildProcess[];
  /** URL of the Redis database of the API server and the workers. */
  redisUrl: string;
  /** Base URL of the metrics server of each worker, in starting order. */
  workerUrls: string[];
  /** Returns the output of the API server and the workers so far. */
  output(): string;
  /** Starts another worker and waits until it is ready. */
  startWorker(env?: NodeJS.ProcessEnv): Promise<ChildProcess>;
  /** Runs a command of the docket CLI. Rejects with its output if it fails. */
  cli(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Time limit for starting a process. Generous, because tests share the machine. */
const READY_MS = 60_000;

/** Returns a free local port. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Sends a signal to a process and waits until it has exited. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/**
 * Starts an API server and workers with their own database, queue and folder.
 * @param host host name of the public URL. Passkeys need a name, e.g. `localhost`. Default: an address
 * @param env environment variables that override the defaults
 * @param databaseUrl maps the URLs of the database with each login, e.g. to a proxy. Default: unchanged.
 */
export async function startProduct({
  workers = 1,
  host = '127.0.0.1',
  env: overrides = {},
  databaseUrl = (direct) => direct,
}: {
  workers?: number;
  host?: string;
  env?: NodeJS.ProcessEnv;
  databaseUrl?: (direct: string) => string;
} = {}): Promise<Product> {
  const database = await createTestDatabase();
  const storageDir = await mkdtemp(join(tmpdir(), 'docket-product-'));
  const redisUrl = await emptyRedis();
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl(database.url),
    AUTH_DATABASE_URL: databaseUrl(database.authUrl),
    DATABASE_OWNER_URL: database.ownerUrl,
    REDIS_URL: redisUrl,
    STORAGE_DIR: storageDir,
    AUTH_SECRET: 'a secret for tests with enough characters',
    ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: 'warn',
    API_REQUESTS_PER_MINUTE: '100000',
    API_REQUESTS_PER_HOUR: '1000000',
    ORGANIZATION_REQUESTS_PER_SECOND: '1000000',
    API_ORGANIZATION_REQUESTS_PER_MINUTE: '1000000',
    API_ORGANIZATION_REQUESTS_PER_HOUR: '1000000',
    ...overrides,
  };
  let output = '';
  const start = (app: string, extra: NodeJS.ProcessEnv = {}, args: string[] = []): ChildProcess => {
    const child = spawn(process.execPath, ['--enable-source-maps', `dist/apps/${app}/src/main.js`, ...args], {
      // As in production, only the API and the command line have the login for accounts.
      env: { ...env, ...(app === 'worker' && { AUTH_DATABASE_URL: undefined }), ...extra },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part));
    return child;
  };
  const children: ChildProcess[] = [];
  const running = async (
    app: string,
    probe: string,
    extra: NodeJS.ProcessEnv = {},
  ): Promise<ChildProcess> => {
    const child = start(app, extra);
    children.push(child);
    await ready(child, probe);
    return child;
  };
  const product: Product = {
    url,
    database,
    storageDir,
    workers: [],
    redisUrl,
    workerUrls: [],
    output: () => output,
    async startWorker(extra = {}) {
      const workerPort = await freePort();
      const worker = await running('worker', `http://127.0.0.1:${workerPort}/readyz`, {
        WORKER_PORT: String(workerPort),
        ...extra,
      });
      product.workers.push(worker);
      product.workerUrls.push(`http://127.0.0.1:${workerPort}`);
      return worker;
    },
    async cli(...args) {
      const child = start('cli', {}, args);
      let output = '';
      child.stdout!.on('data', (part: Buffer) => (output += part));
      child.stderr!.on('data', (part: Buffer) => (output += part));
      const [code] = (await once(child, 'exit')) as [number | null];
      if (code !== 0) throw new Error(`docket ${args.join(' ')} exited with ${code}:\n${output}`);
      return output;
    },
    async stop() {
      await Promise.all(children.map((child) => end(child)));
      await database.drop();
      await rm(storageDir, { recursive: true, force: true });
    },
  };
  try {
    await running('api', `${url}/readyz`);
    for (let count = 0; count < workers; count += 1) await product.startWorker();
  } catch (error) {
    await product.stop();
    throw error;
  }
  return product;
}

/** Flushes the Redis database of this test process. @returns its URL */
async function emptyRedis(): Promise<string> {
  const url = new URL(process.env.TEST_REDIS_URL!);
  url.pathname = `/${Number(process.env.VITEST_POOL_ID ?? 1) % 16}`;
  const redis = new Redis(url.href);
  await redis.flushdb();
  redis.disconnect();
  return url.href;
}

async function ready(child: ChildProcess, probe: string): Promise<void> {
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (part: Buffer) => (output = (output + part).slice(-4_000)));
  }
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`A process exited during startup:\n${output}`);
    const up = await fetch(probe).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${probe} was not ready in time:\n${output}`);
}
