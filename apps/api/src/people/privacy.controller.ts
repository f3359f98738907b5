import {
  apiError,
  erasePerson,
  erasure,
  exportedPersonalData,
  keepReport,
  type ErasePerson,
  type ErasureView,
  type KeepReport,
} from '@docket/contracts';
import { PrivacyService, ReportsService, type Actor } from '@docket/domain';
import type { Logger } from '@docket/observability';
import { Body, Get, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, EXPORT_COST } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { AdminResource } from '../access/route-prefixes.js';
import { LOGGER } from '../api-config.js';
import { Exports } from '../exports/exports.js';

const id = z.uuid();

const tooManySearches = {
  status: 429,
  description: 'Too many exports and searches of stored reports are running; see `Retry-After`',
  standardSchema: apiError,
} as const;

/** Erasure and export of the personal data of a person. */
@AdminResource('users/:id', 'users')
export class PrivacyController {
  constructor(
    private readonly privacy: PrivacyService,
    private readonly reports: ReportsService,
    private readonly exports: Exports,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Streams all data about a person as JSON: the records of the person, the account with its sessions, the reports they
   * requested, and the audit events by and about them. `records` has an array for each type of record. Passwords and tokens
   * are left out. The export is recorded in the audit log.
   */
  @Get('data.json')
  @Access('org_admin', { cost: EXPORT_COST })
  @ApiOperation({ summary: 'Export all data about a person' })
  @ApiResponse({
    status: 200,
    description:
      'JSON file with `format`, `version`, `organizationId`, `personId`, `exportedAt` and `records`',
    standardSchema: exportedPersonalData,
  })
  @ApiResponse({ status: 404, description: 'Person not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'The person was merged with another one',
    standardSchema: apiError,
  })
  @ApiResponse({
    status: 429,
    description: 'Too many exports are running; see `Retry-After`',
    standardSchema: apiError,
  })
  export(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) personId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = () => this.privacy.exportData(actor, personId);
    return this.exports.sendJson(actor.organizationId, 'person', text, reply);
  }

  /**
   * Returns whether the personal data of a person can be erased, and the reports that contain it. The stored data of all
   * reports is searched, which takes a few seconds if there are hundreds of reports.
   */
  @Get('erasure')
  @Access('org_admin', { cost: EXPORT_COST })
  @ApiOperation({ summary: 'Get the state of the erasure of personal data' })
  @ApiResponse({
    status: 200,
    description: 'Whether the data can be erased, and the reports',
    standardSchema: erasure,
  })
  @ApiResponse(tooManySearches)
  @ApiResponse({ status: 404, description: 'Person not found', standardSchema: apiError })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: id }) personId: string): Promise<ErasureView> {
    return this.exports.inSlot(actor.organizationId, () => this.view(actor, personId));
  }

  private async view(actor: Actor, personId: string): Promise<ErasureView> {
    const found = await this.privacy.erasure(actor, personId);
    const reports = found.reports.map((each) => ({ ...each, title: this.reports.titleOf(each.kind) }));
    return { ...found, reports };
  }

  /**
   * Erases the personal data of a person who has left. A pseudonym replaces the name and the e-mail addresses in all
   * records, also in the audit log, and the account is deleted unless it gives access elsewhere. Roles, teams, attempts,
   * assignments and exemptions stay, so no figure changes. Files of reports stay until you delete them. An erasure cannot be
   * undone.
   */
  @Post('erasure')
  @HttpCode(200)
  @Access('org_admin', { cost: EXPORT_COST })
  @ApiOperation({ summary: 'Erase the personal data of a person' })
  @ApiResponse({
    status: 200,
    description: 'The data is erased; decide about each of the reports',
    standardSchema: erasure,
  })
  @ApiResponse(tooManySearches)
  @ApiResponse({ status: 404, description: 'Person not found', standardSchema: apiError })
  @ApiResponse({
    status: 409,
    description: 'The person has not left, was merged with another one, or is erased already',
    standardSchema: apiError,
  })
  erase(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) personId: string,
    @Body({ schema: erasePerson }) { confirmation }: ErasePerson,
  ): Promise<ErasureView> {
    return this.exports.inSlot(actor.organizationId, async () => {
      await this.privacy.erase(actor, personId, confirmation);
      // An erasure is repeated after the restoration of an earlier backup (docs/privacy.md).
      this.logger.info({ organizationId: actor.organizationId, personId }, 'personal data erased');
      return this.view(actor, personId);
    });
  }

  /** Records why the file of a report is kept although it contains a person whose data was erased. */
  @Put('erasure/reports/:reportId')
  @Access('org_admin')
  @ApiOperation({ summary: 'Keep a report that contains an erased person' })
  @ApiResponse({ status: 200, description: 'The state after the decision', standardSchema: erasure })
  @ApiResponse({ status: 404, description: 'Person or report not found', standardSchema: apiError })
  @ApiResponse({ status: 409, description: 'The file is already deleted', standardSchema: apiError })
  async keep(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) personId: string,
    @Param('reportId', { schema: id }) reportId: string,
    @Body({ schema: keepReport }) { basis }: KeepReport,
  ): Promise<ErasureView> {
    await this.privacy.keepReport(actor, personId, reportId, basis);
    return this.view(actor, personId);
  }
}
