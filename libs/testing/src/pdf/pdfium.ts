// tools/*.mjs load this file directly, with types stripped by Node. It must import only packages.
import { readFile } from 'node:fs/promises';
import { PDFiumModule } from '@hyzyla/pdfium';

const GRAY_BITMAP = 1;
const RGBA_BITMAP = 4;
const WITH_ANNOTATIONS = 0x01;
const GRAY_OUTPUT = 0x08;
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;

/** A rendered page, by rows from the upper left corner. One byte per pixel in gray, else four: red, green, blue, alpha. */
export interface PageImage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Options for rendering a page. */
export interface RenderOptions {
  /** Pixels per inch. */
  resolution: number;
  gray?: boolean;
  /** The part to render, in pixels from the upper left corner. Default: the whole page. */
  clip?: { left: number; top: number; width: number; height: number };
}

/** A PDF opened by PDFium. Pages are numbered from 1. */
export interface PdfiumDocument {
  pageCount: number;
  /** Returns the text of a page in reading order. */
  text(page: number): string;
  render(page: number, options: RenderOptions): PageImage;
}

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>;
let started: Promise<Pdfium> | undefined;

async function start(): Promise<Pdfium> {
  const pdfium = await PDFiumModule({});
  pdfium._FPDF_InitLibraryWithConfig({});
  return pdfium;
}

/** Runs `work` with a PDF that is opened by PDFium. Rejects if PDFium cannot read the file or a page. */
export async function withPdfium<T>(file: string, work: (document: PdfiumDocument) => T): Promise<T> {
  const [pdfium, bytes] = await Promise.all([(started ??= start()), readFile(file)]);
  return withMemory(pdfium, bytes.length, (address) => {
    pdfium.HEAPU8.set(bytes, address);
    const document = pdfium._FPDF_LoadMemDocument(address, bytes.length, 0);
    if (document === 0) throw new Error(`PDFium cannot read the file: error ${pdfium._FPDF_GetLastError()}`);
    try {
      return work({
        pageCount: pdfium._FPDF_GetPageCount(document),
        text: (number) => withPage(pdfium, document, number, (page) => textOf(pdfium, page)),
        render: (number, options) =>
          withPage(pdfium, document, number, (page) => imageOf(pdfium, page, options)),
      });
    } finally {
      pdfium._FPDF_CloseDocument(document);
    }
  });
}

/** Renders pages `from` to `to`. Default: all pages. */
export function renderPages(
  file: string,
  { from = 1, to, ...options }: RenderOptions & { from?: number; to?: number },
): Promise<PageImage[]> {
  return withPdfium(file, ({ pageCount, render }) =>
    pageNumbers(from, to ?? pageCount).map((page) => render(page, options)),
  );
}

/** Returns the text of each page in reading order, up to page `to`. Default: all pages. */
export function pageTexts(file: string, { to }: { to?: number } = {}): Promise<string[]> {
  return withPdfium(file, ({ pageCount, text }) => pageNumbers(1, to ?? pageCount).map(text));
}

const pageNumbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function withMemory<T>(pdfium: Pdfium, size: number, work: (address: number) => T): T {
  const address = pdfium.wasmExports.malloc(size);
  if (address === 0) throw new Error(`PDFium cannot allocate ${size} bytes`);
  try {
    return work(address);
  } finally {
    pdfium.wasmExports.free(address);
  }
}

function withPage<T>(pdfium: Pdfium, document: number, number: number, work: (page: number) => T): T {
  const page = pdfium._FPDF_LoadPage(document, number - 1);
  if (page === 0) throw new Error(`PDFium cannot read page ${number}`);
  try {
    return work(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

function textOf(pdfium: Pdfium, page: number): string {
  const textPage = pdfium._FPDFText_LoadPage(page);
  try {
    const count = pdfium._FPDFText_CountChars(textPage);
    return withMemory(pdfium, 2 * (count + 1), (address) => {
      // The last unit is the terminating zero.
      const units = pdfium._FPDFText_GetText(textPage, 0, count, address) - 1;
      const text = new TextDecoder('utf-16le').decode(
        pdfium.HEAPU8.subarray(address, address + 2 * Math.max(units, 0)),
      );
      return text.replaceAll('\r\n', '\n');
    });
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

function imageOf(pdfium: Pdfium, page: number, { resolution, gray = false, clip }: RenderOptions): PageImage {
  const scale = resolution / 72;
  const pageWidth = Math.round(pdfium._FPDF_GetPageWidth(page) * scale);
  const pageHeight = Math.round(pdfium._FPDF_GetPageHeight(page) * scale);
  const { left, top, width, height } = clip ?? { left: 0, top: 0, width: pageWidth, height: pageHeight };
  const format = gray ? GRAY_BITMAP : RGBA_BITMAP;
  const flags = WITH_ANNOTATIONS | (gray ? GRAY_OUTPUT : RED_FIRST);
  const size = width * height * format;
  return withMemory(pdfium, size, (address) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, format, address, width * format);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, -left, -top, pageWidth, pageHeight, 0, flags);
    pdfium._FPDFBitmap_Destroy(bitmap);
    return { width, height, pixels: pdfium.HEAPU8.slice(address, address + size) };
  });
}
