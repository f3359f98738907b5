import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf } from '../testing/import-fixture.js';
import { parseCsv, type ParsedRow } from './csv-parser.js';
import { TABLE_LIMITS } from './limits.js';
import type { Separator } from './table.js';

const SEED = Number(process.env.SEED ?? 20_261_130);

/** Parses a text in chunks of a size. */
async function rowsOf(text: string, separator: Separator = ',', chunk = 7): Promise<ParsedRow[]> {
  const open = async function* () {
    for (let at = 0; at < text.length; at += chunk) yield text.slice(at, at + chunk);
  };
  return allOf(parseCsv(open, separator));
}

const cellsOf = async (...given: Parameters<typeof rowsOf>) =>
  (await rowsOf(...given)).map(({ line, cells, damage }) => (damage ? [line, damage] : [line, ...cells]));

describe('well-formed CSV', () => {
  const breaks = fc.constantFrom('\n', '\r\n', '\r');
  const text = fc.string({ unit: fc.constantFrom(...Array.from('ab ,;"\n\r\t|é')), maxLength: 6 });
  const written = text.map((value) => ({ value, field: `"${value.replaceAll('"', '""')}"` }));
  const plain = fc
    .string({ unit: fc.constantFrom(...Array.from('ab é1')), maxLength: 4 })
    .map((value) => ({ value, field: value }));
  const row = fc.array(fc.oneof(written, plain), { minLength: 1, maxLength: 4 });
  const file = fc.record({
    rows: fc.array(fc.record({ row, end: breaks }), { maxLength: 6 }),
    separator: fc.constantFrom<Separator>(',', ';', '\t', '|'),
    chunk: fc.integer({ min: 1, max: 9 }),
    isEnded: fc.boolean(),
  });

  it(`has the cells that were written, with any line ends and chunks (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ rows, separator, chunk, isEnded }) => {
        const content = rows.map(({ row: cells, end }, at) => {
          const isLast = at === rows.length - 1 && !isEnded;
          return cells.map(({ field }) => field).join(separator) + (isLast ? '' : end);
        });
        const expected = rows
          .map(({ row: cells }) => cells.map(({ value }) => value))
          .filter((cells) => cells.length > 1 || cells[0] !== '');
        const read = await rowsOf(content.join(''), separator, chunk);
        const filled = read.filter(({ cells }) => cells.length > 1 || cells[0] !== '');
        expect(filled.map(({ cells }) => cells)).toEqual(expected);
        // A line number counts every line end before the row.
        const lines = read.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it(`is read like csv-parse reads it (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const content = `${rows.map((cells) => cells.map(({ field }) => field).join(',')).join('\n')}\n`;
        const expected = parse(content, { relax_column_count: true, record_delimiter: ['\n'] });
        expect((await rowsOf(content)).map(({ cells }) => cells)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});

describe('line ends', () => {
  it.each([
    [
      'mixed',
      'a\r\nb\rc\nd',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 'd'],
      ],
    ],
    [
      'a lone return before a line feed of an empty line',
      'a\r\r\nb',
      [
        [1, 'a'],
        [2, ''],
        [3, 'b'],
      ],
    ],
    [
      'within quotes',
      'a,"b\r\nc\rd\ne"\r\nf',
      [
        [1, 'a', 'b\r\nc\rd\ne'],
        [5, 'f'],
      ],
    ],
    [
      'after quotes',
      '"a"\r"b"\n"c"\r\n"d"',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 'd'],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    for (const chunk of [1, 2, 3, 100]) expect(await cellsOf(text, ',', chunk)).toEqual(expected);
  });
});

describe('blanks around quotes', () => {
  it.each([
    ['a, "b" ,c', [[1, 'a', 'b', 'c']]],
    ['\uFEFF"a",b', [[1, 'a', 'b']]],
    [' a , b', [[1, ' a ', ' b']]],
  ])('%j', async (text, expected) => {
    for (const chunk of [1, 2, 100]) expect(await cellsOf(text, ',', chunk)).toEqual(expected);
  });

  it('do not include a tab that separates', async () => {
    expect(await cellsOf('\t"a"\t\tb', '\t')).toEqual([[1, '', 'a', '', 'b']]);
  });
});

describe('quotes that are not balanced', () => {
  it.each([
    [
      'in a cell without quotes',
      'a\n5" b\nc',
      [
        [1, 'a'],
        [2, 'unbalanced'],
        [3, 'c'],
      ],
    ],
    [
      'closed within a cell',
      'a\n"b"c,d\ne',
      [
        [1, 'a'],
        [2, 'unbalanced'],
        [3, 'e'],
      ],
    ],
    [
      'never closed',
      'a,b\n1,"x\n2,y\n3,z\n',
      [
        [1, 'a', 'b'],
        [2, 'unbalanced'],
        [3, '2', 'y'],
        [4, '3', 'z'],
      ],
    ],
    [
      'never closed in the last line',
      'a\n"b',
      [
        [1, 'a'],
        [2, 'unbalanced'],
      ],
    ],
    [
      'never closed twice',
      '"a\n"b\nc',
      [
        [1, 'unbalanced'],
        [2, 'unbalanced'],
        [3, 'c'],
      ],
    ],
    [
      'closed by the opening quote of a later row',
      'a\n"b\nc\n"d",e\nf',
      [
        [1, 'a'],
        [2, 'unbalanced'],
        [3, 'c'],
        [4, 'd', 'e'],
        [5, 'f'],
      ],
    ],
    // The quotes are balanced: the row has a line break in a cell.
    [
      'opened and closed in different rows',
      'a\n"b\nc\nd"\ne',
      [
        [1, 'a'],
        [2, 'b\nc\nd'],
        [5, 'e'],
      ],
    ],
  ])('%s damage one line', async (_, text, expected) => {
    for (const chunk of [1, 2, 3, 5, 100]) expect(await cellsOf(text, ',', chunk)).toEqual(expected);
  });

  const line = (n: number) => `u${n}@x.example,Person ${n}\n`;
  const many = (rows: number) => Array.from({ length: rows }, (_, n) => line(n + 3)).join('');

  it('are named with their line in a file of several megabytes, and the rows after them are read', async () => {
    const rows = 100_000;
    const read = await rowsOf(`email,name\nu2@x.example,"Ada\n${many(rows)}`, ',', 64 * 1024);
    expect(read).toHaveLength(rows + 2);
    expect(read[1]).toMatchObject({ line: 2, damage: 'unread' });
    expect(read[2]).toEqual({ line: 3, cells: ['u3@x.example', 'Person 3'] });
    expect(read.at(-1)).toMatchObject({ line: rows + 2 });
  });

  it('end the damage at the closing quote, also of a long cell', async () => {
    const text = `a,b\n1,"${'x\n'.repeat(TABLE_LIMITS.rowLength)}"\n2,y\n`;
    expect(await cellsOf(text, ',', 64 * 1024)).toEqual([
      [1, 'a', 'b'],
      [2, 'tooLong'],
      [TABLE_LIMITS.rowLength + 3, '2', 'y'],
    ]);
  });

  it('are counted up to a limit', async () => {
    const text = '5" b\n'.repeat(TABLE_LIMITS.damagedRows + 1);
    await expect(rowsOf(text, ',', 1000)).rejects.toMatchObject({ line: TABLE_LIMITS.damagedRows + 1 });
  });
});

describe('the length of a row', () => {
  const { rowLength } = TABLE_LIMITS;

  it.each([
    ['the longest', rowLength, 'ok'],
    ['one character more', rowLength + 1, 'tooLong'],
  ])('%s', async (_, length, expected) => {
    for (const quote of ['', '"']) {
      const row = quote + 'x'.repeat(length - 2 * quote.length) + quote;
      for (const chunk of [1000, 64 * 1024, 10 * rowLength]) {
        const [, read, next] = await rowsOf(`a\n${row}\nb\n`, ',', chunk);
        expect([read!.line, read!.damage ?? 'ok', next]).toEqual([2, expected, { line: 3, cells: ['b'] }]);
      }
    }
  });
});
