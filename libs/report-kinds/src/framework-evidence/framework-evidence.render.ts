import { color, size, Table, type Cell, type Column } from '@docket/pdf';
import type { KindText } from '../document-writer.js';
import { drawEvidence, type EvidenceDocument } from '../evidence-document.js';
import { exemptCells, exemptColumns } from '../exempt-people.js';
import { instant, NONE } from '../language/formats.js';
import type { Language } from '../language/language.js';
import type { LabeledValue, RenderTarget } from '../rendering.js';
import type { SectionReaders } from '../snapshot-shape.js';
import type { SnapshotReader } from '../snapshot.js';
import { denominatorOf, labelOf, languageRowCount, untrainedCount } from './framework-evidence.items.js';
import { FrontPages } from './framework-evidence.front-pages.js';
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

/** Sample for the width of numeric columns. */
const MAX_COUNT = 100_000;

/** Renders the Framework Evidence Report (docs/domain.md, section 5) from its snapshot. */
export function renderFrameworkEvidence(
  snapshot: SnapshotReader,
  target: RenderTarget,
): Promise<{ pages: number }> {
  return drawEvidence(snapshot, textIn, target, (document) =>
    new FrameworkEvidenceRenderer(document, target).render(),
  );
}

function textIn({ code, formats }: Language): KindText {
  const { title, glance, statuses, compared } = messages[code](formats);
  return {
    title,
    comparison: {
      figures: {
        coverage: glance.coverage,
        meanShare: glance.meanShare,
        covered: statuses.covered,
        gaps: glance.gaps,
        eligible: glance.eligible,
      },
      status: (subject, status) =>
        subject === 'control'
          ? (statuses[status as keyof typeof statuses] ?? status)
          : status === ''
            ? compared.trained
            : compared.untrained(status),
    },
  };
}

class FrameworkEvidenceRenderer {
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

  async render(): Promise<{ pages: number }> {
    const readers: SectionReaders<typeof frameworkEvidenceSnapshot> = {
      framework: { begin: (framework) => void (this.framework = framework) },
      figures: { begin: (figures) => void (this.figures = figures) },
      items: { begin: (items) => this.frontPages(items) },
      topics: {
        begin: (rows) => this.startTopics(this.itemOf(rows), this.enter('topics')),
        row: (topic) => this.table!.row(this.topicCells(topic)),
      },
      untrained: {
        begin: (rows, total) => this.startUntrained(this.itemOf(rows), this.enter('untrained'), total),
        row: (person) => {
          this.table!.row(this.untrainedCells(person));
          this.rowsDone += 1;
        },
      },
      exempt: {
        begin: (rows, total) => this.startExempt(this.itemOf(rows), this.enter('exempt'), total),
        row: (person) => this.table!.row(exemptCells(this.document, person)),
      },
      languages: {
        begin: (rows) => this.startLanguages(this.itemOf(rows), this.enter('languages')),
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
    const rules = rulesOf(this.t, this.framework, this.items);
    return this.document.close([...rules, ...this.exemptRule()], ['window', 'threshold']);
  }

  /** Returns the rule about exempt people. Version 2 of the snapshot had no exemptions. */
  private exemptRule(): LabeledValue[] {
    const t = this.document.language.messages.exempt;
    const applies = this.items.some(({ exempt }) => exempt !== undefined);
    return applies ? [{ label: t.title, value: t.itemRule }] : [];
  }

  private itemOf({ itemId }: ItemRows): EvidenceItem {
    return this.items.find(({ id }) => id === itemId)!;
  }

  /** Sets the current section. @returns whether it differs from the previous one */
  private enter(section: string): boolean {
    const first = section !== this.section;
    this.section = section;
    return first;
  }

  private frontPages(items: EvidenceItem[]): void {
    this.items = items;
    this.rowsTotal = items.reduce((sum, item) => sum + untrainedCount(item) + languageRowCount(item), 0);
    new FrontPages(this.document, this.t, this.framework, this.figures, items).draw();
  }

  private startTopics(item: EvidenceItem, first: boolean): void {
    const t = this.t.topics;
    if (first)
      this.open(t.title, [
        { title: t.topic, width: 0.4, lines: 2 },
        { title: t.module, width: 0.32, lines: 2 },
        { title: 'CWE', width: 0.28, lines: 2 },
        { title: t.trained, sample: this.document.language.formats.count(MAX_COUNT), align: 'right' },
      ]);
    const figure = (item.counts === 'topics' ? t.counted : t.anyOf)(item.topicCount);
    this.table!.group({ title: labelOf(item), figure, note: this.mappingOf(item) });
  }

  /** Returns how topics are mapped to an item, with all CWE IDs if they are mapped by CWE. */
  private mappingOf({ counts, cweIds, overridden }: EvidenceItem): string {
    const t = this.t.topics;
    if (counts === 'any-topic') return t.anyTopic;
    if (counts === 'languages') return t.anyTopicByLanguage;
    return cweIds.length === 0 ? t.byModule : t.byCwe(cweIds, overridden);
  }

  private startUntrained(item: EvidenceItem, first: boolean, total: number): void {
    const t = this.t.untrained;
    if (first) this.openUntrained();
    if (!this.table) return;
    const title = labelOf(item);
    const figure = t.notYet(total, denominatorOf(item));
    const group = { title, bookmark: true };
    if (item.status === 'no-content') this.table.group({ ...group, note: t.noContent });
    else if (total === 0) this.table.group({ ...group, figure, note: this.noneUntrained(item) });
    else this.table.group({ ...group, figure });
  }

  /** Returns why no untrained people are listed for an item. */
  private noneUntrained(item: EvidenceItem): string {
    const { exempt } = this.document.language.messages;
    if (!item.exempt) return this.t.untrained.everyone;
    return denominatorOf(item) === 0 ? exempt.everyone : exempt.everyoneElse;
  }

  private startExempt(item: EvidenceItem, first: boolean, total: number): void {
    const { formats, messages } = this.document.language;
    const t = messages.exempt;
    if (first) this.open(t.title, exemptColumns(this.document), t.about);
    const figure = t.count(`${formats.count(total)} / ${formats.count(item.eligible)}`);
    this.table!.group({ title: labelOf(item), figure });
  }

  private startLanguages(item: EvidenceItem, first: boolean): void {
    const t = this.t.languages;
    const { person, email, team } = this.t.untrained;
    const { formats, messages } = this.document.language;
    if (first) {
      const statuses = [t.trained, t.notTrained, ...(item.exempt ? [messages.exempt.marker] : [])];
      const widest = statuses.reduce((most, text) => (text.length > most.length ? text : most));
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
        { title: t.status, sample: `${widest} mm` },
        { title: t.lastPass, sample: '2026-11-23 14:05 UTC' },
      ]);
    }
    const exempt = item.exempt ? ` · ${messages.exempt.count(formats.count(item.exempt))}` : '';
    this.table!.group({ title: labelOf(item), figure: `${t.each(item.eligible)}${exempt}` });
  }

