import type { Cell, Table } from './table.js';
import { zip, type ZipEntry } from './zip.js';

/** Limits of the format: rows of a sheet, and characters of a cell. */
const MAX_ROWS = 1_048_576;
const MAX_TEXT = 32_767;
/** Rows per chunk of XML. */
const ROWS_PER_CHUNK = 500;
const DAY_MS = 86_400_000;
/** Midnight of day 0 of the format, and the first instant of which it counts the days correctly. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DATE = Date.UTC(1900, 2, 1);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OFFICE}/spreadsheetml/2006/main"`;
const LINKED = `${OFFICE}/officeDocument/2006/relationships`;
const PARTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The indexes of the formats of a header and an instant in the style sheet. */
const STYLES = { header: 1, instant: 2 };

/**
 * Streams an Excel workbook. Text is never a formula, numbers and booleans have their type, and instants are dates in UTC. Text
 * of more than 32,767 characters is cut off with an ellipsis. Rows beyond the limit of a sheet continue on another sheet.
 * @param maxRows rows of a sheet, including the header
 */
export function xlsx<T>(
  table: Table<T>,
  batches: AsyncIterable<T[]>,
  maxRows = MAX_ROWS,
): AsyncGenerator<Uint8Array, void, void> {
  return zip(parts(table, batches, maxRows));
}

async function* parts<T>({ name, columns }: Table<T>, batches: AsyncIterable<T[]>, maxRows: number) {
  const rows = new RowReader(batches);
  let sheets = 0;
  try {
    do {
      sheets += 1;
      const content = sheet(columns, rows, maxRows - 1);
      yield { name: `xl/worksheets/sheet${sheets}.xml`, content } satisfies ZipEntry;
    } while (await rows.hasMore());
  } finally {
    await rows.close();
  }
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const files: Record<string, string> = {
    'xl/workbook.xml': workbook(name, numbers),
    'xl/_rels/workbook.xml.rels': relationships([
      ...numbers.map((n): [string, string] => ['worksheet', `worksheets/sheet${n}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    '[Content_Types].xml': contentTypes(numbers),
  };
  for (const [path, text] of Object.entries(files)) yield { name: path, content: [XML + text] };
}

/** Reads rows from batches, up to a number at a time. */
class RowReader<T> {
  private readonly source: AsyncIterator<T[]>;
  private batch: T[] = [];

  constructor(batches: AsyncIterable<T[]>) {
    this.source = batches[Symbol.asyncIterator]();
  }

  /** Returns whether there are rows that were not read. */
  async hasMore(): Promise<boolean> {
    while (this.batch.length === 0) {
      const next = await this.source.next();
      if (next.done) return false;
      this.batch = next.value;
    }
    return true;
  }

  /** Returns the next rows, at most `limit`. */
  take(limit: number): T[] {
    const rows = this.batch.slice(0, limit);
    this.batch = this.batch.slice(limit);
    return rows;
  }

  /** Ends the source. */
  async close(): Promise<void> {
    await this.source.return?.();
  }
}

/** Generates a sheet with a header, whose row stays visible, and up to `limit` of the next rows. */
async function* sheet<T>(columns: Table<T>['columns'], rows: RowReader<T>, limit: number) {
  const names = Object.keys(columns);
  const cells = Object.values(columns);
  yield (
    `${XML}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="${names.length}" width="22" customWidth="1"/></cols>` +
    `<sheetData><row>${names.map((name) => textCell(name, STYLES.header)).join('')}</row>`
  );
  let left = limit;
  while (left > 0 && (await rows.hasMore())) {
    const chunk = rows.take(Math.min(left, ROWS_PER_CHUNK));
    left -= chunk.length;
    yield chunk.map((row) => `<row>${cells.map((cell) => cellXml(cell(row))).join('')}</row>`).join('');
  }
  yield '</sheetData></worksheet>';
}

function cellXml(cell: Cell): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'string') return textCell(cell);
  const time = cell.getTime();
  // The format has no earlier dates.
  if (time < FIRST_DATE) return textCell(cell.toISOString());
  return `<c s="${STYLES.instant}"><v>${(time - DAY_ZERO) / DAY_MS}</v></c>`;
}

const textCell = (text: string, style?: number): string =>
  `<c${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(shortened(text))}</t></is></c>`;

const shortened = (text: string): string =>
  text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1).toWellFormed()}…`;

/** Characters that XML does not allow, line breaks that it would change, and text that looks like their escape. */
const UNSAFE = new RegExp(String.raw`[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)`, 'g');

/** Escapes text for XML. Characters that XML does not allow are written as `_x0000_`, as Excel does. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNSAFE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const workbook = (name: string, sheets: number[]): string =>
  `<workbook ${MAIN} xmlns:r="${LINKED}"><sheets>${sheets
    .map((n) => `<sheet name="${n === 1 ? name : `${name} ${n}`}" sheetId="${n}" r:id="rId${n}"/>`)
    .join('')}</sheets></workbook>`;

const relationships = (targets: [type: string, path: string][]): string =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${targets
    .map(
      ([type, path], index) =>
        `<Relationship Id="rId${index + 1}" Type="${LINKED}/${type}" Target="${path}"/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (sheets: number[]): string => {
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${PARTS}.${type}+xml"/>`;
  return (
    `<Types xmlns="${OFFICE}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook', 'sheet.main') +
    override('styles', 'styles') +
    sheets.map((n) => override(`worksheets/sheet${n}`, 'worksheet')).join('') +
    '</Types>'
  );
};

/** The formats of cells by index: default, header, instant. */
const styles =
  `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>` +
  '<fonts count="2"><font/><font><b/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>';
