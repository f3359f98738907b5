import { ACTIVE_DAYS, MIN_ATTEMPTS, PASSING_SCORE, WINDOW_DAYS } from '@docket/contracts';
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
import { readDeadlineHistory } from '../assignments/deadline-history.js';
import { resolveAsOf } from '../organization/clock.js';
import { Tenancy } from '../organization/tenancy.js';
import { readActivityWeeks, readMastery } from './activity-metrics.js';
import { readPersonProgress } from './person-progress.js';
import { printedAssignment, printedTraining } from './printed-metrics.js';
import { readTrainingMetrics } from './training-metrics.js';

/** Settings of the organization that figures depend on. */
const settingsRow = z.object({
  coverageThresholdPercent: tables.organization.coverage_threshold_percent,
  timeZone: tables.organization.time_zone,
});
type Settings = z.infer<typeof settingsRow>;

const parametersAt = (asOf: string) => ({ asOf, passingScore: PASSING_SCORE, windowDays: WINDOW_DAYS });

/**
 * Reads training figures for any past instant. It uses the queries of the reports, each in one snapshot
 * transaction, so that pages, documents and API clients get the same figures for the same instant.
 */
@Injectable()
export class MetricsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns the figures of the Training Report. @throws invalid_request for an instant in the future */
  training(organizationId: string, asOf?: string): Promise<TrainingMetricsView> {
    return this.read(organizationId, asOf, async (em, at, { coverageThresholdPercent }) => ({
      ...parametersAt(at),
      activeDays: ACTIVE_DAYS,
      coverageThresholdPercent,
      ...printedTraining(await readTrainingMetrics(em, { organizationId, asOf: at })),
    }));
  }

  /**
   * Returns the figures of the Assignment Compliance Report.
   * @throws not_found if the assignment did not exist at the instant; invalid_request for an instant in the
   * future
   */
  assignment(organizationId: string, assignmentId: string, asOf?: string): Promise<AssignmentMetricsView> {
    return this.read(organizationId, asOf, async (em, at, { coverageThresholdPercent }) => {
      const { trackedItems: _, ...facts } = await readAssignment(em, { assignmentId, asOf: at });
      const items = await readTrackedItems(em, { assignmentId, asOf: at });
      const deadlineHistory = await readDeadlineHistory(em, { assignmentId, asOf: at });
      const figures = await readAssignmentFigures(em, { assignmentId, asOf: at });
      return {
        ...parametersAt(at),
        coverageThresholdPercent,
        assignment: { ...facts, deadlineHistory, items },
        ...printedAssignment(figures),
      };
    });
  }

  /**
   * Returns the weekly trend, strengths and focus areas.
   * @throws invalid_request for an instant in the future
   */
  activity(organizationId: string, asOf?: string): Promise<ActivityMetricsView> {
    return this.read(organizationId, asOf, async (em, at, { timeZone }) => ({
      ...parametersAt(at),
      minAttempts: MIN_ATTEMPTS,
      timeZone,
      weeks: await readActivityWeeks(em, { organizationId, asOf: at }),
      ...(await readMastery(em, { organizationId, asOf: at })),
    }));
  }

  /**
   * Returns one person's training.
   * @throws not_found if the person had not joined by the instant; invalid_request for an instant in the
   * future
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
    work: (em: EntityManager, at: string, settings: Settings) => Promise<T>,
  ): Promise<T> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      const at = await resolveAsOf(em, asOf);
      const settings = await selectRow(
        em,
        settingsRow,
        `select coverage_threshold_percent as "coverageThresholdPercent", time_zone as "timeZone" from organization`,
      );
      return work(em, at, settings!);
    });
  }
}
