import { ByteWriter } from '../file/byte-writer.js';
import type { Marker } from './markers.js';
import type { PdfDocument } from './pdf-document.js';
import { MARKER_CENTER_Y, RowArtifacts } from './row-artifacts.js';
import { TableCells, type CellLayout } from './table-cells.js';
import { MARKER_WIDTH, TableColumns } from './table-columns.js';
import type { Column, Group, Row } from './table-content.js';
import { GROUP_SPACE, TableGroups } from './table-groups.js';
import { alternativeText, headerCell, TableTags } from './table-tags.js';
import { TextRun } from './text-run.js';
import { color, leading, size } from './theme.js';

/** Vertical space in a row around its text, in points, as all lengths here unless noted. */
const PADDING = 4.5;
const HEADER_HEIGHT = 17.5;
/** Height of the row of a group that continues on a page. */
const CONTINUED_HEIGHT = 17;
/** Number of rows that are measured to compute the column widths. */
const SAMPLE_ROWS = 60;
/** Number of rows at the end of a table that stay on one page, so that a page never has only one or two rows. */
const TAIL_ROWS = 3;
/** Maximum number of cached alternative texts. */
const MAX_ALTERNATIVES = 1_000;

/**
 * Where a table starts on the current page: its upper edge, or a function that prepares the place (e.g. draws the heading) and
 * returns the edge. It receives the height of the table, or of its first rows if there are many.
 */
export type TableTop = number | ((height: number) => number);

/** Draws a table over any number of pages, row by row. The header is repeated on every page; rows are never split. */
export class Table {
  /** Positions and layouts of the cells. They are set when enough rows were added to compute the column widths. */
  private layout!: TableColumns;
  private cells: TableCells | null = null;
  /** Rows and groups that wait until the column widths are known, then the last ones, which stay together. */
  private readonly pending: (Row | Group)[] = [];
  private y = 0;
  private readonly text = new TextRun();
  private readonly groups: TableGroups;
  /** Markers with an alternative text, which are content in contrast to all other markers. */
  private readonly marks = new ByteWriter();
  private readonly alternatives = new Map<string, string>();
  private readonly tags: TableTags | null;
  private artifacts!: RowArtifacts;
  private hasHeader = false;
  /** Name of the form with the header, for pages on which the header is an artifact. */
  private headerForm: string | null = null;
  /** Lower edge of the header on the current page. */
  private headerBottom = 0;
  /** A group that waits for its first row, so that it is never the last row of a page. */
  private waitingGroup: Group | null = null;
  private openGroup: Group | null = null;
  private groupCount = 0;
  private totals: Group | null = null;

  /** @param top the table starts on the next page if the space below is too small */
  constructor(
    private readonly pdf: PdfDocument,
    private readonly section: string,
    private readonly columns: Column[],
    private readonly top: TableTop,
  ) {
    this.tags = pdf.structure && new TableTags(pdf.structure);
    this.groups = new TableGroups(pdf, this.text);
  }

  /**
   * Starts a group of rows with a row across the whole table. That row is on the same page as the first row of the group, and
   * is repeated below the header of the following pages.
   */
  group(group: Group): void {
    this.groupCount += 1;
    this.add(group);
  }

  /** Sets the last row, with the totals of all groups. It is drawn if the table has several groups. */
  total(totals: Group): void {
    this.totals = totals;
  }

  /** Adds a row with one cell per column. */
  row(cells: Row): void {
    this.add(cells);
  }

  /** Draws pending rows and ends the table. @returns the lower edge of the table */
  end(): number {
    if (this.totals && this.groupCount > 1) this.add(this.totals);
    const cells = this.cells ?? this.layOutColumns();
    this.drawPending(cells, TAIL_ROWS);
    this.keepTailTogether(cells);
    this.drawPending(cells, 0);
    this.endWaitingGroup();
    this.flush();
    this.tags?.end();
    return this.y;
  }

  private add(entry: Row | Group): void {
    this.pending.push(entry);
    if (this.cells) this.drawPending(this.cells, TAIL_ROWS);
    else if (this.pending.length === SAMPLE_ROWS) this.drawPending(this.layOutColumns(), TAIL_ROWS);
  }

  /** Computes the column widths from the pending rows, and the place of the table. */
  private layOutColumns(): TableCells {
    const rows = this.pending.filter((entry): entry is Row => Array.isArray(entry));
    this.layout = new TableColumns(this.pdf, this.columns, rows);
    this.artifacts = new RowArtifacts(this.pdf, this.layout);
    const cells = (this.cells = new TableCells(this.pdf.typesetter, this.columns, this.layout));
    const { top } = this;
    this.y = typeof top === 'number' ? top : top(this.headerHeight + this.pendingHeight(cells));
    return cells;
  }

