// Reads and writes the JSON files that store the state of the tools.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Returns the content of a file, or undefined if it is missing or damaged. Use it for content that can be recreated. */
export function readJsonOrUndefined(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes a file that only its owner can read. The write is atomic: readers see either the old or the new content. */
export function writeJson(file, value) {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
