import { roundedScore } from '@docket/contracts';
import type { RiskItem } from '@docket/contracts';
import type {
  ExemptPerson as ExemptRow,
  LanguageMatrixRow,
  TrainedPerson as TrainedRow,
  UntrainedPerson as UntrainedRow,
} from '@docket/domain';
import type { LineOf } from '../report-kind.js';
import { languageRowCount, untrainedCount } from './framework-evidence.items.js';
import type {
  ExemptPerson,
  LanguageRow,
  TrainedPerson,
  UntrainedPerson,
  frameworkEvidenceSnapshot,
} from './framework-evidence.snapshot.js';

type Line = LineOf<typeof frameworkEvidenceSnapshot>;

/**
 * Yields the section `trained`. The rows of a person follow each other.
 * @throws Error if the number of people per item differs from the figures
 */
export async function* trainedLines(
  items: RiskItem[],
  rows: AsyncGenerator<TrainedRow>,
): AsyncGenerator<Line> {
  const people = new CountByItem();
  /** Items of the current person: an item that requires languages has an attempt for each. */
  let ofPerson = new Set<string>();
  let personId: string | null = null;
  for await (const { total, attemptId: _, ...row } of rows) {
    if (personId === null) yield { section: 'trained', total };
    if (row.personId !== personId) ofPerson = new Set();
    personId = row.personId;
    people.add(row.items.filter((id) => !ofPerson.has(id)));
    for (const id of row.items) ofPerson.add(id);
    yield { row: { ...row, score: roundedScore(row.score) } satisfies TrainedPerson };
  }
  if (personId === null) yield { section: 'trained', total: 0 };
  people.check(items, ({ trained }) => trained, 'trained people');
}

/** Yields the section `untrainedPeople`. @throws Error if the number of people per item differs from the figures */
export async function* untrainedLines(
  items: RiskItem[],
  rows: AsyncGenerator<UntrainedRow>,
): AsyncGenerator<Line> {
  const people = new CountByItem();
  let isFirst = true;
  for await (const { total, ...row } of rows) {
    if (isFirst) yield { section: 'untrainedPeople', total };
    isFirst = false;
    people.add(row.missing);
    yield { row: row satisfies UntrainedPerson };
  }
  if (isFirst) yield { section: 'untrainedPeople', total: 0 };
  people.check(items, untrainedCount, 'untrained people');
}

/**
 * Yields a section for each item with exempt people.
 * @param ofLanguages receives the people of items that require languages, by item
 * @throws Error if the people do not match the figures
 */
export async function* exemptLines(
  items: RiskItem[],
  people: AsyncGenerator<ExemptRow>,
  ofLanguages: Map<string, Set<string>>,
): AsyncGenerator<Line> {
  const listed = new CountByItem();
  let current: string | null = null;
  for await (const { itemId, ...row } of people) {
    const item = items.find(({ id }) => id === itemId)!;
    if (itemId !== current) yield { section: 'exempt', data: { itemId }, total: item.exempt };
    current = itemId;
    listed.add([itemId]);
    if (languageRowCount(item) > 0)
      ofLanguages.set(itemId, (ofLanguages.get(itemId) ?? new Set()).add(row.personId));
    yield { row: row satisfies ExemptPerson };
  }
  listed.check(items, ({ exempt }) => exempt, 'exempt people');
}

/** Groups consecutive rows of a person into one row with all languages. @throws Error if people are missing or extra */
export async function* languageRows(
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
      person = { ...row, exempt: exempt.has(personId), languages: [] };
      personCount += 1;
    }
    person!.languages.push({ language, trained, lastPassedAt });
  }
  if (person) yield person;
  if (personCount !== item.eligible)
    throw new Error('The list of declared languages does not match the figures.');
}

/** Counts the listed people by item, and compares the numbers with the figures. */
class CountByItem {
  private readonly counts = new Map<string, number>();

  add(ids: string[]): void {
    for (const id of ids) this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }

  /** @throws Error if a number differs */
  check(items: RiskItem[], figureOf: (item: RiskItem) => number, list: string): void {
    for (const item of items)
      if ((this.counts.get(item.id) ?? 0) !== figureOf(item))
        throw new Error(`The list of ${list} does not match the figures of ${item.id}.`);
  }
}
