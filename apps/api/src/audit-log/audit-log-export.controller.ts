import { apiError, auditLogFilter, type AuditLogFilter } from '@docket/contracts';
import { AuditLogService, type Actor } from '@docket/domain';
import type { Logger } from '@docket/observability';
import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../access/current.js';
import { PublicScope, Resource } from '../access/doors.js';
import { RetryLater } from '../http/error.filter.js';
import { LOGGER } from '../settings.js';
import { streamText } from './text-stream.js';

/** Files that one process writes at the same time: each holds a connection to the database as long as its reader takes. */
export const MOST_EXPORTS = 3;

/** The audit log as a file (domain.md section 4). */
@Resource('audit-log.csv', 'audit-log')
export class AuditLogExportController {
  private running = 0;

  constructor(
    private readonly log: AuditLogService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Every event that matches, newest first, written while it is downloaded. The answer has no Content-Length; one that
   * breaks off ends in an error of the connection, never like a whole file.
   */
  @Get()
  @PublicScope('audit-log:read')
  @ApiOperation({ summary: 'The audit log as CSV, without a limit' })
  @ApiResponse({
    status: 200,
    description: 'RFC 4180 in UTF-8, a header first',
    content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiResponse({ status: 429, description: 'Too many exports are running', standardSchema: apiError })
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: auditLogFilter }) filter: AuditLogFilter,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const headers = csvHeaders(new Date());
    if (request.method === 'HEAD') return reply.headers(headers).send();
    if (this.running >= MOST_EXPORTS) {
      throw new RetryLater(
        'rate_limited',
        `${MOST_EXPORTS} exports of the audit log are running already. Try again when one of them has ended.`,
        30,
      );
    }
    this.running += 1;
    try {
      await streamText(this.log.exportCsv(actor, filter), reply, headers);
    } catch (error) {
      if (!reply.raw.headersSent) throw error;
      this.logger.error({ err: error, requestId: request.id }, 'export of the audit log broke off');
    } finally {
      this.running -= 1;
    }
  }
}

const csvHeaders = (now: Date): Record<string, string> => ({
  'content-type': 'text/csv; charset=utf-8; header=present',
  'content-disposition': `attachment; filename="audit-log-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.csv"`,
  // A proxy that collects the answer first would hide its progress.
  'x-accel-buffering': 'no',
});
