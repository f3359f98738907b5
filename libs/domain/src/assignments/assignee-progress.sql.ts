import { exemptionJson } from '../exemptions/item-exemptions.js';
import { isKnown, isValid } from '../history/known.sql.js';
import { iso, joinedAt } from '../people/membership.sql.js';
import { fileOfScenario } from '../training/attempt-inputs.sql.js';
import { meanOfTotal } from '../training/mean.sql.js';
import { passes } from '../training/passes.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import { revisionsByContentPeriod } from './content-periods.sql.js';
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
 * left, as `(assignment_id, content_period, counts_from, person_id, team_id, is_learner, instant, left_at, since)`. The
 * rules (docs/domain.md, section 4):
 *
 * - A team or the organization contains its eligible people (active learners). A directly assigned person is
 *   in scope in any role while active, but excluded from all totals unless a learner.
 * - A leaver was in scope when leaving, and left after the assignment was created, because `in_scope_since` is not before
 *   that. Leavers are listed and marked, shown as of their departure (`instant`), and excluded from all totals.
 */
const inScope = `
  select r.assignment_id, r.content_period, r.counts_from, l.person_id, l.team_id, l.eligible as is_learner, i.since, l.instant,
      case when l.has_left then l.valid_to end as left_at
    from latest_period l join revision r on r.content_period = l.content_period
    join in_scope_since i on i.assignment_id = r.assignment_id and i.person_id = l.person_id
    where ${scopeContains('r', 'l')}`;

/**
 * Selects the end of the last exemption of each assignee that started by the instant of the assignee, and the exemption
 * that is valid at that instant, as `(assignment_id, content_period, person_id, exempt_until, exemption)`.
 */
const exemptions = `
  select i.assignment_id, i.content_period, i.person_id, max(x.valid_to) as exempt_until,
      any_value(${exemptionJson('x')}) filter (where x.valid_to > i.instant) as exemption
    from in_scope i
    join started_exemption x on x.assignment_id = i.assignment_id and x.person_id = i.person_id
      and x.valid_from <= i.instant
    group by i.assignment_id, i.content_period, i.person_id`;

/** Selects the revision of the assignment `:assignmentId` at `:asOf`, with the columns of the counting rules. */
export const revision = `
  select v.*, ${countingColumns('v', 'a')} from assignment_revision v join assignment a on a.id = v.assignment_id
    where v.assignment_id = :assignmentId::uuid and ${isValid('v')}`;

/** Combines the completed items of each assignee, and derives the assignee's own deadline and state. */
const stateOfAssignees = `-- A union and an aggregate instead of a join: the planner cannot estimate the number of assignees and would
  -- choose a nested loop.
  per_person as (
    select i.assignment_id, i.content_period, i.person_id, count(i.completed_at)::int as complete,
        count(*) filter (where i.completed_at <= r.created_at)::int as recognized,
        max(i.completed_at) as last_completed_at,
        count(i.completed_at) filter (where i.in_first)::int as complete_first,
        max(i.completed_at) filter (where i.in_first) as last_completed_first, sum(best) as total_score, count(best)::int as scored, sum(attempts)::int as attempts,
        jsonb_agg(item) filter (where item is not null) as items,
        bool_or(started) as started, max(instant) as instant, max(left_at) as left_at, max(since) as since,
        bool_or(is_learner) as is_learner, max(exempt_until) as exempt_until, any_value(exemption) as exemption,
        (array_agg(team_id) filter (where is_learner is not null))[1] as team_id
      from (select assignment_id, content_period, person_id, team_id, is_learner, instant, left_at, since, false as started,
                null::timestamptz as completed_at, null::boolean as in_first, null::numeric as best, 0 as attempts,
                null::timestamptz as exempt_until, null::jsonb as exemption, null::jsonb as item from in_scope
            union all select assignment_id, content_period, person_id, null, null, null, null, null, true, completed_at,
                in_first, best, attempts, null, null, item from per_topic
            union all select assignment_id, content_period, person_id, null, null, null, null, null, true, completed_at,
                in_first, null, 0, null, null, item from per_scenario
            union all select assignment_id, content_period, person_id, null, null, null, null, null, false, null, null, null,
                0, exempt_until, exemption, null from exempt_assignee) i
      join revision r on r.assignment_id = i.assignment_id and r.content_period = i.content_period
      -- Sorted by person first: comparing the assignment first would take longer.
      group by i.person_id, i.assignment_id, i.content_period),
  with_deadline as (
    select d.*, ${ownDeadline('r.deadline', { since: 'd.since', exemptUntil: 'd.exempt_until' }, 'r')} as deadline,
        ${ownDeadline('f.first_deadline', { since: 'd.since', exemptUntil: 'd.exempt_until' }, 'r')} as first_deadline
      from per_person d join revision r on r.assignment_id = d.assignment_id and r.content_period = d.content_period
      join first f on f.assignment_id = d.assignment_id),
  assignee_progress as (
    select d.assignment_id, d.content_period, d.person_id, d.team_id, d.is_learner, d.items, d.left_at, d.instant, d.since, d.exempt_until,
        d.exemption, d.deadline, d.first_deadline, c.tracked, c.tracked_first, d.complete_first, d.last_completed_first,
        d.complete, d.recognized, d.last_completed_at, d.total_score, d.scored, d.attempts,
        case when d.complete = c.tracked then
            case when d.last_completed_at > d.deadline then 'completed_late' else 'completed' end
          when d.instant > d.deadline then 'overdue'
          when d.started then 'in_progress'
          else 'not_started' end as state
      from with_deadline d
      -- An assignment whose items have all disappeared has no states.
      join item_count c on c.assignment_id = d.assignment_id and c.content_period = d.content_period and c.tracked > 0)`;

