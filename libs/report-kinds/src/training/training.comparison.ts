import type { FigureToCompare, KindComparison } from '../comparison/comparison.js';
import { countOf, scoreOf, shareOf } from '../comparison/compared-values.js';
import type { TrainingFigures, trainingSnapshot } from './training.snapshot.js';

/** Statuses of people and topics in a comparison. */
export const comparedStatuses = { trained: 'trained', untrained: 'untrained' } as const;

const statusOf = (passes: number): string =>
  passes > 0 ? comparedStatuses.trained : comparedStatuses.untrained;

/** Compares the figures, the people by whether they passed a topic, and the topics by whether anyone is trained on them. */
export const trainingComparison: KindComparison<typeof trainingSnapshot> = {
  figures: { figures: figuresToCompare },
  topics: {
    entry: ({ id, title, trained }) => ({ subject: 'topic', id, name: title, status: statusOf(trained) }),
  },
  people: {
    entry: ({ personId, name, email, topicsPassed }) => ({
      subject: 'person',
      id: personId,
      name,
      email,
      status: statusOf(topicsPassed),
    }),
  },
};

function figuresToCompare(figures: TrainingFigures): FigureToCompare[] {
  return [
    { key: 'completionRate', value: shareOf(figures.completedPairs, figures.assignedPairs) },
    { key: 'assignmentsOverdue', value: countOf(figures.assignmentsOverdue) },
    { key: 'meanTopicScore', value: scoreOf(figures.meanTopicScore) },
    { key: 'eligible', value: countOf(figures.eligible) },
    { key: 'active30Days', value: countOf(figures.active30Days) },
    { key: 'assignmentsActive', value: countOf(figures.assignmentsActive) },
    {
      key: 'optionalCompletionRate',
      value: shareOf(figures.optionalCompletedPairs, figures.optionalPairs),
    },
    { key: 'attempts', value: countOf(figures.attempts) },
    { key: 'topicsPassed', value: countOf(figures.topicsPassed) },
    { key: 'topics', value: countOf(figures.topics) },
  ];
}
