import {
  meanOfShares,
  meanScore,
  PASSING_SCORE,
  shareText,
  WINDOW_DAYS,
  type CoverageParameters,
  type CoverageStatus,
  type FrameworkCoverage,
  type FrameworkList,
  type FrameworkSummary,
  type ItemTopic,
  type RiskItem,
  type RiskItemDetail,
  type Share,
} from '@docket/contracts';
import { addressOf, type Framework } from '@docket/frameworks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { instantsOf, type FigureInstant } from '../history/figure-instant.js';
import { readOrganizationRules } from '../organization/organization-rules.js';
import { meanScoreOf } from '../training/mean.sql.js';
import { findFramework, findItem, readCatalog } from './framework-catalog.js';
import { readItemTopics } from './item-topics.js';
import { missingOf, requiredSharePercentOf, statusOf } from './item-rules.js';
import { loweredShareOf, readLoweredShares, type LoweredShares } from './required-shares.js';
import { querySets } from '../set-queries.js';
import { itemsOf, itemsParameter, type RequestedItem } from './topic-mapping.sql.js';
import { readKeptStates } from '../training/state/kept-states.js';
import { readTopicTotals, totalsParameter, type TopicTotals } from '../training/state/topic-totals.js';
import { prepareTraining, readKeptTraining } from './prepare-training.js';
import { exemptQuery, readTrainedCounts, type TrainedCounts } from './trained-counts.js';
import type { KeptTraining, TrainingQuery } from './training.sql.js';

/** Counts and average score of an item. */
export interface ItemFigures {
  trained: number;
  /** Eligible people with an exemption from the item. */
  exempt: number;
  topicCount: number;
  averageScore: number | null;
}

/** Reads all frameworks, OWASP lists first, with the number of items by status. */
export async function readFrameworks(em: EntityManager, at: FigureInstant): Promise<FrameworkList> {
  const { frameworks, ...parameters } = await readAllItems(em, at);
  return { ...parameters, items: frameworks.map(({ framework, items }) => summaryOf(framework, items)) };
}

/** Reads the items of all frameworks, OWASP lists first, without average scores. */
export async function readAllItems(
  em: EntityManager,
  at: FigureInstant,
): Promise<CoverageParameters & { frameworks: { framework: Framework; items: RiskItem[] }[] }> {
  const catalog = await readCatalog(em, at);
  const {
    figures,
    lowered,
    topicTotals: _,
    ...parameters
  } = await readFigures(em, at, itemsOf(catalog), {
    scores: false,
  });
  let first = 0;
  const frameworks = catalog.map((framework) => {
    const frameworkFigures = figures.slice(first, (first += framework.items.length));
    return { framework, items: riskItems(framework, frameworkFigures, { ...parameters, lowered }) };
  });
  return { ...parameters, frameworks };
}

/** Reads a framework and its items. @throws not_found */
export async function readFramework(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
): Promise<FrameworkCoverage> {
  const framework = findFramework(await readCatalog(em, at), frameworkId);
  const {
    figures,
    lowered,
    topicTotals: _,
    ...parameters
  } = await readFigures(em, at, itemsOf([framework]), {
    scores: true,
  });
  const items = riskItems(framework, figures, { ...parameters, lowered });
  return { ...parameters, ...summaryOf(framework, items), items };
}

/** Reads an item and the topics that are mapped to it. @throws not_found */
export async function readRiskItem(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
  itemId: string,
): Promise<RiskItemDetail> {
  const framework = findFramework(await readCatalog(em, at), frameworkId);
  const selected = { ...framework, items: [findItem(framework, itemId)] };
  const { figures, lowered, topicTotals, ...parameters } = await readFigures(em, at, itemsOf([selected]), {
    scores: true,
  });
  const [item] = riskItems(selected, figures, { ...parameters, lowered });
  const { id, kind, noun, title, version, source, edition, editionSource } = framework;
  return {
    ...parameters,
    framework: { id, kind, noun, title, version, source, edition, editionSource },
    ...item!,
    topics: (await readItemTopics(em, at, itemsOf([selected]), topicTotals))[0]!,
  };
}

/**
 * Reads the topics that are mapped to the items of a framework, by item ID, in one query. Person-based items
 * are excluded, because any topic counts for them.
 * @throws not_found
 */
