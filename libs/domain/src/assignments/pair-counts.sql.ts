import type { AssigneeState } from '@docket/contracts';
import { tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { isKnown, isValid } from '../history/known.sql.js';
import { latestPeriods, membershipPeriods, present } from '../people/membership.sql.js';
import { passes } from '../training/passes.sql.js';
import { querySets } from '../set-queries.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import {
  countingColumns,
  joinerDeadline,
  overlaps,
  overlapStart,
  ownDeadline,
  scopeContains,
  scopePeriods,
  startedExemptions,
} from './counting.sql.js';
import { selectionOf } from './scope.sql.js';

/**
 * Number of assignees of one active assignment in one team, by state. An assignment without assignees or
 * without items has one row of zeros.
 */
export interface AssignedPairs {
  assignmentId: string;
  title: string;
  mandatory: boolean;
  /** Null for people without a team. */
  teamId: string | null;
  states: Record<AssigneeState, number>;
}

const asOf = ':asOf::timestamptz';

/**
 * Computes the deadlines of joiners, as `joiner (assignment_id, person_id, deadline)` (docs/domain.md, section 4), for the
 * pairs whose state may depend on them: the deadline of the assignment has passed, and the person either joined the scope
 * so recently that the deadline as a joiner may not have passed, or completed all items after that deadline, or was
 * exempt. Pairs with a valid exemption are not counted. `condition` restricts the membership periods (`p`).
 * @param exact whether all deadlines are computed that differ from that of the assignment, whether or not they have passed
 */
const joiners = (condition: string, exact = false): string => `scope_period as materialized (${scopePeriods}),
  current_period as materialized (
    select k.scope_id, k.person_id, k.team_id, p.valid_from from member_key k
      join (${latestPeriods(condition)}) p on p.person_id = k.person_id),
  past_deadline as materialized (
    select r.*, (select max(s.valid_from) from scope_period s where s.assignment_id = r.assignment_id) as scope_from,
        ${exact ? 'r.deadline' : asOf} - r.joiner_days * interval '24 hours' as joined_from
      from revision r
      where ${exact ? 'true' : `r.deadline < ${asOf}`} and r.assignment_id in (select assignment_id from item_count)),
  candidate as materialized (
    select r.assignment_id, p.person_id
      from past_deadline r
      join (select * from current_period where valid_from >= (select min(joined_from) from past_deadline)) p
        on p.scope_id = r.scope_id and p.valid_from >= r.joined_from
    union
    select r.assignment_id, p.person_id from (
        -- Otherwise nobody joined by a change of the scope.
        select * from past_deadline
          where scope_from >= joined_from and date_trunc('milliseconds', scope_from) > created_at) r
      join current_period p on p.scope_id = r.scope_id
    union
    select b.assignment_id, b.person_id
      from started b join revision r on r.assignment_id = b.assignment_id
      join item_count c on c.assignment_id = b.assignment_id
      where b.complete = c.tracked and b.last_completed_at > r.deadline
    union
    select r.assignment_id, x.person_id
      from started_exemption x join past_deadline r on r.assignment_id = x.assignment_id
      join member_key k on k.scope_id = r.scope_id and k.person_id = x.person_id
      where ${joinerDeadline('x.valid_to', 'r')} > r.deadline),
  joiner as materialized (
    select i.assignment_id, i.person_id, ${ownDeadline('r.deadline', { since: 'i.since', exemptUntil: 'x.exempt_until' }, 'r')} as deadline
      from (select c.assignment_id, c.person_id, min(${overlapStart('s', 'p')}) as since
              from candidate c join scope_period s on s.assignment_id = c.assignment_id
              join (${membershipPeriods(condition)}) p on p.person_id = c.person_id
                and ${scopeContains('s', 'p')} and ${overlaps('s', 'p')}
              group by c.assignment_id, c.person_id) i
      join revision r on r.assignment_id = i.assignment_id
      left join (select assignment_id, person_id, max(valid_to) as exempt_until from started_exemption
                   group by assignment_id, person_id) x
        on x.assignment_id = i.assignment_id and x.person_id = i.person_id
      where not exists (select from exempt e where e.assignment_id = i.assignment_id and e.person_id = i.person_id))`;

/**
 * Query for the active assignments at the instant, with `scope_id` of the organization, the team or the person. That of a selection is
 * the assignment.
 */
