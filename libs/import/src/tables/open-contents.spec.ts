import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { allOf } from '../testing/import-fixture.js';
import type { ImportSource } from '../import-source.js';
import { archive, workbook } from '../testing/workbook.js';
import { openContents, type ImportContent } from './open-contents.js';
import { TemporaryFolder } from './temporary-folder.js';

const source = (name: string, content: string | Uint8Array, chunk = 1000): ImportSource => ({
  name,
  async *open() {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  },
});

/** What a content has, for comparisons: a table with its rows, `statements`, or what is wrong. */
async function shown(content: ImportContent): Promise<unknown[]> {
  if (content.type === 'statements') return [content.name, 'statements'];
  if (content.type === 'unreadable') {
    return [content.name, content.error.line, content.error.mistakes.map(({ field }) => field).join()];
  }
  const { table } = content;
  const rows = await allOf(table.rows());
  return [table.name, table.columns, rows];
}

async function open(name: string, content: string | Uint8Array, chunk?: number): Promise<unknown[][]> {
  return TemporaryFolder.use(tmpdir(), async (folder) => {
    const contents = await openContents(source(name, content, chunk), folder);
    return Promise.all(contents.map(shown));
  });
}

/** Returns the cells of the only table. */
async function cellsOf(name: string, content: string | Uint8Array): Promise<unknown[]> {
  const [[, columns, rows] = []] = (await open(name, content)) as [string, string[], { cells: string[] }[]][];
  return [columns, ...rows!.map(({ cells }) => cells)];
}

/** Returns the message about a file that cannot be read. */
async function reasonOf(name: string, content: string | Uint8Array): Promise<string> {
  return TemporaryFolder.use(tmpdir(), async (folder) => {
    const [first] = await openContents(source(name, content), folder);
    if (first?.type !== 'unreadable') throw new Error(`${name} was read`);
    return first.error.message;
  });
}

