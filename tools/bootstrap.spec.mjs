import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { isAlive, sleep } from './processes.mjs';
import { root } from './paths.mjs';

const LOCK = {
  packages: {
    '': { name: 'checkout' },
    'node_modules/one': { version: '1.0.0' },
    'node_modules/of-tests': { version: '2.0.0', dev: true },
  },
};

/** Scripts for a fake npm: installs both packages, fails as if offline, or waits for the file `go`. */
const FAKE_NPM = {
  installs: `for name in one of-tests; do mkdir -p node_modules/$name; echo '{}' > node_modules/$name/package.json; done
    cp package-lock.json node_modules/.package-lock.json`,
  fails: 'echo "npm error: no network" >&2; exit 1',
  waits: 'while [ ! -e go ]; do sleep 0.02; done',
};

const checkouts = [];
afterEach(() => {
  for (const checkout of checkouts.splice(0)) checkout.end();
});

/** A checkout with the tools, two packages to install and a program to run. */
class TestCheckout {
  folder = mkdtempSync(join(tmpdir(), 'docket-bootstrap-'));
  children = [];

  constructor(npm) {
    checkouts.push(this);
    cpSync(join(root, 'tools'), join(this.folder, 'tools'), { recursive: true });
    writeFileSync(join(this.folder, 'package-lock.json'), JSON.stringify(LOCK));
    writeFileSync(join(this.folder, 'hello.mjs'), `console.log('hello from Node', process.versions.node)`);
    mkdirSync(join(this.folder, 'bin'));
    this.npm = npm;
  }

  /** Sets the script of the fake npm. */
  set npm(script) {
    const lines = ['#!/bin/sh', 'echo "$$ $@" >> npm.log', script];
    writeFileSync(join(this.folder, 'bin/npm'), `${lines.join('\n')}\n`, { mode: 0o755 });
  }

  /** The runs of the fake npm: process ID and arguments. */
  get npmRuns() {
    const log = join(this.folder, 'npm.log');
    return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  }

  start() {
    const env = { HOME: this.folder, PATH: `${this.folder}/bin:${process.env.PATH}` };
    const child = spawn(process.execPath, ['tools/bootstrap.mjs', '--with-dev', 'hello.mjs'], {
      cwd: this.folder,
      env,
    });
    const run = { child, output: '' };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (run.output += part));
    run.exited = once(child, 'close').then(([code]) => ({ code, output: run.output }));
    this.children.push(child);
    return run;
  }

  end() {
    for (const child of this.children) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function waitUntil(condition) {
  while (!condition()) await sleep(10);
}

it('installs once', async () => {
  const checkout = new TestCheckout(FAKE_NPM.installs);
  const first = await checkout.start().exited;
  expect(first).toEqual({
    code: 0,
    output: expect.stringMatching(/packages installed in .*\nhello from Node/),
  });
  const second = await checkout.start().exited;
  expect(second).toEqual({ code: 0, output: expect.stringMatching(/^hello from Node/) });
  expect(checkout.npmRuns).toHaveLength(1);
});

it.each(['node_modules', 'node_modules/one', 'node_modules/of-tests', 'node_modules/.package-lock.json'])(
  'reinstalls if %s was deleted',
  async (deleted) => {
    const checkout = new TestCheckout(FAKE_NPM.installs);
    await checkout.start().exited;
    rmSync(join(checkout.folder, deleted), { recursive: true });
    expect(await checkout.start().exited).toMatchObject({ code: 0 });
    expect(existsSync(join(checkout.folder, deleted))).toBe(true);
    expect(checkout.npmRuns).toHaveLength(2);
  },
);

it('reports why npm failed, and installs on the next run', async () => {
  const checkout = new TestCheckout(FAKE_NPM.fails);
  const failed = await checkout.start().exited;
  expect(failed.code).toBe(1);
  expect(failed.output).toMatch(/npm error: no network\ndocket: Packages could not be installed.*\n$/);
  checkout.npm = FAKE_NPM.installs;
  expect(await checkout.start().exited).toMatchObject({ code: 0, output: expect.stringContaining('hello') });
});

it('terminates npm when it is killed, and installs on the next run', async () => {
  const checkout = new TestCheckout(`${FAKE_NPM.waits}\n${FAKE_NPM.installs}`);
  const killed = checkout.start();
  await waitUntil(() => checkout.npmRuns.length === 1);
  killed.child.kill('SIGKILL');
  // On other systems the kernel does not terminate npm with its parent, so the test does.
  const npm = Number.parseInt(checkout.npmRuns[0], 10);
  if (process.platform === 'linux') await waitUntil(() => !isAlive(npm));
  else process.kill(npm);
  checkout.npm = FAKE_NPM.installs;
  expect(await checkout.start().exited).toMatchObject({ code: 0, output: expect.stringContaining('hello') });
});

it('installs once for two concurrent commands', async () => {
  const checkout = new TestCheckout(`${FAKE_NPM.waits}\n${FAKE_NPM.installs}`);
  const one = checkout.start();
  await waitUntil(() => checkout.npmRuns.length === 1);
  const other = checkout.start();
  await waitUntil(() => other.output.includes('waiting for another command that is installing packages'));
  writeFileSync(join(checkout.folder, 'go'), '');
  expect(await one.exited).toMatchObject({ code: 0, output: expect.stringContaining('hello') });
  expect(await other.exited).toMatchObject({ code: 0, output: expect.stringContaining('hello') });
  expect(checkout.npmRuns).toHaveLength(1);
});

it('runs programs of packages with its own Node', async () => {
  const checkout = new TestCheckout(FAKE_NPM.installs);
  const program = `#!/usr/bin/env node\nconsole.log(process.execPath)`;
  writeFileSync(join(checkout.folder, 'bin/node'), '#!/bin/sh\necho another Node\n', { mode: 0o755 });
  writeFileSync(join(checkout.folder, 'bin/program'), program, { mode: 0o755 });
  writeFileSync(
    join(checkout.folder, 'hello.mjs'),
    `import { execFileSync } from 'node:child_process';\nconsole.log(String(execFileSync('program')))`,
  );
  expect((await checkout.start().exited).output).toContain(process.execPath);
});
