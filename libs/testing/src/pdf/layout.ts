import { readFile } from 'node:fs/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page, in points from the upper left corner. */
export interface PlacedText {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** What a viewer shows about a file. */
export interface PdfInfo {
  title: unknown;
  pages: number;
  /** Width and height of the first page in points, rounded to hundredths. */
  pageSize: [number, number];
}

/** Shares of the font size. A space is about a quarter wide; columns of a table are more than one apart. */
const WORD_GAP = 0.1;
const COLUMN_GAP = 0.6;
/** Lines further apart than this share of the font size have an empty line between them. */
const LINE_GAP = 2.5;
/** Texts whose baselines differ by fewer points are on one line. */
const SAME_LINE = 2;

/** Opens a PDF with pdf.js for `work`. */
export async function withPdfJs<T>(
  file: string,
  work: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  try {
    return await work(await loading.promise);
  } finally {
    await loading.destroy();
  }
}

/** Returns what a viewer shows about a file. */
export function pdfInfo(file: string): Promise<PdfInfo> {
  return withPdfJs(file, async (document) => {
    const { info } = await document.getMetadata();
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    const pageSize: [number, number] = [Math.round(width * 100) / 100, Math.round(height * 100) / 100];
    return { title: (info as { Title?: unknown }).Title, pages: document.numPages, pageSize };
  });
}

/** Returns every page's texts with their places, page by page. */
export function placedTexts(file: string): Promise<PlacedText[][]> {
  return withPdfJs(file, (document) =>
    Promise.all(Array.from({ length: document.numPages }, (_, index) => textsOf(document, index + 1))),
  );
}

/**
 * Returns every page as it is laid out: texts on one baseline are one line, from left to right, and columns are two spaces
 * apart. Characters without ink, such as marks of direction, are left out by pdf.js.
 */
export async function pageLayouts(file: string): Promise<string[]> {
  return (await placedTexts(file)).map(layOut);
}

async function textsOf(document: PDFDocumentProxy, number: number): Promise<PlacedText[]> {
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [size, left, bottom] = item.transform.slice(3) as [number, number, number];
    return [{ text: item.str, left, right: left + item.width, baseline: height - bottom, size }];
  });
}

function layOut(texts: PlacedText[]): string {
  const lines: PlacedText[][] = [];
  for (const text of texts.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    if (line && text.baseline - line[0]!.baseline < SAME_LINE) line.push(text);
    else lines.push([text]);
  }
  return lines
    .map((line, index) => {
      const [above, first] = [lines[index - 1]?.[0], line[0]!];
      const isApart = above && first.baseline - above.baseline > LINE_GAP * Math.max(above.size, first.size);
      return `${isApart ? '\n' : ''}${joined(line)}\n`;
    })
    .join('');
}

function joined(line: PlacedText[]): string {
  let [text, right] = ['', Number.POSITIVE_INFINITY];
  for (const piece of line.toSorted((a, b) => a.left - b.left)) {
    const gap = (piece.left - right) / piece.size;
    text += (gap > COLUMN_GAP ? '  ' : gap > WORD_GAP ? ' ' : '') + piece.text;
    right = piece.right;
  }
  return text;
}
