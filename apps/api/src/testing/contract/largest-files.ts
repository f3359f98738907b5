import { strToU8, zipSync } from 'fflate';
import { newId } from '@docket/contracts';

/** A file whose rows are the most costly ones of their kind. More rows take longer, but not longer at a time. */
export interface LargestFile {
  name: string;
  content: string | Uint8Array;
  /** The mapping of its table. Default: the one that the upload suggests. */
  mapping?: object;
}

/** Number of rows with content, and of empty ones. */
const [ROWS, EMPTY_ROWS] = [5_000, 200_000];
/** Number of topic columns and of all columns at most. */
const [TOPIC_COLUMNS, COLUMNS] = [1_000, 2_000];
/** Longest row or cell, in characters. */
const LONGEST = 1_000_000;
/** Longest cell of a workbook that is accepted, and most values of a record. */
const [CELL, VALUES] = [32_767, 4_900];
/** A number with more digits than a JavaScript number keeps, which needs another way of parsing. */
const LONG_NUMBER = '12345678901234567890';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

/** Returns the files, by what is special about them. */
export const largestFiles = (): Record<string, LargestFile> => ({
  'CSV: valid rows': { name: 'teams.csv', content: `name\n${lines(ROWS, (at) => `T${at}\n`)}` },
  'CSV: invalid rows': { name: 'people.csv', content: `email,name\n${'x,y\n'.repeat(ROWS)}` },
  'CSV: empty lines': { name: 'teams.csv', content: `name\n${'\n'.repeat(EMPTY_ROWS)}Last\n` },
  'CSV: empty rows of all columns': {
    name: 'teams.csv',
    content: `name\n${`${','.repeat(COLUMNS - 1)}\n`.repeat(1_000)}Last\n`,
  },
  'CSV: unbalanced quotes': { name: 'teams.csv', content: `name\n${'"a"b\n'.repeat(ROWS)}` },
  'CSV: quotes that do not end': { name: 'teams.csv', content: `name\n${'"a\n'.repeat(300_000)}` },
  'CSV: longest cells': {
    name: 'topics.csv',
    content: `slug,title,module,cweIds\n${lines(5, (at) => `t${at},T,a03-injection,${'x;'.repeat(LONGEST / 2 - 50)}\n`)}`,
  },
  'CSV: a row of a million cells': {
    name: 'teams.csv',
    content: `name\n${','.repeat(LONGEST)}x\n${','.repeat(LONGEST)}\n"a"b${','.repeat(LONGEST)}\n`,
  },
  'CSV: all topic columns': {
    name: 'export.csv',
    content: `Mail,Date,${lines(TOPIC_COLUMNS, (at) => `S${at},`)}\n${lines(
      10,
      (at) => `p${at}@example.org,31/12/2025,${'80,'.repeat(TOPIC_COLUMNS)}\n`,
    )}`,
    mapping: {
      kind: 'attempts',
      fields: { email: { column: 'Mail' }, completedAt: { column: 'Date' } },
      dateOrder: 'dmy',
      topicColumns: Array.from({ length: TOPIC_COLUMNS }, (_, at) => ({ topic: `t${at}`, score: `S${at}` })),
    },
  },
  'CSV: all columns': {
    name: 'report.csv',
    content: `${lines(COLUMNS - 1, (at) => `Column ${at},`)}Last\n${`${'31/12/2025,'.repeat(COLUMNS - 1)}x\n`.repeat(200)}`,
  },
  'JSON: empty objects': { name: 'teams.json', content: `[{"name":"One"}${',{}'.repeat(ROWS * 5)}]` },
  'JSON: rows': {
    name: 'teams.json',
    content: `[{"name":"One"}${lines(ROWS, (at) => `,{"name":"J${at}"}`)}]`,
  },
  'JSON: longest lists': {
    name: 'teams.json',
    content: `[${Array.from({ length: 3 }, () => `{"name":[${'1,'.repeat(LONGEST / 2 - 50)}1]}`).join(',')}]`,
  },
  'JSON: most values': {
    name: 'teams.json',
    content: `[${Array.from({ length: 3 }, () => `{"name":"${'n'.repeat(LONGEST / 2)}","more":[${LONG_NUMBER}${',1'.repeat(VALUES)}]}`).join(',')}]`,
  },
  'JSON lines: most properties': {
    name: 'teams.jsonl',
    content: `{"name":"One"}\n{${lines(100_000, (at) => `"${at.toString(36)}":1,`)}"name":"Two"}\n`,
  },
  'JSON lines: damaged': { name: 'teams.jsonl', content: `{"name":"One"}\n${'{\n'.repeat(ROWS)}` },
  'XLSX: rows': {
    name: 'teams.xlsx',
    content: workbook(lines(ROWS, (at) => `<row><c t="inlineStr"><is><t>X${at}</t></is></c></row>`)),
  },
  'XLSX: empty rows': { name: 'teams.xlsx', content: workbook('<row/>'.repeat(EMPTY_ROWS / 4)) },
  'XLSX: longest strings': {
    name: 'teams.xlsx',
    content: workbook(
      lines(40, (at) => `<row><c t="s"><v>${at}</v></c></row>`),
      lines(40, (at) => `<si><t>${at}${'s'.repeat(LONGEST)}</t></si>`),
    ),
  },
  'XLSX: longest cells': {
    name: 'teams.xlsx',
    content: workbook(
      lines(300, (at) => `<row><c t="s"><v>${at}</v></c></row>`),
      lines(300, (at) => `<si><t>${String(at).padEnd(CELL, '\u00e9')}</t></si>`),
    ),
  },
  'XLSX: longest rows': {
    name: 'teams.xlsx',
    content: workbook(
      lines(20, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(COLUMNS)}</row>`),
      `<si><t>${'s'.repeat(CELL)}</t></si>`,
    ),
  },
  'XLSX: most attributes': {
    name: 'teams.xlsx',
    content: workbook(`<row ${lines(40_000, (at) => `x:${at.toString(36)}="" `)}/>`),
  },
  'xAPI: small statements': {
    name: 'statements.json',
    content: `[{"actor":{},"verb":{},"object":{}}${',{}'.repeat(ROWS * 2)}]`,
  },
  'xAPI: most values': { name: 'statements.json', content: JSON.stringify(statementsWithMostValues()) },
  'xAPI: longest lists': {
    name: 'statements.json',
    content: `[${lines(3, () => `{"actor":{},"verb":{},"object":[${'1,'.repeat(LONGEST / 2 - 50)}${LONG_NUMBER}]},`)}{}]`,
  },
  'xAPI: statements': { name: 'statements.json', content: JSON.stringify(largestStatements()) },
});

/** Returns as many statements as a request can have, in about 2 MB. */
export const largestStatements = (): object[] =>
  Array.from({ length: 1_000 }, (_, at) =>
    statement(
      at,
      Object.fromEntries(Array.from({ length: 45 }, (__, n) => [`https://x.example/${n}`, n / 7])),
    ),
  );

/** Returns statements with as many values as each can have, with all their digits, in about 2 MB. */
export const statementsWithMostValues = (): object[] =>
  Array.from({ length: 20 }, (_, at) =>
    statement(at, { 'https://x.example/all': Array.from({ length: VALUES }, (__, n) => n / 7) }),
  );

/** Returns as many statements as a request can have, with long names of their objects. */
export const statementsWithLongNames = (): object[] =>
  Array.from({ length: 1_000 }, (_, at) => ({
    ...statement(at, {}),
    object: { id: `https://lms.example/${at}/${"'".repeat(1_500)}` },
  }));

const statement = (at: number, extensions: object): object => ({
  id: newId(),
  actor: { mbox: `mailto:p${at}@example.org` },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: `https://lms.example/t${at}` },
  timestamp: '2026-02-01T10:00:00Z',
  result: { score: { scaled: 0.9 } },
  context: { extensions },
});

function workbook(rows: string, strings = ''): Uint8Array {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const name = '<row><c t="inlineStr"><is><t>name</t></is></c></row>';
  const last = '<row><c t="inlineStr"><is><t>Last</t></is></c></row>';
  const parts = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="Teams" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'sheet.xml')}${relation('r2', 'sharedStrings', 'strings.xml')}</Relationships>`,
    'xl/strings.xml': `<sst>${strings}</sst>`,
    'xl/sheet.xml': `<worksheet><sheetData>${name}${rows}${last}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)])), {
    level: 1,
  });
}
