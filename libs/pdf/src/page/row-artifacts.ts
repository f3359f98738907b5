import { ByteWriter } from '../file/byte-writer.js';
import { MARKER_REACH, markerOperators, type Marker } from './markers.js';
import type { PdfDocument } from './pdf-document.js';
import { points } from './points.js';
import { isMarked, type CellLayout } from './table-cells.js';
import type { TableColumns } from './table-columns.js';
import { color } from './theme.js';

/** Center of a marker below the upper edge of its row, in points. */
export const MARKER_CENTER_Y = 6.7;

/** Operators that move down by one row and draw its rule and the marker of its first column with a marker. */
interface RowRule {
  height: number;
  /** Index of the first column with a marker; -1 if there is none. */
  firstMarked: number;
  marker: Marker | undefined;
  textColor: string;
  operators: string;
}

/**
 * Rules and markers of the rows of a table. They are drawn relative to each row's lower edge, so that equal rows share the
 * same operators.
 */
export class RowArtifacts {
  private readonly operators = new ByteWriter();
  private readonly rules: RowRule[] = [];

  constructor(
    private readonly pdf: PdfDocument,
    private readonly columns: TableColumns,
  ) {}

  /** Moves the origin to the left edge of the table at the height `y`, unless rows were drawn since the last `end`. */
  begin(y: number): void {
    if (this.operators.length === 0)
      this.operators.text(`q 1 0 0 1 ${points(this.tableLeft)} ${points(y)} cm\n`);
  }

  /** Draws the rule and the markers of a row, and moves the origin to its lower edge. */
  row(cells: readonly CellLayout[], height: number): void {
    const firstMarked = cells.findIndex(isMarked);
    this.operators.text(this.rowRule(height, cells, firstMarked));
    if (firstMarked < 0) return;
    for (let index = firstMarked + 1; index < cells.length; index += 1) {
      const { marker, textColor = color.ink } = cells[index]!;
      if (marker && isMarked(cells[index]!))
        this.operators.text(
          this.pdf.forms.marker(marker, this.markerX(index), height - MARKER_CENTER_Y, textColor),
        );
    }
  }

  /** Adds the rules and markers to the page. */
  end(): void {
    if (this.operators.length > 0) this.pdf.artifact(this.operators.text('Q'));
    this.operators.clear();
  }

  /**
   * Returns operators that draw the rule below a row, the edges of its cells to write in, and the first marker of the row. Most rows have at most one marker, so
   * rows with the same height and marker share one form.
   */
  private rowRule(height: number, cells: readonly CellLayout[], firstMarked: number): string {
    const { marker, textColor = color.ink } = cells[firstMarked] ?? {};
    const cached = this.rules.find(
      (rule) =>
        rule.height === height &&
        rule.firstMarked === firstMarked &&
        rule.marker === marker &&
        rule.textColor === textColor,
    );
    if (cached) return cached.operators;
    const { width } = this.pdf.frame;
    const edges = this.columns.writableEdges.map((x) => points(x - this.tableLeft));
    let drawing = `${color.hairline} RG 0.4 w 0 0 m ${points(width)} 0 l S`;
    if (edges.length > 0)
      drawing += ` ${color.secondary} RG ${edges.map((x) => `${x} 0 m ${x} ${height} l S`).join(' ')}`;
    if (marker)
      drawing += ` 1 0 0 1 ${points(this.markerX(firstMarked))} ${points(height - MARKER_CENTER_Y)} cm ${markerOperators(marker, textColor)}`;
    const name = this.pdf.forms.nameOf(drawing, [-MARKER_REACH, -1, width + MARKER_REACH, height]);
    const operators = `1 0 0 1 0 ${-height} cm /${name} Do\n`;
    this.rules.push({ height, firstMarked, marker, textColor, operators });
    return operators;
  }

  /** Returns the center of a column's marker, relative to the left edge of the table on the page. */
  private markerX(index: number): number {
    return this.columns.markerX(index) - this.tableLeft;
  }

  /** Left edge of the table on the page, in PDF coordinates. */
  private get tableLeft(): number {
    const { left, width } = this.pdf.frame;
    return this.pdf.mirrorX(left, width);
  }
}
