import { createHash } from 'node:crypto';
import { selectRow, selectRows } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { figureInstant, type FigureInstant } from '../history/figure-instant.js';
import { querySets, withoutScans } from '../set-queries.js';
import { STATE_FORMAT } from '../training/state/fold.sql.js';
import { readKeptStates, type KeptStates } from '../training/state/kept-states.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import { isValid } from '../history/known.sql.js';
import { membershipPeriods } from '../people/membership.sql.js';
import { addCounts, countsOf, type CountsByAssignment } from './counts-by-assignment.js';
import { decodeCounts, encodeCounts, type KeptAssignment } from './encoded-counts.js';
import { scopeContains } from './counting.sql.js';
import { driftQuery, MAX_CHANGES, MAX_PEOPLE } from './count-drift.sql.js';
import { countKeptPairs } from './kept-pairs.js';
import { activeRevisions, countPairs, pairsQuery } from './pair-counts.sql.js';

/** Counts of the assignees of all active assignments by state, at the instants at which they were computed. */
export interface KeptCounts {
  asOf: string;
  knownAt: string;
  dataVersion: number;
  counts: readonly KeptAssignment[];
}

/** Maximum number of assignments that are counted again, instead of counting all of them from the states. */
const MAX_ASSIGNMENTS = 50;
/** Counts are not corrected over more time: a state of training does not say more about the past. */
const MAX_AGE_MS = 20 * 86_400_000;
/** Counts by other rules, from another version of Docket, are not read. */
const FORMAT = createHash('sha256')
  .update(STATE_FORMAT + pairsQuery({}))
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
    from assignment_state_counts k where k.organization_id = :organizationId and k.format = '${FORMAT}'`;

/** Reads the kept counts of an organization; null without any. */
export async function readKeptCounts(em: EntityManager, at: FigureInstant): Promise<KeptCounts | null> {
  const row = await selectRow(em, keptRow, keptQuery, { ...at });
  const iso = (instant: string) => new Date(instant).toISOString();
  return row
    ? { ...row, asOf: iso(row.asOf), knownAt: iso(row.knownAt), counts: decodeCounts(row.counts) }
    : null;
}

/** Returns whether counts can be corrected to later instants. */
export const isKeptFor = ({ asOf, dataVersion }: KeptCounts, at: FigureInstant): boolean =>
  asOf <= at.asOf && dataVersion <= at.dataVersion && Date.parse(at.asOf) - Date.parse(asOf) < MAX_AGE_MS;

/** The people and the assignments whose states may differ between kept counts and an instant. */
interface Drift {
  people: string[];
  assignments: string[];
}

const driftRow = z.object({
  changes: z.int(),
  /** Whether content or the settings of the organization changed. */
  content: z.boolean(),
  people: z.array(z.string()),
  assignments: z.array(z.string()),
});

/** Returns null if too much changed to correct the counts. */
async function readDrift(
  em: EntityManager,
  at: FigureInstant,
  kept: KeptStates,
  { asOf, dataVersion, counts }: KeptCounts,
): Promise<Drift | null> {
  const values = { ...at, ...kept.values, sinceVersion: dataVersion, since: asOf };
  const [row] = await withoutScans(em, () => selectRows(em, driftRow, driftQuery, values));
  const { changes, content, people, assignments } = row!;
  if (content || changes > MAX_CHANGES || people.length > MAX_PEOPLE) return null;
  const withScenarios = counts.flatMap(({ id, scenarios }) => (scenarios ? [id] : []));
  const all = [...new Set([...assignments, ...withScenarios])];
  return all.length > MAX_ASSIGNMENTS ? null : { people, assignments: all };
}

/** Kept counts at a later instant, and the assignments that were counted again. */
interface CorrectedCounts {
  counts: CountsByAssignment;
  changed: ReadonlySet<string>;
}

/**
 * Corrects kept counts to an instant: assignments that changed are counted again, and of the others the people whose states may
 * differ are taken out as of then and counted as of the instant.
 * @returns null if too much changed
 */
export async function correctedCounts(
  em: EntityManager,
  at: FigureInstant,
  kept: KeptStates,
  before: KeptCounts,
): Promise<CorrectedCounts | null> {
  const drift = await readDrift(em, at, kept, before);
  if (!drift) return null;
  const { people, assignments } = drift;
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
  return { counts, changed };
}

const idRow = z.object({ id: z.string() });

/** Active assignments with one of the people in scope. */
const scopeQuery = `
  with member as materialized (${membershipPeriods('and p.person_id = any (:people::uuid[])')})
  select v.assignment_id as id from assignment_revision v
    where v.organization_id = :organizationId and ${isValid('v')} and v.active
      and exists (select from member l where ${scopeContains('v', 'l')})`;

/** Counts the pairs of a few people. Only their assignments are read, because an organization can have thousands. */
async function countsOfPeople(
  em: EntityManager,
  at: FigureInstant,
  people: readonly string[],
): Promise<CountsByAssignment> {
  const found = await querySets(em, idRow, scopeQuery, { ...at, people: `{${people.join(',')}}` });
  if (found.length === 0) return new Map();
  return countsOf(await countPairs(em, at, { people, assignments: found.map(({ id }) => id) }));
}

const scenariosQuery = `
  with revision as materialized (
    ${activeRevisions} and (:assignments::uuid[] is null or v.assignment_id = any (:assignments::uuid[])))
  select distinct t.assignment_id as id from (${trackedItems('revision')}) t where t.scenario_id is not null`;

/** Returns the assignments that track scenarios. @param assignments the only ones that are considered. Default: all */
async function readScenarios(
  em: EntityManager,
  at: FigureInstant,
  assignments?: readonly string[],
): Promise<Set<string>> {
  const values = { ...at, assignments: assignments ? `{${assignments.join(',')}}` : null };
  return new Set((await querySets(em, idRow, scenariosQuery, values)).map(({ id }) => id));
}

const writeCounts = `
  insert into assignment_state_counts (organization_id, format, as_of, known_at, data_version, valid_until, counts)
    select :organizationId, '${FORMAT}', :asOf::timestamptz, :knownAt::timestamptz, :dataVersion::bigint,
        coalesce((select min(a.deadline) from assignment a
          where a.organization_id = :organizationId and a.active and a.deadline >= :asOf::timestamptz), 'infinity'), :counts::bytea
    on conflict (organization_id) do update set format = excluded.format, as_of = excluded.as_of, known_at = excluded.known_at,
      data_version = excluded.data_version, valid_until = excluded.valid_until, counts = excluded.counts, updated_at = now()`;

/**
 * Moves the kept counts to an instant. They are corrected, or computed again if they are missing, of another format, or if too much
 * changed.
 * @param rebuild computes them again in any case
 */
export async function refreshKeptCounts(
  em: EntityManager,
  at: FigureInstant,
  rebuild: boolean,
): Promise<void> {
  const kept = await readKeptStates(em, at);
  if (!kept) return;
  const before = rebuild ? null : await readKeptCounts(em, at);
  if (before && before.dataVersion > at.dataVersion) return;
  const corrected = before && isKeptFor(before, at) ? await correctedCounts(em, at, kept, before) : null;
  const counts =
    corrected?.counts ?? countsOf((await countKeptPairs(em, at, kept)) ?? (await countPairs(em, at)));
  const scenarios = await readScenarios(em, at, corrected ? [...corrected.changed] : undefined);
  if (corrected)
    for (const { id, scenarios: has } of before!.counts)
      if (has && !corrected.changed.has(id)) scenarios.add(id);
  await em.execute(writeCounts, { ...at, counts: `\\x${encodeCounts(counts, scenarios).toString('hex')}` });
}
