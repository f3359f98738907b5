import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPages, uncompressedPdf } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PdfDocument } from './pdf-document.js';
import { Table } from './table.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Draws a table in the first of two columns of a landscape page. @returns the path of the file */
function draw(language: string, rows: number): string {
  const file = join(folder, `${language}-${rows}.pdf`);
  const pdf = new PdfDocument({
    file,
    pageSize: 'A4',
    orientation: 'landscape',
    title: 'Table',
    subject: '',
    author: 'Docket',
    language,
    instant: new Date('2026-11-23T14:05:37.123Z'),
    identity: 'table',
    footer: { left: 'Docket', middle: '' },
    messages: { pageOf: (page) => [`${page}/`, ''], continued: (title) => title },
  });
  pdf.page('Rows');
  pdf.inColumn(0, 2, () => {
    const table = new Table(pdf, 'Rows', [{ title: 'Alpha' }, { title: 'Beta' }], pdf.frame.top);
    for (let row = 1; row <= rows; row += 1) table.row([`Row ${row}`, 'x']);
    table.end();
  });
  pdf.finish();
  return file;
}

/** Counts the dark pixels in each half of a page, in the strip of a header at the top of the page. */
async function headerInk(file: string, page: number): Promise<{ left: number; right: number }> {
  // The frame starts 18 mm and 14 points below the edge. The header is 17.5 points high, with a rule below it.
  const clip = { left: 0, top: 66, width: 842, height: 15 };
  const [strip] = await renderPages(file, { from: page, to: page, resolution: 72, gray: true, clip });
  const ink = { left: 0, right: 0 };
  strip!.pixels.forEach((shade, index) => {
    if (shade < 160) ink[index % 842 < 421 ? 'left' : 'right'] += 1;
  });
  return ink;
}

test.each(['en', 'ar'])('repeats the header above its column: %s', async (language) => {
  const file = draw(language, 60);
  const [first, second] = await Promise.all([headerInk(file, 1), headerInk(file, 2)]);
  const [tableSide, otherSide] =
    language === 'ar' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  expect(first[tableSide]).toBeGreaterThan(20);
  expect(second[tableSide]).toBe(first[tableSide]);
  expect([first[otherSide], second[otherSide]]).toEqual([0, 0]);
});

test('stores header and footer once for any number of pages', async () => {
  const forms = await Promise.all(
    [60, 600].map(
      async (rows) => (await uncompressedPdf(draw('en', rows))).match(/\/Subtype \/Form/g)!.length,
    ),
  );
  expect(forms[1]).toBe(forms[0]);
});
