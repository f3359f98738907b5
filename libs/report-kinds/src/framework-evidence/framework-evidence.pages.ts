import { color, drawJudgedBars, measure, size, Table, type Cell, type Column } from '@docket/pdf';
import type { EvidenceDocument } from '../evidence-document.js';
import { NONE } from '../language/formats.js';
import { labelOf, statusLook } from './framework-evidence.looks.js';
import type { EvidenceItem, FrameworkFigures, FrameworkSection } from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';

/** Room for a heading and the first gap, in points. */
const GAPS_NEED = 110;
const MANY = 100_000;

/** The pages before the lists: cover, summary, the items one by one, and the gaps. */
export class FrontPages {
  constructor(
    private readonly document: EvidenceDocument,
    private readonly t: FrameworkEvidenceMessages,
    private readonly framework: FrameworkSection,
    private readonly figures: FrameworkFigures,
    private readonly items: EvidenceItem[],
  ) {}

  draw(): void {
    const { document, figures, framework } = this;
    const { count, percent } = document.language.formats;
    const t = this.t.glance;
    document.cover([
      { label: t.coverage, value: percent(figures.coverage) },
      { label: t.meanShare, value: percent(figures.meanShare) },
      { label: t.covered(framework.kind), value: t.coveredOf(figures.covered, figures.itemCount) },
      { label: t.gaps, value: count(figures.itemCount - figures.covered) },
      { label: t.eligible, value: count(figures.eligible) },
    ]);
    this.summary();
    this.itemPages();
  }

  private get threshold(): number {
    return this.document.header.rules.coverageThresholdPercent;
  }

  private summary(): void {
    const { document, framework, figures } = this;
    const { pdf, header, language } = document;
    const { left, width } = pdf.frame;
    const t = this.t.summary;
    pdf.page(language.messages.summary);
    let y = document.heading(language.messages.summary, pdf.frame.top);
    y = pdf.paragraph(this.inShort(), left, y, Math.min(width, measure), {
      size: size.lead,
      ...(figures.eligible === 0 || figures.coverage === null ? { color: color.overdue } : {}),
    });
    const { id, version, source } = framework;
    y = document.facts(
      [
        { label: t.framework, value: framework.title },
        { label: t.pack, value: t.packIs(id, version, source === 'built-in') },
        { label: t.asOf, value: language.formats.localTime(header.asOf) },
        { label: t.byStatus, value: t.byStatusIs(figures) },
      ],
      y - 8,
      language.messages.summary,
    );
    this.chart(document.subheading(t.chart(framework.kind), y - 10));
  }

  /** The answer in one or two sentences. */
  private inShort(): string {
    const { framework, figures } = this;
    const t = this.t.summary;
    const day = this.document.header.asOf.slice(0, 10);
    if (figures.coverage === null) return t.noContent(framework.kind, day);
    if (figures.eligible === 0) return t.nobodyEligible(day);
    return t.inShort(framework.kind, figures, this.threshold);
  }

  private chart(top: number): void {
    const { document, framework, items } = this;
    const { pdf, language } = document;
    const t = this.t.summary;
    const bars = items.map((item) => ({
      ...statusLook[item.status],
      word: this.t.statuses[item.status],
      label: labelOf(item),
      share: item.share,
      figure: language.formats.percent(item.share),
    }));
    const threshold = { at: this.threshold / 100, label: t.threshold(this.threshold) };
    const { bottom, drawn } = drawJudgedBars(pdf, bars, threshold, top + 4);
    if (drawn === bars.length) return;
    const { left, width } = pdf.frame;
    const style = { size: size.small, color: color.secondary };
    pdf.paragraph(t.firstOf(framework.kind, drawn, bars.length), left, bottom - 10, width, style);
  }

  /** Each item with its figures, then what is missing on those that are not covered. */
  private itemPages(): void {
    const { document, framework, items } = this;
    const { pdf, language } = document;
    const { count, percent, score, wholePercent } = language.formats;
    const t = this.t.items;
    const section = t.section(framework.kind);
    pdf.page(section);
    const columns: Column[] = [
      { title: t.item(framework.kind), lines: 2 },
      this.statusColumn(),
      { title: t.share, sample: percent(1), align: 'right' },
      { title: t.trainedOfEligible, sample: `${count(MANY)} / ${count(MANY)}`, align: 'right' },
      { title: t.threshold, sample: percent(1), align: 'right' },
      { title: t.averageScore, sample: score(100), align: 'right' },
      { title: t.topics, sample: count(1_000), align: 'right' },
    ];
    const top = document.heading(t.title(framework.kind), pdf.frame.top);
    const table = new Table(pdf, section, columns, top);
    for (const item of items) {
      table.row([
        { text: labelOf(item), ...(item.overridden ? { note: t.ownSet } : {}) },
        this.statusCell(item),
        percent(item.share),
        `${count(item.trained)} / ${count(item.eligible)}`,
        wholePercent(this.threshold),
        score(item.averageScore),
        count(item.topicCount),
      ]);
    }
    this.gaps(section, table.end() - 22);
  }

  private gaps(section: string, below: number): void {
    const { document, framework, items } = this;
    const { pdf, language } = document;
    const { count } = language.formats;
    const t = this.t.gaps;
    const open = items.filter(({ status }) => status !== 'covered');
    let top = below;
    if (top - GAPS_NEED < pdf.frame.bottom) {
      pdf.page(section);
      top = pdf.frame.top;
    }
    pdf.bookmark(t.title);
    top = document.heading(t.title, top);
    if (open.length === 0) {
      const { left, width } = pdf.frame;
      pdf.paragraph(t.none(framework.kind, items.length), left, top, width, { size: size.lead });
      return;
    }
    const columns: Column[] = [
      { title: this.t.items.item(framework.kind), width: 0.42, lines: 2 },
      this.statusColumn(),
      { title: t.missing, width: 0.58, lines: 4 },
      { title: t.peopleMissing, sample: count(MANY), align: 'right' },
    ];
    const table = new Table(pdf, section, columns, top);
    for (const gap of open) {
      table.row([
        labelOf(gap),
        this.statusCell(gap),
        t.gapOf(gap, this.threshold),
        gap.missing === null ? NONE : { text: count(gap.missing), bold: true },
      ]);
    }
    table.end();
  }

  private statusColumn(): Column {
    const messages = Object.values(this.t.statuses);
    const widest = messages.reduce((most, word) => (word.length > most.length ? word : most));
    return { title: this.t.items.status, sample: `${widest} mm` };
  }

  private statusCell({ status }: EvidenceItem): Cell {
    const { mark, tint } = statusLook[status];
    return { text: this.t.statuses[status], mark, color: tint, bold: status === 'covered' };
  }
}
