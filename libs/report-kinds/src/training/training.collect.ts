import { roundedScore } from '@docket/contracts';
import { readTrainingMetrics, type TeamMetrics } from '@docket/domain';
import type { CollectContext, LineOf } from '../report-kind.js';
import type {
  TrainingFigures,
  TrainingStateTotals,
  TrainingTeamRow,
  TrainingTopic,
  trainingSnapshot,
} from './training.snapshot.js';

type Line = LineOf<typeof trainingSnapshot>;

/** Yields the sections `figures`, `stateTotals`, `teams`, `topByCompletion` and `topByGap`, in this order. */
export async function* collectTraining(context: CollectContext<object>): AsyncGenerator<Line> {
  context.progress(0, null);
  context.signal.throwIfAborted();
  const metrics = await readTrainingMetrics(context.em, context.at);
  context.signal.throwIfAborted();
  yield { section: 'figures', data: withRoundedScore(metrics.figures) satisfies TrainingFigures };
  yield { section: 'stateTotals', data: metrics.stateTotals satisfies TrainingStateTotals };
  yield { section: 'teams', data: metrics.teams.map(teamRow) };
  yield { section: 'topByCompletion', data: metrics.topByCompletion satisfies TrainingTopic[] };
  yield { section: 'topByGap', data: metrics.topByGap satisfies TrainingTopic[] };
  context.progress(metrics.teams.length, metrics.teams.length);
}

const teamRow = ({ id: _, ...team }: TeamMetrics): TrainingTeamRow => withRoundedScore(team);

/** Cuts the score to the printed decimal, so that the data attached to a document has the value on its pages. */
const withRoundedScore = <T extends { meanTopicScore: number | null }>(figures: T): T => ({
  ...figures,
  meanTopicScore: roundedScore(figures.meanTopicScore),
});
