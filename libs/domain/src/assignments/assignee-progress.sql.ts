import { PASSING_SCORE } from '@docket/contracts';
import { iso, latestPeriods } from '../people/membership.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';

/**
 * Selects the people in the scope of the assignments in `revision` at the instant, including those who have
 * left, as `(assignment_id, person_id, team_id, instant, left_at)`. `condition` restricts the people (`l`).
 * The rules (docs/domain.md, section 4):
 *
 * - A team or the organization contains its eligible people (active learners). A directly assigned person is
 *   in scope in any role while active.
 * - A leaver was in scope when leaving, and left after the assignment was created. Leavers are listed and
 *   marked, shown as of the day they left (`instant`), and excluded from all totals.
 */
const inScope = (condition: string): string => `
  select r.assignment_id, l.person_id, l.team_id,
      case when has_left then l.valid_to else :asOf::timestamptz end as instant,
      case when has_left then l.valid_to end as left_at
    from (select p.*, coalesce(p.valid_to <= :asOf::timestamptz, false) as has_left
          from (${latestPeriods('(select organization_id from revision limit 1)', ':asOf::timestamptz')}) p) l
    cross join revision r
    where case r.scope_type
            when 'person' then l.person_id = r.scope_person_id
            when 'team' then l.team_id = r.scope_team_id and l.role = 'learner'
            else l.role = 'learner' end
      and (not l.has_left or l.valid_to > r.created_at) ${condition}`;

const createdAt =
  '(select min(f.valid_from) from assignment_revision f where f.assignment_id = v.assignment_id) as created_at';

/** Selects the revision of the assignment `:assignmentId` at `:asOf`, with the assignment's creation time. */
export const revision = `
  select v.*, ${createdAt} from assignment_revision v
    where v.assignment_id = :assignmentId::uuid and v.valid_from <= :asOf::timestamptz
    order by v.valid_from desc, v.valid_to desc nulls first limit 1`;

/** Selects the revision of each assignment of `:organizationId` that was active at `:asOf`. */
const activeRevisions = `
  select v.*, ${createdAt} from (
      select distinct on (a.assignment_id) a.* from assignment_revision a
        where a.organization_id = :organizationId::uuid and a.valid_from <= :asOf::timestamptz
        order by a.assignment_id, a.valid_from desc, a.valid_to desc nulls first) v
    where v.active`;

const onePerson = (row: string): string => `and ${row}.person_id = :personId::uuid`;
const everyone = (): string => '';

/**
 * Computes the progress of the assignees of the assignments that `revisions` selects, at `:asOf`, as common
 * table expressions that end with `assignee_progress (assignment_id, person_id, team_id, left_at, tracked,
 * complete, last_completed_at, score, attempts, state)` (docs/domain.md, section 4). Documents, API and pages
 * read every figure about one assignment or one person from it. `only` restricts rows with a `person_id` to
 * the requested people.
 */
