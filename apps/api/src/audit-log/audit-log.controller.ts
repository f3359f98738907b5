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

/** What was done in the organization, by whom and when. */
@Resource('audit-log')
export class AuditLogController {
  constructor(private readonly log: AuditLogService) {}

  /** A page of events, newest first. `page` reaches the newest 10,000; follow the cursors to reach all. */
  @Get()
  @Access({ scope: 'audit-log:read' })
  @ApiOperation({ summary: 'Audit events, newest first' })
  @ApiResponse({ status: 200, description: 'A page of events', standardSchema: auditLogPage })
  list(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: auditLogQuery }) query: AuditLogQuery,
  ): Promise<AuditLogPage> {
    return this.log.list(organizationId, query);
  }

  /** The actions that were ever recorded. */
  @Get('actions')
  @Access({ scope: 'audit-log:read' })
  @ApiOperation({ summary: 'Actions that the audit log holds' })
  @ApiResponse({ status: 200, description: 'In alphabetical order', standardSchema: auditActions })
  async actions(@CurrentActor() { organizationId }: Actor): Promise<AuditActions> {
    return { items: await this.log.actions(organizationId) };
  }

  /** People and keys that were ever recorded, for the page's filter. */
  @Get('actors')
  @Access('org_admin')
  @ApiOperation({ summary: 'People and keys that the audit log holds' })
  @ApiResponse({ status: 200, description: 'By name, the first 50', standardSchema: auditActors })
  actors(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: auditActorsQuery }) { search }: AuditActorsQuery,
  ): Promise<AuditActors> {
    return this.log.actors(organizationId, search);
  }
}
