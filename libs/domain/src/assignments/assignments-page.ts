import {
  assignmentSummary,
  shareText,
  type AssignmentListQuery,
  type AssignmentSummary,
  type Page,
  type StateCounts,
} from '@docket/contracts';
import { selectRow } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { currentValues, type FigureInstant } from '../history/figure-instant.js';
import { assignmentListQuerySql, needsCounts } from './assignment-list.sql.js';
import { noStates, type CountsByAssignment } from './counts-by-assignment.js';
import { readStateCounts } from './state-counts.js';

const listedAssignment = assignmentSummary.omit({
  overdue: true,
  assigneesCompleted: true,
  assigneesOverdue: true,
  completionRate: true,
  completionRatePrinted: true,
});
const listRow = z.object({ total: z.int(), items: z.array(listedAssignment).nullable() });

/** Reads a page of assignments. @param at the current instant */
export async function readAssignmentsPage(
  em: EntityManager,
  at: FigureInstant,
  query: AssignmentListQuery,
): Promise<Page<AssignmentSummary>> {
  const { page, pageSize, search, targetType, scopeType, team } = query;
  const all = needsCounts(query) ? await readStateCounts(em, at) : null;
  const found = (await selectRow(em, listRow, assignmentListQuerySql(query), {
    ...currentValues(at.organizationId),
    search: search?.trim(),
    targetType,
    scopeType,
    team,
    limit: pageSize,
    offset: (page - 1) * pageSize,
    counts: countsParameter(all),
  }))!;
  const items = found.items ?? [];
  const active = items.flatMap((item) => (item.active ? [item.id] : []));
  const counts = all ?? (active.length > 0 ? await readStateCounts(em, at, active) : new Map());
  return { items: items.map((item) => summaryOf(item, counts)), page, pageSize, total: found.total };
}

const completedOf = ({ completed, completed_late: late }: StateCounts): number => completed + late;
const peopleOf = (states: StateCounts): number =>
  Object.values(states).reduce((total, count) => total + count, 0);

/** Returns counts as a JSON parameter. */
const countsParameter = (counts: CountsByAssignment | null): string =>
  JSON.stringify(
    [...(counts ?? [])].map(([id, states]) => ({
      id,
      people: peopleOf(states),
      completed: completedOf(states),
      overdue: states.overdue,
    })),
  );

function summaryOf(
  { assignees, createdAt, updatedAt, ...item }: z.infer<typeof listedAssignment>,
  counts: CountsByAssignment,
): AssignmentSummary {
  const states = item.active ? (counts.get(item.id) ?? noStates()) : null;
  const completed = states && completedOf(states);
  const people = states ? peopleOf(states) : assignees;
  return {
    ...item,
    assignees: people,
    overdue: states !== null && states.overdue > 0,
    assigneesCompleted: completed,
    assigneesOverdue: states && states.overdue,
    completionRate: completed === null || people === 0 ? null : completed / people,
    completionRatePrinted: shareText(completed ?? 0, completed === null ? 0 : people),
    createdAt,
    updatedAt,
  };
}
