import {
  activityWeek,
  MIN_ATTEMPTS,
  mastery,
  MAX_AREAS,
  TREND_WEEKS,
  WINDOW_DAYS,
  type ActivityWeek,
  type Areas,
  type Mastery,
} from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { topicsAt } from '../content/topics-at.sql.js';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown, isValid } from '../history/known.sql.js';
import { eligible } from '../people/membership.sql.js';
import { meanScoreOf } from './mean.sql.js';
import { querySets } from '../set-queries.js';
import { readPeriodTotals } from './state/recent-attempts.js';
import { numbersOf, readKeptStates } from './state/kept-states.js';
import { readTopicTotals, totalsColumns, totalsParameter } from './state/topic-totals.js';

/**
 * The last weeks, as `zone` and `week (number, monday, starts_at)`. Weeks start on Monday in the organization's time zone, so a week
 * with a daylight saving change is an hour longer or shorter. The last week ends at the instant.
 */
const weeks = `
  zone as (
    select h.time_zone from organization_revision h where h.organization_id = :organizationId and ${isValid('h')}),
  week as materialized (
    select row_number() over (order by monday)::int as number, monday::date as monday,
        monday at time zone z.time_zone as starts_at
      from zone z cross join generate_series(
        date_trunc('week', :asOf::timestamptz at time zone z.time_zone) - interval '${7 * (TREND_WEEKS - 1)} days',
        date_trunc('week', :asOf::timestamptz at time zone z.time_zone), interval '7 days') monday)`;

/** Counts attempts and active people per week. `edges` are the starts of all weeks, in order. */
const weeksQuery = `
  with ${weeks},
  edges as materialized (select array_agg(starts_at order by starts_at) as edges from week),
  eligible as materialized (${eligible}),
  person_week as (
    select a.person_id, width_bucket(a.completed_at, (select edges from edges)) as week, count(*) as attempts
      from attempt a join eligible e on e.person_id = a.person_id
      where a.organization_id = :organizationId and ${isKnown('a')} and a.completed_at <= :asOf::timestamptz
        and a.topic_id in (select id from (${topicsAt}) t) and a.completed_at >= (select min(starts_at) from week)
      group by a.person_id, week),
  total as (select week, sum(attempts)::int as attempts, count(*)::int as people from person_week group by week)
  select to_char(w.monday, 'YYYY-MM-DD') as monday, coalesce(t.attempts, 0) as attempts,
      coalesce(t.people, 0) as "activePeople"
    from week w left join total t on t.week = w.number order by w.number`;

const weekRow = z.object({ monday: z.string(), second: z.int() });
const weekStartsQuery = `
  with ${weeks}
  select to_char(monday, 'YYYY-MM-DD') as monday, extract(epoch from starts_at)::float8 as second from week order by number`;

/** Reads the activity of eligible people in each of the last `TREND_WEEKS` weeks, oldest first. */
export async function readActivityWeeks(em: EntityManager, at: FigureInstant): Promise<ActivityWeek[]> {
  const starts = await selectRows(em, weekRow, weekStartsQuery, { ...at });
  // The states have no attempts before 1970.
  const kept = starts[0]!.second < 0 ? null : await readKeptStates(em, at);
  if (!kept) return await querySets(em, activityWeek, weeksQuery, { ...at });
  const totals = await readPeriodTotals(
    em,
    at,
    kept,
    starts.map(({ second }) => second),
  );
  return starts.map(({ monday }, week) => ({
    monday,
    attempts: totals[week]!.attempts,
    activePeople: totals[week]!.people,
  }));
}

/**
 * The average scores of topics and modules with a scored attempt, as `(id, average, people, attempts)`, from the attempts; a
 * person counts with the best score on any topic of the module (docs/domain.md, section 3.8).
 */
