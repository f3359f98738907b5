import { createHash } from 'node:crypto';
import { TREND_WEEKS, WINDOW_DAYS } from '@docket/contracts';
import { BitSet } from '../../frameworks/bit-set.sql.js';
import { isKnown } from '../../history/known.sql.js';
import { passes } from '../passes.sql.js';

/** Number of days before its computation for which a state can be valid. */
const MARGIN_DAYS = 30;

const asOf = ':asOf::timestamptz';
const window = `interval '${WINDOW_DAYS * 24} hours'`;
/** A state is not valid for instants further back, so it has all attempts of the weeks before those that it is valid for. */
const margin = `interval '${MARGIN_DAYS * 24} hours'`;
const trend = `interval '${(7 * TREND_WEEKS + 1 + MARGIN_DAYS) * 24} hours'`;
const hasStarted = `a.completed_at <= ${asOf}`;
const isInWindow = `(${hasStarted} and a.completed_at > ${asOf} - ${window})`;

/** Columns of training_state besides the organization and the person, in the order of `stateQuery`. */
export const stateColumns = [
  'valid_from',
  'valid_until',
  'activity',
  'attempts',
  'last_at',
  'last_attempt_at',
  'recent',
  'topics',
  'results',
  'topic_attempts',
  'scored_topics',
  'score_total',
  'passed',
  'passed_topics',
  'passed_languages',
  'trained',
  'trained_until',
].join(', ');

/** A topic `t` with an attempt in the window and its number `n`, as training_state stores it. */
const result = `int2send((n.number - case when t.passed then 32768 else 0 end)::smallint)
    || int2send(coalesce(t.score + 1, 0)::smallint)`;

/** The second of an attempt `a` in 4 bytes, and the condition that it has one: no figure needs instants before 1970. */
const second = `substring(int8send(floor(extract(epoch from a.completed_at))::bigint) from 5)`;
const hasSecond = `a.completed_at >= '1970-01-01Z'`;

/**
 * Periods in which a pass `a` on a topic `n` trains its person. It does not before the topic exists, and a future attempt starts
 * another state.
 */
const trained = `range_agg(tstzrange(greatest(a.completed_at, n.available_from), a.completed_at + ${window}))
        filter (where ${passes} and n.available_from < a.completed_at + ${window})`;

/** Order and condition of an aggregate over the topics with an attempt in the window. */
const attempted = (arguments_: string): string =>
  `(${arguments_} order by n.number) filter (where t.attempts > 0)`;

/**
 * Returns the query for the states of people at `:asOf`, in the columns `person_id` and `stateColumns`. People without an attempt
 * have no state. It is the only place that computes a state. Attempts at other topics than `:topics` do not count.
 *
 * A state is valid from the last instant up to `:asOf` at which an attempt started to count or left the window, and until the
 * next one.
 * @param topics number of topics in `:topics`
 * @param people array of the IDs of the people, an SQL expression
 */
export function stateQuery(topics: number, people: string): string {
  const known = `a.organization_id = :organizationId and ${isKnown('a')} and a.person_id = any (${people})`;
  const columns = stateColumns
    .replace('passed_languages', `coalesce(l.languages, '{}') as passed_languages`)
    .replace('activity', `coalesce(i.activity, '') as activity`)
    .replace(
      'trained, trained_until',
      `coalesce(i.trained, '{}') as trained, upper(i.trained) as trained_until`,
    );
  const passed = new BitSet('passed', topics).words('(n.number - 1)', 't.passed');
  return `
  with number as materialized (
    select n.id as topic_id, n.number::int, t.available_from
      from unnest(:topics::uuid[]) with ordinality n(id, number) left join topic t on t.id = n.id),
  per_topic as materialized (
    select a.person_id, a.topic_id, count(*) filter (where ${isInWindow})::int as attempts,
        (100 * max(a.score) filter (where ${isInWindow}))::int as score,
        coalesce(bool_or(${passes}) filter (where ${isInWindow}), false) as passed,
        max(a.completed_at) filter (where ${isInWindow}) as last_at, max(a.completed_at) filter (where ${hasStarted}) as last_attempt_at,
        string_agg(${second}, '')
          filter (where ${hasStarted} and a.completed_at > ${asOf} - ${trend} and ${hasSecond}) as recent,
        greatest(max(a.completed_at) filter (where ${hasStarted}),
          max(a.completed_at) filter (where a.completed_at <= ${asOf} - ${window}) + ${window}) as valid_from,
        least(min(a.completed_at) filter (where ${isInWindow}) + ${window},
          min(a.completed_at) filter (where not ${hasStarted})) as valid_until
      from attempt a where ${known} group by a.person_id, a.topic_id),
  language as materialized (
    select a.person_id, array_agg(distinct lower(a.language)) as languages
      from attempt a where ${known} and ${isInWindow} and ${passes} and a.language is not null
        and a.topic_id in (select topic_id from number)
      group by a.person_id),
  activity as materialized (
    select a.person_id, string_agg(int2send((n.number - case when ${passes} then 32768 else 0 end)::smallint) || ${second}, '')
          filter (where ${hasSecond}) as activity,
        ${trained} as trained
      from attempt a join number n on n.topic_id = a.topic_id where ${known} and ${hasStarted} group by a.person_id),
  state as (
    select t.person_id, greatest(max(t.valid_from), ${asOf} - ${margin}) as valid_from,
        coalesce(min(t.valid_until), 'infinity') as valid_until, sum(t.attempts)::int as attempts, max(t.last_at) as last_at,
        max(t.last_attempt_at) as last_attempt_at,
        coalesce(string_agg(t.recent, ''), '') as recent,
        coalesce(array_agg${attempted('n.number::smallint')}, '{}') as topics,
        coalesce(string_agg${attempted(`${result}, ''`)}, '') as results,
        coalesce(string_agg${attempted(`int4send(t.attempts), ''`)}, '') as topic_attempts,
        count(t.score)::int as scored_topics, coalesce(sum(t.score), 0)::int as score_total,
        array[${passed.join(', ')}]::bigint[] as passed, count(*) filter (where t.passed)::int as passed_topics
      from per_topic t join number n on n.topic_id = t.topic_id group by t.person_id)
  select s.person_id, ${columns}
    from state s left join language l on l.person_id = s.person_id left join activity i on i.person_id = s.person_id`;
}

/**
 * Identifies the rules from which states are computed: the passing score, the training window, and the query. States of another format,
 * from an earlier version of Docket, are not read.
 */
export const STATE_FORMAT = createHash('sha256').update(stateQuery(0, '')).digest('hex').slice(0, 16);

/** Removes the states of the people `:people`. */
export const removeStates = `
  delete from training_state s where s.organization_id = :organizationId and s.person_id = any (:people::uuid[])`;

/** Returns the statement that adds the states of the people `:people`. @param topics number of topics in `:topics` */
export const addStates = (topics: number): string => `
  insert into training_state (organization_id, person_id, ${stateColumns})
    select :organizationId::uuid, q.* from (${stateQuery(topics, ':people::uuid[]')}) q`;
