import {
  families,
  itemTopic,
  meanOfShares,
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
import type { Framework } from '@docket/frameworks';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { meanScoreOf } from '../training/mean.sql.js';
import { findFramework, findItem, readCatalog } from './framework-catalog.js';
import { missingOf, requiredSharePercentOf, statusOf } from './item-rules.js';
import { loweredShareOf, readLoweredShares, type LoweredShares } from './required-shares.js';
import { querySets } from './set-queries.js';
import { itemsOf, itemsParameter, itemTopics, type RequestedItem } from './topic-mapping.sql.js';
import { eligible, inWindow, passes, TrainingQuery } from './training.sql.js';

/** An organization at an instant (ISO 8601 UTC). */
export interface CoverageAt {
  organizationId: string;
  asOf: string;
}

/** Counts and average score of an item. */
interface ItemFigures {
  trained: number;
  topicCount: number;
  averageScore: number | null;
}

/**
 * Reads the languages that people of the organization declare. They keep no history, so the current ones are
 * returned.
 */
export async function readDeclaredLanguages(em: EntityManager): Promise<string[]> {
  const rows = await selectRows(
    em,
    z.object({ language: z.string() }),
    'select distinct lower(unnest(languages)) as language from person order by 1',
  );
  return rows.map(({ language }) => language);
}

/** Reads all frameworks, OWASP lists first, with the number of items by status. */
export async function readFrameworks(em: EntityManager, at: CoverageAt): Promise<FrameworkList> {
  const frameworks = await readCatalog(em);
  const { figures, lowered, ...parameters } = await readFigures(em, at, itemsOf(frameworks), {
    scores: false,
  });
  let first = 0;
  const items = frameworks.map((framework) => {
    const frameworkFigures = figures.slice(first, (first += framework.items.length));
    return summaryOf(framework, riskItems(framework, frameworkFigures, { parameters, lowered }));
  });
  return { ...parameters, items };
}

/** Reads a framework and its items. @throws not_found */
export async function readFramework(
  em: EntityManager,
  at: CoverageAt,
  frameworkId: string,
): Promise<FrameworkCoverage> {
  const framework = findFramework(await readCatalog(em), frameworkId);
  const { figures, lowered, ...parameters } = await readFigures(em, at, itemsOf([framework]), {
    scores: true,
  });
  const items = riskItems(framework, figures, { parameters, lowered });
  return { ...parameters, ...summaryOf(framework, items), items };
}

/** Reads an item and the topics that are mapped to it. @throws not_found */
export async function readRiskItem(
  em: EntityManager,
  at: CoverageAt,
  frameworkId: string,
  itemId: string,
): Promise<RiskItemDetail> {
  const framework = findFramework(await readCatalog(em), frameworkId);
  const selected = { ...framework, items: [findItem(framework, itemId)] };
  const { figures, lowered, ...parameters } = await readFigures(em, at, itemsOf([selected]), {
    scores: true,
  });
  const [item] = riskItems(selected, figures, { parameters, lowered });
  const { id, kind, title, version, source, edition, editionSource } = framework;
  return {
    ...parameters,
    framework: { id, kind, title, version, source, edition, editionSource },
    ...item!,
    topics: (await readItemTopics(em, at, itemsOf([selected])))[0]!,
  };
}

/**
 * Reads the topics that are mapped to the items of a framework, by item ID, in one query. Person-based items
 * are excluded, because any topic counts for them.
 * @throws not_found
 */
export async function readFrameworkTopics(
  em: EntityManager,
  at: CoverageAt,
  frameworkId: string,
): Promise<Map<string, ItemTopic[]>> {
  const framework = findFramework(await readCatalog(em), frameworkId);
  const items = framework.items.filter(({ counts }) => counts === 'topics');
  const topics = await readItemTopics(em, at, itemsOf([{ ...framework, items }]));
  return new Map(items.map(({ id }, number) => [id, topics[number]!]));
}

const parametersRow = z.object({ threshold: tables.organization.coverage_threshold_percent });
const parametersQuery = 'select coverage_threshold_percent as threshold from organization where id = ?';

/**
 * Reads the figures of items. The coverage threshold keeps no history, so the current one applies
 * (docs/domain.md, section 2).
 */
async function readFigures(
  em: EntityManager,
  at: CoverageAt,
  requested: readonly RequestedItem[],
  { scores }: { scores: boolean },
): Promise<CoverageParameters & { figures: ItemFigures[]; lowered: LoweredShares }> {
  const organization = await selectRow(em, parametersRow, parametersQuery, [at.organizationId]);
  const languages = await readDeclaredLanguages(em);
  const values = { ...at, items: itemsParameter(requested), languages: JSON.stringify(languages) };
  const query = scores ? scoresQuery(requested, languages) : trainedQuery(requested, languages);
  const [found] = await querySets(em, figuresRow, query, values);
  const row = found!;
  return {
    asOf: at.asOf,
    eligible: row.eligible,
    coverageThresholdPercent: organization!.threshold,
    passingScore: PASSING_SCORE,
    windowDays: WINDOW_DAYS,
    lowered: await readLoweredShares(em, at.asOf),
    figures: requested.map((_, number) => ({
      trained: row.trained[number]!,
      topicCount: row.topicCounts[number] ?? 0,
      averageScore: row.averageScores?.[number] ?? null,
    })),
  };
}

const figuresRow = z.object({
  eligible: z.int(),
  trained: z.array(z.int()),
  /** By the number of the item; items without topics are absent. */
  topicCounts: z.record(z.string(), z.int()),
  averageScores: z.array(z.number().nullable()).optional(),
});

const topicCounts = `(select coalesce(json_object_agg(number, topics), '{}')
      from (select number, count(*)::int as topics from item_topic group by number) c) as "topicCounts"`;

const trainedCounts = (requested: readonly RequestedItem[], training: TrainingQuery): string =>
  `array[${requested.map((_, number) => `count(*) filter (where ${training.trainedOn(number)})::int`).join(', ')}]::int[]`;

/**
 * Returns the query for the number of trained people per item: one pass over the passing attempts for all
 * items.
 */
function trainedQuery(requested: readonly RequestedItem[], languages: readonly string[]): string {
  const training = new TrainingQuery(requested, languages);
  return `${training.relations()}
  select count(*)::int as eligible, ${trainedCounts(requested, training)} as trained, ${topicCounts}
    from eligible e ${training.joins()}`;
}

/** Like `trainedQuery`, with the average scores, for which it reads all attempts in the training window. */
function scoresQuery(requested: readonly RequestedItem[], languages: readonly string[]): string {
  const training = new TrainingQuery(requested, languages);
  const best = requested.map(
    (_, number) => `max(a.score) filter (where ${training.countsFor(number)}) as best${number}`,
  );
  const averages = requested.map((_, number) => meanScoreOf(`p.best${number}`));
  return `${training.relations(best)}
  select count(*)::int as eligible, ${trainedCounts(requested, training)} as trained, ${topicCounts},
      array[${averages.join(', ')}]::float8[] as "averageScores"
    from eligible e ${training.joins()}`;
}

/** Query for the trained people and the average score of each topic of each item. */
const topicsQuery = `
  with item_topic as materialized (${itemTopics}),
  eligible as materialized (${eligible}),
  best as (
    select a.person_id, a.topic_id, max(a.score) as score
      from attempt a where ${inWindow} and a.topic_id in (select topic_id from item_topic)
      group by a.person_id, a.topic_id),
  figure as materialized (
    select a.topic_id, count(*) filter (where ${passes})::int as trained, ${meanScoreOf('a.score')} as average
      from best a join eligible e on e.person_id = a.person_id group by a.topic_id)
  select i.number, (select count(*)::int from eligible) as people, t.id, t.slug, t.title, m.title as module, m.family,
      t.cwe_ids as "cweIds", coalesce(f.trained, 0) as trained, f.average as "averageScore"
    from item_topic i join topic t on t.id = i.topic_id join module m on m.id = t.module_id
    left join figure f on f.topic_id = t.id
    order by array_position(array['${families.join("', '")}'], m.family), m.slug collate "C", lower(t.title), t.id`;

const topicRow = itemTopic
  .omit({ share: true, sharePrinted: true, eligible: true })
  .extend({ number: z.int(), people: z.int() });

/** Returns the topics of each item, by the number of the item. */
async function readItemTopics(
  em: EntityManager,
  at: CoverageAt,
  requested: readonly RequestedItem[],
): Promise<ItemTopic[][]> {
  const topics: ItemTopic[][] = requested.map(() => []);
  const values = { ...at, items: itemsParameter(requested) };
  const rows = await querySets(em, topicRow, topicsQuery, values);
  for (const { number, people, ...topic } of rows)
    topics[number]!.push({
      ...topic,
      eligible: people,
      share: people === 0 ? null : topic.trained / people,
      sharePrinted: shareText(topic.trained, people),
    });
  return topics;
}

/** Values shared by the figures of all items in a query. */
interface CommonValues {
  parameters: CoverageParameters;
  lowered: LoweredShares;
}

function riskItems(
  { id: frameworkId, items }: Framework,
  figures: readonly ItemFigures[],
  { parameters: { eligible: people, coverageThresholdPercent }, lowered }: CommonValues,
): RiskItem[] {
  return items.map((item, i) => {
    const { id, title, counts, cweIds, overridden, asksFor, grouping, trainingOnly } = item;
    const { trained, topicCount, averageScore } = figures[i]!;
    const itemCounts = { trained, denominator: people, topicCount };
    const loweredShare = loweredShareOf(lowered, frameworkId, item);
    const packRequiredSharePercent = item.requiredSharePercent;
    const requiredSharePercent = requiredSharePercentOf({
      coverageThresholdPercent,
      packRequiredSharePercent,
      loweredShare,
    });
    return {
      id,
      title,
      counts,
      status: statusOf(itemCounts, requiredSharePercent),
      share: people > 0 && topicCount > 0 ? trained / people : null,
      sharePrinted: shareText(trained, topicCount > 0 ? people : 0),
      trained,
      eligible: people,
      missing: missingOf(itemCounts, requiredSharePercent),
      averageScore,
      cweIds,
      overridden,
      topicCount,
      requiredSharePercent,
      packRequiredSharePercent,
      loweredShare,
      asksFor,
      grouping,
      trainingOnly,
    };
  });
}

/**
 * Returns the summary of a framework. Coverage and mean share are over the items with content
 * (docs/domain.md, section 3.7).
 */
function summaryOf(
  { id, kind, title, version, source, edition, editionSource }: Framework,
  items: readonly RiskItem[],
): FrameworkSummary {
  const count = (status: CoverageStatus) => items.filter((item) => item.status === status).length;
  const noContent = count('no-content');
  const withContent = items.length - noContent;
  const mean = meanOfShares(items.flatMap(shareOf));
  return {
    id,
    kind,
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
const shareOf = ({ share, trained, eligible: denominator }: RiskItem): Share[] =>
  share === null ? [] : [{ numerator: trained, denominator }];
