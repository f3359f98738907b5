import { PASSING_SCORE } from '@docket/contracts';
import { iso, latestPeriods } from '../people/membership.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';

/**
 * Everyone whom the assignment reaches at the instant, then those who have left, as
 * `(person_id, team_id, instant, left_at)`. Decisions:
 *
 * - a team or the whole organization means its eligible people (active, role learner); a person named by the assignment
 *   is reached in any role while active;
 * - a leaver was reached when leaving, and left after the assignment was made. Leavers are listed and marked, stand as
 *   on the day they left, and are part of no total.
 */
const reached = `
  select l.person_id, l.team_id,
      case when gone then l.valid_to else :asOf::timestamptz end as instant,
      case when gone then l.valid_to end as left_at
    from (select p.*, coalesce(p.valid_to <= :asOf::timestamptz, false) as gone
          from (${latestPeriods('(select organization_id from revision)', ':asOf::timestamptz')}) p) l
    cross join revision r
    where case r.scope_type
            when 'person' then l.person_id = r.scope_person_id
            when 'team' then l.team_id = r.scope_team_id and l.role = 'learner'
            else l.role = 'learner' end
      and (not l.gone or l.valid_to > r.made_at)`;

/** What the assignment `:assignmentId` said at `:asOf`, with the instant at which it was made. */
export const revision = `
  select v.*, v.assignment_id as id,
      (select min(f.valid_from) from assignment_revision f where f.assignment_id = v.assignment_id) as made_at
    from assignment_revision v
    where v.assignment_id = :assignmentId::uuid and v.valid_from <= :asOf::timestamptz
    order by v.valid_from desc, v.valid_to desc nulls first limit 1`;

/**
 * Where everybody stands at `:asOf`, as common table expressions that end with `standing`: `(person_id, team_id, left_at,
 * tracked, complete, last_done_at, score, attempts, state)`, in the rules of domain.md section 3. Every figure about one
 * assignment is read from it: those of the documents, of the API and of the page.
 */
export const standing = `
  with revision as materialized (${revision}),
  tracked as materialized (${trackedItems('revision')}),
  item_count as (select count(*)::int as tracked from tracked),
  reached as materialized (${reached}),
  per_topic as (
    select p.person_id, a.topic_id, max(a.score) as best, count(*)::int as attempts,
        min(a.completed_at) filter (where a.score >= ${PASSING_SCORE}) as done_at
      from reached p
      join attempt a on a.organization_id = (select organization_id from revision) and a.person_id = p.person_id
        and a.topic_id in (select topic_id from tracked where topic_id is not null) and a.completed_at <= p.instant
      group by p.person_id, a.topic_id),
  per_scenario as (
    select p.person_id, case when s.completed_at <= p.instant then s.completed_at end as done_at
      from reached p
      join scenario_progress s on s.person_id = p.person_id
        and s.scenario_id in (select scenario_id from tracked where scenario_id is not null)
        and least(s.started_at, s.completed_at) <= p.instant),
  per_person as (
    select person_id, count(done_at)::int as complete, max(done_at) as last_done_at, avg(best) as score,
        sum(attempts)::int as attempts
      from (select person_id, done_at, best, attempts from per_topic
            union all select person_id, done_at, null, 0 from per_scenario) i
      group by person_id),
  standing as (
    select p.person_id, p.team_id, p.left_at, c.tracked, coalesce(d.complete, 0) as complete,
        d.last_done_at, d.score, coalesce(d.attempts, 0) as attempts,
        case when c.tracked = 0 then 'not_started'
          when d.complete = c.tracked then
            case when d.last_done_at > r.deadline then 'completed_late' else 'completed' end
          when p.instant > r.deadline then 'overdue'
          when d.person_id is not null then 'in_progress'
          else 'not_started' end as state
      from reached p cross join revision r cross join item_count c
      left join per_person d on d.person_id = p.person_id)`;

/** The order of assignees everywhere: overdue first, then by state, name and id; leavers at the end. */
export const assigneeOrder = (standing: string, nameKey: string): string =>
  `${standing}.left_at is not null,
    array_position(array['overdue','not_started','in_progress','completed_late','completed'], ${standing}.state),
    ${nameKey}, ${standing}.person_id`;

/** A row of `standing s` with its person `p` and team `t`, in the shape of AssigneeProgress. */
export const assigneeColumns = `s.person_id as "personId", p.name, p.email, t.name as team, s.state, s.complete, s.tracked,
  case when s.state in ('completed', 'completed_late') then ${iso('s.last_done_at')} end as "completedAt",
  round(s.score, 2)::float8 as score, s.attempts, ${iso('s.left_at')} as "leftAt"`;
