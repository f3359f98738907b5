// Folders that are filled once: whole or not at all, also when two commands ask for the same one.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive, works } from '../processes.mjs';

const STAMP = '.version';

const runs = (folder, program) => works(join(folder, program), ['--version']);

function holds(folder, version, program) {
  const stamp = join(folder, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === version && runs(folder, program);
}

const partPrefix = (folder) => join(dirname(folder), `.${basename(folder)}-`);

/** Removes what commands that were killed have begun. */
function removeInterrupted(folder) {
  const parent = dirname(folder);
  for (const part of readdirSync(parent).map((name) => join(parent, name))) {
    if (!part.startsWith(partPrefix(folder))) continue;
    const [pid] = part.slice(partPrefix(folder).length).split('-');
    if (!isAlive(Number(pid))) rmSync(part, { recursive: true, force: true });
  }
}

/**
 * Fills `folder` with `fill(part)` unless it already holds `version` of a program that runs.
 * @param program path of the program in the folder
 * @returns the program's path
 * @throws what `fill` throws, or Error when the program does not run; nothing is left behind then
 */
export async function installOnce(folder, version, program, fill) {
  if (holds(folder, version, program)) return join(folder, program);
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  removeInterrupted(folder);
  const part = mkdtempSync(`${partPrefix(folder)}${process.pid}-`);
  try {
    await fill(part);
    if (!existsSync(join(part, program))) throw new Error('the download has no program for this machine');
    if (!runs(part, program)) throw new Error(`${basename(program)} was downloaded and does not run`);
    writeFileSync(join(part, STAMP), version);
    if (!holds(folder, version, program)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(part, folder);
    }
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return join(folder, program);
}
