import { color, size, Table, type Cell, type Column } from '@docket/pdf';
import { drawEvidence, type EvidenceDocument } from '../evidence-document.js';
import { instant, NONE } from '../language/formats.js';
import type { RenderTarget } from '../rendering.js';
import type { SectionReaders } from '../snapshot-shape.js';
import type { SnapshotReader } from '../snapshot.js';
import { labelOf, matrixSize, untrainedOf } from './framework-evidence.looks.js';
import { FrontPages } from './framework-evidence.pages.js';
import { rulesOf } from './framework-evidence.rules.js';
import {
  frameworkEvidenceSnapshot,
  type EvidenceItem,
  type EvidenceTopic,
  type FrameworkFigures,
  type FrameworkSection,
  type ItemRows,
  type LanguageRow,
  type UntrainedPerson,
} from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';
import { messages } from './messages/index.js';

const MANY = 100_000;

/** Draws the Framework Evidence Report (domain.md section 4) from its snapshot. */
export function renderFrameworkEvidence(
  snapshot: SnapshotReader,
  target: RenderTarget,
): Promise<{ pages: number }> {
  return drawEvidence(
    snapshot,
    ({ code, formats }) => messages[code](formats).title,
    target,
    (document) => new Drawing(document, target).draw(),
  );
}

/** What is known while the lines of the snapshot go by. */
class Drawing {
  private readonly t: FrameworkEvidenceMessages;
  private framework!: FrameworkSection;
  private figures!: FrameworkFigures;
  private items: EvidenceItem[] = [];
  private section = '';
  private table: Table | null = null;
  private rowsDone = 0;
  private rowsTotal = 0;

  constructor(
    private readonly document: EvidenceDocument,
    private readonly target: RenderTarget,
  ) {
    const { code, formats } = document.language;
    this.t = messages[code](formats);
  }

  async draw(): Promise<{ pages: number }> {
    const readers: SectionReaders<typeof frameworkEvidenceSnapshot> = {
      framework: { begin: (framework) => void (this.framework = framework) },
      figures: { begin: (figures) => void (this.figures = figures) },
      items: { begin: (items) => this.front(items) },
      topics: {
        begin: (rows) => this.topicsOf(this.itemOf(rows), this.enter('topics')),
        row: (topic) => this.table!.row(this.topicCells(topic)),
      },
      untrained: {
        begin: (rows, total) => this.untrainedOf(this.itemOf(rows), this.enter('untrained'), total),
        row: (person) => {
          this.table!.row(this.untrainedCells(person));
          this.rowsDone += 1;
        },
      },
      languages: {
        begin: (rows) => this.languagesOf(this.itemOf(rows), this.enter('languages')),
        row: (person) => {
          for (const cells of this.languageCells(person)) this.table!.row(cells);
          this.rowsDone += 1;
        },
      },
    };
    const progress = () => this.target.progress(this.rowsDone, this.rowsTotal, this.document.pdf.pages);
    await this.document.read(frameworkEvidenceSnapshot, readers, progress);
    this.table?.end();
    progress();
    return this.document.close(rulesOf(this.t, this.framework, this.items));
  }

  private itemOf({ itemId }: ItemRows): EvidenceItem {
    return this.items.find(({ id }) => id === itemId)!;
  }

  /** @returns whether this is the first time that the section comes */
  private enter(section: string): boolean {
    const first = section !== this.section;
    this.section = section;
    return first;
  }

  private front(items: EvidenceItem[]): void {
    this.items = items;
    this.rowsTotal = items.reduce((sum, item) => sum + untrainedOf(item) + matrixSize(item), 0);
    new FrontPages(this.document, this.t, this.framework, this.figures, items).draw();
  }

  private topicsOf(item: EvidenceItem, first: boolean): void {
    const t = this.t.topics;
    if (first)
      this.open(t.title, [
        { title: t.topic, width: 0.4, lines: 2 },
        { title: t.module, width: 0.32, lines: 2 },
        { title: 'CWE', width: 0.28, lines: 2 },
        { title: t.trained, sample: this.document.language.formats.count(MANY), align: 'right' },
      ]);
    const figure = (item.counts === 'topics' ? t.counted : t.anyOf)(item.topicCount);
    this.table!.group({ title: labelOf(item), figure, note: this.choiceOf(item) });
  }