/**
 * Returns an item with activity as JSON: `key` (UUID of the topic or scenario), `best` (score), `attempts` (their number), and
 * `pass`, the values of the earliest pass as text: completed at, ID, score, source, source ID and recorded at. A completion of a
 * scenario has its recording time as ID, so that the one recorded first counts, and its file as source ID.
 */
const itemJson = (key: string, best: string, attempts: string, pass: string, passed: string): string =>
  `jsonb_build_object('key', ${key}, 'best', ${best}, 'attempts', ${attempts}, 'pass', min(array[${pass}]) filter (where ${passed}))`;
const topicPass = `${iso('a.completed_at')}, a.id::text, a.score::text, a.source, a.source_id, ${iso('a.recorded_at')}`;
const topicItem = itemJson('a.topic_id', 'max(a.score)', 'count(*)', topicPass, 'a.passed');
const scenarioPass = `${iso('s.happened_at')}, ${iso('s.recorded_at')}, null, s.source, s.file_name, ${iso('s.recorded_at')}`;
const scenarioItem = itemJson('s.scenario_id', 'null::numeric', '0', scenarioPass, `s.event = 'completed'`);

/** Columns of an attempt `a`; source, ID and recording time are in no index. */
const attemptColumns = `a.person_id, a.topic_id, a.completed_at, a.score, ${passes} as passed`;
const itemColumns = `${attemptColumns}, a.id, a.source, a.source_id, a.recorded_at`;

/** Condition: the attempt `a` is known and may count. */
const mayCount = `a.organization_id = :organizationId and ${isKnown('a')} and a.completed_at <= :asOf::timestamptz
  and a.completed_at > (select min(counts_from) from revision)`;

/**
 * Select the attempts at the tracked topics: of everyone by topic, of few people by person. "offset 0" forces one index scan
 * for each topic or person: the planner cannot estimate their numbers. The topics are an array, so that the index finds them and
 * no other attempt of a person is read from the table.
 */
const attemptsByTopic = `
  select a.* from (select distinct topic_id from tracked where topic_id is not null) i
    cross join lateral (select ${attemptColumns} from attempt a where a.topic_id = i.topic_id and ${mayCount} offset 0) a`;
const attemptsByPerson = `
  select a.* from (select distinct person_id from in_scope) i
    cross join lateral (select ${itemColumns} from attempt a where a.person_id = i.person_id and ${mayCount}
      and a.topic_id = any (array(select topic_id from tracked)) offset 0) a`;

/** Selects the people of a row, for an expression of its name. */
type PeopleOf = (row: string) => string;

/**
 * Returns the common table expressions of the assignees of the assignments `v` that meet a condition, at `:asOf`: `revision`, `first`,
 * `tracked`, `item_count`, `in_scope` and `exempt_assignee`. `only` restricts rows with a `person_id` to the requested people.
 */
