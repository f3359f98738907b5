import type { Marker } from './markers.js';

/**
 * A column of a table. A column with a `sample` is as wide as its title and the sample require. The other columns divide the
 * remaining width by the content of their first rows.
 */
export interface Column {
  title: string;
  /** Weight for dividing the spare width. Default: 1. */
  width?: number;
  /** The widest text expected, including the space for a marker. */
  sample?: string;
  align?: 'left' | 'right';
  /** Maximum number of lines of a cell; the last one is cut with an ellipsis. Default: 1. */
  lines?: number;
}

/** Content and style of a cell. */
export interface Cell {
  text: string;
  bold?: boolean;
  color?: string;
  /** A shape before the text, so that a state is never conveyed by color alone. */
  marker?: Marker;
  /** Secondary text below the main text, e.g. an e-mail address below a name. */
  note?: string;
}

/** Heading of a group of rows, across the whole table. */
export interface Group {
  title: string;
  /** Text at the end of the line, e.g. the number of rows. */
  figure?: string;
  /** Secondary text below the title. It is shown once, and not repeated on the following pages. */
  note?: string;
}
