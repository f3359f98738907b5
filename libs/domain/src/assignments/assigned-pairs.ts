import { PASSING_SCORE } from '@docket/contracts';
import type { AssigneeState } from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { latestPeriods } from '../people/membership.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';

/** Assignees of one active assignment in one team, by state. An assignment that reaches nobody has one row of zeros. */
export interface AssignedPairs {
  assignmentId: string;
  mandatory: boolean;
  /** null: people in no team. */
  teamId: string | null;
  states: Record<AssigneeState, number>;
}

/**
 * Every pair of active assignment and assignee at an instant, counted per assignment and team. The same rules as in
 * assignment-progress.ts, for all assignments at once: people are matched by keys (organization, team, person), so the
 * cost is that of the attempts read, not of people times assignments; pairs without activity are counted, never made.
 */
const pairsQuery = `
  with said as (
    select distinct on (v.assignment_id) v.* from assignment_revision v
      where v.organization_id = :organizationId and v.valid_from <= :asOf::timestamptz
      order by v.assignment_id, v.valid_from desc, v.valid_to desc nulls first),
  revision as materialized (
    select v.*, coalesce(v.scope_team_id, v.scope_person_id, v.organization_id) as scope_id from said v where v.active),
  tracked as materialized (${trackedItems('revision')}),
  item_count as materialized (select assignment_id, count(*) as tracked from tracked group by assignment_id),
  member as materialized (
    select p.person_id, p.team_id, p.role from (${latestPeriods(':organizationId', ':asOf::timestamptz')}) p
      where p.valid_to is null or p.valid_to > :asOf::timestamptz),
  member_key as materialized (
    select m.person_id, m.team_id, k.scope_id
      from member m cross join lateral (values (:organizationId::uuid, m.role = 'learner'),
        (m.team_id, m.role = 'learner'), (m.person_id, true)) k(scope_id, counts)
      where k.counts and k.scope_id in (select scope_id from revision)),
  reached as materialized (
    select r.assignment_id, k.team_id, count(*)::int as people
      from revision r join member_key k on k.scope_id = r.scope_id group by r.assignment_id, k.team_id),
  wanted as materialized (
    select r.scope_id, coalesce(t.topic_id, t.scenario_id) as item_id, r.assignment_id
      from revision r join tracked t on t.assignment_id = r.assignment_id),
  -- In the order of the index by person, so that nothing has to be sorted or kept.
  done as (
    select a.person_id, a.topic_id as item_id, min(a.completed_at) filter (where a.score >= ${PASSING_SCORE}) as done_at
      from attempt a
      where a.organization_id = :organizationId and a.completed_at <= :asOf::timestamptz
      group by a.person_id, a.topic_id
    union all
    select s.person_id, s.scenario_id, case when s.completed_at <= :asOf::timestamptz then s.completed_at end
      from scenario_progress s
      where s.organization_id = :organizationId and least(s.started_at, s.completed_at) <= :asOf::timestamptz),
  -- "offset 0" keeps the order of the joins: people first. What is wanted of everyone at once would be many times more.
  begun as materialized (
    select w.assignment_id, d.person_id, any_value(d.team_id) as team_id, count(d.done_at) as complete,
        max(d.done_at) as last_done_at
      from (select k.scope_id, k.team_id, d.person_id, d.item_id, d.done_at
              from done d join member_key k on k.person_id = d.person_id offset 0) d
      join wanted w on w.scope_id = d.scope_id and w.item_id = d.item_id
      group by w.assignment_id, d.person_id),
  counted as (
    select b.assignment_id, b.team_id, count(*)::int as begun,
        count(*) filter (where b.complete = c.tracked and coalesce(b.last_done_at > r.deadline, false))::int as late,
        count(*) filter (where b.complete = c.tracked and not coalesce(b.last_done_at > r.deadline, false))::int as on_time,
        count(*) filter (where b.complete < c.tracked)::int as open
      from begun b join revision r on r.assignment_id = b.assignment_id
      join item_count c on c.assignment_id = b.assignment_id
      group by b.assignment_id, b.team_id),
  -- Added up instead of joined: the planner cannot know how many teams there are, and would try each with each.
  tally as materialized (
    select assignment_id, team_id, sum(people)::int as people, sum(begun)::int as begun, sum(on_time)::int as on_time,
        sum(late)::int as late, sum(open)::int as open
      from (select assignment_id, team_id, people, 0 as begun, 0 as on_time, 0 as late, 0 as open from reached
            union all select assignment_id, team_id, 0, begun, on_time, late, open from counted) both_counts
      group by assignment_id, team_id)
  select r.assignment_id as "assignmentId", r.mandatory, y.team_id as "teamId", coalesce(y.people, 0) as people,
      coalesce(y.begun, 0) as begun, coalesce(y.on_time, 0) as "onTime", coalesce(y.late, 0) as late,
      coalesce(y.open, 0) as open,
      coalesce(:asOf::timestamptz > r.deadline, false)
        and r.assignment_id in (select assignment_id from item_count) as "pastDeadline"
    from revision r left join tally y on y.assignment_id = r.assignment_id`;

const pairsRow = z.object({
  assignmentId: tables.assignment_revision.assignment_id,
  mandatory: tables.assignment_revision.mandatory,
  teamId: tables.person_period.team_id,
  people: z.int(),
  begun: z.int(),
  onTime: z.int(),
  late: z.int(),
  open: z.int(),
  pastDeadline: z.boolean(),
});

/** Counts the assignees of every assignment that was active at the instant. */
export async function readAssignedPairs(
  em: EntityManager,
  at: { organizationId: string; asOf: string },
): Promise<AssignedPairs[]> {
  const rows = await selectRows(em, pairsRow, pairsQuery, { ...at });
  return rows.map(({ assignmentId, mandatory, teamId, people, begun, onTime, late, open, pastDeadline }) => ({
    assignmentId,
    mandatory,
    teamId,
    states: {
      overdue: pastDeadline ? open + people - begun : 0,
      not_started: pastDeadline ? 0 : people - begun,
      in_progress: pastDeadline ? 0 : open,
      completed_late: late,
      completed: onTime,
    },
  }));
}
