import { z } from 'zod';
import { documentFields, documentParams } from '../document-params.js';
import { count, percent, scorePercent } from '../figures.js';
import { defineReportKind } from '../report-kind.js';
import { trainingSnapshot } from './training.snapshot.js';

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
    const [organization] = await em.execute<{ name: string }[]>('select name from organization');
    return organization!.name;
  },
  collector: async () => (await import('./training.collect.js')).collectTraining,
  renderer: async () => (await import('./training.render.js')).renderTraining,
  headline: {
    figures: (figures) => [
      { label: 'Eligible people', value: count(figures.eligible) },
      { label: 'Active in 30 days', value: count(figures.active30Days) },
      { label: 'Completion rate', value: percent(figures.completionRate) },
      { label: 'Average score', value: scorePercent(figures.averageScore) },
      { label: 'Active assignments', value: count(figures.assignmentsActive) },
      { label: 'Overdue assignments', value: count(figures.assignmentsOverdue) },
      { label: 'Attempts', value: count(figures.attempts) },
      { label: 'Topics passed', value: count(figures.topicsPassed) },
    ],
  },
  fileName: ({ organization }) => ['training-report', organization.slug],
});
