import { constants, deflateRawSync } from 'node:zlib';

/** Bytes that are compressed in one go. */
const CHUNK = 256 * 1024;
/** The level suits rows in CSV, most of what comes here: they deflate as quickly as at the level below, and better. */
const compression = { level: 7, finishFlush: constants.Z_SYNC_FLUSH };
/** Largest prime below 2^16, and how many bytes may be summed before the sums must be reduced (RFC 1950). */
const MODULUS = 65_521;
const BEFORE_REDUCING = 3_800;

/**
 * A zlib stream (RFC 1950) made piece by piece without waiting: Node compresses at once or asynchronously only. Each
 * piece ends on a byte, so that pieces follow each other without more ado.
 */
export class Deflater {
  /** Bytes given so far. */
  size = 0;
  private readonly pieces: Uint8Array[] = [Uint8Array.of(0x78, 0x9c)];
  private readonly chunk = Buffer.allocUnsafe(CHUNK);
  private filled = 0;
  private low = 1;
  private high = 0;

  write(bytes: Uint8Array): void {
    this.size += bytes.length;
    for (let from = 0; from < bytes.length;) {
      const part = bytes.subarray(from, from + CHUNK - this.filled);
      this.chunk.set(part, this.filled);
      this.filled += part.length;
      from += part.length;
      if (this.filled === CHUNK) this.flush();
    }
  }

  /** The whole stream in pieces; nothing can be written after it. */
  end(): Uint8Array[] {
    this.flush();
    const check = Buffer.alloc(6);
    check.set([0x03, 0x00]); // an empty last block
    check.writeUInt16BE(this.high, 2);
    check.writeUInt16BE(this.low, 4);
    return [...this.pieces, check];
  }

  private flush(): void {
    if (this.filled === 0) return;
    const bytes = this.chunk.subarray(0, this.filled);
    // A copy: what zlib gives may be part of a larger buffer, which would be kept as well.
    this.pieces.push(new Uint8Array(deflateRawSync(bytes, compression)));
    this.sum(bytes);
    this.filled = 0;
  }

  private sum(bytes: Uint8Array): void {
    let { low, high } = this;
    for (let from = 0; from < bytes.length; from += BEFORE_REDUCING) {
      const to = Math.min(from + BEFORE_REDUCING, bytes.length);
      for (let at = from; at < to; at += 1) {
        low += bytes[at]!;
        high += low;
      }
      low %= MODULUS;
      high %= MODULUS;
    }
    this.low = low;
    this.high = high;
  }
}
