import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { chunksOf, type Attachment } from '@docket/pdf';
import { createGunzip } from 'node:zlib';

/** Name of the attached snapshot. The verification section prints commands that contain it. */
export const SNAPSHOT_FILE = 'snapshot.ndjson';

/** Header and trailer of a gzip member without a file name (RFC 1952), in bytes. */
const [GZIP_HEADER, GZIP_TRAILER] = [10, 8];
/** Header of a zlib stream with the default window and level (RFC 1950). */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x9c);

/**
 * Returns the lines of a snapshot file as an attachment, byte for byte, so that their SHA-256 is the printed one. The
 * compressed data is copied: gzip and zlib are two wrappers of the same format, and compressing it again takes long.
 */
export async function snapshotAttachment(file: string): Promise<Attachment> {
  const { checksum, size } = await uncompressedFacts(file);
  const end = (await stat(file)).size - GZIP_TRAILER;
  return {
    name: SNAPSHOT_FILE,
    description: 'Snapshot: all data of this document, one JSON value per line',
    mediaType: 'application/x-ndjson',
    deflated: {
      pieces: piecesOf(file, end, checksum),
      length: ZLIB_HEADER.length + end - GZIP_HEADER + checksum.length,
    },
    size,
    relationship: 'Source',
  };
}

function* piecesOf(file: string, end: number, checksum: Uint8Array): Generator<Uint8Array> {
  yield ZLIB_HEADER;
  yield* chunksOf(file, GZIP_HEADER, end);
  yield checksum;
}

/** Returns the size and the Adler-32 checksum of the uncompressed lines. */
async function uncompressedFacts(file: string): Promise<{ checksum: Uint8Array; size: number }> {
  let [a, b, size] = [1, 0, 0];
  for await (const chunk of createReadStream(file).pipe(createGunzip())) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    for (let start = 0; start < bytes.length; start += ADLER_RUN) {
      const end = Math.min(start + ADLER_RUN, bytes.length);
      for (let index = start; index < end; index += 1) b += a += bytes[index]!;
      a %= ADLER_MODULUS;
      b %= ADLER_MODULUS;
    }
  }
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(((b << 16) | a) >>> 0);
  return { checksum, size };
}

const ADLER_MODULUS = 65_521;
/** Number of bytes after which the sums are reduced, so that they stay exact integers. */
const ADLER_RUN = 5_552;
