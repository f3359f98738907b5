import { DocketError, errorMessages, type ExportFormat } from '@docket/contracts';
import { requestScope, Slots, type SlotLimits } from '@docket/domain';
import type { Logger } from '@docket/observability';
import { isStatementCanceled } from '@docket/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LOGGER } from '../api-config.js';
import { RetryLaterError } from '../http/error.filter.js';
import { csv } from './csv.js';
import { streamFile } from './stream-file.js';
import type { Table } from './table.js';
import { xlsx } from './xlsx.js';

/** Maximum number of parallel exports. Each uses a database connection until the client has read the whole file. */
export const EXPORT_LIMITS: SlotLimits = { total: 4, perOrganization: 2 };

/** Generates a file in chunks. */
type Content = () => AsyncGenerator<string | Uint8Array, void, void>;

/** Content-Type headers of the formats. */
const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** Streams exports to clients. */
@Injectable()
export class Exports {
  readonly slots = new Slots(EXPORT_LIMITS);

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /**
   * Streams a list as a file whose name is the one of the table and the current time. The response has no Content-Length; an
   * export that fails resets the connection, so that an incomplete file is never mistaken for a complete one.
   * @param batches all rows of the list
   * @throws rate_limited if too many exports of the organization, or of all, are running; the error of `batches` before its
   * first batch
   */
  sendTable<T>(
    organizationId: string,
    format: ExportFormat,
    table: Table<T>,
    batches: () => AsyncGenerator<T[], void, void>,
    reply: FastifyReply,
  ): Promise<void> {
    const content = () => (format === 'csv' ? csv(table, batches()) : xlsx(table, batches()));
    return this.send(organizationId, table.name, format, content, reply);
  }

  /** Streams a JSON file in the same way. */
  sendJson(organizationId: string, name: string, text: Content, reply: FastifyReply): Promise<void> {
    return this.send(organizationId, name, 'json', text, reply);
  }

  /** Runs work that is as costly as an export in one of its slots. @throws rate_limited if all slots are in use; unavailable if a statement takes too long */
  async inSlot<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    const free = this.slots.take(organizationId);
    if (!free) {
      const message = errorMessages.http.tooManyExports(EXPORT_LIMITS.perOrganization);
      throw new RetryLaterError('rate_limited', message, 30);
    }
    try {
      return await work();
    } catch (error) {
      // If the client has disconnected, nobody reads the response.
      if (!isStatementCanceled(error) || requestScope()?.signal.aborted) throw error;
      throw new DocketError('unavailable', errorMessages.http.exportTooLong, { cause: error });
    } finally {
      free();
    }
  }

  private async send(
    organizationId: string,
    name: string,
    format: keyof typeof TYPES,
    content: Content,
    reply: FastifyReply,
  ): Promise<void> {
    const { request } = reply;
    const headers = headersOf(name, format, new Date());
    if (request.method === 'HEAD') return reply.headers(headers).send();
    await this.inSlot(organizationId, async () => {
      try {
        await streamFile(content(), reply, headers);
      } catch (error) {
        // Nobody reads the file of a client that has disconnected, and its statements were cancelled.
        if (reply.raw.destroyed && isStatementCanceled(error)) return;
        if (!reply.raw.headersSent) throw error;
        this.logger.error({ err: error, requestId: request.id, file: name }, 'export failed');
      }
    });
  }
}

const headersOf = (name: string, format: keyof typeof TYPES, now: Date): Record<string, string> => ({
  'content-type': TYPES[format],
  'content-disposition': `attachment; filename="${name}-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.${format}"`,
  // Disables response buffering in proxies, which would hide the progress of the download.
  'x-accel-buffering': 'no',
});
