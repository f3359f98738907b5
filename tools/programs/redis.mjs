import { join } from 'node:path';
import { programsFolder } from '../paths.mjs';
import { canRun } from '../processes.mjs';
import { installDebianProgram, hasDebianPackages } from './debian-program.mjs';

const NAME = 'redis-server';
const REMEDY =
  'Docket needs Redis for its queue. Install it (Debian, Ubuntu: apt-get install redis-server; ' +
  'macOS: brew install redis; Fedora: dnf install valkey) or set REDIS_URL to an existing server.';

/**
 * Finds a Redis server: an installed one, otherwise the Debian package unpacked into .data/programs.
 * @returns the path or name of the program
 * @throws Error with a remedy if no server is available
 */
export async function findRedis() {
  const installed = ['redis-server', 'valkey-server'].find((name) => canRun(name, ['--version']));
  if (installed) return installed;
  const unpacked = join(programsFolder, NAME, NAME);
  if (canRun(unpacked, ['--version'])) return unpacked;
  if (!hasDebianPackages()) throw new Error(`Redis was not found. ${REMEDY}`);
  try {
    return await installDebianProgram(NAME, ['redis-server', 'redis-tools'], 'usr/bin/redis-server');
  } catch ({ message }) {
    throw new Error(`Redis was not found and could not be downloaded (${message}). ${REMEDY}`);
  }
}
