import { readFile } from 'node:fs/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page. Positions are in points from the upper left corner. */
export interface PlacedText {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** Document information of a PDF. */
export interface PdfInfo {
  title: unknown;
  pages: number;
  /** Width and height of the first page in points, rounded to hundredths. */
  pageSize: [number, number];
}

/** Gaps between words and columns, relative to the font size. A space is about 0.25; table columns are more than 1 apart. */
const WORD_GAP = 0.1;
const COLUMN_GAP = 0.6;
/** Minimum distance between two baselines, relative to the font size, that counts as an empty line. */
const LINE_GAP = 2.5;
/** Maximum difference between baselines on the same line, in points. */
const SAME_LINE = 2;

/** Runs `work` with a PDF that is opened by pdf.js, and closes it afterwards. */
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

/** Returns the document information of a file. */
export function pdfInfo(file: string): Promise<PdfInfo> {
  return withPdfJs(file, async (document) => {
    const { info } = await document.getMetadata();
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    const pageSize: [number, number] = [Math.round(width * 100) / 100, Math.round(height * 100) / 100];
    return { title: (info as { Title?: unknown }).Title, pages: document.numPages, pageSize };
  });
}

/** Returns the pieces of text of every page with their positions. */
export function placedTexts(file: string): Promise<PlacedText[][]> {
  return withPdfJs(file, (document) =>
    Promise.all(Array.from({ length: document.numPages }, (_, index) => textsOf(document, index + 1))),
  );
}

/**
 * Returns the text of every page in its visual layout: pieces on the same baseline form a line, from left to right, and
 * columns are separated by two spaces. pdf.js omits invisible characters, such as directional marks.
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
