import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { allOf } from '../testing/import-fixture.js';
import { cellsOf, open, reasonOf, source } from '../testing/open-file.js';
import { openContents } from './open-contents.js';
import { TemporaryFolder } from './temporary-folder.js';

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
    ['empty rows', 'sep=;\r\nemail;name\r\ne1@x.y;Ada\r\n;;;\r\n;;;\r\n', [['e1@x.y', 'Ada']]],
    ['empty cells beyond the header', 'email,name\ne1@x.y,Ada,,\n', [['e1@x.y', 'Ada']]],
    ['a title', 'People of 2026\n\n\nemail,name\ne1@x.y,Ada\n', [['e1@x.y', 'Ada']]],
    ['no rows', 'email,name\n', []],
    ['no rows and no line end', 'email,name', []],
  ])('with %s', async (_, content, rows) => {
    expect(await cellsOf('people.csv', content)).toEqual([['email', 'name'], ...rows]);
  });

  const [names, row] = ['email,name,course,score', 'a@x.y,Ada,XSS,85'];
  it.each([
    ['lines of two cells', `Report Name,Transcript\nFilter,All\n${names}\n${row}\n${row}\n`],
    ['lines of two cells and an empty line', `Report,Transcript\nRun Date,2026-04-01\n\n${names}\n${row}\n`],
    [
      'lines with other separators',
      `Report, of us, of 2026\n\n${names}\n${row}\n`.replaceAll(/,(?! )/g, ';'),
    ],
    ['a line with many lines of two cells', `${'Filter,All\n'.repeat(30)}${names}\n${row}\n${row}\n`],
    ['names of groups of columns', `Learner,,Training,\n${names}\n${row}\n`],
    ['names of wider groups of columns', `Learner,Training,,\n${names}\n${row}\n${row}\n`],
    ['a title above names of groups', `People of 2026\nLearner,,Training,\n${names}\n${row}\n`],
  ])('have the names below %s', async (_, content) => {
    const [first] = await cellsOf('people.csv', content);
    expect(first).toEqual(names.split(','));
  });

  it.each([
    ['an unnamed column', 'email,,score,\na@x.y,b,85,c\na@x.y,b,85,c\n', 'email,(column 2),score,(column 4)'],
    ['damaged rows of words', 'name,course\nL,Ada,XSS\nM,Bo,XSS\n', 'name,course'],
    ['damaged rows', 'email,course\nb@x.y,Ada,XSS\na@x.y,Bo,XSS\n', 'email,course'],
    ['empty cells in the first rows', 'name,course\nx,\nAda,XSS\nBo,XSS1\n1,2\n', 'name,course'],
    ['words only', 'name,course\nAda,XSS\nBo,XSS\n', 'name,course'],
  ])('have the names in the first row with %s', async (_, content, expected) => {
    const [first] = await cellsOf('people.csv', content);
    expect(first).toEqual(expected.split(','));
  });

  it('with a title do not change the names of a single column', async () => {
    expect(await cellsOf('teams.csv', 'name\nPayments\n"Risk, legal"\n')).toEqual([
      ['name'],
      ['Payments'],
      ['Risk, legal'],
    ]);
  });

  it.each([
    ['more cells than columns', 'email,name\na,b,c\n', '3 fields, but the header has 2'],
    ['fewer cells than columns', 'email,name\na\n', '1 field, but the header has 2'],
    ['the header again', 'email,name\nEMAIL,Name\n', 'repeats the header'],
    ['the header again after a byte order mark', 'email,name\n\uFEFFemail,name\n', 'repeats the header'],
    ['a quote that is not closed', 'email,name\na,"b\n', 'not balanced'],
    ['a million fields', `email,name\n${','.repeat(1_000_000)}x\n`, '1,000,001 columns'],
    ['a cell of 1 MiB', `email,name\na,${'x'.repeat(1024 * 1024)}\n`, 'longer than'],
  ])('report a row with %s', async (_, content, reason) => {
    const [[, , rows] = []] = (await open('people.csv', content)) as [string, string[], unknown[]][];
    expect(rows).toMatchObject([{ line: 2, problem: expect.stringContaining(reason) }]);
  });

  it('with another declared separator are refused', async () => {
    expect(await reasonOf('people.csv', 'sep=^\nemail^name\n')).toContain('declares "^" as the separator');
  });

  it.each([
    ['0 bytes', '', [0, '(file)']],
    ['empty rows only', '\r\n;;\r\n', [0, '(file)']],
    ['a quote that is not closed in the header', 'email,"name\na,b\n', [1, '(row)']],
    ['20,000 columns', `${Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(',')}\n`, [1, '(row)']],
  ])('with %s are refused', async (_, content, expected) => {
    expect(await open('people.csv', content)).toEqual([['people.csv', ...expected]]);
  });

  it('have quotes and line breaks in the header', async () => {
    expect(await cellsOf('people.csv', '"e""mail","na\nme"\na,b\n')).toEqual([
      ['e"mail', 'na\nme'],
      ['a', 'b'],
    ]);
  });

  it('have names in quotes between tabs, the first of which is empty', async () => {
    expect(await cellsOf('progress.csv', '\t"Email"\t"Quiz"\t""\n"Ada"\t"a@x.y"\t"Done"\t"2026"\n')).toEqual([
      ['(column 1)', 'Email', 'Quiz', '(column 4)'],
      ['Ada', 'a@x.y', 'Done', '2026'],
    ]);
  });

  it('have columns by position if names are missing or occur twice', async () => {
    expect(await cellsOf('export.csv', ',Quiz,,quiz,"",\nAda,1,2,3,4,\n')).toEqual([
      ['(column 1)', 'Quiz', '(column 3)', 'quiz (column 4)', '(column 5)'],
      ['Ada', '1', '2', '3', '4'],
    ]);
  });

  it('do not have the columns that a file of rejected rows has in addition', async () => {
    expect(await cellsOf('people.csv', 'email,name,(line),(reasons)\na,b,7,"email: wrong"\n')).toEqual([
      ['email', 'name'],
      ['a', 'b'],
    ]);
  });
});

