import { z } from 'zod';
import { eligibilityRules } from './settings.js';
import { figureInstants } from './page.js';
import { namedScope } from './assignment-scope.js';
import { countingRules, deadlineChange } from './assignments.js';
import { evidenceRecords } from './evidence.js';
import { printed } from './printed.js';
import { assigneeStates, families, targetTypes, type AssigneeState } from './training.js';

/** Number of weeks of the activity trend, including the current week. */
export const TREND_WEEKS = 26;
/** A person with an attempt in this many days of 24 hours counts as active. */
export const ACTIVE_DAYS = 30;
/** Minimum number of attempts of a strength or focus area. */
export const MIN_ATTEMPTS = 3;
/** Maximum number of entries in a list of strengths or focus areas. */
export const MAX_AREAS = 5;

const instant = z.iso.datetime().describe('ISO 8601, UTC, milliseconds');
const count = z.int().min(0);
const rate = z.number().min(0).max(1).nullable();
const score = z.number().min(0).max(100).nullable();

/** The instant and the rules of training figures. */
export const metricsParameters = {
  ...figureInstants,
  passingScore: z.number().describe('Lowest score that passes, in percent'),
  windowDays: z.int().describe('Length of the training window before `asOf`, in days of 24 hours'),
};

/** Number of assignees in each state. */
export const stateCounts = z
  .object(
    Object.fromEntries(assigneeStates.map((state) => [state, count])) as Record<AssigneeState, z.ZodInt>,
  )
  .meta({ id: 'StateCounts' });
export type StateCounts = z.infer<typeof stateCounts>;

const activity = {
  people: count,
  eligible: count.describe(
    'Number of eligible people: active at `asOf`, with the role `learner`, within the job-function scope',
  ),
  active30Days: count.describe('Eligible people who completed an attempt in the last `activeDays` days'),
  attempts: count.describe('Attempts of eligible people in the training window'),
  topicsPassed: count.describe(
    'Pairs of an eligible person and a topic with a passing attempt in the training window',
  ),
  meanTopicScore: score.describe(
    'Mean of the best score of each eligible person on each topic attempted in the training window, in percent, truncated to two decimals. Null without attempts. Print it truncated to one decimal',
  ),
  averageScore: score.meta({ deprecated: true }).describe('The same as `meanTopicScore`, its earlier name'),
};

const pairs = {
  assignedPairs: count.describe('Number of pairs of an active mandatory assignment and an assignee'),
  completedPairs: count.describe('Number of these pairs whose state is `completed` or `completed_late`'),
  completionRate: rate.describe('`completedPairs` divided by `assignedPairs`, 0 to 1. Null without pairs'),
  completionRatePrinted: printed,
};

/** Figures of a team. ID and name are null for people without a team. */
export const teamMetrics = z
  .object({
    id: z.uuid().nullable(),
    name: z.string().nullable().describe('Null for people without a team'),
    ...activity,
    people: count.describe('Number of active people of the team, in any role'),
    ...pairs,
    overduePairs: count,
  })
  .meta({ id: 'TeamMetrics' });
export type TeamMetricsView = z.infer<typeof teamMetrics>;

/** Training of eligible people on a topic. `id` is a UUID, `slug` the ID in the catalog. */
export const topicMetrics = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    module: z.string().describe('Title of the module, unique only within the family'),
    family: z.string().describe('Title of the family, e.g. `Web applications`'),
    trained: count,
    eligible: count,
    share: rate.describe('`trained` divided by `eligible`, 0 to 1'),
    sharePrinted: printed,
  })
  .meta({ id: 'TopicMetrics' });
export type TopicMetricsView = z.infer<typeof topicMetrics>;

