import { color, maxTextWidth, size, type PdfDocument } from '@docket/pdf';
import type { LabeledValue } from './rendering.js';

/** Share of the width for the labels: on a portrait page, and in a column of a wide page. */
const LABEL_SHARE = 0.26;
const LABEL_SHARE_IN_COLUMN = 0.36;
/** A frame narrower than this, in points, is a column of a wide page. */
const MAX_COLUMN_WIDTH = 420;
/** Maximum number of lines of a value. */
const MAX_LINES = 8;
const LEADING = size.body * 1.45;
/** Space below each fact, in points. */
const SPACING = 3;

/**
 * Draws labels and values from the baseline `top` down. A wide page has two columns of similar height; facts that do not
 * fit continue on the next page of the `section`.
 * @returns the baseline below the facts
 */
export function drawFacts(pdf: PdfDocument, section: string, facts: LabeledValue[], top: number): number {
  if (pdf.frame.width <= maxTextWidth) {
    let bottom = top;
    pdf.inElement('L', () => (bottom = drawColumn(pdf, facts, top)));
    return bottom;
  }
  const heights = pdf.inColumn(0, 2, () => facts.map(({ value }) => heightOf(pdf, value)));
  for (let done = 0, y = top; ; y = pdf.frame.top - size.body) {
    const [first, both] = divide(heights.slice(done), y - pdf.frame.bottom);
    const columns = [facts.slice(done, done + first), facts.slice(done + first, done + both)];
    let bottom = y;
    pdf.inElement('L', () => {
      for (const [index, column] of columns.entries())
        bottom = Math.min(
          bottom,
          pdf.inColumn(index, 2, () => drawColumn(pdf, column, y)),
        );
    });
    done += both;
    if (done >= facts.length) return bottom;
    pdf.page(section);
  }
}

function drawColumn(pdf: PdfDocument, facts: LabeledValue[], top: number): number {
  const { left, width } = pdf.frame;
  const labels = labelsOf(pdf);
  let y = top;
  for (const { label, value } of facts) {
    pdf.inElement('LI', () => {
      pdf.text(label, left, y, { color: color.secondary, tag: 'Lbl' });
      y =
        pdf.paragraph(value, left + labels, y, width - labels, { lines: MAX_LINES, tag: 'LBody' }) - SPACING;
    });
  }
  return y;
}

const labelsOf = ({ frame: { width } }: PdfDocument): number =>
  width * (width < MAX_COLUMN_WIDTH ? LABEL_SHARE_IN_COLUMN : LABEL_SHARE);

const heightOf = (pdf: PdfDocument, value: string): number =>
  pdf.typesetter.wrap(value, (pdf.frame.width - labelsOf(pdf)) / size.body, MAX_LINES).length * LEADING +
  SPACING;

/**
 * Divides blocks with the given heights between two columns of similar height.
 * @param available height of the page, in points
 * @returns the number of blocks in the first column, and in both columns
 */
export function divide(heights: number[], available: number): [first: number, both: number] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  for (let limit = Math.min(total / 2, available); ; limit = Math.min(limit + LEADING, available)) {
    const first = fill(heights, limit);
    const both = first + fill(heights.slice(first), limit);
    if (both === heights.length || limit >= available) return [first, both];
  }
}

/** Returns how many blocks fit below each other: at least one, so that `divide` terminates. */
function fill(heights: number[], available: number): number {
  let [count, used] = [0, 0];
  while (count < heights.length && (count === 0 || used + heights[count]! <= available))
    used += heights[count++]!;
  return count;
}