export async function readFrameworkTopics(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
): Promise<Map<string, ItemTopic[]>> {
  const framework = findFramework(await readCatalog(em, at), frameworkId);
  const items = framework.items.filter(({ counts }) => counts === 'topics');
  const states = await readKeptStates(em, at);
  const totals = states && totalsParameter((await readTopicTotals(em, at, states)).topics, states.topics);
  const topics = await readItemTopics(em, at, itemsOf([{ ...framework, items }]), totals);
  return new Map(items.map(({ id }, number) => [id, topics[number]!]));
}

interface ReadFigures {
  figures: ItemFigures[];
  lowered: LoweredShares;
  /** Figures of topics as `:totals`; null if they were not read. */
  topicTotals: string | null;
}

/** Reads the figures of items. */
async function readFigures(
  em: EntityManager,
  at: FigureInstant,
  requested: readonly RequestedItem[],
  { scores }: { scores: boolean },
): Promise<CoverageParameters & ReadFigures> {
  const kept = await readKeptTraining(em, at, requested);
  const counts: ItemCounts = kept
    ? {
        ...(await readTrainedCounts(em, at, requested, kept)),
        topics: kept.topics.map(({ length }) => length),
      }
    : await readAttempts(em, at, requested, { scores });
  const totals = scores && kept ? await readItemTotals(em, at, requested, kept) : null;
  const averages = totals?.sets.map(({ score, scored }) => meanScore(score, scored)) ?? counts.averageScores;
  return {
    ...instantsOf(at),
    eligible: counts.eligible,
    ...(await readOrganizationRules(em, at)),
    passingScore: PASSING_SCORE,
    windowDays: WINDOW_DAYS,
    lowered: await readLoweredShares(em, at),
    topicTotals: totals && totalsParameter(totals.topics, kept!.states.topics),
    figures: requested.map((_, number) => ({
      trained: counts.trained[number]!,
      exempt: counts.exempt[number]!,
      topicCount: counts.topics[number]!,
      averageScore: averages?.[number] ?? null,
    })),
  };
}

interface ItemCounts extends TrainedCounts {
  /** Number of topics of each item. */
  topics: number[];
  averageScores?: (number | null)[] | undefined;
}

/** Reads the counts of items from the attempts. */
async function readAttempts(
  em: EntityManager,
  at: FigureInstant,
  requested: readonly RequestedItem[],
  { scores }: { scores: boolean },
): Promise<ItemCounts> {
  const { training, values } = await prepareTraining(em, at, requested);
  const query = scores ? scoresQuery(requested, training) : trainedQuery(requested, training);
  const [row] = await querySets(em, figuresRow, query, values);
  const { topicCounts: topics, ...counts } = row!;
  return { ...counts, topics: requested.map((_, number) => topics[number] ?? 0) };
}

const figuresRow = z.object({
  eligible: z.int(),
  trained: z.array(z.int()),
  exempt: z.array(z.int()),
  /** By the number of the item; items without topics are absent. */
  topicCounts: z.record(z.string(), z.int()),
  averageScores: z.array(z.number().nullable()).optional(),
});

const topicCounts = `(select coalesce(json_object_agg(number, topics), '{}')
      from (select number, count(*)::int as topics from item_topic group by number) c) as "topicCounts"`;

/** Returns the columns with the number of trained people and of exempt people per item. */
function personCounts(requested: readonly RequestedItem[], training: TrainingQuery): string {
  const counts = (condition: (number: number) => string) =>
    `array[${requested.map((_, number) => `count(*) filter (where ${condition(number)})::int`).join(', ')}]::int[]`;
  const isTrained = (number: number) =>
    `${training.trainedOn(number)} and not ${training.exemptFrom(number)}`;
  return `${counts(isTrained)} as trained, ${counts((number) => training.exemptFrom(number))} as exempt`;
}

/**
 * Returns the query for the number of trained people per item: one pass over the passing attempts for all
 * items.
 */
function trainedQuery(requested: readonly RequestedItem[], training: TrainingQuery): string {
  return `${training.relations()}
  select count(*)::int as eligible, ${personCounts(requested, training)}, ${topicCounts}
    from eligible e ${training.joins()}`;
}

