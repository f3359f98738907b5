import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPages, uncompressedPdf } from '@docket/testing/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PdfDocument } from './pdf-document.js';
import { Table } from './table.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A table in the first of two columns of a wide page. @returns the file */
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

/** Dark points of each half of a page, in the strip where a header at the top stands. */
async function headerInk(file: string, page: number): Promise<{ left: number; right: number }> {
  // The frame begins 18 mm and 14 points from the edge; the header is 17.5 points high, a rule below it.
  const clip = { left: 0, top: 66, width: 842, height: 15 };
  const [strip] = await drawPages(file, { from: page, to: page, resolution: 72, gray: true, clip });
  const ink = { left: 0, right: 0 };
  strip!.pixels.forEach((shade, index) => {
    if (shade < 160) ink[index % 842 < 421 ? 'left' : 'right'] += 1;
  });
  return ink;
}

test.each(['en', 'ar'])('a header that is repeated in a column stands above it: %s', async (language) => {
  const file = draw(language, 60);
  const [first, second] = await Promise.all([headerInk(file, 1), headerInk(file, 2)]);
  const [here, there] = language === 'ar' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  expect(first[here]).toBeGreaterThan(20);
  expect(second[here]).toBe(first[here]);
  expect([first[there], second[there]]).toEqual([0, 0]);
});

test('header and footer are kept once, on however many pages they stand', async () => {
  const forms = await Promise.all(
    [60, 600].map(
      async (rows) => (await uncompressedPdf(draw('en', rows))).match(/\/Subtype \/Form/g)!.length,
    ),
  );
  expect(forms[1]).toBe(forms[0]);
});
