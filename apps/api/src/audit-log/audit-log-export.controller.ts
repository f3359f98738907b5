import { apiError, auditLogFilter, type AuditLogFilter } from '@docket/contracts';
import { AuditLogService, type Actor } from '@docket/domain';
import { Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, EXPORT_COST } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { Exports } from '../http/exports.js';

/** CSV export of the audit log (docs/domain.md, section 5). */
@Resource('audit-log.csv', 'audit-log')
export class AuditLogExportController {
  constructor(
    private readonly log: AuditLogService,
    private readonly exports: Exports,
  ) {}

  /**
   * Streams all matching events, newest first. The response has no `Content-Length`. A failed export resets the
   * connection, so that an incomplete file is never mistaken for a complete one.
   */
  @Get()
  @Access({ scope: 'audit-log:read' }, { cost: EXPORT_COST })
  @ApiOperation({ summary: 'Export the audit log as CSV' })
  @ApiResponse({
    status: 200,
    description: 'CSV file (RFC 4180) in UTF-8 with a header line',
    content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiResponse({
    status: 429,
    description: 'Too many exports are running; see `Retry-After`',
    standardSchema: apiError,
  })
  export(
    @CurrentActor() actor: Actor,
    @Query({ schema: auditLogFilter }) filter: AuditLogFilter,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.exports.sendCsv(
      actor.organizationId,
      'audit-log',
      () => this.log.exportCsv(actor, filter),
      request,
      reply,
    );
  }
}
