import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskStorage } from './disk-storage.js';
import { ObjectDamaged } from './storage.js';
import { contentOf, TestFiles, randomKey, storageSuite } from './testing/storage-suite.js';

/** A folder on a different disk than the temporary folder, or undefined if there is none. */
const OTHER_DISK = ['/dev/shm'].find(
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
  let files: TestFiles;
  let storage: DiskStorage;

  beforeAll(async () => {
    folder = await makeFolder();
    files = await TestFiles.create();
    storage = new DiskStorage(folder);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await files.remove();
  });

  it('is empty if its folder does not exist', async () => {
    const keys: string[] = [];
    for await (const { key } of new DiskStorage(join(folder, 'none')).list()) keys.push(key);
    expect(keys).toEqual([]);
  });

  it('does not list files of running reports', async () => {
    await mkdir(join(folder, 'work', `${randomUUID()}.1`), { recursive: true });
    const keys: string[] = [];
    for await (const { key } of storage.list()) keys.push(key);
    expect(keys.filter((key) => key.startsWith('work'))).toEqual([]);
  });

  (OTHER_DISK ? it : it.skip)('stores a file from another disk', async () => {
    const other = await makeFolder(OTHER_DISK);
    const [key, bytes] = [randomKey(), randomBytes(100_000)];
    await writeFile(join(other, 'file'), bytes);
    await storage.put(key, join(other, 'file'));
    expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
    expect(await readdir(join(folder, 'staging'))).toEqual([]);
    await rm(other, { recursive: true });
  });

  it('fails a stream whose file is truncated while it is read', async () => {
    const key = randomKey();
    await storage.put(key, await files.write(randomBytes(4_000_000)));
    const stream = await storage.open(key);
    await truncate(join(folder, key), 2_000_000);
    await expect(stream.toArray()).rejects.toThrow(ObjectDamaged);
  });

  it('removes leftovers older than an hour and keeps newer files', async () => {
    await mkdir(join(folder, 'staging'), { recursive: true });
    const [old, fresh] = [join(folder, 'staging', 'old'), join(folder, 'staging', 'fresh')];
    for (const file of [old, fresh]) await writeFile(file, 'half');
    const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
    await utimes(old, twoHoursAgo, twoHoursAgo);
    expect(await storage.clearLeftovers(3_600_000)).toBe(1);
    await access(fresh);
    await rm(fresh);
  });
});
