// The folder with the servers and files of a test run.
import { existsSync, readdirSync, rmSync, statSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './paths.mjs';
import { stopOrphanedPostgres } from './postgres.mjs';
import { isAlive } from './processes.mjs';
import { stopOrphanedRedis } from './redis.mjs';

const MEMORY = '/dev/shm';
/** Free memory in bytes that a run of all tests needs, with a safety margin. */
const REQUIRED_BYTES = 4 * 1024 ** 3;
const PREFIX = 'docket-test-';

/**
 * Returns the folder of this run: in memory if enough is free, otherwise in the data folder. Memory is faster because every
 * spec file creates and drops a database, which consists of about a thousand small files.
 */
export function testFolder() {
  return join(hasEnoughMemory() ? MEMORY : dataFolder(), `${PREFIX}${process.pid}`);
}

function hasEnoughMemory() {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= REQUIRED_BYTES;
}

/** Checks whether a folder belongs to this user. Other users may run tests on the same machine. */
const isOwnFolder = (folder) => statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.();

/** Stops the servers and removes the folders of this user's killed test runs. */
export async function removeStaleTestFolders() {
  for (const parent of [MEMORY, dataFolder()].filter((folder) => existsSync(folder))) {
    for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
      if (isAlive(Number(name.slice(PREFIX.length))) || !isOwnFolder(join(parent, name))) continue;
      await stopOrphanedPostgres(join(parent, name, 'postgres'));
      await stopOrphanedRedis(join(parent, name, 'redis'));
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}
