import { DocketError, errorMessages, organization, type OrganizationView } from '@docket/contracts';
import { selectRow } from '@docket/schema';
import { Injectable } from '@nestjs/common';
import { inJobScope, iso, isPresent } from '../people/membership.sql.js';
import { Tenancy } from './tenancy.js';

const organizationQuery = `
  select o.id, o.slug, o.name, o.time_zone as "timeZone", o.locale, o.page_size as "pageSize",
      o.coverage_threshold_percent as "coverageThresholdPercent", ${iso('o.created_at')} as "createdAt",
      ${iso('o.history_since')} as "historySince",
      (select json_build_object('total', count(*) filter (where p.joined_at <= now() and p.merged_into is null), 'active', count(*) filter (where ${isPresent('p')}),
         'eligible', count(*) filter (where p.role = 'learner' and ${isPresent('p')} and ${inJobScope('p', 'o')})) from person p) as people,
      (select count(*)::int from team where deleted_at is null) as teams
    from organization o`;

/** Reads organizations. */
@Injectable()
export class OrganizationService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns an organization with its current numbers of people and teams. @throws not_found */
  async get(organizationId: string): Promise<OrganizationView> {
    const found = await this.tenancy.snapshot(organizationId, (em) =>
      selectRow(em, organization, organizationQuery),
    );
    if (found) return found;
    throw new DocketError('not_found', errorMessages.organization.notFound);
  }
}
