import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { FastifyReply } from 'fastify';

/** A client that reads nothing for this long is disconnected, because its export holds a database connection. */
const STALLED_MS = 60_000;

/**
 * Streams a file to the client with backpressure. The first chunk is generated before the headers are sent, so that an
 * immediate failure becomes an error response. After a later failure the connection is reset, so that the client sees a
 * broken download and not a short file, even behind an HTTP/1.0 proxy.
 * @throws the error of the generator. If the client disconnects, the generator ends without an error
 */
export async function streamFile(
  content: AsyncGenerator<string | Uint8Array, void, void>,
  reply: FastifyReply,
  headers: Record<string, string>,
): Promise<void> {
  const { raw } = reply;
  const first = await content.next();
  if (raw.destroyed) {
    await content.return();
    return;
  }
  let failure: unknown;
  const stream = Readable.from(
    (async function* chunks() {
      try {
        if (!first.done) yield first.value;
        yield* content;
      } catch (error) {
        failure = error;
        raw.socket?.resetAndDestroy();
        throw error;
      }
    })(),
    { objectMode: false },
  );
  raw.setTimeout(STALLED_MS, () => raw.socket?.resetAndDestroy());
  void reply.headers(headers).send(stream);
  await finished(stream).catch(() => undefined);
  // Ends the generator even if the stream was never read.
  await content.return();
  if (failure !== undefined) throw failure;
}
