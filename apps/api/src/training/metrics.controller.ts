import {
  activityMetrics,
  apiError,
  figureQuery,
  assignmentMetrics,
  closedAssignmentPage,
  currentInstant,
  departuresQuery,
  attemptInputPage,
  evidenceChangePage,
  evidenceMetrics,
  evidencePageQuery,
  evidenceQuery,
  joinerPage,
  joinersQuery,
  leaverPage,
  onboardingMetrics,
  onboardingQuery,
  sampleMetrics,
  samplePageQuery,
  samplePersonPage,
  sampleQuery,
  trainedShareTrend,
  trainingMetrics,
  type ActivityMetricsView,
  type FigureInstants,
  type FigureQuery,
  type AssignmentMetricsView,
  type AttemptInput,
  type ClosedAssignment,
  type DeparturesQuery,
  type EvidenceChange,
  type EvidenceMetricsView,
  type EvidencePageQuery,
  type EvidenceQuery,
  type Joiner,
  type JoinersQuery,
  type Leaver,
  type Page,
  type OnboardingMetricsView,
  type OnboardingQuery,
  type SampleMetricsView,
  type SamplePageQuery,
  type SamplePersonView,
  type SampleQuery,
  type TrainedShareTrend,
  type TrainingMetricsView,
} from '@docket/contracts';
import { MetricsService, SampleService, type Actor } from '@docket/domain';
import { Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CurrentActor } from '../access/current.js';
import { Resource } from '../access/route-prefixes.js';
import { KeepAnswers } from '../figures/keep-answers.interceptor.js';
import { SETTINGS, type ApiSettings } from '../api-config.js';

const assignmentId = z.uuid();

const assignmentNotFound = {
  status: 404,
  description: 'Assignment not found at this instant',
  standardSchema: apiError,
};

const populationNotFound = {
  status: 404,
  description: 'Assignment or control not found at this instant',
  standardSchema: apiError,
};