/** All figures of the Training Report, for an instant. */
export const trainingMetrics = z
  .object({
    ...metricsParameters,
    activeDays: z
      .int()
      .describe('A person with an attempt in this many days of 24 hours before `asOf` counts as active'),
    coverageThresholdPercent: z
      .int()
      .min(50)
      .max(100)
      .describe('Coverage threshold of the organization at `asOf`'),
    ...eligibilityRules,
    figures: z.object({
      ...activity,
      people: count.describe('People who had joined, including those who had left'),
      active: count.describe('People who were members at the instant'),
      topics: count.describe('Number of topics of the organization, with or without attempts'),
      assignmentsActive: count,
      assignmentsOverdue: count.describe('Active assignments with at least one overdue assignee'),
      ...pairs,
      exemptPairs: count.describe(
        'Pairs of an active mandatory assignment and an exempt assignee, whom all other figures of assignments exclude',
      ),
      optionalPairs: count.describe('Pairs of an active optional assignment and an assignee'),
      optionalCompletedPairs: count,
      optionalCompletionRate: rate,
      optionalCompletionRatePrinted: printed,
      optionalExemptPairs: count,
    }),
    stateTotals: z
      .object({ mandatory: stateCounts, optional: stateCounts })
      .describe('Pairs of an active assignment and an assignee, by state'),
    teams: z.array(teamMetrics).describe('Ordered by name, people without a team come last'),
    topByCompletion: z
      .array(topicMetrics)
      .describe('The ten topics with the highest share, ties ordered by `slug`'),
    topByGap: z.array(topicMetrics).describe('The ten topics with the lowest share, ties ordered by `slug`'),
  })
  .meta({ id: 'TrainingMetrics' });
export type TrainingMetricsView = z.infer<typeof trainingMetrics>;

/** An assignment at an instant, with its tracked items: topics, then scenarios, each ordered by ID. */
export const assignmentDetails = z.object({
  id: z.uuid(),
  title: z.string(),
  targetType: z.enum(targetTypes),
  targetTitle: z.string(),
  ...namedScope,
  deadline: instant.nullable(),
  mandatory: z.boolean(),
  note: z.string().nullable(),
  active: z.boolean(),
  createdAt: instant,
  ...countingRules,
  countsFrom: instant.describe('`createdAt` - `recognizeEarlierDays` x 24 h. Only training after it counts'),
  deadlineHistory: z
    .array(deadlineChange)
    .describe('Every change of the deadline by the instant, oldest first'),
  items: z.array(z.object({ type: z.enum(['topic', 'scenario']), id: z.string(), title: z.string() })),
});

/** All figures of the Assignment Compliance Report, for an instant. */
export const assignmentMetrics = z
  .object({
    ...metricsParameters,
    coverageThresholdPercent: z
      .int()
      .min(50)
      .max(100)
      .describe('Coverage threshold of the organization at `asOf`'),
    ...eligibilityRules,
    assignment: assignmentDetails,
    figures: z.object({
      assignees: count,
      byState: stateCounts,
      completionRate: rate.describe(
        'Assignees that are completed or completed late, divided by all assignees, 0 to 1. Null without assignees',
      ),
      completionRatePrinted: printed,
      averageScore: score.describe(
        'Mean of the scores of the assignees, in percent, truncated to two decimals. Print it truncated to one decimal',
      ),
      attempts: count.describe('Attempts at the tracked topics'),
      recognizedEarlier: count.describe(
        'Completed items whose completion is at or before `createdAt` of the assignment',
      ),
      leavers: count.describe('Assignees who have left. They are excluded from all other figures'),
      nonLearners: count.describe(
        'Directly assigned people who are not eligible. They are excluded from all other figures',
      ),
      exempt: count.describe('Assignees with an exemption. They are excluded from all other figures'),
      lateUnderFirstDeadline: count.describe(
        'Assignees who would be overdue or completed late if the first deadline had not been moved. 0 if there was none',
      ),
      overdueByDays: z
        .array(z.object({ from: count, to: count.nullable(), assignees: count }))
        .describe('Overdue assignees by days overdue, from `from` to `to`. `to` is null for the last range'),
    }),
    teams: z
      .array(
        z.object({
          id: z.uuid().nullable(),
          name: z.string().nullable().describe('Null for people without a team'),
          assignees: count,
          byState: stateCounts,
          completionRate: rate,
          completionRatePrinted: printed,
        }),
      )
      .describe('Ordered by name, people without a team come last'),
  })
  .meta({ id: 'AssignmentMetrics' });
export type AssignmentMetricsView = z.infer<typeof assignmentMetrics>;

/** A week of the trend, from Monday 00:00 in the organization's time zone to the next Monday or to `asOf`. */
export const activityWeek = z
  .object({
    monday: z.iso.date().describe("Monday of the week in the organization's time zone"),
    attempts: count.describe('Attempts that eligible people completed in the week'),
    activePeople: count.describe('Eligible people who completed an attempt in the week'),
  })
  .meta({ id: 'ActivityWeek' });
export type ActivityWeek = z.infer<typeof activityWeek>;

