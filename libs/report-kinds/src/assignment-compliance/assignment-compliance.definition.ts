import { DocketError, errorMessages, shareText } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import { z } from 'zod';
import { documentFields, documentParams } from '../document/document-params.js';
import { defineReportKind } from '../report-kind.js';
import { assignmentComplianceSnapshot } from './assignment-compliance.snapshot.js';
import { assignmentCompliance } from '../document/page-messages.js';

const titleRow = z.object({ title: tables.assignment.title });

/** Report on one assignment: its content and scope, and the status of each assignee. */
export const assignmentComplianceReport = defineReportKind({
  id: 'assignment-compliance',
  title: assignmentCompliance.title,
  description: assignmentCompliance.description,
  form: [
    { name: 'assignmentId', label: assignmentCompliance.assignment, input: 'assignment' },
    ...documentFields,
  ],
  params: z.strictObject({
    ...documentParams,
    assignmentId: z.uuid({ error: () => errorMessages.reportParameters.chooseAssignment }),
  }),
  snapshot: assignmentComplianceSnapshot,
  async subject(em, { assignmentId }, at) {
    const { isValid } = await import('@docket/domain');
    const sql = `select h.title from assignment_revision h where h.assignment_id = :assignmentId and ${isValid('h')}`;
    const assignment = await selectRow(em, titleRow, sql, { ...at, assignmentId });
    if (!assignment) throw new DocketError('not_found', errorMessages.assignments.notFoundAt);
    return assignment.title;
  },
  recordTypes: [
    'settings',
    'people',
    'teams',
    'content',
    'attempts',
    'scenarioEvents',
    'assignments',
    'exemptions',
  ],
  assignmentOf: ({ assignmentId }) => assignmentId,
  commonRules: () => [],
  collector: async () => (await import('./assignment-compliance.collect.js')).collectAssignmentCompliance,
  comparison: async () =>
    (await import('./assignment-compliance.comparison.js')).assignmentComplianceComparison,
  renderer: async () => (await import('./assignment-compliance.render.js')).renderAssignmentCompliance,
  headline: {
    figures: ({ assignees, byState, completionRate, averageScore, leavers }) => [
      { label: assignmentCompliance.assignees, value: assignees, unit: 'count' },
      {
        label: assignmentCompliance.completionRate,
        value: completionRate,
        unit: 'rate',
        printed: shareText(byState.completed + byState.completed_late, assignees),
      },
      { label: assignmentCompliance.completedOnTime, value: byState.completed, unit: 'count' },
      { label: assignmentCompliance.completedLate, value: byState.completed_late, unit: 'count' },
      { label: assignmentCompliance.overdue, value: byState.overdue, unit: 'count' },
      { label: assignmentCompliance.inProgress, value: byState.in_progress, unit: 'count' },
      { label: assignmentCompliance.notStarted, value: byState.not_started, unit: 'count' },
      { label: assignmentCompliance.averageScore, value: averageScore, unit: 'score' },
      { label: assignmentCompliance.assigneesWhoLeft, value: leavers, unit: 'count' },
    ],
  },
  fileName: ({ organization, subject }) => ['assignment-compliance', organization.slug, subject],
});
