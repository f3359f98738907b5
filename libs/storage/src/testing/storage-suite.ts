import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artefactKey, ObjectDamaged, ObjectMissing, snapshotKey, type Storage } from '../storage.js';

/** A storage under test, with operations that are not part of the storage API. */
export interface StorageUnderTest {
  storage: Storage;
  /** Writes an object directly to the backend, to simulate damage. */
  plant(key: string, bytes: Buffer): Promise<void>;
  /** Returns the number of unfinished uploads or their files. */
  unfinished(): Promise<number>;
  close(): Promise<void>;
}

/** Temporary files for tests. */
export class TestFiles {
  private constructor(private readonly folder: string) {}

  static async create(): Promise<TestFiles> {
    return new TestFiles(await mkdtemp(join(tmpdir(), 'docket-files-')));
  }

  async write(bytes: Buffer): Promise<string> {
    const file = join(this.folder, randomUUID());
    await writeFile(file, bytes);
    return file;
  }

  missingPath(): string {
    return join(this.folder, 'none');
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

export const randomKey = (): string => artefactKey(randomUUID(), randomBytes(32).toString('hex'));

export async function contentOf(storage: Storage, key: string): Promise<Buffer> {
  return Buffer.concat(await (await storage.open(key)).toArray());
}

/** Defines the tests that every storage must pass. */
export function storageSuite(name: string, open: () => Promise<StorageUnderTest>): void {
  describe(`${name}: common storage behavior`, () => {
    let subject: StorageUnderTest;
    let storage: Storage;
    let files: TestFiles;

    beforeAll(async () => {
      files = await TestFiles.create();
      subject = await open();
      ({ storage } = subject);
    });
    afterAll(async () => {
      expect(await subject.unfinished()).toBe(0);
      await subject.close();
      await files.remove();
    });

    it.each([0, 1, 300_000, 17 * 1024 * 1024 + 1])('returns the %i bytes that were stored', async (size) => {
      const [key, bytes] = [randomKey(), randomBytes(size)];
      await storage.put(key, await files.write(bytes));
      expect(await storage.size(key)).toBe(size);
      expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
    });

    it.each([
      [0, 0],
      [0, 99],
      [10, 19],
      [99, 99],
    ])('returns bytes %i to %i of an object', async (start, end) => {
      const [key, bytes] = [randomKey(), randomBytes(100)];
      await storage.put(key, await files.write(bytes));
      const part = Buffer.concat(await (await storage.open(key, { start, end })).toArray());
      expect(part.equals(bytes.subarray(start, end + 1))).toBe(true);
    });

    it.each([
      [0, 100],
      [50, 150],
      [100, 100],
      [200, 300],
    ])('rejects bytes %i to %i of an object of 100 bytes', async (start, end) => {
      const key = randomKey();
      await storage.put(key, await files.write(randomBytes(100)));
      await expect(storage.open(key, { start, end })).rejects.toThrow(ObjectDamaged);
    });

    it('reports missing and deleted objects', async () => {
      const key = randomKey();
      expect(await storage.size(key)).toBeNull();
      await expect(storage.open(key)).rejects.toThrow(ObjectMissing);
      await storage.delete(key);
      await storage.put(key, await files.write(randomBytes(10)));
      await storage.delete(key);
      expect(await storage.size(key)).toBeNull();
    });

    it.each([100, 9 * 1024 * 1024])('stores the same %i bytes from concurrent writers', async (size) => {
      const [key, bytes] = [randomKey(), randomBytes(size)];
      const copies = await Promise.all(Array.from({ length: 4 }, () => files.write(bytes)));
      await Promise.all(copies.map((file) => storage.put(key, file)));
      expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
      await storage.put(key, await files.write(bytes));
      expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
    });

    it('replaces a damaged object', async () => {
      const [key, bytes] = [randomKey(), randomBytes(1_000)];
      await subject.plant(key, bytes.subarray(0, 999));
      await storage.put(key, await files.write(bytes));
      expect((await contentOf(storage, key)).equals(bytes)).toBe(true);
    });

    it('stores nothing if the file is missing or the upload is aborted', async () => {
      const key = randomKey();
      await expect(storage.put(key, files.missingPath())).rejects.toThrow('ENOENT');
      const file = await files.write(randomBytes(9 * 1024 * 1024));
      await expect(storage.put(key, file, AbortSignal.abort())).rejects.toThrow();
      expect(await storage.size(key)).toBeNull();
    });

    it('lists objects with their sizes', async () => {
      const before = Date.now();
      const keys = [randomKey(), randomKey(), snapshotKey(randomUUID(), 'c'.repeat(64))];
      for (const [index, key] of keys.entries())
        await storage.put(key, await files.write(randomBytes(index)));
      const listed = new Map<string, number>();
      for await (const { key, size, storedAt } of storage.list()) {
        if (!keys.includes(key)) continue;
        listed.set(key, size);
        expect(Math.abs(storedAt.getTime() - before)).toBeLessThan(60_000);
      }
      expect(listed).toEqual(new Map(keys.map((key, index) => [key, index])));
    });

    it.each(['', '/a', 'a/', '../a', 'a/../b', 'a//b', 'a b', 'ä', 'a/./b'])(
      'rejects the key %j',
      async (key) => {
        await expect(storage.put(key, await files.write(randomBytes(1)))).rejects.toThrow(
          'Invalid storage key',
        );
        await expect(storage.open(key)).rejects.toThrow('Invalid storage key');
      },
    );
  });
}
