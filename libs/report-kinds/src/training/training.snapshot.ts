import { assigneeStates, type AssigneeState } from '@docket/contracts/values';
import { z } from 'zod';
import { exemption, listedPerson, person as personFields } from '../people/person.snapshot.js';
import { topicResults } from '../people/topic-results.snapshot.js';
import { joiner, onboarding, period, positionEdge } from '../period/period.snapshot.js';

/** A share of 0..1; null if the denominator is zero. */
const rate = z.number().nullable();
/** Percent, truncated to one decimal; null if there is no score. */
const score = z.number().nullable();
const count = z.number();

/** Section `figures`: figures of the whole organization. */
const figures = z.object({
  people: count,
  active: count,
  eligible: count,
  /** Eligible people with an attempt in the last 30 x 24 hours. */
  active30Days: count,
  assignmentsActive: count,
  /** Active assignments with at least one overdue assignee. */
  assignmentsOverdue: count,
  /** Pairs of an active mandatory assignment and an assignee. */
  assignedPairs: count,
  completedPairs: count,
  completionRate: rate,
  /** The same for optional assignments. */
  optionalPairs: count,
  optionalCompletedPairs: count,
  optionalCompletionRate: rate,
  /** Pairs of an active mandatory or optional assignment and an exempt assignee, in no other figure. Absent before version 8. */
  exemptPairs: count.optional(),
  optionalExemptPairs: count.optional(),
  /** Mean of the best scores in the training window, over pairs of an eligible person and an attempted topic. */
  meanTopicScore: score,
  /** Attempts of eligible people in the training window. */
  attempts: count,
  /** Pairs of an eligible person and a topic passed in the training window. */
  topicsPassed: count,
  topics: count,
});
export type TrainingFigures = z.infer<typeof figures>;

/** An entry of section `teams`; people without a team (name null) come last. */
const team = z.object({
  name: z.string().nullable(),
  people: count,
  eligible: count,
  active30Days: count,
  assignedPairs: count,
  completedPairs: count,
  overduePairs: count,
  completionRate: rate,
  meanTopicScore: score,
  attempts: count,
  topicsPassed: count,
});
export type TrainingTeamRow = z.infer<typeof team>;

/** An entry of the sections `topByCompletion` and `topByGap`; `share` is the share of eligible people trained on the topic. */
const topic = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  module: z.string(),
  family: z.string(),
  trained: count,
  eligible: count,
  share: rate,
});
export type TrainingTopic = z.infer<typeof topic>;

/** Section `stateTotals`: number of assignees by state over all active assignments. */
const stateTotals = z.object({
  mandatory: z.record(z.string(), count),
  optional: z.record(z.string(), count),
});
export type TrainingStateTotals = z.infer<typeof stateTotals>;

/** An entry of section `positions`: figures at an instant of the period, in the order of time. */
const position = z.object({
  asOf: z.string(),
  edge: positionEdge,
  eligible: count,
  assignedPairs: count,
  completedPairs: count,
  completionRate: rate,
  meanTopicScore: score,
});
export type TrainingPosition = z.infer<typeof position>;

/**
 * An entry of section `trend`: the end of a month, and the instant last. The eligible people, and those of them who passed any topic
 * in the training window. Null: nobody was eligible.
 */
const trendPoint = z.object({
  asOf: z.string(),
  position: z.object({ eligible: count, trained: count, share: rate }).nullable(),
});
export type TrainingTrendPoint = z.infer<typeof trendPoint>;

/** Returns the lines of `trend.csv`. Months without eligible people are not in it. */
const trendTable = (points: TrainingTrendPoint[]) => ({
  trend: points.flatMap(({ asOf, position: then }) => (then ? [{ asOf, ...then }] : [])),
});

/** A row of section `assignments`: the assignees of one active assignment in one team, by state. Sorted by title. */
const assignment = z.object({
  assignmentId: z.string(),
  title: z.string(),
  mandatory: z.boolean(),
  /** Null for people without a team. */
  team: z.string().nullable(),
  overdue: count,
  not_started: count,
  in_progress: count,
  completed_late: count,
  completed: count,
});
export type TrainingAssignment = z.infer<typeof assignment>;

