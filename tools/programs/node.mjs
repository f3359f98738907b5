// The Node that Docket runs under. Documents are compressed by it, so that everybody should have the same release line.
import { npmPackage } from './npm-package.mjs';

/** Where no package carries a Node (macOS), these lines are accepted: [major, lowest minor, lowest patch]. */
const ACCEPTED = [
  [22, 22, 3],
  [24, 15, 0],
];
const PREFERRED = 24;

const [major, ...rest] = process.versions.node.split('.').map(Number);
const isAtLeast = ([minor, patch]) => rest[0] > minor || (rest[0] === minor && rest[1] >= patch);
const accepted =
  ACCEPTED.some(([line, ...lowest]) => line === major && isAtLeast(lowest)) || major > PREFERRED;

/**
 * Finds the program to run Docket with: this one when it is a Node 24, else one that is installed below .data.
 * @returns its path
 * @throws Error that names the versions that will do
 */
export async function findNode() {
  if (accepted && major === PREFERRED) return process.execPath;
  const carried = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  try {
    if (carried) return await npmPackage('node', 'node_modules/.bin/node');
  } catch ({ message }) {
    if (!accepted) throw new Error(`Node 24 is needed and could not be downloaded: ${message}`);
  }
  if (accepted) return process.execPath;
  throw new Error(
    `needs Node 24.15 or newer, or 22.22.3 or newer of Node 22; this is ${process.versions.node}`,
  );
}