export const activeRevisions = `
    select v.*, case when v.scope_type = 'selection' then v.assignment_id
        else coalesce(v.scope_team_id, v.scope_person_id, v.organization_id) end as scope_id, ${countingColumns('v', 'n')}
      from assignment_revision v join assignment n on n.id = v.assignment_id
      where v.organization_id = :organizationId and ${isValid('v')} and v.active`;

/** Which pairs a query reads, as SQL expressions. */
export interface PairFilter {
  /** Array of the IDs of the active assignments. Default: all. */
  assignments?: string;
  /** Array of the IDs of the people. Default: all. */
  people?: string;
  /** Instant: only assignments with a deadline at or before it. Default: all. */
  dueBy?: string;
}

/** The attempts `a` of people. "offset 0" forces one index scan for each person: the planner would read all attempts at the topics. */
const attemptsOf = (people: string): string => `(select distinct unnest(${people}) as id) q
      cross join lateral (select * from attempt a
        where a.organization_id = :organizationId and a.person_id = q.id offset 0) a`;

/** Common table expressions of the selected assignments and people, and of the items that people have completed. */
const scopeRelations = ({ assignments, people, dueBy }: PairFilter): string => `
  with revision as materialized (
    ${activeRevisions} ${assignments ? `and v.assignment_id = any (${assignments})` : ''}
      ${dueBy ? `and v.deadline <= ${dueBy}` : ''}),
  tracked as materialized (${trackedItems('revision')}),
  item_count as materialized (select assignment_id, count(*) as tracked from tracked group by assignment_id),
  member as materialized (
    select * from (${present}) m ${people ? `where m.person_id = any (${people})` : ''}),
  -- A directly assigned person who is not eligible is excluded from totals.
  member_key as materialized (
    select m.person_id, m.team_id, k.scope_id
      from member m cross join lateral (values (:organizationId::uuid), (m.team_id), (m.person_id)) k(scope_id)
      where m.eligible and k.scope_id in (select scope_id from revision)
    -- A person in a team of a selection who is also named in it is in it once.
    union all (
      with entry as materialized (
        select r.scope_id, e.team_id, e.person_id from revision r cross join lateral ${selectionOf('r')} e
          where r.scope_type = 'selection')
      select m.person_id, m.team_id, e.scope_id from entry e join member m on m.person_id = e.person_id where m.eligible
      union select m.person_id, m.team_id, e.scope_id from entry e join member m on m.team_id = e.team_id
        where m.eligible)),
  in_scope as materialized (
    select r.assignment_id, k.team_id, count(*)::int as people
      from revision r join member_key k on k.scope_id = r.scope_id
      where r.assignment_id in (select assignment_id from item_count) group by r.assignment_id, k.team_id),
  started_exemption as materialized (${startedExemptions()}),
  exempt as materialized (
    select distinct assignment_id, person_id from started_exemption where valid_to > ${asOf}),
  exempt_count as (
    select r.assignment_id, k.team_id, count(*)::int as people
      from exempt x join revision r on r.assignment_id = x.assignment_id
      join member_key k on k.scope_id = r.scope_id and k.person_id = x.person_id
      where r.assignment_id in (select assignment_id from item_count)
      group by r.assignment_id, k.team_id),
  required_item as materialized (
    select r.scope_id, coalesce(t.topic_id, t.scenario_id) as item_id, r.assignment_id, r.counts_from
      from revision r join tracked t on t.assignment_id = r.assignment_id),
  -- Grouped in the order of the index by person, so that the rows are neither sorted nor hashed.
  completed_item as (
    select a.person_id, a.topic_id as item_id, max(a.completed_at) as active_at,
        array_agg(a.completed_at) filter (where ${passes}) as completions
      from ${people ? attemptsOf(people) : 'attempt a'}
      where a.organization_id = :organizationId and ${isKnown('a')} and a.completed_at <= ${asOf}
        and a.completed_at > (select min(counts_from) from revision)
        ${(assignments && !people) || dueBy ? 'and a.topic_id = any (array(select topic_id from tracked where topic_id is not null))' : ''}
      group by a.person_id, a.topic_id
    union all
    select s.person_id, s.scenario_id, max(s.happened_at),
        array_agg(s.happened_at) filter (where s.event = 'completed')
      from scenario_event s
      where s.organization_id = :organizationId and ${isKnown('s')} and s.happened_at <= ${asOf}
        and s.happened_at > (select min(counts_from) from revision) ${people ? `and s.person_id = any (${people})` : ''}
      group by s.person_id, s.scenario_id),`;

