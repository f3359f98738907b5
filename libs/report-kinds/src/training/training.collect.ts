import { roundedScore } from '@docket/contracts';
import {
  readTrainingMetrics,
  streamTrainingPeople,
  type AssignmentMetrics,
  type TeamMetrics,
} from '@docket/domain';
import type { CollectContext, LineOf } from '../report-kind.js';
import type {
  TrainingAssignment,
  TrainingFigures,
  TrainingStateTotals,
  TrainingTeamRow,
  TrainingTopic,
  trainingSnapshot,
} from './training.snapshot.js';

type Line = LineOf<typeof trainingSnapshot>;

/**
 * Yields the figures, and then the rows from which they can be computed again: `assignments`, `topics` and `people`.
 * @throws Error if the number of people differs from the figures
 */
export async function* collectTraining(context: CollectContext<object>): AsyncGenerator<Line> {
  context.progress(0, null);
  context.signal.throwIfAborted();
  const { em, at, signal, progress, language } = context;
  const metrics = await readTrainingMetrics(em, at);
  context.signal.throwIfAborted();
  yield { section: 'figures', data: withRoundedScore(metrics.figures) satisfies TrainingFigures };
  yield { section: 'stateTotals', data: metrics.stateTotals satisfies TrainingStateTotals };
  yield { section: 'teams', data: metrics.teams.map(teamRow) };
  yield { section: 'topByCompletion', data: metrics.topByCompletion satisfies TrainingTopic[] };
  yield { section: 'topByGap', data: metrics.topByGap satisfies TrainingTopic[] };
  yield { section: 'assignments', total: metrics.assignments.length };
  for (const assignment of metrics.assignments) yield { row: assignmentRow(assignment) };
  yield { section: 'topics', total: metrics.topics.length };
  for (const row of metrics.topics) yield { row };
  const { eligible } = metrics.figures;
  yield { section: 'people', total: eligible };
  let done = 0;
  for await (const people of streamTrainingPeople(em, at, { language, signal })) {
    for (const row of people) yield { row };
    done += people.length;
    progress(done, eligible);
  }
  if (done !== eligible) throw new Error('The list of eligible people does not match the figures.');
}

const assignmentRow = ({ states, ...assignment }: AssignmentMetrics): TrainingAssignment => ({
  ...assignment,
  ...states,
});

const teamRow = ({ id: _, ...team }: TeamMetrics): TrainingTeamRow => withRoundedScore(team);

/** Cuts the score to the printed decimal, so that the data attached to a document has the value on its pages. */
const withRoundedScore = <T extends { meanTopicScore: number | null }>(figures: T): T => ({
  ...figures,
  meanTopicScore: roundedScore(figures.meanTopicScore),
});
