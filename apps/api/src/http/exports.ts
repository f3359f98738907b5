import { errorMessages } from '@docket/contracts';
import { Slots, type SlotLimits } from '@docket/domain';
import type { Logger } from '@docket/observability';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER } from '../api-config.js';
import { RetryLaterError } from './error.filter.js';
import { streamText } from './text-stream.js';

/** Maximum number of parallel exports. Each uses a database connection until the client has read the whole file. */
export const EXPORT_LIMITS: SlotLimits = { total: 4, perOrganization: 2 };

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
  readonly slots = new Slots(EXPORT_LIMITS);

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /**
   * Streams a CSV file whose name is `name` and the current time. The response has no Content-Length; an export that fails
   * resets the connection, so that an incomplete file is never mistaken for a complete one.
   * @throws rate_limited if too many exports of the organization, or of all, are running; the error of `text` before its first chunk
   */
  sendCsv(
    organizationId: string,
    name: string,
    text: Text,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const file = { name, type: 'text/csv; charset=utf-8; header=present', ending: 'csv' };
    return this.send(organizationId, file, text, request, reply);
  }

  /** The same for a JSON file. */
  sendJson(
    organizationId: string,
    name: string,
    text: Text,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const file = { name, type: 'application/json; charset=utf-8', ending: 'json' };
    return this.send(organizationId, file, text, request, reply);
  }

  /** Runs work that is as costly as an export in one of its slots. @throws rate_limited if all slots are in use */
  async inSlot<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    const free = this.slots.take(organizationId);
    if (!free) {
      const message = errorMessages.http.tooManyExports(EXPORT_LIMITS.perOrganization);
      throw new RetryLaterError('rate_limited', message, 30);
    }
    try {
      return await work();
    } finally {
      free();
    }
  }

  private async send(
    organizationId: string,
    file: ExportedFile,
    text: Text,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { name } = file;
    const headers = headersOf(file, new Date());
    if (request.method === 'HEAD') return reply.headers(headers).send();
    await this.inSlot(organizationId, async () => {
      try {
        await streamText(text(), reply, headers);
      } catch (error) {
        if (!reply.raw.headersSent) throw error;
        this.logger.error({ err: error, requestId: request.id, file: name }, 'export failed');
      }
    });
  }
}

const headersOf = ({ name, type, ending }: ExportedFile, now: Date): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.${ending}"`,
  // Disables response buffering in proxies, which would hide the progress of the download.
  'x-accel-buffering': 'no',
});
