import type { Marker } from './markers.js';

/**
 * A column of a table. A column with a `sample` is as wide as its title and the sample require, and a `matrix` column is as
 * wide as its title and a marker require. The other columns divide the remaining width by the content of their first rows.
 */
export interface Column {
  title: string;
  /** Full name of a column whose title is a number or an abbreviation: the alternative text of the title. */
  description?: string;
  /** Weight for dividing the spare width. Default: 1. */
  width?: number;
  /** The widest text expected, including the space for a marker; or several texts, the widest of which counts. */
  sample?: string | string[];
  /** `right` for numbers, which are at the right end of the column in every language. Default: where lines start. */
  align?: 'left' | 'right';
  /** Maximum number of lines of a cell; the last one is cut with an ellipsis. Default: 8. */
  lines?: number;
  /** Whether the cells are the headers of their rows, e.g. the names of people. Assistive technology announces them. */
  rowHeader?: boolean;
  /** Whether the empty cells are to be filled in by hand: vertical rules separate them. */
  writable?: boolean;
  /**
   * Whether the column is narrow and centered, with a marker per cell. The text of a cell with a marker is not printed: it is
   * the alternative text of the marker. A string is printed as it is and must be as short as the title.
   */
  matrix?: boolean;
}

/** Content and style of a cell. */
export interface Cell {
  text: string;
  bold?: boolean;
  color?: string;
  /** A shape before the text, so that a state is never conveyed by color alone. */
  marker?: Marker;
  /** Secondary text below the main text, e.g. an e-mail address below a name. Each part of a list starts a line. */
  note?: string | readonly string[];
}

/** Returns the parts of a cell's note that start a line. */
export const notesOf = (note: Cell['note'] = ''): readonly string[] =>
  typeof note === 'string' ? [note] : note;

export type Row = (string | Cell)[];

/** Heading of a group of rows: a row across the whole table. */
export interface Group {
  title: string;
  /** Counts and totals at the end of the row. */
  figure?: string;
  /** Secondary text below the title. It is shown once, and not repeated on the following pages. */
  note?: string;
  /** Whether the page on which the group starts gets a bookmark with the title. Default: false. */
  bookmark?: boolean;
}
