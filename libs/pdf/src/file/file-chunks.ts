import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK_SIZE = 64 * 1024;

/** Yields the bytes from `start` to before `end` (default: all), synchronously. */
export function* chunksOf(file: string, start = 0, end = Infinity): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    for (let position = start; position < end;) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_SIZE, end - position));
      const length = readSync(handle, chunk, 0, chunk.length, position);
      if (length === 0) return;
      yield chunk.subarray(0, length);
      position += length;
    }
  } finally {
    closeSync(handle);
  }
}
