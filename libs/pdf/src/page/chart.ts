import type { Weight } from '../type/font-files.js';
import type { Marker } from './markers.js';
import type { PdfDocument } from './pdf-document.js';
import { points } from './points.js';
import { color, size } from './theme.js';

/** A horizontal bar of a chart. */
export interface Bar {
  label: string;
  /** Filled share of the bar, from 0 to 1; null if there is no value. */
  share: number | null;
  /** Text at the end of the bar, e.g. `78%`. */
  figure: string;
}

const BAR_HEIGHT = 7;
const BAR_STEP = 15;
const STACK_HEIGHT = 14;
/** Width reserved for the figure at the end of a bar, in points. */
const FIGURE_WIDTH = 110;

/** Returns the alternative text of a chart: each label with its figure. */
const alternativeText = (parts: { label: string; figure: string }[]): string =>
  parts.map(({ label, figure }) => `${label}: ${figure}`).join('; ');

/** Maximum width of a chart, in points: longer bars are no easier to read. A portrait page is narrower than this. */
const MAX_CHART_WIDTH = 600;
/** More bars than this are drawn in two columns on a wide page. */
const MAX_BARS_IN_ONE_COLUMN = 6;

/** Returns the width of the widest text at the small size, in points. */
const widest = (pdf: PdfDocument, texts: string[], weight?: Weight): number =>
  Math.max(...texts.map((text) => pdf.typesetter.line(text, weight).width)) * size.small;

/** Calls `draw` with the frame limited to the maximum width of a chart. */
const inChartFrame = <T>(pdf: PdfDocument, draw: () => T): T =>
  pdf.inFrame(pdf.frame.left, Math.min(pdf.frame.width, MAX_CHART_WIDTH), draw);

/**
 * Draws bars from `top` down, with labels at the start and figures at the end. On a wide page, many bars are drawn in two
 * columns.
 * @returns the lower edge of the chart
 */
export function drawBars(pdf: PdfDocument, bars: Bar[], top: number): number {
  const columns = pdf.frame.width > MAX_CHART_WIDTH && bars.length > MAX_BARS_IN_ONE_COLUMN ? 2 : 1;
  const barsPerColumn = Math.ceil(bars.length / columns);
  const bottom = top - barsPerColumn * BAR_STEP - 4;
  // Two columns have no width to spare.
  const figureWidth =
    columns === 1
      ? FIGURE_WIDTH
      : 8 +
        widest(
          pdf,
          bars.map(({ figure }) => figure),
        );
  const draw = (): void => {
    const { left, right } = pdf.frame;
    pdf.figure(alternativeText(bars), [left, bottom, right, top], () => {
      for (let column = 0; column < columns; column += 1) {
        const columnBars = bars.slice(column * barsPerColumn, (column + 1) * barsPerColumn);
        pdf.inColumn(column, columns, () => drawBarColumn(pdf, columnBars, { top, figureWidth }));
      }
    });
  };
  if (columns > 1) draw();
  else inChartFrame(pdf, draw);
  return bottom;
}

