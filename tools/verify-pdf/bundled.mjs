// Checks with the readers that are installed as packages and so are available on every machine: qpdf, PDFium and pdf.js.
import { withPdfium } from '../../libs/testing/src/pdf/pdfium.ts';
import { checkPdf } from '../../libs/testing/src/pdf/qpdf.ts';
import { checkStructure } from './structure.mjs';

/** Resolution in dots per inch. It is sufficient to detect a blank page. */
const RESOLUTION = 36;
const WHITE = 255;

/**
 * Checks a file with each reader.
 * @returns `results`, pairs of the reader's name and its problem or null; `structure`, the result of `checkStructure`
 */
export async function checkBundled(file) {
  const structure = await checkStructure(file).catch(unreadable);
  const results = [
    ['qpdf', await problemOf(checkPdf(file))],
    ['PDFium', await problemOf(renderEveryPage(file))],
    ['pdf.js', structure.problem],
  ];
  return { results, structure };
}

const unreadable = ({ message }) => ({ pages: 0, openMs: 0, pageMs: 0, problem: message });

const problemOf = (check) =>
  check.then(
    () => null,
    ({ message }) => message.split('\n')[0],
  );

/** Renders every page with PDFium. @throws Error if a page cannot be rendered or is blank */
function renderEveryPage(file) {
  return withPdfium(file, ({ pageCount, render }) => {
    for (let page = 1; page <= pageCount; page += 1) {
      const { pixels } = render(page, { resolution: RESOLUTION, gray: true });
      if (pixels.every((shade) => shade === WHITE)) throw new Error(`page ${page} is blank`);
    }
  });
}
