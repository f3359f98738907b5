import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artefactKey, ObjectDamaged, ObjectMissing, snapshotKey, type Storage } from '../storage.js';

/** A storage to be tried, and what only its owner can do. */
export interface Tried {
  storage: Storage;
  /** Writes an object past the storage, as damage would. */
  plant(key: string, bytes: Buffer): Promise<void>;
  /** How many unfinished uploads, or files of them, there are. */
  unfinished(): Promise<number>;
  close(): Promise<void>;
}

/** Files to be stored, each with a key of its own. */
export class Files {
  private constructor(private readonly folder: string) {}

  static async make(): Promise<Files> {
    return new Files(await mkdtemp(join(tmpdir(), 'docket-files-')));
  }

  async of(bytes: Buffer): Promise<string> {
    const file = join(this.folder, randomUUID());
    await writeFile(file, bytes);
    return file;
  }

  missing(): string {
    return join(this.folder, 'none');
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

export const someKey = (): string => artefactKey(randomUUID(), randomBytes(32).toString('hex'));

export async function contentOf(storage: Storage, key: string): Promise<Buffer> {
  return Buffer.concat(await (await storage.open(key)).toArray());
}

/** What holds for every storage. */
export function storageSuite(name: string, open: () => Promise<Tried>): void {
  describe(`${name}, as every storage`, () => {
    let tried: Tried;
    let storage: Storage;
    let files: Files;

    beforeAll(async () => {
      files = await Files.make();
      tried = await open();
      ({ storage } = tried);
    });
    afterAll(async () => {
      expect(await tried.unfinished()).toBe(0);
      await tried.close();
      await files.remove();
    });

    it.each([0, 1, 300_000, 17 * 1024 * 1024 + 1])('gives back the %i bytes it was given', async (size) => {
      const [key, bytes] = [someKey(), randomBytes(size)];
      await storage.put(key, await files.of(bytes));
      expect(await storage.size(key)).toBe(size);
      expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
    });

    it.each([
      [0, 0],
      [0, 99],
      [10, 19],
      [99, 99],
    ])('gives bytes %i to %i of an object', async (start, end) => {
      const [key, bytes] = [someKey(), randomBytes(100)];
      await storage.put(key, await files.of(bytes));
      const part = Buffer.concat(await (await storage.open(key, { start, end })).toArray());
      expect(part.equals(bytes.subarray(start, end + 1))).toBe(true);
    });

    it.each([
      [0, 100],
      [50, 150],
      [100, 100],
      [200, 300],
    ])('refuses bytes %i to %i of an object of 100', async (start, end) => {
      const key = someKey();
      await storage.put(key, await files.of(randomBytes(100)));
      await expect(storage.open(key, { start, end })).rejects.toThrow(ObjectDamaged);
    });

    it('knows what it does not have', async () => {
      const key = someKey();
      expect(await storage.size(key)).toBeNull();
      await expect(storage.open(key)).rejects.toThrow(ObjectMissing);
      await storage.delete(key);
      await storage.put(key, await files.of(randomBytes(10)));
      await storage.delete(key);
      expect(await storage.size(key)).toBeNull();
    });

    it.each([100, 9 * 1024 * 1024])('takes the same %i bytes from many at once', async (size) => {
      const [key, bytes] = [someKey(), randomBytes(size)];
      const copies = await Promise.all(Array.from({ length: 4 }, () => files.of(bytes)));
      await Promise.all(copies.map((file) => storage.put(key, file)));
      expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
      await storage.put(key, await files.of(bytes));
      expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
    });

    it('replaces an object that is damaged', async () => {
      const [key, bytes] = [someKey(), randomBytes(1_000)];
      await tried.plant(key, bytes.subarray(0, 999));
      await storage.put(key, await files.of(bytes));
      expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
    });

    it('stores nothing of a file that is not there, nor of one that is not wanted any more', async () => {
      const key = someKey();
      await expect(storage.put(key, files.missing())).rejects.toThrow('ENOENT');
      const file = await files.of(randomBytes(9 * 1024 * 1024));
      await expect(storage.put(key, file, AbortSignal.abort())).rejects.toThrow();
      expect(await storage.size(key)).toBeNull();
    });

    it('lists what it has, with sizes', async () => {
      const before = Date.now();
      const keys = [someKey(), someKey(), snapshotKey(randomUUID(), 'c'.repeat(64))];
      for (const [index, key] of keys.entries()) await storage.put(key, await files.of(randomBytes(index)));
      const listed = new Map<string, number>();
      for await (const { key, size, storedAt } of storage.list()) {
        if (!keys.includes(key)) continue;
        listed.set(key, size);
        expect(Math.abs(storedAt.getTime() - before)).toBeLessThan(60_000);
      }
      expect(listed).toEqual(new Map(keys.map((key, index) => [key, index])));
    });

    it.each(['', '/a', 'a/', '../a', 'a/../b', 'a//b', 'a b', 'ä', 'a/./b'])(
      'refuses the key %j',
      async (key) => {
        await expect(storage.put(key, await files.of(randomBytes(1)))).rejects.toThrow('Not a storage key');
        await expect(storage.open(key)).rejects.toThrow('Not a storage key');
      },
    );
  });
}
