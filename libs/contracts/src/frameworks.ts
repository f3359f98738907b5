import { z } from 'zod';
import { frameworkId, frameworkKinds, itemCounting, itemId } from './framework-packs.js';
import { asOfQuery, flag, pageOf, pageQuery, searchText } from './page.js';
import { families } from './training.js';

/** How an organization stands on a risk item (domain.md section 2, rule 4). */
export const coverageStatuses = ['covered', 'partial', 'no-activity', 'no-content'] as const;
export type CoverageStatus = (typeof coverageStatuses)[number];

/** Whether a framework comes with the product or was added by the organization. */
export const frameworkSources = ['built-in', 'organization'] as const;
export type FrameworkSource = (typeof frameworkSources)[number];

const instant = z.iso.datetime().describe('ISO 8601, UTC, milliseconds');
const share = z.number().min(0).max(1);
const score = z.number().min(0).max(100);
const people = z.int().min(0);

/** What every answer about coverage was computed with, so that it can be computed again. */
const parameters = {
  asOf: instant.describe('The instant at which every figure holds'),
  eligible: people.describe('Active learners at that instant'),
  coverageThresholdPercent: z.int().min(50).max(100),
  passingScore: score,
  windowDays: z.int().describe('Days of 24 hours before asOf in which a passing attempt counts'),
};
export const coverageParameters = z.object(parameters);
export type CoverageParameters = z.infer<typeof coverageParameters>;

const summary = {
  id: frameworkId,
  kind: z.enum(frameworkKinds),
  title: z.string(),
  version: z.string().describe('Of the pack'),
  source: z.enum(frameworkSources),
  itemCount: z.int(),
  covered: z.int(),
  partial: z.int(),
  noActivity: z.int(),
  noContent: z.int(),
  coverage: share.nullable().describe('covered / (items - no content); null when that is 0'),
  meanShare: share
    .nullable()
    .describe('Mean share of the items with content; null without one, or with nobody eligible'),
};

/** A framework in a list: its items by status. */
export const frameworkSummary = z.object(summary).meta({ id: 'FrameworkSummary' });
export type FrameworkSummary = z.infer<typeof frameworkSummary>;

export const frameworkList = z
  .object({ ...parameters, items: z.array(frameworkSummary) })
  .meta({ id: 'FrameworkList' });
export type FrameworkList = z.infer<typeof frameworkList>;

const item = {
  id: itemId,
  title: z.string(),
  counts: z
    .enum(itemCounting)
    .describe('What trains a person: its topics, any topic, or any topic per language'),
  status: z.enum(coverageStatuses),
  share: share.nullable().describe('trained / eligible; null when nobody is eligible or no topic maps to it'),
  trained: people,
  eligible: people,
  missing: people
    .nullable()
    .describe(
      'Eligible people still to be trained until the share reaches the threshold; 0 when it does, null where share is null',
    ),
  averageScore: score
    .nullable()
    .describe(
      'Mean over eligible people of their best score in the window, hundredths; null without an attempt',
    ),
  cweIds: z.array(z.int()).describe('The set in force, ascending; empty where topics are not chosen by CWE'),
  overridden: z.boolean().describe("Whether the set is the organization's own in place of the pack's"),
  topicCount: z.int().describe('Topics that map to it'),
};

/** A risk item: an entry of an OWASP list, or a regulatory control. */
export const riskItem = z.object(item).meta({ id: 'RiskItem' });
export type RiskItem = z.infer<typeof riskItem>;

/** A framework and how the organization stands on each of its items, in the order of the pack. */
export const frameworkCoverage = z
  .object({ ...parameters, ...summary, items: z.array(riskItem) })
  .meta({ id: 'FrameworkCoverage' });
export type FrameworkCoverage = z.infer<typeof frameworkCoverage>;

/** A topic that maps to an item, and who of the eligible people is trained on it. `id` is the topic's row, `slug` its public id. */
export const itemTopic = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    module: z.string().describe('Title of the module'),
    family: z.enum(families),
    cweIds: z.array(z.int()),
    trained: people,
    share: share.nullable(),
    averageScore: score.nullable(),
  })
  .meta({ id: 'ItemTopic' });
export type ItemTopic = z.infer<typeof itemTopic>;

/** One item with the topics that count for it, by family, module and title. */
export const riskItemDetail = z
  .object({
    ...parameters,
    framework: frameworkSummary.pick({ id: true, kind: true, title: true, version: true, source: true }),
    ...item,
    topics: z.array(itemTopic),
  })
  .meta({ id: 'RiskItemDetail' });
export type RiskItemDetail = z.infer<typeof riskItemDetail>;

/** Of a declared language of a person: the last pass in it by the instant, and whether that is recent enough to count. */
export const languagePass = z
  .object({
    language: z.string(),
    trained: z.boolean().describe('Whether the last pass lies in the window'),
    lastPassedAt: instant.nullable().describe('Null: never; may lie before the window'),
  })
  .meta({ id: 'LanguagePass' });
export type LanguagePass = z.infer<typeof languagePass>;

/** Where an eligible person stands on an item. */
export const riskItemPerson = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    team: z.string().nullable().describe('At the instant; null: no team'),
    trained: z.boolean(),
    bestScore: score.nullable().describe('In the window'),
    lastPassedAt: instant
      .nullable()
      .describe('On any topic of the item; null: never; may lie before the window'),
    languages: z
      .array(languagePass)
      .describe('Declared languages, of an item that counts per language; else empty'),
  })
  .meta({ id: 'RiskItemPerson' });
export type RiskItemPerson = z.infer<typeof riskItemPerson>;

/** Eligible people of an item, by team, then name; those in no team last. `search` looks in name, e-mail and team. */
export const riskItemPeopleQuery = pageQuery.extend({
  ...asOfQuery.shape,
  search: searchText,
  trained: flag.optional().describe('Only those who are trained, or only those who are not'),
});
export type RiskItemPeopleQuery = z.infer<typeof riskItemPeopleQuery>;
export const riskItemPeoplePage = pageOf(riskItemPerson)
  .extend({ asOf: instant })
  .meta({ id: 'RiskItemPeoplePage' });
export type RiskItemPeoplePage = z.infer<typeof riskItemPeoplePage>;
