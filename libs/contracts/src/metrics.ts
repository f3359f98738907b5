import { z } from 'zod';
import { assigneeStates, families, scopeTypes, targetTypes, type AssigneeState } from './training.js';

/** Weeks of the activity trend, the one of the instant included. */
export const TREND_WEEKS = 26;
/** Days of 24 hours in which an attempt makes a person "active". */
export const ACTIVE_DAYS = 30;
/** Attempts without which a topic or module is neither a strength nor a focus area. */
export const LEAST_ATTEMPTS = 3;
/** Entries in a list of strengths or focus areas at most. */
export const MOST_AREAS = 5;

const instant = z.iso.datetime().describe('ISO 8601, UTC, milliseconds');
const count = z.int().min(0);
const rate = z.number().min(0).max(1).nullable();
const score = z.number().min(0).max(100).nullable();

/** The rules behind figures of training, and the instant at which they hold. */
export const metricsParameters = {
  asOf: instant.describe('The instant at which every figure holds'),
  passingScore: z.number().describe('Percent that passes'),
  windowDays: z.int().describe('Days of 24 hours before asOf in which attempts count'),
};

/** How many assignees are in each state. */
export const stateCounts = z
  .object(
    Object.fromEntries(assigneeStates.map((state) => [state, count])) as Record<AssigneeState, z.ZodInt>,
  )
  .meta({ id: 'StateCounts' });
export type StateCounts = z.infer<typeof stateCounts>;

const activity = {
  people: count,
  eligible: count.describe('Active learners'),
  active30Days: count.describe('Eligible people who completed an attempt in the last activeDays days'),
  attempts: count.describe('Attempts of eligible people in the window'),
  topicsPassed: count.describe('Pairs of eligible person and topic with a passing attempt in the window'),
  averageScore: score.describe(
    'Percent, hundredths: mean of the best score of each eligible person on each topic tried in the window; null without an attempt',
  ),
};

const pairs = {
  assignedPairs: count.describe('Pairs of active mandatory assignment and assignee'),
  completedPairs: count.describe('Of these, completed or completed late'),
  completionRate: rate.describe('completedPairs / assignedPairs, 0..1; null without a pair'),
};

/** A team's figures; people in no team stand under the name null. */
export const teamMetrics = z
  .object({
    id: z.uuid().nullable(),
    name: z.string().nullable().describe('Null: people in no team'),
    ...activity,
    people: count.describe('Active people'),
    ...pairs,
    overduePairs: count,
  })
  .meta({ id: 'TeamMetrics' });
export type TeamMetricsView = z.infer<typeof teamMetrics>;

/** How many of the eligible people are trained on a topic. `id` is the topic's row, `slug` its public id. */
export const topicMetrics = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    module: z.string().describe('Title of the module'),
    family: z.string().describe('Title of the family'),
    trained: count,
    eligible: count,
    share: rate.describe('trained / eligible, 0..1'),
  })
  .meta({ id: 'TopicMetrics' });
export type TopicMetricsView = z.infer<typeof topicMetrics>;

/** Everything that the Training Report prints, for any instant. */
export const trainingMetrics = z
  .object({
    ...metricsParameters,
    activeDays: z.int().describe('Days of 24 hours before asOf in which an attempt makes a person active'),
    coverageThresholdPercent: z.int().min(50).max(100).describe("The organization's, now"),
    figures: z.object({
      ...activity,
      people: count.describe('Everyone who had joined, those who have left included'),
      active: count.describe('People who had not left'),
      topics: count.describe('Topics in the catalog'),
      assignmentsActive: count,
      assignmentsOverdue: count.describe('Active assignments with at least one overdue assignee'),
      ...pairs,
      optionalPairs: count.describe('The same for optional assignments, counted apart'),
      optionalCompletedPairs: count,
      optionalCompletionRate: rate,
    }),
    stateTotals: z
      .object({ mandatory: stateCounts, optional: stateCounts })
      .describe('Pairs of active assignment and assignee by state'),
    teams: z.array(teamMetrics).describe('By name; people in no team last'),
    topByCompletion: z.array(topicMetrics).describe('Ten topics with the highest share; ties by slug'),
    topByGap: z.array(topicMetrics).describe('Ten topics with the lowest share; ties by slug'),
  })
  .meta({ id: 'TrainingMetrics' });
