import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  pageTexts,
  pdfObjects,
  placedTexts,
  renderPages,
  uncompressedPdf,
  type PageImage,
  type PlacedText,
} from '@docket/testing/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawSample } from './sample.fixture.js';
import { drawMatrix, MATRIX_TITLES } from './table.fixture.js';
import type { Column } from './table-content.js';
import { Table } from './table.js';
import { margin, pageSizes } from './theme.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Draws a table in the first of two columns of a landscape page. @returns the path of the file */
function draw(language: string, rows: number): string {
  const file = join(folder, `${language}-${rows}.pdf`);
  const messages = { pageOf: (page: number): [string, string] => [`${page}/`, ''], continued: String };
  drawSample(file, { orientation: 'landscape', language, messages }, (pdf) => {
    pdf.page('Rows');
    pdf.inColumn(0, 2, () => {
      const table = new Table(pdf, 'Rows', [{ title: 'Alpha' }, { title: 'Beta' }], pdf.frame.top);
      for (let row = 1; row <= rows; row += 1) table.row([`Row ${row}`, 'x']);
      table.end();
    });
  });
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

describe.each(['en', 'ar', 'ja'])('a table in %s', (language) => {
  const margins = Math.round(margin);

  /** Draws a table with the given columns on a portrait page. @returns the first page, one point per pixel */
  async function page(columns: Column[]): Promise<{ width: number; row(y: number): Uint8Array }> {
    const file = join(folder, `width-${language}-${columns.length}.pdf`);
    drawSample(file, { language }, (pdf) => {
      pdf.page('Rows');
      const table = new Table(pdf, 'Rows', columns, pdf.frame.top);
      for (let row = 0; row < 5; row += 1) table.row(columns.map(() => '1,204'));
      table.end();
    });
    const [{ width, pixels }] = (await renderPages(file, { to: 1, resolution: 72, gray: true })) as [
      PageImage,
    ];
    return { width, row: (y) => pixels.subarray(y * width, (y + 1) * width) };
  }

  const texts = ['Mandatory assignments completed', 'Durchschnittlicher Anteil', 'الإنجاز', '完了率'];
  const columnsOf = (count: number, sample?: string): Column[] =>
    Array.from({ length: count }, (_, at) => ({ title: texts[at % 4]!, ...(sample && { sample }) }));

  test.each([
    ['flexible columns', columnsOf(2)],
    ['only columns with a sample', columnsOf(3, '100,000')],
    ['columns that need more than the whole width', columnsOf(11, '100,000 / 100,000')],
  ])('has a header and rules exactly between the margins: %s', async (_, columns) => {
    const { width, row } = await page(columns);
    const height = Math.round(pageSizes.A4[1]);
    const lines = Array.from({ length: height }, (__, y) => row(y)).filter(
      (line) => line.filter((shade) => shade < 252).length > width / 2,
    );
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const [first, last] = [
        line.findIndex((shade) => shade < 252),
        line.findLastIndex((shade) => shade < 252),
      ];
      expect(Math.abs(first - margins)).toBeLessThanOrEqual(1);
      expect(Math.abs(width - 1 - last - margins)).toBeLessThanOrEqual(1);
    }
  });
});

test('keeps its last three rows on one page', async () => {
  for (let rows = 40; rows < 60; rows += 1) {
    const pages = await placedTexts(draw('en', rows));
    const counts = pages.map((texts) => texts.filter(({ text }) => text.startsWith('Row ')).length);
    expect(counts.at(-1)).toBeGreaterThanOrEqual(3);
  }
});

test('tells where it starts how high it is', () => {
  const heights: number[] = [];
  drawSample(join(folder, 'top.pdf'), {}, (pdf) => {
    pdf.page('Rows');
    const table = new Table(pdf, 'Rows', [{ title: 'Alpha' }], (height) => {
      heights.push(height);
      return pdf.frame.top;
    });
    for (let row = 0; row < 4; row += 1) table.row(['row']);
    expect(heights).toEqual([]);
    heights.push(pdf.frame.top - table.end());
  });
  expect(heights[1]).toBeCloseTo(heights[0]!, 5);
});

