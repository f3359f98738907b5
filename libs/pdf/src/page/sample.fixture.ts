import { PdfDocument } from './pdf-document.js';
import type { PdfDocumentOptions } from './pdf-document-options.js';

/** Draws a document with fixed properties. @param options override them */
export function drawSample(
  file: string,
  options: Partial<PdfDocumentOptions>,
  draw: (pdf: PdfDocument) => void,
): void {
  const pdf = new PdfDocument({
    file,
    pageSize: 'A4',
    title: 'Sample',
    subject: '',
    author: 'Docket',
    language: 'en',
    instant: new Date('2026-11-23T14:05:37.123Z'),
    identity: 'sample',
    footer: { left: 'Docket', middle: '' },
    messages: { pageOf: (page) => [`${page} / `, ''], continued: (title) => `${title} (continued)` },
    ...options,
  });
  draw(pdf);
  pdf.finish();
}
