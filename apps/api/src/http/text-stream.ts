import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { FastifyReply } from 'fastify';

/** A reader that takes nothing for so long is given up: what is behind the text must not be held for it. */
const STALLED_MS = 60_000;

/**
 * Sends text while it is being made, no faster than the reader takes it. The first piece is made before the answer begins,
 * so that what fails at once is an error answer. Later the connection is reset: a reader sees a broken download, not a
 * short file, also through proxies that speak HTTP/1.0 and know no other end than that of the connection.
 * @throws what the maker throws; a reader that goes away is no error, but ends the maker
 */
export async function streamText(
  text: AsyncGenerator<string, void, void>,
  reply: FastifyReply,
  headers: Record<string, string>,
): Promise<void> {
  const { raw } = reply;
  const first = await text.next();
  if (raw.destroyed) {
    await text.return();
    return;
  }
  let failure: unknown;
  const stream = Readable.from(
    (async function* pieces() {
      try {
        if (!first.done) yield first.value;
        yield* text;
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
  // Also for a stream that was never read from.
  await text.return();
  if (failure !== undefined) throw failure;
}
