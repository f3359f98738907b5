import type { CoverageStatus, FrameworkSummary } from '@docket/contracts';
import type { Framework } from '@docket/frameworks';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { readTrendInstants } from '../history/trend-instants.js';
import { readOrganizationRules, type OrganizationRules } from '../organization/organization-rules.js';
import { querySets } from '../set-queries.js';
import { positionsQuery } from './coverage-positions.sql.js';
import { riskItems, summaryOf, type ItemFigures } from './coverage.js';
import { readCatalog } from './framework-catalog.js';
import { readLoweredShares, type LoweredShares } from './required-shares.js';
import { itemsOf, itemsParameter, itemTopics } from './topic-mapping.sql.js';

/** Maximum number of items that are counted in one query: each needs a column per person. */
const ITEMS_PER_QUERY = 32;

/** The status of a framework at an instant, without average scores. */
export interface FrameworkPosition extends FrameworkSummary {
  eligible: number;
  items: {
    id: string;
    status: CoverageStatus;
    /** trained / denominator; null if the denominator is 0 or no topic is mapped to the item. */
    share: number | null;
    trained: number;
    denominator: number;
    /** Required share at the instant, in percent. */
    requiredSharePercent: number;
  }[];
}

/** An instant with the framework and the rules of then. */
interface View {
  asOf: string;
  framework: Framework;
  rules: OrganizationRules;
  lowered: LoweredShares;
  /** Topics of each item, by its position in the framework. */
  topics: string[][];
}

const mappingRow = z.object({ number: z.int(), topicId: tables.topic.id });
const mappingQuery = `select number, topic_id as "topicId" from (${itemTopics}) m`;
const countRow = z.object({ number: z.int(), trained: z.string(), exempt: z.string(), people: z.int() });
const languageRow = z.object({ language: z.string() });
const languagesQuery = `
  select distinct lower(unnest(h.languages)) as language from person_period h
    where h.organization_id = :organizationId and ${isKnown('h')} order by 1`;

/**
 * Reads a framework at several instants, as known at `at.knownAt`. The figures are those of `readFramework` at each instant;
 * one query reads the attempts for all instants.
 * @param instants ISO 8601 UTC with milliseconds, ascending, at most 60
 * @returns a position for each instant; null if the framework did not exist then
 */
export async function readPositions(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
  instants: readonly string[],
): Promise<(FrameworkPosition | null)[]> {
  const views: View[] = [];
  for (const asOf of instants) {
    const view = await readView(em, { ...at, asOf }, frameworkId);
    if (view) views.push(view);
  }
  const counts = await readCounts(em, at, frameworkId, views);
  return instants.map((asOf) => {
    const number = views.findIndex((view) => view.asOf === asOf);
    return number < 0 ? null : positionOf(views[number]!, number, counts);
  });
}

async function readView(em: EntityManager, at: FigureInstant, frameworkId: string): Promise<View | null> {
  const framework = (await readCatalog(em, at)).find(({ id }) => id === frameworkId);
  if (!framework) return null;
  const topics: string[][] = framework.items.map(() => []);
  const values = { ...at, items: itemsParameter(itemsOf([framework])) };
  for (const { number, topicId } of await querySets(em, mappingRow, mappingQuery, values))
    topics[number]!.push(topicId);
  return {
    asOf: at.asOf,
    framework,
    rules: await readOrganizationRules(em, at),
    lowered: await readLoweredShares(em, at),
    topics,
  };
}

/** Numbers of people at each instant: eligible, and by item. */
interface Counts {
  eligible: number[];
  items: Map<string, Record<'trained' | 'exempt', number[]>>;
}

/** An item counts in the same way at all instants at which its key is the same. */
const keyOf = ({ id, counts }: Framework['items'][number]): string => `${counts} ${id}`;

