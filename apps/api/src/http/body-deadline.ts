import { finished, PassThrough, type Readable } from 'node:stream';
import { DocketError, errorMessages } from '@docket/contracts';
import type { FastifyInstance } from 'fastify';

/** Time to receive a whole body except uploads, in milliseconds. */
export const BODY_DEADLINE_MS = 20_000;

/**
 * Refuses bodies that do not arrive in time, with status 408. Uploads have no deadline; `cutSlowClients` requires a lowest
 * rate of them. `closeAfterEarlyResponses` limits bodies that nobody reads.
 */
export function limitBodyTime(server: FastifyInstance, deadlineMs = BODY_DEADLINE_MS): void {
  server.addHook('preParsing', async ({ raw, headers }, _, payload) => {
    // The body of most requests arrives with the headers, before the caller is identified.
    const upload = headers['content-type']?.startsWith('multipart/') === true;
    return raw.complete || upload ? payload : withDeadline(payload, deadlineMs);
  });
}

/** Returns a stream of the same bytes that fails unless it ends before the deadline. */
function withDeadline(body: Readable, deadlineMs: number): Readable {
  const received = new PassThrough();
  const timer = setTimeout(() => received.destroy(tooSlow(deadlineMs)), deadlineMs);
  finished(received, () => clearTimeout(timer));
  finished(body, { writable: false }, (error) => error && received.destroy(error));
  return body.pipe(received);
}

const tooSlow = (deadlineMs: number): DocketError & { statusCode: number } =>
  Object.assign(
    new DocketError('request_timeout', errorMessages.http.bodyTooSlow(Math.ceil(deadlineMs / 1_000))),
    { statusCode: 408 },
  );
