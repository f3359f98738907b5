import { unguardFormula, type ImportEncoding } from '@docket/contracts';
import type { ImportSource } from '../import-source.js';
import { fileMessages } from '../messages/index.js';
import { UnreadableFile } from '../text-input.js';
import { headOf } from './bytes.js';
import { parseCsv, type ParsedRow } from './csv-parser.js';
import { decode, decodeHead } from './encoding.js';
import { findHeader, rowsBelow, type RawRow } from './header.js';
import { TABLE_LIMITS } from './limits.js';
import type { Separator, Table } from './table.js';

const separators: readonly Separator[] = [',', ';', '\t', '|'];

/**
 * Opens a text file with separated cells (docs/import.md). An apostrophe that an export added to prevent the evaluation of
 * formulas is removed.
 * @throws UnreadableFile if the header cannot be read
 */
export async function openTextTable(source: ImportSource, encoding: ImportEncoding): Promise<Table> {
  const text = () => decode(source.open(), encoding);
  const { separator, isDeclared } = separatorOf(decodeHead(await headOf(source.open()), encoding));
  const read = () => rawRows(parseCsv(text, separator, isDeclared ? 2 : 1), separator);
  const header = await findHeader(read());
  if (!header) throw new UnreadableFile(0, '(file)', fileMessages.empty);
  return {
    name: source.name,
    columns: header.columns,
    headerLine: header.line,
    encoding,
    separator,
    rows: () => rowsBelow(read(), header, { short: false }),
  };
}

/**
 * Returns the separator that a first line like `sep=;` declares; otherwise the one that occurs most often, outside of
 * quotes, in the line with the names.
 * @throws UnreadableFile if another separator is declared
 */
export function separatorOf(head: string): { separator: Separator; isDeclared: boolean } {
  const declared = /^"?sep=(.)"?(?:\r|\n|$)/i.exec(head)?.[1];
  const known = separators.find((separator) => separator === declared);
  if (known) return { separator: known, isDeclared: true };
  if (declared !== undefined) throw new UnreadableFile(1, '(file)', fileMessages.declaredSeparator(declared));
  // A line of quoted names and tabs is not blank.
  const lines = head.replace(/"(?:[^"]|"")*"/g, '""').split(/\r\n|\r|\n/);
  const count = (line: string, separator: Separator) => line.split(separator).length - 1;
  const line = lineWithNames(lines);
  const separator = separators.reduce((best, each) => (count(line, each) > count(line, best) ? each : best));
  return { separator, isDeclared: false };
}

/** Number of lines in which an empty line can end a title. */
const MAX_TITLE = 20;

/** Returns the first line; if an empty line follows a title, the first line with a separator below it. */
function lineWithNames(lines: string[]): string {
  const top = lines.findIndex((line) => line.trim());
  const empty = lines.slice(top, top + MAX_TITLE).findIndex((line) => !line.trim());
  const hasSeparator = (line: string) => separators.some((separator) => line.includes(separator));
  const below = empty === -1 ? undefined : lines.slice(top + empty).find(hasSeparator);
  return below ?? lines[top] ?? '';
}

/** Leaves out empty rows. A row whose quotes are not balanced has the parts of its line between the separators, so that it can be corrected. */
async function* rawRows(rows: AsyncIterable<ParsedRow>, separator: Separator): AsyncGenerator<RawRow> {
  for await (const { line, cells, damage } of rows) {
    if (damage === 'tooLong') yield { line, cells, problem: fileMessages.rowTooLong(TABLE_LIMITS.rowLength) };
    else if (damage) {
      const parts = cells.join('').split(separator, TABLE_LIMITS.rowCells);
      yield { line, cells: valuesOf(parts), problem: fileMessages.unbalancedQuotes };
    } else if (cells.some((cell) => cell.trim())) yield rowOf(line, cells);
  }
}

function rowOf(line: number, cells: readonly string[]): RawRow {
  if (cells.length <= TABLE_LIMITS.rowCells) return { line, cells: valuesOf(cells) };
  const filled = cells.findLastIndex((cell) => cell.trim()) + 1;
  if (filled <= TABLE_LIMITS.columns) return { line, cells: valuesOf(cells.slice(0, TABLE_LIMITS.rowCells)) };
  return { line, cells: [], problem: fileMessages.tooManyColumns(filled, TABLE_LIMITS.columns) };
}

const valuesOf = (cells: readonly string[]): string[] => cells.map((cell) => unguardFormula(cell.trim()));
