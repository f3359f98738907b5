import { countOf, scoreOf, shareOf } from '../comparison/compared-values.js';
import type { KindComparison } from '../comparison/comparison.js';
import type { AssigneeRow, assignmentComplianceSnapshot } from './assignment-compliance.snapshot.js';

/** Compares the figures of the assignment, and the assignees by their state. */
export const assignmentComplianceComparison: KindComparison<typeof assignmentComplianceSnapshot> = {
  figures: {
    figures: ({ assignees, byState, averageScore }) => [
      { key: 'completionRate', value: shareOf(byState.completed + byState.completed_late, assignees) },
      { key: 'overdue', value: countOf(byState.overdue) },
      { key: 'averageScore', value: scoreOf(averageScore) },
      { key: 'assignees', value: countOf(assignees) },
      { key: 'completed', value: countOf(byState.completed) },
      { key: 'completed_late', value: countOf(byState.completed_late) },
      { key: 'in_progress', value: countOf(byState.in_progress) },
      { key: 'not_started', value: countOf(byState.not_started) },
    ],
  },
  assignees: {
    entry: (assignee) => ({
      subject: 'person',
      id: assignee.personId!,
      name: assignee.name,
      email: assignee.email,
      status: statusOf(assignee),
    }),
  },
};

/** Returns the state, or why the assignee is excluded from the totals. */
function statusOf({ left, exempt, learner, state }: AssigneeRow): string {
  if (left) return 'left';
  if (exempt) return 'exempt';
  return learner ? state : 'notLearner';
}
