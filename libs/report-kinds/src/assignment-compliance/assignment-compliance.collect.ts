import { roundedScore } from '@docket/contracts';
import {
  ItemList,
  readAssignment,
  readAssignmentFigures,
  readDeadlineHistory,
  streamAssigneeItems,
  streamAssignees,
  type AssigneeProgress,
  type AssigneeWithItems,
  type ListedItem,
  type NumberedItem,
  type TeamFigures,
} from '@docket/domain';
import type { CollectContext, LineOf } from '../report-kind.js';
import type {
  AssigneeItemRow,
  AssigneeRow,
  AssignmentItem,
  AssignmentSection,
  ComplianceFigures,
  ComplianceTeam,
  ExemptAssignee,
  assignmentComplianceSnapshot,
} from './assignment-compliance.snapshot.js';

type Line = LineOf<typeof assignmentComplianceSnapshot>;

/**
 * Yields the sections `assignment`, `figures` and `teams`, then `assignees` with one row per assignee, leavers last, then
 * `exempt` with those who have an exemption.
 */
export async function* collectAssignmentCompliance(
  context: CollectContext<{ assignmentId: string }>,
): AsyncGenerator<Line> {
  const { em, signal, progress } = context;
  const at = { ...context.at, assignmentId: context.params.assignmentId };
  progress(0, null);
  const { trackedItems: _, ...assignment } = await readAssignment(em, at);
  const deadlineHistory = await readDeadlineHistory(em, at);
  const list = await ItemList.read(em, at);
  const items = list.items.filter(({ tracked }) => tracked).map(itemOf);
  const leaverItems = list.items.filter(({ tracked }) => !tracked).map(itemOf);
  yield {
    section: 'assignment',
    data: { ...assignment, deadlineHistory, items, leaverItems } satisfies AssignmentSection,
  };
  signal.throwIfAborted();
  const { teams, averageScore, ...counts } = await readAssignmentFigures(em, at);
  const figures = { ...counts, averageScore: roundedScore(averageScore) };
  yield { section: 'figures', data: figures satisfies ComplianceFigures };
  yield { section: 'teams', data: teams.map(teamRow) };
  const total = figures.assignees + figures.leavers + figures.nonLearners + figures.exempt;
  progress(0, total);
  yield { section: 'assignees', total };
  let done = 0;
  const options = { signal, nameKey: `p.name collate "${context.language}-x-icu"` };
  for await (const rows of streamAssigneeItems(em, at, list, options)) {
    for (const row of rows) {
      yield { row: assigneeRow(row) };
    }
    done += rows.length;
    progress(done, total);
  }
  yield { section: 'exempt', total: figures.exempt };
  if (figures.exempt === 0) return;
  for await (const rows of streamAssignees(em, at, { ...options, filter: 'exempt' })) {
    for (const row of rows) yield { row: exemptAssignee(row) };
  }
}

const itemOf = ({ type, id, title }: ListedItem): AssignmentItem => ({ type, id, title });

const assigneeRow = ({ exemption, items, ...row }: AssigneeWithItems): AssigneeRow => ({
  ...row,
  score: roundedScore(row.score),
  exempt: exemption !== null,
  left: row.leftAt !== null,
  items: items.map(presentValues),
});

/** Omits the values that are null, no attempts and false: a list of 100,000 assignees repeats them a million times. */
const presentValues = ({ attempts, addedAfterFirstDeadline, ...item }: NumberedItem): AssigneeItemRow => ({
  ...(Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) as { item: number }),
  ...(attempts > 0 && { attempts }),
  ...(addedAfterFirstDeadline && { addedAfterFirstDeadline }),
});

const exemptAssignee = ({ personId, name, email, team, exemption }: AssigneeProgress): ExemptAssignee => {
  const { id: _, ...values } = exemption!;
  return { personId, name, email, team, ...values };
};

const teamRow = ({ name, assignees, byState }: TeamFigures): ComplianceTeam => ({ name, assignees, byState });
