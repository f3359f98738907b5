import { exemptionJson } from '../exemptions/item-exemptions.js';
import { isKnown, isValid } from '../history/known.sql.js';
import { iso, isOver, latestPeriods } from '../people/membership.sql.js';
import { meanOfTotal } from '../training/mean.sql.js';
import { passes } from '../training/passes.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import { firstDeadlines } from './deadline-history.js';
import {
  counts,
  countingColumns,
  inScopeSince,
  ownDeadline,
  scopeContains,
  scopePeriods,
  startedExemptions,
} from './counting.sql.js';

/**
 * Selects the people in the scope of the assignments in `revision` at the instant, including those who have
 * left, as `(assignment_id, person_id, team_id, is_learner, instant, left_at, since)`. `condition` restricts the
 * people (`l`). The rules (docs/domain.md, section 4):
 *
 * - A team or the organization contains its eligible people (active learners). A directly assigned person is
 *   in scope in any role while active, but excluded from all totals unless a learner.
 * - A leaver was in scope when leaving, and left after the assignment was created. Leavers are listed and
 *   marked, shown as of the day they left (`instant`), and excluded from all totals.
 */
const inScope = (condition: string): string => `
  select r.assignment_id, l.person_id, l.team_id, l.eligible as is_learner, i.since,
      case when has_left then l.valid_to else :asOf::timestamptz end as instant,
      case when has_left then l.valid_to end as left_at
    from (select p.*, ${isOver('p.valid_to', ':asOf::timestamptz')} as has_left
          from (${latestPeriods(condition)}) p) l
    cross join revision r
    join in_scope_since i on i.assignment_id = r.assignment_id and i.person_id = l.person_id
    where ${scopeContains('r', 'l')} and (not l.has_left or l.valid_to > r.created_at)`;

/**
 * Selects the end of the last exemption of each assignee that started by the instant of the assignee, and the exemption
 * that is valid at that instant, as `(assignment_id, person_id, exempt_until, exemption)`.
 */
const exemptions = `
  select i.assignment_id, i.person_id, max(x.valid_to) as exempt_until,
      any_value(${exemptionJson('x')}) filter (where x.valid_to > i.instant) as exemption
    from in_scope i
    join started_exemption x on x.assignment_id = i.assignment_id and x.person_id = i.person_id
      and x.valid_from <= i.instant
    group by i.assignment_id, i.person_id`;

/** Selects the revision of the assignment `:assignmentId` at `:asOf`, with the columns of the counting rules. */
export const revision = `
  select v.*, ${countingColumns('v', 'a')} from assignment_revision v join assignment a on a.id = v.assignment_id
    where v.assignment_id = :assignmentId::uuid and ${isValid('v')}`;

/** Selects the revision of each assignment of `:organizationId` that was active at `:asOf`. */
const activeRevisions = `
  select v.*, ${countingColumns('v', 'n')} from assignment_revision v
    join assignment n on n.id = v.assignment_id
    where v.organization_id = :organizationId and ${isValid('v')} and v.active`;

const onePerson = (row: string): string => `and ${row}.person_id = :personId::uuid`;
const everyone = (): string => '';

