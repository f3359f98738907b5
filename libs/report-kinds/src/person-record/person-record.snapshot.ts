import { assigneeStates, families, targetTypes } from '@docket/contracts/values';
import { z } from 'zod';
import { mappedTopics } from '../mapped-topics/mapped-topics.snapshot.js';
import { attemptFields } from '../people/counted-attempt.js';

const count = z.number();
/** ISO 8601 in UTC, as all instants. */
const instant = z.string();
const optionalInstant = instant.nullable();
const role = z.enum(['org_admin', 'auditor', 'learner']);

/** Section `person`: identity and membership at the instant. Names and e-mail addresses keep no history. */
const person = z.object({
  id: z.string(),
  /** The requested ID, if that person was merged with this one; otherwise null. */
  requestedId: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  role,
  team: z.string().nullable(),
  active: z.boolean(),
  eligible: z.boolean(),
  joinedAt: instant,
  leftAt: optionalInstant,
  /** People whose records belong to this person since a merge. */
  merged: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() })),
});
export type PersonSection = z.infer<typeof person>;

/** Section `figures`. */
const figures = z.object({
  /** Counted attempts, which are not voided, and those of them that pass. */
  attempts: count,
  passes: count,
  voided: count,
  /** Topics with a pass in the training window. */
  topicsTrained: count,
  /** Active assignments from which the person is not exempt, by state. */
  assignments: count,
  assignmentsCompleted: count,
  assignmentsOverdue: count,
  exemptions: count,
});
export type RecordFigures = z.infer<typeof figures>;

/** A row of section `memberships`, newest first. */
const membership = z.object({
  from: instant,
  to: optionalInstant,
  role,
  team: z.string().nullable(),
  jobFunction: z.string().nullable(),
  bespokeSoftware: z.boolean(),
  languages: z.array(z.string()),
  /** Null for what was recorded before the start of the history. */
  recordedAt: optionalInstant,
  recordedBy: z.string().nullable(),
});
export type MembershipRow = z.infer<typeof membership>;

/** Section `assignments`, once for each assignment; its rows are the tracked items. */
const assignment = z.object({
  assignmentId: z.string(),
  title: z.string(),
  mandatory: z.boolean(),
  active: z.boolean(),
  /** When it was closed, of which its progress is, and by whom; null unless it is closed. Absent before version 3. */
  closedAt: optionalInstant.optional(),
  closedBy: z.string().nullable().optional(),
  state: z.enum(assigneeStates),
  exempt: z.boolean(),
  complete: count,
  tracked: count,
  deadline: optionalInstant,
  finishedAt: optionalInstant,
  inScopeSince: instant,
  // Version 1 had none of these.
  targetType: z.enum(targetTypes).optional(),
  createdAt: instant.optional(),
  countsFrom: instant.optional(),
  recognizeEarlierDays: count.optional(),
  joinerDays: count.optional(),
  recognizedEarlier: count.optional(),
  /** Deadline of the person if the first deadline of the assignment had not been moved; null without one. */
  firstDeadline: optionalInstant.optional(),
  /** Whether the person would be overdue or completed late under the first deadline. */
  lateUnderFirstDeadline: z.boolean().optional(),
});
export type RecordAssignment = z.infer<typeof assignment>;

const item = z.object({
  type: z.enum(['topic', 'scenario']),
  item: z.string(),
  ...attemptFields,
});
export type RecordItem = z.infer<typeof item>;

/** Section `controls`, once for each framework; its rows are the requirements of its items. */
const framework = z.object({
  frameworkId: z.string(),
  framework: z.string(),
  version: z.string(),
  /** Edition of the standard, and who published it; null if the pack does not state them. Absent before version 5. */
  edition: z.string().nullable().optional(),
  editionSource: z.string().nullable().optional(),
  /** Number of items, and of those whose requirements are all met. */
  itemCount: count,
  satisfied: count,
});
export type RecordFramework = z.infer<typeof framework>;

const control = z.object({
  itemId: z.string(),
  item: z.string(),
  /** The language that needs a pass; null if a pass in any language counts. */
  requiredLanguage: z.string().nullable(),
  met: z.boolean(),
  exempt: z.boolean(),
  ...attemptFields,
  furtherPasses: count,
});
export type RecordControl = z.infer<typeof control>;

/** A row of section `exemptions`, newest first. Either `assignment` or `itemId` is set. */
const exemption = z.object({
  assignment: z.string().nullable(),
  frameworkId: z.string().nullable(),
  itemId: z.string().nullable(),
  reason: z.string(),
  approver: z.string(),
  startsAt: instant,
  endsAt: instant,
  recordedAt: optionalInstant,
});
export type ExemptionRow = z.infer<typeof exemption>;

/** A row of section `attempts`, newest first. */
const attempt = z.object({
  ...attemptFields,
  topic: z.string(),
  /** Null if the topic is not available at the instant. */
  module: z.string().nullable(),
  family: z.enum(families).nullable(),
  passed: z.boolean(),
  startedAt: optionalInstant,
  voidedAt: optionalInstant,
  voidedBy: z.string().nullable(),
  voidReason: z.string().nullable(),
});
export type AttemptRow = z.infer<typeof attempt>;

/** A row of section `scenarios`, newest first. */
const scenario = z.object({
  scenarioId: z.string(),
  scenario: z.string(),
  event: z.enum(['started', 'completed']),
  happenedAt: instant,
  recordedAt: instant,
  /** Where it comes from, and the name of the file; null if this was not recorded. Absent before version 6. */
  source: z.string().nullable().optional(),
  sourceId: z.string().nullable().optional(),
});
export type ScenarioRow = z.infer<typeof scenario>;

export const personRecordSnapshot = {
  version: 6,
  oldestVersion: 1,
  sections: {
    person: { data: person },
    figures: { data: figures },
    memberships: { row: membership },
    assignments: { data: assignment, row: item },
    controls: { data: framework, row: control },
    /** Absent before version 5. */
    topics: mappedTopics,
    exemptions: { row: exemption },
    attempts: { row: attempt },
    scenarios: { row: scenario },
  },
};
