import type { PdfDocument } from '../page/pdf-document.js';
import { points } from '../page/points.js';
import { color, size } from '../page/theme.js';
import type { TextLine } from '../type/shaping.js';

/** A value that a chart is compared with, drawn as a line with its label. */
export interface Threshold {
  /** From 0 to 1. */
  value: number;
  label: string;
}

/** Lines across the bars of a chart: a dashed line at the threshold, a dotted line at the average. */
export interface References {
  threshold?: Threshold | undefined;
  average?: Threshold | undefined;
}

/** Patterns of the lines as operands of `d`. */
export const DASHED = '[2.5 2] 0';
const DOTTED = '[0.8 1.6] 0';

/** Height of the labels above the bars, in points. */
const LABEL_HEIGHT = 14;
/** Minimum space between two centered labels. */
const LABEL_GAP = 10;
/** Space between a line and a label that starts or ends at it. */
const LINE_GAP = 3;

const labelsOf = ({ threshold, average }: References): Threshold[] =>
  [threshold, average].filter((reference) => reference !== undefined);

/** Returns the labels of the lines, for the alternative text of a chart. */
export const referenceText = (references: References): string[] =>
  labelsOf(references).map(({ label }) => label);

/** Returns the height that the labels require above the bars. */
export const referenceHeight = (references: References): number =>
  labelsOf(references).length > 0 ? LABEL_HEIGHT : 0;

/** Draws the lines and their labels. @param area bars from `start` on; `top` is the upper edge of the labels */
export function drawReferences(
  pdf: PdfDocument,
  references: References,
  area: { start: number; barWidth: number; top: number; bottom: number },
): void {
  const { start, barWidth, top, bottom } = area;
  const style = { size: size.small, color: color.secondary };
  for (const { text, left } of placeLabels(pdf, labelsOf(references), start, barWidth))
    pdf.text(text, left, top - 9, style);
  for (const reference of labelsOf(references)) {
    const x = start + barWidth * reference.value;
    drawLine(pdf, [x, top - LABEL_HEIGHT + 1, x, bottom], reference === references.average ? DOTTED : DASHED);
  }
}

/** Centers each label above its line. Two labels that would overlap are placed on both sides of their lines instead. */
function placeLabels(
  pdf: PdfDocument,
  references: Threshold[],
  start: number,
  barWidth: number,
): { text: TextLine; left: number }[] {
  const labels = references
    .toSorted((a, b) => a.value - b.value)
    .map(({ value, label }) => {
      const text = pdf.typesetter.line(label);
      const [x, width] = [start + value * barWidth, text.width * size.small];
      return { text, x, width, left: Math.max(start, Math.min(x - width / 2, start + barWidth - width)) };
    });
  const [first, second] = labels;
  if (!first || !second || first.left + first.width + LABEL_GAP <= second.left) return labels;
  const { left, right } = pdf.frame;
  return [
    { text: first.text, left: Math.max(left, first.x - LINE_GAP - first.width) },
    { text: second.text, left: Math.min(second.x + LINE_GAP, right - second.width) },
  ];
}

/** Draws a line with a pattern. A white line below it keeps it visible on bars. */
export function drawLine(
  pdf: PdfDocument,
  [x1, y1, x2, y2]: [x1: number, y1: number, x2: number, y2: number],
  pattern: string,
): void {
  const path = `${points(pdf.mirrorX(x1))} ${points(y1)} m ${points(pdf.mirrorX(x2))} ${points(y2)} l S`;
  pdf.artifact(`q ${color.white} RG 2.2 w ${path} ${color.ink} RG 0.9 w ${pattern} d ${path} Q`);
}
