// A complete installation for chaos tests: PostgreSQL, Redis, API servers and workers as real processes that can be killed.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { freePort, sleep } from '../../tools/processes.mjs';
import { startPostgres } from '../../tools/postgres.mjs';
import { startRedis } from '../../tools/redis.mjs';
import { dataFolder } from '../../tools/paths.mjs';
import { TestTenant } from './test-tenant.mjs';
import { Program } from './program.mjs';

const PASSWORD = 'chaos';

/** Number of people in each organization that requests reports. */
const SIZES = { small: 60, large: 1_200 };

export class TestCluster {
  apis = [];
  workers = [];
  tenants = [];
  /** Killed workers: `{ pid, at }`, with the time in milliseconds since 1970. */
  losses = [];
  #programs = [];
  #nextApi = 0;
  #keys = 0;

  constructor(name) {
    this.folder = join(dataFolder(), `chaos-${process.pid}`, name);
    rmSync(this.folder, { recursive: true, force: true });
    this.storage = join(this.folder, 'storage');
    mkdirSync(this.storage, { recursive: true });
  }

  /**
   * Starts all processes and creates an organization of each size in `sizes`.
   * @param env environment variables that override the defaults
   */
  async open({ workers = 2, apis = 1, env = {}, sizes = SIZES } = {}) {
    await Promise.all([this.startPostgres(), this.startRedis()]);
    this.env = { ...this.#environment(), ...env };
    this.database = new pg.Pool({ connectionString: this.postgres.url, max: 4 });
    this.database.on('error', () => {}); // the database is restarted on purpose
    await this.cli('migrate');
    for (let n = 0; n < apis; n++) await this.startApi();
    for (const [slug, people] of Object.entries(sizes))
      this.tenants.push(await TestTenant.open(this, slug, people));
    await Promise.all(Array.from({ length: workers }, () => this.startWorker()));
    return this;
  }

  async startPostgres() {
    const dir = join(this.folder, 'postgres');
    this.postgres = await startPostgres({
      dir,
      password: PASSWORD,
      ephemeral: true,
      port: this.postgres?.port,
    });
  }

  async startRedis() {
    const dir = join(this.folder, 'redis');
    this.redis = await startRedis({ dir, password: PASSWORD, port: this.redis?.port });
  }

  /** Deletes all data in Redis. */
  async flushRedis() {
    const redis = new Redis(this.redis.url);
    await redis.flushall();
    redis.disconnect();
  }

  /** Starts an API server and waits until it is ready. */
  async startApi({ port, preload, env } = {}) {
    const free = port ?? (await freePort());
    const api = this.#start('api', { preload, env: { PORT: String(free), ...env } });
    api.port = free;
    api.url = `http://127.0.0.1:${free}`;
    await api.ready(`${api.url}/readyz`);
    this.apis.push(api);
    return api;
  }

  /** Starts a worker and waits until it is ready. */
  async startWorker({ preload, env } = {}) {
    const port = await freePort();
    const worker = this.#start('worker', {
      preload,
      env: { AUTH_DATABASE_URL: undefined, WORKER_PORT: String(port), ...env },
    });
    this.workers.push(worker);
    await worker.ready(`http://127.0.0.1:${port}/readyz`);
    return worker;
  }

  /** Returns the API server for the next request, round robin over the running ones. */
  pickApi() {
    const running = this.apis.filter((api) => api.running);
    return running[this.#nextApi++ % running.length];
  }

  /** Returns headers with a unique Idempotency-Key. */
  newKey() {
    return { 'idempotency-key': `chaos-${this.#keys++}` };
  }

  /** Returns the number of runs with an outcome, from the logs of all workers. */
  outcomes(outcome) {
    const lines = this.#programs.flatMap((program) => program.lines());
    return lines.filter((line) => line.includes(`"outcome":"${outcome}"`)).length;
  }

  /** Kills a worker with SIGKILL and records it in `losses`. */
  async killWorker(worker) {
    this.workers.splice(this.workers.indexOf(worker), 1);
    this.losses.push({ pid: worker.pid, at: Date.now() });
    await worker.end('SIGKILL');
  }

  /** Runs a command of the docket CLI. @returns `{ code, output }` */
  async cli(...args) {
    const log = join(this.folder, `cli-${this.#programs.length}.log`);
    const program = new Program('cli', { env: this.env, log, args });
    this.#programs.push(program);
    const [code] = await program.exited;
    const output = program.lines().join('\n');
    if (code !== 0 && args[1] !== 'check')
      throw new Error(`docket ${args.join(' ')} exited with ${code}:\n${output}`);
    return { code, output };
  }

  /** Returns the rows of a query as the owner of the database. Retries while the database restarts. */
  async sql(text, values = []) {
    for (let tries = 0; ; tries++) {
      try {
        return (await this.database.query(text, values)).rows;
      } catch (error) {
        if (tries > 100) throw error;
        await sleep(200);
      }
    }
  }

  async close({ keep = false } = {}) {
    await Promise.all(this.#programs.map((program) => program.end('SIGKILL')));
    await this.database?.end();
    await Promise.all([this.postgres?.stop(), this.redis?.stop()]);
    if (!keep) rmSync(this.folder, { recursive: true, force: true });
  }

  #start(app, { preload, env }) {
    const log = join(this.folder, `${app}-${this.#programs.length}.log`);
    const program = new Program(app, { env: { ...this.env, ...env }, log, preload });
    this.#programs.push(program);
    return program;
  }

  #environment() {
    const urlOf = (role) => Object.assign(new URL(this.postgres.url), { username: role }).href;
    return {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: urlOf('docket'),
      AUTH_DATABASE_URL: urlOf('docket_accounts'),
      DATABASE_OWNER_URL: this.postgres.url,
      REDIS_URL: this.redis.url,
      STORAGE_DIR: this.storage,
      AUTH_SECRET: 'a secret for chaos tests with enough characters',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://docket.localhost',
      LOG_LEVEL: 'info',
    };
  }
}