const assigneesOf = (revisions: string, only?: PeopleOf): string => {
  const of = only ?? (() => '');
  // Only the few assignments of these people, because everything below is computed for each assignment.
  const ofScope = only
    ? `and exists (select from latest_period l where l.content_period = n.content_period and ${scopeContains('v', 'l')})`
    : '';
  return `
  with ${revisionsByContentPeriod(`${revisions} ${ofScope}`, of('p'))},
  first as materialized (${firstDeadlines}),
  -- in_first: the item would be tracked if the first deadline had not been moved.
  tracked as materialized (
    select t.*, coalesce(t.added_at <= f.first_deadline, true) as in_first
      from (${trackedItems('revision', { key: 'a.assignment_id, a.content_period', instant: 'a.period_start' })}) t
      join first f on f.assignment_id = t.assignment_id),
  item_count as (
    select r.assignment_id, r.content_period, count(t.assignment_id)::int as tracked,
        count(*) filter (where t.in_first)::int as tracked_first
      from revision r
      left join tracked t on t.assignment_id = r.assignment_id and t.content_period = r.content_period
      group by r.assignment_id, r.content_period),
  scope_period as materialized (${scopePeriods}),
  in_scope_since as materialized (${inScopeSince(of('p'))}),
  in_scope as materialized (${inScope}),
  started_exemption as materialized (${startedExemptions(of('x'))}),
  exempt_assignee as (${exemptions})`;
};

/**
 * Computes the progress of the assignees of the assignments `v` that meet a condition, at `:asOf`, as common
 * table expressions that end with `assignee_progress (assignment_id, content_period, person_id, team_id, is_learner, items,
 * left_at, instant, since, exempt_until, exemption, deadline, first_deadline, tracked, complete, recognized, last_completed_at, total_score,
 * scored, attempts, state)` (docs/domain.md, section 4),
 * with `tracked_first`, `complete_first` and `last_completed_first` for the items that the first deadline would track. Documents, API and pages
 * read every figure about one assignment or one person from it. Assignees who left are shown as of their departure:
 * `revision` and `tracked` have the values of each content period. `only` restricts rows with a `person_id` to the
 * requested people; only then `items` has the items with activity, because reading them for everyone takes too long.
 */
const assigneeProgressOf = (revisions: string, only?: PeopleOf): string => {
  const of = only ?? (() => '');
  return `${assigneesOf(revisions, only)},
  topic_attempt as materialized (${only ? attemptsByPerson : attemptsByTopic}),
  -- "offset 0" joins the assignees before the items: every assignee with every item would be many more rows.
  per_topic as (
    select a.assignment_id, a.content_period, a.person_id, t.in_first, max(a.score) as best, count(*)::int as attempts,
        min(a.completed_at) filter (where a.passed) as completed_at, ${only ? topicItem : 'null::jsonb'} as item
      from (select a.*, p.assignment_id, p.content_period from topic_attempt a
              join in_scope p on p.person_id = a.person_id and ${counts('a.completed_at', 'p', 'p.instant')} offset 0) a
      join tracked t on t.assignment_id = a.assignment_id and t.content_period = a.content_period and t.topic_id = a.topic_id
      group by a.person_id, a.topic_id, a.assignment_id, a.content_period, t.in_first),
  -- Materialized before the join with in_scope: with few scenarios the planner would join every assignment
  -- with every person.
  scenario_attempt as materialized (
    select s.person_id, s.scenario_id, s.event, s.happened_at, s.recorded_at${only ? ', f.source, f.file_name' : ''}
      from (select distinct scenario_id from tracked) t join scenario_event s on s.scenario_id = t.scenario_id ${of('s')}
        ${only ? fileOfScenario('s') : ''}
      where ${isKnown('s')}),
  per_scenario as (
    select s.assignment_id, s.content_period, s.person_id, t.in_first,
        min(s.happened_at) filter (where s.event = 'completed') as completed_at, ${only ? scenarioItem : 'null::jsonb'} as item
      from (select s.*, p.assignment_id, p.content_period from scenario_attempt s
              join in_scope p on p.person_id = s.person_id and ${counts('s.happened_at', 'p', 'p.instant')} offset 0) s
      join tracked t on t.assignment_id = s.assignment_id and t.content_period = s.content_period
        and t.scenario_id = s.scenario_id
      group by s.person_id, s.scenario_id, s.assignment_id, s.content_period, t.in_first),
  ${stateOfAssignees}`;
};

