import { roundedScore } from '@docket/contracts';
import {
  readAssignment,
  readAssignmentFigures,
  readDeadlineHistory,
  readTrackedItems,
  streamAssignees,
  type AssigneeProgress,
  type TeamFigures,
} from '@docket/domain';
import type { CollectContext, LineOf } from '../report-kind.js';
import type {
  AssigneeRow,
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
  const items = await readTrackedItems(em, at);
  yield {
    section: 'assignment',
    data: { ...assignment, deadlineHistory, items } satisfies AssignmentSection,
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
  for await (const rows of streamAssignees(em, at, { signal })) {
    for (const row of rows) {
      yield { row: assigneeRow(row) };
    }
    done += rows.length;
    progress(done, total);
  }
  yield { section: 'exempt', total: figures.exempt };
  if (figures.exempt === 0) return;
  for await (const rows of streamAssignees(em, at, { signal, filter: 'exempt' })) {
    for (const row of rows) yield { row: exemptAssignee(row) };
  }
}

const assigneeRow = ({ personId: _, exemption, ...row }: AssigneeProgress): AssigneeRow => ({
  ...row,
  score: roundedScore(row.score),
  exempt: exemption !== null,
  left: row.leftAt !== null,
});

const exemptAssignee = ({ name, email, team, exemption }: AssigneeProgress): ExemptAssignee => {
  const { reason, approver, startsAt, endsAt } = exemption!;
  return { name, email, team, reason, approver, startsAt, endsAt };
};

const teamRow = ({ name, assignees, byState }: TeamFigures): ComplianceTeam => ({ name, assignees, byState });