/** The mastery of a topic or module. `id` is its ID in the catalog. */
export const mastery = z
  .object({
    family: z.enum(families),
    module: z.string().describe('Title of the module, unique only within the family'),
    id: z.string(),
    title: z.string(),
    averageScore: z
      .number()
      .min(0)
      .max(100)
      .describe(
        'Mean of the best score of each eligible person in the training window, in percent, truncated to two decimals',
      ),
    people: count.describe('Eligible people with an attempt in the training window'),
    attempts: count.describe(
      'Number of attempts of these people in the training window, at least `minAttempts`',
    ),
  })
  .meta({ id: 'Mastery' });
export type Mastery = z.infer<typeof mastery>;

const areas = z.object({
  strengths: z
    .array(mastery)
    .describe(
      `The half with the higher \`averageScore\`, at most ${MAX_AREAS} entries, highest first, ties ordered by ID`,
    ),
  focusAreas: z
    .array(mastery)
    .describe(
      `Weak areas: the half with the lower \`averageScore\`, at most ${MAX_AREAS} entries, lowest first, ties ordered by ID`,
    ),
});

export type Areas = z.infer<typeof areas>;

/** What an auditor tests before relying on a document: the section "About this evidence" for the same instants. */
export const evidenceMetrics = z
  .object({
    ...metricsParameters,
    build: z
      .object({
        version: z.string(),
        commit: z.string().nullable().describe('Commit of the build. Null if unknown'),
        imageDigest: z
          .string()
          .nullable()
          .describe('Digest of the container image, e.g. `sha256:4f…`. Null if unknown'),
      })
      .describe('The program that answered'),
    ...evidenceRecords,
  })
  .meta({ id: 'EvidenceMetrics' });
export type EvidenceMetricsView = z.infer<typeof evidenceMetrics>;

/** The people who join in a period, and how many of them pass a topic in time (docs/domain.md, section 5). */
export const onboardingMetrics = z
  .object({
    ...figureInstants,
    from: instant.describe('Start of the period, excluded'),
    to: instant.describe('End of the period, included; the same as `asOf`'),
    days: z.int().describe('Days of 24 hours within which people pass a topic after joining'),
    joined: count.describe(
      'Memberships that start in the period, of people who are eligible at any time of them by its end',
    ),
    due: count.describe('Those whose days have passed at the end of the period'),
    inTime: count.describe('Those of `due` with a pass on any topic within the days'),
    notYetDue: count.describe('Those whose days have not passed; `joined` is `due` + `notYetDue`'),
    rate: rate.describe('`inTime` divided by `due`, 0 to 1. Null if nobody is due'),
    ratePrinted: printed,
  })
  .meta({ id: 'OnboardingMetrics' });
export type OnboardingMetricsView = z.infer<typeof onboardingMetrics>;

/** Recent activity, with strengths and focus areas. */
export const activityMetrics = z
  .object({
    ...metricsParameters,
    minAttempts: z.int().describe('Minimum number of attempts of a topic or module in the lists below'),
    timeZone: z
      .string()
      .describe('IANA name of the time zone in which the weeks begin, e.g. `Europe/Berlin`'),
    weeks: z
      .array(activityWeek)
      .max(TREND_WEEKS)
      .describe(
        'Oldest first. The last week contains `asOf`. Empty if nothing of the organization was known at `knownAt`',
      ),
    topics: areas,
    modules: areas,
  })
  .meta({ id: 'ActivityMetrics' });
export type ActivityMetricsView = z.infer<typeof activityMetrics>;

/** The instants of figures that a client requests together. */
export const currentInstant = z.object(figureInstants).meta({ id: 'CurrentInstant' });

/** The share of eligible people who are trained, at the end of each month. */
export const trainedShareTrend = z
  .object({
    ...metricsParameters,
    timeZone: z.string().describe('IANA name of the time zone in which the months end'),
    points: z
      .array(
        z.object({
          asOf: instant,
          trained: count.describe('Eligible people with a pass on any topic in the training window'),
          eligible: count,
          share: rate.describe('`trained` divided by `eligible`, 0 to 1. Null if nobody is eligible'),
          sharePrinted: printed,
        }),
      )
      .describe('The end of each of the last 12 calendar months, oldest first, and `asOf`'),
  })
  .meta({ id: 'TrainedShareTrend' });
export type TrainedShareTrend = z.infer<typeof trainedShareTrend>;
