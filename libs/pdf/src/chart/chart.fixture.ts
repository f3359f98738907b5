import type { PdfDocument } from '../page/pdf-document.js';
import { color } from '../page/theme.js';
import { drawBars } from './bars.js';
import { drawHistogram } from './histogram.js';
import type { References } from './references.js';
import { drawStack, type Part } from './stack.js';
import { drawThresholdBars } from './threshold-bars.js';
import { drawTrend, type TrendPoint } from './trend.js';

const PATTERNS = [
  { label: 'Completed', fill: color.completed, hatch: 'solid' },
  { label: 'Completed late', fill: color.late, hatch: 'rising', onFill: color.ink },
  { label: 'In progress', fill: color.progress, hatch: 'falling' },
  { label: 'Not started', fill: color.idle, hatch: 'dotted', onFill: color.ink },
  { label: 'Overdue', fill: color.overdue, hatch: 'crossed' },
] satisfies Partial<Part>[];

/** Returns a stacked bar with the given count for each state. */
export const stackOf = (...counts: number[]): Part[] =>
  PATTERNS.map((pattern, index) => {
    const count = counts[index] ?? 0;
    return { ...pattern, count, figure: String(count), share: `${count}%` };
  });

export const REFERENCES: References = {
  threshold: { value: 0.8, label: 'Threshold 80%' },
  average: { value: 0.72, label: 'Organization average 72%' },
};

const MONTHS = ['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'];

/** Returns a trend with a point for each value in percent. */
export const trendOf = (...percents: (number | null)[]): TrendPoint[] =>
  percents.map((percent, index) => ({
    label: MONTHS[index % MONTHS.length]!,
    at: index,
    value: percent === null ? null : percent / 100,
    figure: percent === null ? 'no data' : `${percent}%`,
  }));

export const OVERDUE = [
  { label: '1 to 7', count: 12, figure: '12' },
  { label: '8 to 30', count: 31, figure: '31' },
  { label: '31 to 90', count: 0, figure: '0' },
  { label: 'more than 90', count: 4, figure: '4' },
];

const bar = (label: string, share: number | null) => ({
  label,
  share,
  figure: share === null ? '–' : `${Math.round(share * 100)}%`,
});

/** Draws a page with each chart. */
export function drawCharts(pdf: PdfDocument): void {
  pdf.page('Charts');
  let y = pdf.frame.top;
  y = drawStack(pdf, stackOf(40, 15, 20, 10, 15), y) - 8;
  y = drawStack(pdf, stackOf(96, 1, 1, 0, 2), y) - 8;
  y = pdf.inColumn(0, 2, () => drawStack(pdf, stackOf(30, 15, 20, 10, 25), y)) - 8;
  const bars = [
    bar('Checkout', 0.9),
    bar('Core Platform', 0.55),
    bar('Payments & Billing', 0.78),
    bar('No team', null),
  ];
  y = drawBars(pdf, bars, y, REFERENCES) - 10;
  const style = {
    partial: { statusText: 'Partial', marker: 'half', tint: color.progress },
    covered: { statusText: 'Covered', marker: 'disc', tint: color.completed },
  } as const;
  const own = { value: 0.95, label: 'Threshold 95%' };
  const thresholdBars = [
    { ...bar('A01 Broken access control', 0.93), ...style.covered },
    {
      ...bar('A02 Cryptographic failures with a long name in two lines', 0.4),
      ...style.partial,
      threshold: own,
    },
  ];
  y =
    drawThresholdBars(pdf, thresholdBars, REFERENCES.threshold!, y, {
      value: 0.3,
      label: 'Organization average 30%',
    }).bottom - 10;
  pdf.page('Trends');
  y = pdf.frame.top;
  const { threshold } = REFERENCES;
  y = drawTrend(pdf, trendOf(52, 58, 61, null, 47, 55, 68, 71, 70, 76, 82, 85, 88), y, { threshold }) - 16;
  y =
    pdf.inColumn(0, 2, () =>
      drawTrend(pdf, trendOf(100, 90, 0, 5, null, null, 3, 81, 79, 76, 82, 85, 80), y, { threshold }),
    ) - 16;
  y = drawTrend(pdf, trendOf(null, 64), y) - 16;
  drawHistogram(pdf, OVERDUE, y, 'Days overdue');
}
