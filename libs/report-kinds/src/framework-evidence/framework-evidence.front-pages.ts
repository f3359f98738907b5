import type { FrameworkNoun } from '@docket/contracts/values';
import {
  color,
  drawThresholdBars,
  maxTextWidth,
  size,
  Table,
  type Cell,
  type Column,
  type Threshold,
} from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { drawExecutiveSummary } from '../document/executive-summary.js';
import type { LabeledValue } from '../rendering.js';
import { periodOf } from '../period/period.js';
import { windowStart } from '../document/rules-page.js';
import { NONE } from '../language/formats.js';
import { denominatorOf, labelOf, nounOf, percentOf, statusStyle } from './framework-evidence.items.js';
import { meanShareOf } from './framework-evidence.mean-share.js';
import { editionName } from '../language/edition.js';
import { drawRequirements } from './framework-evidence.requirements.js';
import type { EvidenceItem, FrameworkFigures, FrameworkSection } from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';

/** Height of the chart of items without bars, and of a bar with a label of two lines, in points. */
const [CHART_HEIGHT, HEIGHT_PER_ITEM] = [70, 22];
/** Height of the row of an item with a title of two lines, in points. */
const ITEM_ROW_HEIGHT = 27;
/** Minimum height for the heading of the gaps and the first gap, in points. */
const MIN_GAPS_HEIGHT = 140;
/** Sample for the width of numeric columns. */
const MAX_COUNT = 100_000;

