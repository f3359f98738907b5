import {
  assignee,
  assigneeStates,
  assignmentFacts,
  assignmentProgress,
  DocketError,
  scopeTypes,
  targetTypes,
  type AssigneeView,
  type AssignmentProgress,
  type StateCounts,
} from '@docket/contracts';
import { checkRows, selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { iso } from '../people/membership.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import {
  assigneeColumns,
  assigneeOrder,
  completedAt,
  personStanding,
  revision,
  stateRank,
  standing,
} from './assignee-progress.sql.js';

/** Which assignment, and at which instant. */
export interface AssignmentAt {
  assignmentId: string;
  /** ISO 8601 UTC. */
  asOf: string;
}

const { assignment_revision: said } = tables;
const factsRow = z.object({
  id: said.assignment_id,
  title: said.title,
  targetType: z.enum(targetTypes),
  scopeType: z.enum(scopeTypes),
  targetTitle: z.string(),
  scopeTitle: z.string(),
  deadline: said.deadline,
  mandatory: said.mandatory,
  note: said.note,
  active: said.active,
  createdAt: z.string(),
  trackedItems: z.int(),
});
/** What an assignment said at an instant. */
export type AssignmentFacts = z.infer<typeof factsRow>;

/** Where one person stands on an assignment. The team is that of the instant; a leaver stands as on the day of leaving. */
export type AssigneeProgress = AssigneeView;

/** An assignment's figures over its assignees; those who left are only counted. */
export interface AssignmentFigures {
  assignees: number;
  byState: StateCounts;
  /** (completed + completed late) / assignees; null without assignees. */
  completionRate: number | null;
  /** Mean of the assignees' scores; null when nobody has one. */
  averageScore: number | null;
  attempts: number;
  leavers: number;
  /** By name; people in no team (null) last. */
  teams: TeamFigures[];
}

/** The assignees of one team; null: people in none. */
export interface TeamFigures {
  id: string | null;
  name: string | null;
  assignees: number;
  byState: StateCounts;
  completionRate: number | null;
}

const assigneesQuery = `${standing}
  select ${assigneeColumns}
    from standing s
    join person p on p.id = s.person_id
    left join team t on t.id = s.team_id
    order by ${assigneeOrder('s', 'p.name_key')}`;

/** One person's assignments: overdue first, then by state, the nearest deadline, title and id. */
const personQuery = `${personStanding}
  select s.assignment_id as id, r.title, r.mandatory, ${iso('r.deadline')} as deadline, s.state, s.complete, s.tracked,
      s.complete::float8 / nullif(s.tracked, 0) as progress, ${completedAt} as "completedAt",
      round(s.score, 2)::float8 as score, s.attempts
    from standing s join revision r on r.assignment_id = s.assignment_id
    order by ${stateRank('s')}, r.deadline nulls last, lower(r.title), s.assignment_id`;

const figuresQuery = `${standing}
  select t.id as "teamId", t.name as team, s.state, count(*) filter (where s.left_at is null)::int as assignees,
      count(s.left_at)::int as leavers, coalesce(sum(s.attempts) filter (where s.left_at is null), 0)::int as attempts,
      coalesce(sum(s.score) filter (where s.left_at is null), 0)::float8 as scores,
      count(s.score) filter (where s.left_at is null)::int as scored
    from standing s left join team t on t.id = s.team_id
    group by t.id, t.name, s.state order by t.id is null, lower(t.name), t.id`;

const itemsQuery = `
  with revision as materialized (${revision}), tracked as (${trackedItems('revision')})
  select case when i.topic_id is null then 'scenario' else 'topic' end as type, coalesce(t.slug, s.slug) as id,
      coalesce(t.title, s.title) as title
    from tracked i left join topic t on t.id = i.topic_id left join scenario s on s.id = i.scenario_id
    order by 1 desc, coalesce(t.slug, s.slug) collate "C"`;

const factsQuery = `
  with revision as materialized (${revision}), tracked as (${trackedItems('revision')})
  select r.assignment_id as id, r.title, r.target_type as "targetType", r.scope_type as "scopeType",
      coalesce(f.title, m.title, tp.title, c.title, sc.title, r.title) as "targetTitle",
      coalesce(p.name, t.name, o.name) as "scopeTitle", ${iso('r.deadline')} as deadline, r.mandatory, r.note,
      r.active, ${iso('r.made_at')} as "createdAt", (select count(*)::int from tracked) as "trackedItems"
    from revision r
    join organization o on o.id = r.organization_id
    left join family f on f.id = r.target_family
    left join module m on m.id = r.target_module_id
    left join topic tp on tp.id = r.target_topic_id
    left join course c on c.id = r.target_course_id
    left join scenario sc on sc.id = r.target_scenario_id
    left join person p on p.id = r.scope_person_id
    left join team t on t.id = r.scope_team_id`;

