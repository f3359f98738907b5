import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from './client.js';
import { end, freePort } from './product.js';

// Creating a database and starting programs is slow on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const WITHIN_MS = 60_000;

const NAMES = { worker: 'worker', redis: 'Redis', postgres: 'PostgreSQL', api: 'api' };
type Id = keyof typeof NAMES;
type Pids = Record<Id, number>;

/** A running program of tools/ that uses the data folder of this test file. */
class Tool {
  readonly exited: Promise<number | null>;
  private output = '';
  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (part: Buffer) => {
        this.output += part;
        child.emit('written');
      });
    this.exited = once(child, 'close').then(([code]) => {
      child.emit('written'); // wakes up waiters, because no more output will come
      return code as number | null;
    });
  }

  static run(args: string[], env: NodeJS.ProcessEnv): Tool {
    // Ends the program with the test process, even if the test process is killed.
    const guarded = ['--import', './tools/die-with-parent.mjs', ...args];
    // Omits the rest of the test environment, so that the services of `npm start` are used.
    const { PATH, HOME } = process.env;
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    return new Tool(spawn(process.execPath, guarded, { env: { PATH, HOME, ...env }, stdio }));
  }

  /** Waits until `pattern` occurs `count` times in the output. @returns the last match */
  async wrote(pattern: RegExp, count = 1): Promise<RegExpMatchArray> {
    const within = { signal: AbortSignal.timeout(WITHIN_MS) };
    for (;;) {
      const found = [...this.output.matchAll(new RegExp(pattern, 'gm'))];
      if (found.length >= count) return found[count - 1]!;
      if (this.child.exitCode !== null)
        throw new Error(`Exited without printing ${pattern}:\n${this.output}`);
      await once(this.child, 'written', within).catch(() => {
        throw new Error(`Did not print ${pattern} in time:\n${this.output}`);
      });
    }
  }

  get text(): string {
    return this.output;
  }

  async stop(): Promise<number | null> {
    await end(this.child);
    return this.exited;
  }
}

let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-supervision-'));
  env = { DOCKET_DATA: folder, PORT: String(await freePort()), DOCKET_RESTART_DELAY_MS: '50' };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (): Tool => Tool.run(['tools/start.mjs'], env);
const recorded = (): { pid: number; url: string; pids: Pids } =>
  JSON.parse(readFileSync(join(folder, 'start.json'), 'utf8')) as { pid: number; url: string; pids: Pids };

async function signIn(docket: Tool): Promise<Client> {
  const [, url] = await docket.wrote(/(http:\/\/localhost:\d+)\s/);
  const [, email] = await docket.wrote(/e-mail +(\S+)\s/);
  const [, password] = await docket.wrote(/password +(\S+)\s/);
  return Client.signIn(url!, email!, password!);
}

async function completesReport(client: Client): Promise<void> {
  const report = await client.until(await client.generate('training'), ['completed', 'failed']);
  expect(report).toMatchObject({ status: 'completed' });
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('npm start', () => {
  let docket: Tool;
  let client: Client;

  beforeAll(async () => {
    docket = start();
    client = await signIn(docket);
  });
  afterAll(() => docket?.stop());

  it.each(Object.keys(NAMES) as Id[])('restarts a killed %s and completes reports', async (id) => {
    const { pids: before } = recorded();
    process.kill(before[id], 'SIGKILL');
    await docket.wrote(
      new RegExp(`^docket: ${NAMES[id]} was killed \\(SIGKILL\\); restarting in 0.05 s \\(1 of 5\\)$`),
    );
    await docket.wrote(new RegExp(`^docket: ${NAMES[id]} is running again$`));
    const { pids: after } = recorded();
    expect(after).toEqual({ ...before, [id]: expect.any(Number) });
    expect(after[id]).not.toBe(before[id]);
    await completesReport(client);
  });

  it('ends all processes on SIGTERM', async () => {
    const { pid, pids } = recorded();
    expect(await docket.stop()).toBe(0);
    expect([pid, ...Object.values(pids)].filter(isAlive)).toEqual([]);
    expect(existsSync(join(folder, 'start.json'))).toBe(false);
  });
});

it('npm start can be interrupted while it creates the demo organization and continues on the next start', async () => {
  const other = await mkdtemp(join(tmpdir(), 'docket-supervision-'));
  const here = { ...env, DOCKET_DATA: other };
  const interrupted = Tool.run(['tools/start.mjs'], here);
  await interrupted.wrote(/creating a demo organization/);
  expect(await interrupted.stop()).toBe(0);
  expect(interrupted.text).not.toContain('failed');
  const docket = Tool.run(['tools/start.mjs'], here);
  try {
    await signIn(docket);
  } finally {
    await docket.stop();
    await rm(other, { recursive: true, force: true });
  }
});

it('npm start uses another port if its port is taken, and ignores truncated state files', async () => {
  const occupant = createServer().listen(Number(env.PORT), '127.0.0.1');
  await once(occupant, 'listening');
  for (const name of ['start.json', 'services.json']) writeFileSync(join(folder, name), '{"pid": 1, "url');
  const docket = start();
  try {
    await docket.wrote(new RegExp(`^docket: port ${env.PORT} is in use; using \\d+$`));
    await completesReport(await signIn(docket));
  } finally {
    await docket.stop();
    occupant.close();
  }
});

describe('npm start with servers of another command', () => {
  const HOLD = `
    const { startServices } = await import('./tools/services.mjs');
    const services = await startServices();
    process.once('SIGTERM', () => void services.stop().then(() => process.exit()));
    console.log('servers started');`;
  let other: Tool;
  let docket: Tool;
  let client: Client;

  beforeAll(async () => {
    other = Tool.run(['--input-type=module', '-e', HOLD], env);
    await other.wrote(/servers started/);
    docket = start();
    client = await signIn(docket);
  });
  afterAll(() => Promise.all([docket?.stop(), other?.stop()]));

  it('restarts the servers when the other command ends', async () => {
    await completesReport(client);
    await other.stop();
    await docket.wrote(/PostgreSQL stopped with the command that started it; restarting/);
    await Promise.all([docket.wrote(/PostgreSQL is running again/), docket.wrote(/Redis is running again/)]);
    await completesReport(client);
  });

  it('stops with the reason when a program keeps failing', async () => {
    const { pid, pids } = recorded();
    const earlier = 1; // restart, after the other command had ended
    for (let restart = earlier; restart < 5; restart += 1) {
      process.kill(recorded().pids.postgres, 'SIGKILL');
      await docket.wrote(/PostgreSQL is running again/, restart + 1);
    }
    process.kill(recorded().pids.postgres, 'SIGKILL');
    expect(await docket.exited).toBe(1);
    expect(docket.text).toMatch(
      /docket: PostgreSQL was killed \(SIGKILL\)\. It failed again after 5 restarts\.\nLast lines of \S+server\.log:\n(.*\n){10}docket: stopping\. Fix the cause/,
    );
    expect([pid, ...Object.values(pids)].filter(isAlive)).toEqual([]);
  });
});

it('npm start stops immediately when a program fails on its first start', async () => {
  const docket = Tool.run(['tools/start.mjs'], { ...env, WORKER_CONCURRENCY: 'many' });
  expect(await docket.exited).toBe(1);
  expect(docket.text).toMatch(/WORKER_CONCURRENCY/);
  expect(docket.text).toMatch(/docket: (api|worker) exited with code 1 before it was ready/);
  expect(docket.text).not.toMatch(/restarting/);
});