/** A row of section `exempt`: an assignee of an active assignment with an exemption. Sorted by assignment, then team and name. */
const exempt = z.object({
  assignmentId: z.string(),
  title: z.string(),
  mandatory: z.boolean(),
  personId: z.string(),
  ...personFields,
  ...exemption,
  /** Number of rows with the same assignment. Absent before version 9. */
  inAssignment: count.optional(),
});
export type TrainingExempt = z.infer<typeof exempt>;

/** A row of section `movedDeadlines`: an active assignment whose deadline was changed. Sorted by title. */
const movedDeadline = z.object({
  assignmentId: z.string(),
  title: z.string(),
  mandatory: z.boolean(),
  /** Oldest first. `changedBy` is null if it was not recorded, and `from` and `to` without a deadline. */
  changes: z.array(
    z.object({
      changedAt: z.string(),
      changedBy: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  assignees: count,
  /** Assignees who are overdue or completed late, and who would be if the first deadline had not been moved. */
  late: count,
  lateUnderFirstDeadline: count,
});
export type MovedDeadline = z.infer<typeof movedDeadline>;

/** Returns the lines of `movedDeadlines.csv`, one for each change. */
const movedDeadlineTables = ({ changes, ...row }: MovedDeadline) => ({
  movedDeadlines: changes.map((change) => ({ ...row, ...change })),
});

/** A row of section `people`: an eligible person. Sorted by team, then name. */
const person = z.object({
  ...listedPerson,
  /** Attempts in the training window. */
  attempts: count,
  lastAttemptAt: z.string().nullable(),
  topicsPassed: count,
  /** Topics with a scored attempt, and the sum of their best scores in hundredths of a percent. */
  scoredTopics: count,
  bestScores: count,
});
export type TrainingPersonRow = z.infer<typeof person>;

/**
 * A row of section `leavers`: a person who left in the period or, without one, in the training window, and was eligible
 * then. All figures describe the departure.
 */
const leaver = z.object({
  ...listedPerson,
  leftAt: z.string(),
  /** Attempts, and topics passed, in the training window that ends at the departure. */
  attempts: count,
  topicsPassed: count,
  /** Mandatory assignments from which the person was not exempt, and those completed, on time or late, and overdue. */
  assigned: count,
  completedAssignments: count,
  overdueAssignments: count,
});
export type TrainingLeaver = z.infer<typeof leaver>;

/**
 * A row of section `closedAssignments`: an assignment that was closed in the period or, without one, in the training window,
 * and is still closed. The assignees by state are those at `closedAt`.
 */
const closedAssignment = z.object({
  assignmentId: z.string(),
  title: z.string(),
  mandatory: z.boolean(),
  closedAt: z.string(),
  /** Null if it was not recorded. */
  closedBy: z.string().nullable(),
  ...(Object.fromEntries(assigneeStates.map((state) => [state, count])) as Record<
    AssigneeState,
    typeof count
  >),
});
export type ClosedAssignment = z.infer<typeof closedAssignment>;

export const trainingSnapshot = {
  version: 9,
  /**
   * Version 2 has no rows, version 3 no period, version 4 neither leavers nor closed assignments, version 5 neither the trend nor
   * the results on topics, and versions before 8 neither exempt people nor moved deadlines.
   */
  oldestVersion: 2,
  sections: {
    /** Only in documents of a period, like `positions`, `onboarding` and `joiners`. Absent in version 2. */
    period: { data: period },
    positions: { data: z.array(position) },
    onboarding: { data: onboarding },
    joiners: { row: joiner },
    figures: { data: figures },
    stateTotals: { data: stateTotals },
    teams: { data: z.array(team) },
    trend: { data: z.array(trendPoint), tablesOfData: trendTable },
    topByCompletion: { data: z.array(topic) },
    topByGap: { data: z.array(topic) },
    assignments: { row: assignment },
    /** All topics, sorted by ID. */
    topics: { row: topic },
    people: { row: person },
    'topic-results': topicResults,
    leavers: { row: leaver },
    closedAssignments: { row: closedAssignment },
    movedDeadlines: { row: movedDeadline, tables: movedDeadlineTables },
    exempt: { row: exempt, tables: ({ inAssignment: _, ...row }: TrainingExempt) => ({ exempt: [row] }) },
  },
};
