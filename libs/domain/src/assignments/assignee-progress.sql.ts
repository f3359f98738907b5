import { PASSING_SCORE } from '@docket/contracts';
import { iso, latestPeriods } from '../people/membership.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';

/**
 * Everyone whom the assignments of `revision` reach at the instant, then those who have left, as
 * `(assignment_id, person_id, team_id, instant, left_at)`. `who` narrows the people
 * (as l). Decisions:
 *
 * - a team or the whole organization means its eligible people (active, role learner); a person named by the assignment
 *   is reached in any role while active;
 * - a leaver was reached when leaving, and left after the assignment was made. Leavers are listed and marked, stand as
 *   on the day they left, and are part of no total.
 */
const reached = (who: string): string => `
  select r.assignment_id, l.person_id, l.team_id,
      case when gone then l.valid_to else :asOf::timestamptz end as instant,
      case when gone then l.valid_to end as left_at
    from (select p.*, coalesce(p.valid_to <= :asOf::timestamptz, false) as gone
          from (${latestPeriods('(select organization_id from revision limit 1)', ':asOf::timestamptz')}) p) l
    cross join revision r
    where case r.scope_type
            when 'person' then l.person_id = r.scope_person_id
            when 'team' then l.team_id = r.scope_team_id and l.role = 'learner'
            else l.role = 'learner' end
      and (not l.gone or l.valid_to > r.made_at) ${who}`;

const madeAt =
  '(select min(f.valid_from) from assignment_revision f where f.assignment_id = v.assignment_id) as made_at';

/** What the assignment `:assignmentId` said at `:asOf`, with the instant at which it was made. */
export const revision = `
  select v.*, ${madeAt} from assignment_revision v
    where v.assignment_id = :assignmentId::uuid and v.valid_from <= :asOf::timestamptz
    order by v.valid_from desc, v.valid_to desc nulls first limit 1`;

/** What each assignment said that was active at `:asOf` in `:organizationId`. */
const activeRevisions = `
  select v.*, ${madeAt} from (
      select distinct on (a.assignment_id) a.* from assignment_revision a
        where a.organization_id = :organizationId::uuid and a.valid_from <= :asOf::timestamptz
        order by a.assignment_id, a.valid_from desc, a.valid_to desc nulls first) v
    where v.active`;

const onePerson = (row: string): string => `and ${row}.person_id = :personId::uuid`;
const everyone = (): string => '';

/**
 * Where people stand on each of the assignments that `revisions` selects, at `:asOf`, as common table expressions that
 * end with `standing`: `(assignment_id, person_id, team_id, left_at, tracked, complete, last_done_at, score, attempts,
 * state)`, in the rules of domain.md section 3. Every figure about one assignment or one person is read from it: those
 * of the documents, of the API and of the page. `of` narrows rows with a person_id to those of the people asked for.
 */
const standingOf = (revisions: string, of: (row: string) => string = everyone): string => `
  with revision as materialized (${revisions}),
  tracked as materialized (${trackedItems('revision')}),
  item_count as (
    select r.assignment_id, count(t.assignment_id)::int as tracked
      from revision r left join tracked t on t.assignment_id = r.assignment_id group by r.assignment_id),
  reached as materialized (${reached(of('l'))}),
  -- Topic by topic through the index, whatever the planner believes (hence the offset): an assignment has few topics and
  -- reaches many people, and how many topics a module has it can only guess.
  tried as materialized (
    select t.assignment_id, a.*
      from (select distinct topic_id from tracked where topic_id is not null) i
      cross join lateral (
        select a.person_id, a.topic_id, a.completed_at, a.score from attempt a
          where a.organization_id = (select organization_id from revision limit 1) and a.topic_id = i.topic_id
            and a.completed_at <= :asOf::timestamptz ${of('a')}
          offset 0) a
      join tracked t on t.topic_id = a.topic_id),
  per_topic as (
    select p.assignment_id, p.person_id, max(a.score) as best, count(*)::int as attempts,
        min(a.completed_at) filter (where a.score >= ${PASSING_SCORE}) as done_at
      from tried a
      join reached p on p.assignment_id = a.assignment_id and p.person_id = a.person_id and a.completed_at <= p.instant
      group by p.assignment_id, p.person_id, a.topic_id),
  -- Before anybody is reached by it: where few scenarios are given, each assignment would be tried with each person.
  opened as materialized (
    select t.assignment_id, s.person_id, s.started_at, s.completed_at
      from tracked t join scenario_progress s on s.scenario_id = t.scenario_id ${of('s')}
      where t.scenario_id is not null),
  per_scenario as (
    select p.assignment_id, p.person_id, case when s.completed_at <= p.instant then s.completed_at end as done_at
      from opened s
      join reached p on p.assignment_id = s.assignment_id and p.person_id = s.person_id
        and least(s.started_at, s.completed_at) <= p.instant),
  -- Added up instead of joined: the planner cannot know how many people are reached, and would try each with each.
  per_person as (
    select assignment_id, person_id, count(done_at)::int as complete, max(done_at) as last_done_at, avg(best) as score,
        sum(attempts)::int as attempts, bool_or(begun) as begun, max(instant) as instant, max(left_at) as left_at,
        (array_agg(team_id) filter (where not begun))[1] as team_id
      from (select assignment_id, person_id, team_id, instant, left_at, false as begun, null::timestamptz as done_at,
                null::numeric as best, 0 as attempts from reached
            union all select assignment_id, person_id, null, null, null, true, done_at, best, attempts from per_topic
            union all select assignment_id, person_id, null, null, null, true, done_at, null, 0 from per_scenario) i
      group by assignment_id, person_id),
  standing as (
    select d.assignment_id, d.person_id, d.team_id, d.left_at, c.tracked, d.complete, d.last_done_at, d.score, d.attempts,
        case when c.tracked = 0 then 'not_started'
          when d.complete = c.tracked then
            case when d.last_done_at > r.deadline then 'completed_late' else 'completed' end
          when d.instant > r.deadline then 'overdue'
          when d.begun then 'in_progress'
          else 'not_started' end as state
      from per_person d
      join revision r on r.assignment_id = d.assignment_id
      join item_count c on c.assignment_id = d.assignment_id)`;

/** Where everybody stands on the assignment `:assignmentId`. */
export const standing = standingOf(revision);

/** Where `:personId` stands on every active assignment that reaches them. */
export const personStanding = standingOf(activeRevisions, onePerson);

/** Overdue first, then by state. */
export const stateRank = (standing: string): string =>
  `array_position(array['overdue','not_started','in_progress','completed_late','completed'], ${standing}.state)`;

/** When the last item of a row of `standing s` was completed; null unless all are. */
export const completedAt = `case when s.state in ('completed', 'completed_late') then ${iso('s.last_done_at')} end`;

/** The order of assignees everywhere: overdue first, then by state, name and id; leavers at the end. */
export const assigneeOrder = (standing: string, nameKey: string): string =>
  `${standing}.left_at is not null, ${stateRank(standing)}, ${nameKey}, ${standing}.person_id`;

/** A row of `standing s` with its person `p` and team `t`, in the shape of AssigneeProgress. */
export const assigneeColumns = `s.person_id as "personId", p.name, p.email, t.name as team, s.state, s.complete, s.tracked,
  ${completedAt} as "completedAt", round(s.score, 2)::float8 as score, s.attempts, ${iso('s.left_at')} as "leftAt"`;
