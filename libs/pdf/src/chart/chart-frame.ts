import type { PdfDocument } from '../page/pdf-document.js';
import type { Weight } from '../type/font-files.js';
import { color, size } from '../page/theme.js';

/** Maximum width of a chart, in points: longer bars are no easier to read. A portrait page is narrower than this. */
export const MAX_CHART_WIDTH = 600;

/** Calls `draw` with the frame limited to `maxWidth` points. */
export const inChartFrame = <T>(pdf: PdfDocument, draw: () => T, maxWidth = MAX_CHART_WIDTH): T =>
  pdf.inFrame(pdf.frame.left, Math.min(pdf.frame.width, maxWidth), draw);

/** Returns the alternative text of a chart: each label with its figure. */
export const alternativeText = (parts: readonly { label: string; figure: string }[]): string =>
  parts.map(({ label, figure }) => `${label}: ${figure}`).join('; ');

/** Returns the width of the widest text at the small size, in points. */
export const widest = (pdf: PdfDocument, texts: readonly string[], weight?: Weight): number =>
  Math.max(0, ...texts.map((text) => pdf.typesetter.line(text, weight).width)) * size.small;

/** Draws a small line of text with its middle at `x`, moved so that it stays between `left` and `right`. */
export function drawCentered(
  pdf: PdfDocument,
  text: string,
  { x, y, left, right, ...style }: { x: number; y: number; left: number; right: number; color?: string },
): void {
  const line = pdf.typesetter.line(text);
  const width = line.width * size.small;
  const start = Math.max(left, Math.min(x - width / 2, right - width));
  pdf.text(line, start, y, { size: size.small, color: color.secondary, ...style });
}
