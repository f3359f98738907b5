import type { ImportEncoding } from '@docket/contracts';

/** A table of a file: a CSV file, a sheet of a workbook, or a list of JSON objects. */
export interface Table {
  /** Name of the file, with the member of an archive or the sheet: `hr.zip/people.csv`, `export.xlsx/Sheet1`. */
  name: string;
  /** Column names as written, without surrounding space, in the order of the file. */
  columns: readonly string[];
  /** Line or row number of the column names; 0 if they are in each record. */
  headerLine: number;
  /** How the bytes were read, to be shown: the encoding and the separator of a text file. */
  encoding: ImportEncoding | null;
  separator: Separator | null;
  /** Whether the numbers that a workbook stores for dates count from 1904. Absent for other files. */
  countsFrom1904?: boolean;
  /** Whether the table is a sheet that the program for workbooks does not show. Absent for other files. */
  isHidden?: boolean;
  /** Reads the rows after the header. Memory use does not depend on their number. */
  rows(): AsyncIterable<TableRow>;
}

/** What separates the cells of a text file. */
export type Separator = ',' | ';' | '\t' | '|';

/** A row of a table: its cells in the order of the columns, or why it cannot be read. */
export interface TableRow {
  /** Line of a text file on which the row begins, or row number of a sheet, from 1 and including the header. */
  line: number;
  /**
   * Texts without surrounding space. A date cell of a workbook is `2026-03-31T17:00:00` without a time zone, or
   * `2026-03-31` if its format has no time. A cell in percent format is `85%`.
   */
  cells: readonly string[];
  /** Why the row cannot be read, and how to correct it. */
  problem?: string;
  /** Cells that cannot be read, by column. Only those of columns that are imported matter. */
  cellProblems?: readonly { column: string; reason: string }[];
}
