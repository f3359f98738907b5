import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the build replaces the import by the address of the file
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { PAGE_WIDTH } from './page-width.js';

export type { PDFDocumentProxy };

GlobalWorkerOptions.workerSrc = workerUrl;

/** Opens a PDF. Neither WebAssembly nor other files are used, which the content security policy would refuse. */
export const openDocument = (bytes: ArrayBuffer): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), useWasm: false, useWorkerFetch: false }).promise;

/** Draws a page on a canvas in a width of `PAGE_WIDTH` pixels. @returns a function that stops drawing */
export function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  { done, failed }: { done: (text: string) => void; failed: (error: unknown) => void },
): () => void {
  let stopped = false;
  let stop = (): void => undefined;
  const draw = async (): Promise<void> => {
    const page = await document.getPage(number);
    const scale = PAGE_WIDTH / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    if (stopped) return;
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const task = page.render({ canvas, viewport });
    stop = () => task.cancel();
    await task.promise;
    const { items } = await page.getTextContent();
    if (!stopped)
      done(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  };
  draw().catch((error: unknown) => {
    if (!stopped) failed(error);
  });
  return () => {
    stopped = true;
    stop();
  };
}
