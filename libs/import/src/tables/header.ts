import { importColumn } from '@docket/contracts';
import { fileMessages } from '../messages/index.js';
import { UnreadableFile } from '../text-input.js';
import { namesByPosition } from './column-names.js';
import { TABLE_LIMITS } from './limits.js';
import type { TableRow } from './table.js';

/** A row of a text file or a sheet as it is written, with empty cells, and a reason if its cells cannot be read. */
export interface RawRow {
  line: number;
  cells: readonly string[];
  problem?: string;
  /** By position: why a cell cannot be read. */
  cellProblems?: ReadonlyMap<number, string>;
}

/** Columns that Docket adds to a file of rejected rows: the line, and what is wrong. They are not read. */
export const REJECTED_COLUMNS = ['(line)', '(reasons)'] as const;

/** The row with the column names. */
export interface Header {
  line: number;
  /** Different names (`namesByPosition`), and the names as they are written. */
  columns: readonly string[];
  names: readonly string[];
  /** Number of cells up to the last name, and up to the last column. */
  width: number;
  end: number;
  /** Positions of the columns in the row, without those that Docket has added. */
  positions: readonly number[];
}

/** Columns that an error names, and how many characters of each. */
const [MAX_NAMED, MAX_FIELD] = [20, 100];
/** Maximum number of lines of a title above the header. */
const MAX_TITLE = 20;

/**
 * Finds the header: the first row that is not empty. Rows with a single text above it are a title if a row with several
 * names and a row with several values follow.
 * Returns null if all rows are empty.
 * @throws UnreadableFile if it cannot be used
 */
export async function findHeader(rows: AsyncIterable<RawRow>): Promise<Header | null> {
  const first: RawRow[] = [];
  for await (const row of rows) {
    if (isBlank(row)) continue;
    first.push(row);
    const titled = first.length > 1 && filled(first.at(-2)!) > 1;
    if (titled || first.length > MAX_TITLE) break;
  }
  const [top] = first;
  if (!top) return null;
  if (top.problem) return headerOf(top);
  return headerOf(first.find((row, at) => filled(row) > 1 && looksLikeHeader(row, first[at + 1])) ?? top);
}

const filled = ({ cells, problem }: RawRow): number =>
  problem ? 0 : cells.filter((cell) => cell.trim()).length;

const isBlank = (row: RawRow): boolean => !row.problem && filled(row) === 0;

/** Whether a row consists of names and not of values, and has a row of values below it. */
const looksLikeHeader = ({ cells }: RawRow, next: RawRow | undefined): boolean =>
  cells.every((cell) => !/^[\s"']*[\d=+-]|@/.test(cell)) && (next === undefined || filled(next) > 1);

function headerOf({ line, cells, problem }: RawRow): Header {
  if (problem) throw new UnreadableFile(line, '(row)', problem);
  const names = cells.map((cell) => cell.trim());
  const width = names.findLastIndex((name) => name !== '') + 1;
  // The column next to the last activity of a report is its date, without a name. Further empty cells are leftovers.
  const end = Math.min(names.length, width + 1);
  const all = namesByPosition(names.slice(0, end));
  const positions = all.flatMap((name, at) =>
    (REJECTED_COLUMNS as readonly string[]).includes(name) ? [] : [at],
  );
  const columns = positions.map((at) => all[at]!);
  if (columns.length > TABLE_LIMITS.columns) {
    throw new UnreadableFile(
      line,
      '(file)',
      fileMessages.tooManyColumns(columns.length, TABLE_LIMITS.columns),
    );
  }
  requireDifferent(columns, line);
  return { line, columns, names: positions.map((at) => names[at]!), width, end, positions };
}

/** @throws UnreadableFile naming every column whose name cannot be stored in a mapping, or occurs twice, regardless of case */
export function requireDifferent(columns: readonly string[], line: number): void {
  const unusable = columns.filter((column) => !importColumn.safeParse(column).success);
  if (unusable.length > 0) {
    throw UnreadableFile.of(
      line,
      unusable.slice(0, MAX_NAMED).map((column) => ({
        field: column.slice(0, MAX_FIELD).replaceAll('\0', '\uFFFD').toWellFormed(),
        reason: fileMessages.unusableColumn,
      })),
    );
  }
  const keys = columns.map((column) => column.toLowerCase());
  const repeated = columns.filter((_, at) => keys.indexOf(keys[at]!) !== at);
  if (repeated.length === 0) return;
  throw UnreadableFile.of(
    line,
    [...new Set(repeated)].map((field) => ({ field, reason: fileMessages.repeatedColumn })),
  );
}

/**
 * Yields the rows below the header, without empty ones. Cells beyond the header must be empty.
 * @param short whether a row may have fewer cells than the header
 */
export async function* rowsBelow(
  rows: AsyncIterable<RawRow>,
  header: Header,
  { short }: { short: boolean },
): AsyncGenerator<TableRow> {
  const names = header.names.join('\0').toLowerCase();
  for await (const row of rows) {
    if (row.line <= header.line || isBlank(row)) continue;
    const cells = header.positions.map((at) => row.cells[at]?.trim() ?? '');
    const read: TableRow = { line: row.line, cells };
    const problem = row.problem ?? problemOf(row, cells);
    if (problem !== undefined) read.problem = problem;
    if (row.cellProblems) read.cellProblems = problemsByColumn(row.cellProblems);
    yield read;
  }

  function problemsByColumn(problems: ReadonlyMap<number, string>) {
    return header.positions.flatMap((at, column) => {
      const reason = problems.get(at);
      return reason === undefined ? [] : [{ column: header.columns[column]!, reason }];
    });
  }

  function problemOf(row: RawRow, cells: string[]): string | undefined {
    const { width, end } = header;
    const size = row.cells.findLastIndex((cell) => cell.trim()) + 1;
    if (size > end) return fileMessages.fieldCount(size, width);
    if (!short && row.cells.length < width) return fileMessages.fieldCount(row.cells.length, width);
    return cells.join('\0').toLowerCase() === names ? fileMessages.repeatedHeader : undefined;
  }
}