  /** Draws the pending rows except the last ones. */
  private drawPending(cells: TableCells, last: number): void {
    const { pending } = this;
    while (pending.length > last) {
      const entry = pending.shift()!;
      if (Array.isArray(entry)) this.drawRow(cells.layOutRow(entry));
      else this.startGroup(entry);
    }
  }

  private pendingHeight(cells: TableCells): number {
    return this.pending.reduce(
      (sum, entry) =>
        sum + (Array.isArray(entry) ? rowHeight(cells.layOutRow(entry)) : this.groups.layOut(entry).height),
      0,
    );
  }

  /** Starts a new page before the last rows if not all of them fit on this page. */
  private keepTailTogether(cells: TableCells): void {
    const { pdf, waitingGroup } = this;
    const height = this.pendingHeight(cells) + (waitingGroup ? this.groups.layOut(waitingGroup).height : 0);
    const startsGroup = waitingGroup !== null || !Array.isArray(this.pending[0]);
    if (startsGroup) this.openGroup = null;
    // The first rows stay below the heading of the table if there is space for them.
    if (!this.hasHeader && this.fitsFirstRow(cells)) return;
    const available = pdf.frame.top - pdf.frame.bottom - this.headerHeight - CONTINUED_HEIGHT;
    if (height > 0 && height <= available) this.ensureSpace(height);
  }

  /** Returns whether the header and the first row, with its group, fit below the start of the table. */
  private fitsFirstRow(cells: TableCells): boolean {
    const { pending, waitingGroup } = this;
    const first = pending.slice(0, pending.findIndex((entry) => Array.isArray(entry)) + 1);
    const groups = [waitingGroup, ...first].filter(
      (entry): entry is Group => entry !== null && !Array.isArray(entry),
    );
    const row = first.find((entry): entry is Row => Array.isArray(entry));
    if (!row) return false;
    const height = groups.reduce(
      (sum, group) => sum + this.groups.layOut(group).height,
      rowHeight(cells.layOutRow(row)),
    );
    return this.y - this.headerHeight - height >= this.pdf.frame.bottom;
  }

  private startGroup(group: Group): void {
    this.endWaitingGroup();
    this.waitingGroup = group;
  }

  /** Draws the waiting group if there is one. @param firstRow height of its first row */
  private endWaitingGroup(firstRow = 0): void {
    const group = this.waitingGroup;
    this.waitingGroup = null;
    if (group) this.drawGroup(group, firstRow);
  }

  private drawGroup(group: Group, firstRow: number): void {
    const { pdf, tags, text, groups } = this;
    const { left, right } = pdf.frame;
    const { lines, notes, notesHeight, height } = groups.layOut(group);
    this.openGroup = null;
    this.ensureSpace(height + firstRow);
    this.openGroup = group;
    if (group.bookmark) pdf.bookmark(group.title);
    this.artifacts.end();
    tags?.beginRow(1);
    if (tags) text.open('TH', tags.beginCell('TH', headerCell('Row', this.columns.length)));
    if (this.y < this.headerBottom) this.y -= GROUP_SPACE;
    this.y = groups.drawTitle(lines, group.figure, this.y);
    groups.drawNote(notes, this.y);
    if (tags) text.close();
    this.y -= notesHeight;
    if (notes.length > 0) pdf.rule(left, this.y, right);
  }

  private drawRow(row: readonly CellLayout[]): void {
    const { tags } = this;
    const height = rowHeight(row);
    if (this.waitingGroup) this.endWaitingGroup(height);
    this.ensureSpace(height);
    this.artifacts.begin(this.y);
    tags?.beginRow(row.length);
    for (let index = 0; index < row.length; index += 1) this.drawCell(row[index]!, index);
    this.y -= height;
    this.artifacts.row(row, height);
  }

  /** Starts a new page if less than `height` is left, and draws the header before the first row. */
  private ensureSpace(height: number): void {
    const needed = this.hasHeader ? height : height + this.headerHeight;
    if (this.y - needed < this.pdf.frame.bottom) this.nextPage();
    else if (!this.hasHeader) this.drawHeader();
  }

