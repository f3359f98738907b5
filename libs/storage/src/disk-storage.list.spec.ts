import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiskStorage } from './disk-storage.js';
import { artefactKey, snapshotKey } from './storage.js';

describe('the list of what a disk holds', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docket-storage-'));
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  it('is empty while nothing was ever stored', async () => {
    const sizes: number[] = [];
    for await (const { size } of new DiskStorage(join(folder, 'none')).list()) sizes.push(size);
    expect(sizes).toEqual([]);
  });

  it('names the objects of every organization, and nothing of running work', async () => {
    const storage = new DiskStorage(folder);
    const keys = [
      artefactKey(randomUUID(), 'a'.repeat(64)),
      artefactKey(randomUUID(), 'b'.repeat(64)),
      snapshotKey(randomUUID(), 'c'.repeat(64)),
    ];
    for (const [index, key] of keys.entries()) {
      await writeFile(join(folder, 'made'), 'x'.repeat(index + 1));
      await storage.put(key, join(folder, 'made'));
    }
    await mkdir(join(folder, 'work', `${randomUUID()}.1`), { recursive: true });
    const sizes = new Map<string, number>();
    for await (const { key, size } of storage.list()) sizes.set(key, size);
    expect(sizes).toEqual(new Map(keys.map((key, index) => [key, index + 1])));
  });
});
