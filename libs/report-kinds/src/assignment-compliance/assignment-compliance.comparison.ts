import { countOf, scoreOf, shareOf } from '../comparison/compared-values.js';
import type { KindComparison } from '../comparison/comparison.js';
import type { assignmentComplianceSnapshot } from './assignment-compliance.snapshot.js';

/** Compares the figures of the assignment. */
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
};
