import type { Marker } from '../page/markers.js';
import type { PdfDocument } from '../page/pdf-document.js';
import { color, size } from '../page/theme.js';
import type { TextLine } from '../type/shaping.js';
import { BAR_HEIGHT, BAR_STEP, type Bar } from './bars.js';
import { alternativeText, inChartFrame, widest } from './chart-frame.js';
import { drawReferences, referenceHeight, referenceText, type Threshold } from './references.js';

/** A bar that is compared with a threshold. Its status is shown as a word, a shape and a color. */
export interface ThresholdBar extends Bar {
  statusText: string;
  marker: Marker;
  /** Color of the bar, marker and status, as operands of `rg`. */
  tint: string;
  /** The threshold of this bar, drawn on the bar. Omitted if the threshold of the chart applies. */
  threshold?: Threshold;
}

/** Maximum number of lines of the label of a `ThresholdBar`. */
const LABEL_LINES = 4;
const LABEL_LEADING = 10;
/** Width of the mark of a bar's own threshold, and how far it reaches above and below the bar, in points. */
const MARK_WIDTH = 1.2;
const MARK_OVERHANG = 2;
/** Space required below a `ThresholdBar`, in points, for a note below the chart. */
const SPACE_BELOW = 22;

interface BarRow {
  bar: ThresholdBar;
  y: number;
  lines: TextLine[];
}

/**
 * Draws bars with a dashed line at the threshold: marker and label at the start, status and figure at the end. Draws as many
 * bars as fit on the page.
 * @param average of the organization, drawn as a dotted line
 * @returns the lower edge of the chart, and the number of bars drawn
 */
export function drawThresholdBars(
  pdf: PdfDocument,
  bars: ThresholdBar[],
  threshold: Threshold,
  top: number,
  average?: Threshold,
): { bottom: number; drawn: number } {
  return inChartFrame(pdf, () => layOutThresholdBars(pdf, bars, { threshold, average }, top));
}

function layOutThresholdBars(
  pdf: PdfDocument,
  bars: ThresholdBar[],
  references: { threshold: Threshold; average: Threshold | undefined },
  top: number,
): { bottom: number; drawn: number } {
  const { left, right, width } = pdf.frame;
  const start = left + width * 0.38;
  const figures = bars.map(({ figure }) => figure);
  const statuses = bars.map(({ statusText }) => statusText);
  const barWidth = right - start - widest(pdf, statuses, 'Bold') - widest(pdf, figures) - 24;
  const rows: BarRow[] = [];
  let y = top - referenceHeight(references);
  for (const bar of bars) {
    const lines = pdf.typesetter.wrap(bar.label, (start - left - 21) / size.small, LABEL_LINES);
    if (y - BAR_STEP - (lines.length - 1) * LABEL_LEADING - SPACE_BELOW < pdf.frame.bottom) break;
    y -= BAR_STEP;
    rows.push({ bar, y, lines });
    y -= (lines.length - 1) * LABEL_LEADING;
  }
  const described = rows.map(({ bar }) => ({
    label: bar.label,
    figure: [bar.figure, bar.statusText, bar.threshold?.label].filter(Boolean).join(', '),
  }));
  const alternative = [...referenceText(references), alternativeText(described)].join('. ');
  pdf.figure(alternative, [left, y - 4, right, top], () => {
    for (const row of rows) drawThresholdBar(pdf, row, { start, barWidth });
    drawReferences(pdf, references, { start, barWidth, top, bottom: y - 3 });
  });
  return { bottom: y - 4, drawn: rows.length };
}

function drawThresholdBar(
  pdf: PdfDocument,
  { bar, y, lines }: BarRow,
  { start, barWidth }: { start: number; barWidth: number },
): void {
  const { left, right } = pdf.frame;
  const small = { size: size.small };
  for (const [index, line] of lines.entries())
    pdf.text(line, left + 11, y + 1 - index * LABEL_LEADING, small);
  pdf.artifact(pdf.forms.marker(bar.marker, pdf.mirrorX(left + 2.8), y + 3.6, bar.tint));
  pdf.box(start, y, barWidth, BAR_HEIGHT, color.surface);
  if (bar.share) pdf.box(start, y, Math.max(0.8, barWidth * bar.share), BAR_HEIGHT, bar.tint);
  if (bar.threshold) {
    const mark = start + barWidth * bar.threshold.value - MARK_WIDTH;
    pdf.box(mark, y - MARK_OVERHANG, MARK_WIDTH, BAR_HEIGHT + 2 * MARK_OVERHANG, color.ink);
  }
  pdf.text(bar.statusText, start + barWidth + 10, y + 1, { ...small, weight: 'Bold', color: bar.tint });
  pdf.text(bar.figure, right, y + 1, { ...small, align: 'right' });
}
