import { apiError, auditLogFilter, type AuditLogFilter } from '@docket/contracts';
import { AuditLogService, type Actor } from '@docket/domain';
import { Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { Exports } from '../http/exports.js';

/** The audit log as a file (domain.md section 4). */
@Resource('audit-log.csv', 'audit-log')
export class AuditLogExportController {
  constructor(
    private readonly log: AuditLogService,
    private readonly exports: Exports,
  ) {}

  /**
   * Every event that matches, newest first, written while it is downloaded. The answer has no Content-Length; one that
   * breaks off ends in an error of the connection, never like a whole file.
   */
  @Get()
  @Access({ scope: 'audit-log:read' })
  @ApiOperation({ summary: 'The audit log as CSV, without a limit' })
  @ApiResponse({
    status: 200,
    description: 'RFC 4180 in UTF-8, a header first',
    content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiResponse({ status: 429, description: 'Too many exports are running', standardSchema: apiError })
  export(
    @CurrentActor() actor: Actor,
    @Query({ schema: auditLogFilter }) filter: AuditLogFilter,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.exports.sendCsv('audit-log', () => this.log.exportCsv(actor, filter), request, reply);
  }
}