describe('text files', () => {
  it.each([
    ['commas', 'email,name\na@x.y,"Ada, L"\n'],
    ['semicolons', 'email;name\na@x.y;Ada, L\n'],
    ['tabs', 'email\tname\na@x.y\tAda, L\n'],
    ['vertical bars', 'email|name\na@x.y|Ada, L\n'],
    ['a declared separator', 'sep=;\r\nemail;name\r\na@x.y;Ada, L\r\n'],
    ['a declared separator in quotes', '"sep=;"\r\nemail;name\r\na@x.y;Ada, L\r\n'],
    ['an apostrophe before a formula', 'email,name\na@x.y,"\'=1"\n'.replace("'=1", 'Ada, L')],
  ])('with %s', async (_, content) => {
    expect(await cellsOf('people.csv', content)).toEqual([
      ['email', 'name'],
      ['a@x.y', 'Ada, L'],
    ]);
  });

  it.each([
    [
      'empty rows and columns',
      'sep=;\r\nemail;name;;\r\ne1@x.y;Ada;;\r\n;;;\r\n;;;\r\n',
      [['e1@x.y', 'Ada']],
    ],
    ['an empty column between others', 'email;;name\ne1@x.y;;Ada\n', [['e1@x.y', 'Ada']]],
    ['empty cells beyond the header', 'email,name\ne1@x.y,Ada,,\n', [['e1@x.y', 'Ada']]],
    ['a title', 'People of 2026\n\n\nemail,name\ne1@x.y,Ada\n', [['e1@x.y', 'Ada']]],
    ['no rows', 'email,name\n', []],
    ['no rows and no line end', 'email,name', []],
  ])('with %s', async (_, content, rows) => {
    expect(await cellsOf('people.csv', content)).toEqual([['email', 'name'], ...rows]);
  });

  it('with a title do not change the names of a single column', async () => {
    expect(await cellsOf('teams.csv', 'name\nPayments\n"Risk, legal"\n')).toEqual([
      ['name'],
      ['Payments'],
      ['Risk, legal'],
    ]);
  });

  it.each([
    ['a value without a column name', 'email,,name\na,x,b\n', 'column 2 has a value'],
    ['more cells than columns', 'email,name\na,b,c\n', '3 fields, but the header has 2'],
    ['fewer cells than columns', 'email,name\na\n', '1 fields, but the header has 2'],
    ['the header again', 'email,name\nEMAIL,Name\n', 'repeats the header'],
    ['the header again after a byte order mark', 'email,name\n\uFEFFemail,name\n', 'repeats the header'],
    ['a quote that is not closed', 'email,name\na,"b\n', 'not balanced'],
    ['a cell of 1 MiB', `email,name\na,${'x'.repeat(1024 * 1024)}\n`, 'longer than'],
  ])('report a row with %s', async (_, content, reason) => {
    const [[, , rows] = []] = (await open('people.csv', content)) as [string, string[], unknown[]][];
    expect(rows).toMatchObject([{ line: 2, problem: expect.stringContaining(reason) }]);
  });

  it.each([
    ['0 bytes', '', [0, '(file)']],
    ['empty rows only', '\r\n;;\r\n', [0, '(file)']],
    ['columns that occur twice', 'email,name,Email,name\n', [1, 'Email,name']],
    ['a quote that is not closed in the header', 'email,"name\na,b\n', [1, '(row)']],
    ['20,000 columns', `${Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(',')}\n`, [1, '(file)']],
  ])('with %s are refused', async (_, content, expected) => {
    expect(await open('people.csv', content)).toEqual([['people.csv', ...expected]]);
  });

  it('have quotes and line breaks in the header', async () => {
    expect(await cellsOf('people.csv', '"e""mail","na\nme"\na,b\n')).toEqual([
      ['e"mail', 'na\nme'],
      ['a', 'b'],
    ]);
  });

  it('do not have the columns that a file of rejected rows has in addition', async () => {
    expect(await cellsOf('people.csv', 'email,name,(line),(reasons)\na,b,7,"email: wrong"\n')).toEqual([
      ['email', 'name'],
      ['a', 'b'],
    ]);
  });
});

describe('encodings', () => {
  const text = 'email,name\na@x.y,Zoë – 李\n';
  const utf16be = (content: string) => Buffer.from(content, 'utf16le').swap16();
  const read = async (content: Uint8Array, chunk?: number) =>
    TemporaryFolder.use(tmpdir(), async (folder) => {
      const [first] = await openContents(source('people.csv', content, chunk), folder);
      if (first?.type !== 'table') return first?.type === 'unreadable' ? first.error.line : null;
      const rows = await allOf(first.table.rows());
      return [first.table.encoding, first.table.columns[0], rows[0]?.cells[1]];
    });

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 little endian', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 little endian without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 big endian', utf16be(`\uFEFF${text}`), 'utf-16be'],
    ['UTF-16 big endian without a mark', utf16be(text), 'utf-16be'],
  ])('%s', async (_, content, encoding) => {
    for (const chunk of [1, 3, 1000])
      expect(await read(content, chunk)).toEqual([encoding, 'email', 'Zoë – 李']);
  });

  it('Windows-1252 is recognized by bytes that are not UTF-8, also at the end of a large file', async () => {
    const euro = Buffer.from('email,name\na@x.y,Zo\xeb \x96 \x80\n', 'latin1');
    expect(await read(euro, 2)).toEqual(['windows-1252', 'email', 'Zoë – €']);
    const large = Buffer.concat([
      Buffer.from(`email,name\n${'a@x.y,Ada\n'.repeat(50_000)}`),
      Buffer.from([0x61, 0x2c, 0xe9]),
    ]);
    expect(await read(large)).toEqual(['windows-1252', 'email', 'Ada']);
  });

  it.each([
    ['UTF-8 with an invalid byte', 'email,name\na,Zo\xc3\xab\nb,Zo\xeb\n', 3],
    ['a byte that Windows-1252 does not define', 'email,name\na,b\nb,\x81\n', 3],
    ['UTF-8 that is cut, with other characters', 'email,name\na,\xe6\x9d\x8e\nb,\xe6\x9d', 3],
  ])('%s is refused with its line, not read as Windows-1252', async (_, content, line) => {
    for (const chunk of [1, 4, 1000]) expect(await read(Buffer.from(content, 'latin1'), chunk)).toBe(line);
  });

  it('a NUL character does not make a text UTF-16', async () => {
    expect(await read(Buffer.from('email,name\na,Pay\0ments\n'))).toEqual(['utf-8', 'email', 'Pay\0ments']);
  });
});

