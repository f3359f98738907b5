import { Table, type Column } from '@docket/pdf';
import type { EvidenceDocument } from '../document/evidence-document.js';
import { instant, NONE } from '../language/formats.js';
import type { PeriodPages } from '../period/period.pages.js';
import { drawTrendChart, startTrend, trendInstantColumn } from '../trend/trend.pages.js';
import type { TrainingMessages } from './messages/en.js';
import type { TrainingPosition, TrainingTrendPoint } from './training.snapshot.js';

type Position = NonNullable<TrainingTrendPoint['position']>;

/** Height of the trend with its charts and its table, in points. */
const TREND_HEIGHT = 560;

/** Draws the figures of the organization at several instants: the trend, and the positions of a period. */
export class PositionPages {
  constructor(
    private readonly document: EvidenceDocument,
    private readonly t: TrainingMessages,
  ) {}

  /** Draws the trend over 12 months. */
  trend(points: TrainingTrendPoint[]): void {
    const { document, t } = this;
    const { percent, score } = document.language.formats;
    const charted = (figure: (position: Position) => { value: number | null; text: string }) =>
      points.map(({ asOf, position }) => {
        const { value = null, text = NONE } = position ? figure(position) : {};
        return { asOf, figure: value === null ? null : { value, text } };
      });
    const rates = charted(({ completionRate: value, completedPairs, assignedPairs }) => ({
      value,
      text: percent(completedPairs, assignedPairs),
    }));
    const scores = charted(({ meanTopicScore }) => ({
      value: meanTopicScore === null ? null : meanTopicScore / 100,
      text: score(meanTopicScore),
    }));
    const { passingScore } = document.header.rules;
    const threshold = {
      value: passingScore / 100,
      label: t.trend.passingScore(document.language.formats.wholePercent(passingScore)),
    };
    const top = startTrend(document, TREND_HEIGHT);
    const below = document.sideBySide(
      top,
      (y) => drawTrendChart(document, t.glance.completionRate, rates, y, { spaceFor: threshold.label }),
      (y) => drawTrendChart(document, t.glance.meanTopicScore, scores, y, { threshold }),
      { below: 0 },
    );
    const columns = this.columns(trendInstantColumn(document));
    const table = new Table(document.pdf, document.language.messages.trend.title, columns, below);
    for (const { asOf, position } of points) table.row([instant(asOf), ...this.cells(position)]);
    table.end();
  }

  /** Draws the positions of a period. */
  positions(positions: TrainingPosition[], period: PeriodPages): void {
    const columns = this.columns(period.instantColumn);
    const table = new Table(this.document.pdf, period.t.positions.title, columns, (height) =>
      period.startPositions(height),
    );
    for (const { asOf, edge, ...position } of positions)
      table.row([period.instantCell(asOf, edge), ...this.cells(position)]);
    table.end();
  }

  private columns(first: Column): Column[] {
    const { count, score, widestPercent } = this.document.language.formats;
    const t = this.t.figures;
    return [
      first,
      { title: t.eligible, sample: count(100_000), align: 'right' },
      { title: t.completedPairs, width: 1, align: 'right' },
      { title: t.completionRate, sample: widestPercent, align: 'right' },
      { title: t.meanTopicScore, sample: score(100), align: 'right' },
    ];
  }

  private cells(position: Position | null): string[] {
    if (!position) return [NONE, NONE, NONE, NONE];
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
