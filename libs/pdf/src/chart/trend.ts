import type { PdfDocument } from '../page/pdf-document.js';
import { points as formatPoints } from '../page/points.js';
import { color, size } from '../page/theme.js';
import { alternativeText, drawCentered, inChartFrame, widest } from './chart-frame.js';
import { DASHED, drawLine, type Threshold } from './references.js';

/** A point of a trend line. */
export interface TrendPoint {
  /** Text below the point, e.g. the month. */
  label: string;
  /** Position on the axis of time, in milliseconds. */
  at: number;
  /** From 0 to 1; null if there is no value, which interrupts the line. */
  value: number | null;
  /** The value as text, e.g. `78%`. */
  figure: string;
}

/** Options of a trend chart. */
export interface TrendOptions {
  /** Drawn as a dashed line. */
  threshold?: Threshold | undefined;
  /** Labels of the lower and the upper end of the scale. Default: `0%` and `100%`. */
  scale?: [low: string, high: string];
}

const PLOT_HEIGHT = 80;
const MAX_WIDTH = 480;
/** Space above the plot for a figure, and below it for the labels, in points. */
const SPACE_ABOVE = 12;
const SPACE_BELOW = 16;
/** Distance between a point and its figure: above the point, and below it. */
const FIGURE_ABOVE = 5;
const FIGURE_BELOW = 12;
const SCALE_GAP = 8;
/** Minimum space between two labels below the plot. */
const LABEL_GAP = 5;

interface Plot {
  left: number;
  right: number;
  bottom: number;
}

/** A point with its position on the page, in points. */
interface PlacedPoint extends TrendPoint {
  x: number;
  y: number | null;
}

/**
 * Draws a line of up to 13 values from 0 to 1. The first, the last and the lowest value have their figures; the alternative text
 * has all figures. Points are as far apart as their instants. Without space for every label, only
 * some of them are printed, always with the last.
 * @returns the lower edge of the chart
 */
export function drawTrend(
  pdf: PdfDocument,
  trend: readonly TrendPoint[],
  top: number,
  { threshold, scale = ['0%', '100%'] }: TrendOptions = {},
): number {
  const draw = (): number => {
    const { left, right } = pdf.frame;
    const bottom = top - SPACE_ABOVE - PLOT_HEIGHT - SPACE_BELOW;
    const thresholdWidth = threshold ? widest(pdf, [threshold.label]) + SCALE_GAP : 0;
    const plot = {
      left: left + widest(pdf, scale) + SCALE_GAP,
      right: right - thresholdWidth,
      bottom: bottom + SPACE_BELOW,
    };
    const placed = placePoints(trend, plot);
    const alternative = [...(threshold ? [threshold.label] : []), alternativeText(trend)].join('. ');
    pdf.figure(alternative, [left, bottom, right, top], () => {
      drawScale(pdf, plot, scale, left);
      if (threshold) drawThreshold(pdf, threshold, plot);
      drawLineSegments(pdf, placed);
      drawFigures(pdf, placed, plot);
      drawMarks(pdf, placed, plot);
      drawLabels(pdf, placed, plot);
    });
    return bottom;
  };
  return inChartFrame(pdf, draw, MAX_WIDTH);
}

const heightOf = (value: number, { bottom }: Plot): number => bottom + value * PLOT_HEIGHT;

function placePoints(trend: readonly TrendPoint[], plot: Plot): PlacedPoint[] {
  const margin = 10;
  const start = trend[0]?.at ?? 0;
  const duration = (trend.at(-1)?.at ?? start) - start || 1;
  const width = plot.right - plot.left - 2 * margin;
  return trend.map((point) => ({
    ...point,
    x: plot.left + margin + ((point.at - start) / duration) * width,
    y: point.value === null ? null : heightOf(point.value, plot),
  }));
}

function drawScale(pdf: PdfDocument, plot: Plot, scale: [string, string], left: number): void {
  for (const [value, label] of scale.entries()) {
    const y = heightOf(value, plot);
    pdf.rule(plot.left, y, plot.right, color.hairline, value === 0 ? 0.8 : 0.5);
    pdf.text(label, left, y - 3, { size: size.small, color: color.secondary });
  }
}

