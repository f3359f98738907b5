import { documentOrientations } from '@docket/contracts/values';
import { baseline, drawHeading, maxTextWidth, PdfDocument, size, Table, type Column } from '@docket/pdf';
import type { ComparisonText } from '../comparison/comparison-text.js';
import type { Comparison } from '../comparison/comparison.snapshot.js';
import { drawFacts } from './facts.js';
import { exactInstant, instant } from '../language/formats.js';
import type { Language } from '../language/language.js';
import type { LabeledValue, RenderTarget } from '../rendering.js';
import { shortReportId } from './report-file-name.js';
import { limitsEligiblePeople, type SnapshotHeader } from '../snapshot/snapshot.js';

/** Space between two sections on a page, in points. */
const SECTION_SPACE = 22;
/** Height of the heading of a section, in points. */
const HEADING_HEIGHT = 16 + 2 * baseline;
/** Least space for starting a list below other content, in points: its heading, an introduction and the first rows. */
const MIN_LIST_HEIGHT = 150;

/** Least space for the header of a table and its first rows, in points. */
const MIN_ROWS_HEIGHT = 110;

/** Maximum number of lines of the paragraph above a table. */
const MAX_ABOUT_LINES = 60;
/** Least space for a second-level heading and the first rows of a table, in points. */
const MIN_PART_HEIGHT = 110;
/** Least space for a sentence below a heading, in points. */
const MIN_SENTENCE_HEIGHT = 30;

/** The classification of documents that an organization has by default. Documents print it in their language. */
const DEFAULT_CLASSIFICATION = 'Confidential';

/** Returns the classification in the words of the organization, or the default one in the language of the document. */
export function classificationOf(
  { organization }: SnapshotHeader,
  { messages }: Language,
): string | undefined {
  const { classification } = organization;
  return classification === DEFAULT_CLASSIFICATION ? messages.cover.confidential : classification;
}

/** Texts of a kind that the shared parts of a document use. */
export interface KindText {
  title: string;
  comparison: ComparisonText;
}

/** A document with its texts and the means to draw: headings, facts, blocks side by side. All parts of a document use it. */
export class DocumentWriter {
  readonly pdf: PdfDocument;
  /** The earlier report and the figures of both; null if no comparison was requested. Read before the sections of the kind. */
  comparison: Comparison | null = null;
  /** Lines of the population bridge from the eligible people to the people that the document is about, if they are others. */
  readonly furtherPopulation: LabeledValue[] = [];
  /** The earliest instant whose settings and content the figures use. */
  private earliestInstant: string;

  constructor(
    readonly header: SnapshotHeader,
    readonly language: Language,
    readonly text: KindText,
    readonly target: RenderTarget,
  ) {
    const { messages } = language;
    const { title } = text;
    this.earliestInstant = header.asOf;
    this.pdf = new PdfDocument({
      file: target.file,
      pageSize: header.organization.pageSize,
      orientation: documentOrientations.find((value) => value === header.params['orientation']),
      title: `${title}: ${header.subject}`.slice(0, 300),
      author: header.organization.name,
      subject: messages.cover.subject(title, header.organization.name).slice(0, 300),
      language: language.code,
      instant: new Date(header.knownAt ?? header.asOf),
      identity: target.snapshotSha256,
      accent: header.organization.accentColor,
      logo: header.organization.logo ? Buffer.from(header.organization.logo, 'base64') : undefined,
      footer: {
        left: {
          organization: header.organization.name,
          title,
          subject: header.subject === header.organization.name ? undefined : header.subject,
          instant: messages.cover.dataAsOf(instant(header.asOf)),
        },
        middle: messages.reportInFooter(shortReportId(header)),
      },
      marking: classificationOf(header, language),
      messages,
      tagged: target.tagged ?? true,
    });
  }

  /** The instant of the data in UTC, followed by the local time of the organization. */
  get dataAsOf(): string {
    const { asOf } = this.header;
    return `${exactInstant(asOf)} (${this.language.formats.localTime(asOf)})`;
  }

  /** The instant up to which records are taken into account, with the data version; null before header version 4. */
  get recordsKnownAt(): string | null {
    const { knownAt, dataVersion } = this.header;
    if (knownAt === undefined || dataVersion === undefined) return null;
    const { messages, formats } = this.language;
    return messages.instants.knownValue(exactInstant(knownAt), formats.count(dataVersion));
  }

  /**
   * Continues the population bridge from the eligible people to the people that the document is about. Snapshots before header
   * version 4 have no bridge.
   */
  continuePopulation(excluded: string, remaining: string, people: number): void {
    const { evidence } = this.header;
    if (!evidence) return;
    const { count } = this.language.formats;
    this.furtherPopulation.push(
      { label: excluded, value: `− ${count(evidence.population.eligible - people)}` },
      { label: remaining, value: `= ${count(people)}` },
    );
  }

  /** Records that figures of the document describe an instant. */
  describes(at = this.header.asOf): void {
    if (Date.parse(at) < Date.parse(this.earliestInstant)) this.earliestInstant = at;
  }

  /** Whether figures describe an instant before the start of the history. */
  get usesInstantsBeforeHistory(): boolean {
    return this.isBeforeHistory(this.earliestInstant);
  }

