import { shareText } from '@docket/contracts';
import { selectRow, tables } from '@docket/schema';
import { z } from 'zod';
import { documentFields, documentParams } from '../document/document-params.js';
import { periodFields, periodInFileName, periodParams, withPeriod } from '../period/period.js';
import { defineReportKind } from '../report-kind.js';
import { trainingSnapshot } from './training.snapshot.js';
import { training } from '../document/page-messages.js';

const nameRow = z.object({ name: tables.organization.name });

/** Report on the whole organization: figures, teams, and the most and least covered topics. */
export const trainingReport = defineReportKind({
  id: 'training',
  title: training.title,
  description: training.description,
  form: [...periodFields, ...documentFields],
  params: withPeriod(z.strictObject({ ...documentParams, ...periodParams })),
  snapshot: trainingSnapshot,
  async subject(em) {
    const organization = await selectRow(em, nameRow, 'select name from organization');
    return organization!.name;
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
  commonRules: () => ['window'],
  collector: async () => (await import('./training.collect.js')).collectTraining,
  comparison: async () => (await import('./training.comparison.js')).trainingComparison,
  renderer: async () => (await import('./training.render.js')).renderTraining,
  headline: {
    figures: (figures) => [
      { label: training.eligiblePeople, value: figures.eligible, unit: 'count' },
      { label: training.peopleWithAnAttemptLast30Days, value: figures.active30Days, unit: 'count' },
      {
        label: training.mandatoryCompletionRate,
        value: figures.completionRate,
        unit: 'rate',
        printed: shareText(figures.completedPairs, figures.assignedPairs),
      },
      { label: training.meanTopicScore, value: figures.meanTopicScore, unit: 'score' },
      { label: training.activeAssignments, value: figures.assignmentsActive, unit: 'count' },
      { label: training.assignmentsWithOverdueAssignees, value: figures.assignmentsOverdue, unit: 'count' },
      { label: training.attemptsInTheTrainingWindow, value: figures.attempts, unit: 'count' },
      { label: training.topicPasses, value: figures.topicsPassed, unit: 'count' },
    ],
  },
  fileName: ({ organization, params }) => ['training-report', organization.slug, ...periodInFileName(params)],
});