describe('JSON', () => {
  const people = [
    { email: 'a@x.y', name: ' Ada ', languages: ['java', 'go'], active: true },
    { email: 'b@x.y', team: { name: 'Payments', lead: null }, score: 85.5 },
  ];
  const expected = [
    ['email', 'name', 'languages', 'active', 'team.name', 'team.lead', 'score'],
    ['a@x.y', 'Ada', 'java|go', 'true', '', '', ''],
    ['b@x.y', '', '', '', 'Payments', '', '85.5'],
  ];

  it.each([
    ['an array', JSON.stringify(people)],
    ['an indented array', JSON.stringify(people, null, 2)],
    ['a property of an object', JSON.stringify({ total: 2, tags: ['x'], data: people, next: { page: 1 } })],
    ['an indented object', JSON.stringify({ meta: { a: [1] }, data: people }, null, 2)],
    ['one object per line', people.map((person) => JSON.stringify(person)).join('\n')],
    ['indented objects', people.map((person) => JSON.stringify(person, null, 2)).join('\n')],
    ['a byte order mark', `\uFEFF${JSON.stringify(people)}`],
  ])('as %s', async (_, content) => {
    expect(await cellsOf('people.json', content)).toEqual(expected);
  });

  it('gives records on the same line different numbers', async () => {
    const [[, , rows] = []] = (await open('people.json', JSON.stringify(people))) as [
      string,
      string[],
      unknown[],
    ][];
    expect(rows).toMatchObject([{ line: 1 }, { line: 2 }]);
  });

  it('reports what is not an object, and reads the other lines', async () => {
    const [[, , rows] = []] = (await open(
      'people.ndjson',
      '{"email":"a"}\n{"email":\n[1]\n{"email":[{"x":1}]}\n{"email":"b"}\n',
    )) as [string, string[], { line: number; problem?: string }[]][];
    expect(rows!.map(({ line, problem }) => [line, problem !== undefined])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, true],
      [5, false],
    ]);
  });

  it.each([
    ['not closed', '[{"a":1}', 'not closed'],
    ['an array of texts', '["a"]', 'no records|Expected'],
    ['two lists', '{"a":[{"x":1}],"b":[{"x":1}]}', 'several lists'],
    ['text after the array', '[{"a":1}] x', 'found "x"'],
    ['deep nesting', `{"a":${'['.repeat(100_000)}`, 'no records'],
    ['a record of more than 1 MiB', `[{"a":"${'x'.repeat(1024 * 1024)}"}]`, 'longer than'],
    ['properties that differ in case', '[{"Email":1,"email":2}]', 'twice'],
  ])('with %s is refused', async (_, content, reason) => {
    expect(await reasonOf('people.json', content)).toMatch(new RegExp(reason));
  });

  it.each([
    ['an array', '[{"actor":{},"verb":{},"object":{}}]'],
    ['a line', '{"actor":{},"verb":{},"attachments":[{}]}'],
    ['the result of a request', '{"statements":[],"more":""}'],
  ])('with xAPI statements as %s is no table', async (_, content) => {
    expect(await open('x.json', content)).toEqual([['x.json', 'statements']]);
  });
});

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
  ])('with %s are refused', async (_, parts) => {
    const { unzipSync } = await import('fflate');
    const bytes = zipSync({
      ...unzipSync(workbook({ S: [['a']] })),
      ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])),
    });
    expect(await reasonOf('x.xlsx', bytes)).toContain('damaged');
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

