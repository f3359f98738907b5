import { frameworkKinds } from './choices.js';
import { frameworkNouns } from './framework-nouns.js';
import { z } from 'zod';
import { attemptId } from './attempts.js';
import { appliedExemption } from './exemptions.js';
import {
  frameworkId,
  itemGroupings,
  itemPopulations,
  itemTrainingRules,
  itemId,
  loweredShare,
} from './framework-packs.js';
import { figureInstants, figureQuery, flag, pageOf, pageQuery, searchText } from './page.js';
import { printed } from './printed.js';
import { eligibilityRules } from './settings.js';
import { families } from './training.js';

/** Coverage status of a risk item (docs/domain.md, section 3.6). */
export const coverageStatuses = ['covered', 'partial', 'no-activity', 'no-content'] as const;
export type CoverageStatus = (typeof coverageStatuses)[number];

/** Whether a framework is supplied with the product or was added by the organization. */
export const frameworkSources = ['built-in', 'organization'] as const;
export type FrameworkSource = (typeof frameworkSources)[number];

const instant = z.iso.datetime().describe('ISO 8601, UTC, milliseconds');
const share = z.number().min(0).max(1);
const score = z.number().min(0).max(100);
const people = z.int().min(0);

/** Parameters of every coverage response, so that the figures can be recomputed. */
const parameters = {
  ...figureInstants,
  eligible: people.describe(
    'Number of eligible people: present at `asOf`, with the role `learner`, within the job-function scope',
  ),
  coverageThresholdPercent: z.int().min(50).max(100),
  ...eligibilityRules,
  passingScore: score,
  windowDays: z.int().describe('Length of the training window before `asOf`, in days of 24 hours'),
};
export const coverageParameters = z.object(parameters);
export type CoverageParameters = z.infer<typeof coverageParameters>;

const summary = {
  id: frameworkId,
  kind: z.enum(frameworkKinds),
  noun: z.enum(frameworkNouns).describe('What the framework calls its items'),
  title: z.string(),
  version: z.string().describe('Version of the framework data, set by its publisher'),
  source: z.enum(frameworkSources),
  edition: z.string().nullable().describe('Edition of the standard. Null if the pack does not state it'),
  editionSource: z
    .string()
    .nullable()
    .describe('Who published the edition. Null if the pack does not state it'),
  itemCount: z.int(),
  covered: z.int(),
  partial: z.int(),
  noActivity: z.int(),
  noContent: z.int(),
  coverage: share
    .nullable()
    .describe('Covered items divided by items with content. Null if no item has content'),
  coveragePrinted: printed.describe('`coverage` as documents print it'),
  meanShare: share
    .nullable()
    .describe(
      'Mean of the shares of the items with content. Null if no item has content or nobody is eligible',
    ),
  meanSharePrinted: printed.describe('`meanShare` as documents print it, from the exact mean'),
};

/** A framework in a list, with the numbers of its items by status. */
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
    .enum(itemTrainingRules)
    .describe(
      'Which passes count: `topics` of the item, `any-topic`, or `languages` for any topic in each declared language',
    ),
  status: z.enum(coverageStatuses),
  share: share
    .nullable()
    .describe(
      '`trained` divided by `denominator`. Null if `denominator` is 0 or no topic is mapped to the item',
    ),
  sharePrinted: printed,
  trained: people.describe('Number of trained people, without those who are exempt from the item'),
  denominator: people.describe('Number of eligible people without an exemption from the item'),
  exempt: people.describe('Number of eligible people with an exemption from the item'),
  eligible: people,
  missing: people
    .nullable()
    .describe(
      'Number of people still to train until the share reaches the required share. Null if `share` is null',
    ),
  averageScore: score
    .nullable()
    .describe(
      'Mean of the best score of each eligible person in the training window, truncated to two decimals. Null without attempts',
    ),
  cweIds: z
    .array(z.int())
    .describe(
      'Current CWE mapping: CWE IDs without the prefix, e.g. 79, ascending. Empty if topics are not selected by CWE',
    ),
  overridden: z
    .boolean()
    .describe('Whether the organization has replaced the default CWE mapping of the framework'),
  customCweIds: z
    .array(z.int())
    .nullable()
    .describe(
      'CWE mapping that the organization has set. Null if it has set none. It has no effect while the item is person-based',
    ),
  topicCount: z
    .int()
    .describe('Number of topics mapped to the item; for a person-based item, all topics of the organization'),
  requiredSharePercent: z
    .int()
    .describe(
      'Required share of the item: the higher of the coverage threshold and the required share of the pack, or the lowered one if that is less',
    ),
  packRequiredSharePercent: z.int().nullable().describe('Required share of the pack. Null if it has none'),
  loweredShare: loweredShare
    .nullable()
    .describe(
      'Lower required share that the organization has set, with the reason, also if it has no effect now. Null if it has set none',
    ),
  asksFor: z.string().nullable().describe("What the item asks for, in Docket's words"),
  grouping: z
    .enum(itemGroupings)
    .nullable()
    .describe("`docket` if the ID and the grouping are Docket's, not the standard's"),
  trainingOnly: z
    .boolean()
    .describe(
      'Whether the control requires more than the counted passes. Its status then describes training coverage and does not show operating effectiveness',
    ),
  appliesTo: z
    .enum(itemPopulations)
    .nullable()
    .describe('`all-personnel` if the item is about more people than those who are eligible'),
};

