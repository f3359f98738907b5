import {
  auditActions,
  auditActors,
  auditActorsQuery,
  auditLogPage,
  auditLogQuery,
  type AuditActions,
  type AuditActors,
  type AuditActorsQuery,
  type AuditLogPage,
  type AuditLogQuery,
} from '@docket/contracts';
import { AuditLogService, type Actor } from '@docket/domain';
import { Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

/** The audit log of the organization. */
@Resource('audit-log')
export class AuditLogController {
  constructor(private readonly log: AuditLogService) {}

  /** Returns a page of events, newest first. `page` reaches the newest 10,000 events, `cursor` reaches all. */
  @Get()
  @Access({ scope: 'audit-log:read' })
  @ApiOperation({ summary: 'List audit events' })
  @ApiResponse({
    status: 200,
    description: 'A page of matching events, newest first, with cursors of the adjacent pages',
    standardSchema: auditLogPage,
  })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: auditLogQuery }) query: AuditLogQuery,
  ): Promise<AuditLogPage> {
    return this.log.list(organizationId, query);
  }

  /** Returns the actions that occur in the audit log. */
  @Get('actions')
  @Access({ scope: 'audit-log:read' })
  @ApiOperation({ summary: 'List the actions in the audit log' })
  @ApiResponse({
    status: 200,
    description: 'The actions that occur in the audit log, in alphabetical order',
    standardSchema: auditActions,
  })
  async actions(@CurrentActor() { organizationId }: Actor): Promise<AuditActions> {
    return { items: await this.log.actions(organizationId) };
  }

  /** Returns the people and API keys that occur in the audit log, for the filter of the web app. */
  @Get('actors')
  @Access('org_admin')
  @ApiOperation({ summary: 'List the actors in the audit log' })
  @ApiResponse({
    status: 200,
    description: 'The first 50 actors, ordered by name',
    standardSchema: auditActors,
  })
  actors(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: auditActorsQuery }) { search }: AuditActorsQuery,
  ): Promise<AuditActors> {
    return this.log.actors(organizationId, search);
  }
}
