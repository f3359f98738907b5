import {
  readFramework,
  readFrameworkTopics,
  streamExempt,
  streamLanguageMatrix,
  streamUntrained,
  type ExemptPerson as ExemptRow,
  type LanguageMatrixRow,
  type UntrainedPerson as UntrainedRow,
} from '@docket/domain';
import { roundedScore } from '@docket/contracts';
import type { FrameworkCoverage, ItemTopic, RiskItem } from '@docket/contracts';
import type { CollectContext, LineOf } from '../report-kind.js';
import { languageRowCount, untrainedCount } from './framework-evidence.items.js';
import type {
  EvidenceItem,
  EvidenceTopic,
  ExemptPerson,
  FrameworkFigures,
  FrameworkSection,
  ItemRows,
  LanguageRow,
  UntrainedPerson,
  frameworkEvidenceSnapshot,
} from './framework-evidence.snapshot.js';

type Line = LineOf<typeof frameworkEvidenceSnapshot>;

/**
 * Yields the sections `framework`, `figures` and `items`; then, with rows, `topics` for each item, `untrained` for each item,
 * `exempt` for each item with exempt people, and `languages` for each item that requires languages.
 * @throws not_found if the framework does not exist; Error if the number of people in a list differs from the figures
 */
export async function* collectFrameworkEvidence(
  context: CollectContext<{ frameworkId: string }>,
): AsyncGenerator<Line> {
  const { em, at, signal, progress } = context;
  const { frameworkId } = context.params;
  progress(0, null);
  const framework = await readFramework(em, at, frameworkId);
  const { items } = framework;
  yield { section: 'framework', data: sectionOf(framework) };
  yield { section: 'figures', data: figuresOf(framework) };
  yield { section: 'items', data: items.map(evidenceItem) };
  signal.throwIfAborted();
  const topicsByItem = await readFrameworkTopics(em, at, frameworkId);
  for (const item of items) {
    const topics = topicsByItem.get(item.id) ?? [];
    yield { section: 'topics', data: rowsOf(item), total: topics.length };
    for (const topic of topics) yield { row: evidenceTopic(topic) };
  }
  const total = items.reduce((sum, item) => sum + untrainedCount(item) + languageRowCount(item), 0);
  let done = 0;
  const people = async function* <T>(stream: AsyncGenerator<T[]>): AsyncGenerator<T> {
    for await (const rows of stream) {
      yield* rows;
    }
  };
  for await (const line of untrainedLines(items, people(streamUntrained(em, at, frameworkId, { signal })))) {
    if ('row' in line && (done += 1) % 1_000 === 0) progress(done, total);
    yield line;
  }
  /** IDs of the exempt people of each item that requires languages. */
  const exempt = new Map<string, Set<string>>();
  yield* exemptLines(items, people(streamExempt(em, at, frameworkId, { signal })), exempt);
  for (const item of items.filter((candidate) => languageRowCount(candidate) > 0)) {
    yield { section: 'languages', data: rowsOf(item), total: languageRowCount(item) };
    const matrix = people(streamLanguageMatrix(em, at, { signal }));
    for await (const row of languageRows(item, matrix, exempt.get(item.id))) {
      if ((done += 1) % 1_000 === 0) progress(done, total);
      yield { row };
    }
  }
  progress(total, total);
}

/** Yields a section for each item, in the order of the pack. @throws Error if the people do not match the figures */
async function* untrainedLines(
  items: RiskItem[],
  people: AsyncGenerator<UntrainedRow>,
): AsyncGenerator<Line> {
  let opened = 0;
  /** Number of rows that the current section still expects. */
  let remaining = 0;
  const open = (): Line => {
    const item = items[opened];
    if (!item || remaining > 0) throw new Error('The list of untrained people does not match the figures.');
    opened += 1;
    remaining = untrainedCount(item);
    return { section: 'untrained', data: rowsOf(item), total: remaining };
  };
  for await (const { itemId, name, email, team } of people) {
    while (items[opened - 1]?.id !== itemId || remaining === 0) yield open();
    remaining -= 1;
    yield { row: { name, email, team } satisfies UntrainedPerson };
  }
  while (opened < items.length || remaining > 0) yield open();
}

/**
 * Yields a section for each item with exempt people.
 * @param ofLanguages receives the people of items that require languages, by item
 * @throws Error if the people do not match the figures
 */
async function* exemptLines(
  items: RiskItem[],
  people: AsyncGenerator<ExemptRow>,
  ofLanguages: Map<string, Set<string>>,
): AsyncGenerator<Line> {
  const rows = new Map<string, number>();
  for await (const { itemId, personId, ...row } of people) {
    const item = items.find(({ id }) => id === itemId)!;
    if (!rows.has(itemId)) yield { section: 'exempt', data: rowsOf(item), total: item.exempt };
    rows.set(itemId, (rows.get(itemId) ?? 0) + 1);
    if (languageRowCount(item) > 0)
      ofLanguages.set(itemId, (ofLanguages.get(itemId) ?? new Set()).add(personId));
    yield { row: row satisfies ExemptPerson };
  }
  if (items.some(({ id, exempt }) => (rows.get(id) ?? 0) !== exempt))
    throw new Error('The list of exempt people does not match the figures.');
}

/** Groups consecutive rows of a person into one row with all languages. @throws Error if people are missing or extra */
async function* languageRows(
  item: RiskItem,
  rows: AsyncGenerator<LanguageMatrixRow>,
  exempt: Set<string> = new Set(),
): AsyncGenerator<LanguageRow> {
  let personId: string | null = null;
  let person: LanguageRow | null = null;
  let personCount = 0;
  for await (const { language, trained, lastPassedAt, ...row } of rows) {
    if (row.personId !== personId) {
      if (person) yield person;
      personId = row.personId;
      const { name, email, team } = row;
      person = { name, email, team, exempt: exempt.has(personId), languages: [] };
      personCount += 1;
    }
    person!.languages.push({ language, trained, lastPassedAt });
  }
  if (person) yield person;
  if (personCount !== item.eligible)
    throw new Error('The list of declared languages does not match the figures.');
}

const rowsOf = ({ id }: RiskItem): ItemRows => ({ itemId: id });

const sectionOf = (framework: FrameworkCoverage): FrameworkSection => {
  const { id, kind, title, version, source, edition, editionSource } = framework;
  return { id, kind, title, version, source, edition, editionSource };
};

const figuresOf = (framework: FrameworkCoverage): FrameworkFigures => ({
  eligible: framework.eligible,
  itemCount: framework.itemCount,
  covered: framework.covered,
  partial: framework.partial,
  noActivity: framework.noActivity,
  noContent: framework.noContent,
  coverage: framework.coverage,
  meanShare: framework.meanShare,
});

const evidenceItem = ({ sharePrinted: _, averageScore, ...item }: RiskItem): EvidenceItem => ({
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