const assigneeProgressOf = (revisions: string, only: (row: string) => string = everyone): string => `
  with revision as materialized (${revisions}),
  tracked as materialized (${trackedItems('revision')}),
  item_count as (
    select r.assignment_id, count(t.assignment_id)::int as tracked
      from revision r left join tracked t on t.assignment_id = r.assignment_id group by r.assignment_id),
  in_scope as materialized (${inScope(only('l'))}),
  -- "offset 0" forces an index scan per topic: an assignment has few topics and many assignees, but the
  -- planner cannot estimate the number of topics of a module.
  topic_attempt as materialized (
    select t.assignment_id, a.*
      from (select distinct topic_id from tracked where topic_id is not null) i
      cross join lateral (
        select a.person_id, a.topic_id, a.completed_at, a.score from attempt a
          where a.organization_id = (select organization_id from revision limit 1) and a.topic_id = i.topic_id
            and a.completed_at <= :asOf::timestamptz ${only('a')}
          offset 0) a
      join tracked t on t.topic_id = a.topic_id),
  per_topic as (
    select p.assignment_id, p.person_id, max(a.score) as best, count(*)::int as attempts,
        min(a.completed_at) filter (where a.score >= ${PASSING_SCORE}) as completed_at
      from topic_attempt a
      join in_scope p on p.assignment_id = a.assignment_id and p.person_id = a.person_id and a.completed_at <= p.instant
      group by p.assignment_id, p.person_id, a.topic_id),
  -- Materialized before the join with in_scope: with few scenarios the planner would join every assignment
  -- with every person.
  scenario_attempt as materialized (
    select t.assignment_id, s.person_id, s.started_at, s.completed_at
      from tracked t join scenario_progress s on s.scenario_id = t.scenario_id ${only('s')}
      where t.scenario_id is not null),
  per_scenario as (
    select p.assignment_id, p.person_id, case when s.completed_at <= p.instant then s.completed_at end as completed_at
      from scenario_attempt s
      join in_scope p on p.assignment_id = s.assignment_id and p.person_id = s.person_id
        and least(s.started_at, s.completed_at) <= p.instant),
  -- A union and an aggregate instead of a join: the planner cannot estimate the number of assignees and would
  -- choose a nested loop.
  per_person as (
    select assignment_id, person_id, count(completed_at)::int as complete, max(completed_at) as last_completed_at, avg(best) as score,
        sum(attempts)::int as attempts, bool_or(started) as started, max(instant) as instant, max(left_at) as left_at,
        (array_agg(team_id) filter (where not started))[1] as team_id
      from (select assignment_id, person_id, team_id, instant, left_at, false as started, null::timestamptz as completed_at,
                null::numeric as best, 0 as attempts from in_scope
            union all select assignment_id, person_id, null, null, null, true, completed_at, best, attempts from per_topic
            union all select assignment_id, person_id, null, null, null, true, completed_at, null, 0 from per_scenario) i
      group by assignment_id, person_id),
  assignee_progress as (
    select d.assignment_id, d.person_id, d.team_id, d.left_at, c.tracked, d.complete, d.last_completed_at, d.score, d.attempts,
        case when c.tracked = 0 then 'not_started'
          when d.complete = c.tracked then
            case when d.last_completed_at > r.deadline then 'completed_late' else 'completed' end
          when d.instant > r.deadline then 'overdue'
          when d.started then 'in_progress'
          else 'not_started' end as state
      from per_person d
      join revision r on r.assignment_id = d.assignment_id
      join item_count c on c.assignment_id = d.assignment_id)`;

/** Progress of every assignee of the assignment `:assignmentId`. */
export const assigneeProgress = assigneeProgressOf(revision);

/** Progress of `:personId` on every active assignment that has the person in scope. */
export const personProgress = assigneeProgressOf(activeRevisions, onePerson);

/** Returns the sort key of a state: overdue first. */
export const stateRank = (row: string): string =>
  `array_position(array['overdue','not_started','in_progress','completed_late','completed'], ${row}.state)`;

/** Completion time of the last item of a row `s` of assignee_progress; null unless all items are complete. */
export const completedAt = `case when s.state in ('completed', 'completed_late') then ${iso('s.last_completed_at')} end`;

/**
 * Returns the order of assignees on pages and in documents: leavers last, overdue first, then by state, name
 * and ID.
 */
export const assigneeOrder = (row: string, nameKey: string): string =>
  `${row}.left_at is not null, ${stateRank(row)}, ${nameKey}, ${row}.person_id`;

/** Columns of AssigneeProgress, from a row `s` of assignee_progress, its person `p` and team `t`. */
export const assigneeColumns = `s.person_id as "personId", p.name, p.email, t.name as team, s.state, s.complete, s.tracked,
  ${completedAt} as "completedAt", round(s.score, 2)::float8 as score, s.attempts, ${iso('s.left_at')} as "leftAt"`;
