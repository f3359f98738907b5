import type { TextLine } from '../type/shaping.js';
import type { Typesetter } from '../type/typesetter.js';
import type { Marker } from './markers.js';
import { MARKER_WIDTH, type TableColumns } from './table-columns.js';
import type { Cell, Column, Row } from './table-content.js';
import { size } from './theme.js';

/** Maximum number of lines of a cell, and of the note in a cell: a limit for absurdly long names. */
const MAX_LINES = 8;
/** Maximum number of cached plain cells per column. */
const MAX_CACHED = 1_000;
const NO_LINES: TextLine[] = [];

/** A cell's lines after wrapping and truncation, ready to be drawn. */
export interface CellLayout {
  lines: TextLine[];
  notes: TextLine[];
  marker?: Marker | undefined;
  textColor?: string | undefined;
  /** Alternative text of the marker of a matrix cell, which has no lines. */
  alternative?: string;
}

/** Returns the parts of a cell's note that start a line. */
export const notesOf = (note: Cell['note'] = ''): readonly string[] =>
  typeof note === 'string' ? [note] : note;

/** Returns whether a cell has a marker before its text. */
export const isMarked = ({ marker, alternative }: CellLayout): boolean =>
  marker !== undefined && alternative === undefined;

/** Lays out the cells of a table. Plain cells are cached by text, because most columns repeat a few values. */
export class TableCells {
  private readonly cached: Map<string, CellLayout>[];

  constructor(
    private readonly typesetter: Typesetter,
    private readonly columns: readonly Column[],
    private readonly layout: TableColumns,
  ) {
    this.cached = columns.map(() => new Map());
  }

  layOutRow(cells: Row): CellLayout[] {
    return cells.map((cell, index) => this.layOut(cell, index));
  }

  private layOut(cell: string | Cell, index: number): CellLayout {
    const { typesetter } = this;
    const { lines: maxLines = MAX_LINES, matrix } = this.columns[index]!;
    const maxWidth = this.layout.textWidths[index]!;
    if (typeof cell === 'string') {
      const cache = this.cached[index]!;
      let layout = cache.get(cell);
      if (!layout) {
        layout = { lines: typesetter.wrap(cell, maxWidth, maxLines), notes: NO_LINES };
        if (cache.size < MAX_CACHED) cache.set(cell, layout);
      }
      return layout;
    }
    const { text, note, marker, color: textColor, bold } = cell;
    if (matrix && marker) return { lines: NO_LINES, notes: NO_LINES, marker, textColor, alternative: text };
    const textWidth = marker ? maxWidth - MARKER_WIDTH / size.small : maxWidth;
    const lines = typesetter.wrap(text, textWidth, maxLines, bold ? 'Bold' : 'Regular');
    const notes = note
      ? notesOf(note).flatMap((part) => typesetter.wrap(part, textWidth, MAX_LINES))
      : NO_LINES;
    return { lines, notes, marker, textColor };
  }
}