/**
 * Common table expressions that end with `exempt_assignee`: the eligible people `:people` in the scope of an active assignment with an
 * exemption that is valid at `:asOf`. It has the columns of `startedExemptions` and the assignment.
 */
export const exemptAssignees = `${scopeRelations({ people: ':people::uuid[]' })}
  exempt_assignee as materialized (
    select distinct on (x.assignment_id, x.person_id) x.*, k.team_id, r.title, r.mandatory
      from started_exemption x join revision r on r.assignment_id = x.assignment_id
      join member_key k on k.scope_id = r.scope_id and k.person_id = x.person_id
      where x.valid_to > ${asOf} and x.assignment_id in (select assignment_id from item_count)
      order by x.assignment_id, x.person_id, x.valid_to desc)`;

/** Common table expression of the people who have started an assignment. */
const started = `
  -- "offset 0" keeps the join order: people first. Joining the required items of all people first would
  -- produce many times more rows.
  started as materialized (
    select * from (
    select w.assignment_id, d.person_id, any_value(d.team_id) as team_id, count(f.completed_at) as complete,
        max(f.completed_at) as last_completed_at
      from (select k.scope_id, k.team_id, d.person_id, d.item_id, d.active_at, d.completions
              from completed_item d join member_key k on k.person_id = d.person_id offset 0) d
      join required_item w on w.scope_id = d.scope_id and w.item_id = d.item_id and d.active_at > w.counts_from
      cross join lateral (select min(c) as completed_at from unnest(d.completions) c where c > w.counts_from) f
      group by w.assignment_id, d.person_id) b
      where not exists (select from exempt x where x.assignment_id = b.assignment_id and x.person_id = b.person_id))`;

const periodsOf = ({ people }: PairFilter): string => (people ? `and p.person_id = any (${people})` : '');

/** Common table expressions from the states of people who have started to the counts. */
const countRelations = (filter: PairFilter): string => `${started},
  ${joiners(periodsOf(filter))},
  started_count as (
    select b.assignment_id, b.team_id, count(*)::int as started,
        count(*) filter (where b.complete = c.tracked and b.last_completed_at > coalesce(j.deadline, r.deadline))::int as late,
        count(*) filter (where b.complete = c.tracked
          and not coalesce(b.last_completed_at > coalesce(j.deadline, r.deadline), false))::int as on_time,
        count(*) filter (where b.complete < c.tracked)::int as open,
        count(*) filter (where b.complete < c.tracked and j.deadline >= ${asOf})::int as open_not_due,
        count(*) filter (where j.deadline >= ${asOf})::int as started_not_due
      from started b join revision r on r.assignment_id = b.assignment_id
      join item_count c on c.assignment_id = b.assignment_id
      left join joiner j on j.assignment_id = b.assignment_id and j.person_id = b.person_id
      group by b.assignment_id, b.team_id),
  not_due_count as (
    select j.assignment_id, m.team_id, count(*)::int as not_due
      from joiner j join member m on m.person_id = j.person_id where j.deadline >= ${asOf}
      group by j.assignment_id, m.team_id),
  -- A union and a sum instead of a join: the planner cannot estimate the number of teams and would choose a
  -- nested loop.
  total as materialized (
    select assignment_id, team_id, sum(people)::int as people, sum(started)::int as started, sum(on_time)::int as on_time,
        sum(late)::int as late, sum(open)::int as open, sum(open_not_due)::int as open_not_due,
        sum(not_due)::int as idle_not_due
      from (select assignment_id, team_id, people, 0 as started, 0 as on_time, 0 as late, 0 as open, 0 as open_not_due,
                0 as not_due from in_scope
            union all select assignment_id, team_id, -people, 0, 0, 0, 0, 0, 0 from exempt_count
            union all select assignment_id, team_id, 0, started, on_time, late, open, open_not_due, -started_not_due
              from started_count
            union all select assignment_id, team_id, 0, 0, 0, 0, 0, 0, not_due from not_due_count) counts
      group by assignment_id, team_id)`;

