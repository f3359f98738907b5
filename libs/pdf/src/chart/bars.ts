import type { PdfDocument } from '../page/pdf-document.js';
import { color, size } from '../page/theme.js';
import { alternativeText, inChartFrame, MAX_CHART_WIDTH, widest } from './chart-frame.js';
import { drawReferences, referenceHeight, referenceText, type References } from './references.js';

/** A horizontal bar of a chart. */
export interface Bar {
  label: string;
  /** Filled share of the bar, from 0 to 1; null if there is no value. */
  share: number | null;
  /** Text at the end of the bar, e.g. `78%`. */
  figure: string;
}

export const BAR_HEIGHT = 7;
export const BAR_STEP = 15;
/** Width reserved for the figure at the end of a bar, in points. */
const FIGURE_WIDTH = 110;
/** More bars than this are drawn in two columns on a wide page. */
const MAX_BARS_IN_ONE_COLUMN = 6;

/**
 * Draws bars from `top` down, with labels at the start and figures at the end. On a wide page, many bars are drawn in two
 * columns.
 * @param references lines across the bars, with their labels above
 * @returns the lower edge of the chart
 */
export function drawBars(pdf: PdfDocument, bars: Bar[], top: number, references: References = {}): number {
  const columns = pdf.frame.width > MAX_CHART_WIDTH && bars.length > MAX_BARS_IN_ONE_COLUMN ? 2 : 1;
  const draw = (): number => {
    const { left, right } = pdf.frame;
    // Two columns have no width to spare.
    const figures = bars.map(({ figure }) => figure);
    const figureWidth = columns === 1 ? FIGURE_WIDTH : 8 + widest(pdf, figures);
    const columnWidth = pdf.inColumn(0, columns, () => pdf.frame.width);
    const plot = { labelWidth: columnWidth * 0.32, barWidth: columnWidth * 0.68 - figureWidth };
    const firstBar = top - referenceHeight(references);
    const barsPerColumn = Math.ceil(bars.length / columns);
    const bottom = firstBar - barsPerColumn * BAR_STEP - 4;
    const alternative = [...referenceText(references), alternativeText(bars)].join('. ');
    pdf.figure(alternative, [left, bottom, right, top], () => {
      for (let column = 0; column < columns; column += 1) {
        const columnBars = bars.slice(column * barsPerColumn, (column + 1) * barsPerColumn);
        pdf.inColumn(column, columns, () => {
          drawBarColumn(pdf, columnBars, { ...plot, top: firstBar });
          const start = pdf.frame.left + plot.labelWidth;
          const columnBottom = firstBar - columnBars.length * BAR_STEP - 2;
          drawReferences(pdf, references, { start, barWidth: plot.barWidth, top, bottom: columnBottom });
        });
      }
    });
    return bottom;
  };
  return columns > 1 ? draw() : inChartFrame(pdf, draw);
}

function drawBarColumn(
  pdf: PdfDocument,
  bars: Bar[],
  { top, labelWidth, barWidth }: { top: number; labelWidth: number; barWidth: number },
): void {
  const { left } = pdf.frame;
  let y = top;
  for (const bar of bars) {
    y -= BAR_STEP;
    const label = pdf.typesetter.fit(bar.label, (labelWidth - 8) / size.small);
    pdf.text(label, left, y + 1, { size: size.small });
    pdf.box(left + labelWidth, y, barWidth, BAR_HEIGHT, color.surface);
    if (bar.share) pdf.box(left + labelWidth, y, Math.max(0.8, barWidth * bar.share), BAR_HEIGHT, pdf.accent);
    const end = left + labelWidth + barWidth + 6;
    pdf.text(bar.figure, end, y + 1, { size: size.small, color: color.secondary });
  }
}
