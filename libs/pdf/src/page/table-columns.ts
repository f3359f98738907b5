import type { TextLine } from '../type/shaping.js';
import { allocate, type Claim } from './allocate.js';
import { MARKER_REACH } from './markers.js';
import type { PdfDocument } from './pdf-document.js';
import { notesOf, type Cell, type Column, type Row } from './table-content.js';
import { maxTextWidth, size } from './theme.js';

/** Space between the edges of a table and its text, in points, as all lengths here unless noted. */
export const INSET = 4;
/** Space after a column. */
export const COLUMN_GAP = 8;
/** Space around the title or the marker of a matrix column. */
const MATRIX_GAP = 5;
/** Width reserved for a marker before text, and its center from the left edge of the cell. */
export const MARKER_WIDTH = 9;
const MARKER_CENTER_X = 2.8;
/** Maximum extra width of a column on a wide page. */
const MAX_EXTRA_WIDTH = 24;
/** Tolerance for rounding errors when text is fitted into a column. */
const ROUNDING_TOLERANCE = 0.01;

const asCell = (cell: string | Cell): Cell => (typeof cell === 'string' ? { text: cell } : cell);

/** Lines of a title. It has two only if the table would be too wide otherwise. */
const TITLE_LINES = 2;
/** Maximum number of lines of a title in a column that is too narrow for it. */
const MAX_TITLE_LINES = 4;
/** Width of a column without a sample that a table keeps by dividing titles, in points. */
const MIN_FLEXIBLE_WIDTH = 90;
/** Words that are wider than this, in points, do not determine the width of a column. */
const MAX_WORD_WIDTH = 120;
/** Widths that are tried for a title of two lines, as shares of its length. */
const TITLE_SHARES = [0.5, 0.55, 0.6, 0.7, 0.8, 0.9];

/** Positions of the columns of a table. Column widths come from the titles, the samples and the first rows. */
export class TableColumns {
  private readonly lefts: number[] = [];
  private readonly widths: number[];
  /** Width available for text in each column, in ems. */
  readonly textWidths: number[] = [];
  /** Lines of the title of each column. */
  readonly titles: TextLine[][];

  constructor(
    private readonly pdf: PdfDocument,
    private readonly columns: readonly Column[],
    rows: readonly Row[],
  ) {
    this.widths = this.columnWidths(rows);
    let left = pdf.frame.left + INSET;
    for (const [index, width] of this.widths.entries()) {
      this.lefts.push(left);
      this.textWidths.push((width - this.gapAfter(index) + ROUNDING_TOLERANCE) / size.small);
      left += width;
    }
    this.titles = columns.map(({ title }, index) =>
      pdf.typesetter.wrap(title, this.textWidths[index]!, MAX_TITLE_LINES, 'Bold'),
    );
  }

  /** Number of lines of the longest title. */
  get titleLines(): number {
    return Math.max(1, ...this.titles.map(({ length }) => length));
  }

  /** Returns the left end of a line of text in a column, in PDF coordinates. */
  lineX(index: number, text: TextLine, indent = 0): number {
    const width = text.width * size.small;
    return this.pdf.mirrorX(this.lefts[index]! + this.offsetOf(index, width, indent), width);
  }

  /** Returns the center of a column's marker, in PDF coordinates. */
  markerX(index: number): number {
    const { matrix } = this.columns[index]!;
    const center = matrix ? (this.widths[index]! - this.gapAfter(index)) / 2 : MARKER_CENTER_X;
    return this.pdf.mirrorX(this.lefts[index]! + center);
  }

  /** Returns the vertical edges of the columns to write in, in PDF coordinates. */
  get writableEdges(): number[] {
    const { frame } = this.pdf;
    const edges = this.columns.flatMap(({ writable }, index) =>
      writable
        ? [
            this.lefts[index]! - COLUMN_GAP / 2,
            (this.lefts[index + 1] ?? frame.right + COLUMN_GAP / 2) - COLUMN_GAP / 2,
          ]
        : [],
    );
    return [...new Set(edges)].map((edge) => this.pdf.mirrorX(edge));
  }

