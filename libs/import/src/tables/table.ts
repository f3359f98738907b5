/** A table of a file: a CSV file, a sheet of a workbook, or a list of JSON objects. */
export interface Table {
  /** Name of the file, with the member of an archive or the sheet: `hr.zip/people.csv`, `export.xlsx/Sheet1`. */
  name: string;
  /** Column names as written, without surrounding space, in the order of the file. */
  columns: readonly string[];
  /** How the bytes were read, to be shown: the encoding and the separator of a text file. */
  encoding: TableEncoding | null;
  separator: ',' | ';' | '\t' | null;
  /** Reads the rows after the header. Memory use does not depend on their number. */
  rows(): AsyncIterable<TableRow>;
}

export type TableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A row of a table: its cells in the order of the columns, or why it cannot be read. */
export interface TableRow {
  /** Line of a text file on which the row begins, or row number of a sheet, from 1 and including the header. */
  line: number;
  /** Texts without surrounding space. A date cell of a workbook is `2026-03-31T17:00:00`, without a time zone. */
  cells: readonly string[];
  /** Why the row cannot be read, and how to correct it. */
  problem?: string;
}
