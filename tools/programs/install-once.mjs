// Fills a folder once and atomically, even if two commands install the same program at the same time.
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
import { isAlive, canRun } from '../processes.mjs';

const VERSION_FILE = '.version';

const runs = (folder, program) => canRun(join(folder, program), ['--version']);

function hasVersion(folder, version, program) {
  const versionFile = join(folder, VERSION_FILE);
  return existsSync(versionFile) && readFileSync(versionFile, 'utf8') === version && runs(folder, program);
}

const partPrefix = (folder) => join(dirname(folder), `.${basename(folder)}-`);

/** Removes the partial downloads of killed commands. */
function removeInterrupted(folder) {
  const parent = dirname(folder);
  for (const part of readdirSync(parent).map((name) => join(parent, name))) {
    if (!part.startsWith(partPrefix(folder))) continue;
    const [pid] = part.slice(partPrefix(folder).length).split('-');
    if (!isAlive(Number(pid))) rmSync(part, { recursive: true, force: true });
  }
}

/**
 * Fills `folder` with `fill(part)` unless it already contains `version` of a working program. If an error is thrown, nothing is
 * left behind.
 * @param program path of the program in the folder
 * @returns the path of the program
 * @throws the error of `fill`, or Error if the program does not run
 */
export async function installOnce(folder, version, program, fill) {
  if (hasVersion(folder, version, program)) return join(folder, program);
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  removeInterrupted(folder);
  const part = mkdtempSync(`${partPrefix(folder)}${process.pid}-`);
  try {
    await fill(part);
    if (!existsSync(join(part, program)))
      throw new Error('the download does not contain a program for this machine');
    if (!runs(part, program))
      throw new Error(`${basename(program)} was downloaded but does not run on this machine`);
    writeFileSync(join(part, VERSION_FILE), version);
    if (!hasVersion(folder, version, program)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(part, folder);
    }
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return join(folder, program);
}