/** Combines the completed items of each assignee, and derives the assignee's own deadline and state. */
const stateOfAssignees = `-- A union and an aggregate instead of a join: the planner cannot estimate the number of assignees and would
  -- choose a nested loop.
  per_person as (
    select i.assignment_id, i.person_id, count(i.completed_at)::int as complete,
        count(*) filter (where i.completed_at <= r.created_at)::int as recognized,
        max(i.completed_at) as last_completed_at,
        count(i.completed_at) filter (where i.in_first)::int as complete_first,
        max(i.completed_at) filter (where i.in_first) as last_completed_first, sum(best) as total_score, count(best)::int as scored, sum(attempts)::int as attempts,
        bool_or(started) as started, max(instant) as instant, max(left_at) as left_at, max(since) as since,
        bool_or(is_learner) as is_learner, max(exempt_until) as exempt_until, any_value(exemption) as exemption,
        (array_agg(team_id) filter (where is_learner is not null))[1] as team_id
      from (select assignment_id, person_id, team_id, is_learner, instant, left_at, since, false as started,
                null::timestamptz as completed_at, null::boolean as in_first, null::numeric as best, 0 as attempts,
                null::timestamptz as exempt_until, null::jsonb as exemption from in_scope
            union all select assignment_id, person_id, null, null, null, null, null, true, completed_at, in_first, best,
                attempts, null, null from per_topic
            union all select assignment_id, person_id, null, null, null, null, null, true, completed_at, in_first, null, 0,
                null, null from per_scenario
            union all select assignment_id, person_id, null, null, null, null, null, false, null, null, null, 0,
                exempt_until, exemption from exempt_assignee) i
      join revision r on r.assignment_id = i.assignment_id
      group by i.assignment_id, i.person_id),
  with_deadline as (
    select d.*, ${ownDeadline('r.deadline', { since: 'd.since', exemptUntil: 'd.exempt_until' }, 'r')} as deadline
      from per_person d join revision r on r.assignment_id = d.assignment_id),
  assignee_progress as (
    select d.assignment_id, d.person_id, d.team_id, d.is_learner, d.left_at, d.instant, d.since, d.exempt_until,
        d.exemption, d.deadline, c.tracked, c.tracked_first, d.complete_first, d.last_completed_first,
        d.complete, d.recognized, d.last_completed_at, d.total_score, d.scored, d.attempts,
        case when d.complete = c.tracked then
            case when d.last_completed_at > d.deadline then 'completed_late' else 'completed' end
          when d.instant > d.deadline then 'overdue'
          when d.started then 'in_progress'
          else 'not_started' end as state
      from with_deadline d
      -- An assignment whose items have all disappeared has no states.
      join item_count c on c.assignment_id = d.assignment_id and c.tracked > 0)`;

/**
 * Computes the progress of the assignees of the assignments that `revisions` selects, at `:asOf`, as common
 * table expressions that end with `assignee_progress (assignment_id, person_id, team_id, is_learner, left_at, instant,
 * since, exempt_until, exemption, deadline, tracked, complete, recognized, last_completed_at, total_score, scored, attempts, state)` (docs/domain.md, section 4),
 * with `tracked_first`, `complete_first` and `last_completed_first` for the items that the first deadline would track. Documents, API and pages
 * read every figure about one assignment or one person from it. `only` restricts rows with a `person_id` to
 * the requested people.
 */
