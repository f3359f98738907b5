import type { PdfDocument } from '../page/pdf-document.js';
import { color, size } from '../page/theme.js';
import { alternativeText, drawCentered, inChartFrame } from './chart-frame.js';

/** A vertical bar of a histogram. */
export interface Bucket {
  /** Range of the bucket, e.g. `8 to 30`. */
  label: string;
  count: number;
  /** The count as printed above the bar. */
  figure: string;
}

const PLOT_HEIGHT = 70;
/** Maximum width of a bucket, and the share of it that the bar fills. */
const MAX_BUCKET_WIDTH = 72;
const BAR_SHARE = 0.72;
const FIGURE_SPACE = 12;
/** Maximum number of lines of a bucket's label. */
const LABEL_LINES = 2;
const LABEL_LEADING = 10;

/**
 * Draws a histogram: a bar for each bucket with the count above and the range below.
 * @param axis what the ranges measure, printed below them, e.g. `Days overdue`
 * @returns the lower edge of the chart
 */
export function drawHistogram(
  pdf: PdfDocument,
  buckets: readonly Bucket[],
  top: number,
  axis?: string,
): number {
  const draw = (): number => {
    const { left, right, width } = pdf.frame;
    const step = width / Math.max(buckets.length, 1);
    const labels = buckets.map(({ label }) =>
      pdf.typesetter.wrap(label, (step - 4) / size.small, LABEL_LINES),
    );
    const lines = Math.max(1, ...labels.map(({ length }) => length));
    const baseline = top - FIGURE_SPACE - PLOT_HEIGHT;
    const labelsBottom = baseline - 4 - lines * LABEL_LEADING;
    const bottom = axis ? labelsBottom - 14 : labelsBottom - 4;
    const alternative = [...(axis ? [axis] : []), alternativeText(buckets)].join('. ');
    const highest = Math.max(1, ...buckets.map(({ count }) => count));
    pdf.figure(alternative, [left, bottom, right, top], () => {
      buckets.forEach(({ count, figure }, index) => {
        const x = left + index * step;
        const height = (PLOT_HEIGHT * count) / highest;
        const barWidth = step * BAR_SHARE;
        if (count > 0)
          pdf.box(x + (step - barWidth) / 2, baseline, barWidth, Math.max(height, 0.8), pdf.accent);
        const style = { x: x + step / 2, y: baseline + height + 3.5, left: x, right: x + step };
        drawCentered(pdf, figure, { ...style, color: color.ink });
        for (const [line, text] of labels[index]!.entries()) {
          const start = x + (step - text.width * size.small) / 2;
          const y = baseline - 11 - line * LABEL_LEADING;
          pdf.text(text, start, y, { size: size.small, color: color.secondary });
        }
      });
      pdf.rule(left, baseline, right, color.secondary, 0.6);
      if (axis) pdf.text(axis, left, labelsBottom - 10, { size: size.small, color: color.secondary });
    });
    return bottom;
  };
  return inChartFrame(pdf, draw, Math.max(buckets.length, 1) * MAX_BUCKET_WIDTH);
}
