import {
  activityMetrics,
  apiError,
  figureQuery,
  assignmentMetrics,
  errorMessages,
  evidenceMetrics,
  trainingMetrics,
  type ActivityMetricsView,
  type FigureQuery,
  type AssignmentMetricsView,
  type EvidenceMetricsView,
  type TrainingMetricsView,
} from '@docket/contracts';
import { build } from '@docket/config';
import { MetricsService, type Actor } from '@docket/domain';
import { Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';

const assignmentId = z.uuid(errorMessages.validation.uuid);

/** Training figures as printed in documents, for the current or an earlier instant. */
@Resource('metrics')
export class MetricsController {
  constructor(private readonly metrics: MetricsService) {}

  /** Returns the figures of the organization, its teams and its topics, as printed in the Training Report. */
  @Get('training')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get the figures of the Training Report' })
  @ApiResponse({
    status: 200,
    description: 'The figures of the organization at `asOf`, by team and topic',
    standardSchema: trainingMetrics,
  })
  training(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: figureQuery }) instant: FigureQuery,
  ): Promise<TrainingMetricsView> {
    return this.metrics.training(organizationId, instant);
  }

  /** Returns attempts and active people by week, and the topics and modules with the highest and lowest scores. */
  @Get('activity')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get the activity trend, strengths and weak areas' })
  @ApiResponse({
    status: 200,
    description: 'Activity by week, and the strengths and weak areas at `asOf`',
    standardSchema: activityMetrics,
  })
  activity(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: figureQuery }) instant: FigureQuery,
  ): Promise<ActivityMetricsView> {
    return this.metrics.activity(organizationId, instant);
  }

  /** Returns the section "About this evidence" of documents: the program, the population and the timeliness of the records. */
  @Get('evidence')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get what documents state about their evidence' })
  @ApiResponse({
    status: 200,
    description: 'The program, the population and the timeliness of the records at `asOf`',
    standardSchema: evidenceMetrics,
  })
  async evidence(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: figureQuery }) instant: FigureQuery,
  ): Promise<EvidenceMetricsView> {
    return { build, ...(await this.metrics.evidence(organizationId, instant)) };
  }

  /** Returns the figures of an assignment by state and team, as printed in the Assignment Compliance Report. */
  @Get('assignments/:id')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get the figures of the Assignment Compliance Report' })
  @ApiResponse({
    status: 200,
    description: 'The figures of the assignment at `asOf`, by team',
    standardSchema: assignmentMetrics,
  })
  @ApiResponse({ status: 404, description: 'Assignment not found at this instant', standardSchema: apiError })
  assignment(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: assignmentId }) id: string,
    @Query({ schema: figureQuery }) instant: FigureQuery,
  ): Promise<AssignmentMetricsView> {
    return this.metrics.assignment(organizationId, id, instant);
  }
}
