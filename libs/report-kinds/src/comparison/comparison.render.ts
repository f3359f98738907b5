import { scoreTenths, wholePercent } from '@docket/contracts/values';
import { size, Table, type Column } from '@docket/pdf';
import type { DocumentWriter } from '../document/document-writer.js';
import { exactInstant, instant, NONE } from '../language/formats.js';
import type { Language } from '../language/language.js';
import type { LabeledValue } from '../rendering.js';
import type { ComparisonText } from './comparison-text.js';
import type {
  Change,
  ComparedFigure,
  ComparedSubject,
  ComparedValue,
  Comparison,
} from './comparison.snapshot.js';

/** A figure of a comparison as it is printed. */
export interface PrintedComparison {
  label: string;
  before: string;
  after: string;
  /** Difference of the two printed values; empty if one is missing. */
  difference: string;
}

/** Returns a figure with both values and their difference. */
export function printComparison(
  language: Language,
  { figures }: ComparisonText,
  { key, label, before, after }: ComparedFigure,
): PrintedComparison {
  return {
    label: label ?? figures[key] ?? key,
    before: printValue(language, before),
    after: printValue(language, after),
    difference: printDifference(language, before, after),
  };
}

function printValue({ formats }: Language, compared: ComparedValue | null): string {
  if (compared === null) return NONE;
  if (compared.unit === 'share')
    return formats.percent(BigInt(compared.numerator), BigInt(compared.denominator));
  if (compared.value === null) return NONE;
  return compared.unit === 'score' ? formats.score(compared.value) : formats.count(compared.value);
}

/** Returns the difference of the printed values, so that the columns of the table agree. */
function printDifference(
  { formats, messages }: Language,
  before: ComparedValue | null,
  after: ComparedValue | null,
): string {
  const [was, is] = [tenthsOf(before), tenthsOf(after)];
  if (was === null || is === null || !after) return '';
  if (after.unit === 'count') return formats.difference((is - was) / 10, 0);
  const difference = formats.difference((is - was) / 10, after.unit === 'score' ? 1 : 0);
  return messages.comparison.points(difference);
}

/** Returns a printed value in tenths; null if there is none. */
function tenthsOf(compared: ComparedValue | null): number | null {
  if (compared === null) return null;
  if (compared.unit === 'share') {
    const rounded = wholePercent(BigInt(compared.numerator), BigInt(compared.denominator));
    return rounded === null ? null : rounded.percent * 10;
  }
  if (compared.value === null) return null;
  if (compared.unit === 'count') return compared.value * 10;
  const { whole, tenths } = scoreTenths(compared.value);
  return whole * 10 + tenths;
}

/** Space for starting the section, in points. */
const MIN_HEIGHT = 300;

/** Draws the section "Changes since": the earlier report, and each figure with both values. @returns the baseline below it */
export function drawComparison(document: DocumentWriter, comparison: Comparison): number {
  const { pdf, language, text } = document;
  const { messages } = language;
  const t = messages.comparison;
  const title = t.title(instant(comparison.asOf));
  let y = document.list(title, MIN_HEIGHT);
  y = pdf.paragraph(t.intro, pdf.frame.left, y - 4, pdf.frame.width);
  const facts: LabeledValue[] = [
    { label: t.report, value: comparison.reportId },
    { label: messages.instants.describes, value: exactInstant(comparison.asOf) },
    { label: messages.instants.known, value: exactInstant(comparison.knownAt) },
    { label: t.snapshot, value: comparison.snapshotSha256 },
  ];
  y = document.facts(facts, y - 4, title);
  const columns: Column[] = [
    { title: t.metric, width: 1 },
    ...[t.before, t.after, t.difference].map((column) => ({
      title: column,
      sample: '100,000 points',
      align: 'right' as const,
    })),
  ];
  const table = new Table(pdf, title, columns, y - 8);
  for (const figure of comparison.figures) {
    const { label, before, after, difference } = printComparison(language, text.comparison, figure);
    table.row([label, before, after, difference]);
  }
  return pdf.paragraph(t.note, pdf.frame.left, table.end() - 10, pdf.frame.width, { size: size.small });
}

/** Draws the people, topics and controls whose status changed, one table per subject. */
export class ChangesTables {
  private table: Table | null = null;
  private subject: ComparedSubject | null = null;

  /** @param top baseline of the first line */
  constructor(
    private readonly document: DocumentWriter,
    private top: number,
  ) {}

  add({ subject, name, email, before, after }: Change): void {
    const t = this.document.language.messages.comparison;
    if (subject !== this.subject) this.begin(subject);
    this.table!.row([
      email === null ? name : { text: name, note: email },
      before === null ? t.notBefore : this.document.text.comparison.status(subject, before),
      after === null ? t.notAfter : this.document.text.comparison.status(subject, after),
    ]);
  }

  /** Ends the last table. Without changes, draws a sentence that says so. */
  end(): void {
    const { pdf, language } = this.document;
    this.table?.end();
    if (this.subject === null)
      pdf.paragraph(language.messages.comparison.noChanges, pdf.frame.left, this.top - 12, pdf.frame.width);
  }

  private begin(subject: ComparedSubject): void {
    const { document } = this;
    const { pdf, language } = document;
    const t = language.messages.comparison;
    if (this.table) this.top = this.table.end();
    this.subject = subject;
    const title = t.subjects[subject];
    const columns: Column[] = [
      { title: t.name, width: 0.4 },
      { title: t.before, width: 0.3 },
      { title: t.after, width: 0.3 },
    ];
    this.table = new Table(pdf, title, columns, document.part(title, title, this.top - 8));
  }
}
