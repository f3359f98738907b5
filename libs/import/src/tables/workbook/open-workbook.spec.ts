import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { cellsOf, open, reasonOf, source } from '../../testing/open-file.js';
import { archive, workbook } from '../../testing/workbook.js';
import { openContents } from '../../tables/open-contents.js';
import { TemporaryFolder } from '../temporary-folder.js';

describe('workbooks', () => {
  it('have a table for each sheet that is not empty', async () => {
    const bytes = workbook({
      People: [
        ['Report of people'],
        null,
        ['email', 'name', null],
        ['a@x.y', 'Ada', null],
        [null, null],
        ['', ''],
      ],
      Empty: [],
      'Only blanks': [[' ']],
      Teams: [['name'], ['Payments & Risk'], [' <b> ']],
    });
    expect(await open('hr.xlsx', bytes)).toEqual([
      ['hr.xlsx/People', ['email', 'name'], [{ line: 4, cells: ['a@x.y', 'Ada'] }]],
      [
        'hr.xlsx/Teams',
        ['name'],
        [
          { line: 2, cells: ['Payments & Risk'] },
          { line: 3, cells: ['<b>'] },
        ],
      ],
    ]);
  });

  it('say which sheets are hidden', async () => {
    const bytes = workbook({ Shown: [['a'], ['1']], Lists: [['b'], ['2']] }, { hidden: ['Lists'] });
    const found = await TemporaryFolder.use(tmpdir(), (folder) =>
      openContents(source('a.xlsx', bytes), folder),
    );
    expect(found.map((content) => content.type === 'table' && content.table.isHidden)).toEqual([false, true]);
  });

  const cellOf = async (cell: Parameters<typeof workbook>[0][string][number], options = {}) => {
    const bytes = workbook(
      {
        S: [
          ['a', 'b'],
          ['x', ...cell!],
        ],
      },
      options,
    );
    const [[, , rows] = []] = (await open('x.xlsx', bytes)) as [
      string,
      string[],
      { cells: string[]; cellProblems?: { reason: string }[] }[],
    ][];
    return rows![0]!.cellProblems?.[0]?.reason ?? rows![0]!.cells[1];
  };

  it.each([
    ['a whole number', { value: '45' }, '45'],
    ['a decimal', { value: '85.5' }, '85.5'],
    ['all digits of a number', { value: '69.99999999999999' }, '69.99999999999999'],
    ['an exponent', { value: '1.2E-3' }, '0.0012'],
    ['a percentage', { value: '0.57', style: 3 }, '57%'],
    ['a day', { value: '46112', style: 1 }, '2026-03-31'],
    ['a day with a time', { value: '46112.708333333336', style: 2 }, '2026-03-31T17:00:00'],
    ['midnight', { value: '46112', style: 2 }, '2026-03-31T00:00:00'],
    ['a day whose format has no time', { value: '46112.5', style: 1 }, '2026-03-31T12:00:00'],
    ['a custom format', { value: '46112.25', style: 4 }, '2026-03-31T06:00:00'],
    ['a month', { value: '46112', style: 8 }, '2026-03-31'],
    ['a time', { value: '0.75', style: 6 }, '18:00:00'],
    ['a duration', { value: '1.5', style: 5 }, '36:00:00'],
    ['a letter in quotes', { value: '1.5', style: 7 }, '1.5'],
    ['the first days of 1900', { value: '1', style: 1 }, '1900-01-01'],
    ['the day before the missing leap day', { value: '59', style: 1 }, '1900-02-28'],
    ['the day after the missing leap day', { value: '61', style: 1 }, '1900-03-01'],
    ['true', { type: 'b', value: '1' }, 'true'],
    ['false', { type: 'b', value: '0' }, 'false'],
    ['an inline text', { type: 'inlineStr', value: 'Ada & Bo' }, 'Ada & Bo'],
    ['the result of a formula', { type: 'str', formula: 'A1&"x"', value: 'Ada' }, 'Ada'],
    ['the number of a formula', { formula: '1+1', value: '2' }, '2'],
    ['an empty result', { type: 'str', formula: 'A1', value: '' }, ''],
    ['an ISO date', { type: 'd', value: '2026-03-31T17:00:00' }, '2026-03-31T17:00:00'],
    ['an escaped character', { type: 'str', value: 'a_x000D_b' }, 'a\rb'],
  ])('read %s', async (_, cell, expected) => {
    expect(await cellOf([cell])).toBe(expected);
  });

  it.each([
    ['an error', { type: 'e', value: '#N/A' }, '#N/A'],
    ['a formula without a result', { formula: '1+1' }, 'without a result'],
    ['the missing leap day', { value: '60', style: 1 }, 'not a date'],
    ['a negative date', { value: '-1', style: 1 }, 'not a date'],
    ['a date after 9999', { value: '2958466', style: 1 }, 'not a date'],
    ['no number', { value: 'abc' }, 'not a number'],
  ])('report %s in its cell', async (_, cell, reason) => {
    expect(await cellOf([cell])).toContain(reason);
  });

  it('count days from 1904 if the workbook says so', async () => {
    expect(await cellOf([{ value: '44650', style: 1 }], { is1904: true })).toBe('2026-03-31');
    for (const is1904 of [true, false]) {
      const bytes = workbook({ S: [['a'], [{ value: '44650' }]] }, { is1904 });
      await TemporaryFolder.use(tmpdir(), async (folder) =>
        expect(await openContents(source('x.xlsx', bytes), folder)).toMatchObject([
          { table: { countsFrom1904: is1904 } },
        ]),
      );
    }
  });

  it('may use a namespace prefix', async () => {
    expect(await cellOf(['Ada'], { prefix: 'x:' })).toBe('Ada');
  });

  it('read many shared strings from the disk', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [`p${at}@x.y`, `Person ${at}`]);
    const bytes = workbook({ People: [['email', 'name'], ...rows] });
    expect(await cellsOf('people.xlsx', bytes)).toEqual([['email', 'name'], ...rows]);
  });

  const parts = async (own: Record<string, string>) => {
    const { unzipSync } = await import('fflate');
    return archive({ ...unzipSync(workbook({ S: [['a']] })), ...own });
  };

  it('report a cell with more characters than a spreadsheet program stores, and read the others', async () => {
    const bytes = workbook({
      S: [
        ['a', 'b'],
        ['x'.repeat(32_768), 'y'],
        ['x'.repeat(32_767), 'y'],
      ],
    });
    expect(await open('x.xlsx', bytes)).toMatchObject([
      [
        'x.xlsx/S',
        ['a', 'b'],
        [
          {
            cells: ['x'.repeat(100), 'y'],
            cellProblems: [{ column: 'a', reason: expect.stringContaining('longer than 32,767') }],
          },
          { cells: ['x'.repeat(32_767), 'y'] },
        ],
      ],
    ]);
  });

  it('report a row whose cells are longer than 1 MiB in total', async () => {
    const names = Array.from({ length: 33 }, (_, at) => `c${at}`);
    const bytes = workbook({ S: [names, names.map(() => 'x'.repeat(32_767)), ['a']] });
    expect(await open('x.xlsx', bytes)).toMatchObject([
      [
        'x.xlsx/S',
        names,
        [
          { line: 2, problem: expect.stringContaining('in total') },
          { line: 3, cells: expect.arrayContaining(['a']) },
        ],
      ],
    ]);
  });

  it('number the rows that have no number, or none that can be one', async () => {
    const row = (number: string, text: string) =>
      `<row${number}><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const numbers = ['', ' r="x"', ' r="9"', ' r="9"', ' r="3"', ' r="99999999999"', ' r="-1"'];
    const sheet = `<worksheet><sheetData>${row('', 'a')}${numbers.map((number) => row(number, 'b')).join('')}</sheetData></worksheet>`;
    const [[, , rows] = []] = (await open('x.xlsx', await parts({ 'xl/worksheets/sheet1.xml': sheet }))) as [
      string,
      string[],
      { line: number }[],
    ][];
    expect(rows!.map(({ line }) => line)).toEqual([2, 3, 9, 10, 11, 12, 13]);
  });

  it.each([
    [
      'a tag with thousands of attributes',
      `<a ${Array.from({ length: 2_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
    ],
    ['thousands of tags within each other', '<a>'.repeat(2_000)],
    ['a text that does not end', 'x'.repeat(1024 * 1024)],
    ['a tag that does not end', `<a a="${'x'.repeat(1024 * 1024)}`],
  ])('with %s are refused before the memory is full', async (_, content) => {
    const sheet = `<worksheet><sheetData><row>${content}`;
    expect(await reasonOf('x.xlsx', await parts({ 'xl/worksheets/sheet1.xml': sheet }))).toContain('damaged');
  });

  it('with more sheets than the limit are refused', async () => {
    const list = `<workbook><sheets>${'<sheet name="a"/>'.repeat(201)}`;
    expect(await reasonOf('x.xlsx', await parts({ 'xl/workbook.xml': list }))).toContain('more than 200');
  });

  it.each([
    [
      'a sheet that is cut',
      { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>' },
    ],
    [
      'an unknown shared string',
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>',
      },
    ],
    [
      'a cell that is in no column',
      {
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row><c r="XFE1"><v>9</v></c></row></sheetData></worksheet>',
      },
    ],
    [
      'an entity',
      {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
      },
    ],
  ])('with %s are refused', async (_, own) => {
    expect(await reasonOf('x.xlsx', await parts(own))).toContain('damaged');
  });

  it.each([
    ['old workbooks', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), '.xls'],
    [
      'OpenDocument',
      archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'Save the spreadsheet',
    ],
    ['text documents', archive({ 'word/document.xml': '<a/>' }), 'Save the spreadsheet'],
    ['PDF documents', '%PDF-1.7\n', 'PDF'],
    ['pictures', Buffer.from('89504e470d0a1a0a', 'hex'), 'neither a table nor text'],
    ['other archives', Buffer.from('377abcaf271c0004', 'hex'), 'ZIP or gzip'],
  ])('%s are refused with what to do', async (_, bytes, reason) => {
    expect(await reasonOf('people.csv', bytes)).toContain(reason);
  });
});