describe('JSON', () => {
  it('keeps all digits of long numbers, and the notation of others', async () => {
    const json =
      '[{"id":12345678901234567890,"score":0.69999999999999999,"rate":1e2,"text":"12345678901234567890"}]';
    expect(await cellsOf('people.json', json)).toEqual([
      ['id', 'score', 'rate', 'text'],
      ['12345678901234567890', '0.69999999999999999', '100', '12345678901234567890'],
    ]);
  });

  it('names the property with the records if they are in an object within an object', async () => {
    const json = '{"data":{"users":[{"email":"a@x.y"}]},"meta":{"page":1}}';
    expect(await reasonOf('people.json', json)).toContain('The property "data.users" contains a list');
  });
});

it.each([
  ['a spreadsheet that is a page', 'grades.xls', '<html><table><tr><td>email</td></tr></table></html>'],
  ['a page to sign in', 'grades.csv', '\n<!DOCTYPE html>\n<html><body>Sign in</body></html>'],
  ['XML', 'users.xml', '\uFEFF<?xml version="1.0"?><users><user email="a@x.y"/></users>'],
  ['a table of a workbook as HTML', 'x.csv', '<table border="1"><tr><td>email</td></tr></table>'],
])('%s is refused with what to do', async (_, name, content) => {
  expect(await reasonOf(name, content)).toContain('Save the spreadsheet as .xlsx or as CSV UTF-8.');
});

