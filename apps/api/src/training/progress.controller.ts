import { apiError, asOfQuery, personProgress, type AsOfQuery, type PersonProgress } from '@docket/contracts';
import { MetricsService, type Actor } from '@docket/domain';
import { Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

const userId = z.uuid('is not an id');

/** The training of one person. */
@Resource('users')
export class ProgressController {
  constructor(private readonly metrics: MetricsService) {}

  /** Topics tried and assignments given, with the person's facts, for any instant that has passed. */
  @Get(':id/progress')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: "A person's topics and assignments" })
  @ApiResponse({ status: 200, description: 'The progress', standardSchema: personProgress })
  @ApiResponse({ status: 404, description: 'There is no such person then', standardSchema: apiError })
  get(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: userId }) id: string,
    @Query({ schema: asOfQuery }) { asOf }: AsOfQuery,
  ): Promise<PersonProgress> {
    return this.metrics.person(organizationId, id, asOf);
  }
}
