import {
  assignee,
  assigneeStates,
  assignmentDetails,
  assignmentProgress,
  countingRules,
  DocketError,
  errorMessages,
  meanOfMeanScores,
  namedScope,
  overdueRanges,
  recordedAssignment,
  targetTypes,
  type AssigneeFilter,
  type AssignmentProgress,
  type ScoreGroup,
  type StateCounts,
} from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FigureInstant } from '../history/figure-instant.js';
import { iso } from '../people/membership.sql.js';
import { querySets, streamSets, type StreamOptions } from '../set-queries.js';
import { hundredths, meanOfTotal } from '../training/mean.sql.js';
import { noStates } from './counts-by-assignment.js';
import { namedScopeColumns } from './scope.sql.js';
import { trackedItems } from '../training/tracked-items.sql.js';
import {
  activePersonProgress,
  assigneeColumns,
  assigneeOrder,
  completedAt,
  daysOverdue,
  filterOf,
  personProgress,
  isCounted,
  revision,
  stateRank,
  assigneeProgress,
} from './assignee-progress.sql.js';

/** An assignment at the instants of a figure. */
export interface AssignmentInstant extends FigureInstant {
  assignmentId: string;
}

const { assignment_revision: revisionTable } = tables;
const factsRow = z.object({
  id: revisionTable.assignment_id,
  title: revisionTable.title,
  targetType: z.enum(targetTypes),
  targetTitle: z.string(),
  ...namedScope,
  deadline: revisionTable.deadline,
  mandatory: revisionTable.mandatory,
  note: revisionTable.note,
  active: revisionTable.active,
  createdAt: z.string(),
  ...countingRules,
  countsFrom: z.string(),
  trackedItems: z.int(),
});
/** The values of an assignment at an instant. */
export type AssignmentFacts = z.infer<typeof factsRow>;

const progressRow = assignee.omit({ items: true });
/** Progress of one assignee. The team is that of the instant; a leaver is shown as of the departure. */
export type AssigneeProgress = z.infer<typeof progressRow>;

/**
 * Figures of an assignment over its assignees. People who left are counted in `leavers` only, people with an exemption in
 * `exempt` only, and other directly assigned people who are not eligible in `nonLearners` only.
 */
export interface AssignmentFigures {
  assignees: number;
  byState: StateCounts;
  /** (completed + completed late) / assignees, 0 to 1; null without assignees. */
  completionRate: number | null;
  /** Mean of the assignees' scores, in percent; null if no assignee has a score. */
  averageScore: number | null;
  attempts: number;
  /** Number of completed items whose completion is at or before assignedAt. */
  recognizedEarlier: number;
  leavers: number;
  nonLearners: number;
  exempt: number;
  /** Number of assignees who would be late if the first deadline had not been moved. */
  lateUnderFirstDeadline: number;
  /** Overdue assignees by days overdue, in the order of `overdueRanges`. */
  overdueByDays: { from: number; to: number | null; assignees: number }[];
  /** Sorted by name; people without a team (null) last. */
  teams: TeamFigures[];
}

/** Figures of one team; `id` and `name` are null for people without a team. */
export interface TeamFigures {
  id: string | null;
  name: string | null;
  assignees: number;
  byState: StateCounts;
  completionRate: number | null;
}

const assigneesQuery = ({
  filter,
  nameKey = 'p.name_key',
}: AssigneeStreamOptions): string => `${assigneeProgress}
  select ${assigneeColumns}
    from assignee_progress s
    join person p on p.id = s.person_id
    left join team t on t.id = s.team_id
    ${filter ? `where ${filterOf('s')} = '${filter}'` : ''}
    order by ${assigneeOrder('s', nameKey)}`;

/** One person's assignments in `progress`: overdue first, then by state, nearest deadline, title and ID. */
const personQuery = (progress: string, columns = ''): string => `${progress}
  select s.assignment_id as id, r.title, r.mandatory, r.active, ${iso('s.deadline')} as deadline, s.state, s.complete, s.tracked,
      s.complete::float8 / nullif(s.tracked, 0) as progress, ${completedAt} as "completedAt",
      ${meanOfTotal('s.total_score', 's.scored')} as score, s.attempts,
      s.recognized as "recognizedEarlier", ${iso('s.since')} as "inScopeSince", s.exemption ${columns}
    from assignee_progress s
    join revision r on r.assignment_id = s.assignment_id and r.content_period = s.content_period
    join assignment a on a.id = s.assignment_id
    order by ${stateRank('s')}, s.deadline nulls last, lower(r.title), s.assignment_id`;

