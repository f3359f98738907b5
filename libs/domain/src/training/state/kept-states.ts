import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { topicsAt } from '../../content/topics-at.sql.js';
import type { FigureInstant } from '../../history/figure-instant.js';
import { NOT_SUPERSEDED } from '../../history/known.sql.js';
import { withoutScans } from '../../set-queries.js';
import { STATE_FORMAT, stateColumns, stateQuery } from './fold.sql.js';

/** The states of training at the instants of a figure (docs/decisions/kept-figures.md). */
export interface KeptStates {
  /** IDs of the topics by their number in the states, from 1; null if a topic is not available at the instant. */
  topics: (string | null)[];
  /**
   * Query for the states of everyone with an attempt, in the columns `person_id` and `stateColumns`. States that are not those of
   * the instants are computed from the attempts.
   */
  query: string;
  /** Parameters of the query. */
  values: { topics: string; stalePeople: string };
}

/** Maximum number of people whose attempts are read instead of their states. With more, all attempts are read. */
const MAX_STALE_PEOPLE = 20_000;
/** Maximum number of their attempts that were recorded or voided between the figure and the states. */
const MAX_CHANGED_ATTEMPTS = 200_000;
/** Maximum number of changes between the figure and the states. */
const MAX_CHANGES = 10_000;
/** Greatest number of a topic in a state. */
const MAX_TOPICS = 32_767;

const keptRow = z.object({
  topics: z.array(z.string().nullable()),
  changes: z.int(),
  changedAttempts: z.int(),
  stalePeople: z.array(z.string()),
});

/**
 * People with an attempt that a change in the relation `changed` recorded or voided, as `(person_id)`, at most one more than
 * `MAX_CHANGED_ATTEMPTS`. Materialize it: sorting it with others would scan all attempts.
 */
export const changedAttempts = `
    select person_id from (
      select a.person_id from attempt a
        where a.organization_id = :organizationId and a.recorded_by = any (array(select id from changed))
      union all
      select a.person_id from attempt a
        where a.organization_id = :organizationId and a.superseded_by = any (array(select id from changed))
          and a.superseded_by <> ${NOT_SUPERSEDED}) a
      limit ${MAX_CHANGED_ATTEMPTS + 1}`;

/**
 * Finds the people whose states are not those of the instants: an attempt was recorded or voided by a change that only the
 * figure or only the state knows, an attempt starts to count or leaves the window between the two instants, or a topic of the
 * state is not available.
 */
const keptQuery = `
  with version as materialized (
    select v.data_version, v.topics || array(
        select t.id from topic t where t.organization_id = :organizationId and t.id <> all (v.topics) order by t.id) as topics
      from training_state_version v where v.organization_id = :organizationId and v.format = '${STATE_FORMAT}'),
  changed as materialized (
    select c.id from version v join change c on c.organization_id = :organizationId
        and c.data_version > least(v.data_version, :dataVersion::bigint)
        and c.data_version <= greatest(v.data_version, :dataVersion::bigint)
      limit ${MAX_CHANGES + 1}),
  changed_attempt as materialized (${changedAttempts}),
  topic_number as materialized (
    select n.number, n.id, n.id in (select t.id from (${topicsAt}) t) as available
      from version v cross join unnest(v.topics) with ordinality n(id, number)),
  unavailable as materialized (
    select array_agg(number::smallint) as numbers from topic_number where not available and number <= ${MAX_TOPICS}),
  stale as (
    select person_id from changed_attempt
    union
    select s.person_id from training_state s
      where s.organization_id = :organizationId and s.valid_until <= :asOf::timestamptz
    union
    select s.person_id from training_state s
      where s.organization_id = :organizationId and s.valid_from > :asOf::timestamptz
    union
    select s.person_id from unavailable u join training_state s
      on u.numbers is not null and s.organization_id = :organizationId and s.topics && u.numbers)
  select array(select case when available then id end from topic_number order by number) as topics,
      (select count(*)::int from changed) as changes, (select count(*)::int from changed_attempt) as "changedAttempts",
      array(select person_id from stale limit ${MAX_STALE_PEOPLE + 1}) as "stalePeople"
    from version v`;

const columns = `person_id, ${stateColumns}`;

/** Returns the states that a figure of these instants can be read from, or null if all attempts must be read. */
export async function readKeptStates(em: EntityManager, at: FigureInstant): Promise<KeptStates | null> {
  if (at.fromAttempts) return null;
  const row = await withoutScans(em, () => selectRow(em, keptRow, keptQuery, { ...at }));
  if (!row || row.changes > MAX_CHANGES || row.changedAttempts > MAX_CHANGED_ATTEMPTS) return null;
  const { topics, stalePeople } = row;
  if (stalePeople.length > MAX_STALE_PEOPLE || topics.length > MAX_TOPICS) return null;
  const fresh = `select ${columns} from training_state s
    where s.organization_id = :organizationId and s.person_id <> all (:stalePeople::uuid[])`;
  const stale = `select ${columns} from (${stateQuery(topics.length, ':stalePeople::uuid[]')}) q`;
  return {
    topics,
    query: stalePeople.length === 0 ? fresh : `${fresh} union all ${stale}`,
    values: {
      topics: `{${topics.map((id) => id ?? 'null').join(',')}}`,
      stalePeople: `{${stalePeople.join(',')}}`,
    },
  };
}

/** Returns the numbers of topics that are available at the instant. */
export function numbersOf({ topics }: KeptStates, ids: readonly string[]): number[] {
  const numbers = new Map(topics.map((id, index) => [id, index + 1]));
  return ids.map((id) => numbers.get(id)!);
}
