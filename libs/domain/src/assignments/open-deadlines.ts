import type { EntityManager } from '@mikro-orm/postgresql';
import type { FigureInstant } from '../history/figure-instant.js';
import { configurePlanner, resetPlanner } from '../set-queries.js';
import { readKeptStates } from '../training/state/kept-states.js';
import { isKeptFor, pairsOfPeople, readDrift, readKeptCounts, type Drift } from './kept-counts.js';
import {
  correctedDeadlines,
  deadlinesOfMoved,
  deadlinesOfPeople,
  openDeadlines,
  writeDeadlines,
} from './open-deadlines.sql.js';
import { selectionValues } from './pair-counts.sql.js';

/** A query for the people with an open assignment that has a deadline, as `(person_id, assignments, deadlines)`, ascending. */
export interface OpenDeadlines {
  query: string;
  values: FigureInstant & Record<string, unknown>;
}

/**
 * Prepares the query for the deadlines of the counted assignees who have not completed an active assignment. It reads the kept
 * rows, corrected to the instant, or all records if too much changed.
 * @param dueBy SQL instant not before `:asOf`. Later deadlines need not be in the rows
 */
export async function readOpenDeadlines(
  em: EntityManager,
  at: FigureInstant,
  dueBy: string,
): Promise<OpenDeadlines> {
  return (await keptDeadlines(em, at)) ?? { query: openDeadlines({ dueBy }), values: { ...at } };
}

/** Returns null if all records must be read. */
export async function keptDeadlines(em: EntityManager, at: FigureInstant): Promise<OpenDeadlines | null> {
  const states = await readKeptStates(em, at);
  const kept = states && (await readKeptCounts(em, at));
  const drift = kept && isKeptFor(kept, at) ? await readDrift(em, at, states, kept) : null;
  if (!drift) return null;
  const query = drift.moved.length > 0 ? deadlinesOfMoved : correctedDeadlines;
  return { query, values: await driftValues(em, at, drift) };
}

/** Reads the parameters of a query that corrects the kept rows. */
async function driftValues(
  em: EntityManager,
  at: FigureInstant,
  { people, moved }: Drift,
): Promise<OpenDeadlines['values']> {
  const selection = await pairsOfPeople(em, at, people);
  return { ...at, ...selectionValues(selection), moved: `{${moved.join(',')}}` };
}

/**
 * Writes the rows of the instant.
 * @param drift what may differ from the kept rows; null computes all of them again
 */
export async function writeOpenDeadlines(
  em: EntityManager,
  at: FigureInstant,
  drift: Drift | null,
): Promise<void> {
  if (drift && drift.people.length + drift.moved.length === 0) return;
  const values = drift ? await driftValues(em, at, drift) : { ...at };
  const ofPeople = drift !== null && drift.moved.length === 0;
  const query = !drift ? openDeadlines({}) : ofPeople ? deadlinesOfPeople : deadlinesOfMoved;
  await em.execute(configurePlanner);
  await em.execute(writeDeadlines(query, ofPeople), values);
  await em.execute(resetPlanner);
}
