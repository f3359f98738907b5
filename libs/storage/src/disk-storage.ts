import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { copyFile, mkdir, open, opendir, readdir, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { exactBytes } from './exact-bytes.js';
import {
  assertKey,
  isOrganizationKey,
  ObjectDamaged,
  ObjectMissing,
  type ByteRange,
  type Storage,
  type StoredObject,
} from './storage.js';

/** Folder for objects that are being copied from another disk. */
const STAGING = 'staging';
const READ_BYTES = 256 * 1024;

/**
 * Stores objects as files below one folder. An object appears under its name only when all of its bytes are on disk: the
 * file is synced and then renamed. A file from another disk is first copied to a staging folder.
 */
export class DiskStorage implements Storage {
  constructor(private readonly root: string) {}

  async put(key: string, file: string, signal?: AbortSignal): Promise<void> {
    const target = this.path(key);
    if ((await this.size(key)) === (await stat(file)).size) return;
    signal?.throwIfAborted();
    await sync(file);
    await createFolder(dirname(target));
    try {
      await rename(file, target);
    } catch (error) {
      if (!isCode(error, 'EXDEV')) throw error;
      await this.copy(file, target);
    }
    await sync(dirname(target));
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.path(key)).catch((error: unknown) => {
      throw isCode(error, 'ENOENT') ? new ObjectMissing(key) : error;
    });
    try {
      const { size } = await handle.stat();
      const { start, end } = range ?? { start: 0, end: size - 1 };
      if (end >= size) throw new ObjectDamaged(key, `it has ${size} bytes, but byte ${end} was requested`);
      // A read stream does not support an empty range.
      const part = end < start ? {} : { start, end };
      const source = handle.createReadStream({ ...part, highWaterMark: READ_BYTES });
      return exactBytes(source, end - start + 1, key);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  async size(key: string): Promise<number | null> {
    try {
      return (await stat(this.path(key))).size;
    } catch (error) {
      if (isCode(error, 'ENOENT')) return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await unlink(this.path(key)).catch((error: unknown) => {
      if (!isCode(error, 'ENOENT')) throw error;
    });
  }

  async *list(): AsyncGenerator<StoredObject, void, void> {
    for await (const { name } of await entriesOf(this.root))
      if (isOrganizationKey(name)) yield* this.listBelow(name);
  }

  async link(): Promise<null> {
    return null;
  }

  async clearLeftovers(olderThanMs: number): Promise<number> {
    const staging = join(this.root, STAGING);
    let cleared = 0;
    for (const name of await readdir(staging).catch(() => [])) {
      const path = join(staging, name);
      const info = await stat(path).catch(() => null);
      if (!info || info.mtimeMs > Date.now() - olderThanMs) continue;
      await unlink(path).catch(() => undefined);
      cleared += 1;
    }
    return cleared;
  }

  private async *listBelow(folder: string): AsyncGenerator<StoredObject, void, void> {
    for await (const entry of await entriesOf(join(this.root, folder))) {
      const key = `${folder}/${entry.name}`;
      if (entry.isDirectory()) yield* this.listBelow(key);
      else {
        const info = await stat(join(this.root, key)).catch(() => null);
        if (info) yield { key, size: info.size, storedAt: info.mtime };
      }
    }
  }

  private async copy(file: string, target: string): Promise<void> {
    const staged = join(this.root, STAGING, randomUUID());
    await createFolder(dirname(staged));
    try {
      await copyFile(file, staged);
      await sync(staged);
      await rename(staged, target);
    } catch (error) {
      await unlink(staged).catch(() => undefined);
      throw error;
    }
  }

  private path(key: string): string {
    assertKey(key);
    return join(this.root, key);
  }
}

/** Returns the entries of a folder, or none if the folder does not exist. */
async function entriesOf(folder: string): Promise<AsyncIterable<Dirent>> {
  try {
    return await opendir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return (async function* () {})();
    throw error;
  }
}

/** Creates a folder durably. A new name survives a power failure only after its parent folder is synced. */
async function createFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (!first) return;
  for (let created = path; created.length >= first.length; created = dirname(created))
    await sync(dirname(created));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isCode = (error: unknown, code: string): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === code;