async function readCounts(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
  views: readonly View[],
): Promise<Counts> {
  const found: Counts = { eligible: views.map(() => 0), items: new Map() };
  if (views.length === 0) return found;
  const items = new Map(views.flatMap(({ framework }) => framework.items.map((item) => [keyOf(item), item])));
  const byLanguage = [...items.values()].some(({ counts }) => counts === 'languages');
  const languages = byLanguage
    ? (await selectRows(em, languageRow, languagesQuery, { ...at })).map(({ language }) => language)
    : [];
  const keys = [...items.keys()];
  for (let first = 0; first < keys.length; first += ITEMS_PER_QUERY) {
    const chunk = keys.slice(first, first + ITEMS_PER_QUERY);
    const counted = chunk.map((key) => ({ byLanguage: items.get(key)!.counts === 'languages' }));
    const rows = await querySets(em, countRow, positionsQuery(counted, languages), {
      ...at,
      frameworkId,
      instants: JSON.stringify(views.map((view, number) => ({ number, at: view.asOf }))),
      first: views[0]!.asOf,
      last: views.at(-1)!.asOf,
      topics: JSON.stringify(topicSets(views, chunk)),
      items: JSON.stringify(chunk.map((key, number) => ({ number, id: items.get(key)!.id }))),
      languages: JSON.stringify(languages),
    });
    found.eligible = sumOf(rows, 0, 'trained', views.length);
    for (const [index, key] of chunk.entries()) {
      const ofItem = (set: 'trained' | 'exempt') => sumOf(rows, index + 1, set, views.length);
      found.items.set(key, { trained: ofItem('trained'), exempt: ofItem('exempt') });
    }
  }
  return found;
}

/** Returns, for each topic, the instants at which it is mapped to each item, as bits. */
function topicSets(views: readonly View[], keys: readonly string[]): Record<string, string>[] {
  const sets = new Map<string, bigint[]>();
  for (const [instant, { framework, topics }] of views.entries()) {
    for (const [position, item] of framework.items.entries()) {
      const number = keys.indexOf(keyOf(item));
      if (number < 0) continue;
      for (const topic of topics[position]!) {
        const ofTopic = sets.get(topic) ?? keys.map(() => 0n);
        ofTopic[number]! |= 1n << BigInt(instant);
        sets.set(topic, ofTopic);
      }
    }
  }
  return [...sets].map(([topicId, ofTopic]) => ({
    topic_id: topicId,
    ...Object.fromEntries(ofTopic.map((instants, number) => [`m${number}`, String(instants)])),
  }));
}

/** Returns the number of people at each instant whose set contains the instant. */
function sumOf(
  rows: z.infer<typeof countRow>[],
  number: number,
  set: 'trained' | 'exempt',
  instants: number,
): number[] {
  const sums = Array.from({ length: instants }, () => 0);
  for (const row of rows) {
    if (row.number !== number) continue;
    const bits = BigInt(row[set]);
    for (let instant = 0; instant < instants; instant += 1)
      if ((bits >> BigInt(instant)) & 1n) sums[instant]! += row.people;
  }
  return sums;
}

function positionOf(
  { framework, rules, lowered, topics }: View,
  instant: number,
  counts: Counts,
): FrameworkPosition {
  const figures = framework.items.map((item, position): ItemFigures => {
    const { trained, exempt } = counts.items.get(keyOf(item))!;
    return {
      trained: trained[instant]!,
      exempt: exempt[instant]!,
      topicCount: topics[position]!.length,
      averageScore: null,
    };
  });
  const eligible = counts.eligible[instant]!;
  const items = riskItems(framework, figures, { eligible, ...rules, lowered });
  return {
    ...summaryOf(framework, items),
    eligible,
    items: items.map(({ id, status, share, trained, denominator, requiredSharePercent }) => ({
      id,
      status,
      share,
      trained,
      denominator,
      requiredSharePercent,
    })),
  };
}

/**
 * Reads the trend of a framework (docs/domain.md, section 5): its position at the end of each of the last 12 calendar months
 * in the organization's time zone, and at the instant. Null before the first membership.
 */
export async function readTrend(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
): Promise<{ asOf: string; position: FrameworkPosition | null }[]> {
  const instants = await readTrendInstants(em, at);
  const known = instants.filter(({ isKnown }) => isKnown).map(({ asOf }) => asOf);
  const positions = await readPositions(em, at, frameworkId, known);
  return instants.map(({ asOf }) => ({ asOf, position: positions[known.indexOf(asOf)] ?? null }));
}
