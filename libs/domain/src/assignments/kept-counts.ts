import { createHash } from 'node:crypto';
import { selectRow, selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { figureInstant, type FigureInstant } from '../history/figure-instant.js';
import { querySets, withoutScans } from '../set-queries.js';
import { STATE_FORMAT } from '../training/state/fold.sql.js';
import type { KeptStates } from '../training/state/kept-states.js';
import { isValid } from '../history/known.sql.js';
import { membershipPeriods } from '../people/membership.sql.js';
import { assigneeStates } from './assignee-states.sql.js';
import { addCounts, countsOf, type CountsByAssignment } from './counts-by-assignment.js';
import { decodeCounts, ENTRY_BYTES, type KeptAssignment } from './encoded-counts.js';
import { scopeContains } from './counting.sql.js';
import { driftQuery, MAX_CHANGES, MAX_PEOPLE } from './count-drift.sql.js';
import { countPairs, pairsQuery, type PairSelection } from './pair-counts.sql.js';

/** Counts of the assignees of all active assignments by state, at the instants at which they were computed. */
export interface KeptCounts {
  asOf: string;
  knownAt: string;
  dataVersion: number;
  counts: readonly KeptAssignment[];
}

/** Maximum number of people whose pairs are counted twice. */
const MAX_COUNTED_PEOPLE = 200;
/** Maximum number of assignments that are counted again, instead of counting all of them from the states. */
const MAX_ASSIGNMENTS = 50;
/** Counts are not corrected over more time, in either direction: a state of training does not say more about the past. */
const MAX_AGE_MS = 20 * 86_400_000;
/** Counts by other rules, from another version of Docket, are not read. */
export const COUNTS_FORMAT = createHash('sha256')
  .update(STATE_FORMAT + ENTRY_BYTES + pairsQuery({}) + assigneeStates())
  .digest('hex')
  .slice(0, 16);

const keptRow = z.object({
  asOf: z.string(),
  knownAt: z.string(),
  dataVersion: z.int(),
  counts: z.instanceof(Buffer),
});
const keptQuery = `
  select to_json(k.as_of) #>> '{}' as "asOf", to_json(k.known_at) #>> '{}' as "knownAt", k.data_version::int as "dataVersion", k.counts
    from assignment_state_counts k where k.organization_id = :organizationId and k.format = '${COUNTS_FORMAT}'`;

/** Reads the kept counts of an organization; null without any. */
export async function readKeptCounts(em: EntityManager, at: FigureInstant): Promise<KeptCounts | null> {
  const row = await selectRow(em, keptRow, keptQuery, { ...at });
  const iso = (instant: string) => new Date(instant).toISOString();
  return row
    ? { ...row, asOf: iso(row.asOf), knownAt: iso(row.knownAt), counts: decodeCounts(row.counts) }
    : null;
}

/** Returns whether counts can be corrected to an instant. It may be earlier, because pages of a list have the instants of the first. */
export const isKeptFor = ({ asOf }: KeptCounts, at: FigureInstant): boolean =>
  Math.abs(Date.parse(at.asOf) - Date.parse(asOf)) < MAX_AGE_MS;

/** The people and the assignments whose states may differ between kept counts and an instant. */
export interface Drift {
  people: string[];
  /** Assignments that changed or began. */
  moved: string[];
  /** The same, and those with states that time alone changes. */
  assignments: string[];
}

const driftRow = z.object({
  changes: z.int(),
  /** Whether content or the settings of the organization changed. */
  content: z.boolean(),
  people: z.array(z.string()),
  moved: z.array(z.string()),
  assignments: z.array(z.string()),
});

/** Returns null if too much changed to correct the counts. */
export async function readDrift(
  em: EntityManager,
  at: FigureInstant,
  kept: KeptStates,
  { asOf, dataVersion }: KeptCounts,
): Promise<Drift | null> {
  const [from, until] = [asOf, at.asOf].toSorted();
  const values = { ...at, ...kept.values, keptVersion: dataVersion, from, until };
  const [row] = await withoutScans(em, () => selectRows(em, driftRow, driftQuery, values));
  const { changes, content, ...drift } = row!;
  const { people, assignments } = drift;
  if (content || changes > MAX_CHANGES || people.length > MAX_PEOPLE) return null;
  return assignments.length > MAX_ASSIGNMENTS ? null : drift;
}

/**
 * Corrects kept counts to an instant: assignments that changed are counted again, and of the others the people whose states may
 * differ are taken out as of then and counted as of the instant.
 * @returns null if that concerns too many people
 */
export async function correctedCounts(
  em: EntityManager,
  at: FigureInstant,
  { people, assignments }: Drift,
  before: KeptCounts,
): Promise<CountsByAssignment | null> {
  if (people.length > MAX_COUNTED_PEOPLE) return null;
  const changed = new Set(assignments);
  const counts: CountsByAssignment = new Map();
  for (const { id, states } of before.counts) if (!changed.has(id)) counts.set(id, { ...states });
  if (people.length > 0) {
    const { asOf, knownAt } = before;
    const then = await figureInstant(em, at.organizationId, { asOf, knownAt }, knownAt);
    for (const [id, states] of await countsOfPeople(em, then, people))
      if (counts.has(id)) addCounts(counts, id, states, -1);
    for (const [id, states] of await countsOfPeople(em, at, people))
      if (counts.has(id)) addCounts(counts, id, states);
  }
  if (changed.size > 0)
    for (const [id, states] of countsOf(await countPairs(em, at, { assignments }))) counts.set(id, states);
  return counts;
}

const idRow = z.object({ id: z.string() });

/** Active assignments with one of the people in scope. */
const scopeQuery = `
  with member as materialized (${membershipPeriods('and p.person_id = any (:people::uuid[])')})
  select v.assignment_id as id from assignment_revision v
    where v.organization_id = :organizationId and ${isValid('v')} and v.active
      and exists (select from member l where ${scopeContains('v', 'l')})`;

/** Selects the pairs of a few people. Only their assignments are read, because an organization can have thousands. */
export async function pairsOfPeople(
  em: EntityManager,
  at: FigureInstant,
  people: readonly string[],
): Promise<Required<Pick<PairSelection, 'people' | 'assignments'>>> {
  const found = await querySets(em, idRow, scopeQuery, { ...at, people: `{${people.join(',')}}` });
  return { people, assignments: found.map(({ id }) => id) };
}

async function countsOfPeople(
  em: EntityManager,
  at: FigureInstant,
  people: readonly string[],
): Promise<CountsByAssignment> {
  const selection = await pairsOfPeople(em, at, people);
  return selection.assignments.length === 0 ? new Map() : countsOf(await countPairs(em, at, selection));
}
