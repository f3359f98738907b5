import { z } from 'zod';
import { contentId } from './content.js';
import { instant } from './instant.js';
import { asOf, flag, pageOf, pageQuery, searchText, sortBy } from './page.js';
import { expectedUpdatedAt } from './people.js';
import { name, text } from './text.js';
import { assigneeStates, families, scopeTypes, targetTypes } from './training.js';

/** Items of a custom set at most: more are a course. */
export const MOST_ITEMS = 500;

/** A topic or a scenario by its id. */
export const contentItem = z.object({ type: z.enum(['topic', 'scenario']), id: contentId });
export type ContentItem = z.infer<typeof contentItem>;

const items = z
  .array(contentItem)
  .min(1, 'Add at least one topic or scenario.')
  .max(MOST_ITEMS, `A set holds at most ${MOST_ITEMS} items. Import a course, or make several assignments.`)
  .superRefine((listed, context) => {
    const seen = new Set<string>();
    for (const [index, { type, id }] of listed.entries()) {
      if (seen.has(`${type} ${id}`)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: 'stands in the set twice; remove one',
        });
      }
      seen.add(`${type} ${id}`);
    }
  });

/** What an assignment asks for. Content is named by its own id; a module also by its family. */
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
  { error: 'Choose what to train.' },
);
export type AssignmentTarget = z.infer<typeof assignmentTarget>;

/** Whom an assignment reaches. */
export const assignmentScope = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('person'), id: z.uuid('is not an id') }),
    z.strictObject({ type: z.literal('team'), id: z.uuid('is not an id') }),
    z.strictObject({ type: z.literal('organization') }),
  ],
  { error: 'Choose whom it is for.' },
);
export type AssignmentScope = z.infer<typeof assignmentScope>;

/** Empty is no note. */
const note = text(20_000)
  .transform((written) => written.trim() || null)
  .nullable();

/** A deadline is an instant that has not passed; none: never overdue. */
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

/** Changes what is named and leaves the rest. All of it may change: figures as of earlier keep what was said then. */
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

/** An assignment in a list. `assignees` is its reach now; `overdue` tells whether one of them is overdue now. */
export const assignmentOption = z
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
  .meta({ id: 'AssignmentOption' });
export type AssignmentOption = z.infer<typeof assignmentOption>;
export const assignmentOptionPage = pageOf(assignmentOption).meta({ id: 'AssignmentOptionPage' });

/** `search` looks in the titles of assignment, target and scope. Without a deadline comes last, whichever the order. */
export const assignmentListQuery = pageQuery.extend({
  search: searchText,
  active: flag.optional(),
  mandatory: flag.optional(),
  overdue: flag.optional().describe('true: active, and an assignee is overdue now; false: the others'),
  targetType: z.enum(targetTypes).optional(),
  scopeType: z.enum(scopeTypes).optional(),
  sort: sortBy(['createdAt', 'title', 'deadline']).default('-createdAt'),
});
export type AssignmentListQuery = z.infer<typeof assignmentListQuery>;

/** One assignment as it stands now. `family` and `id` of the target name content; `items` those of a custom set. */
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
    trackedItems: z.int().describe('Topics and scenarios under the target'),
    assignees: z.int().describe('People whom it reaches now'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.infer<typeof assignment>;

/** Where one person stands. Someone who left stands as on that day, marked by `leftAt`, and is part of no total. */
export const assignee = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    team: z.string().nullable(),
    state: z.enum(assigneeStates),
    complete: z.int().describe('Items completed'),
    tracked: z.int().describe('Items that count'),
    completedAt: z.iso.datetime().nullable(),
    score: z.number().nullable().describe('Mean of the best scores over the tracked topics that were tried'),
    attempts: z.int(),
    leftAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Assignee' });
export type AssigneeView = z.infer<typeof assignee>;

/** What a list of assignees can be narrowed to: a state of those it reaches, or those who have left. */
export const assigneeFilters = [...assigneeStates, 'left'] as const;
export type AssigneeFilter = (typeof assigneeFilters)[number];

/** `search` looks in names and e-mail addresses. */
export const assigneeListQuery = pageQuery.extend({
  state: z.enum(assigneeFilters).optional(),
  search: searchText,
  asOf,
});
export type AssigneeListQuery = z.infer<typeof assigneeListQuery>;

/** Overdue ones first, then by state, name and id; those who left at the end. `counts` are those that the search finds. */
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

/** An assignment that is still being written: its target, its scope, and the one that is being edited. */
export const assignmentPreviewQuery = z.object({
  title: text(20_000).optional(),
  targetType: z.enum(targetTypes).optional(),
  targetFamily: z.enum(families).optional(),
  targetId: text(300).optional(),
  scopeType: z.enum(scopeTypes).optional(),
  scopeId: z.uuid('is not an id').optional(),
  except: z.uuid('is not an id').optional(),
});
export type AssignmentPreviewQuery = z.infer<typeof assignmentPreviewQuery>;

/** What an assignment would do. Null: that part is not chosen yet, or is a custom set, whose items the caller knows. */
export const assignmentPreview = z
  .object({
    trackedItems: z.int().nullable(),
    assignees: z.int().nullable(),
    alike: z
      .array(z.object({ id: z.uuid(), title: z.string() }))
      .describe('Active assignments that ask the same of the same people, or have the same title for them'),
  })
  .meta({ id: 'AssignmentPreview' });
export type AssignmentPreview = z.infer<typeof assignmentPreview>;
