import { selectRow, tables } from '@docket/schema';
import { z } from 'zod';
import { documentFields, documentParams } from '../document-params.js';
import { defineReportKind } from '../report-kind.js';
import { trainingSnapshot } from './training.snapshot.js';

const named = z.object({ name: tables.organization.name });

/** Training of the whole organization: figures, teams, and the topics done most and least. */
export const trainingReport = defineReportKind({
  id: 'training',
  title: 'Training Report',
  description:
    'How far the organization is trained: people, completion, scores, teams, and the topics with the widest gaps.',
  form: documentFields,
  params: z.strictObject(documentParams),
  snapshot: trainingSnapshot,
  async subject(em) {
    const organization = await selectRow(em, named, 'select name from organization');
    return organization!.name;
  },
  collector: async () => (await import('./training.collect.js')).collectTraining,
  renderer: async () => (await import('./training.render.js')).renderTraining,
  headline: {
    figures: (figures) => [
      { label: 'Eligible people', value: figures.eligible, unit: 'count' },
      { label: 'Active in 30 days', value: figures.active30Days, unit: 'count' },
      { label: 'Completion rate', value: figures.completionRate, unit: 'rate' },
      { label: 'Average score', value: figures.averageScore, unit: 'score' },
      { label: 'Active assignments', value: figures.assignmentsActive, unit: 'count' },
      { label: 'Overdue assignments', value: figures.assignmentsOverdue, unit: 'count' },
      { label: 'Attempts', value: figures.attempts, unit: 'count' },
      { label: 'Topics passed', value: figures.topicsPassed, unit: 'count' },
    ],
  },
  fileName: ({ organization }) => ['training-report', organization.slug],
});
