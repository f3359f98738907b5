import type { PdfDocument } from '../page/pdf-document.js';
import { points } from '../page/points.js';
import { color, size } from '../page/theme.js';
import { alternativeText, inChartFrame, widest } from './chart-frame.js';
import { drawHatchedBox, type Hatch } from './hatch.js';

/** A part of a stacked bar. */
export interface Part {
  label: string;
  count: number;
  /** The count as printed on the bar. */
  figure: string;
  /** The count and its share as printed below the label. */
  share: string;
  /** Operands of `rg`. */
  fill: string;
  /** Color of the figure and of the pattern on the fill. Default: white. */
  onFill?: string;
  /** Pattern of the part. Parts next to each other must differ in it. Default: solid. */
  hatch?: Hatch;
}

const STACK_HEIGHT = 14;
/** Side of the sample of a part's color and pattern in its label, and the space after it, in points. */
const SAMPLE = 7;
const SAMPLE_WIDTH = 11;
/** Height of the lines from the parts to their labels. */
const LEADER_HEIGHT = 8;
/** Maximum horizontal distance between a part and its label that a line bridges. */
const MAX_LEADER = 40;
/** Minimum space between two labels on the same line. */
const LABEL_GAP = 14;
/** Height of a label with its share below, and of a label with its share on the same line. */
const LABEL_HEIGHT = 22;
const KEY_LINE = 13;

/** A part with its position on the bar and the left end of its label. */
interface PlacedPart extends Part {
  x: number;
  width: number;
  labelLeft: number;
}

/**
 * Draws one bar of parts, each with a pattern and a label below it that is joined to the part. The labels are a list if they
 * are wider than the chart.
 * @returns the lower edge of the chart
 */
export function drawStack(pdf: PdfDocument, parts: Part[], top: number): number {
  return inChartFrame(pdf, () => {
    const { left, right } = pdf.frame;
    const y = top - STACK_HEIGHT - 2;
    const placed = placeLabels(pdf, placeParts(pdf, parts));
    const bottom = placed ? y - LEADER_HEIGHT - LABEL_HEIGHT : y - 9 - parts.length * KEY_LINE;
    const described = parts.map(({ label, share }) => ({ label, figure: share }));
    pdf.figure(alternativeText(described), [left, bottom, right, top], () => {
      pdf.box(left, y, right - left, STACK_HEIGHT, color.surface);
      for (const part of placed ?? placeParts(pdf, parts)) drawPart(pdf, part, y);
      if (placed) for (const part of placed) drawLabel(pdf, part, y);
      else drawKeyLines(pdf, parts, y);
    });
    return bottom - 6;
  });
}

function placeParts(pdf: PdfDocument, parts: Part[]): PlacedPart[] {
  const { left, width } = pdf.frame;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let x = left;
  return parts.map((part) => {
    const placed = { ...part, x, width: total > 0 ? (width * part.count) / total : 0, labelLeft: x };
    x += placed.width;
    return placed;
  });
}

/** Places each label below its part, moved as far as necessary. @returns null if the labels do not fit side by side */
function placeLabels(pdf: PdfDocument, parts: PlacedPart[]): PlacedPart[] | null {
  const { left, right } = pdf.frame;
  const widths = parts.map(({ label, share }) => SAMPLE_WIDTH + widest(pdf, [label, share]));
  let end = left;
  const placed = parts.map((part, index) => {
    const labelLeft = Math.max(part.x, end);
    end = labelLeft + widths[index]! + LABEL_GAP;
    return { ...part, labelLeft };
  });
  let limit = right;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index]!.labelLeft = Math.min(placed[index]!.labelLeft, limit - widths[index]!);
    limit = placed[index]!.labelLeft - LABEL_GAP;
  }
  return (placed[0]?.labelLeft ?? left) < left - 0.01 ? null : placed;
}

function drawPart(pdf: PdfDocument, part: PlacedPart, y: number): void {
  const { x, width, fill, hatch = 'solid', onFill = color.white } = part;
  if (width <= 0) return;
  drawHatchedBox(pdf, [x, y, Math.max(width - 0.8, 0.4), STACK_HEIGHT], { fill, hatch, stroke: onFill });
  const figure = pdf.typesetter.line(part.figure, 'Bold');
  const figureWidth = figure.width * size.small;
  if (figureWidth + 10 > width) return;
  const middle = x + (width - figureWidth) / 2;
  if (hatch !== 'solid') pdf.box(middle - 3, y + 1.5, figureWidth + 6, STACK_HEIGHT - 3, fill);
  pdf.text(figure, middle, y + 4, { size: size.small, color: onFill });
}

function drawLabel(pdf: PdfDocument, part: PlacedPart, y: number): void {
  const { label, share, labelLeft } = part;
  const baseline = y - LEADER_HEIGHT - 8;
  if (part.width > 0) drawLeader(pdf, part, y);
  drawSample(pdf, part, labelLeft, baseline);
  pdf.text(label, labelLeft + SAMPLE_WIDTH, baseline, { size: size.small });
  const style = { size: size.small, color: color.secondary };
  pdf.text(share, labelLeft + SAMPLE_WIDTH, baseline - 11, style);
}

/** Draws a line from a part to the sample of its label unless the label had to be moved far. */
function drawLeader(pdf: PdfDocument, { x, width, labelLeft }: PlacedPart, y: number): void {
  const to = labelLeft + SAMPLE / 2;
  const from = Math.max(x + Math.min(width / 2, SAMPLE / 2), Math.min(to, x + width / 2));
  if (Math.abs(from - to) > MAX_LEADER) return;
  const path = [
    [from, y - 1, 'm'],
    [from, y - 3, 'l'],
    [to, y - LEADER_HEIGHT, 'l'],
  ].map(([px, py, operator]) => `${points(pdf.mirrorX(px as number))} ${points(py as number)} ${operator}`);
  pdf.artifact(`${color.secondary} RG 0.5 w ${path.join(' ')} S`);
}

function drawSample(
  pdf: PdfDocument,
  { fill, hatch = 'solid', onFill = color.white }: Part,
  x: number,
  y: number,
): void {
  drawHatchedBox(pdf, [x, y - 0.5, SAMPLE, SAMPLE], { fill, hatch, stroke: onFill });
}

function drawKeyLines(pdf: PdfDocument, parts: Part[], y: number): void {
  const { left } = pdf.frame;
  const labels = parts.map(({ label }) => label);
  const sharesLeft = left + SAMPLE_WIDTH + widest(pdf, labels) + 18;
  parts.forEach((part, index) => {
    const keyY = y - 17 - index * KEY_LINE;
    drawSample(pdf, part, left, keyY);
    pdf.text(part.label, left + SAMPLE_WIDTH, keyY, { size: size.small });
    pdf.text(part.share, sharesLeft, keyY, { size: size.small, color: color.secondary });
  });
}
