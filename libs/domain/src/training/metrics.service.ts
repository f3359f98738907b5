import { ACTIVE_DAYS, MIN_ATTEMPTS, PASSING_SCORE, shareText, WINDOW_DAYS } from '@docket/contracts';
import type {
  ActivityMetricsView,
  AttemptInput,
  AssignmentMetricsView,
  ClosedAssignment,
  DeparturesQuery,
  EvidenceChange,
  EvidenceMetricsView,
  EvidencePageQuery,
  EvidenceQuery,
  FigureInstants,
  Joiner,
  JoinersQuery,
  Leaver,
  Page,
  OnboardingMetricsView,
  OnboardingQuery,
  PersonProgress,
  TrainedShareTrend,
  TrainingMetricsView,
} from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import {
  readAssignment,
  readAssignmentFigures,
  readTrackedItems,
} from '../assignments/assignment-progress.js';
import { readClosedPage } from '../assignments/closed-assignments.js';
import { readDeadlineHistory } from '../assignments/deadline-history.js';
import { readChangedValues } from '../evidence/changes.js';
import type { EvidenceInstant } from '../evidence/counted-attempts.sql.js';
import { evidenceInstant, readEvidence, startOfTrainingWindow } from '../evidence/evidence.js';
import { readInputs } from '../evidence/inputs.js';
import type { Part } from '../evidence/part.js';
import { instantsOf, type FigureInstant, type RequestedInstant } from '../history/figure-instant.js';
import { readOrganizationRules, readTimeZone } from '../organization/organization-rules.js';
import { Tenancy } from '../organization/tenancy.js';
import type { DepartureInstant } from '../people/leavers.sql.js';
import { readActivityWeeks, readMastery } from './activity-metrics.js';
import { readJoiners, readOnboarding } from './onboarding.js';
import { readPersonProgress } from './person-progress.js';
import { printedAssignment, printedTraining } from './printed-metrics.js';
import { readTrainedShare } from './trained-share.js';
import { readTrainingLeavers } from './training-leavers.js';
import { readTrainingMetrics } from './training-metrics.js';

/**
 * Reads training figures for any past instant. It uses the queries of the reports, each in one snapshot
 * transaction, so that pages, documents and API clients get the same figures for the same instant.
 */
