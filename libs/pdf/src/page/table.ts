import { ByteWriter } from '../file/byte-writer.js';
import type { TextLine } from '../type/shaping.js';
import { MARKER_REACH, markerOperators, type Marker } from './markers.js';
import type { PdfDocument } from './pdf-document.js';
import { points } from './points.js';
import { isMarked, TableCells, type CellLayout } from './table-cells.js';
import { COLUMN_GAP, MARKER_WIDTH, TableColumns } from './table-columns.js';
import type { Column, Group, Row } from './table-content.js';
import { alternativeText, headerCell, TableTags } from './table-tags.js';
import { TextRun } from './text-run.js';
import { color, leading, maxTextWidth, size } from './theme.js';

/** Vertical space in a row around its text, in points, as all lengths here unless noted. */
const PADDING = 4.5;
const HEADER_HEIGHT = 17.5;
/** Space above a group's row, and its padding above and below the title. */
const GROUP_SPACE = 5;
const GROUP_PADDING = 6;
/** Maximum number of lines of a group's title. On the following pages it has one. */
const GROUP_LINES = 2;
/** How far the background of the header and of groups reaches beyond the columns on each side. */
const OVERHANG = 4;
/** Center of a marker below the upper edge of its row. */
const MARKER_CENTER_Y = 6.7;
/** Maximum number of lines of the note below a group's title. */
const NOTE_LINES = 60;
/** Number of rows that are measured to compute the column widths. */
const SAMPLE_ROWS = 60;
/** Maximum number of cached alternative texts. */
const MAX_ALTERNATIVES = 1_000;

/** Draws a table over any number of pages, row by row. The header is repeated on every page; rows are never split. */
export class Table {
  /** Positions and layouts of the cells. They are set when enough rows were added to compute the column widths. */
  private layout!: TableColumns;
  private cells: TableCells | null = null;
  /** Rows and groups that wait until the column widths are known. */
  private pendingRows: (Row | Group)[] = [];
  private y: number;
  private readonly text = new TextRun();
  /** Markers with an alternative text, which are content in contrast to all other markers. */
  private readonly marks = new ByteWriter();
  private readonly alternatives = new Map<string, string>();
  private readonly tags: TableTags | null;
  /** Rules and markers of the rows, drawn relative to each row's lower edge so that equal rows share the same operators. */
  private readonly rowArtifacts = new ByteWriter();
  private readonly rules: RowRule[] = [];
  private hasHeader = false;
  /** Name of the form with the header, for pages on which the header is an artifact. */
  private headerForm: string | null = null;
  /** Lower edge of the header on the current page. */
  private headerBottom = 0;
  /** A group that waits for its first row, so that it is never the last row of a page. */
  private waitingGroup: Group | null = null;
  private openGroup: Group | null = null;

  /** @param top upper edge on the current page; the table starts on the next page if the space below is too small */
  constructor(
    private readonly pdf: PdfDocument,
    private readonly section: string,
    private readonly columns: Column[],
    top: number,
  ) {
    this.y = top;
    this.tags = pdf.structure && new TableTags(pdf.structure);
  }

  /**
   * Starts a group of rows with a row across the whole table. That row is on the same page as the first row of the group, and
   * is repeated below the header of the following pages.
   */
  group(group: Group): void {
    if (this.cells) this.startGroup(group);
    else this.pendingRows.push(group);
  }

  /** Adds a row with one cell per column. */
  row(cells: Row): void {
    if (this.cells) return this.drawRow(cells, this.cells);
    this.pendingRows.push(cells);
    if (this.pendingRows.length === SAMPLE_ROWS) this.layOutColumns();
  }

  /** Draws pending rows and ends the table. @returns the lower edge of the table */
  end(): number {
    if (!this.cells) this.layOutColumns();
    this.endWaitingGroup();
    this.flush();
    this.tags?.end();
    return this.y;
  }

  /** Computes the column widths and draws the pending rows. */
  private layOutColumns(): void {
    const { pendingRows } = this;
    this.pendingRows = [];
    const rows = pendingRows.filter((entry): entry is Row => Array.isArray(entry));
    this.layout = new TableColumns(this.pdf, this.columns, rows);
    const cells = (this.cells = new TableCells(this.pdf.typesetter, this.columns, this.layout));
    for (const entry of pendingRows) {
      if (Array.isArray(entry)) this.drawRow(entry, cells);
      else this.startGroup(entry);
    }
  }

  private startGroup(group: Group): void {
    this.endWaitingGroup();
    this.waitingGroup = group;
  }

  /** Draws the waiting group if there is one. @param rowHeight height of its first row */
  private endWaitingGroup(rowHeight = 0): void {
    const group = this.waitingGroup;
    this.waitingGroup = null;
    if (group) this.drawGroup(group, rowHeight);
  }

