// Folders that are filled once: whole or not at all, also when two commands ask for the same one.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { works } from '../processes.mjs';

const STAMP = '.version';

const runs = (folder, program) => works(join(folder, program), ['--version']);

function holds(folder, version, program) {
  const stamp = join(folder, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === version && runs(folder, program);
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
  const part = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    await fill(part);
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
