import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isValid } from '../history/known.sql.js';
import { eligible } from '../people/membership.sql.js';
import { streamSets } from '../set-queries.js';
import { Turns } from '../turns.js';
import { WORD_BITS } from './bit-set.sql.js';
import { itemsParameter, type RequestedItem } from './topic-mapping.sql.js';
import type { KeptTraining } from './training.sql.js';

/** Query for the people who are exempt from the requested items, as `(person_id, number)`. */
export const exemptQuery = `
  select distinct h.person_id, i.number
    from json_to_recordset(:items::json) as i(number int, framework text, id text)
    join exemption_revision h on h.framework_id = i.framework and h.item_id = i.id
    where h.organization_id = :organizationId and ${isValid('h')}`;

/** Numbers of people, by the number of the item. */
export interface TrainedCounts {
  eligible: number;
  trained: number[];
  exempt: number[];
}

/** Number of parts in which the people are read. */
const PARTS = 16;
/** Numbers have 32 bits in bitwise operations, so words are read in halves. */
const HALVES = 2;
const HALF_BITS = WORD_BITS / HALVES;

/** Whether the person `e` passed in each declared language. Almost all languages are stored in lower case. */
const passedLanguages = `(e.languages <@ s.passed_languages or lower(e.languages::text)::text[] <@ s.passed_languages)`;

const partRow = z.object({
  excluded: z.array(z.int()),
  people: z.int(),
  /** For each person with a state: 1 byte, 1 if `passedLanguages`, and the words of training_state.passed. */
  passed: z.instanceof(Buffer).nullable(),
});

const partsQuery = (states: string, words: number): string => {
  const passed = Array.from({ length: words }, (_, word) => `int8send(coalesce(s.passed[${word + 1}], 0))`);
  const flag = `case when ${passedLanguages} then '\\x01'::bytea else '\\x00'::bytea end`;
  return `
  with eligible as materialized (${eligible}),
  excluded as materialized (
    select person_id, array_agg(number order by number) as numbers from (${exemptQuery}) x group by person_id)
  select coalesce(x.numbers, '{}') as excluded, count(*)::int as people,
      string_agg(${[flag, ...passed].join(' || ')}, '') as passed
    from eligible e left join (${states}) s on s.person_id = e.person_id left join excluded x on x.person_id = e.person_id
    group by x.numbers, get_byte(uuid_send(e.person_id), 15) % ${PARTS}`;
};

/**
 * Counts the people who are trained on each item, and those who are exempt from it, from the kept states. The sets of passed topics are
 * compared here, because PostgreSQL takes several times longer to test each of them for each item.
 */
export async function readTrainedCounts(
  em: EntityManager,
  at: FigureInstant,
  requested: readonly RequestedItem[],
  { states, topics }: KeptTraining,
): Promise<TrainedCounts> {
  const zeros = () => requested.map(() => 0);
  const counts = { eligible: 0, trained: zeros(), exempt: zeros() };
  const words = Math.ceil(states.topics.length / WORD_BITS);
  const masks = topics.map(masksOf);
  const values = { ...at, ...states.values, items: itemsParameter(requested) };
  for await (const parts of streamSets(em, partRow, partsQuery(states.query, words), values, {
    batchSize: 1,
  }))
    for (const { excluded, people, passed } of parts) {
      counts.eligible += people;
      for (const number of excluded) counts.exempt[number]! += people;
      const counted = requested.flatMap(({ item: { counts: by } }, number) =>
        excluded.includes(number) ? [] : [{ number, masks: masks[number]!, byLanguage: by === 'languages' }],
      );
      if (passed) await addPeople(counts.trained, passed, HALVES * words, counted);
    }
  return counts;
}

/** The topics of an item, as bits of the half words of training_state.passed. Words are big-endian. */
type Masks = { half: number; bits: number }[];

function masksOf(topics: readonly number[]): Masks {
  const masks = new Map<number, number>();
  for (const topic of topics) {
    const [word, bit] = [Math.floor((topic - 1) / WORD_BITS), (topic - 1) % WORD_BITS];
    const half = HALVES * word + (bit < HALF_BITS ? 1 : 0);
    masks.set(half, (masks.get(half) ?? 0) | (1 << (bit % HALF_BITS)));
  }
  return [...masks].map(([half, bits]) => ({ half, bits }));
}

/** Adds people to the counts of items. @param size number of half words of a person */
async function addPeople(
  trained: number[],
  passed: Buffer,
  size: number,
  items: readonly { number: number; masks: Masks; byLanguage: boolean }[],
): Promise<void> {
  const turns = new Turns();
  const halves = new Int32Array(size);
  for (let offset = 0; offset < passed.length;) {
    if (turns.isOver) await turns.next();
    const inLanguages = passed[offset] === 1;
    offset += 1;
    for (let half = 0; half < size; half += 1, offset += HALF_BITS / 8)
      halves[half] = passed.readInt32BE(offset);
    for (const { number, masks, byLanguage } of items)
      if ((inLanguages || !byLanguage) && passedAny(halves, masks)) trained[number]! += 1;
  }
}

function passedAny(halves: Int32Array, masks: Masks): boolean {
  for (let index = 0; index < masks.length; index += 1) {
    const { half, bits } = masks[index]!;
    if ((halves[half]! & bits) !== 0) return true;
  }
  return false;
}