function drawBarColumn(
  pdf: PdfDocument,
  bars: Bar[],
  { top, figureWidth }: { top: number; figureWidth: number },
): void {
  const { left, width } = pdf.frame;
  const labelWidth = width * 0.32;
  const barWidth = width - labelWidth - figureWidth;
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

/** A bar that is compared with a threshold. Its status is shown as a word, a shape and a color. */
export interface ThresholdBar extends Bar {
  statusText: string;
  marker: Marker;
  /** Color of the bar, marker and status, as operands of `rg`. */
  tint: string;
  /** The threshold of this bar, drawn on the bar. Omitted if the threshold of the chart applies. */
  threshold?: Threshold;
}

/** The threshold of a chart. */
export interface Threshold {
  /** From 0 to 1. */
  value: number;
  label: string;
}

/** Maximum number of lines of the label of a `ThresholdBar`. */
const LABEL_LINES = 2;
const LABEL_LEADING = 10;
/** Width of the mark of a bar's own threshold, and how far it reaches above and below the bar, in points. */
const MARK_WIDTH = 1.2;
const MARK_OVERHANG = 2;
/** Space required below the first line of a `ThresholdBar`, in points: its second line, and a note below the chart. */
const SPACE_BELOW = 32;

/**
 * Draws bars with a dashed line at the threshold: marker and label at the start, status and figure at the end. Draws as many
 * bars as fit on the page.
 * @returns the lower edge of the chart, and the number of bars drawn
 */
export function drawThresholdBars(
  pdf: PdfDocument,
  bars: ThresholdBar[],
  threshold: Threshold,
  top: number,
): { bottom: number; drawn: number } {
  return inChartFrame(pdf, () => layOutThresholdBars(pdf, bars, threshold, top));
}

function layOutThresholdBars(
  pdf: PdfDocument,
  bars: ThresholdBar[],
  threshold: Threshold,
  top: number,
): { bottom: number; drawn: number } {
  const { left, right, width } = pdf.frame;
  const start = left + width * 0.38;
  const rows: { bar: ThresholdBar; y: number; lines: ReturnType<typeof pdf.typesetter.wrap> }[] = [];
  let y = top - 13;
  for (const bar of bars) {
    if (y - BAR_STEP - SPACE_BELOW < pdf.frame.bottom) break;
    const lines = pdf.typesetter.wrap(bar.label, (start - left - 21) / size.small, LABEL_LINES);
    y -= BAR_STEP;
    rows.push({ bar, y, lines });
    y -= (lines.length - 1) * LABEL_LEADING;
  }
  const figureWidth = widest(
    pdf,
    bars.map(({ figure }) => figure),
  );
  const statusWidth = widest(
    pdf,
    bars.map(({ statusText }) => statusText),
    'Bold',
  );
  const barWidth = right - start - statusWidth - figureWidth - 24;
  const described = rows.map(({ bar }) => ({
    label: bar.label,
    figure: [bar.figure, bar.statusText, bar.threshold?.label].filter(Boolean).join(', '),
  }));
  const alternative = `${threshold.label}. ${alternativeText(described)}`;
  pdf.figure(alternative, [left, y - 4, right, top], () => {
    drawThresholdLine(pdf, threshold, { start, barWidth, top, bottom: y - 3 });
    for (const row of rows) drawThresholdBar(pdf, row, { start, barWidth });
  });
  return { bottom: y - 4, drawn: rows.length };
}

function drawThresholdLine(
  pdf: PdfDocument,
  threshold: Threshold,
  { start, barWidth, top, bottom }: { start: number; barWidth: number; top: number; bottom: number },
): void {
  const line = start + barWidth * threshold.value;
  const label = pdf.typesetter.line(threshold.label);
  const width = label.width * size.small;
  const labelLeft = Math.min(line - width / 2, start + barWidth - width);
  pdf.text(label, labelLeft, top - 9, { size: size.small, color: color.secondary });
  drawDashes(pdf, line, top - 14, bottom);
}

function drawThresholdBar(
  pdf: PdfDocument,
  { bar, y, lines }: { bar: ThresholdBar; y: number; lines: ReturnType<typeof pdf.typesetter.wrap> },
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

/** A part of a stacked bar. */
export interface Part {
  label: string;
  count: number;
  /** The count as printed on the bar. */
  figure: string;
  /** The count and its share as printed in the key. */
  share: string;
  /** Operands of `rg`. */
  fill: string;
  /** Color of the figure on the fill. Default: white. */
  onFill?: string;
}

/** Minimum width for a key in columns, in points. In a narrower chart the key has one line per part. */
const MIN_WIDTH_FOR_KEY_COLUMNS = 420;
const KEY_LINE = 12;

/**
 * Draws one bar of parts with a labeled key below it, readable without color.
 * @returns the lower edge of the chart
 */
export function drawStack(pdf: PdfDocument, parts: Part[], top: number): number {
  return inChartFrame(pdf, () => {
    const { left, right, width } = pdf.frame;
    const y = top - STACK_HEIGHT - 2;
    const narrow = width < MIN_WIDTH_FOR_KEY_COLUMNS;
    const bottom = narrow ? y - 7 - parts.length * KEY_LINE : y - 30;
    const described = parts.map(({ label, share }) => ({ label, figure: share }));
    pdf.figure(alternativeText(described), [left, bottom, right, top], () => {
      drawParts(pdf, parts, y);
      if (narrow) drawKeyLines(pdf, parts, y);
      else drawKeyColumns(pdf, parts, y);
    });
    return bottom - 6;
  });
}

function drawParts(pdf: PdfDocument, parts: Part[], y: number): void {
  const { left, width } = pdf.frame;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  pdf.box(left, y, width, STACK_HEIGHT, color.surface);
  let x = left;
  for (const part of parts) {
    const share = total > 0 ? (width * part.count) / total : 0;
    if (share > 0) pdf.box(x, y, Math.max(share - 0.8, 0.4), STACK_HEIGHT, part.fill);
    // The key repeats the figure, so that the parts can be distinguished without color.
    const figure = pdf.typesetter.line(part.figure, 'Bold');
    if (figure.width * size.small + 6 < share) {
      const middle = x + (share - figure.width * size.small) / 2;
      pdf.text(figure, middle, y + 4.2, { size: size.small, color: part.onFill ?? color.white });
    }
    x += share;
  }
}

function drawKeyColumns(pdf: PdfDocument, parts: Part[], y: number): void {
  const { left, width } = pdf.frame;
  const cell = width / parts.length;
  parts.forEach(({ label, share, fill }, index) => {
    const x = left + index * cell;
    pdf.box(x, y - 16, 6, 6, fill);
    pdf.text(label, x + 10, y - 16, { size: size.small });
    pdf.text(share, x + 10, y - 27, { size: size.small, color: color.secondary });
  });
}

function drawKeyLines(pdf: PdfDocument, parts: Part[], y: number): void {
  const { left } = pdf.frame;
  const sharesLeft =
    left +
    10 +
    widest(
      pdf,
      parts.map(({ label }) => label),
    ) +
    18;
  parts.forEach(({ label, share, fill }, index) => {
    const keyY = y - 16 - index * KEY_LINE;
    pdf.box(left, keyY, 6, 6, fill);
    pdf.text(label, left + 10, keyY, { size: size.small });
    pdf.text(share, sharesLeft, keyY, { size: size.small, color: color.secondary });
  });
}

/** Draws a vertical dashed line from one height to another. */
function drawDashes(pdf: PdfDocument, x: number, from: number, to: number): void {
  const pageX = points(pdf.mirrorX(x));
  const ends = `${pageX} ${points(from)} m ${pageX} ${points(to)} l`;
  pdf.artifact(`q ${color.ink} RG 0.8 w [2.5 2] 0 d ${ends} S Q`);
}
