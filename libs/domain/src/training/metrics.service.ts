import { ACTIVE_DAYS, LEAST_ATTEMPTS, PASSING_SCORE, WINDOW_DAYS } from '@docket/contracts';
import type {
  ActivityMetricsView,
  AssignmentMetricsView,
  PersonProgress,
  TrainingMetricsView,
} from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  readAssignment,
  readAssignmentFigures,
  readTrackedItems,
} from '../assignments/assignment-progress.js';
import { instantOf } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { readActivityWeeks, readMastery } from './activity-metrics.js';
import { readPersonProgress } from './person-progress.js';
import { readTrainingMetrics } from './training-metrics.js';

/** What of an organization every figure depends on. */
const basisRow = z.object({
  coverageThresholdPercent: tables.organization.coverage_threshold_percent,
  timeZone: tables.organization.time_zone,
});
type Basis = z.infer<typeof basisRow>;

const parametersAt = (asOf: string) => ({ asOf, passingScore: PASSING_SCORE, windowDays: WINDOW_DAYS });

/**
 * Figures of training for any instant that has passed. They are read by what the reports read, each answer in one
 * snapshot, so that a page, a document and a program that ask for the same instant are told the same.
 */
@Injectable()
export class MetricsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** What the Training Report prints. @throws invalid_request for an instant to come */
  training(organizationId: string, asOf?: string): Promise<TrainingMetricsView> {
    return this.read(organizationId, asOf, async (em, at, { coverageThresholdPercent }) => ({
      ...parametersAt(at),
      activeDays: ACTIVE_DAYS,
      coverageThresholdPercent,
      ...(await readTrainingMetrics(em, { organizationId, asOf: at })),
    }));
  }

  /**
   * What the Assignment Compliance Report prints in figures.
   * @throws not_found, for an assignment that was not there at the instant; invalid_request, for an instant to come
   */
  assignment(organizationId: string, assignmentId: string, asOf?: string): Promise<AssignmentMetricsView> {
    return this.read(organizationId, asOf, async (em, at, { coverageThresholdPercent }) => {
      const { trackedItems: _, ...facts } = await readAssignment(em, { assignmentId, asOf: at });
      const items = await readTrackedItems(em, { assignmentId, asOf: at });
      const { teams, ...figures } = await readAssignmentFigures(em, { assignmentId, asOf: at });
      return {
        ...parametersAt(at),
        coverageThresholdPercent,
        assignment: { ...facts, items },
        figures,
        teams,
      };
    });
  }

  /** The trend of the last weeks, strengths and focus areas. @throws invalid_request for an instant to come */
  activity(organizationId: string, asOf?: string): Promise<ActivityMetricsView> {
    return this.read(organizationId, asOf, async (em, at, { timeZone }) => ({
      ...parametersAt(at),
      leastAttempts: LEAST_ATTEMPTS,
      timeZone,
      weeks: await readActivityWeeks(em, { organizationId, asOf: at }),
      ...(await readMastery(em, { organizationId, asOf: at })),
    }));
  }

  /**
   * One person's training.
   * @throws not_found, for a person who was not there at the instant; invalid_request, for an instant to come
   */
  person(organizationId: string, personId: string, asOf?: string): Promise<PersonProgress> {
    return this.read(organizationId, asOf, async (em, at) => ({
      ...parametersAt(at),
      ...(await readPersonProgress(em, { organizationId, personId, asOf: at })),
    }));
  }

  private read<T>(
    organizationId: string,
    asOf: string | undefined,
    work: (em: EntityManager, at: string, basis: Basis) => Promise<T>,
  ): Promise<T> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      const at = await instantOf(em, asOf);
      const basis = await selectRow(
        em,
        basisRow,
        `select coverage_threshold_percent as "coverageThresholdPercent", time_zone as "timeZone" from organization`,
      );
      return work(em, at, basis!);
    });
  }
}
