import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { copyFile, link, mkdir, open, opendir, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { ObjectMissing, type ByteRange, type Storage, type StoredObject } from './storage.js';

/** Beside the folders of the organizations lie those of running work. */
const ORGANIZATION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Objects as files below one folder. An object appears under its name only when all of its bytes are on the disk: it is
 * written beside, synced, and linked into place, and the first to link wins.
 */
export class DiskStorage implements Storage {
  constructor(private readonly root: string) {}

  async put(key: string, file: string): Promise<void> {
    const target = this.path(key);
    await mkdir(dirname(target), { recursive: true });
    const staged = `${target}.${randomUUID()}.part`;
    try {
      await moveFile(file, staged);
      await sync(staged);
      await link(staged, target).catch((error: unknown) => {
        if (!isCode(error, 'EEXIST')) throw error;
      });
    } finally {
      await unlink(staged).catch(() => undefined);
    }
    await sync(dirname(target));
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.path(key)).catch((error: unknown) => {
      throw isCode(error, 'ENOENT') ? new ObjectMissing(key) : error;
    });
    return handle.createReadStream({ ...range, highWaterMark: 256 * 1024 });
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
      if (ORGANIZATION.test(name)) yield* this.listBelow(name);
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

  private path(key: string): string {
    if (!/^[\w.-]+(\/[\w.-]+)*$/.test(key) || key.split('/').includes('..'))
      throw new Error(`Not a storage key: ${key}`);
    return join(this.root, key);
  }
}

/** What a folder holds; nothing when it is not there. */
async function entriesOf(folder: string): Promise<AsyncIterable<Dirent>> {
  try {
    return await opendir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return (async function* () {})();
    throw error;
  }
}

/** Renames, or copies where the two are on different disks. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isCode(error, 'EXDEV')) throw error;
    await copyFile(from, to);
    await unlink(from);
  }
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
