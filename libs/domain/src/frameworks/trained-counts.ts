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
const HALF_WORD_BITS = WORD_BITS / 2;
const HALF_WORD_BYTES = HALF_WORD_BITS / 8;

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
      const counted = requested.flatMap(({ item }, number) =>
        excluded.includes(number)
          ? []
          : [{ number, masks: masks[number]!, byLanguage: item.counts === 'languages' }],
      );
      if (passed) await addPeople(counts.trained, passed, 1 + (words * WORD_BITS) / 8, counted);
    }
  return counts;
}

/** The topics of an item: pairs of an offset in the entry of a person, and the bits of 4 bytes there. */
type Masks = [offset: number, bits: number][];

function masksOf(topics: readonly number[]): Masks {
  const masks = new Map<number, number>();
  for (const topic of topics) {
    const [word, bit] = [Math.floor((topic - 1) / WORD_BITS), (topic - 1) % WORD_BITS];
    // Words are big-endian.
    const half = 2 * word + (bit < HALF_WORD_BITS ? 1 : 0);
    const offset = 1 + HALF_WORD_BYTES * half;
    masks.set(offset, (masks.get(offset) ?? 0) | (1 << (bit % HALF_WORD_BITS)));
  }
  return [...masks];
}

/** Adds people to the counts of items. @param size size of the entry of a person */
async function addPeople(
  trained: number[],
  passed: Buffer,
  size: number,
  items: readonly { number: number; masks: Masks; byLanguage: boolean }[],
): Promise<void> {
  const turns = new Turns();
  for (let person = 0; person < passed.length; person += size) {
    if (turns.isOver) await turns.next();
    const inLanguages = passed[person] === 1;
    for (const { number, masks, byLanguage } of items)
      if ((inLanguages || !byLanguage) && passedAny(passed, person, masks)) trained[number]! += 1;
  }
}

function passedAny(passed: Buffer, person: number, masks: Masks): boolean {
  for (const [offset, bits] of masks) if ((passed.readInt32BE(person + offset) & bits) !== 0) return true;
  return false;
}
