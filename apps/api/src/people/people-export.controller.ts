import { apiError, personFilter, type PersonFilter } from '@docket/contracts';
import { PeopleService, type Actor } from '@docket/domain';
import { Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';
import { Exports } from '../http/exports.js';

/** People as a file that the import takes back unchanged. */
@AdminResource('users.csv', 'users')
export class PeopleExportController {
  constructor(
    private readonly people: PeopleService,
    private readonly exports: Exports,
  ) {}

  /**
   * All people of a filter as people.csv, the file that the import takes, as of one instant and without a limit. Cells
   * that a spreadsheet would run begin with an apostrophe, which the import takes away again.
   */
  @Get()
  @Access('org_admin')
  @ApiOperation({ summary: 'People as CSV, for the import' })
  @ApiResponse({
    status: 200,
    description: 'RFC 4180 in UTF-8 with a byte order mark, a header first',
    content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiResponse({ status: 429, description: 'Too many exports are running', standardSchema: apiError })
  export(
    @CurrentActor() actor: Actor,
    @Query({ schema: personFilter }) filter: PersonFilter,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.exports.sendCsv('people', () => this.people.exportCsv(actor, filter), request, reply);
  }
}
