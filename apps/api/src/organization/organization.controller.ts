import { organization, type OrganizationView } from '@docket/contracts';
import { OrganizationService, type Actor } from '@docket/domain';
import { Get } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

/** The organization. */
@Resource('org')
export class OrganizationController {
  constructor(private readonly organizations: OrganizationService) {}

  /** Returns the organization with its current numbers of people and teams. */
  @Get()
  @Access({ scope: 'org:read' })
  @ApiOperation({ summary: 'Get the organization' })
  @ApiResponse({
    status: 200,
    description: 'The organization of the caller, with its current numbers of people and teams',
    standardSchema: organization,
  })
  get(@CurrentActor() { organizationId }: Actor): Promise<OrganizationView> {
    return this.organizations.get(organizationId);
  }
}
