// A process of the product. Its output goes to a file, and it ends with this process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { commandLine } from '../../tools/environment.mjs';
import { dieWithParent, sleep } from '../../tools/processes.mjs';

const READY_MS = 60_000;

/** A running program. `preload` is a module to load first, `args` are additional arguments. */
export class Program {
  constructor(app, { env, log, preload, args = [] }) {
    const [node, ...rest] = commandLine(app);
    const [command, ...commandArgs] = [
      ...dieWithParent('KILL'),
      node,
      ...(preload ? ['--import', preload] : []),
      ...rest,
    ];
    const output = openSync(log, 'a');
    this.log = log;
    this.child = spawn(command, [...commandArgs, ...args], {
      env,
      stdio: ['ignore', output, output],
      detached: true,
    });
    this.exited = once(this.child, 'exit');
  }

  get pid() {
    return this.child.pid;
  }

  get running() {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  signal(name) {
    if (this.running) this.child.kill(name);
  }

  /** Sends a signal and waits until the process has ended. */
  async end(name = 'SIGTERM') {
    this.signal(name);
    await this.exited;
  }

  /** Waits until `url` responds with success. @throws if the process ends or is not ready in time */
  async ready(url) {
    for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(50)) {
      if (!this.running) break;
      if (await isHealthy(url)) return this;
    }
    throw new Error(`${url} was not ready in time:\n${this.lines().slice(-10).join('\n')}`);
  }

  /** Returns the lines of the log, oldest first. */
  lines() {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n');
  }
}

/** Returns whether a probe responds with success. */
export const isHealthy = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    async (response) => (await response.arrayBuffer(), response.ok),
    () => false,
  );
