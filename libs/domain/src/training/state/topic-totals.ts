import { meanScore } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../../history/figure-instant.js';
import { eligible } from '../../people/membership.sql.js';
import { streamSets } from '../../set-queries.js';
import { Turns } from '../../turns.js';
import type { KeptStates } from './kept-states.js';

/** Totals over people on one topic, or on a set of topics of which each person's best result counts. */
export interface Totals {
  /** People who passed. */
  trained: number;
  /** People with a score. */
  scored: number;
  /** Sum of their best scores, in hundredths of a percent. */
  score: number;
  /** Attempts in the training window; 0 unless requested. */
  attempts: number;
}

/** Totals over the eligible people. */
export interface TopicTotals {
  /** In the order of `KeptStates.topics`. */
  topics: Totals[];
  /** In the order of the request. */
  sets: Totals[];
}

export interface TotalsRequest {
  /** Sets of numbers of topics. */
  sets?: readonly (readonly number[])[];
  /** Query for the people who do not count for a set, as `(person_id, number)` with the index of the set. */
  excluded?: { query: string; values: Record<string, unknown> };
  /** Whether attempts are counted. */
  attempts?: boolean;
}

/** Size of a result, and of a number of attempts, in bytes. */
const BYTES = 4;
/** Bit of a pass in the number of a topic. */
const PASSED = 0x8000;
/** Number of parts in which the results are read: of 1,000,000 people, each has about 10 MB. */
const PARTS = 16;

const nobody = 'select null::uuid as person_id, null::int as number where false';

/** Results of people one after the other, each person after a separator of zeros. */
const partRow = z.object({
  results: z.instanceof(Buffer),
  attempts: z.instanceof(Buffer).nullable(),
  excluded: z.array(z.int()),
});

const partsQuery = (states: string, { excluded, attempts }: TotalsRequest): string => {
  const all = (column: string) => `string_agg('\\x00000000'::bytea || s.${column}, '')`;
  return `
  with eligible as materialized (${eligible}),
  excluded as materialized (
    select person_id, array_agg(number order by number) as numbers
      from (${excluded?.query ?? nobody}) x group by person_id)
  select coalesce(x.numbers, '{}') as excluded, ${all('results')} as results,
      ${attempts ? all('topic_attempts') : 'null::bytea'} as attempts
    from eligible e join (${states}) s on s.person_id = e.person_id left join excluded x on x.person_id = e.person_id
    group by x.numbers, get_byte(uuid_send(e.person_id), 15) % ${PARTS}`;
};

/**
 * Reads totals of the eligible people over topics, and over sets of topics. The results are added up here, because PostgreSQL
 * takes several times longer to expand them into rows.
 */
export async function readTopicTotals(
  em: EntityManager,
  at: FigureInstant,
  kept: KeptStates,
  request: TotalsRequest = {},
): Promise<TopicTotals> {
  const { sets = [], excluded } = request;
  const totals = { topics: emptyTotals(kept.topics.length), sets: emptyTotals(sets.length) };
  const people = new Progress(sets.length);
  const values = { ...at, ...kept.values, ...excluded?.values };
  for await (const parts of streamSets(em, partRow, partsQuery(kept.query, request), values, {
    batchSize: 1,
  }))
    for (const part of parts) {
      const counted = sets.map((topics, set) => (part.excluded.includes(set) ? [] : topics));
      await addPart(totals, part, setsByTopic(counted, kept.topics.length), people);
    }
  return totals;
}

/**
 * Returns totals as a JSON parameter, for queries that name topics and sort them by their figures: `json_to_recordset` with
 * `totalsColumns`.
 * @param ids of the topics, or of the sets, in the order of the totals
 */
export const totalsParameter = (totals: readonly Totals[], ids: readonly (string | null)[]): string =>
  JSON.stringify(
    totals.map(({ trained, scored, score, attempts }, index) => ({
      id: ids[index],
      trained,
      people: scored,
      average: meanScore(score, scored),
      attempts,
    })),
  );

/** Columns of the rows of `totalsParameter` in SQL. */
export const totalsColumns = 'id uuid, trained int, people int, average float8, attempts int';

const emptyTotals = (length: number): Totals[] =>
  Array.from({ length }, () => ({ trained: 0, scored: 0, score: 0, attempts: 0 }));

/** Returns the indexes of the sets that contain each topic. */
function setsByTopic(sets: readonly (readonly number[])[], topics: number): number[][] {
  const byTopic: number[][] = Array.from({ length: topics + 1 }, () => []);
  for (const [set, numbers] of sets.entries()) for (const number of numbers) byTopic[number]!.push(set);
  return byTopic;
}

/** What the current person has on each set. */
class Progress {
  private person = 0;
  private readonly passedBy: Uint32Array;
  private readonly scoredBy: Uint32Array;
  private readonly best: Uint16Array;

  constructor(sets: number) {
    this.passedBy = new Uint32Array(sets);
    this.scoredBy = new Uint32Array(sets);
    this.best = new Uint16Array(sets);
  }

  next(): void {
    this.person += 1;
  }

  /** Adds a result of the person to the totals of a set. @param score in hundredths, plus 1; 0 without a score */
  add(set: number, total: Totals, passed: boolean, score: number): void {
    if (passed && this.passedBy[set] !== this.person) {
      this.passedBy[set] = this.person;
      total.trained += 1;
    }
    if (score === 0) return;
    if (this.scoredBy[set] !== this.person) {
      this.scoredBy[set] = this.person;
      this.best[set] = score;
      total.scored += 1;
      total.score += score - 1;
    } else if (score > this.best[set]!) {
      total.score += score - this.best[set]!;
      this.best[set] = score;
    }
  }
}

async function addPart(
  totals: TopicTotals,
  { results, attempts }: z.infer<typeof partRow>,
  byTopic: number[][],
  people: Progress,
): Promise<void> {
  const turns = new Turns();
  for (let offset = 0; offset < results.length; offset += BYTES) {
    const word = results.readUInt16BE(offset);
    if (word === 0) {
      people.next();
      if (turns.isOver) await turns.next();
      continue;
    }
    const number = word & ~PASSED;
    const passed = word >= PASSED;
    const score = results.readUInt16BE(offset + 2);
    const count = attempts === null ? 0 : attempts.readUInt32BE(offset);
    const topic = totals.topics[number - 1]!;
    if (passed) topic.trained += 1;
    if (score > 0) {
      topic.scored += 1;
      topic.score += score - 1;
    }
    topic.attempts += count;
    for (const set of byTopic[number]!) {
      const total = totals.sets[set]!;
      total.attempts += count;
      people.add(set, total, passed, score);
    }
  }
}
