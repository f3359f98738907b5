import { DocketError } from '@docket/contracts';
import { z } from 'zod';
import { documentFields, documentParams } from '../document-params.js';
import { count, percent, scorePercent } from '../figures.js';
import { defineReportKind } from '../report-kind.js';
import { assignmentComplianceSnapshot } from './assignment-compliance.snapshot.js';

/** One assignment: what was asked of whom, and where each assignee stands. */
export const assignmentComplianceReport = defineReportKind({
  id: 'assignment-compliance',
  title: 'Assignment Compliance Report',
  description:
    'Where every assignee of one assignment stands: state, progress, completion and score, overdue ones first.',
  form: [{ name: 'assignmentId', label: 'Assignment', input: 'assignment' }, ...documentFields],
  params: z.strictObject({
    ...documentParams,
    assignmentId: z.uuid('Choose an assignment from the list.'),
  }),
  snapshot: assignmentComplianceSnapshot,
  async subject(em, { assignmentId }) {
    const [assignment] = await em.execute<{ title: string }[]>('select title from assignment where id = ?', [
      assignmentId,
    ]);
    if (!assignment) {
      throw new DocketError('not_found', 'There is no such assignment. Choose one from the list.');
    }
    return assignment.title;
  },
  collector: async () => (await import('./assignment-compliance.collect.js')).collectAssignmentCompliance,
  renderer: async () => (await import('./assignment-compliance.render.js')).renderAssignmentCompliance,
  headline: {
    figures: ({ assignees, byState, completionRate, averageScore, leavers }) => [
      { label: 'Assignees', value: count(assignees) },
      { label: 'Completion rate', value: percent(completionRate) },
      { label: 'Completed on time', value: count(byState.completed) },
      { label: 'Completed late', value: count(byState.completed_late) },
      { label: 'Overdue', value: count(byState.overdue) },
      { label: 'In progress', value: count(byState.in_progress) },
      { label: 'Not started', value: count(byState.not_started) },
      { label: 'Average score', value: scorePercent(averageScore) },
      { label: 'Leavers', value: count(leavers) },
    ],
  },
  fileName: ({ organization, subject }) => ['assignment-compliance', organization.slug, subject],
});
