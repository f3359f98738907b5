import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { chunksOf } from './file-chunks.js';

/** Number of bytes that are compressed at once. */
const CHUNK_SIZE = 256 * 1024;
/** Number of compressed bytes that are kept in memory. */
const MAX_KEPT_BYTES = 4 * 1024 * 1024;
/** Level 7 suits CSV rows, the usual input: it is as fast as level 6 and compresses better. */
const compression = { level: 7, finishFlush: constants.Z_SYNC_FLUSH };
/** Constants of Adler-32 (RFC 1950): the largest prime below 2^16, and a number of bytes whose sums stay exact. */
const MODULUS = 65_521;
const MAX_UNREDUCED_BYTES = 3_800;

/** A zlib stream (RFC 1950): its pieces, which can be read once, and their total length in bytes. */
export interface Deflated {
  readonly pieces: Iterable<Uint8Array>;
  readonly length: number;
}

/**
 * Builds a zlib stream (RFC 1950) synchronously and incrementally; Node offers only one-shot or asynchronous compression. Each
 * piece ends on a byte boundary, so that the pieces can be concatenated. A long stream is kept in a temporary file.
 */
export class Deflater {
  /** Number of uncompressed bytes written so far. */
  size = 0;
  private readonly pieces: Uint8Array[] = [Uint8Array.of(0x78, 0x9c)];
  private readonly chunk = Buffer.allocUnsafe(CHUNK_SIZE);
  private used = 0;
  private checksumLow = 1;
  private checksumHigh = 0;
  private length = 2;
  private handle: number | null = null;

  /**
   * @param file path of the temporary file of a long stream. It is created if it is needed, and deleted when the stream is
   * read. Default: all pieces are kept in memory.
   */
  constructor(private readonly file?: string) {}

  write(bytes: Uint8Array): void {
    this.size += bytes.length;
    for (let from = 0; from < bytes.length;) {
      const part = bytes.subarray(from, from + CHUNK_SIZE - this.used);
      this.chunk.set(part, this.used);
      this.used += part.length;
      from += part.length;
      if (this.used === CHUNK_SIZE) this.flush();
    }
  }

  /** Ends the stream. @returns the whole stream */
  end(): Deflated {
    this.flush();
    const check = Buffer.alloc(6);
    check.set([0x03, 0x00]); // an empty final block
    check.writeUInt16BE(this.checksumHigh, 2);
    check.writeUInt16BE(this.checksumLow, 4);
    return { pieces: this.read(check), length: this.length + check.length };
  }

  private *read(check: Uint8Array): Generator<Uint8Array> {
    yield* this.pieces;
    if (this.file !== undefined && this.handle !== null) {
      closeSync(this.handle);
      yield* chunksOf(this.file);
      rmSync(this.file);
    }
    yield check;
  }

  private flush(): void {
    if (this.used === 0) return;
    const bytes = this.chunk.subarray(0, this.used);
    this.keep(deflateRawSync(bytes, compression));
    this.updateChecksum(bytes);
    this.used = 0;
  }

  private keep(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.file !== undefined && this.length > MAX_KEPT_BYTES) {
      this.handle ??= openSync(this.file, 'w');
      writeSync(this.handle, piece);
    } else {
      // Copied, because the result of zlib may be a view of a larger buffer, which would stay in memory.
      this.pieces.push(new Uint8Array(piece));
    }
  }

  private updateChecksum(bytes: Uint8Array): void {
    let { checksumLow, checksumHigh } = this;
    for (let from = 0; from < bytes.length; from += MAX_UNREDUCED_BYTES) {
      const to = Math.min(from + MAX_UNREDUCED_BYTES, bytes.length);
      for (let i = from; i < to; i += 1) {
        checksumLow += bytes[i]!;
        checksumHigh += checksumLow;
      }
      checksumLow %= MODULUS;
      checksumHigh %= MODULUS;
    }
    this.checksumLow = checksumLow;
    this.checksumHigh = checksumHigh;
  }
}