  private openUntrained(): void {
    const t = this.t.untrained;
    const y = this.open(t.title, [
      { title: t.person, width: 0.36, lines: 2 },
      { title: t.email, width: 0.4, lines: 2 },
      { title: t.team, width: 0.24, lines: 2 },
    ]);
    const reason = this.noListReason();
    if (!reason) return;
    this.table = null;
    const { left, width } = this.document.pdf.frame;
    this.document.pdf.paragraph(reason, left, y - 8, width, { size: size.lead, color: color.secondary });
  }

  /** Returns why there is no list of untrained people; null if there is a list. */
  private noListReason(): string | null {
    const t = this.t.untrained;
    const { eligible } = this.figures;
    const day = this.document.header.asOf.slice(0, 10);
    const withContent = this.items.filter(({ status }) => status !== 'no-content');
    if (eligible === 0) return this.document.nobodyEligible;
    if (withContent.length === 0) return t.nothingMapped(day);
    const isComplete = (item: EvidenceItem) => untrainedCount(item) === 0 && !item.exempt;
    if (withContent.every(isComplete)) return t.nobodyUntrained(day, eligible);
    return null;
  }

  /**
   * Ends the current table and starts a section with a new table, below a paragraph if there is one.
   * @returns the upper edge of the table
   */
  private open(section: string, columns: Column[], about?: string): number {
    const { document } = this;
    this.table?.end();
    document.pdf.page(section);
    const { left, width } = document.pdf.frame;
    let top = document.heading(section, document.pdf.frame.top);
    if (about) top = document.pdf.paragraph(about, left, top, width) - 8;
    this.table = new Table(document.pdf, section, columns, top);
    return top;
  }

  private topicCells({ title, module, cweIds, trained }: EvidenceTopic) {
    return [title, module, cweIds.join(', ') || NONE, this.document.language.formats.count(trained)];
  }

  private untrainedCells({ name, email, team }: UntrainedPerson) {
    return [name, email, team ?? this.document.language.messages.noTeam];
  }

  /** Returns a row for each language. Each row has the name, because the rows of a person can be on different pages. */
  private languageCells({ name, email, team, exempt, languages }: LanguageRow): (string | Cell)[][] {
    const t = this.t.languages;
    const { noTeam } = this.document.language.messages;
    const inTeam = team ?? noTeam;
    const first = this.document.wide ? [name, email, inTeam] : [{ text: name, note: email }, inTeam];
    const next = [{ text: name, color: color.secondary }, ...(this.document.wide ? ['', ''] : [''])];
    return languages.map(({ language, trained, lastPassedAt }, index) => [
      ...(index === 0 ? first : next),
      language ?? t.none,
      exempt ? this.exemptCell() : this.trainedCell(trained),
      lastPassedAt ? instant(lastPassedAt) : t.never,
    ]);
  }

  private exemptCell(): Cell {
    const { marker } = this.document.language.messages.exempt;
    return { text: marker, marker: 'dash', color: color.secondary };
  }

  private trainedCell(trained: boolean): Cell {
    const t = this.t.languages;
    return trained
      ? { text: t.trained, marker: 'disc', color: color.completed }
      : { text: t.notTrained, marker: 'triangle', color: color.overdue, bold: true };
  }
}
