import {
  readFramework,
  readFrameworkTopics,
  streamLanguageMatrix,
  streamUntrained,
  type CoverageAt,
  type LanguageMatrixRow,
  type UntrainedPerson as Untrained,
} from '@docket/domain';
import type { FrameworkCoverage, ItemTopic, RiskItem } from '@docket/contracts';
import type { CollectContext, LineOf } from '../report-kind.js';
import type {
  EvidenceItem,
  EvidenceTopic,
  FrameworkFigures,
  FrameworkSection,
  ItemRows,
  LanguageRow,
  UntrainedPerson,
  frameworkEvidenceSnapshot,
} from './framework-evidence.snapshot.js';

type Line = LineOf<typeof frameworkEvidenceSnapshot>;
import { matrixSize, untrainedOf } from './framework-evidence.looks.js';

/**
 * Sections `framework`, `figures` and `items`; then for each item `topics` with its rows, for each item `untrained` with
 * its rows, and for each item that counts per language `languages` with its rows.
 * @throws not_found when there is no such framework; Error when a list has not as many people as the figures say
 */
export async function* collectFrameworkEvidence(
  context: CollectContext<{ frameworkId: string }>,
): AsyncGenerator<Line> {
  const { em, organizationId, asOf, signal, progress } = context;
  const { frameworkId } = context.params;
  const at: CoverageAt = { organizationId, asOf: asOf.toISOString() };
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
  const total = items.reduce((sum, item) => sum + untrainedOf(item) + matrixSize(item), 0);
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
  for (const item of items.filter((each) => matrixSize(each) > 0)) {
    yield { section: 'languages', data: rowsOf(item), total: matrixSize(item) };
    for await (const row of languageRows(item, people(streamLanguageMatrix(em, at, { signal })))) {
      if ((done += 1) % 1_000 === 0) progress(done, total);
      yield { row };
    }
  }
  progress(total, total);
}

/** A section for every item, in the order of the pack, each with as many people as the figures leave untrained. */
async function* untrainedLines(items: RiskItem[], people: AsyncGenerator<Untrained>): AsyncGenerator<Line> {
  let opened = 0;
  let owed = 0;
  const open = (): Line => {
    const item = items[opened];
    if (!item || owed > 0)
      throw new Error('The list of untrained people is not the one that the figures count.');
    opened += 1;
    owed = untrainedOf(item);
    return { section: 'untrained', data: rowsOf(item), total: owed };
  };
  for await (const { itemId, name, email, team } of people) {
    while (items[opened - 1]?.id !== itemId || owed === 0) yield open();
    owed -= 1;
    yield { row: { name, email, team } satisfies UntrainedPerson };
  }
  while (opened < items.length || owed > 0) yield open();
}

/** Brings the languages of a person together; the stream has them one after the other. */
async function* languageRows(
  item: RiskItem,
  rows: AsyncGenerator<LanguageMatrixRow>,
): AsyncGenerator<LanguageRow> {
  let personId: string | null = null;
  let person: LanguageRow | null = null;
  let seen = 0;
  for await (const { language, trained, lastPassedAt, ...row } of rows) {
    if (row.personId !== personId) {
      if (person) yield person;
      personId = row.personId;
      person = { name: row.name, email: row.email, team: row.team, languages: [] };
      seen += 1;
    }
    person!.languages.push({ language, trained, lastPassedAt });
  }
  if (person) yield person;
  if (seen !== item.eligible)
    throw new Error('The list of languages is not of the people that the figures count.');
}

const rowsOf = ({ id }: RiskItem): ItemRows => ({ itemId: id });

const sectionOf = ({ id, kind, title, version, source }: FrameworkCoverage): FrameworkSection => ({
  id,
  kind,
  title,
  version,
  source,
});

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

const evidenceItem = (item: RiskItem): EvidenceItem => item;

const evidenceTopic = ({ slug, title, module, cweIds, trained }: ItemTopic): EvidenceTopic => ({
  slug,
  title,
  module,
  cweIds,
  trained,
});