describe('a group', () => {
  /** Draws groups whose first rows have one to five lines, below `rows` rows. */
  async function drawGroups(rows: number): Promise<PlacedText[][]> {
    const file = join(folder, `groups-${rows}.pdf`);
    drawSample(file, {}, (pdf) => {
      pdf.page('Rows');
      const table = new Table(pdf, 'Rows', [{ title: 'Alpha', lines: 5 }], pdf.frame.top);
      for (let row = 0; row < rows; row += 1) table.row(['row']);
      for (let group = 0; group < 40; group += 1) {
        const note = group % 7 === 0 ? 'A note' : undefined;
        table.group({ title: `Group ${group}`, figure: `${group} of 40`, ...(note && { note }) });
        table.row(['row '.repeat(1 + (group % 5) * 30)]);
        table.row(['row']);
      }
      table.end();
    });
    return placedTexts(file);
  }

  test('is never the last row of a page, for any height of its first row', async () => {
    for (let rows = 0; rows < 64; rows += 3) {
      for (const page of await drawGroups(rows)) {
        const lines = page.filter(({ text }) => /^(Group|row|A note)/.test(text));
        const lowest = lines.toSorted((a, b) => b.baseline - a.baseline)[0]!;
        expect([rows, lowest.text]).toEqual([rows, expect.stringMatching(/^row/)]);
      }
    }
  });

  test('is repeated with its figure below the header of the next page', async () => {
    const file = join(folder, 'continued.pdf');
    drawSample(file, {}, (pdf) =>
      drawMatrix(
        pdf,
        Array.from({ length: 80 }, (_, i) => `Person ${i}`),
        80,
      ),
    );
    const [first, second] = await placedTexts(file);
    const textsOf = (page: PlacedText[]) => page.map(({ text }) => text);
    expect(textsOf(first!)).toContain('Team Person 0');
    const top = second!.filter(({ baseline }) => baseline < 110).map(({ text }) => text);
    expect(top).toEqual(
      expect.arrayContaining(['Team Person 0 (continued)', '20 people · 12 / 20', 'Attempts']),
    );
  });

  test('says that it is continued, however long its title is', async () => {
    const file = join(folder, 'long-title.pdf');
    drawSample(file, {}, (pdf) => {
      pdf.page('Rows');
      const table = new Table(pdf, 'Rows', [{ title: 'Alpha' }], pdf.frame.top);
      table.group({ title: 'Long name '.repeat(40), figure: '12' });
      for (let row = 0; row < 60; row += 1) table.row(['row']);
      table.end();
    });
    const [, second] = await placedTexts(file);
    expect(second!.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Long name.*… \(continued\)$/),
    );
  });

  test('bookmarks the page on which it is drawn', async () => {
    const file = join(folder, 'bookmarks.pdf');
    drawSample(file, {}, (pdf) => {
      pdf.page('Rows');
      const table = new Table(pdf, 'Rows', [{ title: 'Alpha' }], pdf.frame.top);
      for (let row = 0; row < 55; row += 1) table.row(['row']);
      table.group({ title: 'Last', bookmark: true });
      table.row(['row']);
      table.end();
      expect(pdf.pages).toBe(2);
    });
    const objects = [...(await pdfObjects(file))];
    const outlines = objects.map(([, value]) => value as { '/Title'?: string; '/Dest'?: string[] } | null);
    const pages = new Set(
      ['Rows', 'Last'].map((title) => outlines.find((o) => o?.['/Title'] === `u:${title}`)!['/Dest']![0]),
    );
    expect(pages.size).toBe(2);
  });
});

test('the total follows the last group if there are several', async () => {
  for (const groups of [1, 2]) {
    const file = join(folder, `total-${groups}.pdf`);
    drawSample(file, {}, (pdf) => {
      pdf.page('Rows');
      const table = new Table(pdf, 'Rows', [{ title: 'Column' }], pdf.frame.top);
      table.total({ title: 'Total', figure: String(groups) });
      for (let group = 1; group <= groups; group += 1) {
        table.group({ title: `Group ${group}`, figure: '1' });
        table.row([`Row ${group}`]);
      }
      table.end();
    });
    const text = (await pageTexts(file)).join(' ').replace(/\s+/g, ' ');
    const total = groups > 1 ? ' Total 2' : '';
    expect(text).toMatch(new RegExp(`Row ${groups}${total}(?! *Total)`));
  }
});