/** Condition: the assignee of the row `s` would be late if the first deadline had not been moved. */
const isLateUnderFirst = `coalesce(s.tracked_first > 0
  and case when s.complete_first = s.tracked_first then s.last_completed_first else s.instant end > s.first_deadline, false)`;

/** Columns that the record of a person adds to `personQuery`. */
const recordColumns = `, r.target_type as "targetType", ${iso('r.created_at')} as "createdAt", ${iso('r.counts_from')} as "countsFrom",
      a.recognize_earlier_days as "recognizeEarlierDays", a.joiner_days as "joinerDays",
      ${iso('s.first_deadline')} as "firstDeadline", ${isLateUnderFirst} as "lateUnderFirstDeadline"`;

const countOf = (filter: AssigneeFilter): string =>
  `count(*) filter (where ${filterOf('s')} = '${filter}')::int`;

/** Numbers of overdue assignees, in the order of `overdueRanges`. */
const overdueCounts = overdueRanges
  .map(({ from, to }) => {
    const upTo = to === null ? '' : `and ${daysOverdue('s')} <= ${to}`;
    return `count(*) filter (where ${isCounted('s')} and ${daysOverdue('s')} >= ${from} ${upTo})::int`;
  })
  .join();

/**
 * Counts the assignees by team and state. Then counts all of them by the number of topics with a score (`state` is null),
 * because the mean of their scores is exact only with a common denominator.
 */
const figuresQuery = `${assigneeProgress}
  select t.id as "teamId", t.name as team, s.state, count(*) filter (where ${isCounted('s')})::int as assignees,
      ${countOf('left')} as leavers, ${countOf('exempt')} as exempt, ${countOf('not_learner')} as "nonLearners",
      coalesce(sum(s.attempts) filter (where ${isCounted('s')}), 0)::int as attempts,
      coalesce(sum(s.recognized) filter (where ${isCounted('s')}), 0)::int as "recognizedEarlier",
      count(*) filter (where ${isCounted('s')} and ${isLateUnderFirst})::int as "lateUnderFirstDeadline",
      array[${overdueCounts}] as "overdueByDays", s.scored as topics, ${hundredths(`sum(s.total_score) filter (where ${isCounted('s')})`)} as total
    from assignee_progress s
    left join team t on t.id = s.team_id
    group by grouping sets ((t.id, t.name, s.state), (s.scored)) order by t.id is null, lower(t.name), t.id`;

const itemsQuery = `
  with revision as materialized (${revision}), tracked as (${trackedItems('revision')})
  select case when i.topic_id is null then 'scenario' else 'topic' end as type, coalesce(t.slug, s.slug) as id,
      coalesce(t.title, s.title) as title
    from tracked i left join topic t on t.id = i.topic_id left join scenario s on s.id = i.scenario_id
    order by 1 desc, coalesce(t.slug, s.slug) collate "C"`;

const factsQuery = `
  with revision as materialized (${revision}), tracked as (${trackedItems('revision')})
  select r.assignment_id as id, r.title, r.target_type as "targetType", ${namedScopeColumns('r')},
      coalesce(f.title, m.title, tp.title, c.title, sc.title, r.title) as "targetTitle",
      ${iso('r.deadline')} as deadline, r.mandatory, r.note,
      r.active, ${iso('r.created_at')} as "createdAt", ${iso('r.counts_from')} as "countsFrom",
      a.recognize_earlier_days as "recognizeEarlierDays", a.joiner_days as "joinerDays",
      (select count(*)::int from tracked) as "trackedItems"
    from revision r
    join assignment a on a.id = r.assignment_id
    join organization o on o.id = r.organization_id
    left join family f on f.id = r.target_family
    left join module m on m.id = r.target_module_id
    left join topic tp on tp.id = r.target_topic_id
    left join course c on c.id = r.target_course_id
    left join scenario sc on sc.id = r.target_scenario_id
    left join person sp on sp.id = r.scope_person_id
    left join team st on st.id = r.scope_team_id`;

/** Reads the values of an assignment at an instant. @throws not_found if it did not exist then */
export async function readAssignment(em: EntityManager, at: AssignmentInstant): Promise<AssignmentFacts> {
  const facts = await selectRow(em, factsRow, factsQuery, { ...at });
  if (!facts) {
    throw new DocketError('not_found', errorMessages.assignments.notFoundAt);
  }
  return facts;
}

const trackedItem = assignmentDetails.shape.items.element;

