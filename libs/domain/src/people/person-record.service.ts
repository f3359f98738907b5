import { PASSING_SCORE, WINDOW_DAYS } from '@docket/contracts';
import type { AttemptOnRecord, AttemptsOnRecordQuery, Page, PersonRecordView } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { instantsOf, type FigureInstant, type RequestedInstant } from '../history/figure-instant.js';
import { Tenancy } from '../organization/tenancy.js';
import { readPersonProgress, type PersonInstant } from '../training/person-progress.js';
import {
  isEligibleAt,
  readAttemptCounts,
  readAttemptsOnRecord,
  readMemberships,
  readRecordedExemptions,
  readRecordedScenarios,
} from './person-record.js';
import { findRecordedPerson, readMergedPeople } from './recorded-person.js';
import { readAssignmentRecords, readFrameworkRecords } from './recorded-training.js';

/** The identity of a person and the figures of the Person Record, without its lists. */
export type RecordSummary = Pick<PersonRecordView, 'person' | 'figures' | 'exemptions'>;

/**
 * Finds the person who has the records of the requested one, and reads the identity and the figures.
 * @throws not_found for a person who does not exist or had not joined by the instant
 */
export async function readRecordSummary(
  em: EntityManager,
  instant: FigureInstant,
  requestedId: string,
): Promise<{ at: PersonInstant; summary: RecordSummary }> {
  const personId = await findRecordedPerson(em, instant, requestedId);
  const at = { ...instant, personId };
  const { person, totals } = await readPersonProgress(em, at);
  const exemptions = await readRecordedExemptions(em, at);
  const { topicsTrained, assignments, assignmentsCompleted, assignmentsOverdue } = totals;
  return {
    at,
    summary: {
      person: {
        ...person,
        requestedId: personId === requestedId.toLowerCase() ? null : requestedId.toLowerCase(),
        eligible: await isEligibleAt(em, at),
        merged: await readMergedPeople(em, at),
      },
      figures: {
        ...(await readAttemptCounts(em, at)),
        topicsTrained,
        assignments,
        assignmentsCompleted,
        assignmentsOverdue,
        exemptions: exemptions.length,
      },
      exemptions,
    },
  };
}

/** Reads the records of a person for any past instant, with the queries of the Person Record. */
@Injectable()
export class PersonRecordService {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Returns everything that the Person Record prints, except for the list of attempts.
   * @throws not_found if the person had not joined by the instant; invalid_request for an instant in the future
   */
  record(organizationId: string, personId: string, requested: RequestedInstant): Promise<PersonRecordView> {
    return this.tenancy.figures(organizationId, requested, async (em, instant) => {
      const { at, summary } = await readRecordSummary(em, instant, personId);
      return {
        ...instantsOf(instant),
        passingScore: PASSING_SCORE,
        windowDays: WINDOW_DAYS,
        ...summary,
        memberships: await readMemberships(em, at),
        assignments: await readAssignmentRecords(em, at),
        frameworks: await readFrameworkRecords(em, at),
        scenarios: await readRecordedScenarios(em, at),
      };
    });
  }

  /** Returns a page of all attempts of a person, newest first, including voided ones. @throws not_found, invalid_request */
  attempts(
    organizationId: string,
    personId: string,
    { page, pageSize, ...requested }: AttemptsOnRecordQuery,
  ): Promise<Page<AttemptOnRecord>> {
    return this.tenancy.figures(organizationId, requested, async (em, instant) => {
      const { at, summary } = await readRecordSummary(em, instant, personId);
      const { attempts, voided } = summary.figures;
      const items = await readAttemptsOnRecord(em, at, { limit: pageSize, offset: (page - 1) * pageSize });
      return { items, page, pageSize, total: attempts + voided };
    });
  }
}
