// Finds the Node version that runs Docket. Node compresses the documents, so the same release line gives the same bytes.
import { installNpmProgram } from './npm-program.mjs';

/** Versions that are accepted if no package contains Node (macOS): [major, minimum minor, minimum patch]. */
const ACCEPTED = [
  [22, 22, 3],
  [24, 15, 0],
];
const PREFERRED = 24;

const [major, ...rest] = process.versions.node.split('.').map(Number);
const isAtLeast = ([minor, patch]) => rest[0] > minor || (rest[0] === minor && rest[1] >= patch);
const accepted =
  ACCEPTED.some(([line, ...minimum]) => line === major && isAtLeast(minimum)) || major > PREFERRED;

/**
 * Finds the Node program for Docket: the current one if it is Node 24, otherwise one that is installed in .data/programs.
 * @returns the path of the program
 * @throws Error with the supported versions
 */
export async function findNode() {
  if (accepted && major === PREFERRED) return process.execPath;
  const hasPackage = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  try {
    if (hasPackage) return await installNpmProgram('node', 'node_modules/.bin/node');
  } catch ({ message }) {
    if (!accepted) throw new Error(`Docket needs Node 24. Node 24 could not be downloaded: ${message}`);
  }
  if (accepted) return process.execPath;
  throw new Error(
    `Docket needs Node 24.15 or newer, or Node 22.22.3 or newer within Node 22. This is Node ${process.versions.node}. Install a supported version, then run the command again.`,
  );
}
