import {
  apiError,
  figureQuery,
  personProgress,
  type FigureQuery,
  type PersonProgress,
} from '@docket/contracts';
import { MetricsService, type Actor } from '@docket/domain';
import { Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

const userId = z.uuid();

/** Training progress of a person. */
@Resource('users')
export class ProgressController {
  constructor(private readonly metrics: MetricsService) {}

  /** Returns the topics and assignments of a person, for the current or an earlier instant. */
  @Get(':id/progress')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get the progress of a person' })
  @ApiResponse({
    status: 200,
    description: 'Totals, topics and assignments of the person at `asOf`',
    standardSchema: personProgress,
  })
  @ApiResponse({ status: 404, description: 'Person not found at this instant', standardSchema: apiError })
  get(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: userId }) id: string,
    @Query({ schema: figureQuery }) instant: FigureQuery,
  ): Promise<PersonProgress> {
    return this.metrics.person(organizationId, id, instant);
  }
}
