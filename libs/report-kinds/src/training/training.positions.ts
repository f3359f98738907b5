import { Table, type Column } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant, NONE } from '../language/formats.js';
import type { PeriodPages } from '../period/period.pages.js';
import { drawTrendChart, startTrend, trendInstantColumn } from '../trend/trend.pages.js';
import type { TrainingMessages } from './messages/en.js';
import type { TrainingPosition, TrainingTrendPoint } from './training.snapshot.js';

/** Height of the trend with its chart and its table, in points. */
const TREND_HEIGHT = 440;

/** Draws figures of the organization at several instants: the trend, and the positions of a period. */
export class PositionPages {
  constructor(
    private readonly document: EvidenceDocument,
    private readonly t: TrainingMessages,
  ) {}

  /** Draws the trend of the trained share over 12 months. */
  trend(points: TrainingTrendPoint[]): void {
    const { document, t } = this;
    const { count, percent, widestPercent } = document.language.formats;
    const shareOf = ({ trained, eligible }: { trained: number; eligible: number }): string =>
      percent(trained, eligible);
    const shares = points.map(({ asOf, position }) => {
      const share = position?.share ?? null;
      return { asOf, figure: share === null ? null : { value: share, text: shareOf(position!) } };
    });
    const below = drawTrendChart(document, t.trend.share, shares, startTrend(document, TREND_HEIGHT));
    const columns: Column[] = [
      trendInstantColumn(document),
      { title: t.figures.eligible, width: 1, align: 'right' },
      { title: t.topics.trained, width: 1, align: 'right' },
      { title: t.trend.share, sample: widestPercent, align: 'right' },
    ];
    const table = new Table(document.pdf, document.language.messages.trend.title, columns, below);
    for (const { asOf, position } of points) {
      const cells = position
        ? [count(position.eligible), count(position.trained), shareOf(position)]
        : [NONE, NONE, NONE];
      table.row([instant(asOf), ...cells]);
    }
    table.end();
  }

  /** Draws the positions of a period. */
  positions(positions: TrainingPosition[], period: PeriodPages): void {
    const { count, score, widestPercent } = this.document.language.formats;
    const t = this.t.figures;
    const columns: Column[] = [
      period.instantColumn,
      { title: t.eligible, sample: count(100_000), align: 'right' },
      { title: t.completedPairs, width: 1, align: 'right' },
      { title: t.completionRate, sample: widestPercent, align: 'right' },
      { title: t.meanTopicScore, sample: score(100), align: 'right' },
    ];
    const table = new Table(this.document.pdf, period.t.positions.title, columns, (height) =>
      period.startPositions(height),
    );
    for (const { asOf, edge, ...position } of positions)
      table.row([period.instantCell(asOf, edge), ...this.cells(position)]);
    table.end();
  }

  private cells(position: Omit<TrainingPosition, 'asOf' | 'edge'>): string[] {
    const { count, percent, score } = this.document.language.formats;
    const { eligible, completedPairs, assignedPairs, meanTopicScore } = position;
    return [
      count(eligible),
      `${count(completedPairs)} / ${count(assignedPairs)}`,
      percent(completedPairs, assignedPairs),
      score(meanTopicScore),
    ];
  }
}
