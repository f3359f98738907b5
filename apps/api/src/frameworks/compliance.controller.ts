import {
  apiError,
  countingAttemptsPage,
  countingAttemptsQuery,
  figureQuery,
  frameworkCoverage,
  frameworkId,
  frameworkList,
  itemId,
  riskItemDetail,
  riskItemPeoplePage,
  riskItemPeopleQuery,
  type CountingAttemptsPage,
  type CountingAttemptsQuery,
  type FigureQuery,
  type FrameworkCoverage,
  type FrameworkList,
  type RiskItemDetail,
  type RiskItemPeoplePage,
  type RiskItemPeopleQuery,
} from '@docket/contracts';
import { CoverageService, type Actor } from '@docket/domain';
import { applyDecorators, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { KeepAnswers } from '../figures/keep-answers.interceptor.js';

/** Declares a coverage route with its path, summary and response schema. */
const CoverageRoute = (path: string, summary: string, standardSchema: z.ZodType) =>
  applyDecorators(
    Get(path),
    Access({ scope: 'compliance:read' }),
    ApiOperation({ summary }),
    ApiResponse({
      status: 200,
      description: 'The coverage at `asOf`, with the parameters of the calculation',
      standardSchema,
    }),
    ...(path.includes(':')
      ? [
          ApiResponse({
            status: 404,
            description: 'Framework or item not found',
            standardSchema: apiError,
          }),
        ]
      : []),
  );

const FrameworkIdParam = () => Param('id', { schema: frameworkId });
const ItemIdParam = () => Param('itemId', { schema: itemId });
const InstantParam = () => Query({ schema: figureQuery });
const AttemptsParams = () => Query({ schema: countingAttemptsQuery });
const PeopleParams = () => Query({ schema: riskItemPeopleQuery });

/**
 * Coverage of frameworks (docs/domain.md, section 3): OWASP lists below /frameworks and regulatory frameworks below
 * /regulatory, with the same responses.
 */
@Resource('compliance')
@UseInterceptors(KeepAnswers)
export class ComplianceController {
  constructor(private readonly coverage: CoverageService) {}

  /** Returns all OWASP lists with their numbers of items by status. */
  @CoverageRoute('summary', 'List the coverage of OWASP lists', frameworkList)
  lists(@CurrentActor() actor: Actor, @InstantParam() instant: FigureQuery): Promise<FrameworkList> {
    return this.coverage.list(actor.organizationId, 'owasp', instant);
  }

  /** Returns all regulatory frameworks with their numbers of controls by status. */
  @CoverageRoute('regulatory/summary', 'List the coverage of regulatory frameworks', frameworkList)
  regulations(@CurrentActor() actor: Actor, @InstantParam() instant: FigureQuery): Promise<FrameworkList> {
    return this.coverage.list(actor.organizationId, 'regulatory', instant);
  }

  /** Returns an OWASP list with the coverage of each item. */
  @CoverageRoute('frameworks/:id', 'Get the coverage of an OWASP list', frameworkCoverage)
  list(
    @CurrentActor() actor: Actor,
    @FrameworkIdParam() id: string,
    @InstantParam() instant: FigureQuery,
  ): Promise<FrameworkCoverage> {
    return this.coverage.framework(actor.organizationId, { kind: 'owasp', id }, instant);
  }

  /** Returns a regulatory framework with the coverage of each control. */
  @CoverageRoute('regulatory/:id', 'Get the coverage of a regulatory framework', frameworkCoverage)
  regulation(
    @CurrentActor() actor: Actor,
    @FrameworkIdParam() id: string,
    @InstantParam() instant: FigureQuery,
  ): Promise<FrameworkCoverage> {
    return this.coverage.framework(actor.organizationId, { kind: 'regulatory', id }, instant);
  }

  /** Returns an item of an OWASP list with its mapped topics. */
  @CoverageRoute('frameworks/:id/items/:itemId', 'Get an item of an OWASP list', riskItemDetail)
  listItem(
    @CurrentActor() actor: Actor,
    @FrameworkIdParam() id: string,
    @ItemIdParam() item: string,
    @InstantParam() instant: FigureQuery,
  ): Promise<RiskItemDetail> {
    return this.coverage.item(actor.organizationId, { kind: 'owasp', id }, item, instant);
  }

  /** Returns a control with its mapped topics. */
  @CoverageRoute('regulatory/:id/items/:itemId', 'Get a control', riskItemDetail)
  control(
    @CurrentActor() actor: Actor,
    @FrameworkIdParam() id: string,
    @ItemIdParam() item: string,
    @InstantParam() instant: FigureQuery,
  ): Promise<RiskItemDetail> {
    return this.coverage.item(actor.organizationId, { kind: 'regulatory', id }, item, instant);
  }

  /** Returns the eligible people of an item with their training. */
  @CoverageRoute(
    'frameworks/:id/items/:itemId/people',
    'List the people of an item of an OWASP list',
    riskItemPeoplePage,
  )
  listItemPeople(
    @CurrentActor() actor: Actor,
    @FrameworkIdParam() id: string,
    @ItemIdParam() item: string,
    @PeopleParams() query: RiskItemPeopleQuery,
  ): Promise<RiskItemPeoplePage> {
    return this.coverage.people(actor.organizationId, { kind: 'owasp', id }, item, query);
  }

  /** Returns the eligible people of a control with their training. */
  @CoverageRoute('regulatory/:id/items/:itemId/people', 'List the people of a control', riskItemPeoplePage)
  controlPeople(
    @CurrentActor() actor: Actor,
    @FrameworkIdParam() id: string,
    @ItemIdParam() item: string,
    @PeopleParams() query: RiskItemPeopleQuery,
  ): Promise<RiskItemPeoplePage> {
    return this.coverage.people(actor.organizationId, { kind: 'regulatory', id }, item, query);
  }

  /** Returns the attempts that count for items of an OWASP list, with their people. */
  @CoverageRoute(
    'frameworks/:id/attempts',
    'List the attempts that count for an OWASP list',
    countingAttemptsPage,
  )
  listAttempts(
    @CurrentActor() actor: Actor,
    @FrameworkIdParam() id: string,
    @AttemptsParams() query: CountingAttemptsQuery,
  ): Promise<CountingAttemptsPage> {
    return this.coverage.attempts(actor.organizationId, { kind: 'owasp', id }, query);
  }

  /** Returns the attempts that count for controls of a regulatory framework, with their people. */
  @CoverageRoute(
    'regulatory/:id/attempts',
    'List the attempts that count for a regulatory framework',
    countingAttemptsPage,
  )
  regulationAttempts(
    @CurrentActor() actor: Actor,
    @FrameworkIdParam() id: string,
    @AttemptsParams() query: CountingAttemptsQuery,
  ): Promise<CountingAttemptsPage> {
    return this.coverage.attempts(actor.organizationId, { kind: 'regulatory', id }, query);
  }
}
