import type { PdfDocument } from '../page/pdf-document.js';
import { points } from '../page/points.js';

/** Pattern of an area, so that adjacent areas differ in grayscale. */
export type Hatch = 'solid' | 'rising' | 'falling' | 'crossed' | 'dotted';

/** Distance between the lines of a pattern, horizontally, and between dots, in points. */
const LINE_STEP = 4.5;
const DOT_STEP = 3.2;

/** Draws a filled rectangle with a pattern in the color `stroke`. Colors are operands of `rg`. */
export function drawHatchedBox(
  pdf: PdfDocument,
  [x, y, width, height]: [x: number, y: number, width: number, height: number],
  { fill, hatch, stroke }: { fill: string; hatch: Hatch; stroke: string },
): void {
  pdf.box(x, y, width, height, fill);
  if (hatch === 'solid') return;
  const left = pdf.mirrorX(x, width);
  const area = [left, y, width, height].map(points).join(' ');
  const lines = hatch === 'dotted' ? dots(left, y, width, height) : diagonals(hatch, left, y, width, height);
  pdf.artifact(`q ${area} re W n ${stroke} RG ${lines} S Q`);
}

function diagonals(hatch: Hatch, left: number, y: number, width: number, height: number): string {
  const lines = ['0.7 w'];
  for (let x = left - height; x < left + width; x += LINE_STEP) {
    const [from, to] = [points(x), points(x + height)];
    if (hatch !== 'falling') lines.push(`${from} ${points(y)} m ${to} ${points(y + height)} l`);
    if (hatch !== 'rising') lines.push(`${from} ${points(y + height)} m ${to} ${points(y)} l`);
  }
  return lines.join(' ');
}

/** Dots are dashes without length and with round ends. */
function dots(left: number, y: number, width: number, height: number): string {
  const lines = [`1 J 1 w [0 ${DOT_STEP}] 0 d`];
  for (let row = 0; row * DOT_STEP < height; row += 1) {
    const baseline = points(y + (row + 0.5) * DOT_STEP);
    const start = points(left + (row % 2) * (DOT_STEP / 2));
    lines.push(`${start} ${baseline} m ${points(left + width)} ${baseline} l`);
  }
  return lines.join(' ');
}