/** Returns the condition that totals include a row of assignee_progress: a learner who is not exempt and has not left. */
export const isCounted = (row: string): string =>
  `(${row}.left_at is null and ${row}.exemption is null and ${row}.is_learner)`;

/** Returns the filter that lists a row of assignee_progress: every assignee is in exactly one. */
export const filterOf = (row: string): string =>
  `case when ${row}.left_at is not null then 'left' when ${row}.exemption is not null then 'exempt'
    when not ${row}.is_learner then 'not_learner' else ${row}.state end`;

const requested = 'v.assignment_id = :assignmentId::uuid';

/** Progress of every assignee of the assignment `:assignmentId`, without the items. */
export const assigneeProgress = assigneeProgressOf(requested);

const ofPeople = (row: string): string => `and ${row}.person_id = any (:personIds::uuid[])`;
const ofPerson = (row: string): string => `and ${row}.person_id = :personId::uuid`;

/** Progress of the assignees `:personIds` of the assignment `:assignmentId`. */
export const progressOfPeople = assigneeProgressOf(requested, ofPeople);

/**
 * Query for those of `:personIds` who are assignees of the assignment `:assignmentId` without being counted, as `(person_id, filter)`.
 * It reads no attempts.
 */
export const uncountedAmong = `${assigneesOf(requested, ofPeople)}
  select s.person_id, ${filterOf('s')} as filter
    from (select i.person_id, i.left_at, i.is_learner, x.exemption, null::text as state
            from in_scope i
            join item_count c on c.assignment_id = i.assignment_id and c.content_period = i.content_period and c.tracked > 0
            left join exempt_assignee x on x.assignment_id = i.assignment_id and x.person_id = i.person_id) s
    where not ${isCounted('s')}`;

/** Progress of `:personIds` on every assignment that has them in scope. */
export const progressOnAllAssignments = assigneeProgressOf('true', ofPeople);

/** Progress of `:personIds` on every active assignment that has them in scope and a deadline that has passed. */
export const dueProgressOfPeople = assigneeProgressOf(
  'v.active and v.deadline < :asOf::timestamptz',
  ofPeople,
);

/** Progress of `:personId` on every assignment that has the person in scope. */
export const personProgress = assigneeProgressOf('true', ofPerson);

/** Progress of `:personId` on every active assignment that has the person in scope. */
export const activePersonProgress = assigneeProgressOf('v.active', ofPerson);

/** Returns the sort key of a state: overdue first. */
export const stateRank = (row: string): string =>
  `array_position(array['overdue','not_started','in_progress','completed_late','completed'], ${row}.state)`;

/** Completion time of the last item of a row `s` of assignee_progress; null unless all items are complete. */
export const completedAt = `case when s.state in ('completed', 'completed_late') then ${iso('s.last_completed_at')} end`;

/**
 * Returns the order of assignees on pages and in documents: people who are not eligible, exempt people and then
 * leavers last, overdue first, then by state, name and ID.
 */
export const assigneeOrder = (row: string, nameKey: string): string =>
  `${row}.left_at is not null, ${row}.exemption is not null, not ${row}.is_learner, ${stateRank(row)}, ${nameKey}, ${row}.person_id`;

/** Returns the number of started periods of 24 h since the deadline of a row of assignee_progress; null unless it is overdue. */
export const daysOverdue = (row: string): string =>
  `case when ${row}.state = 'overdue' then ceil(extract(epoch from ${row}.instant - ${row}.deadline) / 86400)::int end`;

/** Columns of AssigneeProgress, from a row `s` of assignee_progress, its person `p` and team `t`. */
export const assigneeColumns = `s.person_id as "personId", p.name, p.email, t.name as team, s.state, s.complete, s.tracked,
  ${completedAt} as "completedAt", ${meanOfTotal('s.total_score', 's.scored')} as score, s.attempts, s.recognized as "recognizedEarlier",
  ${iso('s.since')} as "inScopeSince", ${iso('s.deadline')} as deadline, ${iso('s.first_deadline')} as "firstDeadline", ${daysOverdue('s')} as "daysOverdue",
  s.is_learner as learner, s.exemption, ${iso(joinedAt('s.person_id'))} as "joinedAt", ${iso('s.left_at')} as "leftAt"`;