/** Reads the items that the assignment tracks: topics, then scenarios, each sorted by ID. */
export async function readTrackedItems(em: EntityManager, at: AssignmentInstant) {
  return await selectRows(em, trackedItem, itemsQuery, { ...at });
}

const figuresRow = z.object({
  teamId: tables.team.id.nullable(),
  team: tables.team.name.nullable(),
  /** Null in the rows by number of topics. */
  state: z.enum(assigneeStates).nullable(),
  assignees: z.int(),
  leavers: z.int(),
  nonLearners: z.int(),
  exempt: z.int(),
  recognizedEarlier: z.int(),
  lateUnderFirstDeadline: z.int(),
  attempts: z.int(),
  overdueByDays: z.array(z.int()),
  /** Number of topics with a score; null in the rows by team and state. */
  topics: z.int().nullable(),
  /** Sum of the best scores, in hundredths. */
  total: z.int(),
});

const completionRate = (states: StateCounts, assignees: number): number | null =>
  assignees === 0 ? null : (states.completed + states.completed_late) / assignees;

/** Counts the assignees by state and team. */
export async function readAssignmentFigures(
  em: EntityManager,
  at: AssignmentInstant,
): Promise<AssignmentFigures> {
  const found = await querySets(em, figuresRow, figuresQuery, { ...at });
  const rows = found.flatMap(({ state, ...row }) => (state === null ? [] : [{ state, ...row }]));
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
  const sumOf = (value: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + value(row), 0);
  const sum = (
    key:
      | 'assignees'
      | 'attempts'
      | 'recognizedEarlier'
      | 'leavers'
      | 'nonLearners'
      | 'exempt'
      | 'lateUnderFirstDeadline',
  ) => sumOf((row) => row[key]);
  const assignees = sum('assignees');
  return {
    assignees,
    byState,
    completionRate: completionRate(byState, assignees),
    averageScore: meanOfMeanScores(found.flatMap(scoreGroup)),
    attempts: sum('attempts'),
    recognizedEarlier: sum('recognizedEarlier'),
    leavers: sum('leavers'),
    nonLearners: sum('nonLearners'),
    exempt: sum('exempt'),
    lateUnderFirstDeadline: sum('lateUnderFirstDeadline'),
    overdueByDays: overdueRanges.map((range, index) => ({
      ...range,
      assignees: sumOf(({ overdueByDays }) => overdueByDays[index]!),
    })),
    teams: [...teams.values()].map((team) => ({
      ...team,
      completionRate: completionRate(team.byState, team.assignees),
    })),
  };
}

/** Returns the group of assignees in a row by number of scored topics. Returns no group for other rows or for 0 topics. */
const scoreGroup = ({ topics, total, assignees }: z.infer<typeof figuresRow>): ScoreGroup[] =>
  topics ? [{ total, topics, people: assignees }] : [];

/** Reads a person's progress on each active assignment in scope; for a leaver, as of the departure. */
export async function readPersonAssignments(
  em: EntityManager,
  at: FigureInstant & { personId: string },
): Promise<AssignmentProgress[]> {
  return await selectRows(em, assignmentProgress, personQuery(activePersonProgress), { ...at });
}

const recordedProgress = recordedAssignment.omit({ items: true, closedAt: true, closedBy: true });
/** Progress of a person on an assignment, active or not, with what decided its counting and its deadline. */
export type RecordedProgress = z.infer<typeof recordedProgress>;

/** Like `readPersonAssignments`, including assignments that are not active. */
export async function readRecordedAssignments(
  em: EntityManager,
  at: FigureInstant & { personId: string },
): Promise<RecordedProgress[]> {
  return await selectRows(em, recordedProgress, personQuery(personProgress, recordColumns), { ...at });
}

/** Options of a stream of assignees. */
export interface AssigneeStreamOptions extends StreamOptions {
  /** Streams only the assignees with this filter. Default: all. */
  filter?: AssigneeFilter;
  /** SQL sort key of the name of a person `p`. Default: that of the pages. */
  nameKey?: string;
}

/**
 * Streams the assignees through a server-side cursor, so that memory use does not depend on their number. Must run
 * inside a transaction; stops between batches when the signal is aborted.
 */
export async function* streamAssignees(
  em: EntityManager,
  at: AssignmentInstant,
  options: AssigneeStreamOptions = {},
): AsyncGenerator<AssigneeProgress[]> {
  yield* streamSets(em, progressRow, assigneesQuery(options), { ...at }, options);
}
