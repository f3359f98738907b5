import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive. */
export interface ZipEntry {
  name: string;
  content: Iterable<string> | AsyncIterable<string>;
}

/** Written entry, as the directory at the end of the archive repeats it. */
interface Written {
  name: Buffer;
  sum: number;
  packed: number;
  size: number;
  offset: number;
}

const VERSION = 20;
/** Sizes follow the content, because it is streamed; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** The date 1980-01-01, which is the first that the format can express. */
const DATE = 0x0021;
/** Sizes and offsets have 32 bits. */
const LIMIT = 0xffff_ffff;

/**
 * Streams a ZIP archive with deflated entries. Compression runs in the thread pool. Memory does not grow with the size of the
 * entries. Entries must be consumed in order; each is read before the next one is requested.
 */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array, void, void> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), sum: 0, packed: 0, size: 0, offset };
    const header = localHeader(entry.name);
    yield header;
    for await (const chunk of deflated(content, entry)) {
      entry.packed += chunk.length;
      yield chunk;
    }
    const { sum, packed, size } = entry;
    offset += header.length + packed + 16;
    if (Math.max(size, offset) > LIMIT) throw new Error(`The entry ${name} exceeds 4 GB.`);
    yield fields([4, 0x0807_4b50], [4, sum], [4, packed], [4, size]);
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  const { length } = written;
  yield fields(
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, length],
    [2, length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
}

/** Compresses content, and adds its checksum and size to `entry`. */
async function* deflated(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  async function* counted() {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      entry.sum = crc32(bytes, entry.sum);
      entry.size += bytes.length;
      yield bytes;
    }
  }
  // The fastest level: a table shrinks to about a tenth at any level.
  const compressor = createDeflateRaw({ level: 1 });
  pipeline(Readable.from(counted(), { objectMode: false }), compressor, () => undefined);
  yield* compressor;
}

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    fields([4, 0x0403_4b50], [2, VERSION], ...method, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ]);

const directoryEntry = ({ name, sum, packed, size, offset }: Written): Buffer =>
  Buffer.concat([
    fields([4, 0x0201_4b50], [2, VERSION], [2, VERSION], ...method, [4, sum], [4, packed], [4, size]),
    fields([2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
    name,
  ]);

const method: [number, number][] = [
  [2, FLAGS],
  [2, DEFLATE],
  [2, 0],
  [2, DATE],
];

/** Returns little-endian integers, each given with its number of bytes. */
function fields(...values: [bytes: number, value: number][]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
