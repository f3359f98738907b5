import type { Logger } from '@docket/observability';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER } from '../api-config.js';
import { RetryLater } from './error.filter.js';
import { streamText } from './text-stream.js';

/** Files that one process writes at the same time: each holds a connection to the database as long as its reader takes. */
export const MOST_EXPORTS = 3;

/** Files that are written while they are downloaded, whatever is in them. */
@Injectable()
export class Exports {
  private running = 0;

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /**
   * Sends a CSV file named `name` and the day, while `text` makes it. The answer has no Content-Length; one that breaks off
   * ends in an error of the connection, never like a whole file.
   * @throws rate_limited while too many are being written; what `text` throws before its first piece
   */
  async sendCsv(
    name: string,
    text: () => AsyncGenerator<string, void, void>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const headers = csvHeaders(name, new Date());
    if (request.method === 'HEAD') return reply.headers(headers).send();
    if (this.running >= MOST_EXPORTS) {
      throw new RetryLater(
        'rate_limited',
        `${MOST_EXPORTS} exports are running already. Try again when one of them has ended.`,
        30,
      );
    }
    this.running += 1;
    try {
      await streamText(text(), reply, headers);
    } catch (error) {
      if (!reply.raw.headersSent) throw error;
      this.logger.error({ err: error, requestId: request.id, file: name }, 'an export broke off');
    } finally {
      this.running -= 1;
    }
  }
}

const csvHeaders = (name: string, now: Date): Record<string, string> => ({
  'content-type': 'text/csv; charset=utf-8; header=present',
  'content-disposition': `attachment; filename="${name}-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.csv"`,
  // A proxy that collects the answer first would hide its progress.
  'x-accel-buffering': 'no',
});
