// One process of the product, whose output goes to a file and which does not outlive this one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { commandLine } from '../../tools/environment.mjs';
import { dieWithParent, sleep } from '../../tools/processes.mjs';

const READY_MS = 60_000;

/** What a program is started with, beside its environment: a module to load first, and words of its command line. */
export class Program {
  constructor(app, { env, log, preload, args = [] }) {
    const [node, ...rest] = commandLine(app);
    const [command, ...words] = [
      ...dieWithParent('KILL'),
      node,
      ...(preload ? ['--import', preload] : []),
      ...rest,
    ];
    const output = openSync(log, 'a');
    this.log = log;
    this.child = spawn(command, [...words, ...args], {
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

  /** Ends it and waits for its end. */
  async end(name = 'SIGTERM') {
    this.signal(name);
    await this.exited;
  }

  /** Resolves when `url` answers with success. */
  async ready(url) {
    for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(50)) {
      if (!this.running) break;
      if (await answersWell(url)) return this;
    }
    throw new Error(`${url} did not answer in time:\n${this.lines().slice(-10).join('\n')}`);
  }

  /** Lines of its log, oldest first. */
  lines() {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n');
  }
}

/** Whether a probe says yes. */
export const answersWell = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    async (response) => (await response.arrayBuffer(), response.ok),
    () => false,
  );
