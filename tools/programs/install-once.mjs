// Folders that are filled once: whole or not at all, also when two commands ask for the same one.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const STAMP = '.version';

const holds = (folder, version) => {
  const stamp = join(folder, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === version;
};

/**
 * Fills `folder` with `fill(part)` unless it already holds `version`.
 * @returns the folder
 * @throws what `fill` throws; nothing is left behind then
 */
export async function installOnce(folder, version, fill) {
  if (holds(folder, version)) return folder;
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  const part = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    await fill(part);
    writeFileSync(join(part, STAMP), version);
    if (!holds(folder, version)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(part, folder);
    }
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return folder;
}
