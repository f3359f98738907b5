import { LARGEST_CWE, topicSorts } from './choices.js';
import { z } from 'zod';
import { cweId } from './cwe.js';
import { instant } from './instant.js';
import { validation } from './messages/index.js';
import { pageOf, pageQuery, searchText, sortBy } from './page.js';
import { expectedUpdatedAt, languages } from './people.js';
import { key, name, text } from './text.js';
import { families } from './training.js';

/**
 * ID of a piece of content, e.g. `sql-injection`. Unique, regardless of case, among content of the same kind in an
 * organization.
 */
export const contentId = key(300).refine((id) => !/[\s\p{Cc}]/u.test(id), {
  error: () => validation.contentId,
});

const cweIds = z
  .array(cweId)
  .max(100)
  .transform((ids) => [...new Set(ids)].toSorted((a, b) => a - b));

/** A reference to a module. */
export const moduleName = z
  .object({ family: z.enum(families), id: z.string(), title: z.string() })
  .meta({ id: 'ModuleName' });
export type ModuleName = z.infer<typeof moduleName>;

/** A unit of training content. A topic without languages is not specific to a programming language. */
export const topic = z
  .object({
    id: z.string(),
    title: z.string(),
    module: moduleName,
    cweIds: z.array(z.int()),
    languages: z.array(z.string()),
    availableFrom: z.iso
      .datetime()
      .nullable()
      .describe('Instant from which the topic can be tracked and counts for controls. Null: always'),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Topic' });
export type TopicView = z.infer<typeof topic>;
export const topicPage = pageOf(topic).meta({ id: 'TopicPage' });

/** A family with its modules ordered by ID, and their numbers of topics. All four families always exist. */
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

/** Query for topics. `search` matches IDs and titles of topics and modules. `module` is an ID in `family`, or in any family. */
export const topicListQuery = pageQuery.extend({
  search: searchText,
  family: z.enum(families).optional(),
  module: text(300).optional(),
  cwe: z.coerce.number().int().min(1).max(LARGEST_CWE).optional(),
  sort: sortBy(topicSorts).default('title'),
});
export type TopicListQuery = z.infer<typeof topicListQuery>;

/** Request to add a topic. A new module is created with the title `moduleTitle`, or else with its ID as title. */
export const createTopic = z
  .strictObject({
    id: contentId.refine((id) => id.length <= 200, { error: () => validation.contentIdTooLong(200) }),
    title: name,
    family: z.enum(families),
    module: contentId,
    moduleTitle: name.optional(),
    cweIds: cweIds.default([]),
    languages: languages.default([]),
    availableFrom: instant
      .optional()
      .describe('Instant from which the topic can be tracked and counts for controls. Default: now'),
  })
  .meta({ id: 'CreateTopic' });
export type CreateTopic = z.infer<typeof createTopic>;

/** Request to update a topic. Omitted fields stay unchanged. */
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
  .refine(({ family: newFamily, module }) => !newFamily || module, {
    path: ['module'],
    error: () => validation.moduleOfNewFamily,
  })
  .refine(({ moduleTitle, module }) => !moduleTitle || module, {
    path: ['moduleTitle'],
    error: () => validation.titleWithoutModule,
  })
  .meta({ id: 'UpdateTopic' });
export type UpdateTopic = z.infer<typeof updateTopic>;

/** A course: topics and scenarios in order. */
export const course = z
  .object({
    id: z.string(),
    title: z.string(),
    items: z.int().describe('Number of topics and scenarios of the course'),
  })
  .meta({ id: 'Course' });
export type CourseView = z.infer<typeof course>;
export const coursePage = pageOf(course).meta({ id: 'CoursePage' });

/** A learning scenario. */
export const scenario = z
  .object({ id: z.string(), title: z.string(), module: moduleName.nullable() })
  .meta({ id: 'Scenario' });
export type ScenarioView = z.infer<typeof scenario>;
export const scenarioPage = pageOf(scenario).meta({ id: 'ScenarioPage' });

/** Query for courses or scenarios, ordered by title. `search` matches IDs and titles. */
export const contentListQuery = pageQuery.extend({ search: searchText });
export type ContentListQuery = z.infer<typeof contentListQuery>;
