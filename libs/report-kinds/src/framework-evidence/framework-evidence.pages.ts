import { colour, drawJudgedBars, measure, size, Table, type Cell, type Column } from '@docket/pdf';
import type { EvidenceDocument } from '../evidence-document.js';
import { NONE } from '../language/formats.js';
import { labelOf, statusLook } from './framework-evidence.looks.js';
import type { EvidenceItem, FrameworkFigures, FrameworkSection } from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceWords } from './words/en.js';

/** Room for a heading and the first gap, in points. */
const GAPS_NEED = 110;
const MANY = 100_000;

/** The pages before the lists: cover, summary, the items one by one, and the gaps. */
export class FrontPages {
  constructor(
    private readonly document: EvidenceDocument,
    private readonly say: FrameworkEvidenceWords,
    private readonly framework: FrameworkSection,
    private readonly figures: FrameworkFigures,
    private readonly items: EvidenceItem[],
  ) {}

  draw(): void {
    const { document, figures, framework } = this;
    const { count, percent } = document.language.formats;
    const say = this.say.glance;
    document.cover([
      { label: say.coverage, value: percent(figures.coverage) },
      { label: say.meanShare, value: percent(figures.meanShare) },
      { label: say.covered(framework.kind), value: say.coveredOf(figures.covered, figures.itemCount) },
      { label: say.gaps, value: count(figures.itemCount - figures.covered) },
      { label: say.eligible, value: count(figures.eligible) },
    ]);
    this.summary();
    this.itemPages();
  }

  private get threshold(): number {
    return this.document.header.rules.coverageThresholdPercent;
  }

  private summary(): void {
    const { document, framework, figures } = this;
    const { paper, header, language } = document;
    const { left, width } = paper.frame;
    const say = this.say.summary;
    paper.page(language.words.summary);
    let y = document.heading(language.words.summary, paper.frame.top);
    y = paper.paragraph(this.inShort(), left, y, Math.min(width, measure), {
      size: size.lead,
      ...(figures.eligible === 0 || figures.coverage === null ? { colour: colour.overdue } : {}),
    });
    const { id, version, source } = framework;
    y = document.facts(
      [
        { label: say.framework, value: framework.title },
        { label: say.pack, value: say.packIs(id, version, source === 'built-in') },
        { label: say.asOf, value: language.formats.localTime(header.asOf) },
        { label: say.byStatus, value: say.byStatusIs(figures) },
      ],
      y - 8,
      language.words.summary,
    );
    this.chart(document.subheading(say.chart(framework.kind), y - 10));
  }

  /** The answer in one or two sentences. */
  private inShort(): string {
    const { framework, figures } = this;
    const say = this.say.summary;
    const day = this.document.header.asOf.slice(0, 10);
    if (figures.coverage === null) return say.noContent(framework.kind, day);
    if (figures.eligible === 0) return say.nobodyEligible(day);
    return say.inShort(framework.kind, figures, this.threshold);
  }

  private chart(top: number): void {
    const { document, framework, items } = this;
    const { paper, language } = document;
    const say = this.say.summary;
    const bars = items.map((item) => ({
      ...statusLook[item.status],
      word: this.say.statuses[item.status],
      label: labelOf(item),
      share: item.share,
      figure: language.formats.percent(item.share),
    }));
    const threshold = { at: this.threshold / 100, label: say.threshold(this.threshold) };
    const { bottom, drawn } = drawJudgedBars(paper, bars, threshold, top + 4);
    if (drawn === bars.length) return;
    const { left, width } = paper.frame;
    const style = { size: size.small, colour: colour.secondary };
    paper.paragraph(say.firstOf(framework.kind, drawn, bars.length), left, bottom - 10, width, style);
  }

  /** Each item with its figures, then what is missing on those that are not covered. */
  private itemPages(): void {
    const { document, framework, items } = this;
    const { paper, language } = document;
    const { count, percent, score, wholePercent } = language.formats;
    const say = this.say.items;
    const section = say.section(framework.kind);
    paper.page(section);
    const columns: Column[] = [
      { title: say.item(framework.kind), lines: 2 },
      this.statusColumn(),
      { title: say.share, sample: percent(1), align: 'right' },
      { title: say.trainedOfEligible, sample: `${count(MANY)} / ${count(MANY)}`, align: 'right' },
      { title: say.threshold, sample: percent(1), align: 'right' },
      { title: say.averageScore, sample: score(100), align: 'right' },
      { title: say.topics, sample: count(1_000), align: 'right' },
    ];
    const top = document.heading(say.title(framework.kind), paper.frame.top);
    const table = new Table(paper, section, columns, top);
    for (const item of items) {
      table.row([
        { text: labelOf(item), ...(item.overridden ? { note: say.ownSet } : {}) },
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
    const { paper, language } = document;
    const { count } = language.formats;
    const say = this.say.gaps;
    const open = items.filter(({ status }) => status !== 'covered');
    let top = below;
    if (top - GAPS_NEED < paper.frame.bottom) {
      paper.page(section);
      top = paper.frame.top;
    }
    paper.bookmark(say.title);
    top = document.heading(say.title, top);
    if (open.length === 0) {
      const { left, width } = paper.frame;
      paper.paragraph(say.none(framework.kind, items.length), left, top, width, { size: size.lead });
      return;
    }
    const columns: Column[] = [
      { title: this.say.items.item(framework.kind), width: 0.42, lines: 2 },
      this.statusColumn(),
      { title: say.missing, width: 0.58, lines: 4 },
      { title: say.peopleMissing, sample: count(MANY), align: 'right' },
    ];
    const table = new Table(paper, section, columns, top);
    for (const gap of open) {
      table.row([
        labelOf(gap),
        this.statusCell(gap),
        say.gapOf(gap, this.threshold),
        gap.missing === null ? NONE : { text: count(gap.missing), bold: true },
      ]);
    }
    table.end();
  }

  private statusColumn(): Column {
    const words = Object.values(this.say.statuses);
    const widest = words.reduce((most, word) => (word.length > most.length ? word : most));
    return { title: this.say.items.status, sample: `${widest} mm` };
  }

  private statusCell({ status }: EvidenceItem): Cell {
    const { mark, tint } = statusLook[status];
    return { text: this.say.statuses[status], mark, colour: tint, bold: status === 'covered' };
  }
}