/** Training figures as printed in documents, for the current or an earlier instant. */
@Resource('metrics')
@UseInterceptors(KeepAnswers)
export class MetricsController {
  constructor(
    private readonly metrics: MetricsService,
    private readonly samples: SampleService,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Returns the current instant. With its `asOf` and `knownAt` as parameters, several requests return figures of one instant. */
  @Get('instant')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get the current instant' })
  @ApiResponse({ status: 200, description: 'The current instant', standardSchema: currentInstant })
  instant(@CurrentActor() { organizationId }: Actor): Promise<FigureInstants> {
    return this.metrics.instant(organizationId);
  }

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

  /** Returns the share of eligible people with a pass on any topic, at the end of each of the last 12 months and at `asOf`. */
  @Get('trained-share')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get the trained share by month' })
  @ApiResponse({ status: 200, description: 'The trained share by month', standardSchema: trainedShareTrend })
  trainedShare(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: figureQuery }) instant: FigureQuery,
  ): Promise<TrainedShareTrend> {
    return this.metrics.trainedShare(organizationId, instant);
  }

  /**
   * Returns the section "About this evidence" of documents: the program, the population, the timeliness and the inputs of
   * the records, and what changed.
   */
  @Get('evidence')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get what documents state about their evidence' })
  @ApiResponse({
    status: 200,
    description: 'The program, the population, the timeliness, the inputs and the changes at `asOf`',
    standardSchema: evidenceMetrics,
  })
  @ApiResponse(assignmentNotFound)
  async evidence(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: evidenceQuery }) query: EvidenceQuery,
  ): Promise<EvidenceMetricsView> {
    return { build: this.settings.build, ...(await this.metrics.evidence(organizationId, query)) };
  }

  /** Returns the imported files and the senders of the attempts in the window, those with the most attempts first. */
  @Get('evidence/inputs')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'List where the attempts of the evidence come from' })
  @ApiResponse({ status: 200, description: 'A page of inputs', standardSchema: attemptInputPage })
  @ApiResponse(assignmentNotFound)
  evidenceInputs(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: evidencePageQuery }) query: EvidencePageQuery,
  ): Promise<Page<AttemptInput>> {
    return this.metrics.evidenceInputs(organizationId, query);
  }

  /** Returns the values that changed in the window and that figures depend on, the latest first. */
  @Get('evidence/changes')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'List what changed in the window of the evidence' })
  @ApiResponse({ status: 200, description: 'A page of changes', standardSchema: evidenceChangePage })
  @ApiResponse(assignmentNotFound)
  evidenceChanges(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: evidencePageQuery }) query: EvidencePageQuery,
  ): Promise<Page<EvidenceChange>> {
    return this.metrics.evidenceChanges(organizationId, query);
  }

  /** Returns the people who join in a period and pass a topic in time, as printed in documents of the period. */
  @Get('onboarding')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get how many people who join pass a topic in time' })
  @ApiResponse({
    status: 200,
    description: 'The people who join in the period',
    standardSchema: onboardingMetrics,
  })
  onboarding(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: onboardingQuery }) query: OnboardingQuery,
  ): Promise<OnboardingMetricsView> {
    return this.metrics.onboarding(organizationId, query);
  }

  /** Returns the people who join in a period by team and name, as documents of the period list them. */
  @Get('joiners')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'List the people who join in a period' })
  @ApiResponse({ status: 200, description: 'A page of people', standardSchema: joinerPage })
  joiners(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: joinersQuery }) query: JoinersQuery,
  ): Promise<Page<Joiner>> {
    return this.metrics.joiners(organizationId, query);
  }

  /** Returns the people who left, as of the departure, by team and name, as the Training Report lists them. */
  @Get('leavers')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'List the people who left, with their training as of the departure' })
  @ApiResponse({ status: 200, description: 'A page of people', standardSchema: leaverPage })
  leavers(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: departuresQuery }) query: DeparturesQuery,
  ): Promise<Page<Leaver>> {
    return this.metrics.leavers(organizationId, query);
  }

  /** Returns the assignments that were closed, by when they were closed, as the Training Report lists them. */
  @Get('closed-assignments')
  @Access({ scope: 'progress:read' })
  @ApiOperation({
    summary: 'List the closed assignments, with their assignees by state when they were closed',
  })
  @ApiResponse({ status: 200, description: 'A page of assignments', standardSchema: closedAssignmentPage })
  closedAssignments(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: departuresQuery }) query: DeparturesQuery,
  ): Promise<Page<ClosedAssignment>> {
    return this.metrics.closedAssignments(organizationId, query);
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
  @ApiResponse(assignmentNotFound)
  assignment(
    @CurrentActor() { organizationId }: Actor,
    @Param('id', { schema: assignmentId }) id: string,
    @Query({ schema: figureQuery }) instant: FigureQuery,
  ): Promise<AssignmentMetricsView> {
    return this.metrics.assignment(organizationId, id, instant);
  }

  /** Draws a sample of people, as in the Audit Sample with the same parameters. Nothing is stored. */
  @Get('sample')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'Get the figures of an Audit Sample' })
  @ApiResponse({
    status: 200,
    description: 'The population, the strata and the results of the sample at `asOf`',
    standardSchema: sampleMetrics,
  })
  @ApiResponse(populationNotFound)
  sample(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: sampleQuery }) query: SampleQuery,
  ): Promise<SampleMetricsView> {
    return this.samples.sample(organizationId, query);
  }

  /** Returns the people in a sample, ascending by hash, with their requirements and the attempts that satisfy them. */
  @Get('sample/people')
  @Access({ scope: 'progress:read' })
  @ApiOperation({ summary: 'List the people in an Audit Sample' })
  @ApiResponse({ status: 200, description: 'A page of people', standardSchema: samplePersonPage })
  @ApiResponse(populationNotFound)
  samplePeople(
    @CurrentActor() { organizationId }: Actor,
    @Query({ schema: samplePageQuery }) query: SamplePageQuery,
  ): Promise<Page<SamplePersonView>> {
    return this.samples.people(organizationId, query);
  }
}