/** The pages before the lists: cover, summary, table of items, and gaps. */
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
    const mean = meanShareOf(this.items);
    const withContent = figures.itemCount - figures.noContent;
    const { header } = document;
    const { wholeOrganization: scope } = document.language.messages.cover;
    document.cover({
      scope,
      period: periodOf(header.params),
      windowStart: windowStart(header),
      caveat: [...this.reasons(), ...this.limits()].join(' '),
      edition: editionName(document.language, framework),
      mapping: this.mapping,
      glance: [
        { label: t.coverage, value: percent(figures.covered, withContent) },
        { label: t.meanShare, value: percent(mean.numerator, mean.denominator) },
        { label: t.covered(this.noun), value: t.coveredOf(figures.covered, withContent) },
        { label: t.gaps, value: count(figures.itemCount - figures.covered) },
        { label: t.eligible, value: count(figures.eligible) },
      ],
    });
    this.summary();
    this.itemPages();
  }

  /** The ID and version of the pack, and where it is from. */
  private get mapping(): string {
    const { id, version, source } = this.framework;
    return this.t.summary.mappingValue(id, version, source === 'built-in');
  }

  private get noun(): FrameworkNoun {
    return nounOf(this.framework);
  }

  private get threshold(): number {
    return this.document.header.rules.coverageThresholdPercent;
  }

  private summary(): void {
    const { document, framework, figures } = this;
    const { language } = document;
    const t = this.t.summary;
    let y = drawExecutiveSummary(document, {
      conclusion: this.result(),
      undefined: figures.eligible === 0 || figures.coverage === null,
      limits: this.limits(),
      gaps: this.largestGaps(),
    });
    const { edition } = language.messages.cover;
    y = document.facts(
      [
        { label: t.framework, value: framework.title },
        { label: edition, value: editionName(language, framework) },
        { label: t.mapping, value: this.mapping },
        { label: language.messages.instants.describes, value: document.dataAsOf },
        { label: t.byStatus, value: t.byStatusValue(figures) },
      ],
      y - 8,
      language.messages.executiveSummary.title,
    );
    const chartHeight = CHART_HEIGHT + this.items.length * HEIGHT_PER_ITEM;
    if (y - chartHeight < document.pdf.frame.bottom && this.isBelowMiddle(y)) {
      document.pdf.page(language.messages.executiveSummary.title);
      y = document.pdf.frame.top + 10;
    }
    this.chart(document.subheading(t.chart(this.noun), y - 10));
  }

  /** Sentences that limit what the statuses show: whose threshold it is, and that they are about training only. */
  private limits(): string[] {
    const { ownThreshold, trainingOnly } = this.t.summary;
    return [ownThreshold(this.threshold), ...(this.framework.kind === 'regulatory' ? [trainingOnly] : [])];
  }

  /** Whether a new page has more space than the rest of the page. */
  private isBelowMiddle(y: number): boolean {
    const { top, bottom } = this.document.pdf.frame;
    return y < (top + bottom) / 2;
  }

  /** The items that lack the most people, most first. */
  private largestGaps(): LabeledValue[] {
    return this.items
      .filter(({ status }) => status !== 'covered')
      .toSorted((a, b) => (b.missing ?? 0) - (a.missing ?? 0))
      .map((item) => ({ label: labelOf(item), value: this.shortGap(item) }));
  }

  /** Returns the share of an item with the people to train. The table of gaps has the reason. */
  private shortGap(gap: EvidenceItem): string {
    const { gaps, requirements, statuses } = this.t;
    if (gap.missing === null) return statuses[gap.status];
    const { formats } = this.document.language;
    const share = `${percentOf(formats, gap)} (${requirements.requiredOf(gap.requiredSharePercent)})`;
    return `${share} · ${gaps.peopleToTrain}: ${formats.count(gap.missing)}`;
  }

  /** Why no item can meet its required share; empty if one can. */
  private reasons(): string[] {
    const { figures, document } = this;
    const t = this.t.summary;
    const day = document.header.asOf.slice(0, 10);
    if (figures.itemCount === figures.noContent) return [t.noContent(this.noun, day)];
    return figures.eligible === 0 ? [t.nobodyEligible(document.nobodyEligible)] : [];
  }

  /** Returns the result in two or three sentences, or the reason why there is no result. */
  private result(): string {
    const { figures } = this;
    const t = this.t.summary;
    const [reason] = this.reasons();
    if (reason !== undefined) return reason;
    const others = this.items.filter(({ requiredSharePercent }) => requiredSharePercent !== this.threshold);
    const result = t.result(this.noun, figures, this.threshold);
    if (others.length === 0) return result;
    return `${result} ${this.t.requirements.otherShares(this.noun, others.length)}`;
  }

  private chart(top: number): void {
    const { document, items } = this;
    const { pdf, language } = document;
    const t = this.t.summary;
    const bars = items.map((item) => ({
      ...statusStyle[item.status],
      statusText: this.t.statuses[item.status],
      label: labelOf(item),
      share: item.share,
      figure: percentOf(language.formats, item),
      ...this.ownThreshold(item),
    }));
    const threshold = { value: this.threshold / 100, label: t.threshold(this.threshold) };
    const { bottom, drawn } = drawThresholdBars(pdf, bars, threshold, top + 4);
    if (drawn === bars.length) return;
    const { left, width } = pdf.frame;
    const style = { size: size.small, color: color.secondary };
    pdf.paragraph(t.firstOf(this.noun, drawn, bars.length), left, bottom - 10, width, style);
  }

  /** Returns the threshold of a bar if it differs from the threshold of the chart. */
  private ownThreshold({ requiredSharePercent }: EvidenceItem): { threshold?: Threshold } {
    if (requiredSharePercent === this.threshold) return {};
    const label = this.t.requirements.requiredOf(requiredSharePercent);
    return { threshold: { value: requiredSharePercent / 100, label } };
  }

  /** Draws the table of items, then the gaps and what the items ask for. */
  private itemPages(): void {
    const { document, framework, items } = this;
    const { pdf, language } = document;
    const { count, score, wholePercent, widestPercent } = language.formats;
    const t = this.t.items;
    const section = t.section(this.noun);
    const columns: Column[] = [
      { title: t.item(this.noun) },
      this.statusColumn(),
      { title: t.share, sample: widestPercent, align: 'right' },
      { title: t.trainedOfEligible, sample: `${count(MAX_COUNT)} / ${count(MAX_COUNT)}`, align: 'right' },
      { title: this.t.requirements.required, sample: widestPercent, align: 'right' },
      { title: t.averageScore, sample: score(100), align: 'right' },
      { title: t.topics, sample: count(1_000), align: 'right' },
    ];
    const { left, width } = pdf.frame;
    const about = [
      this.t.summary.ownThreshold(this.threshold),
      ...(items.some(({ trainingOnly }) => trainingOnly)
        ? [this.t.requirements.trainingOnly(this.noun)]
        : []),
    ].join(' ');
    const top = document.list(section, items.length * ITEM_ROW_HEIGHT);
    const below = pdf.paragraph(about, left, top, Math.min(width, maxTextWidth)) - 8;
    const table = new Table(pdf, section, columns, below);
    for (const item of items) {
      table.row([
        this.itemCell(item),
        this.statusCell(item),
        percentOf(language.formats, item),
        this.trainedCell(item),
        wholePercent(item.requiredSharePercent),
        score(item.averageScore),
        count(item.topicCount),
      ]);
    }
    this.gaps(section, table.end() - 22);
    drawRequirements(document, this.t, framework, items);
  }

  /** Returns the numbers that the share is computed from, and the number of exempt people; a dash without content. */
  private trainedCell(item: EvidenceItem): string | Cell {
    if (item.status === 'no-content') return { text: NONE, note: this.t.items.noContent };
    const { formats, messages } = this.document.language;
    const { count } = formats;
    const text = `${count(item.trained)} / ${count(denominatorOf(item))}`;
    return item.exempt ? { text, note: messages.exempt.count(count(item.exempt)) } : text;
  }

  private itemCell(item: EvidenceItem): Cell {
    const notes = [
      item.trainingOnly && this.t.requirements.trainingCoverage,
      item.appliesTo === 'all-personnel' && this.t.requirements.eligibleOnly,
      item.overridden && this.t.items.customMapping,
    ].filter((note) => note !== false);
    return { text: labelOf(item), ...(notes.length > 0 ? { note: notes.join(', ') } : {}) };
  }

  private gaps(section: string, below: number): void {
    const { document, items } = this;
    const { pdf, language } = document;
    const { count } = language.formats;
    const t = this.t.gaps;
    const gaps = items.filter(({ status }) => status !== 'covered');
    let top = below;
    if (top - MIN_GAPS_HEIGHT < pdf.frame.bottom) {
      pdf.page(section);
      top = pdf.frame.top;
    }
    pdf.bookmark(t.title);
    top = document.heading(t.title, top);
    if (gaps.length === 0) {
      const { left, width } = pdf.frame;
      pdf.paragraph(t.none(this.noun, items.length), left, top, width, { size: size.lead });
      return;
    }
    const columns: Column[] = [
      { title: this.t.items.item(this.noun), width: 0.42 },
      this.statusColumn(),
      { title: t.reason, width: 0.58 },
      { title: t.peopleToTrain, sample: count(MAX_COUNT), align: 'right' },
    ];
    const table = new Table(pdf, section, columns, top);
    for (const gap of gaps) {
      table.row([
        labelOf(gap),
        this.statusCell(gap),
        this.gapText(gap),
        gap.missing === null ? NONE : { text: count(gap.missing), bold: true },
      ]);
    }
    table.end();
  }

  /** Returns why an item is not covered, with the numbers that its share is computed from. */
  private gapText(gap: EvidenceItem): string {
    const { gaps } = this.t;
    const { formats, messages } = this.document.language;
    if (!gap.exempt || gap.status === 'no-content') return gaps.gapOf(gap, gap.requiredSharePercent);
    const denominator = denominatorOf(gap);
    if (denominator === 0) return messages.exempt.everyone;
    const reason = gaps.gapOf({ ...gap, eligible: denominator }, gap.requiredSharePercent);
    return `${reason} ${messages.exempt.excluded(formats.count(gap.exempt))}`;
  }

  private statusColumn(): Column {
    const statuses = Object.values(this.t.statuses);
    return { title: this.t.items.status, sample: statuses.map((status) => `${status} mm`) };
  }

  private statusCell({ status }: EvidenceItem): Cell {
    const { marker, tint } = statusStyle[status];
    return { text: this.t.statuses[status], marker, color: tint, bold: status === 'covered' };
  }
}
