import { Table, type Cell, type Column } from '@docket/pdf';
import { meanOfShares } from '@docket/contracts/values';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant, NONE } from '../language/formats.js';
import type { PeriodPages } from '../period/period.pages.js';
import { drawTrendChart, startTrend, trendInstantColumn, type TrendFigure } from '../trend/trend.pages.js';
import { labelOf, nounOf, statusStyle } from './framework-evidence.items.js';
import type {
  EvidenceItem,
  FrameworkSection,
  PeriodPosition,
  Position,
  TrendPoint,
} from './framework-evidence.snapshot.js';
import type { FrameworkEvidenceMessages } from './messages/en.js';

/** Sample for the width of numeric columns. */
const MAX_COUNT = 100_000;

/** Height of the trend with its table, in points. */
const TREND_HEIGHT = 430;

/** Draws the status of the framework at several instants: the trend, and the positions of a period. */
export class PositionPages {
  constructor(
    private readonly document: EvidenceDocument,
    private readonly messages: FrameworkEvidenceMessages,
    private readonly framework: FrameworkSection,
    private readonly items: EvidenceItem[],
  ) {}

  /** Draws the trend over 12 months. */
  trend(points: TrendPoint[]): void {
    const { document } = this;
    const { meanShare } = this.messages.positions;
    const percent = document.header.rules.coverageThresholdPercent;
    const threshold = { value: percent / 100, label: this.messages.summary.threshold(percent) };
    const top = startTrend(document, TREND_HEIGHT);
    const y = drawTrendChart(document, meanShare, this.meanShares(points), top, threshold);
    const columns = this.columns(trendInstantColumn(document));
    const table = new Table(document.pdf, document.language.messages.trend.title, columns, y);
    for (const { asOf, position } of points) table.row([instant(asOf), ...this.cells(position)]);
    table.end();
  }

  /** Draws the positions of a period: the framework, then each item. */
  positions(positions: PeriodPosition[], pages: PeriodPages): void {
    const { document } = this;
    const { title } = pages.t.positions;
    const table = new Table(document.pdf, title, this.columns(pages.instantColumn), (height) =>
      pages.startPositions(height),
    );
    for (const { asOf, edge, position } of positions)
      table.row([pages.instantCell(asOf, edge), ...this.cells(position)]);
    const byItem = this.messages.positions.byItem(nounOf(this.framework));
    const below = document.part(title, byItem, table.end() - 12);
    this.byItem(positions, pages, below);
  }

  private byItem(positions: PeriodPosition[], pages: PeriodPages, top: number): void {
    const { formats } = this.document.language;
    const t = this.messages.positions;
    const statuses = Object.values(this.messages.statuses);
    const table = new Table(
      this.document.pdf,
      pages.t.positions.title,
      [
        { title: t.instant },
        { title: t.status, sample: statuses.map((status) => `${status} mm`) },
        { title: t.share, sample: formats.widestPercent, align: 'right' },
        {
          title: t.trained,
          sample: `${formats.count(MAX_COUNT)} / ${formats.count(MAX_COUNT)}`,
          align: 'right',
        },
        { title: this.messages.requirements.required, sample: formats.widestPercent, align: 'right' },
      ],
      top,
    );
    for (const item of this.items) {
      table.group({ title: labelOf(item) });
      for (const { asOf, position } of positions) {
        const then = position?.items.find(({ id }) => id === item.id);
        table.row([instant(asOf), ...(then ? this.itemCells(then) : [t.notThenItem, NONE, NONE, NONE])]);
      }
    }
    table.end();
  }

  private itemCells({ requiredSharePercent, ...item }: Position['items'][number]): (string | Cell)[] {
    const { status, share, trained, denominator } = item;
    const { count, percent, wholePercent } = this.document.language.formats;
    const { marker, tint } = statusStyle[status];
    return [
      { text: this.messages.statuses[status], marker, color: tint, bold: status === 'covered' },
      percent(trained, share === null ? 0 : denominator),
      status === 'no-content'
        ? { text: NONE, note: this.messages.items.noContent }
        : `${count(trained)} / ${count(denominator)}`,
      requiredSharePercent === undefined ? NONE : wholePercent(requiredSharePercent),
    ];
  }

  private columns(first: Column): Column[] {
    const { formats } = this.document.language;
    const { statuses, positions: t } = this.messages;
    const number = (title: string): Column => ({ title, sample: formats.count(MAX_COUNT), align: 'right' });
    return [
      first,
      { title: t.meanShare, sample: formats.widestPercent, align: 'right' },
      { title: t.coverage, sample: formats.widestPercent, align: 'right' },
      number(statuses.covered),
      number(statuses.partial),
      number(statuses['no-activity']),
      number(statuses['no-content']),
      number(this.messages.glance.eligibleShort),
    ];
  }

  /** Returns the mean share at each instant. */
  private meanShares(points: TrendPoint[]): TrendFigure[] {
    const { percent } = this.document.language.formats;
    return points.map(({ asOf, position }) => {
      const mean = position && meanOf(position);
      if (mean === null || mean.denominator === 0n) return { asOf, figure: null };
      const { numerator, denominator } = mean;
      const value = Number(numerator) / Number(denominator);
      return { asOf, figure: { value, text: percent(numerator, denominator) } };
    });
  }

  private cells(position: Position | null): string[] {
    const { count, percent } = this.document.language.formats;
    if (!position) return Array<string>(7).fill(NONE);
    const { covered, partial, noActivity, noContent, itemCount, eligible } = position;
    const mean = meanOf(position);
    return [
      percent(mean.numerator, mean.denominator),
      percent(covered, itemCount - noContent),
      ...[covered, partial, noActivity, noContent, eligible].map(count),
    ];
  }
}

/** Returns the mean of the shares of the items without null shares, as an exact fraction. */
const meanOf = ({ items }: Position): { numerator: bigint; denominator: bigint } =>
  meanOfShares(
    items
      .filter(({ share }) => share !== null)
      .map(({ trained, denominator }) => ({ numerator: trained, denominator })),
  );
