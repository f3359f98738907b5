import { drawHeading } from './heading.js';
import type { OutlineEntry } from './outline.js';
import type { PdfDocument } from './pdf-document.js';
import { color, maxTextWidth, size } from './theme.js';

/** Height of the line of a section and of a line below a section, in points. */
const SECTION_HEIGHT = 20;
const SUBSECTION_HEIGHT = 14;
/** Indent of a line below a section. */
const INDENT = 14;
/** Minimum space between a title and its page number. */
const NUMBER_GAP = 16;
/** Printed below the last line if sections are left out. */
const LEFT_OUT = '\u2026';

interface Line {
  entry: OutlineEntry;
  level: 1 | 2;
}

const heightOf = ({ level }: Line): number => (level === 1 ? SECTION_HEIGHT : SUBSECTION_HEIGHT);
const linesOf = (entry: OutlineEntry, expanded: boolean): Line[] => [
  { entry, level: 1 },
  ...(expanded ? entry.children.map((child): Line => ({ entry: child, level: 2 })) : []),
];

/**
 * Returns the lines that fit into `columns` columns of a height. Each section has a line. Sections with at most n bookmarks
 * also have a line for each bookmark, with the largest n for which all lines fit.
 */
export function chooseLines(sections: readonly OutlineEntry[], height: number, columns = 1): Line[][] {
  const limits = new Set([0, ...sections.map(({ children }) => children.length)]);
  for (const limit of [...limits].sort((a, b) => b - a)) {
    const lines = sections.flatMap((entry) => linesOf(entry, entry.children.length <= limit));
    const divided = divide(lines, height);
    if (divided.length <= columns || limit === 0) return divided.slice(0, columns);
  }
  return [];
}

/** Divides lines into columns of a height. */
function divide(lines: readonly Line[], height: number): Line[][] {
  const columns: Line[][] = [];
  let left = 0;
  for (const line of lines) {
    if (columns.length === 0 || heightOf(line) > left) {
      columns.push([]);
      left = height;
    }
    columns.at(-1)!.push(line);
    left -= heightOf(line);
  }
  return columns;
}

/**
 * Adds a page with the contents, after the pages drawn so far. When the document is finished, the page gets a line with title,
 * page number and link for each section that starts on a later page, and for its bookmarks as far as there is space. A wide
 * page has two columns, and so has a portrait page if the sections do not fit into one column.
 */
export const drawContents = (pdf: PdfDocument, title: string): void =>
  pdf.reservePage(title, (sections) => drawSections(pdf, title, sections));

function drawSections(pdf: PdfDocument, title: string, sections: readonly OutlineEntry[]): void {
  const { left, width, bottom } = pdf.frame;
  const top = drawHeading(pdf, title, pdf.frame.top) + SECTION_HEIGHT - 6;
  const height = top - bottom - SUBSECTION_HEIGHT;
  const needsColumns = sections.length * SECTION_HEIGHT > height;
  const count = width > maxTextWidth || needsColumns ? 2 : 1;
  const columns = chooseLines(sections, height, count);
  pdf.inElement('TOC', () => {
    columns.forEach((lines, index) => pdf.inColumn(index, count, () => drawLines(pdf, lines, top)));
  });
  const shown = columns.flat().filter(({ level }) => level === 1).length;
  if (shown < sections.length) pdf.text(LEFT_OUT, left, bottom + 4);
}

function drawLines(pdf: PdfDocument, lines: readonly Line[], top: number): void {
  const { left, right } = pdf.frame;
  let y = top;
  for (const line of lines) {
    if (line.level === 1 && y < top) pdf.rule(left, y, right, color.hairline, 0.4);
    y -= heightOf(line);
    pdf.inElement('TOCI', () => drawLine(pdf, line, y));
  }
}

function drawLine(pdf: PdfDocument, { entry, level }: Line, y: number): void {
  const { left, right } = pdf.frame;
  const style = level === 1 ? { size: size.body } : { size: size.small, color: color.secondary };
  const indent = level === 1 ? 0 : INDENT;
  const number = pdf.typesetter.line(String(entry.number));
  const numberLeft = right - number.width * style.size;
  const titleWidth = (numberLeft - NUMBER_GAP - left - indent) / style.size;
  const title = pdf.typesetter.fit(entry.title, titleWidth, level === 1 ? 'Bold' : 'Regular');
  const box = { left: left + indent, bottom: y, right, top: y + heightOf({ entry, level }) };
  pdf.link(entry, box, () => {
    pdf.text(title, left + indent, y + 5, style);
    pdf.text(number, numberLeft, y + 5, style);
  });
}