@Injectable()
export class MetricsService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Returns the current instant. Requests with it as parameters return figures of the same instant. */
  instant(organizationId: string): Promise<FigureInstants> {
    return this.tenancy.figures(organizationId, {}, async (_, at) => instantsOf(at));
  }

  /** Returns the figures of the Training Report. @throws invalid_request for an instant in the future */
  training(organizationId: string, requested: RequestedInstant): Promise<TrainingMetricsView> {
    return this.tenancy.figures(organizationId, requested, async (em, at) => ({
      ...parametersAt(at),
      activeDays: ACTIVE_DAYS,
      ...(await readOrganizationRules(em, at)),
      ...printedTraining(await readTrainingMetrics(em, at)),
    }));
  }

  /**
   * Returns the figures of the Assignment Compliance Report.
   * @throws not_found if the assignment did not exist at the instant; invalid_request for an instant in the
   * future
   */
  assignment(
    organizationId: string,
    assignmentId: string,
    requested: RequestedInstant,
  ): Promise<AssignmentMetricsView> {
    return this.tenancy.figures(organizationId, requested, async (em, instant) => {
      const at = { ...instant, assignmentId };
      const { trackedItems: _, ...facts } = await readAssignment(em, at);
      const items = await readTrackedItems(em, at);
      const deadlineHistory = await readDeadlineHistory(em, at);
      const figures = await readAssignmentFigures(em, at);
      return {
        ...parametersAt(at),
        ...(await readOrganizationRules(em, at)),
        assignment: { ...facts, deadlineHistory, items },
        ...printedAssignment(figures),
      };
    });
  }

  /**
   * Returns the evidence about the records, as documents print it.
   * @throws not_found if the assignment did not exist at the instant; invalid_request for an instant in the future
   */
  evidence(
    organizationId: string,
    { assignmentId, ...requested }: EvidenceQuery,
  ): Promise<Omit<EvidenceMetricsView, 'build'>> {
    return this.tenancy.figures(organizationId, requested, async (em, at) => ({
      ...parametersAt(at),
      ...(await readEvidence(em, await evidenceInstant(em, at, assignmentId))),
    }));
  }

  /** Returns a page of the inputs of the evidence. @throws not_found, invalid_request */
  evidenceInputs(organizationId: string, query: EvidencePageQuery): Promise<Page<AttemptInput>> {
    return this.evidencePage(organizationId, query, readInputs);
  }

  /** Returns a page of the changes of the evidence. @throws not_found, invalid_request */
  evidenceChanges(organizationId: string, query: EvidencePageQuery): Promise<Page<EvidenceChange>> {
    return this.evidencePage(organizationId, query, readChangedValues);
  }

  private evidencePage<Item>(
    organizationId: string,
    { assignmentId, page, pageSize, ...requested }: EvidencePageQuery,
    read: (em: EntityManager, at: EvidenceInstant, part: Part) => Promise<{ total: number; items: Item[] }>,
  ): Promise<Page<Item>> {
    return this.tenancy.figures(organizationId, requested, async (em, instant) => {
      const at = await evidenceInstant(em, instant, assignmentId);
      const { total, items } = await read(em, at, { limit: pageSize, offset: (page - 1) * pageSize });
      return { items, page, pageSize, total };
    });
  }

  /**
   * Returns the people who join in a period, as documents of the period print them.
   * @throws invalid_request unless to <= knownAt <= now
   */
  onboarding(
    organizationId: string,
    { from, to, days, knownAt }: OnboardingQuery,
  ): Promise<OnboardingMetricsView> {
    return this.tenancy.figures(organizationId, { to, knownAt }, async (em, at) => {
      const figures = await readOnboarding(em, at, { from, days });
      const { inTime, due } = figures;
      const rate = due === 0 ? null : inTime / due;
      return { ...instantsOf(at), from, to, days, ...figures, rate, ratePrinted: shareText(inTime, due) };
    });
  }

  /** Returns a page of the people who join in a period. @throws invalid_request unless to <= knownAt <= now */
  joiners(organizationId: string, { from, to, days, knownAt, ...part }: JoinersQuery): Promise<Page<Joiner>> {
    return this.tenancy.figures(organizationId, { to, knownAt }, (em, at) =>
      readJoiners(em, at, { from, days }, part),
    );
  }

  /** Returns a page of the people who left. @throws invalid_request for an instant in the future */
  leavers(organizationId: string, { from, asOf, knownAt, ...part }: DeparturesQuery): Promise<Page<Leaver>> {
    return this.tenancy.figures(organizationId, { asOf, knownAt }, (em, at) =>
      readTrainingLeavers(em, departureInstant(at, from), part),
    );
  }

  /** Returns a page of the assignments that were closed. @throws invalid_request for an instant in the future */
  closedAssignments(
    organizationId: string,
    { from, asOf, knownAt, ...part }: DeparturesQuery,
  ): Promise<Page<ClosedAssignment>> {
    return this.tenancy.figures(organizationId, { asOf, knownAt }, (em, at) =>
      readClosedPage(em, departureInstant(at, from), part),
    );
  }

  /**
   * Returns the weekly trend, strengths and focus areas.
   * @throws invalid_request for an instant in the future
   */
  activity(organizationId: string, requested: RequestedInstant): Promise<ActivityMetricsView> {
    return this.tenancy.figures(organizationId, requested, async (em, at) => ({
      ...parametersAt(at),
      minAttempts: MIN_ATTEMPTS,
      timeZone: await readTimeZone(em, at),
      weeks: await readActivityWeeks(em, at),
      ...(await readMastery(em, at)),
    }));
  }

  /** Returns the trained share by month. @throws invalid_request for an instant in the future */
  trainedShare(organizationId: string, requested: RequestedInstant): Promise<TrainedShareTrend> {
    return this.tenancy.figures(organizationId, requested, async (em, at) => ({
      ...parametersAt(at),
      timeZone: await readTimeZone(em, at),
      points: await readTrainedShare(em, at),
    }));
  }

  /**
   * Returns one person's training.
   * @throws not_found if the person had not joined by the instant; invalid_request for an instant in the
   * future
   */
  person(organizationId: string, personId: string, requested: RequestedInstant): Promise<PersonProgress> {
    return this.tenancy.figures(organizationId, requested, async (em, at) => ({
      ...parametersAt(at),
      ...(await readPersonProgress(em, { ...at, personId })),
    }));
  }
}

const parametersAt = (at: FigureInstant) => ({
  ...instantsOf(at),
  passingScore: PASSING_SCORE,
  windowDays: WINDOW_DAYS,
});

/** Returns the instants of a list of departures, by default of those after the start of the training window. */
const departureInstant = (at: FigureInstant, from = startOfTrainingWindow(at.asOf)): DepartureInstant => ({
  ...at,
  from,
});