test('tags row headers, group rows and the markers of matrix columns', async () => {
  const file = join(folder, 'matrix.pdf');
  drawSample(file, {}, (pdf) => drawMatrix(pdf, ['Ada', 'Grace', 'Edsger']));
  const elements = [...(await pdfObjects(file)).values()] as Record<string, unknown>[];
  const having = (type: string, attributes?: object) =>
    elements.filter(
      (element) =>
        element?.['/S'] === type &&
        (!attributes || JSON.stringify(element['/A']) === JSON.stringify(attributes)),
    );
  const columns = MATRIX_TITLES.length + 3;
  expect(having('/TH', { '/ColSpan': columns, '/O': '/Table', '/Scope': '/Row' })).toHaveLength(1);
  expect(having('/TH', { '/O': '/Table', '/Scope': '/Row' })).toHaveLength(3);
  const heads = having('/TH', { '/O': '/Table', '/Scope': '/Column' }).map((head) => head['/Alt']);
  expect(heads).toEqual(expect.arrayContaining(MATRIX_TITLES.map((title) => `u:Item ${title}`)));
  const alternatives = having('/TD').flatMap((cell) => ('/Alt' in cell ? [cell['/Alt']] : []));
  expect(alternatives).toHaveLength(3 * MATRIX_TITLES.length);
  expect(new Set(alternatives)).toEqual(
    new Set(['u:Completed', 'u:In progress', 'u:Overdue', 'u:Not started', 'u:No content']),
  );
});

test.each(['en', 'ar'])('centers the markers of a matrix column below its title: %s', async (language) => {
  const file = join(folder, `centered-${language}.pdf`);
  drawSample(file, { language }, (pdf) => drawMatrix(pdf, ['Ada']));
  const [page] = await placedTexts(file);
  const title = page!.find(({ text }) => text === 'A02')!;
  const row = page!.find(({ text }) => text === '0')!.baseline;
  const width = Math.ceil(title.right - title.left);
  const clip = { left: Math.floor(title.left), top: Math.round(row) - 9, width, height: 12 };
  const [strip] = await renderPages(file, { resolution: 72, gray: true, clip });
  const dark = [...strip!.pixels].flatMap((shade, i) => (shade < 200 ? [i % strip!.width] : []));
  const middle = (Math.min(...dark) + Math.max(...dark) + 1) / 2;
  expect(Math.abs(middle - strip!.width / 2)).toBeLessThan(1.5);
});

test.each(['en', 'ar'])(
  'draws the edges of the cells to write in, below their titles: %s',
  async (language) => {
    const file = join(folder, `writable-${language}.pdf`);
    const columns: Column[] = [{ title: 'Alpha' }, { title: 'Beta', sample: 'mmmmmmm', writable: true }];
    drawSample(file, { language }, (pdf) => {
      pdf.page('Rows');
      const table = new Table(pdf, 'Rows', columns, pdf.frame.top);
      table.row(['row', '']);
      table.end();
    });
    const [page] = await placedTexts(file);
    const [title, row] = ['Beta', 'row'].map((text) => page!.find((placed) => placed.text === text)!);
    const clip = { left: 0, top: Math.round(row!.baseline) - 4, width: 595, height: 1 };
    const [strip] = await renderPages(file, { resolution: 72, gray: true, clip });
    const dark = [...strip!.pixels].flatMap((shade, x) => (shade < 230 ? [x] : []));
    const edges = dark.filter((x) => x < row!.left - 2 || x > row!.right + 2);
    expect(Math.min(...edges)).toBeLessThan(title!.left);
    expect(Math.max(...edges)).toBeGreaterThan(title!.right);
  },
);
