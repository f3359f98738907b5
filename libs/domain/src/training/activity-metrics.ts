import { LEAST_ATTEMPTS, MOST_AREAS, TREND_WEEKS, WINDOW_DAYS } from '@docket/contracts';
import type { ActivityWeek, Mastery } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { latestPeriods } from '../people/membership.sql.js';
import type { MetricsAt } from './training-metrics.js';

const eligible = `
  select person_id from (${latestPeriods(':organizationId', ':asOf::timestamptz')}) p
    where role = 'learner' and (valid_to is null or valid_to > :asOf::timestamptz)`;

/**
 * Weeks begin on Monday in the organization's time zone, so one with a change of clocks has an hour more or less. The
 * last week ends at the instant.
 */
const weeksQuery = `
  with zone as (select time_zone from organization where id = :organizationId),
  week as (
    select monday::date as monday, monday at time zone z.time_zone as begins,
        least((monday + interval '7 days') at time zone z.time_zone, :asOf::timestamptz + interval '1 microsecond') as ends
      from zone z cross join generate_series(
        date_trunc('week', :asOf::timestamptz at time zone z.time_zone) - interval '${7 * (TREND_WEEKS - 1)} days',
        date_trunc('week', :asOf::timestamptz at time zone z.time_zone), interval '7 days') monday),
  member as materialized (${eligible}),
  done as (
    select a.person_id, date_trunc('week', a.completed_at at time zone z.time_zone)::date as monday, count(*) as attempts
      from attempt a cross join zone z
      where a.organization_id = :organizationId and a.completed_at <= :asOf::timestamptz
        and a.completed_at >= (select min(begins) from week)
        and a.person_id in (select person_id from member)
      group by 1, 2),
  tally as (select monday, sum(attempts)::int as attempts, count(*)::int as people from done group by monday)
  select to_char(w.monday, 'YYYY-MM-DD') as monday, coalesce(t.attempts, 0) as attempts,
      coalesce(t.people, 0) as "activePeople"
    from week w left join tally t on t.monday = w.monday order by w.monday`;

/** Reads the activity of eligible people in each of the last weeks, oldest first. */
export async function readActivityWeeks(em: EntityManager, at: MetricsAt): Promise<ActivityWeek[]> {
  return (await em.execute(weeksQuery, { ...at })) as unknown as ActivityWeek[];
}