  private offsetOf(index: number, width: number, indent: number): number {
    const { matrix, align } = this.columns[index]!;
    const free = this.widths[index]! - this.gapAfter(index) - width;
    if (matrix) return free / 2;
    // Digits run from left to right in every language: numbers line up at the right end of a column.
    return align === 'right' && !this.pdf.rightToLeft ? free : indent;
  }

  /** Returns the space after a column. There is none after the last column, and none between matrix columns. */
  private gapAfter(index: number): number {
    const next = this.columns[index + 1];
    if (!next || (this.columns[index]!.matrix && next.matrix)) return 0;
    return COLUMN_GAP;
  }

  private columnWidths(rows: readonly Row[]): number[] {
    const needs = this.needsOf(rows);
    const extra = this.extraWidth(needs);
    const fixed = needs.map((need, index) => {
      const { sample, matrix } = this.columns[index]!;
      if (matrix) return need;
      if (sample === undefined) return null;
      return index === 0 ? need : need + extra;
    });
    const free = this.width - fixed.reduce<number>((sum, need) => sum + (need ?? 0), 0);
    const flexible = this.columns.flatMap(({ width = 1 }, index) =>
      fixed[index] === null ? [this.claimOf(index, needs[index]!, rows, width)] : [],
    );
    const floor = flexible.reduce((sum, claim) => sum + claim.floor, 0);
    if (flexible.length === 0 || free < floor) return this.sharedWidths(needs, rows);
    const shares = allocate(free, flexible);
    return fixed.map((need) => need ?? shares.shift()!);
  }

  /** Width for all columns. */
  private get width(): number {
    return this.pdf.frame.width - 2 * INSET;
  }

  /**
   * Returns the widths of columns that need more than the whole width, or have no column that takes the spare width: matrix
   * columns keep theirs, and all others, also those with a sample, divide the rest by their needs. If not even the short parts of
   * the samples fit, only the rows and the titles count.
   */
  private sharedWidths(needs: number[], rows: readonly Row[]): number[] {
    const isFixed = (index: number): boolean => Boolean(this.columns[index]!.matrix);
    const free = this.width - needs.reduce((sum, need, index) => sum + (isFixed(index) ? need : 0), 0);
    const flexible = needs.flatMap((need, index) =>
      isFixed(index) ? [] : [{ ...this.claimOf(index, need, rows, need), index }],
    );
    const fitsFloors = flexible.reduce((sum, { floor }) => sum + floor, 0) <= free;
    const claims = fitsFloors
      ? flexible
      : flexible.map((claim) => ({ ...claim, floor: this.shortPart(claim.index, rows, []) }));
    const shares = allocate(free, claims);
    return needs.map((need, index) => (isFixed(index) ? need : shares.shift()!));
  }

  /** Returns the width that each column requires. As few titles as possible have two lines. */
  private needsOf(rows: readonly Row[]): number[] {
    const needs = this.columns.map((_, index) => this.needOf(index, rows, 1));
    if (this.fits(needs)) return needs;
    const shorter = this.columns.map((_, index) => this.needOf(index, rows, TITLE_LINES));
    const savings = needs.map((need, index) => ({ index, saved: need - shorter[index]! }));
    for (const { index, saved } of savings.toSorted((a, b) => b.saved - a.saved)) {
      if (saved <= 0 || this.fits(needs)) break;
      needs[index] = shorter[index]!;
    }
    return needs;
  }

  /** Returns whether the columns with a sample leave space for the others. */
  private fits(needs: number[]): boolean {
    const least = needs.map((need, index) => {
      const { sample, matrix } = this.columns[index]!;
      return matrix || sample !== undefined ? need : Math.min(need, MIN_FLEXIBLE_WIDTH);
    });
    return least.reduce((sum, need) => sum + need, 0) <= this.width;
  }

  /** Returns the width of a title in a number of lines of whole words, in ems. */
  private titleWidth(title: string, lines: number): number {
    const { typesetter } = this.pdf;
    const widthOf = (text: string): number => typesetter.line(text, 'Bold').width;
    const width = widthOf(title);
    if (lines === 1) return width;
    const longestWord = Math.max(...title.split(/\s+/).map(widthOf));
    const share = TITLE_SHARES.find((part) => {
      if (width * part < longestWord) return false;
      return typesetter.wrap(title, width * part, lines + 1, 'Bold').length <= lines;
    });
    return width * (share ?? 1);
  }