describe('archives', () => {
  const csv = 'email,name\na@x.y,Ada\n';
  const rows = [['email', 'name'], [{ line: 2, cells: ['a@x.y', 'Ada'] }]];

  it('have the files of all folders, without hidden ones', async () => {
    const bytes = archive({
      'people.csv': csv,
      'hr/2026/people.csv': csv,
      'hr/people.xlsx': workbook({
        P: [
          ['email', 'name'],
          ['a@x.y', 'Ada'],
        ],
      }),
      'inner.zip': archive({ 'people.csv.gz': gzipSync(csv) }),
      'x.json': '[{"actor":{},"verb":{}}]',
      '.hidden': 'x',
      '__MACOSX/people.csv': 'x',
      'hr/.DS_Store': 'x',
      'notes.pdf': '%PDF-1.7',
    });
    expect(await open('all.zip', bytes)).toEqual([
      ['all.zip/people.csv', ...rows],
      ['all.zip/hr/2026/people.csv', ...rows],
      ['all.zip/hr/people.xlsx/P', ...rows],
      ['all.zip/inner.zip/people.csv.gz', ...rows],
      ['all.zip/x.json', 'statements'],
      ['all.zip/notes.pdf', 0, '(file)'],
    ]);
  });

  it('are recognized by their bytes, whatever their names', async () => {
    expect(await open('people.csv', gzipSync(csv))).toEqual([['people.csv', ...rows]]);
    expect(await open('people', archive({ 'a.txt': csv }))).toEqual([['people/a.txt', ...rows]]);
  });

  const zeros = new Uint8Array(100 * 1024 ** 2);
  it.each([
    ['a bomb', archive({ 'a.csv': zeros }), 'too large'],
    ['a compressed bomb', gzipSync(zeros), 'too large'],
    [
      'a bomb in a workbook',
      archive({ 'xl/workbook.xml': '<workbook/>', 'xl/sheet1.xml': zeros }),
      'too large',
    ],
    [
      'too many files',
      archive(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.csv`, csv]))),
      'more than 1,000',
    ],
    ['nothing', archive({}), 'no files'],
    ['a cut end', archive({ 'people.csv': csv }).subarray(0, 60), 'damaged'],
    ['a cut gzip file', gzipSync(csv).subarray(0, 25), 'damaged'],
    ['damaged bytes', gzipSync(csv).fill(0, 12, 20), 'damaged'],
    ['a password', encrypted(archive({ 'people.csv': csv })), 'password'],
    [
      'archives in archives',
      [1, 2, 3].reduce((inner) => archive({ 'a.zip': inner }), archive({ 'people.csv': csv })),
      'Send the inner archive',
    ],
  ])('with %s are refused', async (_, bytes, reason) => {
    expect(await reasonOf('all.zip', bytes)).toContain(reason);
  });

  it('leave no temporary files', async () => {
    const root = await mkdtemp(join(tmpdir(), 'docket-import-test-'));
    const work = TemporaryFolder.use(root, async (folder) => {
      await openContents(
        source('a.zip', archive({ 'people.csv': csv, 'p.xlsx': workbook({ S: [['a']] }) })),
        folder,
      );
      expect(await readdir(root)).toHaveLength(1);
      throw new Error('stopped');
    });
    await expect(work).rejects.toThrow('stopped');
    expect(await readdir(root)).toEqual([]);
  });
});

/** Marks the first file of an archive as encrypted. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  copy[6]! |= 1;
  copy[copy.indexOf(Buffer.from('504b0102', 'hex')) + 8]! |= 1;
  return copy;
}