it('a header in angle brackets is none of HTML', async () => {
  expect(await cellsOf('people.csv', '<email>,<name>\na,b\n')).toEqual([
    ['<email>', '<name>'],
    ['a', 'b'],
  ]);
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

  it.each([
    ['little', (content: string) => Buffer.from(content, 'utf16le'), 'utf-16le'],
    ['big', utf16be, 'utf-16be'],
  ])('UTF-16 %s endian without a mark, mostly in Japanese', async (_, encode, encoding) => {
    const content = encode(`氏名,氏\n${'上田花子太郎山本,田中花子佐藤\n'.repeat(50)}`);
    expect(await read(content)).toEqual([encoding, '氏名', '田中花子佐藤']);
  });

  it('UTF-32 is refused by its name', async () => {
    const codes = [0xfeff, ...Array.from(text, (character) => character.codePointAt(0)!)];
    const bytes = Buffer.from(new Uint32Array(codes).buffer);
    expect(await reasonOf('people.csv', bytes)).toContain('UTF-32');
    expect(await reasonOf('people.csv', Buffer.from(bytes).swap32())).toContain('UTF-32');
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

  // Bytes of the encodings, in hexadecimal: 田中 花子, 佐藤; 王小明, 陳; 김철수, 이영희; 王小明, 张伟; Иван, Мария.
  it.each([
    ['Shift_JIS', '9363928620 89d48e71 2c8db293a1', 'Shift_JIS'],
    ['Shift_JIS without bytes that Windows-1252 lacks', '9363928620 89d48e71', 'Shift_JIS'],
    ['Big5', 'a4fda470a9fa2cb3af', 'Big5'],
    ['EUC-KR', 'b1e8c3b6bcf62cc0ccbfb5c8f1', 'EUC-KR'],
    ['GBK', 'cdf5d0a1c3f72cd5c5ceb0', 'GBK'],
    ['Windows-1251', 'c8e2e0ed2ccce0f0e8ff', 'Windows-1251'],
  ])('%s is refused by its name, not read as Windows-1252', async (_, bytes, encoding) => {
    const content = Buffer.concat([
      Buffer.from('email,name,team\na@x.y,'),
      Buffer.from(bytes.replaceAll(' ', ''), 'hex'),
      Buffer.from('\n'),
    ]);
    expect(await reasonOf('people.csv', content)).toContain(encoding);
    expect(await read(content, 1)).toBe(2);
  });

  /** Encodes text in an encoding with one byte per character. */
  const encoded = (content: string, encoding: string): Buffer => {
    const decoder = new TextDecoder(encoding);
    const bytes = new Map(
      Array.from({ length: 256 }, (__, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    );
    return Buffer.from(Array.from(content, (character) => bytes.get(character)!));
  };

  it.each([
    ['windows-1254', 'Şahin İpek', 'Windows-1254'],
    ['windows-1254', 'Gülşen Yıldız', 'Windows-1254'],
    ['windows-1254', 'Yıldız Kılıç', 'Windows-1254'],
    ['iso-8859-9', 'Çağrı Öztürk', 'Windows-1254'],
    ['windows-1250', 'Žofie Łukasz', 'Windows-1250'],
    ['windows-1250', 'Michał', 'Windows-1250'],
    ['iso-8859-2', 'Pawełek', 'Windows-1250'],
    ['windows-1250', 'Bożena', 'Windows-1250'],
    ['windows-1250', 'Jiří Dvořák,Šárka', 'Windows-1250'],
    ['windows-1253', 'Γιώργος', 'Windows-1253'],
    ['windows-1255', 'שלום כהן', 'Windows-1255'],
    ['windows-1256', 'محمد علي', 'Windows-1256'],
    ['macintosh', 'José Müller', 'Mac Roman'],
  ])('%s is not read as Windows-1252: %s', async (encoding, name, expected) => {
    const content = encoded(`name,email\n${name},a@x.y\n`, encoding);
    expect(await reasonOf('people.csv', content)).toContain(expected);
  });

  it('ISO-2022-JP is refused by its name', async () => {
    const content = Buffer.from('email,name\na@x.y,\x1b$B;3ED\x1b(B\n', 'latin1');
    expect(await reasonOf('people.csv', content)).toContain('ISO-2022-JP');
  });

  it.each([
    'Þór Guðmundsson,Sigríður\n',
    'Søren Ærø,François Noël\n',
    'João Conceição,Simões\n',
    '¿Qué?,Mª José\n',
    '5 m³,12 cm³\n',
    '£ 5,¥ 7,½ l\n',
    'Novák,Šimon Veselý\n',
    'Zoë O´Brien,D’Arcy\n',
  ])('Windows-1252 with less frequent letters is read: %j', async (content) => {
    const bytes = encoded(`name,b\n${content}`, 'windows-1252');
    expect((await read(bytes)) as unknown[]).toContain('windows-1252');
  });

  it.each([
    'Müller,Größe\nÄrzte,Übergröße\n',
    'général,créée\nété,Noël\n',
    'don\x92t,it\x92s\n\x93Quoted\x94,\x80 5\n',
    'Ångström,Ærøskøbing\nÑandú,«año»\nÄÖÜ,ß\n',
    'Général\n',
  ])('Windows-1252 of Western languages is read: %j', async (content) => {
    expect((await read(Buffer.from(`name,b\n${content}`, 'latin1'))) as unknown[]).toContain('windows-1252');
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
    ['deep nesting', `{"a":${'['.repeat(100_000)}`, 'more than 5,000 values'],
    ['long lists', `[{"a":[${'1,'.repeat(5_000)}1]}]`, 'more than 5,000 values'],
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
