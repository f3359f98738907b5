import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskStorage } from './disk-storage.js';
import { ObjectDamaged } from './storage.js';
import { contentOf, Files, someKey, storageSuite } from './testing/storage-suite.js';

/** A folder on another disk than the temporary ones; none where there is none. */
const ELSEWHERE = ['/dev/shm'].find(
  (path) => existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev,
);

const makeFolder = (parent = tmpdir()): Promise<string> => mkdtemp(join(parent, 'docket-storage-'));

storageSuite('a disk', async () => {
  const folder = await makeFolder();
  return {
    storage: new DiskStorage(folder),
    async plant(key, bytes) {
      await mkdir(dirname(join(folder, key)), { recursive: true });
      await writeFile(join(folder, key), bytes);
    },
    unfinished: async () => (await readdir(join(folder, 'staging')).catch(() => [])).length,
    close: () => rm(folder, { recursive: true }),
  };
});

describe('a disk', () => {
  let folder: string;
  let files: Files;
  let storage: DiskStorage;

  beforeAll(async () => {
    folder = await makeFolder();
    files = await Files.make();
    storage = new DiskStorage(folder);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await files.remove();
  });

  it('is empty while its folder is not there', async () => {
    const keys: string[] = [];
    for await (const { key } of new DiskStorage(join(folder, 'none')).list()) keys.push(key);
    expect(keys).toEqual([]);
  });

  it('lists nothing of running work', async () => {
    await mkdir(join(folder, 'work', `${randomUUID()}.1`), { recursive: true });
    const keys: string[] = [];
    for await (const { key } of storage.list()) keys.push(key);
    expect(keys.filter((key) => key.startsWith('work'))).toEqual([]);
  });

  (ELSEWHERE ? it : it.skip)('takes a file from another disk', async () => {
    const other = await makeFolder(ELSEWHERE);
    const [key, bytes] = [someKey(), randomBytes(100_000)];
    await writeFile(join(other, 'file'), bytes);
    await storage.put(key, join(other, 'file'));
    expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
    expect(await readdir(join(folder, 'staging'))).toEqual([]);
    await rm(other, { recursive: true });
  });

  it('breaks a stream whose file becomes shorter meanwhile', async () => {
    const key = someKey();
    await storage.put(key, await files.of(randomBytes(4_000_000)));
    const stream = await storage.open(key);
    await truncate(join(folder, key), 2_000_000);
    await expect(stream.toArray()).rejects.toThrow(ObjectDamaged);
  });

  it('clears what a killed writer left an hour ago, and nothing that is under way', async () => {
    await mkdir(join(folder, 'staging'), { recursive: true });
    const [old, fresh] = [join(folder, 'staging', 'old'), join(folder, 'staging', 'fresh')];
    for (const file of [old, fresh]) await writeFile(file, 'half');
    const hoursAgo = new Date(Date.now() - 2 * 3_600_000);
    await utimes(old, hoursAgo, hoursAgo);
    expect(await storage.clearLeftovers(3_600_000)).toBe(1);
    await access(fresh);
    await rm(fresh);
  });
});
