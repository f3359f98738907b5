import { ByteWriter } from '../file/byte-writer.js';
import type { TextLine } from '../type/shaping.js';
import { MARKER_REACH, markerOperators, type Marker } from './markers.js';
import type { PdfDocument } from './pdf-document.js';
import { points } from './points.js';
import { allocate } from './allocate.js';
import type { Cell, Column, Group } from './table-content.js';
import { headerCell, TableTags } from './table-tags.js';
import { TextRun } from './text-run.js';
import { color, leading, maxTextWidth, size } from './theme.js';

/** Vertical space in a row around its text, in points, as all lengths here unless noted. */
const PADDING = 4.5;
const HEADER_HEIGHT = 17.5;
/** Height of a group's title line, including the space above it. */
const GROUP_HEIGHT = 23;
const COLUMN_GAP = 8;
/** Width reserved for a marker, and its center from the left edge of the cell and below the upper edge of the row. */
const MARKER_WIDTH = 9;
const MARKER_CENTER_X = 2.8;
const MARKER_CENTER_Y = 6.7;
/** Maximum number of lines of the note below a group's title. */
const NOTE_LINES = 60;
/** Maximum number of lines of a note in a cell. */
const CELL_NOTE_LINES = 4;
/** Number of rows that are measured to compute the column widths. */
const SAMPLE_ROWS = 60;
/** Maximum number of cached plain cells per column. */
const MAX_CACHED_CELLS = 1_000;
/** Maximum extra width of a column on a wide page. */
const MAX_EXTRA_WIDTH = 24;
/** Tolerance for rounding errors when text is fitted into a column. */
const ROUNDING_TOLERANCE = 0.01;

type Row = (string | Cell)[];
const asCell = (cell: string | Cell): Cell => (typeof cell === 'string' ? { text: cell } : cell);

/** Draws a table over any number of pages, row by row. The header is repeated on every page; rows are never split. */
export class Table {
  private readonly lefts: number[] = [];
  private readonly widths: number[] = [];
  /** Width available for text in each column, in ems. */
  private readonly textWidths: number[] = [];
  /** Rows and groups that wait until the column widths are known; null afterwards. */
  private pendingRows: (Row | Group)[] | null = [];
  private y: number;
  private readonly text = new TextRun();
  /** Layouts of plain cells by text, per column: most columns repeat a few values. */
  private readonly cachedCells: Map<string, CellLayout>[];
  private readonly tags: TableTags | null;
  /** Rules and markers of the rows, drawn relative to each row's lower edge so that equal rows share the same operators. */
  private readonly rowArtifacts = new ByteWriter();
  private readonly rules: RowRule[] = [];
  private hasHeader = false;
  /** Name of the form with the header, for pages on which the header is an artifact. */
  private headerForm: string | null = null;
  private openGroup: Group | null = null;

  /** @param top upper edge on the current page; the table starts on the next page if the space below is too small */
  constructor(
    private readonly pdf: PdfDocument,
    private readonly section: string,
    private readonly columns: Column[],
    top: number,
  ) {
    this.y = top;
    this.cachedCells = columns.map(() => new Map());
    this.tags = pdf.structure && new TableTags(pdf.structure);
  }

  /** Starts a group of rows. Its title stays on the same page as the first row and is repeated on the following pages. */
  group(group: Group): void {
    if (this.pendingRows) this.pendingRows.push(group);
    else this.drawGroup(group);
  }

  /** Adds a row with one cell per column. */
  row(cells: Row): void {
    if (!this.pendingRows) return this.drawRow(cells);
    this.pendingRows.push(cells);
    if (this.pendingRows.length === SAMPLE_ROWS) this.layOutColumns();
  }

  /** Draws pending rows and ends the table. @returns the lower edge of the table */
  end(): number {
    this.layOutColumns();
    this.flush();
    this.tags?.end();
    return this.y;
  }

  /** Computes the column widths and draws the pending rows. */
  private layOutColumns(): void {
    const { pendingRows } = this;
    if (!pendingRows) return;
    this.pendingRows = null;
    const rows = pendingRows.filter((entry): entry is Row => Array.isArray(entry));
    let left = this.pdf.frame.left;
    for (const [index, width] of this.columnWidths(rows).entries()) {
      this.lefts.push(left);
      this.widths.push(width);
      this.textWidths.push((width - this.gapAfter(index) + ROUNDING_TOLERANCE) / size.small);
      left += width;
    }
    for (const entry of pendingRows) {
      if (Array.isArray(entry)) this.drawRow(entry);
      else this.drawGroup(entry);
    }
  }

