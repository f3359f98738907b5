// Where a test run keeps its servers and files.
import { existsSync, readdirSync, rmSync, statSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './paths.mjs';
import { endPostgresOrphan } from './postgres.mjs';
import { isAlive } from './processes.mjs';
import { endRedisOrphan } from './redis.mjs';

const MEMORY = '/dev/shm';
/** What a run of all tests may need, with room to spare. */
const BYTES = 4 * 1024 ** 3;
const PREFIX = 'docket-test-';

/**
 * Returns a folder for this run: in memory where there is room, else in the data folder. Each file of tests makes and
 * removes a database, which is a thousand small files.
 */
export function testFolder() {
  return join(hasRoom() ? MEMORY : dataFolder(), `${PREFIX}${process.pid}`);
}

function hasRoom() {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= BYTES;
}

/** Whether a folder belongs to this user. Others may run tests on this machine, too. */
const isMine = (folder) => statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.();

/** Removes what this user's test runs that were killed have left behind. */
export async function removeStaleTestFolders() {
  for (const parent of [MEMORY, dataFolder()].filter((folder) => existsSync(folder))) {
    for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
      if (isAlive(Number(name.slice(PREFIX.length))) || !isMine(join(parent, name))) continue;
      await endPostgresOrphan(join(parent, name, 'postgres'));
      await endRedisOrphan(join(parent, name, 'redis'));
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}
