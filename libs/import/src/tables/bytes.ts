import { Turns } from '@docket/domain';

const PIECE = 16 * 1024;

/**
 * Splits chunks into small pieces, and lets other work run between them: a stream may have many chunks ready, which would
 * be read in one turn of the event loop.
 */
export async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const turns = new Turns();
  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < buffer.length; at += PIECE) {
      if (turns.isOver) await turns.next();
      yield buffer.subarray(at, at + PIECE);
    }
  }
}

/** Reads the first `length` bytes, or all of them if there are fewer. */
export async function headOf(bytes: AsyncIterable<Uint8Array>, length = 64 * 1024): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const piece of inPieces(bytes)) {
    chunks.push(piece);
    size += piece.length;
    if (size >= length) break;
  }
  return Buffer.concat(chunks).subarray(0, length);
}
