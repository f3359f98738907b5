// The one `npm start` or `npm run dev` that uses the data folder: two would share servers, and the first to stop would end
// those of the other.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonIfAny, writeJson } from './json-file.mjs';
import { dataFolder } from './paths.mjs';
import { commandOf, isAlive } from './processes.mjs';

const data = dataFolder();
const file = join(data, 'start.json');
let recorded = false;

/** @throws Error when another one runs */
export function refuseSecondInstance() {
  const { pid, url } = readJsonIfAny(file) ?? {};
  if (pid && pid !== process.pid && isAlive(pid) && /(start|dev)\.mjs/.test(commandOf(pid))) {
    const how = url ? `running at ${url}` : 'starting';
    throw new Error(`is already ${how} (process ${pid}); stop that one first`);
  }
}

/** Writes down this instance: its address, and the process of each program, for people and tests. */
export function recordInstance({ url, pids } = {}) {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeJson(file, { pid: process.pid, url, pids });
  recorded = true;
}

/** Removes what this instance has written down, if anything: the record may be that of another. */
export function forgetInstance() {
  if (recorded) rmSync(file, { force: true });
}
