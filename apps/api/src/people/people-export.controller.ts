import { apiError, personFilter, type PersonFilter } from '@docket/contracts';
import { PeopleService, type Actor } from '@docket/domain';
import { Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, EXPORT_COST } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';
import { Exports } from '../http/exports.js';

/** CSV export of people, in the format of the import. */
@AdminResource('users.csv', 'users')
export class PeopleExportController {
  constructor(
    private readonly people: PeopleService,
    private readonly exports: Exports,
  ) {}

  /**
   * Streams all matching people in the format of the import file people.csv. A cell that a spreadsheet would evaluate as a
   * formula starts with an apostrophe, which the import removes.
   */
  @Get()
  @Access('org_admin', { cost: EXPORT_COST })
  @ApiOperation({ summary: 'Export people as CSV' })
  @ApiResponse({
    status: 200,
    description: 'CSV file (RFC 4180) in UTF-8 with a byte order mark and a header line',
    content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiResponse({
    status: 429,
    description: 'Too many exports are running; see `Retry-After`',
    standardSchema: apiError,
  })
  export(
    @CurrentActor() actor: Actor,
    @Query({ schema: personFilter }) filter: PersonFilter,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.exports.sendCsv(
      actor.organizationId,
      'people',
      () => this.people.exportCsv(actor, filter),
      request,
      reply,
    );
  }
}
