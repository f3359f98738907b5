// The tags as a reader in the browser sees them: pdf.js, page by page.
import { readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page may take this long, in milliseconds, with a machine that is busy with other things allowed for. */
const LIMIT_MS = 50;
const FORGIVEN = 10;

/**
 * Reads the structure tree of the first, the middle and the last page.
 * @returns `pages`, the slowest page's `ms`, and `complaint`: what is wrong, or null
 */
export async function structureOf(file) {
  const data = new Uint8Array(readFileSync(file));
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages = document.numPages;
    const times = [];
    let untagged = 0;
    for (const number of new Set([1, Math.ceil(pages / 2), pages])) {
      const page = await document.getPage(number);
      const begun = performance.now();
      const tree = await page.getStructTree();
      times.push(performance.now() - begun);
      if (!hasContent(tree)) untagged = number;
    }
    const ms = Math.max(...times);
    return { pages, ms, complaint: complaintOf(untagged, ms) };
  } finally {
    await task.destroy();
  }
}

const hasContent = (node) => node?.type === 'content' || (node?.children ?? []).some(hasContent);

function complaintOf(untagged, ms) {
  if (untagged > 0) return `page ${untagged} has no tagged content`;
  if (ms > LIMIT_MS * FORGIVEN)
    return `the structure of a page takes ${Math.round(ms)} ms; ${LIMIT_MS} are meant`;
  return null;
}
