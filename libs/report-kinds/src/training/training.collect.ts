import { roundedScore } from '@docket/contracts';
import {
  readClosedAssignments,
  readMovedDeadlines,
  readTrainedShare,
  readTrainingMetrics,
  streamExemptAssignees,
  streamTopicResults,
  streamTrainingLeavers,
  streamTrainingPeople,
  type AssignmentMetrics,
  type TeamMetrics,
  type TrainingMetrics,
} from '@docket/domain';
import { collectOnboarding, readPeriodInstants } from '../period/period.collect.js';
import { windowStart } from '../document/rules-page.js';
import { leaverLines } from '../people/leavers.js';
import { topicResultLines } from '../people/topic-results.js';
import { periodOf, type Period } from '../period/period.js';
import type { CollectContext, LineOf } from '../report-kind.js';
import type {
  TrainingAssignment,
  TrainingExempt,
  TrainingFigures,
  TrainingPosition,
  TrainingStateTotals,
  TrainingTeamRow,
  TrainingTopic,
  TrainingTrendPoint,
  trainingSnapshot,
} from './training.snapshot.js';

type Line = LineOf<typeof trainingSnapshot>;

type Context = CollectContext<Partial<Period>>;
type TrendPoint = Awaited<ReturnType<typeof readTrainedShare>>[number];

/**
 * Yields the figures and the trend; of a period, `period`, `positions`, `onboarding` and `joiners`; and then the rows from which the
 * figures can be computed again: `assignments`, `topics`, `people` and `topic-results`. `closedAssignments`, `exempt` and `leavers` list what
 * the figures exclude, and `movedDeadlines` the changes of deadlines.
 * @throws Error if the number of people or of exempt assignees differs from the figures
 */
export async function* collectTraining(context: Context): AsyncGenerator<Line> {
  context.progress(0, null);
  context.signal.throwIfAborted();
  const { em, at, signal, progress, language } = context;
  const metrics = await readTrainingMetrics(em, at);
  context.signal.throwIfAborted();
  yield { section: 'figures', data: withRoundedScore(metrics.figures) satisfies TrainingFigures };
  yield { section: 'stateTotals', data: metrics.stateTotals satisfies TrainingStateTotals };
  yield { section: 'teams', data: metrics.teams.map(teamRow) };
  yield { section: 'trend', data: (await readTrainedShare(em, at)).map(trendPoint) };
  yield { section: 'topByCompletion', data: metrics.topByCompletion satisfies TrainingTopic[] };
  yield { section: 'topByGap', data: metrics.topByGap satisfies TrainingTopic[] };
  const period = periodOf(context.params);
  if (period) yield* periodLines(context, period);
  yield { section: 'assignments', total: metrics.assignments.length };
  for (const assignment of metrics.assignments) yield { row: assignmentRow(assignment) };
  const from = period?.from ?? windowStart({ asOf: at.asOf, rules: context.rules });
  const closed = await readClosedAssignments(em, { ...at, from });
  yield { section: 'closedAssignments', total: closed.length };
  for (const { states, ...row } of closed) yield { row: { ...row, ...states } };
  yield* adjustmentLines(context, metrics.figures);
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
  yield* topicResultLines(streamTopicResults(em, at, { signal }), eligible);
  yield* leaverLines(streamTrainingLeavers(em, { ...at, from }, { language, signal }));
}

/** Yields the moved deadlines and the exempt assignees of the active assignments. */
async function* adjustmentLines(
  { em, at, language, signal }: Context,
  { exemptPairs, optionalExemptPairs }: TrainingMetrics['figures'],
): AsyncGenerator<Line> {
  signal.throwIfAborted();
  const moved = await readMovedDeadlines(em, at);
  yield { section: 'movedDeadlines', total: moved.length };
  for (const row of moved) yield { row };
  const total = exemptPairs + optionalExemptPairs;
  yield { section: 'exempt', total };
  let listed = 0;
  for await (const people of streamExemptAssignees(em, at, { language, signal })) {
    for (const { exemption, joinedAt: _, leftAt: __, ...row } of people)
      yield { row: { ...row, ...exemption } satisfies TrainingExempt };
    listed += people.length;
  }
  if (listed !== total) throw new Error('The list of exempt assignees does not match the figures.');
}

/** Yields the figures at the instants of a period, and the people who join in it. */
async function* periodLines({ em, at, language, signal }: Context, period: Period): AsyncGenerator<Line> {
  yield { section: 'period', data: period };
  const positions: TrainingPosition[] = [];
  for (const { asOf, edge } of await readPeriodInstants(em, at, period)) {
    signal.throwIfAborted();
    const { figures } = await readTrainingMetrics(em, { ...at, asOf });
    positions.push({ asOf, edge, ...positionOf(figures) });
  }
  yield { section: 'positions', data: positions };
  yield* collectOnboarding(em, at, period, { signal, language });
}

const trendPoint = ({ asOf, eligible, trained, share }: TrendPoint): TrainingTrendPoint => ({
  asOf,
  position: eligible > 0 ? { eligible, trained, share } : null,
});

function positionOf(figures: TrainingMetrics['figures']): Omit<TrainingPosition, 'asOf' | 'edge'> {
  const { eligible, assignedPairs, completedPairs, completionRate, meanTopicScore } =
    withRoundedScore(figures);
  return { eligible, assignedPairs, completedPairs, completionRate, meanTopicScore };
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
