import { join } from 'node:path';
import { programsFolder } from '../paths.mjs';
import { works } from '../processes.mjs';
import { debianProgram, hasDebianPackages } from './debian-program.mjs';

const NAME = 'redis-server';
const REMEDY =
  'Docket queues its reports in Redis: install it (Debian, Ubuntu: apt-get install redis-server; ' +
  'macOS: brew install redis; Fedora: dnf install valkey), or set REDIS_URL to a server of your own';

/**
 * Finds a Redis server: the machine's own, or Debian's package unpacked below .data.
 * @returns its path
 * @throws Error that names the remedy when there is none
 */
export async function findRedis() {
  const own = ['redis-server', 'valkey-server'].find((name) => works(name, ['--version']));
  if (own) return own;
  const unpacked = join(programsFolder, NAME, NAME);
  if (works(unpacked, ['--version'])) return unpacked;
  if (!hasDebianPackages()) throw new Error(`no Redis was found. ${REMEDY}`);
  try {
    return await debianProgram(NAME, ['redis-server', 'redis-tools'], 'usr/bin/redis-server');
  } catch ({ message }) {
    throw new Error(`no Redis was found, and none could be downloaded (${message}). ${REMEDY}`);
  }
}
