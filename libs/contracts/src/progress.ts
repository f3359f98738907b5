import { z } from 'zod';
import { metricsParameters } from './metrics.js';
import { roles } from './people.js';
import { assigneeStates, families } from './training.js';

const instant = z.iso.datetime();
const count = z.int().min(0);
const score = z.number().min(0).max(100).nullable();

/** A topic that a person has tried by the instant. `id` is that of the content: a slug. */
export const topicProgress = z
  .object({
    id: z.string(),
    title: z.string(),
    module: z.string().describe('Title of the module'),
    family: z.enum(families),
    bestScore: score.describe('Percent, in the window; null when every attempt lies before it'),
    trained: z.boolean().describe('Whether bestScore passes'),
    attempts: count.describe('In the window'),
    lastAttemptAt: instant.describe('May lie before the window'),
    lastPassedAt: instant.nullable().describe('Null: never; may lie before the window'),
  })
  .meta({ id: 'TopicProgress' });
export type TopicProgress = z.infer<typeof topicProgress>;

/** Where a person stands on an assignment that was active at the instant. */
export const assignmentProgress = z
  .object({
    id: z.uuid(),
    title: z.string(),
    mandatory: z.boolean(),
    deadline: instant.nullable(),
    state: z.enum(assigneeStates),
    complete: count.describe('Items completed'),
    tracked: count.describe('Items that count'),
    progress: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('complete / tracked; null when nothing is tracked'),
    completedAt: instant.nullable().describe('When the last item was completed; null unless all are'),
    score: score.describe(
      'Percent, hundredths: mean of the best scores over the tracked topics that were tried',
    ),
    attempts: count.describe('Tries at the tracked topics'),
  })
  .meta({ id: 'AssignmentProgress' });
export type AssignmentProgress = z.infer<typeof assignmentProgress>;

/** Everything known of one person's training at an instant. Somebody who had left stands as on that day. */
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
      joinedAt: instant,
      leftAt: instant.nullable().describe('Null while active'),
    }),
    totals: z.object({
      topics: count.describe('Topics in the catalog'),
      topicsTried: count.describe('In the window'),
      topicsTrained: count,
      attempts: count.describe('In the window'),
      averageScore: score.describe('Percent, hundredths: mean of bestScore'),
      lastAttemptAt: instant.nullable(),
      assignments: count.describe('Active assignments that reach the person'),
      assignmentsCompleted: count.describe('Of these, completed or completed late'),
      assignmentsOverdue: count,
    }),
    topics: z.array(topicProgress).describe('Every topic tried by the instant, by family, module and title'),
    assignments: z
      .array(assignmentProgress)
      .describe('Overdue ones first, then by state, deadline and title'),
  })
  .meta({ id: 'PersonProgress' });
export type PersonProgress = z.infer<typeof personProgress>;
