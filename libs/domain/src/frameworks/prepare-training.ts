import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { present } from '../people/membership.sql.js';
import { querySets } from '../set-queries.js';
import { numbersOf, readKeptStates } from '../training/state/kept-states.js';
import { itemsParameter, itemTopics, type RequestedItem } from './topic-mapping.sql.js';
import { TrainingQuery, type KeptTraining } from './training.sql.js';

const languageRow = z.object({ language: z.string() });
const languagesQuery = `select distinct lower(unnest(p.languages)) as language from (${present}) p order by 1`;

/** Reads the languages that people of the organization declare at the instant. */
export async function readDeclaredLanguages(em: EntityManager, at: FigureInstant): Promise<string[]> {
  const rows = await selectRows(em, languageRow, languagesQuery, { ...at });
  return rows.map(({ language }) => language);
}

/** A query about the training of the eligible people on items, and its parameters. */
export interface PreparedTraining {
  training: TrainingQuery;
  kept: KeptTraining | null;
  values: FigureInstant & Record<string, unknown>;
}

/** Prepares a query about the training of the eligible people on items. It reads kept states if the instants allow it. */
export async function prepareTraining(
  em: EntityManager,
  at: FigureInstant,
  requested: readonly RequestedItem[],
): Promise<PreparedTraining> {
  const languages = await readDeclaredLanguages(em, at);
  const kept = await readKeptTraining(em, at, requested);
  return {
    training: new TrainingQuery(requested, languages, { kept }),
    kept,
    values: {
      ...at,
      ...kept?.states.values,
      items: itemsParameter(requested),
      languages: JSON.stringify(languages),
    },
  };
}

const mappingRow = z.object({ number: z.int(), topics: z.array(tables.topic.id) });
const mappingQuery = `select number, array_agg(topic_id) as topics from (${itemTopics}) m group by number`;

/** Reads what figures of items need to be read from kept states; null if the attempts must be read. */
export async function readKeptTraining(
  em: EntityManager,
  at: FigureInstant,
  requested: readonly RequestedItem[],
): Promise<KeptTraining | null> {
  const states = await readKeptStates(em, at);
  if (!states) return null;
  const values = { ...at, items: itemsParameter(requested) };
  const mapped = await querySets(em, mappingRow, mappingQuery, values);
  const topicsOf = new Map(mapped.map(({ number, topics }) => [number, topics]));
  return { states, topics: requested.map((_, number) => numbersOf(states, topicsOf.get(number) ?? [])) };
}
