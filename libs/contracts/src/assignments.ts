import { z } from 'zod';
import { contentId } from './content.js';
import { instant } from './instant.js';
import { validation } from './messages/validation.js';
import { asOf, flag, pageOf, pageQuery, searchText, sortBy } from './page.js';
import { expectedUpdatedAt } from './people.js';
import { name, text } from './text.js';
import { assigneeStates, families, scopeTypes, targetTypes } from './training.js';

/** Maximum number of items of a custom set. Larger sets are imported as courses. */
export const MAX_CUSTOM_ITEMS = 500;

/** A reference to a topic or scenario by its ID. */
export const contentItem = z.object({ type: z.enum(['topic', 'scenario']), id: contentId });
export type ContentItem = z.infer<typeof contentItem>;

const items = z
  .array(contentItem)
  .min(1, validation.noItems)
  .max(MAX_CUSTOM_ITEMS, validation.tooManyItems(MAX_CUSTOM_ITEMS))
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
  { error: validation.noTarget },
);
export type AssignmentTarget = z.infer<typeof assignmentTarget>;

/** The people that an assignment is for. */
export const assignmentScope = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('person'), id: z.uuid(validation.uuid) }),
    z.strictObject({ type: z.literal('team'), id: z.uuid(validation.uuid) }),
    z.strictObject({ type: z.literal('organization') }),
  ],
  { error: validation.noScope },
);
export type AssignmentScope = z.infer<typeof assignmentScope>;

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
    expectedUpdatedAt,
  })
  .meta({ id: 'UpdateAssignment' });
export type UpdateAssignment = z.infer<typeof updateAssignment>;

/** An assignment in a list. `assignees` is their current number; `overdue` is true if one of them is currently overdue. */
export const assignmentSummary = z
  .object({
    id: z.uuid(),
    title: z.string(),
    targetType: z.enum(targetTypes),
    targetTitle: z.string(),
    scopeType: z.enum(scopeTypes),
    scopeTitle: z.string(),
    deadline: z.iso.datetime().nullable(),
    mandatory: z.boolean(),
    active: z.boolean(),
    assignees: z.int(),
    overdue: z.boolean(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'AssignmentSummary' });
export type AssignmentSummary = z.infer<typeof assignmentSummary>;
export const assignmentSummaryPage = pageOf(assignmentSummary).meta({ id: 'AssignmentSummaryPage' });

/** Query of the list. `search` matches the titles of assignment, target and scope. Assignments without a deadline sort last. */
export const assignmentListQuery = pageQuery.extend({
  search: searchText,
  active: flag.optional(),
  mandatory: flag.optional(),
  overdue: flag
    .optional()
    .describe('`true` returns only active assignments with an overdue assignee, `false` only the others'),
  targetType: z.enum(targetTypes).optional(),
  scopeType: z.enum(scopeTypes).optional(),
  sort: sortBy(['createdAt', 'title', 'deadline']).default('-createdAt'),
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
    scope: z.object({ type: z.enum(scopeTypes), id: z.uuid().nullable(), title: z.string() }),
    deadline: z.iso.datetime().nullable(),
    mandatory: z.boolean(),
    note: z.string().nullable(),
    active: z.boolean(),
    trackedItems: z.int().describe('Number of topics and scenarios of the target'),
    assignees: z.int().describe('Current number of assignees'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.infer<typeof assignment>;

/** Progress of an assignee. People who have left are shown as of the day they left and are excluded from totals. */
export const assignee = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    team: z.string().nullable(),
    state: z.enum(assigneeStates),
    complete: z.int().describe('Number of completed items'),
    tracked: z.int().describe('Number of tracked items'),
    completedAt: z.iso.datetime().nullable(),
    score: z.number().nullable().describe('Mean of the best scores over the tracked topics with an attempt'),
    attempts: z.int(),
    leftAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Assignee' });
export type AssigneeView = z.infer<typeof assignee>;

/** Filters of a list of assignees: a state of the people in scope, or the people who have left. */
export const assigneeFilters = [...assigneeStates, 'left'] as const;
export type AssigneeFilter = (typeof assigneeFilters)[number];

/** Query for assignees. `search` matches names and e-mail addresses. */
export const assigneeListQuery = pageQuery.extend({
  state: z.enum(assigneeFilters).optional(),
  search: searchText,
  asOf,
});
export type AssigneeListQuery = z.infer<typeof assigneeListQuery>;

/** A page of assignees: overdue first, then by state, name and ID, people who have left last. `counts` apply the search. */
export const assigneePage = pageOf(assignee)
  .extend({
    asOf: z.iso.datetime(),
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
export const assignmentPreviewQuery = z.object({
  title: text(20_000).optional(),
  targetType: z.enum(targetTypes).optional(),
  targetFamily: z.enum(families).optional(),
  targetId: text(300).optional(),
  scopeType: z.enum(scopeTypes).optional(),
  scopeId: z.uuid(validation.uuid).optional(),
  excludeId: z.uuid(validation.uuid).optional(),
});
export type AssignmentPreviewQuery = z.infer<typeof assignmentPreviewQuery>;

/** The effect of a draft. A value is null if its part is not chosen yet or, for `trackedItems`, is a custom set. */
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
