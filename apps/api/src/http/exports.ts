import { errorMessages } from '@docket/contracts';
import type { Logger } from '@docket/observability';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER } from '../api-config.js';
import { RetryLaterError } from './error.filter.js';
import { streamText } from './text-stream.js';

/**
 * Maximum number of parallel exports of a process. Each export uses a database connection until the client has read
 * the whole file.
 */
export const MAX_EXPORTS = 3;

/** Generates the text of a file in chunks. */
type Text = () => AsyncGenerator<string, void, void>;

interface ExportedFile {
  name: string;
  /** Value of the Content-Type header. */
  type: string;
  /** Ending of the file name. */
  ending: string;
}

/** Streams exports to clients. */
@Injectable()
export class Exports {
  private running = 0;

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /**
   * Streams a CSV file whose name is `name` and the current time. The response has no Content-Length; an export that fails
   * resets the connection, so that an incomplete file is never mistaken for a complete one.
   * @throws rate_limited if too many exports are running; the error of `text` before its first chunk
   */
  sendCsv(name: string, text: Text, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    return this.send(
      { name, type: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
      text,
      request,
      reply,
    );
  }

  /** The same for a JSON file. */
  sendJson(name: string, text: Text, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    return this.send({ name, type: 'application/json; charset=utf-8', ending: 'json' }, text, request, reply);
  }

  private async send(
    file: ExportedFile,
    text: Text,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { name } = file;
    const headers = headersOf(file, new Date());
    if (request.method === 'HEAD') return reply.headers(headers).send();
    if (this.running >= MAX_EXPORTS) {
      throw new RetryLaterError('rate_limited', errorMessages.http.tooManyExports(MAX_EXPORTS), 30);
    }
    this.running += 1;
    try {
      await streamText(text(), reply, headers);
    } catch (error) {
      if (!reply.raw.headersSent) throw error;
      this.logger.error({ err: error, requestId: request.id, file: name }, 'export failed');
    } finally {
      this.running -= 1;
    }
  }
}

const headersOf = ({ name, type, ending }: ExportedFile, now: Date): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.${ending}"`,
  // Disables response buffering in proxies, which would hide the progress of the download.
  'x-accel-buffering': 'no',
});
