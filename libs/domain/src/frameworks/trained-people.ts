import type { DocumentLanguage, Page, PageQuery } from '@docket/contracts';
import { tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { leaverColumns, leavers, type DepartureInstant } from '../people/leavers.sql.js';
import { iso } from '../people/membership.sql.js';
import {
  listedPerson,
  listedPersonColumns,
  listedPersonJoins,
  listedPersonOrder,
} from '../people/person-list.sql.js';
import { querySets, streamSets, type ListOptions } from '../set-queries.js';
import { mostRecentFirst } from '../training/counted-attempt.sql.js';
import { findFramework, readCatalog } from './framework-catalog.js';
import { prepareTraining } from './prepare-training.js';
import { itemsOf, type RequestedItem } from './topic-mapping.sql.js';
import { TrainingQuery } from './training.sql.js';

const { attempt, topic } = tables;

/** Number of rows of the list, repeated in each row because a document states it before the first. */
const total = z.int();

const trainedRow = listedPerson.extend({
  topicId: topic.slug,
  topic: topic.title,
  language: attempt.language,
  /** Percent; null if the attempt has a result instead. */
  score: z.number().nullable(),
  result: attempt.result,
  completedAt: z.string(),
  recordedAt: z.string(),
  source: attempt.source,
  sourceId: attempt.source_id,
  attemptId: attempt.id,
  /** Numbers of the items that the attempt satisfies, in the order of the pack. */
  items: z.array(z.int()),
  /** Numbers of people and of attempts of the list in the same team, or without a team. */
  peopleInTeam: z.int(),
  attemptsInTeam: z.int(),
  total,
});
/** An eligible person with an attempt that counts for at least one item. */
export type TrainedPerson = Omit<z.infer<typeof trainedRow>, 'items'> & { items: string[] };

/** Numbers of the items with content, in the order of the pack: each one is in one of the lists. */
const itemLists = { missing: z.array(z.int()), trained: z.array(z.int()), exempt: z.array(z.int()) };
const itemListRow = listedPerson.extend({ ...itemLists, total });
const untrainedRow = itemListRow.extend({
  /** Number of people of the list in the same team, or without a team. */
  inTeam: z.int(),
});
const leaverRow = itemListRow.extend({ leftAt: z.string() });
/** An eligible person who is not trained on at least one item. The three lists have the IDs of all items with content. */
export type UntrainedPerson = WithIds<z.infer<typeof untrainedRow>>;
/** A person who left, with all items with content as of the departure. */
export type FrameworkLeaver = WithIds<z.infer<typeof leaverRow>>;

type WithIds<Row> = Omit<Row, keyof typeof itemLists> & Record<keyof typeof itemLists, string[]>;

/** Returns the common table expressions of the attempts that count, and the query for their rows in order. */
function trainedQueries(
  training: TrainingQuery,
  language: DocumentLanguage,
): { relations: string; rows: string } {
  return {
    relations: `${training.relations()},
  ${training.countingAttempts()}`,
    rows: `select ${listedPersonColumns}, o.slug as "topicId", o.title as topic, a.language, a.score::float8, a.result,
      ${iso('a.completed_at')} as "completedAt", ${iso('a.recorded_at')} as "recordedAt",
      a.source, a.source_id as "sourceId", a.id as "attemptId", c.items, count(*) over ()::int as total,
      count(*) filter (where c.first) over team::int as "peopleInTeam", count(*) over team::int as "attemptsInTeam"
    from (select *, row_number() over (partition by person_id) = 1 as first from counting) c join attempt a on a.organization_id = :organizationId and a.id = c.id
    join topic o on o.id = a.topic_id ${listedPersonJoins('c')}
    window team as (partition by c.team_id)
    order by ${listedPersonOrder(language)}, ${mostRecentFirst('a')}`,
  };
}

/**
 * Returns the common table expressions that end with `listed (person_id, team_id, missing, trained, exempt)`, and the further
 * `columns` of the people `e`.
 */
function itemListRelations(
  requested: readonly RequestedItem[],
  training: TrainingQuery,
  columns: string[] = [],
): string {
  const numbersOf = (condition: (number: number) => string): string => {
    const numbers = requested.map(
      (_, number) => `case when ${number} = any (k.numbers) and ${condition(number)} then ${number} end`,
    );
    return `array_remove(array[${numbers.join(', ')}]::int[], null)`;
  };
  const [trained, exempt] = [
    (number: number) => training.trainedOn(number),
    (number: number) => training.exemptFrom(number),
  ];
  return `${training.relations()},
  content as materialized (select array_agg(distinct number) as numbers from item_topic),
  listed as (
    select ${['e.person_id', 'e.team_id', ...columns].join(', ')}, ${numbersOf((number) => `not ${trained(number)} and not ${exempt(number)}`)} as missing,
        ${numbersOf((number) => `${trained(number)} and not ${exempt(number)}`)} as trained, ${numbersOf(exempt)} as exempt
      from eligible e cross join content k ${training.joins()})`;
}

const itemListColumns = 'l.missing, l.trained, l.exempt, count(*) over ()::int as total';

function untrainedQuery(
  requested: readonly RequestedItem[],
  training: TrainingQuery,
  language: DocumentLanguage,
): string {
  return `${itemListRelations(requested, training)}
  select ${listedPersonColumns}, ${itemListColumns}, count(*) over (partition by l.team_id)::int as "inTeam"
    from listed l ${listedPersonJoins('l')}
    where l.missing <> '{}' order by ${listedPersonOrder(language)}`;
}

function leaversQuery(
  requested: readonly RequestedItem[],
  languages: readonly string[],
  language: DocumentLanguage,
): string {
  const query = `select l.*, l.left_at as instant from (${leavers}) l`;
  const training = new TrainingQuery(requested, languages, { people: { query, ownInstant: true } });
  return `${itemListRelations(requested, training, ['e.left_at'])}
  select ${leaverColumns('l')}, ${itemListColumns}
    from listed l join person u on u.id = l.person_id left join team t on t.id = l.team_id
    order by ${listedPersonOrder(language)}`;
}

/** Prepares a query about the people of a framework. @throws not_found */
async function prepare(em: EntityManager, at: FigureInstant, frameworkId: string) {
  const framework = findFramework(await readCatalog(em, at), frameworkId);
  const requested = itemsOf([framework]);
  return {
    requested,
    ...(await prepareTraining(em, at, requested)),
    idsOf: (numbers: number[]): string[] => numbers.map((number) => framework.items[number]!.id),
  };
}

/**
 * Streams the attempts that count, one row per person and attempt with the items that it satisfies (docs/domain.md,
 * section 5), by team, name and ID, the most recent attempt first. Must run inside a transaction.
 * @throws not_found
 */
export async function* streamTrained(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
  { language = 'en', ...options }: ListOptions = {},
): AsyncGenerator<TrainedPerson[]> {
  const { training, values, idsOf } = await prepare(em, at, frameworkId);
  const { relations, rows: select } = trainedQueries(training, language);
  const query = `${relations} ${select}`;
  for await (const rows of streamSets(em, trainedRow, query, values, options))
    yield rows.map((row) => ({ ...row, items: idsOf(row.items) }));
}

const trainedPage = z.object({ total: z.int(), items: z.array(trainedRow) });

/** Reads a page of the attempts that count, in the order of `streamTrained`. @throws not_found */
export async function readTrained(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
  { page, pageSize }: PageQuery,
): Promise<Page<Omit<TrainedPerson, 'total' | 'peopleInTeam' | 'attemptsInTeam'>>> {
  const { training, values, idsOf } = await prepare(em, at, frameworkId);
  const { relations, rows } = trainedQueries(training, 'en');
  const query = `${relations}
    select (select count(*)::int from counting) as total, (select coalesce(json_agg(r), '[]')
      from (${rows} limit :limit::int offset :offset::int) r) as items`;
  const [found] = await querySets(em, trainedPage, query, {
    ...values,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const items = found!.items.map(({ total: _, peopleInTeam: __, attemptsInTeam: ___, ...row }) => ({
    ...row,
    items: idsOf(row.items),
  }));
  return { items, page, pageSize, total: found!.total };
}

/**
 * Streams the eligible people who are not trained on at least one item with content, by team, name and ID. Items without
 * content are excluded, because nobody can be trained on them. Must run inside a transaction.
 * @throws not_found
 */
export async function* streamUntrained(
  em: EntityManager,
  at: FigureInstant,
  frameworkId: string,
  { language = 'en', ...options }: ListOptions = {},
): AsyncGenerator<UntrainedPerson[]> {
  const { requested, training, values, idsOf } = await prepare(em, at, frameworkId);
  const query = untrainedQuery(requested, training, language);
  for await (const rows of streamSets(em, untrainedRow, query, values, options))
    yield rows.map((row) => withIds(row, idsOf));
}

/**
 * Streams the people who left after `at.from`, by team, name and ID, with the items on which they were trained when they left
 * (docs/domain.md, section 5). The topics are those that are mapped at `at.asOf`. Must run inside a transaction.
 * @throws not_found
 */
export async function* streamFrameworkLeavers(
  em: EntityManager,
  at: DepartureInstant,
  frameworkId: string,
  { language = 'en', ...options }: ListOptions = {},
): AsyncGenerator<FrameworkLeaver[]> {
  const { requested, values, idsOf } = await prepare(em, at, frameworkId);
  const languages = await readLeaverLanguages(em, at);
  const query = leaversQuery(requested, languages, language);
  const all = { ...values, languages: JSON.stringify(languages) };
  for await (const rows of streamSets(em, leaverRow, query, all, options))
    yield rows.map((row) => withIds(row, idsOf));
}

const languageRow = z.object({ language: z.string() });

/** Returns the languages that the people who left had declared, in lower case. */
async function readLeaverLanguages(em: EntityManager, at: DepartureInstant): Promise<string[]> {
  const query = `select distinct lower(unnest(l.languages)) as language from (${leavers}) l order by 1`;
  return (await querySets(em, languageRow, query, { ...at })).map(({ language }) => language);
}

/** Replaces the numbers of items by their IDs. */
function withIds<Row extends Record<keyof typeof itemLists, number[]>>(
  { missing, trained, exempt, ...row }: Row,
  idsOf: (numbers: number[]) => string[],
) {
  return { ...row, missing: idsOf(missing), trained: idsOf(trained), exempt: idsOf(exempt) };
}
