import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { configurePlanner, resetPlanner, streamSets } from '../set-queries.js';
import { readKeptStates } from '../training/state/kept-states.js';
import {
  assigneeStates,
  corrected,
  ofDrifted,
  ofEveryone,
  ofMoved,
  statesOnAssignment,
  writeStates,
} from './assignee-states.sql.js';
import type { AssignmentInstant } from './assignment-progress.js';
import { isKeptFor, pairsOfPeople, readDrift, readKeptCounts, type Drift } from './kept-counts.js';

const ids = z.array(z.string());
const stateRow = z.object({
  person_id: tables.person.id,
  assignments: ids,
  deadlines: z.array(z.any()),
  started: ids,
  late: ids,
  completed: ids,
});

/** A query for assignees. */
export interface AssigneeQuery {
  query: string;
  values: FigureInstant & Record<string, unknown>;
}

/**
 * Prepares the query for the counted assignees of active assignments, as `(person_id, assignments, deadlines)`: the assignments that a
 * person has not completed and the deadlines of the person, ascending; `infinity` without one. It reads the kept rows, corrected
 * to the instant, or all records if too much changed.
 * @param dueBy SQL instant not before `:asOf`. Later deadlines need not be in the rows
 */
export async function readOpenDeadlines(
  em: EntityManager,
  at: FigureInstant,
  dueBy: string,
): Promise<AssigneeQuery> {
  return (await keptDeadlines(em, at)) ?? { query: assigneeStates({ dueBy }), values: { ...at } };
}

/** Returns null if all records must be read. */
export async function keptDeadlines(em: EntityManager, at: FigureInstant): Promise<AssigneeQuery | null> {
  const kept = await readKept(em, at);
  if (!kept) return null;
  const query = kept.drift.moved.length > 0 ? ofMoved : ofDrifted;
  return { query: corrected(query), values: await driftValues(em, at, kept.drift) };
}

/**
 * Prepares the query for the counted assignees of an assignment and their states, as `(person_id, state)`.
 * @returns null if the records must be read: the assignment is not active, or too much changed
 */
export async function keptStatesOf(em: EntityManager, at: AssignmentInstant): Promise<AssigneeQuery | null> {
  const { assignmentId } = at;
  const kept = await readKept(em, at);
  const isKept =
    kept?.counts.some(({ id }) => id === assignmentId) && !kept.drift.moved.includes(assignmentId);
  if (!kept || !isKept) return null;
  const values = { ...at, people: uuids(kept.drift.people), assignments: uuids([assignmentId]) };
  return { query: statesOnAssignment, values };
}

/** Reads the kept assignments, and what may differ from the kept rows. */
async function readKept(em: EntityManager, at: FigureInstant) {
  const states = await readKeptStates(em, at);
  const kept = states && (await readKeptCounts(em, at));
  const drift = kept && isKeptFor(kept, at) ? await readDrift(em, at, states, kept) : null;
  return drift && { drift, counts: kept!.counts };
}

/** Reads the parameters of a query that corrects the kept rows. */
async function driftValues(
  em: EntityManager,
  at: FigureInstant,
  { people, moved }: Drift,
): Promise<AssigneeQuery['values']> {
  const { assignments } = await pairsOfPeople(em, at, people);
  return { ...at, people: uuids(people), assignments: uuids(assignments), moved: uuids(moved) };
}

const uuids = (ids: readonly string[]): string => `{${ids.join(',')}}`;

/** Streams the assignments of each counted assignee by state, by person. Must run inside a transaction. */
export async function* streamAssigneeStates(
  em: EntityManager,
  at: FigureInstant,
): AsyncGenerator<z.infer<typeof stateRow>[]> {
  const { query, values } = (await keptDeadlines(em, at)) ?? { query: assigneeStates(), values: { ...at } };
  yield* streamSets(em, stateRow, `select * from (${query}) s order by person_id`, values);
}

/**
 * Writes the rows of the instant.
 * @param drift what may differ from the kept rows; null computes all of them again
 */
export async function writeAssigneeStates(
  em: EntityManager,
  at: FigureInstant,
  drift: Drift | null,
): Promise<void> {
  if (!drift) return writeAll(em, at);
  const { people, moved } = drift;
  if (people.length + moved.length === 0) return;
  await write(em, moved.length > 0 ? ofMoved : ofDrifted, await driftValues(em, at, drift));
}

/** Number of people whose rows are computed by one statement. */
const PEOPLE_PER_STATEMENT = 10_000;
const everyoneQuery = `select p.id from person p where p.organization_id = :organizationId order by p.id`;

async function writeAll(em: EntityManager, at: FigureInstant): Promise<void> {
  const everyone = await selectRows(em, z.object({ id: tables.person.id }), everyoneQuery, { ...at });
  for (let first = 0; first < everyone.length; first += PEOPLE_PER_STATEMENT) {
    const some = everyone.slice(first, first + PEOPLE_PER_STATEMENT);
    await write(em, ofEveryone, { ...at, people: uuids(some.map(({ id }) => id)) });
  }
}

async function write(
  em: EntityManager,
  rows: Parameters<typeof writeStates>[0],
  values: Record<string, unknown>,
): Promise<void> {
  await em.execute(configurePlanner);
  await em.execute(writeStates(rows), values);
  await em.execute(resetPlanner);
}
