import { z } from 'zod';
import { changeKinds, inputOrigins } from './evidence-values.js';
import { figureQuery, pageOf, pageQuery } from './page.js';

/** An attempt that is recorded later than this many days of 24 hours after its completion is recorded late. */
export const LATE_DAYS = 7;
/** Maximum number of inputs and of changes that a document lists. Its attachments list all. */
export const MAX_LISTED = 50;

const count = z.int().min(0);
const instant = z.iso.datetime().describe('ISO 8601, UTC, milliseconds');

/** The records that the evidence is about: those that happened after `after`, up to and including `until`. */
export const evidenceWindow = z
  .object({
    after: instant.describe(
      'Start, exclusive: `asOf` - `windowDays` x 24 h, or `countsFrom` of the assignment',
    ),
    until: instant.describe('End, inclusive: `asOf`'),
  })
  .meta({ id: 'EvidenceWindow' });
export type EvidenceWindow = z.infer<typeof evidenceWindow>;

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
    eligible: count.describe('The remaining people'),
    countedAgain: count.describe(
      'Eligible people as counted by a second, independent query: equal to `eligible`',
    ),
  })
  .meta({ id: 'PopulationBridge' });
export type PopulationBridge = z.infer<typeof populationBridge>;

/** How many of the attempts that count were recorded late (docs/domain.md, section 5). */
export const timeliness = z
  .object({
    attempts: count.describe('Attempts of eligible people in the window'),
    recordedLate: count.describe(`Those recorded more than ${LATE_DAYS} x 24 h after their completion`),
    dependentPeople: count.describe(
      'Eligible people with a pass in the window whose passes were all recorded late',
    ),
    recordedAfter: count.describe('Attempts recorded after `asOf`'),
    scenarios: count.describe('Completions of learning scenarios by eligible people in the window'),
    scenariosRecordedLate: count.describe(
      `Completions of scenarios recorded more than ${LATE_DAYS} x 24 h after they took place`,
    ),
    scenariosRecordedAfter: count.describe('Completions of scenarios recorded after `asOf`'),
    scenarioDependentPeople: count.describe(
      'Eligible people with a scenario of which all completions in the window were recorded late',
    ),
  })
  .meta({ id: 'Timeliness' });
export type Timeliness = z.infer<typeof timeliness>;

/** The attempts of one source in an imported file, or of one source and one sender in requests of the API; or the scenarios of a file. */
export const attemptInput = z
  .object({
    origin: z
      .enum(inputOrigins)
      .describe('`not_recorded`: the records are older than the release that records their origins'),
    source: z.string().describe('Source of the records, e.g. `csv` or `xapi`; `csv` for scenarios'),
    fileName: z.string().nullable().describe('Null unless `origin` is `file`'),
    fileSha256: z
      .string()
      .nullable()
      .describe('SHA-256 of the file, hexadecimal. Null unless `origin` is `file`'),
    rowsAccepted: count
      .nullable()
      .describe(
        'Attempts of this source, or rows of scenarios, in the file or the requests, also if they do not count or were known already',
      ),
    rowsRejected: count
      .nullable()
      .describe(
        'Rejected rows of the whole file, of any source, while its other rows were imported. 0 for requests, which are refused as a whole. Null: not recorded',
      ),
    rowsLeftOut: count
      .nullable()
      .describe('Records of the whole file that its mapping left out on purpose. Null: not recorded'),
    attempts: count.describe('Attempts of eligible people in the window'),
    scenarios: count.describe('Completions of learning scenarios by eligible people in the window'),
    firstRecordedAt: instant.describe('When the first of these records was recorded'),
    lastRecordedAt: instant.describe('When the last of these records was recorded'),
    importedBy: z
      .string()
      .nullable()
      .describe(
        'E-mail address, or `apikey:` and the ID of the key. Null if it was the system, or not recorded',
      ),
  })
  .meta({ id: 'AttemptInput' });
export type AttemptInput = z.infer<typeof attemptInput>;

/** A value that changed in the window, and that figures depend on. */
export const evidenceChange = z
  .object({
    changedAt: instant.describe('Instant from which the new value applies'),
    changedBy: z
      .string()
      .nullable()
      .describe(
        'E-mail address, or `apikey:` and the ID of the key. Null if it was the system, or not recorded',
      ),
    kind: z.enum(changeKinds),
    subject: z
      .string()
      .nullable()
      .describe('Person, assignment, framework, control or topic. Null for settings of the organization'),
    before: z.string().nullable().describe('Null if there was no value'),
    after: z
      .string()
      .nullable()
      .describe(
        'Null if the value was removed. A framework is given as the SHA-256 of its definition, a lowered required share with its reason, a deadline in ISO 8601 UTC',
      ),
    recordedAt: instant
      .nullable()
      .describe(
        'When the value was recorded: a change that is stated later than it applies has a later instant. Null: not recorded',
      ),
  })
  .meta({ id: 'EvidenceChange' });
export type EvidenceChange = z.infer<typeof evidenceChange>;

/** The origin of the attempts and completions of scenarios in the window: the largest inputs. Both add up to those of `Timeliness`. */
export const attemptInputs = z
  .object({
    total: count.describe('Number of inputs'),
    attempts: count.describe('Sum of the attempts of all inputs'),
    scenarios: count.describe('Sum of the completions of scenarios of all inputs'),
    unscoredPasses: count.describe(
      'Those of these attempts without a score that pass because of their result, e.g. completions that a mapping treats as passed',
    ),
    items: z.array(attemptInput).max(MAX_LISTED).describe('The inputs with the most records'),
  })
  .meta({ id: 'AttemptInputs' });
export type AttemptInputs = z.infer<typeof attemptInputs>;

/** What changed within the window: the latest changes of values, and the numbers of changed records. */
export const evidenceChanges = z
  .object({
    total: count.describe('Number of changes of values'),
    items: z.array(evidenceChange).max(MAX_LISTED).describe('The latest changes'),
    voids: count.describe(
      'Voids recorded in the window, or later and by `knownAt` of attempts that were completed in the window',
    ),
    corrections: count.describe(
      'Corrections of people with an effective date, of a joining date, or of a leaving date in the past, that were recorded after the start of the window, by `knownAt`, and apply from an instant up to its end',
    ),
    merges: count.describe(
      'People who were merged into another person after the start of the window, known at `knownAt`',
    ),
  })
  .meta({ id: 'EvidenceChanges' });
export type EvidenceChanges = z.infer<typeof evidenceChanges>;

/** The records of the evidence, as printed in documents and returned by the API. */
export const evidenceRecords = {
  /** Name of the last migration that was applied, e.g. `20261129160000_attempt_inputs`. */
  schemaVersion: z.string().describe('Version of the database schema: its last migration'),
  window: evidenceWindow,
  population: populationBridge,
  timeliness,
  inputs: attemptInputs,
  changes: evidenceChanges,
};

/** `?asOf`, `?knownAt` and `?assignmentId` of the evidence. */
export const evidenceQuery = figureQuery.extend({
  assignmentId: z
    .uuid()
    .optional()
    .describe('The window starts at `countsFrom` of this assignment. Default: the training window'),
});
export type EvidenceQuery = z.infer<typeof evidenceQuery>;

/** Query of a page of the inputs or of the changes. */
export const evidencePageQuery = evidenceQuery.extend(pageQuery.shape);
export type EvidencePageQuery = z.infer<typeof evidencePageQuery>;

export const attemptInputPage = pageOf(attemptInput);
export const evidenceChangePage = pageOf(evidenceChange);