/** A risk item: an entry of an OWASP list or a regulatory control. */
export const riskItem = z.object(item).meta({ id: 'RiskItem' });
export type RiskItem = z.infer<typeof riskItem>;

/** A framework with the coverage of each item, in the order of the pack. */
export const frameworkCoverage = z
  .object({ ...parameters, ...summary, items: z.array(riskItem) })
  .meta({ id: 'FrameworkCoverage' });
export type FrameworkCoverage = z.infer<typeof frameworkCoverage>;

/** A topic that is mapped to an item, with the training of eligible people. `id` is a UUID, `slug` the ID in the catalog. */
export const itemTopic = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    module: z.string().describe('Title of the module, unique only within `family`'),
    family: z.enum(families),
    cweIds: z.array(z.int()),
    trained: people,
    eligible: people,
    share: share.nullable().describe('`trained` divided by `eligible`. Null if nobody is eligible'),
    sharePrinted: printed,
    averageScore: score.nullable(),
  })
  .meta({ id: 'ItemTopic' });
export type ItemTopic = z.infer<typeof itemTopic>;

/** A risk item with its mapped topics, ordered by family, module and title. */
export const riskItemDetail = z
  .object({
    ...parameters,
    framework: frameworkSummary.pick({
      id: true,
      kind: true,
      noun: true,
      title: true,
      version: true,
      source: true,
      edition: true,
      editionSource: true,
    }),
    ...item,
    topics: z.array(itemTopic),
  })
  .meta({ id: 'RiskItemDetail' });
export type RiskItemDetail = z.infer<typeof riskItemDetail>;

/** The most recent pass of a person in one of their declared languages. */
export const languagePass = z
  .object({
    language: z.string(),
    trained: z.boolean().describe('Whether the pass is in the training window'),
    lastPassedAt: instant.nullable().describe('May be before the training window. Null if there is no pass'),
  })
  .meta({ id: 'LanguagePass' });
export type LanguagePass = z.infer<typeof languagePass>;

/** Training of an eligible person on a risk item. */
export const riskItemPerson = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    team: z.string().nullable().describe('Team at the instant. Null for people without a team'),
    trained: z.boolean(),
    exemption: appliedExemption
      .nullable()
      .describe('The exemption from the item that is valid at the instant. Null if the person is not exempt'),
    bestScore: score
      .nullable()
      .describe(
        'Best score on a topic of the item in the training window, in percent, 0 to 100. Null without an attempt',
      ),
    lastPassedAt: instant
      .nullable()
      .describe(
        'Most recent pass on a topic of the item. May be before the training window. Null if there is no pass',
      ),
    languages: z
      .array(languagePass)
      .describe('Declared languages of the person. Empty unless the item counts passes per language'),
  })
  .meta({ id: 'RiskItemPerson' });
export type RiskItemPerson = z.infer<typeof riskItemPerson>;

/** Query for the eligible people of an item. They are ordered by team and name, people without a team come last. */
export const riskItemPeopleQuery = pageQuery.extend({
  ...figureQuery.shape,
  search: searchText,
  trained: flag
    .optional()
    .describe(
      '`true` returns only trained people, `false` only people who are not trained; both without exempt people',
    ),
  exempt: flag.optional().describe('`true` returns only exempt people, `false` only the others'),
});
export type RiskItemPeopleQuery = z.infer<typeof riskItemPeopleQuery>;
export const riskItemPeoplePage = pageOf(riskItemPerson)
  .extend(figureInstants)
  .meta({ id: 'RiskItemPeoplePage' });
export type RiskItemPeoplePage = z.infer<typeof riskItemPeoplePage>;

/** An attempt that counts for items of a framework, with its person (docs/domain.md, section 5). */
export const countingAttempt = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    team: z.string().nullable().describe('Team at the instant. Null for people without a team'),
    joinedAt: instant.describe('Start of the membership at the instant'),
    leftAt: instant.nullable().describe('Its known end, which may be after the instant. Null without one'),
    topicId: z.string(),
    topic: z.string(),
    language: z.string().nullable().describe('Programming language of the attempt, as recorded'),
    score: score.nullable().describe('In percent, 0 to 100. Null if the attempt has a result instead'),
    result: z.string().nullable(),
    completedAt: instant,
    recordedAt: instant,
    source: z.string(),
    sourceId: z.string(),
    attemptId,
    items: z.array(z.string()).describe('IDs of the items for which the attempt counts'),
  })
  .meta({ id: 'CountingAttempt' });
export type CountingAttemptView = z.infer<typeof countingAttempt>;

/** Query for the attempts that count. They are ordered by team and name, the most recent attempt of a person first. */
export const countingAttemptsQuery = pageQuery.extend(figureQuery.shape);
export type CountingAttemptsQuery = z.infer<typeof countingAttemptsQuery>;
export const countingAttemptsPage = pageOf(countingAttempt)
  .extend(figureInstants)
  .meta({ id: 'CountingAttemptsPage' });
export type CountingAttemptsPage = z.infer<typeof countingAttemptsPage>;
