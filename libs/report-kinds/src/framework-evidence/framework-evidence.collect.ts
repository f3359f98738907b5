import { roundedScore } from '@docket/contracts';
import type { FrameworkCoverage, FrameworkSummary, ItemTopic, RiskItem } from '@docket/contracts';
import {
  readFramework,
  readFrameworkTopics,
  readPositions,
  readTrend,
  streamExempt,
  streamFrameworkLeavers,
  streamLanguageMatrix,
  streamTopicResults,
  streamTrained,
  streamUntrained,
  type FrameworkPosition,
} from '@docket/domain';
import { collectOnboarding, readPeriodInstants } from '../period/period.collect.js';
import { windowStart } from '../document/rules-page.js';
import { leaverLines } from '../people/leavers.js';
import { topicResultLines } from '../people/topic-results.js';
import { periodOf, type Period } from '../period/period.js';
import type { CollectContext, LineOf } from '../report-kind.js';
import { languageRowCount } from './framework-evidence.items.js';
import { exemptLines, languageRows, trainedLines, untrainedLines } from './framework-evidence.people.js';
import type {
  EvidenceItem,
  EvidenceTopic,
  FrameworkFigures,
  FrameworkSection,
  Position,
  frameworkEvidenceSnapshot,
} from './framework-evidence.snapshot.js';

type Line = LineOf<typeof frameworkEvidenceSnapshot>;
type Context = CollectContext<{ frameworkId: string } & Partial<Period>>;

/**
 * Yields the sections `framework`, `figures`, `items` and `trend`; of a period, `period`, `positions`, `onboarding` and
 * `joiners`; `topics` for each item; then the lists of people: `trained`, `untrainedPeople`, `exempt` for each item with
 * exempt people, `languages` for each item that requires languages, `topic-results` and `leavers`.
 * @throws not_found if the framework does not exist; Error if the number of people in a list differs from the figures
 */
export async function* collectFrameworkEvidence(context: Context): AsyncGenerator<Line> {
  const { em, at, signal, progress } = context;
  const { frameworkId } = context.params;
  progress(0, null);
  const framework = await readFramework(em, at, frameworkId);
  const { items } = framework;
  yield { section: 'framework', data: sectionOf(framework) };
  yield { section: 'figures', data: figuresOf(framework) };
  yield { section: 'items', data: items.map(evidenceItem) };
  signal.throwIfAborted();
  const trend = await readTrend(em, at, frameworkId);
  yield {
    section: 'trend',
    data: trend.map(({ asOf, position }) => ({ asOf, position: positionOf(position) })),
  };
  signal.throwIfAborted();
  const period = periodOf(context.params);
  if (period) yield* periodLines(context, period);
  const topicsByItem = await readFrameworkTopics(em, at, frameworkId);
  for (const item of items) {
    const topics = topicsByItem.get(item.id) ?? [];
    yield { section: 'topics', data: { itemId: item.id }, total: topics.length };
    for (const topic of topics) yield { row: evidenceTopic(topic) };
  }
  yield* withProgress(peopleLines(context, framework), progress);
}

/** Yields the positions within a period, and the people who join in it. */
async function* periodLines(
  { em, at, params, language, signal }: Context,
  period: Period,
): AsyncGenerator<Line> {
  yield { section: 'period', data: period };
  const instants = await readPeriodInstants(em, at, period);
  const positions = await readPositions(
    em,
    at,
    params.frameworkId,
    instants.map(({ asOf }) => asOf),
  );
  yield {
    section: 'positions',
    data: instants.map((instant, index) => ({ ...instant, position: positionOf(positions[index]!) })),
  };
  signal.throwIfAborted();
  yield* collectOnboarding(em, at, period, { signal, language });
}

/** Yields the lists of people. */
async function* peopleLines(
  { em, at, params, rules, language, signal }: Context,
  { items, eligible }: FrameworkCoverage,
): AsyncGenerator<Line> {
  const { frameworkId } = params;
  const options = { signal, language };
  yield* trainedLines(items, rowsOf(streamTrained(em, at, frameworkId, options)));
  yield* untrainedLines(items, rowsOf(streamUntrained(em, at, frameworkId, options)));
  /** IDs of the exempt people of each item that requires languages. */
  const exempt = new Map<string, Set<string>>();
  yield* exemptLines(items, rowsOf(streamExempt(em, at, frameworkId, options)), exempt);
  for (const item of items.filter((candidate) => languageRowCount(candidate) > 0)) {
    yield { section: 'languages', data: { itemId: item.id }, total: languageRowCount(item) };
    const matrix = rowsOf(streamLanguageMatrix(em, at, options));
    for await (const row of languageRows(item, matrix, exempt.get(item.id))) yield { row };
  }
  yield* topicResultLines(streamTopicResults(em, at, { signal }), eligible);
  const from = params.from ?? windowStart({ asOf: at.asOf, rules });
  yield* leaverLines(streamFrameworkLeavers(em, { ...at, from }, frameworkId, options));
}

/** Reports the rows that have been read of the lists that have started. */
async function* withProgress(
  lines: AsyncGenerator<Line>,
  progress: CollectContext<unknown>['progress'],
): AsyncGenerator<Line> {
  let [done, total] = [0, 0];
  for await (const line of lines) {
    if ('section' in line) total += line.total ?? 0;
    else if ((done += 1) % 1_000 === 0) progress(done, total);
    yield line;
  }
  progress(done, total);
}

async function* rowsOf<T>(batches: AsyncGenerator<T[]>): AsyncGenerator<T> {
  for await (const rows of batches) yield* rows;
}

const sectionOf = (framework: FrameworkCoverage): FrameworkSection => {
  const { id, kind, noun, title, version, source, edition, editionSource } = framework;
  return { id, kind, noun, title, version, source, edition, editionSource };
};

const figuresOf = (framework: FrameworkSummary & { eligible: number }): FrameworkFigures => ({
  eligible: framework.eligible,
  itemCount: framework.itemCount,
  covered: framework.covered,
  partial: framework.partial,
  noActivity: framework.noActivity,
  noContent: framework.noContent,
  coverage: framework.coverage,
  meanShare: framework.meanShare,
});

const positionOf = (position: FrameworkPosition | null): Position | null =>
  position && { ...figuresOf(position), items: position.items };

const evidenceItem = ({
  sharePrinted: _,
  customCweIds: __,
  averageScore,
  ...item
}: RiskItem): EvidenceItem => ({
  ...item,
  averageScore: roundedScore(averageScore),
});

const evidenceTopic = ({ slug, title, module, cweIds, trained }: ItemTopic): EvidenceTopic => ({
  slug,
  title,
  module,
  cweIds,
  trained,
});
