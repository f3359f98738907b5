import { tmpdir } from 'node:os';
import { openTables, TemporaryFolder } from '@docket/import';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Cell, Table } from './table.js';
import { xlsx } from './xlsx.js';

const seed = Number(process.env['SEED'] ?? 20_261_130);
console.log(`seed ${seed}; run again with SEED=${seed}`);

type Row = Cell[];
const tableOf = (width: number): Table<Row> => ({
  name: 'rows',
  columns: Object.fromEntries(
    Array.from({ length: width }, (_, index) => [`c${index}`, (row: Row) => row[index] ?? null]),
  ),
});

async function* batchesOf(batches: Row[][]) {
  for (const batch of batches) yield batch;
}

async function fileOf(batches: Row[][], width: number, maxRows?: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of xlsx(tableOf(width), batchesOf(batches), maxRows)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const decoded = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([\dA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Reads the cells of a sheet from its XML: the text, or the attributes and the value of other cells. */
const cellsOf = (sheet: string): string[][] =>
  [...sheet.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row]) =>
    [
      ...row!.matchAll(
        /<c\/>|<c([^>]*)>(?:<is><t xml:space="preserve">(.*?)<\/t><\/is>|<v>(.*?)<\/v>)<\/c>/gs,
      ),
    ].map(([, attributes, text, value]) =>
      text === undefined ? (value === undefined ? '' : `${attributes!.trim()}${value}`) : decoded(text),
    ),
  );

const sheetsOf = (file: Uint8Array): string[][][] =>
  Object.entries(unzipSync(file))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, bytes]) => cellsOf(strFromU8(bytes)));

it('keeps every text', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });
  const awkward = fc.constantFrom(
    '=1+1',
    '_x000D_',
    '__x0041_x0041_',
    ' a ',
    '<b>&amp;',
    'a\r\nb',
    '\0',
    '\uFFFF',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.oneof(text, awkward), { minLength: 3, maxLength: 3 })),
      async (rows) => {
        const [[, ...read] = []] = sheetsOf(await fileOf([rows], 3));
        expect(read).toEqual(rows.map((row) => row.map((cell) => cell.toWellFormed())));
      },
    ),
    { seed, numRuns: 200 },
  );
});

it('writes numbers, booleans and instants with their type', async () => {
  const instant = new Date('2026-11-30T12:00:00.000Z');
  const file = await fileOf([[[1.5, true, instant, null, '2026-11-30']]], 5);
  expect(sheetsOf(file)[0]![1]).toEqual(['1.5', 't="b"1', 's="2"46356.5', '', '2026-11-30']);
  // Another reader finds the same values.
  await TemporaryFolder.use(tmpdir(), async (folder) => {
    const source = {
      name: 'x.xlsx',
      open: async function* () {
        yield Buffer.from(file);
      },
    };
    const [table] = await openTables(source, folder);
    const rows = [];
    for await (const row of table!.rows()) rows.push(row.cells);
    expect([table!.columns, rows]).toEqual([
      ['c0', 'c1', 'c2', 'c3', 'c4'],
      [['1.5', 'true', expect.stringContaining('2026-11-30'), '', '2026-11-30']],
    ]);
  });
});

it('continues on another sheet after the last row of a sheet', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constant<Row>(['x']), { maxLength: 7 }), { maxLength: 5 }),
      fc.integer({ min: 2, max: 6 }),
      async (batches, maxRows) => {
        const rows = batches.flat().length;
        const sheets = sheetsOf(await fileOf(batches, 1, maxRows));
        expect(sheets).toHaveLength(Math.max(1, Math.ceil(rows / (maxRows - 1))));
        expect(sheets.map((sheet) => sheet.length - 1).reduce((sum, length) => sum + length)).toBe(rows);
        for (const sheet of sheets) {
          expect(sheet[0]).toEqual(['c0']);
          expect(sheet.length).toBeLessThanOrEqual(maxRows);
        }
      },
    ),
    { seed, numRuns: 100 },
  );
});

it('cuts off text that is too long for a cell', async () => {
  const [[, [text] = []] = []] = sheetsOf(await fileOf([[[`${'a'.repeat(32_765)}😀😀`]]], 1));
  expect([text!.length, text!.slice(-2)]).toEqual([32_767, '\uFFFD…']);
});

it('ends the source if the reader stops, and fails if the source fails', async () => {
  let ended = false;
  async function* endless() {
    try {
      for (;;) yield Array.from({ length: 1_000 }, () => [Math.random()]);
    } finally {
      ended = true;
    }
  }
  const file = xlsx(tableOf(1), endless());
  for (let chunks = 0; chunks < 5; chunks += 1) await file.next();
  await file.return();
  expect(ended).toBe(true);
  async function* failing(): AsyncGenerator<Row[]> {
    yield [[1]];
    throw new Error('no rows');
  }
  await expect(
    (async () => {
      for await (const _ of xlsx(tableOf(1), failing()));
    })(),
  ).rejects.toThrow('no rows');
});