  /** What trains a person on an item, with the whole CWE set where topics are chosen by it. */
  private choiceOf({ counts, cweIds, overridden }: EvidenceItem): string {
    const t = this.t.topics;
    if (counts === 'any-topic') return t.anyTopic;
    if (counts === 'languages') return t.anyTopicByLanguage;
    return cweIds.length === 0 ? t.byModule : t.byCwe(cweIds, overridden);
  }

  private untrainedOf(item: EvidenceItem, first: boolean, total: number): void {
    const t = this.t.untrained;
    if (first) this.openUntrained();
    if (!this.table) return;
    const title = labelOf(item);
    const figure = t.notYet(total, item.eligible);
    if (item.status === 'no-content') this.table.group({ title, note: t.noContent });
    else if (total === 0) this.table.group({ title, figure, note: t.everyone });
    else this.table.group({ title, figure });
    this.document.pdf.bookmark(title);
  }

  private languagesOf(item: EvidenceItem, first: boolean): void {
    const t = this.t.languages;
    const { person, email, team } = this.t.untrained;
    if (first) {
      const widest = t.trained.length > t.notTrained.length ? t.trained : t.notTrained;
      this.open(t.title, [
        ...(this.document.wide
          ? [
              { title: person, width: 0.34, lines: 2 },
              { title: email, width: 0.38, lines: 2 },
              { title: team, width: 0.28, lines: 2 },
            ]
          : [
              { title: person, width: 0.64, lines: 2 },
              { title: team, width: 0.36, lines: 2 },
            ]),
        { title: t.language, sample: t.none },
        { title: t.state, sample: `${widest} mm` },
        { title: t.lastPass, sample: '2026-11-23 14:05 UTC' },
      ]);
    }
    this.table!.group({ title: labelOf(item), figure: t.each(item.eligible) });
  }

  private openUntrained(): void {
    const t = this.t.untrained;
    const y = this.open(t.title, [
      { title: t.person, width: 0.36, lines: 2 },
      { title: t.email, width: 0.4, lines: 2 },
      { title: t.team, width: 0.24, lines: 2 },
    ]);
    const nothing = this.whyNobody();
    if (!nothing) return;
    this.table = null;
    const { left, width } = this.document.pdf.frame;
    this.document.pdf.paragraph(nothing, left, y - 8, width, { size: size.lead, color: color.secondary });
  }

  /** Why there is no list of people at all; null when there is one. */
  private whyNobody(): string | null {
    const t = this.t.untrained;
    const { eligible } = this.figures;
    const day = this.document.header.asOf.slice(0, 10);
    const withContent = this.items.filter(({ status }) => status !== 'no-content');
    if (eligible === 0) return t.nobodyEligible(day);
    if (withContent.length === 0) return t.nothingMaps(day);
    if (withContent.every((item) => item.trained === item.eligible)) return t.nobodyMissing(day, eligible);
    return null;
  }

  /** Ends the table before and begins a section with a table of its own. @returns its upper edge */
  private open(section: string, columns: Column[]): number {
    const { document } = this;
    this.table?.end();
    document.pdf.page(section);
    const top = document.heading(section, document.pdf.frame.top);
    this.table = new Table(document.pdf, section, columns, top);
    return top;
  }

  private topicCells({ title, module, cweIds, trained }: EvidenceTopic) {
    return [title, module, cweIds.join(', ') || NONE, this.document.language.formats.count(trained)];
  }

  private untrainedCells({ name, email, team }: UntrainedPerson) {
    return [name, email, team ?? this.document.language.messages.noTeam];
  }

  /** A row for each language; the person is named on all of them, so that no row depends on the page before. */
  private languageCells({ name, email, team, languages }: LanguageRow): (string | Cell)[][] {
    const t = this.t.languages;
    const { noTeam } = this.document.language.messages;
    const inTeam = team ?? noTeam;
    const first = this.document.wide ? [name, email, inTeam] : [{ text: name, note: email }, inTeam];
    const next = [{ text: name, color: color.secondary }, ...(this.document.wide ? ['', ''] : [''])];
    return languages.map(({ language, trained, lastPassedAt }, index) => [
      ...(index === 0 ? first : next),
      language ?? t.none,
      trained
        ? { text: t.trained, mark: 'disc', color: color.completed }
        : { text: t.notTrained, mark: 'triangle', color: color.overdue, bold: true },
      lastPassedAt ? instant(lastPassedAt) : t.never,
    ]);
  }
}
