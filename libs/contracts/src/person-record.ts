import { z } from 'zod';
import { countingRules } from './assignments.js';
import { attemptId, attemptResults } from './attempts.js';
import { metricsParameters } from './metrics.js';
import { figureQuery, pageOf, pageQuery } from './page.js';
import { roles } from './choices.js';
import { assignmentProgress, personProgress } from './progress.js';
import { families, targetTypes } from './training.js';

const instant = z.iso.datetime();
const count = z.int().min(0);

/** The attempt that satisfies a requirement. All values are null if no attempt does. */
export const satisfyingAttempt = {
  score: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .describe('In percent, as recorded. Null if the attempt has a result instead'),
  result: z.enum(attemptResults).nullable(),
  language: z.string().nullable().describe('Programming language. Null if it is not known'),
  completedAt: instant.nullable().describe('When the attempt, or the scenario, was completed'),
  recordedAt: instant.nullable(),
  source: z.string().nullable().describe('Null without a record of the origin, and for a missing item'),
  sourceId: z
    .string()
    .nullable()
    .describe('ID of the attempt at its source. Of a scenario: name of the imported file'),
};

/** A membership period with unchanged values. */
export const recordedMembership = z
  .object({
    from: instant,
    to: instant.nullable().describe('Null for the period that is open at the instant'),
    role: z.enum(roles),
    team: z.string().nullable(),
    jobFunction: z.string().nullable(),
    bespokeSoftware: z.boolean(),
    languages: z.array(z.string()),
    recordedAt: instant.nullable().describe('Null for what was recorded before the start of the history'),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'RecordedMembership' });
export type RecordedMembership = z.infer<typeof recordedMembership>;

/** A tracked item of an assignment, with the attempt that completes it. */
export const recordedItem = z.object({
  type: z.enum(['topic', 'scenario']),
  itemId: z.string().describe('ID of the topic or scenario in the catalog'),
  item: z.string().describe('Its title'),
  ...satisfyingAttempt,
});

/** Progress of a person on an assignment, active or not. For people who have left, as of their departure. */
export const recordedAssignment = assignmentProgress
  .extend({
    active: z.boolean().describe('Assignments that are not active are excluded from the figures'),
    closedAt: instant
      .nullable()
      .describe('When the assignment was closed; its progress is as of then. Null unless it is closed'),
    closedBy: z.string().nullable().describe('Who closed it. Null unless it is closed, or if not recorded'),
    targetType: z.enum(targetTypes),
    createdAt: instant,
    ...countingRules,
    countsFrom: instant.describe(
      '`createdAt` - `recognizeEarlierDays` x 24 h. Only training after it counts',
    ),
    firstDeadline: instant
      .nullable()
      .describe(
        'Deadline of this person if the first deadline of the assignment had not been moved. Null without one',
      ),
    lateUnderFirstDeadline: z
      .boolean()
      .describe('Whether the person would be overdue or completed late under the first deadline'),
    items: z.array(recordedItem).describe('The tracked items: topics, then scenarios, each sorted by ID'),
  })
  .meta({ id: 'RecordedAssignment' });
export type RecordedAssignmentView = z.infer<typeof recordedAssignment>;

/** A requirement of an item of a framework, with the most recent pass that satisfies it. */
export const recordedControl = z.object({
  itemId: z.string(),
  item: z.string().describe('Title of the item'),
  requiredLanguage: z
    .string()
    .nullable()
    .describe('The language that needs a pass. Null if a pass in any language counts'),
  met: z.boolean(),
  exempt: z.boolean(),
  topicId: z.string().nullable(),
  topic: z.string().nullable(),
  ...satisfyingAttempt,
  furtherPasses: count.describe('Further passes in the training window that satisfy the requirement'),
});

/** The items of a framework for a person. */
export const recordedFramework = z
  .object({
    frameworkId: z.string(),
    framework: z.string().describe('Title of the framework'),
    version: z.string(),
    edition: z.string().nullable().describe('Edition of the standard. Null if the pack does not state it'),
    editionSource: z.string().nullable(),
    itemCount: count,
    satisfied: count.describe('Number of items whose requirements are all met'),
    controls: z
      .array(recordedControl)
      .describe('The requirements of the items: one for each required language'),
  })
  .meta({ id: 'RecordedFramework' });