  private drawGroup(group: Group, rowHeight: number): void {
    const { pdf, tags, text } = this;
    const { left, width } = pdf.frame;
    const lines = pdf.typesetter.wrap(group.title, this.groupTitleWidth(group), GROUP_LINES, 'Bold');
    const notes = group.note
      ? pdf.typesetter.wrap(group.note, Math.min(width, maxTextWidth) / size.small, NOTE_LINES)
      : [];
    const notesHeight = notes.length > 0 ? notes.length * leading + PADDING : 0;
    this.openGroup = null;
    this.ensureSpace(GROUP_SPACE + groupHeight(lines) + notesHeight + rowHeight);
    this.openGroup = group;
    if (group.bookmark) pdf.bookmark(group.title);
    this.endRowArtifacts();
    tags?.beginRow(1);
    if (tags) text.open('TH', tags.beginCell('TH', headerCell('Row', this.columns.length)));
    this.showGroup(lines, group.figure);
    for (const [index, line] of notes.entries())
      this.drawText(line, left, this.y - 10 - index * leading, color.secondary);
    if (tags) text.close();
    this.y -= notesHeight;
    if (notes.length > 0) pdf.rule(left, this.y, left + width);
  }

  /** Draws the row of a group, at the current height. */
  private showGroup(title: TextLine[], figure?: string): void {
    const { pdf } = this;
    const { left, width, right } = pdf.frame;
    const height = groupHeight(title);
    if (this.y < this.headerBottom) this.y -= GROUP_SPACE;
    pdf.box(left - OVERHANG, this.y - height, width + 2 * OVERHANG, height, color.surface);
    const baseline = this.y - GROUP_PADDING - 5.5;
    for (const [index, line] of title.entries()) this.drawText(line, left, baseline - index * leading);
    if (figure) {
      const end = pdf.typesetter.line(figure, 'Bold');
      this.drawText(end, right - end.width * size.small, baseline);
    }
    this.y -= height;
    pdf.rule(left - OVERHANG, this.y, right + OVERHANG);
  }

  /** Returns the width for a group's title, in ems. */
  private groupTitleWidth({ figure = '' }: Group): number {
    const { typesetter, frame } = this.pdf;
    return (frame.width - COLUMN_GAP) / size.small - typesetter.line(figure, 'Bold').width;
  }

  private drawText(text: TextLine, x: number, baseline: number, textColor?: string): void {
    this.text.show(text, this.pdf.mirrorX(x, text.width * size.small), baseline, size.small, textColor);
  }

  private drawRow(cells: Row, layouts: TableCells): void {
    const { tags } = this;
    const row: CellLayout[] = [];
    let lineCount = 1;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = layouts.layOut(cells[index]!, index);
      row.push(cell);
      lineCount = Math.max(lineCount, cell.lines.length + cell.notes.length);
    }
    const height = lineCount * leading + PADDING;
    if (this.waitingGroup) this.endWaitingGroup(height);
    this.ensureSpace(height);
    if (this.rowArtifacts.length === 0) this.beginRowArtifacts();
    tags?.beginRow(row.length);
    for (let index = 0; index < row.length; index += 1) this.drawCell(row[index]!, index);
    this.y -= height;
    const firstMarked = row.findIndex(isMarked);
    this.rowArtifacts.text(this.rowRule(height, row, firstMarked));
    if (firstMarked < 0) return;
    for (let index = firstMarked + 1; index < row.length; index += 1) {
      const { marker, textColor = color.ink } = row[index]!;
      if (marker && isMarked(row[index]!))
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
    return this.layout.markerX(index) - this.tableLeft;
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
    if (!this.openGroup) return;
    const { title, figure } = this.openGroup;
    const continued = this.pdf.messages.continued(title);
    // The note is shown only where the group starts.
    const line = this.pdf.typesetter.fit(continued, this.groupTitleWidth(this.openGroup), 'Bold');
    this.showGroup([line], figure);
    this.pdf.artifact(this.text.take()!);
  }

  /** Draws the header at the current height. A header that is an artifact looks the same on every page and is stored as a form. */
  private drawHeader(): void {
    const { pdf, tags, tableLeft } = this;
    this.hasHeader = true;
    if (tags?.beginPage()) {
      tags.beginRow(this.columns.length, true);
      this.drawHeaderAt(this.y, tags);
    } else {
      const [from, to] = [tableLeft - OVERHANG, tableLeft + pdf.frame.width + OVERHANG];
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
    pdf.box(left - OVERHANG, top - this.headerHeight, width + 2 * OVERHANG, this.headerHeight, color.surface);
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
    pdf.rule(left - OVERHANG, top - this.headerHeight, right + OVERHANG, color.secondary, 0.6);
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

  /** Left edge of the table on the page, in PDF coordinates. */
  private get tableLeft(): number {
    const { left, width } = this.pdf.frame;
    return this.pdf.mirrorX(left, width);
  }

  /** Moves the origin of the row artifacts to the left edge of the table at the current height. */
  private beginRowArtifacts(): void {
    this.rowArtifacts.text(`q 1 0 0 1 ${points(this.tableLeft)} ${points(this.y)} cm\n`);
  }

  private flush(): void {
    this.endRowArtifacts();
    const body = this.text.take();
    if (body) this.pdf.taggedContent(body);
    if (this.marks.length > 0) this.pdf.taggedContent(this.marks);
    this.marks.clear();
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

const ROW_HEADER = headerCell('Row');

const groupHeight = (title: TextLine[]): number =>
  (Math.max(title.length, 1) - 1) * leading + 5 + 2 * GROUP_PADDING;
