import { z } from 'zod';
import { pageOf, pageQuery, searchText, sortBy } from './page.js';
import { expectedUpdatedAt, languages } from './people.js';
import { name, text } from './text.js';
import { families } from './training.js';

/** What imports and programs call a piece of content, e.g. `sql-injection`; unique among its kind in an organization. */
export const contentId = text(300, 1).refine((id) => !/[\s\p{Cc}]/u.test(id), {
  error: 'has no spaces, e.g. sql-injection',
});

const cweIds = z
  .array(z.int().min(1, 'is not a CWE id').max(99_999, 'is not a CWE id'))
  .max(100)
  .transform((ids) => [...new Set(ids)].toSorted((a, b) => a - b));

/** A module where it is named beside what belongs to it. */
export const moduleName = z
  .object({ family: z.enum(families), id: z.string(), title: z.string() })
  .meta({ id: 'ModuleName' });
export type ModuleName = z.infer<typeof moduleName>;

/** One thing that can be trained. Without languages it is about none in particular. */
export const topic = z
  .object({
    id: z.string(),
    title: z.string(),
    module: moduleName,
    cweIds: z.array(z.int()),
    languages: z.array(z.string()),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Topic' });
export type TopicView = z.infer<typeof topic>;
export const topicPage = pageOf(topic).meta({ id: 'TopicPage' });

/** A family with its modules by id, and how many topics each holds. All four families are always there. */
export const family = z
  .object({
    id: z.enum(families),
    title: z.string(),
    topics: z.int(),
    modules: z.array(z.object({ id: z.string(), title: z.string(), topics: z.int() })),
  })
  .meta({ id: 'Family' });
export type FamilyView = z.infer<typeof family>;
export const familyList = z.object({ items: z.array(family) }).meta({ id: 'FamilyList' });

/** `search` looks in ids and titles of topics and modules; `module` is an id within the family, or within any. */
export const topicListQuery = pageQuery.extend({
  search: searchText,
  family: z.enum(families).optional(),
  module: text(300).optional(),
  cwe: z.coerce.number().int().min(1).max(99_999).optional(),
  sort: sortBy(['title', 'id', 'module']).default('title'),
});
export type TopicListQuery = z.infer<typeof topicListQuery>;

/** A module that is not there yet is made, with `moduleTitle` or else its id as title. */
export const createTopic = z
  .strictObject({
    id: contentId.refine((id) => id.length <= 200, 'has at most 200 characters'),
    title: name,
    family: z.enum(families),
    module: contentId,
    moduleTitle: name.optional(),
    cweIds: cweIds.default([]),
    languages: languages.default([]),
  })
  .meta({ id: 'CreateTopic' });
export type CreateTopic = z.infer<typeof createTopic>;

/** What to change; the rest stays. `expectedUpdatedAt` refuses the change if somebody else was faster. */
export const updateTopic = z
  .strictObject({
    title: name.optional(),
    family: z.enum(families).optional(),
    module: contentId.optional(),
    moduleTitle: name.optional(),
    cweIds: cweIds.optional(),
    languages: languages.optional(),
    expectedUpdatedAt,
  })
  .refine(({ family: moved, module }) => !moved || module, {
    path: ['module'],
    error: 'A topic moves to a module: name the one in the new family.',
  })
  .refine(({ moduleTitle, module }) => !moduleTitle || module, {
    path: ['moduleTitle'],
    error: 'Name the module that this is the title of.',
  })
  .meta({ id: 'UpdateTopic' });
export type UpdateTopic = z.infer<typeof updateTopic>;

/** Topics and scenarios in an order. */
export const course = z
  .object({ id: z.string(), title: z.string(), items: z.int().describe('How many topics and scenarios') })
  .meta({ id: 'Course' });
export type CourseView = z.infer<typeof course>;
export const coursePage = pageOf(course).meta({ id: 'CoursePage' });

/** Learn content. */
export const scenario = z
  .object({ id: z.string(), title: z.string(), module: moduleName.nullable() })
  .meta({ id: 'Scenario' });
export type ScenarioView = z.infer<typeof scenario>;
export const scenarioPage = pageOf(scenario).meta({ id: 'ScenarioPage' });

/** Courses and scenarios by title; `search` looks in ids and titles. */
export const contentListQuery = pageQuery.extend({ search: searchText });
export type ContentListQuery = z.infer<typeof contentListQuery>;
