import { assigneeFilters, assignmentSorts, type AssigneeFilter } from './choices.js';
import { z } from 'zod';
import { assignmentScope, namedScope } from './assignment-scope.js';
import { contentId } from './content.js';
import { instant } from './instant.js';
import { validation } from './messages/index.js';
import { figureInstants, figureQuery, flag, pageOf, pageQuery, searchText, sortBy } from './page.js';
import { appliedExemption } from './exemptions.js';
import { expectedUpdatedAt } from './people.js';
import { printed } from './printed.js';
import { name, text } from './text.js';
import { assigneeStates, families, scopeTypes, targetTypes } from './training.js';

/** Maximum number of items of a custom set. Larger sets are imported as courses. */
export const MAX_CUSTOM_ITEMS = 500;

/** A reference to a topic or scenario by its ID. */
export const contentItem = z.strictObject({ type: z.enum(['topic', 'scenario']), id: contentId });
export type ContentItem = z.infer<typeof contentItem>;

const items = z
  .array(contentItem)
  .min(1, { error: () => validation.noItems })
  .max(MAX_CUSTOM_ITEMS, { error: () => validation.tooManyItems(MAX_CUSTOM_ITEMS) })
  .superRefine((values, context) => {
    const seen = new Set<string>();
    for (const [index, { type, id }] of values.entries()) {
      if (seen.has(`${type} ${id}`)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: validation.duplicateItem,
        });
      }
      seen.add(`${type} ${id}`);
    }
  });

/** The assigned content. Content is identified by its ID, a module also by its family. */
export const assignmentTarget = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('category'), family: z.enum(families) }),
    z.strictObject({ type: z.literal('module'), family: z.enum(families), id: contentId }),
    z.strictObject({ type: z.literal('topic'), id: contentId }),
    z.strictObject({ type: z.literal('course'), id: contentId }),
    z.strictObject({ type: z.literal('scenario'), id: contentId }),
    z.strictObject({ type: z.literal('custom'), items }),
  ],
  { error: () => validation.noTarget },
);
export type AssignmentTarget = z.infer<typeof assignmentTarget>;

/** Maximum of `recognizeEarlierDays` and `joinerDays`. */
export const MAX_COUNTING_DAYS = 365;

/** A number of days of 24 hours. */
const countingDays = z
  .int({ error: () => validation.countingDays(MAX_COUNTING_DAYS) })
  .min(0, { error: () => validation.countingDays(MAX_COUNTING_DAYS) })
  .max(MAX_COUNTING_DAYS, { error: () => validation.countingDays(MAX_COUNTING_DAYS) });

/** The counting rules of an assignment. They are fixed when it is created. */
export const countingRules = {
  recognizeEarlierDays: countingDays.describe(
    'Training counts from this many days of 24 hours before `createdAt`. 0 counts only training after `createdAt`',
  ),
  joinerDays: countingDays.describe(
    'People who join the scope after `createdAt` have at least this many days of 24 hours',
  ),
};

/** A change of the deadline of an assignment. */
export const deadlineChange = z
  .object({
    changedAt: z.iso.datetime(),
    changedBy: z
      .string()
      .nullable()
      .describe('E-mail address of the person, or `apikey:` and the ID of the API key. Null if not recorded'),
    from: z.iso.datetime().nullable().describe('Null if there was no deadline'),
    to: z.iso.datetime().nullable().describe('Null if the deadline was removed'),
  })
  .meta({ id: 'DeadlineChange' });
export type DeadlineChange = z.infer<typeof deadlineChange>;

/** A note. An empty note becomes null. */
const note = text(20_000)
  .transform((value) => value.trim() || null)
  .nullable();

/** Request to create an assignment. The deadline must be in the future. Without a deadline nobody is overdue. */
export const createAssignment = z
  .strictObject({
    title: name,
    target: assignmentTarget,
    scope: assignmentScope,
    deadline: instant.nullable().default(null),
    mandatory: z.boolean().default(true),
    note: note.default(null),
    active: z.boolean().default(true),
    recognizeEarlierDays: countingRules.recognizeEarlierDays.default(0),
    joinerDays: countingRules.joinerDays.default(30),
  })
  .meta({ id: 'CreateAssignment' });
export type CreateAssignment = z.infer<typeof createAssignment>;

/** Request to update an assignment. Omitted fields stay unchanged. Figures for earlier instants keep the earlier values. */
export const updateAssignment = z
  .strictObject({
    title: name.optional(),
    target: assignmentTarget.optional(),
    scope: assignmentScope.optional(),
    deadline: instant.nullable().optional(),
    mandatory: z.boolean().optional(),
    note: note.optional(),
    active: z.boolean().optional(),
    recognizeEarlierDays: z.never({ error: () => validation.fixedAtCreation }).optional(),
    joinerDays: z.never({ error: () => validation.fixedAtCreation }).optional(),
    expectedUpdatedAt,
  })
  .meta({ id: 'UpdateAssignment' });
