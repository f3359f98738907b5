import type { Mark } from './marks.js';

/**
 * A column. With a `sample`, it is as wide as its title and the sample need; the others share what is left by what
 * stands in their first rows.
 */
export interface Column {
  title: string;
  /** Share of what nobody needs. Default 1. */
  width?: number;
  /** The widest text expected, a mark included. */
  sample?: string;
  align?: 'left' | 'right';
  /** Lines a cell may take before it ends in an ellipsis. Default 1. */
  lines?: number;
}

/** What a cell shows, and how. A mark is a shape before the text, so that state is never told by color alone. */
export interface Cell {
  text: string;
  bold?: boolean;
  color?: string;
  mark?: Mark;
  /** A quieter line below the text, e.g. the address below a name. */
  note?: string;
}

/** A line across the table above the rows that belong together. */
export interface Group {
  title: string;
  /** Stands at the end of the line, e.g. how many rows follow. */
  figure?: string;
  /** Quieter lines below the title; shown once, not again where the group goes on. */
  note?: string;
}