/** What the assignment said at the instant. Throws `not_found` when it did not exist then. */
export async function readAssignment(em: EntityManager, at: AssignmentAt): Promise<AssignmentFacts> {
  const facts = await selectRow(em, factsRow, factsQuery, { ...at });
  if (!facts) {
    throw new DocketError(
      'not_found',
      'There is no such assignment at that instant. Choose one from the list.',
    );
  }
  return facts;
}

const trackedItem = assignmentFacts.shape.items.element;

/** The items that the assignment tracks: topics, then scenarios, each by id. */
export async function readTrackedItems(em: EntityManager, at: AssignmentAt) {
  return await selectRows(em, trackedItem, itemsQuery, { ...at });
}

const figuresRow = z.object({
  teamId: tables.team.id.nullable(),
  team: tables.team.name.nullable(),
  state: z.enum(assigneeStates),
  assignees: z.int(),
  leavers: z.int(),
  attempts: z.int(),
  scores: z.number(),
  scored: z.int(),
});

const noStates = (): StateCounts => ({
  overdue: 0,
  not_started: 0,
  in_progress: 0,
  completed_late: 0,
  completed: 0,
});

const completionRate = (states: StateCounts, assignees: number): number | null =>
  assignees === 0 ? null : (states.completed + states.completed_late) / assignees;

/** Counts the assignees by state and team. */
export async function readAssignmentFigures(em: EntityManager, at: AssignmentAt): Promise<AssignmentFigures> {
  const rows = await selectRows(em, figuresRow, figuresQuery, { ...at });
  const byState = noStates();
  const teams = new Map<string | null, Omit<TeamFigures, 'completionRate'>>();
  for (const row of rows) {
    if (row.assignees === 0) {
      continue;
    }
    const team = teams.get(row.teamId) ?? {
      id: row.teamId,
      name: row.team,
      assignees: 0,
      byState: noStates(),
    };
    teams.set(row.teamId, team);
    team.assignees += row.assignees;
    team.byState[row.state] += row.assignees;
    byState[row.state] += row.assignees;
  }
  const sum = (key: 'assignees' | 'leavers' | 'attempts' | 'scores' | 'scored') =>
    rows.reduce((total, row) => total + row[key], 0);
  const assignees = sum('assignees');
  const scored = sum('scored');
  return {
    assignees,
    byState,
    completionRate: completionRate(byState, assignees),
    averageScore: scored === 0 ? null : Math.round((sum('scores') / scored) * 100) / 100,
    attempts: sum('attempts'),
    leavers: sum('leavers'),
    teams: [...teams.values()].map((team) => ({
      ...team,
      completionRate: completionRate(team.byState, team.assignees),
    })),
  };
}

/** Where a person stands on each active assignment that reaches them; one who had left, as on that day. */
export async function readPersonAssignments(
  em: EntityManager,
  at: { organizationId: string; personId: string; asOf: string },
): Promise<AssignmentProgress[]> {
  return await selectRows(em, assignmentProgress, personQuery, { ...at });
}

/**
 * Streams the assignees by a server-side cursor, `batchSize` at a time, so that memory does not grow with their number.
 * Must run inside a transaction; stops between batches when `signal` is aborted.
 */
export async function* streamAssignees(
  em: EntityManager,
  at: AssignmentAt,
  { batchSize = 2000, signal }: { batchSize?: number; signal?: AbortSignal } = {},
): AsyncGenerator<AssigneeProgress[]> {
  await em.execute(`declare assignees no scroll cursor for ${assigneesQuery}`, { ...at });
  try {
    for (;;) {
      signal?.throwIfAborted();
      const rows = checkRows(assignee, await em.execute(`fetch forward ${batchSize} from assignees`));
      if (rows.length === 0) {
        return;
      }
      yield rows;
    }
  } finally {
    // After a failed statement the transaction is over and took the cursor with it.
    await em.execute('close assignees').catch(() => undefined);
  }
}