export type TrainingMetricsView = z.infer<typeof trainingMetrics>;

/** What an assignment said at an instant, and the items that it tracks: topics, then scenarios, each by id. */
export const assignmentFacts = z.object({
  id: z.uuid(),
  title: z.string(),
  targetType: z.enum(targetTypes),
  targetTitle: z.string(),
  scopeType: z.enum(scopeTypes),
  scopeTitle: z.string(),
  deadline: instant.nullable(),
  mandatory: z.boolean(),
  note: z.string().nullable(),
  active: z.boolean(),
  createdAt: instant,
  items: z.array(z.object({ type: z.enum(['topic', 'scenario']), id: z.string(), title: z.string() })),
});

/** Everything that the Assignment Compliance Report prints in figures, for any instant. */
export const assignmentMetrics = z
  .object({
    ...metricsParameters,
    coverageThresholdPercent: z.int().min(50).max(100).describe("The organization's, now"),
    assignment: assignmentFacts,
    figures: z.object({
      assignees: count,
      byState: stateCounts,
      completionRate: rate.describe('(completed + completed_late) / assignees, 0..1; null without assignees'),
      averageScore: score.describe("Percent, hundredths: mean of the assignees' scores"),
      attempts: count.describe('Tries at the tracked topics'),
      leavers: count.describe('Assignees who have left; in no other figure'),
    }),
    teams: z
      .array(
        z.object({
          id: z.uuid().nullable(),
          name: z.string().nullable().describe('Null: people in no team'),
          assignees: count,
          byState: stateCounts,
          completionRate: rate,
        }),
      )
      .describe('By name; people in no team last'),
  })
  .meta({ id: 'AssignmentMetrics' });
export type AssignmentMetricsView = z.infer<typeof assignmentMetrics>;

/** A week of the trend: from Monday 00:00 in the organization's time zone to the next one, or to asOf. */
export const activityWeek = z
  .object({
    monday: z.iso.date().describe("Day in the organization's time zone"),
    attempts: count.describe('Attempts that eligible people completed in it'),
    activePeople: count.describe('Eligible people who completed one'),
  })
  .meta({ id: 'ActivityWeek' });
export type ActivityWeek = z.infer<typeof activityWeek>;

/** A topic or module by how well it is mastered. `id` is that of the content: a slug. */
export const mastery = z
  .object({
    family: z.enum(families),
    module: z.string().describe('Title of the module'),
    id: z.string(),
    title: z.string(),
    averageScore: z
      .number()
      .min(0)
      .max(100)
      .describe('Percent, hundredths: mean over eligible people of their best score in the window'),
    people: count.describe('Eligible people who tried it in the window'),
    attempts: count.describe('Their attempts'),
  })
  .meta({ id: 'Mastery' });
export type Mastery = z.infer<typeof mastery>;

const areas = z.object({
  strengths: z
    .array(mastery)
    .describe(`The better half, ${MOST_AREAS} at most, highest average first; ties by id`),
  focusAreas: z
    .array(mastery)
    .describe(`The others, ${MOST_AREAS} at most, lowest average first; ties by id`),
});

export type Areas = z.infer<typeof areas>;

/** What happens lately, and what goes well and badly. */
export const activityMetrics = z
  .object({
    ...metricsParameters,
    leastAttempts: z.int().describe('Attempts without which a topic or module is left out below'),
    timeZone: z.string().describe("The organization's"),
    weeks: z.array(activityWeek).length(TREND_WEEKS).describe('Oldest first; the last one holds asOf'),
    topics: areas,
    modules: areas,
  })
  .meta({ id: 'ActivityMetrics' });
export type ActivityMetricsView = z.infer<typeof activityMetrics>;
