import { createReadStream, createWriteStream } from 'node:fs';
import { posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { ImportSource } from '../import-source.js';
import { fileMessages } from '../messages/index.js';
import { UnreadableFile } from '../text-input.js';
import { TABLE_LIMITS } from './limits.js';
import type { TemporaryFolder } from './temporary-folder.js';

/** A file in a ZIP archive. Its sizes are in bytes. */
export interface ArchiveMember {
  name: string;
  size: number;
  isEncrypted: boolean;
  /** Streams the decompressed bytes. @throws UnreadableFile if they cannot be read */
  open(): AsyncIterable<Uint8Array>;
}

/** Counts the decompressed bytes of a file with everything in it. */
export class DecompressionBudget {
  private bytes = 0;

  /** @throws UnreadableFile beyond the limit */
  spend(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > TABLE_LIMITS.decompressed) throw tooLarge();
  }
}

/** @throws UnreadableFile if the bytes were compressed as no other than a crafted file is */
function checkRatio(bytes: number, compressed: number): void {
  if (bytes > TABLE_LIMITS.unlimitedRatio && bytes > compressed * TABLE_LIMITS.ratio) throw tooLarge();
}

const tooLarge = (): UnreadableFile =>
  unreadable(fileMessages.tooLargeDecompressed(TABLE_LIMITS.decompressed / 1024 ** 3));

const unreadable = (reason: string): UnreadableFile => new UnreadableFile(0, '(file)', reason);

/**
 * Lists the files of a ZIP archive, without folders and hidden files.
 * @throws UnreadableFile if it is damaged, or larger than the limits when decompressed
 */
export async function membersOf(path: string, budget: DecompressionBudget): Promise<ArchiveMember[]> {
  const members: ArchiveMember[] = [];
  await readZip(path, async (zip) => {
    if (zip.entryCount > TABLE_LIMITS.members)
      throw unreadable(fileMessages.tooManyMembers(TABLE_LIMITS.members));
    let position = 0;
    const names = new Set<string>();
    for await (const entry of zip.eachEntry()) {
      const at = position;
      position += 1;
      if (isHidden(entry.fileName)) continue;
      budget.spend(entry.uncompressedSize);
      checkRatio(entry.uncompressedSize, entry.compressedSize);
      const { uncompressedSize: size } = entry;
      const name = unusedName(entry.fileName, names);
      names.add(name);
      members.push({ name, size, isEncrypted: entry.isEncrypted(), open: () => readMember(path, at) });
    }
  });
  return members;
}

/** Returns a name, with a number if another file of the archive has it: contents are chosen by their names. */
function unusedName(name: string, names: ReadonlySet<string>): string {
  const { dir, name: stem, ext } = posix.parse(name);
  let candidate = name;
  for (let number = 2; names.has(candidate); number += 1)
    candidate = posix.join(dir, `${stem} (${number})${ext}`);
  return candidate;
}

/** Whether an entry is a folder, or a file that file managers do not show. */
const isHidden = (name: string): boolean =>
  name.endsWith('/') || name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

async function* readMember(path: string, position: number): AsyncGenerator<Uint8Array> {
  const zip = await opened(path);
  try {
    const stream = await zip.openReadStreamPromise(await entryAt(zip, position));
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    throw toUnreadable(error);
  } finally {
    zip.close();
  }
}

async function entryAt(zip: ZipFile, position: number): Promise<Entry> {
  let at = 0;
  for await (const entry of zip.eachEntry()) if (at++ === position) return entry;
  throw unreadable(fileMessages.damagedArchive);
}

async function readZip(path: string, work: (zip: ZipFile) => Promise<void>): Promise<void> {
  const zip = await opened(path);
  try {
    await work(zip);
  } catch (error) {
    throw toUnreadable(error);
  } finally {
    zip.close();
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false });
  } catch (error) {
    throw toUnreadable(error);
  }
}

/** How yauzl begins its messages about a name that is no path within the archive. */
const UNSAFE_NAME = /^(?:invalid relative path|absolute path|invalid characters in fileName)/;

/** Errors of the file system have a code; those of the archive have none, or one of the decompression. */
function toUnreadable(error: unknown): unknown {
  if (error instanceof UnreadableFile) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (UNSAFE_NAME.test(message)) return unreadable(fileMessages.unsafeMember);
  return code === '' || code.startsWith('Z_') ? unreadable(fileMessages.damagedArchive) : error;
}

/** Decompresses a gzip file to a temporary file. @throws UnreadableFile if it is damaged or too large */
export async function gunzip(
  source: ImportSource,
  folder: TemporaryFolder,
  budget: DecompressionBudget,
): Promise<ImportSource> {
  let [compressed, decompressed] = [0, 0];
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.open()) {
      compressed += chunk.length;
      yield chunk;
    }
  }
  async function* limited(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      decompressed += chunk.length;
      budget.spend(chunk.length);
      checkRatio(decompressed, compressed);
      yield chunk;
    }
  }
  const path = folder.newFile();
  try {
    await pipeline(counted(), createGunzip(), limited, createWriteStream(path));
  } catch (error) {
    throw toUnreadable(error);
  }
  return fileSource(source.name, path);
}

/** Copies a file to a temporary file, unless it has a path. */
export async function withPath(
  source: ImportSource,
  folder: TemporaryFolder,
): Promise<Required<ImportSource>> {
  if (source.path !== undefined) return { ...source, path: source.path };
  const path = folder.newFile();
  await pipeline(source.open(), createWriteStream(path));
  return fileSource(source.name, path);
}

/** Returns the source for a file of the file system. */
export const fileSource = (name: string, path: string): Required<ImportSource> => ({
  name,
  path,
  open: () => createReadStream(path),
});