const assigneeProgressOf = (revisions: string, only: (row: string) => string = everyone): string => `
  with revision as materialized (${revisions}),
  first as materialized (${firstDeadlines}),
  -- in_first: the item would be tracked if the first deadline had not been moved.
  tracked as materialized (
    select t.*, coalesce(t.added_at <= f.first_deadline, true) as in_first
      from (${trackedItems('revision')}) t join first f on f.assignment_id = t.assignment_id),
  item_count as (
    select r.assignment_id, count(t.assignment_id)::int as tracked, count(*) filter (where t.in_first)::int as tracked_first
      from revision r left join tracked t on t.assignment_id = r.assignment_id group by r.assignment_id),
  scope_period as materialized (${scopePeriods}),
  in_scope_since as materialized (${inScopeSince(only('p'))}),
  in_scope as materialized (${inScope(only('p'))}),
  started_exemption as materialized (${startedExemptions(only('x'))}),
  exempt_assignee as (${exemptions}),
  -- "offset 0" forces an index scan per topic: an assignment has few topics and many assignees, but the
  -- planner cannot estimate the number of topics of a module.
  topic_attempt as materialized (
    select t.assignment_id, t.in_first, a.*
      from (select distinct topic_id from tracked where topic_id is not null) i
      cross join lateral (
        select a.person_id, a.topic_id, a.completed_at, a.score, ${passes} as passed from attempt a
          where a.organization_id = :organizationId and a.topic_id = i.topic_id and ${isKnown('a')}
            and a.completed_at <= :asOf::timestamptz
            and a.completed_at > (select min(counts_from) from revision) ${only('a')}
          offset 0) a
      join tracked t on t.topic_id = a.topic_id),
  per_topic as (
    select p.assignment_id, p.person_id, a.in_first, max(a.score) as best, count(*)::int as attempts,
        min(a.completed_at) filter (where a.passed) as completed_at
      from topic_attempt a
      join revision r on r.assignment_id = a.assignment_id
      join in_scope p on p.assignment_id = a.assignment_id and p.person_id = a.person_id
        and ${counts('a.completed_at', 'r', 'p.instant')}
      group by p.assignment_id, p.person_id, a.topic_id, a.in_first),
  -- Materialized before the join with in_scope: with few scenarios the planner would join every assignment
  -- with every person.
  scenario_attempt as materialized (
    select t.assignment_id, t.in_first, s.person_id, s.scenario_id, s.event, s.happened_at
      from tracked t join scenario_event s on s.scenario_id = t.scenario_id ${only('s')}
      where t.scenario_id is not null and ${isKnown('s')}),
  per_scenario as (
    select p.assignment_id, p.person_id, s.in_first,
        min(s.happened_at) filter (where s.event = 'completed') as completed_at
      from scenario_attempt s
      join revision r on r.assignment_id = s.assignment_id
      join in_scope p on p.assignment_id = s.assignment_id and p.person_id = s.person_id
        and ${counts('s.happened_at', 'r', 'p.instant')}
      group by p.assignment_id, p.person_id, s.scenario_id, s.in_first),
  ${stateOfAssignees}`;

/** Progress of every assignee of the assignment `:assignmentId`. */
export const assigneeProgress = assigneeProgressOf(revision);

/** Progress of `:personId` on every active assignment that has the person in scope. */
export const personProgress = assigneeProgressOf(activeRevisions, onePerson);

/** Returns the sort key of a state: overdue first. */
export const stateRank = (row: string): string =>
  `array_position(array['overdue','not_started','in_progress','completed_late','completed'], ${row}.state)`;

/** Completion time of the last item of a row `s` of assignee_progress; null unless all items are complete. */
export const completedAt = `case when s.state in ('completed', 'completed_late') then ${iso('s.last_completed_at')} end`;

/** Returns the condition that totals include a row of assignee_progress: a learner who is not exempt and has not left. */
export const isCounted = (row: string): string =>
  `(${row}.left_at is null and ${row}.exemption is null and ${row}.is_learner)`;

/** Returns the filter that lists a row of assignee_progress: every assignee is in exactly one. */
export const filterOf = (row: string): string =>
  `case when ${row}.left_at is not null then 'left' when ${row}.exemption is not null then 'exempt'
    when not ${row}.is_learner then 'not_learner' else ${row}.state end`;

/**
 * Returns the order of assignees on pages and in documents: people who are not eligible, exempt people and then
 * leavers last, overdue first, then by state, name and ID.
 */
export const assigneeOrder = (row: string, nameKey: string): string =>
  `${row}.left_at is not null, ${row}.exemption is not null, not ${row}.is_learner, ${stateRank(row)}, ${nameKey}, ${row}.person_id`;

/** Columns of AssigneeProgress, from a row `s` of assignee_progress, its person `p` and team `t`. */
export const assigneeColumns = `s.person_id as "personId", p.name, p.email, t.name as team, s.state, s.complete, s.tracked,
  ${completedAt} as "completedAt", ${meanOfTotal('s.total_score', 's.scored')} as score, s.attempts, s.recognized as "recognizedEarlier",
  ${iso('s.since')} as "inScopeSince", ${iso('s.deadline')} as deadline, s.is_learner as learner,
  s.exemption, ${iso('s.left_at')} as "leftAt"`;
