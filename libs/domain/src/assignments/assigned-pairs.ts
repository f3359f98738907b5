import { PASSING_SCORE } from '@docket/contracts';
import type { AssigneeState } from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { latestPeriods } from '../people/membership.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';

/**
 * Number of assignees of one active assignment in one team, by state. An assignment without assignees has one
 * row of zeros.
 */
export interface AssignedPairs {
  assignmentId: string;
  mandatory: boolean;
  /** Null for people without a team. */
  teamId: string | null;
  states: Record<AssigneeState, number>;
}

/**
 * Counts the pairs of an active assignment and an assignee at an instant, per assignment and team. It applies
 * the rules of assignee-progress.sql.ts to all assignments at once. People are matched with assignments by
 * scope ID (organization, team or person), so the cost depends on the number of attempts, not on people times
 * assignments: pairs without activity are only counted, never materialized.
 */
const pairsQuery = `
  with latest_revision as (
    select distinct on (v.assignment_id) v.* from assignment_revision v
      where v.organization_id = :organizationId and v.valid_from <= :asOf::timestamptz
      order by v.assignment_id, v.valid_from desc, v.valid_to desc nulls first),
  revision as materialized (
    select v.*, coalesce(v.scope_team_id, v.scope_person_id, v.organization_id) as scope_id from latest_revision v where v.active),
  tracked as materialized (${trackedItems('revision')}),
  item_count as materialized (select assignment_id, count(*) as tracked from tracked group by assignment_id),
  member as materialized (
    select p.person_id, p.team_id, p.role from (${latestPeriods(':organizationId', ':asOf::timestamptz')}) p
      where p.valid_to is null or p.valid_to > :asOf::timestamptz),
  member_key as materialized (
    select m.person_id, m.team_id, k.scope_id
      from member m cross join lateral (values (:organizationId::uuid, m.role = 'learner'),
        (m.team_id, m.role = 'learner'), (m.person_id, true)) k(scope_id, included)
      where k.included and k.scope_id in (select scope_id from revision)),
  in_scope as materialized (
    select r.assignment_id, k.team_id, count(*)::int as people
      from revision r join member_key k on k.scope_id = r.scope_id group by r.assignment_id, k.team_id),
  required_item as materialized (
    select r.scope_id, coalesce(t.topic_id, t.scenario_id) as item_id, r.assignment_id
      from revision r join tracked t on t.assignment_id = r.assignment_id),
  -- Grouped in the order of the index by person, so that the rows are neither sorted nor hashed.
  completed_item as (
    select a.person_id, a.topic_id as item_id, min(a.completed_at) filter (where a.score >= ${PASSING_SCORE}) as completed_at
      from attempt a
      where a.organization_id = :organizationId and a.completed_at <= :asOf::timestamptz
      group by a.person_id, a.topic_id
    union all
    select s.person_id, s.scenario_id, case when s.completed_at <= :asOf::timestamptz then s.completed_at end
      from scenario_progress s
      where s.organization_id = :organizationId and least(s.started_at, s.completed_at) <= :asOf::timestamptz),
  -- "offset 0" keeps the join order: people first. Joining the required items of all people first would
  -- produce many times more rows.
  started as materialized (
    select w.assignment_id, d.person_id, any_value(d.team_id) as team_id, count(d.completed_at) as complete,
        max(d.completed_at) as last_completed_at
      from (select k.scope_id, k.team_id, d.person_id, d.item_id, d.completed_at
              from completed_item d join member_key k on k.person_id = d.person_id offset 0) d
      join required_item w on w.scope_id = d.scope_id and w.item_id = d.item_id
      group by w.assignment_id, d.person_id),
  started_count as (
    select b.assignment_id, b.team_id, count(*)::int as started,
        count(*) filter (where b.complete = c.tracked and coalesce(b.last_completed_at > r.deadline, false))::int as late,
        count(*) filter (where b.complete = c.tracked and not coalesce(b.last_completed_at > r.deadline, false))::int as on_time,
        count(*) filter (where b.complete < c.tracked)::int as open
      from started b join revision r on r.assignment_id = b.assignment_id
      join item_count c on c.assignment_id = b.assignment_id
      group by b.assignment_id, b.team_id),
  -- A union and a sum instead of a join: the planner cannot estimate the number of teams and would choose a
  -- nested loop.
  total as materialized (
    select assignment_id, team_id, sum(people)::int as people, sum(started)::int as started, sum(on_time)::int as on_time,
        sum(late)::int as late, sum(open)::int as open
      from (select assignment_id, team_id, people, 0 as started, 0 as on_time, 0 as late, 0 as open from in_scope
            union all select assignment_id, team_id, 0, started, on_time, late, open from started_count) both_counts
      group by assignment_id, team_id)
  select r.assignment_id as "assignmentId", r.mandatory, y.team_id as "teamId", coalesce(y.people, 0) as people,
      coalesce(y.started, 0) as started, coalesce(y.on_time, 0) as "onTime", coalesce(y.late, 0) as late,
      coalesce(y.open, 0) as open,
      coalesce(:asOf::timestamptz > r.deadline, false)
        and r.assignment_id in (select assignment_id from item_count) as "pastDeadline"
    from revision r left join total y on y.assignment_id = r.assignment_id`;

const pairsRow = z.object({
  assignmentId: tables.assignment_revision.assignment_id,
  mandatory: tables.assignment_revision.mandatory,
  teamId: tables.person_period.team_id,
  people: z.int(),
  started: z.int(),
  onTime: z.int(),
  late: z.int(),
  open: z.int(),
  pastDeadline: z.boolean(),
});

/** Counts the assignees of every assignment that was active at the instant, by state and team. */
export async function readAssignedPairs(
  em: EntityManager,
  at: { organizationId: string; asOf: string },
): Promise<AssignedPairs[]> {
  const rows = await selectRows(em, pairsRow, pairsQuery, { ...at });
  return rows.map(
    ({ assignmentId, mandatory, teamId, people, started, onTime, late, open, pastDeadline }) => ({
      assignmentId,
      mandatory,
      teamId,
      states: {
        overdue: pastDeadline ? open + people - started : 0,
        not_started: pastDeadline ? 0 : people - started,
        in_progress: pastDeadline ? 0 : open,
        completed_late: late,
        completed: onTime,
      },
    }),
  );
}
