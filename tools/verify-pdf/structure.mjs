// The tags as a reader in the browser sees them: pdf.js, page by page. Times are of the processor, in milliseconds, so
// that what else the machine does counts little.
import { readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a page should stay below; a slower machine is forgiven several times that. */
const PAGE_MS = 50;
const FORGIVEN = 5;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/**
 * Reads the structure tree of the first, the middle and the last page.
 * @returns `pages`; `openMs`, what the first look at any page costs; `pageMs`, the slowest page after that; `complaint`,
 * what is wrong, or null
 */
export async function structureOf(file) {
  const data = new Uint8Array(readFileSync(file));
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    const { ms: openMs } = await readTree(document, 1);
    const read = [];
    for (const number of new Set([1, Math.ceil(pages / 2), pages]))
      read.push(await readTree(document, number));
    const pageMs = Math.max(...read.map(({ ms }) => ms));
    return { pages, openMs, pageMs, complaint: complaintOf(read, pageMs) };
  } finally {
    await task.destroy();
  }
}

async function readTree(document, number) {
  const page = await document.getPage(number);
  const begun = cpuMs();
  const tree = await page.getStructTree();
  return { number, ms: cpuMs() - begun, tagged: hasContent(tree) };
}

const hasContent = (node) => node?.type === 'content' || (node?.children ?? []).some(hasContent);

function complaintOf(read, pageMs) {
  const untagged = read.find(({ tagged }) => !tagged);
  if (untagged) return `page ${untagged.number} has no tagged content`;
  if (pageMs > PAGE_MS * FORGIVEN)
    return `the tags of a page take ${Math.round(pageMs)} ms; ${PAGE_MS} are meant`;
  return null;
}
