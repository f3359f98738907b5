// Allows only one `npm start` or `npm run dev` per data folder. Two instances would share the servers, and the first one to
// stop would stop the servers of the other.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonOrUndefined, writeJson } from './json-file.mjs';
import { dataFolder } from './paths.mjs';
import { commandOf, isAlive } from './processes.mjs';

const data = dataFolder();
const file = join(data, 'start.json');
let recorded = false;

/** Checks that no other instance uses the data folder. @throws Error if another instance is running */
export function assertSingleInstance() {
  const { pid, url } = readJsonOrUndefined(file) ?? {};
  if (pid && pid !== process.pid && isAlive(pid) && /(start|dev)\.mjs/.test(commandOf(pid))) {
    const activity = url ? `running at ${url}` : 'starting';
    throw new Error(`Docket is already ${activity} (process ${pid}). Stop that instance first.`);
  }
}

/** Writes the URL of this instance and the process ID of each program to start.json. */
export function recordInstance({ url, pids } = {}) {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeJson(file, { pid: process.pid, url, pids });
  recorded = true;
}

/** Removes start.json if this instance has written it. */
export function clearInstance() {
  if (recorded) rmSync(file, { force: true });
}