  private columnWidths(rows: Row[]): number[] {
    const { typesetter, frame } = this.pdf;
    const needs = this.columns.map(({ title, sample }, index) => {
      const lineWidths = [typesetter.line(title, 'Bold').width];
      if (sample !== undefined) lineWidths.push(typesetter.line(sample).width);
      else
        for (const row of rows) {
          const { text, note, marker, bold } = asCell(row[index]!);
          const indent = marker ? MARKER_WIDTH / size.small : 0;
          lineWidths.push(
            indent + typesetter.line(text, bold ? 'Bold' : 'Regular').width,
            note ? indent + typesetter.line(note).width : 0,
          );
        }
      return Math.max(...lineWidths) * size.small + this.gapAfter(index) + 1;
    });
    const extra = this.extraWidth(needs);
    const fixed = needs.map((need, index) => {
      if (this.columns[index]!.sample === undefined) return null;
      return index === 0 ? need : need + extra;
    });
    const free = frame.width - fixed.reduce<number>((sum, need) => sum + (need ?? 0), 0);
    const flexible = this.columns.flatMap(({ sample, width = 1 }, index) =>
      sample === undefined ? [{ need: needs[index]!, weight: width }] : [],
    );
    const shares = allocate(free, flexible);
    return fixed.map((need) => need ?? shares.shift()!);
  }

  /**
   * Returns the extra width of the columns with a sample (except the first) on a wide page. It is limited, so that numbers stay
   * close to the text that they belong to.
   */
  private extraWidth(needs: number[]): number {
    const { width } = this.pdf.frame;
    const spare = width - needs.reduce((sum, need) => sum + need, 0);
    if (width <= maxTextWidth || spare <= 0) return 0;
    const sampled = this.columns.slice(1).filter(({ sample }) => sample !== undefined).length;
    return Math.min(MAX_EXTRA_WIDTH, spare / 2 / Math.max(sampled, 1));
  }

  private drawGroup(group: Group): void {
    const { pdf, tags, text } = this;
    const { frame, typesetter } = pdf;
    const notes = group.note
      ? typesetter.wrap(group.note, Math.min(frame.width, maxTextWidth) / size.small, NOTE_LINES)
      : [];
    const height = GROUP_HEIGHT + notes.length * leading + (notes.length > 0 ? PADDING : 0);
    const withFirstRow = height + 2 * leading + PADDING;
    this.openGroup = null;
    this.ensureSpace(withFirstRow);
    this.openGroup = group;
    this.endRowArtifacts();
    tags?.beginRow(1);
    if (tags) text.open('TH', tags.beginCell('TH', headerCell('Row', this.columns.length)));
    this.showGroup(group);
    for (const [index, line] of notes.entries())
      this.drawText(line, frame.left, this.y - GROUP_HEIGHT - 8 - index * leading, color.secondary);
    if (tags) text.close();
    this.y -= height;
    pdf.rule(frame.left, this.y, frame.right, color.hairline, 0.8);
  }

  private showGroup({ title, figure = '' }: Group): void {
    const { typesetter, frame } = this.pdf;
    const end = typesetter.line(figure);
    const maxWidth = frame.width - end.width * size.small - COLUMN_GAP;
    const baseline = this.y - GROUP_HEIGHT + 6;
    this.drawText(typesetter.fit(title, maxWidth / size.small, 'Bold'), frame.left, baseline);
    if (figure) this.drawText(end, frame.right - end.width * size.small, baseline);
  }

  private drawText(text: TextLine, x: number, baseline: number, textColor?: string): void {
    this.text.show(text, this.pdf.mirrorX(x, text.width * size.small), baseline, size.small, textColor);
  }

