import { z } from 'zod';
import { appliedExemption } from './exemptions.js';
import { metricsParameters } from './metrics.js';
import { roles } from './choices.js';
import { figureInstants, pageOf, pageQuery, searchText } from './page.js';
import { assigneeStates, families } from './training.js';

const instant = z.iso.datetime();
const count = z.int().min(0);
const score = z.number().min(0).max(100).nullable();

/** Progress of a person on a topic with an attempt. `id` is its ID in the catalog. */
export const topicProgress = z
  .object({
    id: z.string(),
    title: z.string(),
    module: z.string().describe('Title of the module, unique only within `family`'),
    family: z.enum(families),
    bestScore: score.describe(
      'Best score in the training window, in percent. Null if no attempt in it has a score',
    ),
    trained: z
      .boolean()
      .describe(
        'Whether an attempt in the training window passes: a score of at least `passingScore`, or the result `passed`',
      ),
    attempts: count.describe('Number of attempts in the training window'),
    lastAttemptAt: instant.describe(
      'When the most recent attempt was completed. May be before the training window',
    ),
    lastPassedAt: instant.nullable().describe('May be before the training window. Null if there is no pass'),
  })
  .meta({ id: 'TopicProgress' });
export type TopicProgress = z.infer<typeof topicProgress>;

/** Progress of a person on an assignment that was active at the instant. */
export const assignmentProgress = z
  .object({
    id: z.uuid(),
    title: z.string(),
    mandatory: z.boolean(),
    deadline: instant
      .nullable()
      .describe(
        'Deadline of this person. Later than that of the assignment for people who joined its scope, or were exempt',
      ),
    state: z.enum(assigneeStates),
    complete: count.describe('Number of tracked items that the person has completed, at most `tracked`'),
    tracked: count.describe('Number of topics and scenarios that the assignment requires'),
    progress: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('`complete` divided by `tracked`. Null if no items are tracked'),
    completedAt: instant
      .nullable()
      .describe('When the last item was completed. Null if items are incomplete'),
    score: score.describe(
      'Mean of the best scores over the tracked topics with an attempt, in percent, truncated to two decimals',
    ),
    attempts: count.describe('Attempts at the tracked topics'),
    recognizedEarlier: count.describe(
      'Number of completed items whose completion is at or before the creation of the assignment',
    ),
    inScopeSince: instant.describe(
      'First instant at or after the creation of the assignment with the person in its scope',
    ),
    exemption: appliedExemption
      .nullable()
      .describe('The exemption that is valid at the instant. Null if the person is not exempt'),
  })
  .meta({ id: 'AssignmentProgress' });
export type AssignmentProgress = z.infer<typeof assignmentProgress>;

/** Training of a person at an instant. People who have left are shown as of the day they left. */
export const personProgress = z
  .object({
    ...metricsParameters,
    person: z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      role: z.enum(roles),
      team: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      active: z.boolean(),
      joinedAt: instant.describe('Start of the last membership by the instant'),
      leftAt: instant.nullable().describe('When the person left the organization. Null for active people'),
    }),
    totals: z.object({
      topics: count.describe('Number of topics of the organization, with or without attempts'),
      topicsAttempted: count.describe('Topics with an attempt in the training window'),
      topicsTrained: count,
      attempts: count.describe('Number of attempts in the training window'),
      averageScore: score.describe('Mean of `bestScore`, in percent, truncated to two decimals'),
      lastAttemptAt: instant.nullable(),
      assignments: count.describe(
        'Number of active assignments with the person in scope, without those from which the person is exempt',
      ),
      assignmentsCompleted: count.describe('Assignments that are completed or completed late'),
      assignmentsOverdue: count,
    }),
    topics: z
      .array(topicProgress)
      .describe('All topics with an attempt, ordered by family, module and title'),
    assignments: z
      .array(assignmentProgress)
      .describe('Overdue assignments first, then by state, deadline and title'),
  })
  .meta({ id: 'PersonProgress' });
export type PersonProgress = z.infer<typeof personProgress>;

/** An active member of a team, with the assignments that the person has not completed. */
export const teamPerson = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    topics: count.describe('Number of topics of the organization, with or without attempts'),
    topicsTrained: count.describe('Number of topics on which the person is trained'),
    lastAttemptAt: instant.nullable(),
    assignmentsOverdue: count,
    open: z
      .array(
        assignmentProgress.pick({
          id: true,
          title: true,
          mandatory: true,
          deadline: true,
          state: true,
          complete: true,
          tracked: true,
        }),
      )
      .describe(
        'Active assignments that the person has not completed, without those from which the person is exempt. Overdue ones first, then by state, deadline and title',
      ),
  })
  .meta({ id: 'TeamPerson' });
export type TeamPerson = z.infer<typeof teamPerson>;
export const teamPeoplePage = pageOf(teamPerson).extend(figureInstants).meta({ id: 'TeamPeoplePage' });
export type TeamPeoplePage = z.infer<typeof teamPeoplePage>;

/** Query for the active members of a team, ordered by name. `search` matches names and e-mail addresses. */
export const teamPeopleQuery = pageQuery.extend({
  pageSize: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(25)
    .describe('Number of items per page, 1 to 100'),
  search: searchText,
});
export type TeamPeopleQuery = z.infer<typeof teamPeopleQuery>;
