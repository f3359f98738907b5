// Small JSON files in which the tools keep their state.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Returns what a file holds, or undefined when it is missing or damaged: for what can be made again. */
export function readJsonIfAny(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes a file, readable by its owner only. A crash leaves the old content or the new, and nobody reads half of it. */
export function writeJson(file, value) {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
