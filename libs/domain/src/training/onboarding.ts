import { joiner, type DocumentLanguage, type Joiner, type Page, type PageQuery } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown } from '../history/known.sql.js';
import { iso, membershipPeriods } from '../people/membership.sql.js';
import { listedPersonOrder } from '../people/person-list.sql.js';
import { queryPage, querySets, streamSets, type ListOptions } from '../set-queries.js';
import { passes } from './passes.sql.js';

/** The people who join in a period (docs/domain.md, section 5). The end of the period is `asOf` of the figures. */
export interface OnboardingPeriod {
  /** ISO 8601 UTC with milliseconds; excluded. */
  from: string;
  /** Days of 24 hours within which a person passes a topic after joining. */
  days: number;
}

/**
 * Common table expressions for `joiner (person_id, team_id, joined_at, left_at, due_at, first_pass_at)`. A membership is the
 * known periods of a person without a gap between them. It counts if the person is eligible at any instant of it by `:asOf`,
 * in the team of the last instant of it by then.
 */
const joiners = `
  with membership as (
    select m.person_id, lower(r) as joined_at, upper(r) as left_at
      from (select h.person_id, range_agg(h.valid_at) as ranges from person_period h
              where h.organization_id = :organizationId and ${isKnown('h')} group by h.person_id) m
      cross join unnest(m.ranges) r
      where lower(r) > :from::timestamptz and lower(r) <= :asOf::timestamptz),
  joiner as (
    select s.*, p.team_id, s.joined_at + :days::int * interval '24 hours' as due_at
      from membership s join (
        select s.person_id, s.joined_at, (array_agg(p.team_id order by p.valid_from desc))[1] as team_id
          from membership s join (${membershipPeriods()}) p
            on p.person_id = s.person_id and p.valid_from >= s.joined_at
              and (s.left_at is null or p.valid_from < s.left_at)
          group by s.person_id, s.joined_at having bool_or(p.eligible)) p
        on p.person_id = s.person_id and p.joined_at = s.joined_at),
  first_pass as (
    select j.person_id, j.joined_at, min(a.completed_at) as first_pass_at
      from joiner j join attempt a on a.person_id = j.person_id
      where a.organization_id = :organizationId and ${isKnown('a')} and ${passes}
        and a.completed_at >= j.joined_at and a.completed_at <= :asOf::timestamptz
      group by j.person_id, j.joined_at),
  onboarding as (
    select j.*, f.first_pass_at, case when j.due_at > :asOf::timestamptz then 'not-yet-due'
        when f.first_pass_at is null then 'no-pass' when f.first_pass_at <= j.due_at then 'in-time' else 'late' end as state
      from joiner j left join first_pass f on f.person_id = j.person_id and f.joined_at = j.joined_at)`;

const figuresRow = z.object({ joined: z.int(), due: z.int(), inTime: z.int(), notYetDue: z.int() });

/** Numbers of memberships that start in a period: joined = due + notYetDue, and inTime of due. */
export type Onboarding = z.infer<typeof figuresRow>;

/** Counts the people who join in a period, and those of them who pass a topic in time (docs/domain.md, section 5). */
export async function readOnboarding(
  em: EntityManager,
  at: FigureInstant,
  period: OnboardingPeriod,
): Promise<Onboarding> {
  const figures = `${joiners}
    select count(*)::int as joined, count(*) filter (where state <> 'not-yet-due')::int as due,
        count(*) filter (where state = 'in-time')::int as "inTime",
        count(*) filter (where state = 'not-yet-due')::int as "notYetDue"
      from onboarding`;
  const [found] = await querySets(em, figuresRow, figures, { ...at, ...period });
  return found!;
}

const joinersQuery = (language: DocumentLanguage): string => `${joiners}
  select u.id as "personId", u.name, u.email, t.name as team, ${iso('o.joined_at')} as "joinedAt",
      ${iso('o.left_at')} as "leftAt", ${iso('o.due_at')} as "dueAt", ${iso('o.first_pass_at')} as "firstPassAt",
      ceil(extract(epoch from o.first_pass_at - o.joined_at) / 86400)::int as days, o.state
    from onboarding o join person u on u.id = o.person_id left join team t on t.id = o.team_id
    order by ${listedPersonOrder(language)}, o.joined_at`;

/** Reads a page of the people who join in a period, in the order of `streamJoiners`. */
export const readJoiners = (
  em: EntityManager,
  at: FigureInstant,
  period: OnboardingPeriod,
  part: PageQuery,
): Promise<Page<Joiner>> => queryPage(em, joiner, joinersQuery('en'), { ...at, ...period, ...part });

/** Streams the people who join in a period, by team, name and ID. Must run inside a transaction. */
export async function* streamJoiners(
  em: EntityManager,
  at: FigureInstant,
  period: OnboardingPeriod,
  { language = 'en', ...options }: ListOptions = {},
): AsyncGenerator<Joiner[]> {
  yield* streamSets(em, joiner, joinersQuery(language), { ...at, ...period }, options);
}
