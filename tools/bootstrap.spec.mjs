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
    '': { name: 'scene' },
    'node_modules/one': { version: '1.0.0' },
    'node_modules/of-tests': { version: '2.0.0', dev: true },
  },
};

/** What a test's npm does: installs both packages, fails as without a network, or waits for the file `go` first. */
const NPM = {
  installs: `for name in one of-tests; do mkdir -p node_modules/$name; echo '{}' > node_modules/$name/package.json; done
    cp package-lock.json node_modules/.package-lock.json`,
  fails: 'echo "npm error: no network" >&2; exit 1',
  waits: 'while [ ! -e go ]; do sleep 0.02; done',
};

const scenes = [];
afterEach(() => {
  for (const scene of scenes.splice(0)) scene.end();
});

/** A checkout with the tools, two packages to install, and a program to run after that. */
class Scene {
  folder = mkdtempSync(join(tmpdir(), 'docket-bootstrap-'));
  children = [];

  constructor(npm) {
    scenes.push(this);
    cpSync(join(root, 'tools'), join(this.folder, 'tools'), { recursive: true });
    writeFileSync(join(this.folder, 'package-lock.json'), JSON.stringify(LOCK));
    writeFileSync(join(this.folder, 'hello.mjs'), `console.log('hello from Node', process.versions.node)`);
    mkdirSync(join(this.folder, 'bin'));
    this.npm = npm;
  }

  /** Sets what npm does from now on. */
  set npm(script) {
    const lines = ['#!/bin/sh', 'echo "$$ $@" >> npm.log', script];
    writeFileSync(join(this.folder, 'bin/npm'), `${lines.join('\n')}\n`, { mode: 0o755 });
  }

  /** The runs of npm: process id and arguments. */
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
    run.ended = once(child, 'close').then(([code]) => ({ code, output: run.output }));
    this.children.push(child);
    return run;
  }

  end() {
    for (const child of this.children) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function until(holds) {
  while (!holds()) await sleep(10);
}

it('installs once', async () => {
  const scene = new Scene(NPM.installs);
  const first = await scene.start().ended;
  expect(first).toEqual({
    code: 0,
    output: expect.stringMatching(/packages installed in .*\nhello from Node/),
  });
  const second = await scene.start().ended;
  expect(second).toEqual({ code: 0, output: expect.stringMatching(/^hello from Node/) });
  expect(scene.npmRuns).toHaveLength(1);
});

it.each(['node_modules', 'node_modules/one', 'node_modules/of-tests', 'node_modules/.package-lock.json'])(
  'installs again what is missing when %s was deleted',
  async (deleted) => {
    const scene = new Scene(NPM.installs);
    await scene.start().ended;
    rmSync(join(scene.folder, deleted), { recursive: true });
    expect(await scene.start().ended).toMatchObject({ code: 0 });
    expect(existsSync(join(scene.folder, deleted))).toBe(true);
    expect(scene.npmRuns).toHaveLength(2);
  },
);

it('says why npm failed, and installs the next time', async () => {
  const scene = new Scene(NPM.fails);
  const failed = await scene.start().ended;
  expect(failed.code).toBe(1);
  expect(failed.output).toMatch(/npm error: no network\ndocket: packages could not be installed.*\n$/);
  scene.npm = NPM.installs;
  expect(await scene.start().ended).toMatchObject({ code: 0, output: expect.stringContaining('hello') });
});

it('ends npm when it is killed, and installs the next time', async () => {
  const scene = new Scene(`${NPM.waits}\n${NPM.installs}`);
  const killed = scene.start();
  await until(() => scene.npmRuns.length === 1);
  killed.child.kill('SIGKILL');
  // Where the kernel cannot end npm with its parent, the test does.
  const npm = Number.parseInt(scene.npmRuns[0], 10);
  if (process.platform === 'linux') await until(() => !isAlive(npm));
  else process.kill(npm);
  scene.npm = NPM.installs;
  expect(await scene.start().ended).toMatchObject({ code: 0, output: expect.stringContaining('hello') });
});

it('installs once for two commands at once', async () => {
  const scene = new Scene(`${NPM.waits}\n${NPM.installs}`);
  const one = scene.start();
  await until(() => scene.npmRuns.length === 1);
  const other = scene.start();
  await until(() => other.output.includes('waiting for another command that installs packages'));
  writeFileSync(join(scene.folder, 'go'), '');
  expect(await one.ended).toMatchObject({ code: 0, output: expect.stringContaining('hello') });
  expect(await other.ended).toMatchObject({ code: 0, output: expect.stringContaining('hello') });
  expect(scene.npmRuns).toHaveLength(1);
});

it('runs the programs of packages under its own Node', async () => {
  const scene = new Scene(NPM.installs);
  const program = `#!/usr/bin/env node\nconsole.log(process.execPath)`;
  writeFileSync(join(scene.folder, 'bin/node'), '#!/bin/sh\necho another Node\n', { mode: 0o755 });
  writeFileSync(join(scene.folder, 'bin/program'), program, { mode: 0o755 });
  writeFileSync(
    join(scene.folder, 'hello.mjs'),
    `import { execFileSync } from 'node:child_process';\nconsole.log(String(execFileSync('program')))`,
  );
  expect((await scene.start().ended).output).toContain(process.execPath);
});
