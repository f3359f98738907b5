import { shareText } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import { z } from 'zod';
import { documentFields, documentParams } from '../document-params.js';
import { defineReportKind } from '../report-kind.js';
import { trainingSnapshot } from './training.snapshot.js';

const nameRow = z.object({ name: tables.organization.name });

/** Report on the whole organization: figures, teams, and the most and least covered topics. */
export const trainingReport = defineReportKind({
  id: 'training',
  title: 'Training Report',
  description:
    'Training status across the organization: people, completion, scores, teams, and the least-covered topics.',
  form: documentFields,
  params: z.strictObject(documentParams),
  snapshot: trainingSnapshot,
  async subject(em) {
    const organization = await selectRow(em, nameRow, 'select name from organization');
    return organization!.name;
  },
  collector: async () => (await import('./training.collect.js')).collectTraining,
  renderer: async () => (await import('./training.render.js')).renderTraining,
  headline: {
    figures: (figures) => [
      { label: 'Eligible people', value: figures.eligible, unit: 'count' },
      { label: 'People with an attempt, last 30 days', value: figures.active30Days, unit: 'count' },
      {
        label: 'Mandatory completion rate',
        value: figures.completionRate,
        unit: 'rate',
        printed: shareText(figures.completedPairs, figures.assignedPairs),
      },
      { label: 'Mean topic score', value: figures.meanTopicScore, unit: 'score' },
      { label: 'Active assignments', value: figures.assignmentsActive, unit: 'count' },
      { label: 'Assignments with overdue assignees', value: figures.assignmentsOverdue, unit: 'count' },
      { label: 'Attempts in the training window', value: figures.attempts, unit: 'count' },
      { label: 'Topic passes', value: figures.topicsPassed, unit: 'count' },
    ],
  },
  fileName: ({ organization }) => ['training-report', organization.slug],
});
