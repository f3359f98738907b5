/** A value in a file. A `Date` is written as an instant, a number and a boolean with their type. Null is an empty cell. */
export type Cell = string | number | boolean | Date | null;

/** A list as a file: its name, and its columns in order with the functions that return their cells. */
export interface Table<T> {
  name: string;
  columns: Record<string, (row: T) => Cell>;
  /**
   * Whether a CSV file starts with a byte order mark, without which spreadsheets assume a legacy encoding. Default: yes. Files
   * that programs read have none.
   */
  byteOrderMark?: boolean;
}

/** Returns an instant of the API as a cell. */
export const instantCell = (instant: string | null | undefined): Date | null =>
  instant ? new Date(instant) : null;