/**
 * Returns the common table expressions that end with `pair (assignment_id, person_id, deadline, started, complete, late)`: the counted
 * assignees of active assignments, with their own deadline and their progress. Time alone does not change it.
 */
export const pairs = (filter: PairFilter): string => `${scopeRelations(filter)}${started},
  ${joiners(periodsOf(filter), true)},
  pair as materialized (
    select r.assignment_id, k.person_id, o.deadline, b.person_id is not null as started, coalesce(b.complete, 0) = c.tracked as complete,
        coalesce(b.last_completed_at > o.deadline, false) as late
      from revision r join item_count c on c.assignment_id = r.assignment_id
      join member_key k on k.scope_id = r.scope_id
      left join started b on b.assignment_id = r.assignment_id and b.person_id = k.person_id
      left join joiner j on j.assignment_id = r.assignment_id and j.person_id = k.person_id
      cross join lateral (select coalesce(j.deadline, r.deadline) as deadline) o
      where not exists (select from exempt x where x.assignment_id = r.assignment_id and x.person_id = k.person_id))`;

/**
 * Counts the pairs of an active assignment and an assignee at an instant, per assignment and team. It applies
 * the rules of assignee-progress.sql.ts to all assignments at once. People are matched with assignments by
 * scope ID (organization, team or person), so the cost depends on the number of attempts, not on people times
 * assignments: pairs without activity are only counted, never materialized.
 */
export const pairsQuery = (filter: PairFilter): string => `${scopeRelations(filter)}${countRelations(filter)}
  select r.assignment_id as "assignmentId", r.title, r.mandatory, y.team_id as "teamId", coalesce(y.people, 0) as people,
      coalesce(y.started, 0) as started, coalesce(y.on_time, 0) as "onTime", coalesce(y.late, 0) as late,
      coalesce(y.open, 0) as open, coalesce(y.open_not_due, 0) as "openNotDue",
      coalesce(y.idle_not_due, 0) as "idleNotDue",
      coalesce(:asOf::timestamptz > r.deadline, false) as "pastDeadline", y.assignment_id is not null as "inScope"
    from revision r left join total y on y.assignment_id = r.assignment_id`;

/** The counts of one assignment in one team from which the states follow. */
const pairsRow = z.object({
  assignmentId: tables.assignment_revision.assignment_id,
  title: tables.assignment_revision.title,
  mandatory: tables.assignment_revision.mandatory,
  teamId: tables.person_period.team_id,
  people: z.int(),
  started: z.int(),
  onTime: z.int(),
  late: z.int(),
  open: z.int(),
  openNotDue: z.int(),
  idleNotDue: z.int(),
  pastDeadline: z.boolean(),
  /** False in the row of an assignment without assignees. */
  inScope: z.boolean(),
});
export type PairCounts = z.infer<typeof pairsRow>;

/** IDs of the assignments and of the people whose pairs are read. Default: all. */
export interface PairSelection {
  assignments?: readonly string[];
  people?: readonly string[];
}

/** Returns the value of an array of IDs. */
export const uuids = (ids: readonly string[] = []): string => `{${ids.join(',')}}`;

/** Counts the pairs from the attempts. */
export function countPairs(
  em: EntityManager,
  at: FigureInstant,
  { assignments, people }: PairSelection = {},
): Promise<PairCounts[]> {
  const query = pairsQuery({
    ...(assignments && { assignments: ':assignments::uuid[]' }),
    ...(people && { people: ':people::uuid[]' }),
  });
  return querySets(em, pairsRow, query, {
    ...at,
    assignments: uuids(assignments),
    people: uuids(people),
  });
}

/** Returns the number of assignees in each state. */
export function pairsOf({
  assignmentId,
  title,
  mandatory,
  teamId,
  people,
  started,
  onTime,
  late,
  open,
  pastDeadline,
  ...notDue
}: PairCounts): AssignedPairs {
  const idle = people - started;
  const { openNotDue, idleNotDue } = pastDeadline ? notDue : { openNotDue: open, idleNotDue: idle };
  return {
    assignmentId,
    title,
    mandatory,
    teamId,
    states: {
      overdue: open - openNotDue + idle - idleNotDue,
      not_started: idleNotDue,
      in_progress: openNotDue,
      completed_late: late,
      completed: onTime,
    },
  };
}