export type UpdateAssignment = z.infer<typeof updateAssignment>;

/** An assignment in a list, with its current figures. */
export const assignmentSummary = z
  .object({
    id: z.uuid(),
    title: z.string(),
    targetType: z.enum(targetTypes),
    targetTitle: z.string(),
    ...namedScope,
    deadline: z.iso.datetime().nullable(),
    mandatory: z.boolean(),
    active: z.boolean(),
    assignees: z.int(),
    overdue: z.boolean().describe('Whether the assignment is active and has an overdue assignee'),
    assigneesCompleted: z
      .int()
      .nullable()
      .describe('Assignees who are `completed` or `completed_late`. Null while the assignment is inactive'),
    assigneesOverdue: z.int().nullable().describe('Null while the assignment is inactive'),
    completionRate: z
      .number()
      .nullable()
      .describe(
        '`assigneesCompleted` divided by `assignees`, 0 to 1. Null without assignees, and while the assignment is inactive',
      ),
    completionRatePrinted: printed,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'AssignmentSummary' });
export type AssignmentSummary = z.infer<typeof assignmentSummary>;
export const assignmentSummaryPage = pageOf(assignmentSummary).meta({ id: 'AssignmentSummaryPage' });

/**
 * Query for the list of assignments. `search` matches the titles of assignment, target and scope. Assignments without
 * a deadline sort last.
 */
export const assignmentListQuery = pageQuery.extend({
  search: searchText,
  active: flag.optional(),
  mandatory: flag.optional(),
  overdue: flag
    .optional()
    .describe('`true` returns only active assignments with an overdue assignee, `false` only the others'),
  targetType: z.enum(targetTypes).optional(),
  scopeType: z.enum(scopeTypes).optional(),
  team: z.uuid().optional().describe('ID of a team that the scope of the assignment names'),
  sort: sortBy(assignmentSorts)
    .default('-createdAt')
    .describe('Assignments without a value, such as a deadline, come last in both directions'),
});
export type AssignmentListQuery = z.infer<typeof assignmentListQuery>;

