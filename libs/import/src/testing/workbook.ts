import { strToU8, zipSync } from 'fflate';

/** A cell as XML attributes and content: a text, or the parts of a `c` element. */
export type TestCell = string | null | { type?: string; style?: number; value?: string; formula?: string };

/** Number formats of the cell styles 0, 1, 2 and so on: numbers of built-in formats, or codes. */
const formats: (number | string)[] = [
  0,
  14,
  22,
  9,
  'dd/mm/yyyy hh:mm:ss',
  '[h]:mm',
  'h:mm AM/PM',
  '0.00"d"',
  'mmm yyyy',
];

/** Returns the bytes of a workbook with a sheet for each entry. Texts are shared strings. */
export function workbook(
  sheets: Record<string, (TestCell[] | null)[]>,
  { is1904 = false, prefix = '', hidden = [] }: { is1904?: boolean; prefix?: string; hidden?: string[] } = {},
): Uint8Array {
  const strings: string[] = [];
  const tag = (name: string) => prefix + name;
  const cellXml = (cell: TestCell, at: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') {
      strings.push(cell);
      return `<${tag('c')} r="${at}" t="s"><${tag('v')}>${strings.length - 1}</${tag('v')}></${tag('c')}>`;
    }
    const { type = 'n', style = 0, value, formula } = cell;
    const content =
      (formula === undefined ? '' : `<${tag('f')}>${escape(formula)}</${tag('f')}>`) +
      (type === 'inlineStr'
        ? `<${tag('is')}><${tag('t')}>${escape(value!)}</${tag('t')}></${tag('is')}>`
        : value === undefined
          ? ''
          : `<${tag('v')}>${escape(value)}</${tag('v')}>`);
    return `<${tag('c')} r="${at}" t="${type}" s="${style}">${content}</${tag('c')}>`;
  };
  const sheetXml = (rows: (TestCell[] | null)[]): string => {
    const data = rows.map((cells, row) =>
      cells === null
        ? ''
        : `<${tag('row')} r="${row + 1}">${cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row + 1}`)).join('')}</${tag('row')}>`,
    );
    return `<${tag('worksheet')} xmlns${prefix && `:${prefix.slice(0, -1)}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><${tag('sheetData')}>${data.join('')}</${tag('sheetData')}></${tag('worksheet')}>`;
  };
  const names = Object.keys(sheets);
  const parts: Record<string, string> = Object.fromEntries(
    names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheets[name]!)]),
  );
  const relations = [
    ...names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    relation('rIdS', 'styles', '/xl/styles.xml'),
    relation('rIdT', 'sharedStrings', 'sharedStrings.xml'),
  ];
  return archive({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><workbookPr date1904="${Number(is1904)}"/><sheets>${names.map((name, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" state="${hidden.includes(name) ? 'hidden' : 'visible'}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': stylesXml(),
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><r><t xml:space="preserve">${escape(text)}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
    ...parts,
  });
}

/** Returns the bytes of a ZIP archive. */
export const archive = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

function stylesXml(): string {
  const codes = formats.map((format, at) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${escape(format)}"/>` : '',
  );
  const cells = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + at}"/>`,
  );
  return `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Returns the name of a column, e.g. `AB`. */
export const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
