import {
  attention,
  attentionPeoplePage,
  attentionPeopleQuery,
  belowSharePage,
  belowShareQuery,
  figureQuery,
  type AttentionPeoplePage,
  type AttentionPeopleQuery,
  type AttentionView,
  type BelowSharePage,
  type BelowShareQuery,
  type FigureQuery,
} from '@docket/contracts';
import { AttentionService, type Actor } from '@docket/domain';
import { Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { KeepAnswers } from '../figures/keep-answers.interceptor.js';

/** The people and the items of frameworks that need attention. */
@Resource('attention')
@UseInterceptors(KeepAnswers)
export class AttentionController {
  constructor(private readonly attention: AttentionService) {}

  /** Returns the number of people and items that need attention. Each is the `total` of a list at the same instants. */
  @Get()
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Count what needs attention' })
  @ApiResponse({ status: 200, description: 'The counts at `asOf`', standardSchema: attention })
  counts(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: figureQuery }) instant: FigureQuery,
  ): Promise<AttentionView> {
    return this.attention.counts(organizationId, instant);
  }

  /** Returns the people who are overdue, have an assignment due soon, or whose training lapses soon. The most urgent come first. */
  @Get('people')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'List the people who need attention' })
  @ApiResponse({ status: 200, description: 'A page of people', standardSchema: attentionPeoplePage })
  people(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: attentionPeopleQuery }) query: AttentionPeopleQuery,
  ): Promise<AttentionPeoplePage> {
    return this.attention.people(organizationId, query);
  }

  /** Returns the items of all frameworks that are below their required share, those with the most people to train first. */
  @Get('items')
  @Access({ scope: 'compliance:read' })
  @ApiOperation({ summary: 'List the items below their required share' })
  @ApiResponse({ status: 200, description: 'A page of items', standardSchema: belowSharePage })
  items(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: belowShareQuery }) query: BelowShareQuery,
  ): Promise<BelowSharePage> {
    return this.attention.belowShare(organizationId, query);
  }
}