/** An assignment. `family` and `id` of the target identify its content; `items` are those of a custom set. */
export const assignment = z
  .object({
    id: z.uuid(),
    title: z.string(),
    target: z.object({
      type: z.enum(targetTypes),
      title: z.string(),
      family: z.enum(families).nullable(),
      id: z.string().nullable(),
      items: z
        .array(z.object({ type: z.enum(['topic', 'scenario']), id: z.string(), title: z.string() }))
        .nullable(),
    }),
    scope: z.object({
      type: z.enum(scopeTypes),
      id: z
        .uuid()
        .nullable()
        .describe('ID of the team or the person. Null for the organization and a selection'),
      title: namedScope.scopeTitle,
      teams: namedScope.scopeTeams,
      people: namedScope.scopePeople,
    }),
    deadline: z.iso.datetime().nullable(),
    mandatory: z.boolean(),
    note: z.string().nullable(),
    active: z.boolean(),
    ...countingRules,
    countsFrom: z.iso
      .datetime()
      .describe('`createdAt` - `recognizeEarlierDays` x 24 h. Only training after this instant counts'),
    trackedItems: z.int().describe('Number of topics and scenarios of the target'),
    assignees: z.int().describe('Number of people who are in scope now, without exempt people'),
    createdAt: z.iso.datetime(),
    deadlineHistory: z.array(deadlineChange).describe('Every change of the deadline, oldest first'),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.infer<typeof assignment>;

const anyScore = z.number().min(0).max(100).nullable();

/** Progress of an assignee on an item that the assignee tracks. */
export const assigneeItem = z
  .object({
    type: z.enum(['topic', 'scenario']),
    id: z.string().describe('ID of the topic or scenario in the catalog'),
    title: z.string(),
    completedAt: z.iso
      .datetime()
      .nullable()
      .describe(
        'When the earliest attempt that passes, or the scenario, was completed. Null if the item is missing',
      ),
    recordedAt: z.iso
      .datetime()
      .nullable()
      .describe('When that attempt or completion was recorded. Null if the item is missing'),
    score: anyScore.describe(
      'Score of the attempt that completes the topic, in percent, as recorded. Null without a score: the attempt has the result `passed`',
    ),
    source: z
      .string()
      .nullable()
      .describe(
        'Source of that attempt or completion. Null for a missing item, and for a scenario whose origin is not recorded',
      ),
    sourceId: z
      .string()
      .nullable()
      .describe('ID of that attempt at its source. Of a scenario: name of the imported file'),
    bestScore: anyScore.describe(
      'Best score of the counted attempts at the topic, in percent, as recorded. Null without an attempt that has a score',
    ),
    attempts: z.int().min(0).describe('Number of counted attempts at the topic. 0 for scenarios'),
    addedAfterFirstDeadline: z
      .boolean()
      .describe(
        'Whether the item was added to the content after the first deadline, which does not ask for it',
      ),
  })
  .meta({ id: 'AssigneeItem' });
export type AssigneeItem = z.infer<typeof assigneeItem>;

/**
 * Progress of an assignee. People who have left are shown as of their departure: content, deadline, progress and state
 * are those of `leftAt`. They, exempt people, and directly
 * assigned people who are not eligible are excluded from totals.
 */
export const assignee = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    team: z.string().nullable(),
    state: z.enum(assigneeStates),
    complete: z.int().describe('Number of tracked items that the assignee has completed, at most `tracked`'),
    tracked: z
      .int()
      .describe('Number of topics and scenarios that the assignment requires. 0 if its content is empty'),
    completedAt: z.iso.datetime().nullable(),
    score: z
      .number()
      .nullable()
      .describe(
        'Mean of the best scores over the tracked topics with an attempt, in percent, 0 to 100. Null without an attempt',
      ),
    attempts: z.int(),
    recognizedEarlier: z
      .int()
      .describe('Number of completed items whose completion is at or before `createdAt` of the assignment'),
    inScopeSince: z.iso
      .datetime()
      .describe('First instant at or after `createdAt` of the assignment with the person in its scope'),
    deadline: z.iso
      .datetime()
      .nullable()
      .describe(
        'Deadline of this assignee. Later than that of the assignment for people who joined its scope, or were exempt',
      ),
    firstDeadline: z.iso
      .datetime()
      .nullable()
      .describe(
        'Deadline of this assignee if the first deadline of the assignment had not been moved. Null if it had none',
      ),
    daysOverdue: z
      .int()
      .min(1)
      .nullable()
      .describe('Number of started periods of 24 hours since `deadline`. Null unless the state is `overdue`'),
    learner: z.boolean().describe('False for a directly assigned person who is not eligible'),
    exemption: appliedExemption
      .nullable()
      .describe(
        'The exemption that is valid at the instant; for people who have left, when they left. Null if the assignee is not exempt',
      ),
    joinedAt: z.iso
      .datetime()
      .describe('Start of the membership at the instant; for people who have left, of their last membership'),
    leftAt: z.iso.datetime().nullable(),
    items: z
      .array(assigneeItem)
      .optional()
      .describe('The tracked items: topics, then scenarios, each sorted by ID. Only with `items=true`'),
  })
  .meta({ id: 'Assignee' });
export type AssigneeView = z.infer<typeof assignee>;

/** Query for assignees. `search` matches names and e-mail addresses. */
export const assigneeListQuery = pageQuery.extend({
  state: z.enum(assigneeFilters).optional(),
  search: searchText,
  items: flag.optional().describe('`true` returns the tracked items of each assignee'),
  ...figureQuery.shape,
});
export type AssigneeListQuery = z.infer<typeof assigneeListQuery>;

/** A page of assignees: overdue first, then by state, name and ID, people who have left last. `counts` apply the search. */
export const assigneePage = pageOf(assignee)
  .extend({
    ...figureInstants,
    counts: z.object(
      Object.fromEntries(assigneeFilters.map((state) => [state, z.int()])) as Record<
        AssigneeFilter,
        z.ZodInt
      >,
    ),
  })
  .meta({ id: 'AssigneePage' });
export type AssigneePage = z.infer<typeof assigneePage>;

/** A draft of an assignment: its target and scope, and the ID of the assignment that is being edited. */
export const assignmentDraft = z
  .strictObject({
    title: text(20_000).optional(),
    targetType: z.enum(targetTypes).optional(),
    targetFamily: z.enum(families).optional(),
    targetId: text(300).optional(),
    scope: assignmentScope.optional(),
    excludeId: z.uuid().optional(),
  })
  .meta({ id: 'AssignmentDraft' });
export type AssignmentDraft = z.infer<typeof assignmentDraft>;

/** The effect of a draft. A value is null while the content or scope it depends on is not chosen. `trackedItems` is also null for a custom set. */
export const assignmentPreview = z
  .object({
    trackedItems: z.int().nullable(),
    assignees: z.int().nullable(),
    similar: z
      .array(z.object({ id: z.uuid(), title: z.string() }))
      .describe('Active assignments with the same scope and the same target or title'),
  })
  .meta({ id: 'AssignmentPreview' });
export type AssignmentPreview = z.infer<typeof assignmentPreview>;
