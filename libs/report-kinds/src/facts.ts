import { color, measure, size, type PdfDocument } from '@docket/pdf';
import type { LabelledValue } from './rendering.js';

/** What the labels take of the width: of an upright page, and of a column, where the widest needs more. */
const LABELS = 0.26;
const LABELS_IN_COLUMN = 0.36;
/** Narrower than an upright page. */
const COLUMN = 420;
/** Lines that a value may take. */
const LINES = 8;
const LEADING = size.body * 1.45;
/** Below each fact. */
const AIR = 3;

/**
 * Draws labels and values from the baseline `top` down; on a wide page in two columns that end alike, and where it has no
 * more room, on the next page of the `section`.
 * @returns the baseline below them
 */
export function drawFacts(pdf: PdfDocument, section: string, facts: LabelledValue[], top: number): number {
  if (pdf.frame.width <= measure) {
    let bottom = top;
    pdf.within('L', () => (bottom = drawColumn(pdf, facts, top)));
    return bottom;
  }
  const heights = pdf.inColumn(0, 2, () => facts.map(({ value }) => heightOf(pdf, value)));
  for (let done = 0, y = top; ; y = pdf.frame.top - size.body) {
    const [first, both] = divide(heights.slice(done), y - pdf.frame.bottom);
    const columns = [facts.slice(done, done + first), facts.slice(done + first, done + both)];
    let bottom = y;
    pdf.within('L', () => {
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

function drawColumn(pdf: PdfDocument, facts: LabelledValue[], top: number): number {
  const { left, width } = pdf.frame;
  const labels = labelsOf(pdf);
  let y = top;
  for (const { label, value } of facts) {
    pdf.within('LI', () => {
      pdf.text(label, left, y, { color: color.secondary, tag: 'Lbl' });
      y = pdf.paragraph(value, left + labels, y, width - labels, { lines: LINES, tag: 'LBody' }) - AIR;
    });
  }
  return y;
}

const labelsOf = ({ frame: { width } }: PdfDocument): number =>
  width * (width < COLUMN ? LABELS_IN_COLUMN : LABELS);

const heightOf = (pdf: PdfDocument, value: string): number =>
  pdf.type.wrap(value, (pdf.frame.width - labelsOf(pdf)) / size.body, LINES).length * LEADING + AIR;

/**
 * Divides what has these heights between two columns of a page that has some `room`, so that they end alike.
 * @returns how many of them stand in the first column, and how many on the page
 */
export function divide(heights: number[], room: number): [first: number, both: number] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  for (let limit = Math.min(total / 2, room); ; limit = Math.min(limit + LEADING, room)) {
    const first = fill(heights, limit);
    const both = first + fill(heights.slice(first), limit);
    if (both === heights.length || limit >= room) return [first, both];
  }
}

/** How many fit below each other; one at least, so that there is an end. */
function fill(heights: number[], room: number): number {
  let [count, used] = [0, 0];
  while (count < heights.length && (count === 0 || used + heights[count]! <= room)) used += heights[count++]!;
  return count;
}