  /** Returns whether an instant is before the start of the history. */
  isBeforeHistory(at: string): boolean {
    const { historySince } = this.header;
    return historySince !== undefined && Date.parse(at) < Date.parse(historySince);
  }

  /** Returns a statement about figures of earlier instants, limited if some of these are before the start of the history. */
  ofEarlierInstants(statement: string): string {
    if (!this.usesInstantsBeforeHistory) return statement;
    const { beforeHistory } = this.language.messages.instants;
    return `${statement} ${beforeHistory(exactInstant(this.header.historySince!))}`;
  }

  /** A sentence that no records of people were known; null if there were any. */
  get nothingOnRecord(): string | null {
    const { evidence, knownAt } = this.header;
    if (knownAt === undefined || evidence?.population.onRecord !== 0) return null;
    return this.language.messages.nobody.onRecord(instant(knownAt));
  }

  /** Why nobody is eligible. */
  get nobodyEligible(): string {
    const t = this.language.messages.nobody;
    const day = this.header.asOf.slice(0, 10);
    return this.nothingOnRecord ?? (limitsEligiblePeople(this.header) ? t.inScope(day) : t.eligible(day));
  }

  /** Whether the page is wider than the maximum width of a line of text. */
  get wide(): boolean {
    return this.pdf.frame.width > maxTextWidth;
  }

  /**
   * Starts a section with its heading below the content of the page, or on the next page if less than `space` points are
   * left.
   * @returns the baseline below the heading
   */
  section(title: string, space: number): number {
    const { pdf } = this;
    const top = pdf.lowest - SECTION_SPACE;
    const fits = pdf.lowest < pdf.frame.top && top >= pdf.frame.bottom + space;
    if (fits) pdf.section(title, top);
    else pdf.page(title);
    return this.heading(title, fits ? top : pdf.frame.top);
  }

  /**
   * Starts a section with a list, a chart or another block. A block is drawn below other content if it fits. One that does not
   * fit starts a page, unless that would leave much of the page before it empty.
   * @param height of the block below the heading, in points
   * @param least height of its first part, if the rest may continue on the next page
   * @returns the baseline below the heading
   */
  list(title: string, height: number, least?: number): number {
    const { lowest, frame } = this.pdf;
    const needed = HEADING_HEIGHT + height;
    const used = (frame.top - lowest) / (frame.top - frame.bottom);
    const first = least === undefined ? MIN_LIST_HEIGHT : HEADING_HEIGHT + least;
    const startsHere = used <= (least === undefined ? 1 / 3 : 3 / 5);
    return this.section(title, startsHere ? Math.min(needed, first) : needed);
  }

  /** Returns a table that starts a section. @param about a paragraph above the table */
  listTable(title: string, columns: Column[], about = ''): Table {
    const { pdf } = this;
    return new Table(pdf, title, columns, (height) => {
      const { left, width } = pdf.frame;
      const lines = pdf.typesetter.wrap(about, width / size.body, MAX_ABOUT_LINES).length;
      const aboutHeight = lines * size.body * 1.45;
      const top = this.list(title, height + aboutHeight, MIN_ROWS_HEIGHT + aboutHeight);
      return about ? pdf.paragraph(about, left, top, width) - 8 : top;
    });
  }

  /** Starts a section that has only a sentence, such as why its list is empty. */
  sentence(title: string, text: string, style: { size?: number; color?: string } = {}): void {
    const { pdf } = this;
    pdf.paragraph(text, pdf.frame.left, this.list(title, MIN_SENTENCE_HEIGHT) - 4, pdf.frame.width, style);
  }

  /** Draws a heading below `y`. @returns the baseline below it */
  heading(text: string, y: number): number {
    return drawHeading(this.pdf, text, y);
  }

  /** Draws a second-level heading below `y`. @returns the baseline below it */
  subheading(text: string, y: number): number {
    this.pdf.text(text, this.pdf.frame.left, y - 14, { size: size.lead, weight: 'Bold', tag: 'H3' });
    return y - 14 - baseline;
  }

  /**
   * Draws a second-level heading below `y`, or on the next page if less than `space` points are left.
   * @param section on whose pages it is
   * @returns the baseline below it
   */
  part(section: string, text: string, y: number, space = MIN_PART_HEIGHT): number {
    const { pdf } = this;
    const fits = y >= pdf.frame.bottom + space;
    if (!fits) pdf.page(section);
    return this.subheading(text, fits ? y : pdf.frame.top);
  }

  /** Draws labels and values, continued on the next page if necessary. @returns the baseline below them */
  facts(facts: LabeledValue[], top: number, section: string): number {
    return drawFacts(this.pdf, section, facts, top);
  }

  /**
   * Draws two blocks side by side on a wide page, one below the other on a portrait page.
   * @param offset of the second block, in points: `below` the first block on a portrait page, `raised` on a wide page
   * @returns the lower edge of both blocks
   */
  sideBySide(
    top: number,
    first: (top: number) => number,
    second: (top: number) => number,
    { below, raised = 0 }: { below: number; raised?: number },
  ): number {
    const { pdf } = this;
    if (!this.wide) return second(first(top) - below);
    const bottom = pdf.inColumn(0, 2, () => first(top));
    return Math.min(
      bottom,
      pdf.inColumn(1, 2, () => second(top + raised)),
    );
  }
}