/** Like `trainedQuery`, with the average scores, for which it reads all attempts in the training window. */
function scoresQuery(requested: readonly RequestedItem[], training: TrainingQuery): string {
  const best = requested.map(
    (_, number) => `max(a.score) filter (where ${training.countsFor(number)}) as best${number}`,
  );
  const averages = requested.map((_, number) =>
    meanScoreOf(`case when not ${training.exemptFrom(number)} then p.best${number} end`),
  );
  return `${training.relations(best)}
  select count(*)::int as eligible, ${personCounts(requested, training)}, ${topicCounts},
      array[${averages.join(', ')}]::float8[] as "averageScores"
    from eligible e ${training.joins()}`;
}

/** Reads the totals of each topic and each item from the kept states. */
const readItemTotals = (
  em: EntityManager,
  at: FigureInstant,
  requested: readonly RequestedItem[],
  { states, topics }: KeptTraining,
): Promise<TopicTotals> => {
  const excluded = { query: exemptQuery, values: { items: itemsParameter(requested) } };
  return readTopicTotals(em, at, states, { sets: topics, excluded });
};

/** Values shared by the figures of all items at an instant. */
interface CommonValues {
  eligible: number;
  coverageThresholdPercent: number;
  lowered: LoweredShares;
}

/** Returns the items of a framework with their shares and statuses (docs/domain.md, section 3). */
export function riskItems(
  { id: frameworkId, items }: Framework,
  figures: readonly ItemFigures[],
  { eligible: people, coverageThresholdPercent, lowered }: CommonValues,
): RiskItem[] {
  return items.map((item, i) => {
    const {
      id,
      title,
      counts,
      cweIds,
      overridden,
      customCweIds,
      asksFor,
      grouping,
      trainingOnly,
      appliesTo,
    } = item;
    const { trained, exempt, topicCount, averageScore } = figures[i]!;
    const denominator = people - exempt;
    const itemCounts = { trained, denominator, topicCount };
    const set = lowered.get(addressOf(frameworkId, id)) ?? null;
    const packRequiredSharePercent = item.requiredSharePercent;
    const sources = { coverageThresholdPercent, packRequiredSharePercent };
    const requiredSharePercent = requiredSharePercentOf({ ...sources, setPercent: set?.setPercent ?? null });
    return {
      id,
      title,
      counts,
      status: statusOf(itemCounts, requiredSharePercent),
      share: denominator > 0 && topicCount > 0 ? trained / denominator : null,
      sharePrinted: shareText(trained, topicCount > 0 ? denominator : 0),
      trained,
      denominator,
      exempt,
      eligible: people,
      missing: missingOf(itemCounts, requiredSharePercent),
      averageScore,
      cweIds,
      overridden,
      customCweIds,
      topicCount,
      requiredSharePercent,
      packRequiredSharePercent,
      loweredShare: loweredShareOf(set, sources),
      asksFor,
      grouping,
      trainingOnly,
      appliesTo,
    };
  });
}

/**
 * Returns the summary of a framework. Coverage and mean share are over the items with content
 * (docs/domain.md, section 3.7).
 */
export function summaryOf(
  { id, kind, noun, title, version, source, edition, editionSource }: Framework,
  items: readonly RiskItem[],
): FrameworkSummary {
  const count = (status: CoverageStatus) => items.filter((item) => item.status === status).length;
  const noContent = count('no-content');
  const withContent = items.length - noContent;
  const mean = meanOfShares(items.flatMap(shareOf));
  return {
    id,
    kind,
    noun,
    title,
    version,
    source,
    edition,
    editionSource,
    itemCount: items.length,
    covered: count('covered'),
    partial: count('partial'),
    noActivity: count('no-activity'),
    noContent,
    coverage: withContent === 0 ? null : count('covered') / withContent,
    coveragePrinted: shareText(count('covered'), withContent),
    meanShare: mean.denominator === 0n ? null : Number(mean.numerator) / Number(mean.denominator),
    meanSharePrinted: shareText(mean.numerator, mean.denominator),
  };
}

/** Returns the share of an item as a list of one fraction, or an empty list if the share is null. */
const shareOf = ({ share, trained, denominator }: RiskItem): Share[] =>
  share === null ? [] : [{ numerator: trained, denominator }];