const averages = `
  best as materialized (
    select a.person_id, a.topic_id, max(a.score) as score, count(*) as attempts
      from attempt a join (${eligible}) e on e.person_id = a.person_id
      where a.organization_id = :organizationId and ${isKnown('a')} and a.completed_at <= :asOf::timestamptz
        and a.completed_at > :asOf::timestamptz - interval '${WINDOW_DAYS * 24} hours'
      group by a.person_id, a.topic_id),
  topic_score as (
    select topic_id as id, ${meanScoreOf('score')} as average, count(score)::int as people, sum(attempts)::int as attempts
      from best group by topic_id having count(score) > 0),
  module_score as (
    select module_id as id, ${meanScoreOf('score')} as average, count(score)::int as people, sum(attempts)::int as attempts
      from (select b.person_id, t.module_id, max(b.score) as score, sum(b.attempts) as attempts
              from best b join topic_at t on t.id = b.topic_id group by b.person_id, t.module_id) b
      group by module_id having count(score) > 0)`;

/** The same from `:topicTotals` and `:moduleTotals`, the totals of the kept states. */
const keptAverages = `
  topic_score as (select * from json_to_recordset(:topicTotals::json) as r(${totalsColumns}) where people > 0),
  module_score as (select * from json_to_recordset(:moduleTotals::json) as r(${totalsColumns}) where people > 0)`;

/** Returns the query for the topics and modules with enough attempts, the highest average first. */
const masteryQuery = (scores: string): string => `
  with topic_at as materialized (${topicsAt}),
  ${scores}
  select * from (
  select 'topic' as kind, m.family, m.title as module, t.slug as id, t.title, o.average as "averageScore",
      o.people, o.attempts
    from topic_score o join topic_at h on h.id = o.id join topic t on t.id = h.id join module m on m.id = h.module_id
    where o.attempts >= ${MIN_ATTEMPTS}
  union all
  select 'module', m.family, m.title, m.slug, m.title, o.average, o.people, o.attempts
    from module_score o join module m on m.id = o.id
    where o.attempts >= ${MIN_ATTEMPTS}
  ) areas
  order by kind, "averageScore" desc, id collate "C", family`;

const masteryRow = mastery.extend({ kind: z.enum(['topic', 'module']) });

/** Reads the topics and modules with the highest and lowest average scores in the training window. */
export async function readMastery(
  em: EntityManager,
  at: FigureInstant,
): Promise<{ topics: Areas; modules: Areas }> {
  const kept = await readKeptAverages(em, at);
  const rows = await querySets(em, masteryRow, masteryQuery(kept ? keptAverages : averages), {
    ...at,
    ...kept,
  });
  const areasOfKind = (requested: string) =>
    areasOf(rows.filter(({ kind }) => kind === requested).map(({ kind: _, ...area }) => area));
  return { topics: areasOfKind('topic'), modules: areasOfKind('module') };
}

const moduleRow = z.object({ id: tables.module.id, topics: z.array(z.string()) });
const modulesQuery = `select module_id as id, array_agg(id) as topics from (${topicsAt}) t group by module_id`;

/** Reads the parameters of `keptAverages`, or null if all attempts must be read. */
async function readKeptAverages(
  em: EntityManager,
  at: FigureInstant,
): Promise<{ topicTotals: string; moduleTotals: string } | null> {
  const kept = await readKeptStates(em, at);
  if (!kept) return null;
  const modules = await selectRows(em, moduleRow, modulesQuery, { ...at });
  const sets = modules.map(({ topics }) => numbersOf(kept, topics));
  const totals = await readTopicTotals(em, at, kept, { sets, attempts: true });
  return {
    topicTotals: totalsParameter(totals.topics, kept.topics),
    moduleTotals: totalsParameter(
      totals.sets,
      modules.map(({ id }) => id),
    ),
  };
}

/** Splits a ranking, best first, into strengths and focus areas without overlap. */
function areasOf(ranked: Mastery[]): Areas {
  const strengths = ranked.slice(0, Math.min(MAX_AREAS, Math.ceil(ranked.length / 2)));
  // The sort is stable, so areas with the same score stay ordered by ID.
  const others = ranked.slice(strengths.length).toSorted((a, b) => a.averageScore - b.averageScore);
  return { strengths, focusAreas: others.slice(0, Math.min(MAX_AREAS, Math.floor(ranked.length / 2))) };
}
