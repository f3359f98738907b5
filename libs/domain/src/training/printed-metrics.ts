import { shareText } from '@docket/contracts';
import type { AssignmentMetricsView, TrainingMetricsView } from '@docket/contracts';
import type { AssignmentFigures } from '../assignments/assignment-progress.js';
import type { TrainingMetrics } from './training-metrics.js';

type PrintedTraining = Pick<
  TrainingMetricsView,
  'figures' | 'stateTotals' | 'teams' | 'topByCompletion' | 'topByGap'
>;

/** Adds the printed text of every share to the figures of the training report (docs/domain.md, section 3). */
export function printedTraining(metrics: TrainingMetrics): PrintedTraining {
  const { figures, stateTotals, teams, topByCompletion, topByGap } = metrics;
  return {
    stateTotals,
    figures: {
      ...figures,
      averageScore: figures.meanTopicScore,
      completionRatePrinted: shareText(figures.completedPairs, figures.assignedPairs),
      optionalCompletionRatePrinted: shareText(figures.optionalCompletedPairs, figures.optionalPairs),
    },
    teams: teams.map((team) => ({
      ...team,
      averageScore: team.meanTopicScore,
      completionRatePrinted: shareText(team.completedPairs, team.assignedPairs),
    })),
    topByCompletion: topByCompletion.map(printedTopic),
    topByGap: topByGap.map(printedTopic),
  };
}

const printedTopic = <T extends { trained: number; eligible: number }>(topic: T) => ({
  ...topic,
  sharePrinted: shareText(topic.trained, topic.eligible),
});

/** Adds the printed text of every rate to the figures of an assignment (docs/domain.md, section 3). */
export function printedAssignment({
  teams,
  ...figures
}: AssignmentFigures): Pick<AssignmentMetricsView, 'figures' | 'teams'> {
  return { figures: printedRate(figures), teams: teams.map(printedRate) };
}

const printedRate = <T extends Pick<AssignmentFigures, 'assignees' | 'byState'>>(figures: T) => ({
  ...figures,
  completionRatePrinted: shareText(
    figures.byState.completed + figures.byState.completed_late,
    figures.assignees,
  ),
});
