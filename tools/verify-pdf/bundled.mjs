// Readers that come as packages, so that they check every document on every machine: qpdf, PDFium and pdf.js.
import { withPdfium } from '../../libs/testing/src/pdf/pdfium.ts';
import { checkPdf } from '../../libs/testing/src/pdf/qpdf.ts';
import { structureOf } from './structure.mjs';

/** Enough to see whether there is anything on a page. */
const RESOLUTION = 36;
const WHITE = 255;

/**
 * Has a file read by each of them.
 * @returns `verdicts`, pairs of the reader's name and its complaint or null; `structure`, what pdf.js says of the pages
 */
export async function checkBundled(file) {
  const structure = await structureOf(file).catch(unreadable);
  const verdicts = [
    ['qpdf', await complaintOf(checkPdf(file))],
    ['PDFium', await complaintOf(drawEveryPage(file))],
    ['pdf.js', structure.complaint],
  ];
  return { verdicts, structure };
}

const unreadable = ({ message }) => ({ pages: 0, openMs: 0, pageMs: 0, complaint: message });

const complaintOf = (check) =>
  check.then(
    () => null,
    ({ message }) => message.split('\n')[0],
  );

/** Rejects unless PDFium can draw every page, with something on it. */
function drawEveryPage(file) {
  return withPdfium(file, ({ pageCount, draw }) => {
    for (let page = 1; page <= pageCount; page += 1) {
      const { pixels } = draw(page, { resolution: RESOLUTION, gray: true });
      if (pixels.every((shade) => shade === WHITE)) throw new Error(`page ${page} is blank`);
    }
  });
}
