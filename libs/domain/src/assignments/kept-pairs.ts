import { tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { latestPeriods, present } from '../people/membership.sql.js';
import { querySets, streamSets } from '../set-queries.js';
import { numbersOf, type KeptStates } from '../training/state/kept-states.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import { scopePeriods, startedExemptions } from './counting.sql.js';
import { noPairs, PairCounter } from './pair-counter.js';
import { selectionOf } from './scope.sql.js';
import { activeRevisions, countPairs, type PairCounts } from './pair-counts.sql.js';

/** Maximum number of people whose pairs are counted from their attempts. With more, all pairs are. */
const MAX_PEOPLE = 20_000;

const second = (instant: string): string => `floor(extract(epoch from ${instant}))::float8`;

const revisionRow = z.object({
  id: tables.assignment_revision.assignment_id,
  title: tables.assignment_revision.title,
  mandatory: tables.assignment_revision.mandatory,
  scopeIds: z.array(z.string()),
  /** Seconds since 1970, rounded down. */
  countsFrom: z.number(),
  createdAt: z.number(),
  deadline: z.number().nullable(),
  pastDeadline: z.boolean(),
  topics: z.array(z.string()),
  /** Whether it tracks only topics, and its scope has never changed. */
  simple: z.boolean(),
});

const revisions = `
  revision as materialized (${activeRevisions}),
  tracked as materialized (${trackedItems('revision')}),
  scope_period as materialized (${scopePeriods})`;

/** Content and scope periods are grouped, because a subquery for each assignment would scan them once for each. */
const revisionsQuery = `
  with ${revisions},
  content as materialized (
    select t.assignment_id, array_agg(t.topic_id) filter (where t.topic_id is not null) as topics,
        bool_or(t.scenario_id is not null) as scenarios
      from tracked t group by t.assignment_id),
  scope_count as materialized (
    select s.assignment_id, count(*) as periods from scope_period s group by s.assignment_id)
  select r.assignment_id as id, r.title, r.mandatory, case when r.scope_type = 'selection' then array(select e.entry_id from ${selectionOf('r')} e) else array[r.scope_id] end as "scopeIds", ${second('r.counts_from')} as "countsFrom",
      ${second('r.created_at')} as "createdAt", ${second('r.deadline')} as deadline,
      coalesce(:asOf::timestamptz > r.deadline, false) as "pastDeadline",
      coalesce(c.topics, '{}') as topics,
      not coalesce(c.scenarios, false) and coalesce(p.periods, 0) = 1 as simple
    from revision r left join content c on c.assignment_id = r.assignment_id
    left join scope_count p on p.assignment_id = r.assignment_id`;

/**
 * People who may have a later deadline, or are exempt: who were exempt, or whose membership, role or team changed within the
 * days that joiners have.
 */
const exceptionsQuery = `
  with revision as materialized (${activeRevisions}),
  started_exemption as materialized (${startedExemptions()})
  select person_id as id from started_exemption
  union
  select l.person_id from (${latestPeriods()}) l
    where l.valid_from >= (select min(:asOf::timestamptz - r.joiner_days * interval '24 hours') from revision r
      where r.deadline < :asOf::timestamptz)
  limit ${MAX_PEOPLE + 1}`;

/** Number of parts in which the activity of people is read. */
const PARTS = 16;
const partRow = z.object({ activity: z.instanceof(Buffer) });

/** A person: 2 zero bytes, the second since which role and team are the same, ID, team (zeros: none), then the activity. */
const partsQuery = (states: string): string => `
  with period as materialized (${latestPeriods()})
  select string_agg('\\x0000'::bytea
        || substring(int8send(greatest(0, ${second(`greatest(p.valid_from, '1970-01-01Z')`)})::bigint) from 5)
        || uuid_send(m.person_id) || uuid_send(coalesce(m.team_id, '00000000-0000-0000-0000-000000000000'))
        || coalesce(s.activity, ''), '') as activity
    from (${present}) m join period p on p.person_id = m.person_id left join (${states}) s on s.person_id = m.person_id
    where m.eligible and m.person_id <> all (:exceptions::uuid[])
    group by get_byte(uuid_send(m.person_id), 15) % ${PARTS}`;

/**
 * Counts the pairs of `countPairs` from the kept states. Instants in the states are rounded to seconds, and the rules of
 * joiners and exemptions are those of `countPairs`: it counts all pairs of the people for whom they may matter, from their attempts,
 * and all pairs of assignments with scenarios or with another scope than at first.
 * @returns null if that concerns too many people
 */
export async function countKeptPairs(
  em: EntityManager,
  at: FigureInstant,
  kept: KeptStates,
): Promise<PairCounts[] | null> {
  const all = await querySets(em, revisionRow, revisionsQuery, { ...at });
  // Seconds before 1970 are not in the states.
  if (all.some(({ countsFrom }) => countsFrom < 0)) return null;
  const exceptions = await querySets(em, z.object({ id: tables.person.id }), exceptionsQuery, { ...at });
  if (exceptions.length > MAX_PEOPLE) return null;
  const simple = all.filter((revision) => revision.simple);
  const people = exceptions.map(({ id }) => id);
  const counter = new PairCounter(
    simple.map((revision) => ({ ...revision, topics: numbersOf(kept, revision.topics) })),
    at.organizationId,
    kept.topics.length,
  );
  const values = { ...at, ...kept.values, exceptions: `{${people.join(',')}}` };
  for await (const parts of streamSets(em, partRow, partsQuery(kept.query), values, { batchSize: 1 }))
    for (const { activity } of parts) await counter.add(activity);
  people.push(...counter.undecided);
  if (people.length > MAX_PEOPLE) return null;
  const counted = [...counter.counts()];
  const idsOf = (list: typeof all) => list.map(({ id }) => id);
  if (people.length > 0) counted.push(...(await countPairs(em, at, { assignments: idsOf(simple), people })));
  const others = all.filter((revision) => !revision.simple);
  if (others.length > 0) counted.push(...(await countPairs(em, at, { assignments: idsOf(others) })));
  return combine(all, counted);
}

/** Adds up the counts of each assignment and team. An assignment without assignees has one row of zeros. */
function combine(
  revisions: readonly z.infer<typeof revisionRow>[],
  counted: readonly PairCounts[],
): PairCounts[] {
  const rows = new Map<string, PairCounts>();
  const withAssignees = new Set<string>();
  for (const row of counted) {
    if (!row.inScope) continue;
    withAssignees.add(row.assignmentId);
    const key = `${row.assignmentId} ${row.teamId}`;
    const total = rows.get(key);
    if (!total) rows.set(key, { ...row });
    else for (const count of COUNTS) total[count] += row[count];
  }
  for (const revision of revisions)
    if (!withAssignees.has(revision.id))
      rows.set(revision.id, { ...noPairs(revision, null), inScope: false });
  return [...rows.values()];
}

const COUNTS = ['people', 'started', 'onTime', 'late', 'open', 'openNotDue', 'idleNotDue'] as const;