  private drawRow(cells: Row): void {
    const { tags } = this;
    const row: CellLayout[] = [];
    let lineCount = 1;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = this.layOutCell(cells[index]!, index);
      row.push(cell);
      lineCount = Math.max(lineCount, cell.lines.length + cell.notes.length);
    }
    const height = lineCount * leading + PADDING;
    this.ensureSpace(height);
    if (this.rowArtifacts.length === 0) this.beginRowArtifacts();
    tags?.beginRow(row.length);
    for (let index = 0; index < row.length; index += 1) this.drawCell(row[index]!, index);
    this.y -= height;
    const firstMarked = row.findIndex(({ marker }) => marker);
    this.rowArtifacts.text(this.rowRule(height, row, firstMarked));
    if (firstMarked < 0) return;
    for (let index = firstMarked + 1; index < row.length; index += 1) {
      const { marker, textColor = color.ink } = row[index]!;
      if (marker)
        this.rowArtifacts.text(
          this.pdf.forms.marker(marker, this.markerX(index), height - MARKER_CENTER_Y, textColor),
        );
    }
  }

  /**
   * Returns operators that draw the rule below a row and the first marker of the row. Most rows have at most one marker, so
   * rows with the same height and marker share one form.
   */
  private rowRule(height: number, row: CellLayout[], firstMarked: number): string {
    const { marker, textColor = color.ink } = row[firstMarked] ?? {};
    const cached = this.rules.find(
      (rule) =>
        rule.height === height &&
        rule.firstMarked === firstMarked &&
        rule.marker === marker &&
        rule.textColor === textColor,
    );
    if (cached) return cached.operators;
    const { width } = this.pdf.frame;
    let drawing = `${color.hairline} RG 0.4 w 0 0 m ${points(width)} 0 l S`;
    if (marker)
      drawing += ` 1 0 0 1 ${points(this.markerX(firstMarked))} ${points(height - MARKER_CENTER_Y)} cm ${markerOperators(marker, textColor)}`;
    const name = this.pdf.forms.nameOf(drawing, [-MARKER_REACH, -1, width + MARKER_REACH, height]);
    const operators = `1 0 0 1 0 ${-height} cm /${name} Do\n`;
    this.rules.push({ height, firstMarked, marker, textColor, operators });
    return operators;
  }

  /** Returns the center of a column's marker, relative to the left edge of the table on the page. */
  private markerX(index: number): number {
    return this.pdf.mirrorX(this.lefts[index]! + MARKER_CENTER_X) - this.tableLeft;
  }

  /** Starts a new page if less than `height` is left, and draws the header before the first row. */
  private ensureSpace(height: number): void {
    const needed = this.hasHeader ? height : height + HEADER_HEIGHT;
    if (this.y - needed < this.pdf.frame.bottom) this.nextPage();
    else if (!this.hasHeader) this.drawHeader();
  }

  private nextPage(): void {
    this.flush();
    this.pdf.page(this.section);
    this.y = this.pdf.frame.top;
    this.drawHeader();
    if (!this.openGroup) return;
    const { title, figure } = this.openGroup;
    const { left, right } = this.pdf.frame;
    // The note is shown only where the group starts.
    this.showGroup({ title: this.pdf.messages.continued(title), ...(figure && { figure }) });
    this.pdf.artifact(this.text.take()!);
    this.y -= GROUP_HEIGHT;
    this.pdf.rule(left, this.y, right, color.hairline, 0.8);
  }

  /** Draws the header at the current height. A header that is an artifact looks the same on every page and is stored as a form. */
  private drawHeader(): void {
    const { pdf, tags, tableLeft } = this;
    this.hasHeader = true;
    if (tags?.beginPage()) {
      tags.beginRow(this.columns.length, true);
      this.drawHeaderAt(this.y, tags);
    } else {
      const box = [tableLeft - 1, -HEADER_HEIGHT - 1, tableLeft + pdf.frame.width + 1, 1];
      this.headerForm ??= pdf.createForm(box, () => this.drawHeaderAt(0));
      pdf.placeForm(this.headerForm, this.y);
    }
    this.y -= HEADER_HEIGHT;
  }

  /** @param top upper edge @param tags writes the structure of the header cells; without it, the header is an artifact */
  private drawHeaderAt(top: number, tags?: TableTags): void {
    const { pdf, text } = this;
    const { left, width, right } = pdf.frame;
    pdf.box(left, top - HEADER_HEIGHT, width, HEADER_HEIGHT, color.surface);
    this.columns.forEach((column, index) => {
      const title = pdf.typesetter.fit(column.title, this.textWidths[index]!, 'Bold');
      if (tags) text.open('TH', tags.beginCell('TH', headerCell('Column')));
      text.show(title, this.lineX(index, title), top - 11.5, size.small, color.secondary);
      if (tags) text.close();
    });
    if (tags) pdf.taggedContent(text.take()!);
    else pdf.artifact(text.take()!);
    pdf.rule(left, top - HEADER_HEIGHT, right, color.secondary, 0.6);
  }

  private layOutCell(cell: string | Cell, index: number): CellLayout {
    const { typesetter } = this.pdf;
    const { lines: maxLines = 1 } = this.columns[index]!;
    const maxWidth = this.textWidths[index]!;
    if (typeof cell === 'string') {
      const cache = this.cachedCells[index]!;
      let layout = cache.get(cell);
      if (!layout) {
        layout = { lines: typesetter.wrap(cell, maxWidth, maxLines), notes: NO_LINES };
        if (cache.size < MAX_CACHED_CELLS) cache.set(cell, layout);
      }
      return layout;
    }
    const { text, note, marker, color: textColor, bold } = cell;
    const textWidth = marker ? maxWidth - MARKER_WIDTH / size.small : maxWidth;
    const lines = typesetter.wrap(text, textWidth, maxLines, bold ? 'Bold' : 'Regular');
    return {
      lines,
      notes: note ? typesetter.wrap(note, textWidth, CELL_NOTE_LINES) : NO_LINES,
      marker,
      textColor,
    };
  }

  private drawCell({ lines, notes, marker, textColor }: CellLayout, index: number): void {
    const { tags, text } = this;
    if (lines.length + notes.length === 0) return tags?.emptyCell();
    const indent = marker ? MARKER_WIDTH : 0;
    if (tags) text.open('TD', tags.beginCell('TD'));
    let baseline = this.y - 9.5;
    for (const line of lines) {
      text.show(line, this.lineX(index, line, indent), baseline, size.small, textColor);
      baseline -= leading;
    }
    for (const line of notes) {
      text.show(line, this.lineX(index, line, indent), baseline, size.small, color.secondary);
      baseline -= leading;
    }
    if (tags) text.close();
  }

  /** Left edge of the table on the page, in PDF coordinates. */
  private get tableLeft(): number {
    const { left, width } = this.pdf.frame;
    return this.pdf.mirrorX(left, width);
  }

  /** Moves the origin of the row artifacts to the left edge of the table at the current height. */
  private beginRowArtifacts(): void {
    this.rowArtifacts.text(`q 1 0 0 1 ${points(this.tableLeft)} ${points(this.y)} cm\n`);
  }

  /** Returns the left end of a line of text in a column, in PDF coordinates. */
  private lineX(index: number, text: TextLine, indent = 0): number {
    const left = this.lefts[index]!;
    const width = text.width * size.small;
    const alignsRight = this.columns[index]!.align === 'right';
    return this.pdf.mirrorX(
      alignsRight ? left + this.widths[index]! - this.gapAfter(index) - width : left + indent,
      width,
    );
  }

  /** Returns the space after a column. There is none after the last column, which ends at the edge of the frame. */
  private gapAfter(index: number): number {
    return index === this.columns.length - 1 ? 0 : COLUMN_GAP;
  }

  private flush(): void {
    this.endRowArtifacts();
    const body = this.text.take();
    if (body) this.pdf.taggedContent(body);
  }

  private endRowArtifacts(): void {
    if (this.rowArtifacts.length > 0) this.pdf.artifact(this.rowArtifacts.text('Q'));
    this.rowArtifacts.clear();
  }
}

/** Operators that move down by one row and draw its rule and the marker of its first column with a marker. */
interface RowRule {
  height: number;
  /** Index of the first column with a marker; -1 if there is none. */
  firstMarked: number;
  marker: Marker | undefined;
  textColor: string;
  operators: string;
}

/** A cell's lines after wrapping and truncation, ready to be drawn. */
interface CellLayout {
  lines: TextLine[];
  notes: TextLine[];
  marker?: Marker | undefined;
  textColor?: string | undefined;
}
const NO_LINES: TextLine[] = [];
