import type { Marker } from './markers.js';
import type { PdfDocument } from './pdf-document.js';
import type { Cell, Column } from './table-content.js';
import { Table } from './table.js';
import { color } from './theme.js';

const MARKS: Cell[] = (
  [
    ['Completed', 'disc', color.completed],
    ['In progress', 'half', color.progress],
    ['Overdue', 'triangle', color.overdue],
    ['Not started', 'ring', color.secondary],
    ['No content', 'dash', color.secondary],
  ] satisfies [string, Marker, string][]
).map(([text, marker, tint]) => ({ text, marker, color: tint }));

/** Titles of the matrix columns of `drawMatrix`. */
export const MATRIX_TITLES = ['A01', 'A02', 'A03', '4', '5', '6', '7', '8', '9', '10'];

/** Draws a page with a table of people by item: groups with figures, row headers and matrix columns. */
export function drawMatrix(pdf: PdfDocument, names: readonly string[], rowsPerGroup = 20): void {
  pdf.page('Matrix');
  const columns: Column[] = [
    { title: 'Person', lines: 2, rowHeader: true },
    { title: 'State', sample: 'mm In progress' },
    ...MATRIX_TITLES.map((title) => ({ title, description: `Item ${title}`, matrix: true })),
    { title: 'Attempts', sample: '10,000', align: 'right' },
  ];
  const table = new Table(pdf, 'Matrix', columns, pdf.frame.top);
  names.forEach((name, index) => {
    if (index % rowsPerGroup === 0) table.group({ title: `Team ${name}`, figure: '20 people · 12 / 20' });
    const marks = MATRIX_TITLES.map((_, item) => MARKS[(index + item) % MARKS.length]!);
    table.row([
      { text: name, note: index % 3 === 0 ? 'ada@example.com' : '' },
      MARKS[index % 5]!,
      ...marks,
      `${index}`,
    ]);
  });
  table.end();
}