/** Draws the threshold with its label at the end of the line. */
function drawThreshold(pdf: PdfDocument, { value, label }: Threshold, plot: Plot): void {
  const y = heightOf(value, plot);
  drawLine(pdf, [plot.left, y, plot.right, y], DASHED);
  pdf.text(label, plot.right + SCALE_GAP, y - 3, { size: size.small, color: color.secondary });
}

/** Draws a line through the points, interrupted where there is no value. */
function drawLineSegments(pdf: PdfDocument, placed: readonly PlacedPoint[]): void {
  let [path, connected] = ['', false];
  for (const { x, y } of placed) {
    if (y !== null) path += `${formatPoints(pdf.mirrorX(x))} ${formatPoints(y)} ${connected ? 'l' : 'm'} `;
    connected = y !== null;
  }
  pdf.artifact(`q 1 j ${pdf.accent} RG 1.4 w ${path}S Q`);
}

/** Draws a mark at each point, and a dash where there is no value. */
function drawMarks(pdf: PdfDocument, placed: readonly PlacedPoint[], plot: Plot): void {
  for (const { x, y } of placed) {
    if (y === null) drawCentered(pdf, '–', { x, y: plot.bottom + 3, left: plot.left, right: plot.right });
    else pdf.artifact(pdf.forms.marker('disc', pdf.mirrorX(x), y, pdf.accent));
  }
}

/** Prints the figures of the first, the last and the lowest point. One that would touch the last or the first is left out. */
function drawFigures(pdf: PdfDocument, placed: readonly PlacedPoint[], plot: Plot): void {
  const valued = placed.filter((point): point is PlacedPoint & { y: number } => point.y !== null);
  const lowest = valued.reduce<PlacedPoint | undefined>(
    (low, point) => (low && low.y! <= point.y ? low : point),
    undefined,
  );
  for (const point of new Set([valued[0], valued.at(-1), lowest])) {
    if (!point) continue;
    const isLowest = point === lowest && point !== valued[0] && point !== valued.at(-1);
    const below = isLowest && point.y! - FIGURE_BELOW > plot.bottom;
    const y = below ? point.y! - FIGURE_BELOW : point.y! + FIGURE_ABOVE;
    const width = widest(pdf, [point.figure]);
    const touches = (other: PlacedPoint | undefined): boolean =>
      other !== undefined && other !== point && Math.abs(other.x - point.x) < width + LABEL_GAP;
    if (touches(valued.at(-1)) || (isLowest && touches(valued[0]))) continue;
    const left = Math.max(plot.left, Math.min(point.x - width / 2, plot.right - width));
    // The line must not cross the figure.
    pdf.box(left - 1, y - 1.5, width + 2, 8.5, color.white);
    pdf.text(point.figure, left, y, { size: size.small });
  }
}

/**
 * Prints the last label, and every n-th of the others that does not touch it, with the smallest n for which they do not touch each
 * other.
 */
function drawLabels(pdf: PdfDocument, placed: readonly PlacedPoint[], plot: Plot): void {
  const last = placed.at(-1);
  if (!last) return;
  const widthOf = ({ label }: PlacedPoint): number => widest(pdf, [label]) + LABEL_GAP;
  const others = placed.slice(0, -1);
  const widestLabel = Math.max(...others.map(widthOf), 0);
  const gaps = others.slice(1).map(({ x }, index) => x - others[index]!.x);
  const every = Math.max(1, Math.ceil(widestLabel / Math.min(...gaps, widestLabel || 1)));
  const space = Math.min(last.x, plot.right - widthOf(last) / 2) - widthOf(last) / 2;
  const shown = others
    .filter((_, index) => (others.length - 1 - index) % every === 0)
    .filter((point) => point.x + widthOf(point) / 2 <= space);
  const { left } = pdf.frame;
  for (const { label, x } of [...shown, last])
    drawCentered(pdf, label, { x, y: plot.bottom - 11, left, right: plot.right });
}
