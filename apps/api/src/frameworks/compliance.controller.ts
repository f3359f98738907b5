import {
  apiError,
  asOfQuery,
  frameworkCoverage,
  frameworkId,
  frameworkList,
  itemId,
  riskItemDetail,
  riskItemPeoplePage,
  riskItemPeopleQuery,
  type AsOfQuery,
  type FrameworkCoverage,
  type FrameworkList,
  type RiskItemDetail,
  type RiskItemPeoplePage,
  type RiskItemPeopleQuery,
} from '@docket/contracts';
import { CoverageService, type Actor } from '@docket/domain';
import { applyDecorators, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

/** A question about coverage: its address, its words, and the shape of its answer. */
const Asks = (path: string, summary: string, standardSchema: z.ZodType) =>
  applyDecorators(
    Get(path),
    Access({ scope: 'compliance:read' }),
    ApiOperation({ summary }),
    ApiResponse({ status: 200, description: 'The figures as of the instant', standardSchema }),
    ...(path.includes(':')
      ? [
          ApiResponse({
            status: 404,
            description: 'There is no such framework or item',
            standardSchema: apiError,
          }),
        ]
      : []),
  );

const Id = () => Param('id', { schema: frameworkId });
const ItemId = () => Param('itemId', { schema: itemId });
const AsOf = () => Query({ schema: asOfQuery });
const People = () => Query({ schema: riskItemPeopleQuery });

/**
 * How the organization stands on frameworks (domain.md section 2): OWASP lists below /frameworks, regulatory ones below
 * /regulatory, with the same answers. Figures hold for `asOf`, now unless told.
 */
@Resource('compliance')
export class ComplianceController {
  constructor(private readonly coverage: CoverageService) {}

  /** Every OWASP list with its items counted by status. */
  @Asks('summary', 'Coverage of the OWASP lists', frameworkList)
  lists(@CurrentActor() actor: Actor, @AsOf() { asOf }: AsOfQuery): Promise<FrameworkList> {
    return this.coverage.list(actor.organizationId, 'owasp', asOf);
  }

  /** Every regulatory framework with its controls counted by status. */
  @Asks('regulatory/summary', 'Coverage of the regulatory frameworks', frameworkList)
  regulations(@CurrentActor() actor: Actor, @AsOf() { asOf }: AsOfQuery): Promise<FrameworkList> {
    return this.coverage.list(actor.organizationId, 'regulatory', asOf);
  }

  /** An OWASP list and each of its items. */
  @Asks('frameworks/:id', 'One OWASP list', frameworkCoverage)
  list(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @AsOf() { asOf }: AsOfQuery,
  ): Promise<FrameworkCoverage> {
    return this.coverage.framework(actor.organizationId, { kind: 'owasp', id }, asOf);
  }

  /** A regulatory framework and each of its controls. */
  @Asks('regulatory/:id', 'One regulatory framework', frameworkCoverage)
  regulation(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @AsOf() { asOf }: AsOfQuery,
  ): Promise<FrameworkCoverage> {
    return this.coverage.framework(actor.organizationId, { kind: 'regulatory', id }, asOf);
  }

  /** An item of an OWASP list with the topics that count for it. */
  @Asks('frameworks/:id/items/:itemId', 'One item of an OWASP list', riskItemDetail)
  listItem(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ItemId() item: string,
    @AsOf() { asOf }: AsOfQuery,
  ): Promise<RiskItemDetail> {
    return this.coverage.item(actor.organizationId, { kind: 'owasp', id }, item, asOf);
  }

  /** A control with the topics that count for it. */
  @Asks('regulatory/:id/items/:itemId', 'One control', riskItemDetail)
  control(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ItemId() item: string,
    @AsOf() { asOf }: AsOfQuery,
  ): Promise<RiskItemDetail> {
    return this.coverage.item(actor.organizationId, { kind: 'regulatory', id }, item, asOf);
  }

  /** The eligible people of an item, trained or not. */
  @Asks('frameworks/:id/items/:itemId/people', 'People of an item of an OWASP list', riskItemPeoplePage)
  listItemPeople(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ItemId() item: string,
    @People() query: RiskItemPeopleQuery,
  ): Promise<RiskItemPeoplePage> {
    return this.coverage.people(actor.organizationId, { kind: 'owasp', id }, item, query);
  }

  /** The eligible people of a control, trained or not. */
  @Asks('regulatory/:id/items/:itemId/people', 'People of a control', riskItemPeoplePage)
  controlPeople(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @ItemId() item: string,
    @People() query: RiskItemPeopleQuery,
  ): Promise<RiskItemPeoplePage> {
    return this.coverage.people(actor.organizationId, { kind: 'regulatory', id }, item, query);
  }
}