  /** Returns the width that a column requires to show its content in one line, and its title in `titleLines`. */
  private needOf(index: number, rows: readonly Row[], titleLines: number): number {
    const { typesetter } = this.pdf;
    const { title, sample, matrix } = this.columns[index]!;
    const titleWidth = this.titleWidth(title, matrix ? 1 : titleLines);
    if (matrix)
      return Math.max(titleWidth * size.small, 2 * MARKER_REACH) + MATRIX_GAP + this.gapAfter(index);
    const lineWidths = [titleWidth];
    if (sample !== undefined)
      lineWidths.push(...this.samplesOf(index).map((text) => typesetter.line(text).width));
    else
      for (const row of rows) {
        const { text, note, marker, bold } = asCell(row[index]!);
        const indent = marker ? MARKER_WIDTH / size.small : 0;
        lineWidths.push(
          indent + typesetter.line(text, bold ? 'Bold' : 'Regular').width,
          ...notesOf(note).map((part) => indent + typesetter.line(part).width),
        );
      }
    const need = Math.max(...lineWidths) * size.small + this.gapAfter(index) + 1;
    return sample === undefined ? need : Math.max(need, this.shortPart(index, rows));
  }

  /** Returns what a column needs, and the widths below which its words are divided. */
  private claimOf(index: number, need: number, rows: readonly Row[], weight: number): Required<Claim> {
    const { typesetter } = this.pdf;
    const samples = this.samplesOf(index);
    const least = this.widestPart(index, rows, samples, (text, font) => typesetter.widestPart(text, font));
    const floor = this.shortPart(index, rows);
    return { need, least: Math.min(need, least), floor: Math.min(need, floor), weight };
  }

  /** Returns the width below which also short words, numbers and instants of a column are divided. */
  private shortPart(index: number, rows: readonly Row[], samples = this.samplesOf(index)): number {
    const { typesetter } = this.pdf;
    return this.widestPart(index, rows, samples, (text, font) => typesetter.widestShortPart(text, font));
  }

  private samplesOf(index: number): string[] {
    const { sample = [] } = this.columns[index]!;
    return [sample].flat();
  }

  /**
   * Returns the width of the widest part of a column's texts; parts that are too long for a column do not count.
   * @param widthOf returns the width of the widest part of a text, in ems
   */
  private widestPart(
    index: number,
    rows: readonly Row[],
    samples: readonly string[],
    widthOf: (text: string, weight: 'Regular' | 'Bold') => number,
  ): number {
    const widths = rows.flatMap((row) => {
      const { text, note, marker, bold } = asCell(row[index]!);
      const indent = marker ? MARKER_WIDTH : 0;
      const parts = [
        widthOf(text, bold ? 'Bold' : 'Regular'),
        ...notesOf(note).map((part) => widthOf(part, 'Regular')),
      ];
      return parts.map((width) => indent + width * size.small);
    });
    const title = widthOf(this.columns[index]!.title, 'Bold');
    const parts = [title, ...samples.map((text) => widthOf(text, 'Regular'))].map(
      (width) => width * size.small,
    );
    return (
      Math.max(0, ...[...parts, ...widths].filter((width) => width <= MAX_WORD_WIDTH)) +
      this.gapAfter(index) +
      1
    );
  }

  /**
   * Returns the extra width of the columns with a sample (except the first) on a wide page. It is limited, so that numbers stay
   * close to the text that they belong to.
   */
  private extraWidth(needs: number[]): number {
    const { width } = this;
    const spare = width - needs.reduce((sum, need) => sum + need, 0);
    if (width <= maxTextWidth || spare <= 0) return 0;
    const sampled = this.columns.slice(1).filter(({ sample }) => sample !== undefined).length;
    return Math.min(MAX_EXTRA_WIDTH, spare / 2 / Math.max(sampled, 1));
  }
}
