import type { PdfDocument } from './pdf-document.js';
import { baseline, size } from './theme.js';

/** Draws the heading of a section below `y`. @returns the baseline below it */
export function drawHeading(pdf: PdfDocument, text: string, y: number): number {
  pdf.text(text, pdf.frame.left, y - 16, { size: size.heading, weight: 'Bold', tag: 'H2' });
  return y - 16 - baseline * 2;
}
