import {
  activityMetrics,
  apiError,
  asOfQuery,
  assignmentMetrics,
  trainingMetrics,
  type ActivityMetricsView,
  type AsOfQuery,
  type AssignmentMetricsView,
  type TrainingMetricsView,
} from '@docket/contracts';
import { MetricsService, type Actor } from '@docket/domain';
import { Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

const assignmentId = z.uuid('is not an id');

/** Figures of training, for any instant that has passed: those that the documents print. */
@Resource('metrics')
export class MetricsController {
  constructor(private readonly metrics: MetricsService) {}

  /** The organization, its teams and its topics, as the Training Report prints them. */
  @Get('training')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Figures of the Training Report' })
  @ApiResponse({ status: 200, description: 'The figures', standardSchema: trainingMetrics })
  training(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: asOfQuery }) { asOf }: AsOfQuery,
  ): Promise<TrainingMetricsView> {
    return this.metrics.training(organizationId, asOf);
  }

  /** Attempts and active people by week; the topics and modules that are mastered best and worst. */
  @Get('activity')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Activity trend, strengths and focus areas' })
  @ApiResponse({ status: 200, description: 'The figures', standardSchema: activityMetrics })
  activity(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: asOfQuery }) { asOf }: AsOfQuery,
  ): Promise<ActivityMetricsView> {
    return this.metrics.activity(organizationId, asOf);
  }

  /** One assignment and its assignees by state and team, as the Assignment Compliance Report prints them. */
  @Get('assignments/:id')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Figures of the Assignment Compliance Report' })
  @ApiResponse({ status: 200, description: 'The figures', standardSchema: assignmentMetrics })
  @ApiResponse({ status: 404, description: 'There is no such assignment then', standardSchema: apiError })
  assignment(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: assignmentId }) id: string,
    @Query({ schema: asOfQuery }) { asOf }: AsOfQuery,
  ): Promise<AssignmentMetricsView> {
    return this.metrics.assignment(organizationId, id, asOf);
  }
}