export type RecordedFrameworkView = z.infer<typeof recordedFramework>;

/** An exemption of a person that had started. Either `assignment` or `itemId` is set. */
export const recordedExemption = z.object({
  assignment: z.string().nullable().describe('Title of the assignment'),
  frameworkId: z.string().nullable(),
  itemId: z.string().nullable(),
  reason: z.string(),
  approver: z.string(),
  startsAt: instant,
  endsAt: instant,
  recordedAt: instant.nullable(),
});
export type RecordedExemption = z.infer<typeof recordedExemption>;

/** A start or completion of a learning scenario. */
export const recordedScenario = z.object({
  scenarioId: z.string(),
  scenario: z.string().describe('Title of the scenario'),
  event: z.enum(['started', 'completed']),
  happenedAt: instant,
  recordedAt: instant,
  source: z.string().nullable().describe('Null without a record of the origin'),
  sourceId: z.string().nullable().describe('Name of the imported file'),
});
export type RecordedScenario = z.infer<typeof recordedScenario>;

/** Numbers of attempts on record. */
export const attemptCounts = {
  attempts: count.describe('Counted attempts: those on record that are not voided, of any age'),
  passes: count.describe('Counted attempts that pass'),
  voided: count.describe('Voided attempts, which count in no figure'),
};

/** Everything that the Person Record prints about a person, except for the list of attempts. */
export const personRecord = z
  .object({
    ...metricsParameters,
    person: personProgress.shape.person.extend({
      requestedId: z
        .uuid()
        .nullable()
        .describe('The requested ID if that person was merged with this one, otherwise null'),
      eligible: z.boolean(),
      merged: z
        .array(z.object({ id: z.uuid(), name: z.string(), email: z.string() }))
        .describe('People whose records belong to this person since a merge'),
    }),
    figures: z.object({
      ...attemptCounts,
      topicsTrained: count.describe('Topics with a pass in the training window'),
      assignments: count.describe('Active assignments from which the person is not exempt'),
      assignmentsCompleted: count.describe('Those that are completed or completed late'),
      assignmentsOverdue: count,
      exemptions: count,
    }),
    memberships: z.array(recordedMembership).describe('Newest first'),
    assignments: z
      .array(recordedAssignment)
      .describe('Overdue assignments first, then by state, deadline and title'),
    frameworks: z.array(recordedFramework),
    exemptions: z.array(recordedExemption).describe('Newest first'),
    scenarios: z.array(recordedScenario).describe('Newest first'),
  })
  .meta({ id: 'PersonRecord' });
export type PersonRecordView = z.infer<typeof personRecord>;

/** An attempt on record, voided or not. */
export const attemptOnRecord = z
  .object({
    topicId: z.string(),
    topic: z.string(),
    module: z.string().nullable().describe('Null if the topic is not available at the instant'),
    family: z.enum(families).nullable(),
    score: satisfyingAttempt.score,
    result: satisfyingAttempt.result,
    language: satisfyingAttempt.language,
    passed: z.boolean(),
    startedAt: instant.nullable(),
    completedAt: instant,
    recordedAt: instant,
    source: z.string(),
    sourceId: z.string(),
    attemptId,
    voidedAt: instant.nullable().describe('When the void was recorded. Null for an attempt that counts'),
    voidedBy: z.string().nullable(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'AttemptOnRecord' });
export type AttemptOnRecord = z.infer<typeof attemptOnRecord>;

/** Query for the attempts of a person, newest first, including voided ones. */
export const attemptsOnRecordQuery = pageQuery.extend(figureQuery.shape);
export type AttemptsOnRecordQuery = z.infer<typeof attemptsOnRecordQuery>;
export const attemptOnRecordPage = pageOf(attemptOnRecord).meta({ id: 'AttemptOnRecordPage' });
