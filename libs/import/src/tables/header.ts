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
/** Number of rows in which the header is sought. The rows above it are a title. */
const SAMPLE = 40;

/**
 * Finds the header: the first row that is not empty, unless a title is above the names. A title consists of rows that are
 * narrower than the table, such as `Report,Transcript`, and of a row with the names of groups of columns.
 * Returns null if all rows are empty.
 * @throws UnreadableFile if it cannot be used
 */
export async function findHeader(rows: AsyncIterable<RawRow>): Promise<Header | null> {
  const first: RawRow[] = [];
  for await (const row of rows) {
    if (!isBlank(row)) first.push(row);
    if (first[0]?.problem || first.length === SAMPLE) break;
  }
  const [top] = first;
  if (!top) return null;
  const width = commonWidth(first);
  const names = first.filter(
    (row, at) => looksLikeHeader(row, first[at + 1]) && isWider(row, first.slice(0, at)),
  );
  const found = names.find((row) => endOf(row) >= width && !namesGroups(row, first));
  const isBelowTitle = found && first.slice(first.indexOf(found) + 1).some(hasValue);
  return headerOf((isBelowTitle ? found : names[0]) ?? top);
}

const filled = ({ cells, problem }: RawRow): number =>
  problem ? 0 : cells.filter((cell) => cell.trim()).length;

const isBlank = (row: RawRow): boolean => !row.problem && filled(row) === 0;

const sizeOf = ({ cells }: RawRow): number => cells.findLastIndex((cell) => cell.trim()) + 1;

/** Whether a row has several values, and more than each row of what would be the title above it. */
const isWider = (row: RawRow, above: readonly RawRow[]): boolean =>
  filled(row) > 1 && above.every((each) => filled(each) < filled(row));

/** Returns the size of the largest row below a header. If columns have no names, so may the last one. */
const endOf = (row: RawRow): number => sizeOf(row) + Number(filled(row) < sizeOf(row));

/** Returns the largest size that two rows have. A single larger row is damaged. */
function commonWidth(rows: readonly RawRow[]): number {
  const sizes = rows.map(sizeOf).toSorted((a, b) => b - a);
  return sizes.find((size, at) => size === sizes[at + 1]) ?? 0;
}

/** Whether a row consists of names and not of values, and has a row of values below it. */
const looksLikeHeader = (row: RawRow, next: RawRow | undefined): boolean =>
  !hasValue(row) && (next === undefined || filled(next) > 1);

const hasValue = ({ cells }: Pick<RawRow, 'cells'>): boolean => cells.some((cell) => VALUE.test(cell));

/** Beginnings of values that are not names: numbers, dates and formulas, and addresses. */
const VALUE = /^[\s"']*[\d=+-]|@/;

/**
 * Returns whether a row names groups of columns, as `Learner,,Training,` does above `Name,Email,Course,Score`: the row below
 * has a name in every column, and the row below that has values.
 */
function namesGroups(row: RawRow, rows: readonly RawRow[]): boolean {
  const at = rows.indexOf(row);
  const [next, values] = [rows[at + 1], rows[at + 2]];
  if (!next || !values || filled(row) === sizeOf(row)) return false;
  const isComplete = filled(next) === sizeOf(next) && sizeOf(next) >= sizeOf(row);
  return isComplete && looksLikeHeader(next, values) && hasValue(values);
}

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
    const size = sizeOf(row);
    if (size > end) return fileMessages.fieldCount(size, width);
    if (!short && row.cells.length < width) return fileMessages.fieldCount(row.cells.length, width);
    return cells.join('\0').toLowerCase() === names ? fileMessages.repeatedHeader : undefined;
  }
}