  private nextPage(): void {
    this.flush();
    this.pdf.page(this.section);
    this.y = this.pdf.frame.top;
    this.drawHeader();
    const { openGroup } = this;
    if (!openGroup) return;
    // The note is shown only where the group starts.
    this.y = this.groups.drawTitle([this.groups.continuedTitle(openGroup)], openGroup.figure, this.y);
    this.pdf.artifact(this.text.take()!);
  }

  /** Draws the header at the current height. A header that is an artifact looks the same on every page and is stored as a form. */
  private drawHeader(): void {
    const { pdf, tags } = this;
    this.hasHeader = true;
    if (tags?.beginPage()) {
      tags.beginRow(this.columns.length, true);
      this.drawHeaderAt(this.y, tags);
    } else {
      const from = pdf.mirrorX(pdf.frame.left, pdf.frame.width);
      const to = from + pdf.frame.width;
      const box = [from - 1, -this.headerHeight - 1, to + 1, 1];
      this.headerForm ??= pdf.createForm(box, () => this.drawHeaderAt(0));
      pdf.placeForm(this.headerForm, this.y);
    }
    this.y -= this.headerHeight;
    this.headerBottom = this.y;
  }

  /** Height of the header: of its longest title. */
  private get headerHeight(): number {
    return HEADER_HEIGHT + (this.layout.titleLines - 1) * leading;
  }

  /** @param top upper edge @param tags writes the structure of the header cells; without it, the header is an artifact */
  private drawHeaderAt(top: number, tags?: TableTags): void {
    const { pdf, text } = this;
    const { left, width, right } = pdf.frame;
    pdf.box(left, top - this.headerHeight, width, this.headerHeight, color.surface);
    this.columns.forEach((column, index) => {
      const alternative = column.description ? alternativeText(column.description) : '';
      if (tags) text.open('TH', tags.beginCell('TH', headerCell('Column') + alternative));
      for (const [line, title] of this.layout.titles[index]!.entries())
        text.show(
          title,
          this.layout.lineX(index, title),
          top - 11.5 - line * leading,
          size.small,
          color.secondary,
        );
      if (tags) text.close();
    });
    if (tags) pdf.taggedContent(text.take()!);
    else pdf.artifact(text.take()!);
    pdf.rule(left, top - this.headerHeight, right, color.secondary, 0.6);
  }

  private drawCell(cell: CellLayout, index: number): void {
    const { tags, text } = this;
    const { lines, notes, marker, textColor, alternative } = cell;
    if (marker && alternative !== undefined)
      return this.drawMark(marker, alternative, this.layout.markerX(index), textColor);
    if (lines.length + notes.length === 0) return tags?.emptyCell();
    const indent = marker ? MARKER_WIDTH : 0;
    if (tags && this.columns[index]!.rowHeader) text.open('TH', tags.beginCell('TH', ROW_HEADER));
    else if (tags) text.open('TD', tags.beginCell('TD'));
    let baseline = this.y - 9.5;
    for (const line of lines) {
      text.show(line, this.layout.lineX(index, line, indent), baseline, size.small, textColor);
      baseline -= leading;
    }
    for (const line of notes) {
      text.show(line, this.layout.lineX(index, line, indent), baseline, size.small, color.secondary);
      baseline -= leading;
    }
    if (tags) text.close();
  }

  /** Draws the marker of a matrix cell with its alternative text. */
  private drawMark(marker: Marker, alternative: string, x: number, textColor: string = color.ink): void {
    const { tags, marks, pdf, alternatives } = this;
    const shape = pdf.forms.marker(marker, x, this.y - MARKER_CENTER_Y, textColor);
    if (!tags) return void marks.text(shape);
    let attributes = alternatives.get(alternative);
    if (attributes === undefined) {
      attributes = alternativeText(alternative);
      if (alternatives.size < MAX_ALTERNATIVES) alternatives.set(alternative, attributes);
    }
    marks.text('/TD<</MCID ').number(tags.beginCell('TD', attributes)).text(`>>BDC ${shape}EMC\n`);
  }

  private flush(): void {
    this.pdf.reach(this.y);
    this.artifacts.end();
    const body = this.text.take();
    if (body) this.pdf.taggedContent(body);
    if (this.marks.length > 0) this.pdf.taggedContent(this.marks);
    this.marks.clear();
  }
}

const ROW_HEADER = headerCell('Row');

const rowHeight = (row: readonly CellLayout[]): number => {
  let lines = 1;
  for (const cell of row) lines = Math.max(lines, cell.lines.length + cell.notes.length);
  return lines * leading + PADDING;
};
