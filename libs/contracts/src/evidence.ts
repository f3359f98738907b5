import { z } from 'zod';

/** An attempt that is recorded later than this many days of 24 hours after its completion is recorded late. */
export const LATE_DAYS = 7;

const count = z.int().min(0);

/**
 * How the eligible people follow from all people on record (docs/domain.md, section 5). Each person falls into the
 * first category that applies.
 */
export const populationBridge = z
  .object({
    onRecord: count.describe('People with a membership that is known, at any time'),
    notYetJoined: count.describe('People whose first membership starts after `asOf`'),
    left: count.describe('People who are not in a membership at `asOf`, and were in one before'),
    administrators: count.describe('Present people with the role `org_admin`'),
    auditors: count.describe('Present people with the role `auditor`'),
    outsideJobScope: count.describe('Present learners outside the job-function scope of the organization'),
    eligible: count.describe('The remaining people. A second, independent query has counted the same number'),
  })
  .meta({ id: 'PopulationBridge' });
export type PopulationBridge = z.infer<typeof populationBridge>;

/** How many of the attempts that count were recorded late (docs/domain.md, section 5). */
export const timeliness = z
  .object({
    attempts: count.describe('Attempts of eligible people in the training window'),
    recordedLate: count.describe(`Those recorded more than ${LATE_DAYS} x 24 h after their completion`),
    dependentPeople: count.describe(
      'Eligible people with a pass in the training window whose passes were all recorded late',
    ),
    recordedAfter: count.describe('Those recorded after `asOf`'),
  })
  .meta({ id: 'Timeliness' });
export type Timeliness = z.infer<typeof timeliness>;
