// Checks the structure tree of a document with pdf.js. Times are CPU milliseconds, so that other load on the machine has
// little influence.
import { readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Target time to read the structure tree of a page. */
const PAGE_MS = 50;
/** Factor of the target time above which the check fails. Slow machines need several times the target. */
const TOLERANCE = 5;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/**
 * Reads the structure tree of the first, the middle and the last page.
 * @returns `pages`, the number of pages; `openMs`, the time of the first page read, which includes opening the tree; `pageMs`,
 * the time of the slowest page after that; `problem`, or null
 */
export async function checkStructure(file) {
  const data = new Uint8Array(readFileSync(file));
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    const { ms: openMs } = await readTree(document, 1);
    const trees = [];
    for (const number of new Set([1, Math.ceil(pages / 2), pages]))
      trees.push(await readTree(document, number));
    const pageMs = Math.max(...trees.map(({ ms }) => ms));
    return { pages, openMs, pageMs, problem: problemOf(trees, pageMs) };
  } finally {
    await task.destroy();
  }
}

async function readTree(document, number) {
  const page = await document.getPage(number);
  const started = cpuMs();
  const tree = await page.getStructTree();
  return { number, ms: cpuMs() - started, tagged: hasContent(tree) };
}

const hasContent = (node) => node?.type === 'content' || (node?.children ?? []).some(hasContent);

function problemOf(trees, pageMs) {
  const untagged = trees.find(({ tagged }) => !tagged);
  if (untagged) return `page ${untagged.number} has no tagged content`;
  if (pageMs > PAGE_MS * TOLERANCE)
    return `reading the structure tree of a page takes ${Math.round(pageMs)} ms (target: ${PAGE_MS} ms)`;
  return null;
}
