import { color, maxTextWidth, size, type PdfDocument } from '@docket/pdf';
import type { LabeledValue } from '../rendering.js';

/** Share of the width for the labels: on a portrait page, and in a column of a wide page. */
const LABEL_SHARE = 0.28;
const LABEL_SHARE_IN_COLUMN = 0.39;
/** A frame narrower than this, in points, is a column of a wide page. */
const MAX_COLUMN_WIDTH = 420;
/** Width of a short label, and the space after it, in points. */
const [SHORT_LABEL, SHORT_LABEL_GAP] = [40, 14];
/** Maximum number of lines of a value. */
const MAX_LINES = 16;
/** Maximum number of lines of a label. */
const MAX_LABEL_LINES = 6;
/** Space between a label and its value, in points. */
const LABEL_GAP = 6;
/** Distance between two lines, in font sizes. */
const LEADING = 1.45;
/** Space below each fact, in points. */
const SPACING = 3;
/** Step in which two columns of similar height are found, in points. */
const STEP = size.body * LEADING;

/**
 * Draws labels and values from the baseline `top` down. A wide page has two columns of similar height; facts that do not
 * fit continue on the next page of the `section`.
 * @param typeSize in points
 * @returns the baseline below the facts
 */
export function drawFacts(
  pdf: PdfDocument,
  section: string,
  facts: LabeledValue[],
  top: number,
  typeSize: number = size.body,
): number {
  const columns = pdf.frame.width > maxTextWidth ? 2 : 1;
  const inColumn = <T>(index: number, draw: () => T): T =>
    columns === 1 ? draw() : pdf.inColumn(index, columns, draw);
  const heights = inColumn(0, () =>
    facts.map((fact) => heightOf(pdf, fact, labelsOf(pdf, facts, typeSize), typeSize)),
  );
  for (let done = 0, y = top; ; y = pdf.frame.top - typeSize) {
    const available = y - pdf.frame.bottom;
    const left = heights.slice(done);
    const [first, all] = columns === 1 ? [left.length, fill(left, available)] : divide(left, available);
    const parts = [facts.slice(done, done + Math.min(first, all)), facts.slice(done + first, done + all)];
    let bottom = y;
    pdf.inElement('L', () => {
      for (const [index, part] of parts.slice(0, columns).entries())
        bottom = Math.min(
          bottom,
          inColumn(index, () => drawColumn(pdf, part, labelsOf(pdf, facts, typeSize), y, typeSize)),
        );
    });
    done += all;
    if (done >= facts.length) return bottom;
    pdf.page(section);
  }
}

function drawColumn(
  pdf: PdfDocument,
  facts: LabeledValue[],
  labels: number,
  top: number,
  typeSize: number,
): number {
  const { left, width } = pdf.frame;
  let y = top;
  for (const { label, value, lines = MAX_LINES } of facts) {
    pdf.inElement('LI', () => {
      const style = { size: typeSize, color: color.secondary, lines: MAX_LABEL_LINES, tag: 'Lbl' } as const;
      const below = pdf.paragraph(label, left, y, labels - LABEL_GAP, style);
      const values = { size: typeSize, lines, tag: 'LBody' } as const;
      y = Math.min(below, pdf.paragraph(value, left + labels, y, width - labels, values)) - SPACING;
    });
  }
  return y;
}

/** Returns the width for the labels. Short labels, such as numbers, are close to their values. */
function labelsOf(
  { frame: { width }, typesetter }: PdfDocument,
  facts: LabeledValue[],
  typeSize: number,
): number {
  const widest = Math.max(0, ...facts.map(({ label }) => typesetter.line(label).width)) * typeSize;
  if (widest <= SHORT_LABEL) return widest + SHORT_LABEL_GAP;
  return width * (width < MAX_COLUMN_WIDTH ? LABEL_SHARE_IN_COLUMN : LABEL_SHARE);
}

function heightOf(
  pdf: PdfDocument,
  { label, value, lines: maxLines = MAX_LINES }: LabeledValue,
  labels: number,
  typeSize: number,
): number {
  const linesOf = (text: string, width: number, max: number) =>
    pdf.typesetter.wrap(text, width / typeSize, max).length;
  const lines = Math.max(
    linesOf(label, labels - LABEL_GAP, MAX_LABEL_LINES),
    linesOf(value, pdf.frame.width - labels, maxLines),
  );
  return lines * typeSize * LEADING + SPACING;
}

/**
 * Divides blocks with the given heights between two columns of similar height.
 * @param available height of the page, in points
 * @returns the number of blocks in the first column, and in both columns
 */
export function divide(heights: number[], available: number): [first: number, both: number] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  for (let limit = Math.min(total / 2, available); ; limit = Math.min(limit + STEP, available)) {
    const first = fill(heights, limit);
    const both = first + fill(heights.slice(first), limit);
    if (both === heights.length || limit >= available) return [first, both];
  }
}

/** Returns how many blocks fit below each other: at least one, so that its callers terminate. */
function fill(heights: number[], available: number): number {
  let [count, used] = [0, 0];
  while (count < heights.length && (count === 0 || used + heights[count]! <= available))
    used += heights[count++]!;
  return count;
}
