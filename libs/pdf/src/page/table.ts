import { markAt, type Mark } from './marks.js';
import type { Paper } from './paper.js';
import { colour, size } from './theme.js';
import type { Pen, SetText } from '../type/shaping.js';

/**
 * A column. With a `sample`, it is as wide as its title and the sample need; the others share what is left in
 * proportion to their `width`.
 */
export interface Column {
  title: string;
  width?: number;
  /** The widest text expected, a mark included. */
  sample?: string;
  align?: 'left' | 'right';
  /** Lines a cell may take before it ends in an ellipsis. Default 1. */
  lines?: number;
}

/** What a cell shows, and how. A mark is a shape before the text, so that state is never told by colour alone. */
export interface Cell {
  text: string;
  bold?: boolean;
  colour?: string;
  mark?: Mark;
  /** A quieter line below the text, e.g. the address below a name. */
  note?: string;
}

const LEADING = 10.5;
const PADDING = 4.5;
const HEADER = 17.5;
/** Height of a group's title, with air above it. */
const GROUP = 23;
const GAP = 8;
const MARK = 9;
/** Lines that the note below a group's title may take. */
const NOTE_LINES = 60;

/** A line across the table above the rows that belong together. */
export interface Group {
  title: string;
  /** Stands at the end of the line, e.g. how many rows follow. */
  figure?: string;
  /** Quieter lines below the title; shown once, not again where the group goes on. */
  note?: string;
}

/** A cell measured and cut, ready to be drawn. */
interface DrawnCell {
  lines: SetText[];
  notes: SetText[];
  cell: Cell;
}

/** A table over any number of pages, a row at a time: the header is repeated, rows are never cut in two. */
export class Table {
  private readonly lefts: number[] = [];
  private readonly widths: number[];
  private y: number;
  private body = '';
  private lines = '';
  private marks = '';
  private headed = false;
  private openGroup: Group | null = null;
  private readonly pen: Pen = { font: '' };

  /** @param top upper edge on the current page; when too little room is left, the table begins on the next page */
  constructor(
    private readonly paper: Paper,
    private readonly section: string,
    private readonly columns: Column[],
    top: number,
  ) {
    this.widths = this.measured();
    let at = paper.frame.left;
    for (const columnWidth of this.widths) {
      this.lefts.push(at);
      at += columnWidth;
    }
    this.y = top;
  }

  private measured(): number[] {
    const { paper, columns } = this;
    const needed = columns.map(({ title, sample }) => {
      if (sample === undefined) return null;
      const widest = Math.max(paper.type.set(title, 'Bold').width, paper.type.set(sample).width);
      return widest * size.small + GAP + 1;
    });
    const free = paper.frame.width - needed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    const shares = columns.reduce(
      (sum, { sample, width = 1 }) => sum + (sample === undefined ? width : 0),
      0,
    );
    return columns.map(({ width = 1 }, index) => needed[index] ?? (free * width) / shares);
  }

  /** Lower edge of what was drawn so far. */
  get bottom(): number {
    return this.y;
  }

  /** Begins a group of rows. Its title never stands alone at the foot of a page, and is said again on the next one. */
  async group(group: Group): Promise<void> {
    const { paper } = this;
    const notes = group.note ? paper.type.wrap(group.note, paper.frame.width / size.small, NOTE_LINES) : [];
    const height = GROUP + notes.length * LEADING + (notes.length > 0 ? PADDING : 0);
    const withFirstRow = height + 2 * LEADING + PADDING;
    this.openGroup = null;
    if (this.y - withFirstRow - (this.headed ? 0 : HEADER) < paper.frame.bottom) await this.nextPage();
    else if (!this.headed) this.header();
    this.openGroup = group;
    this.drawGroup(group);
    for (const [index, line] of notes.entries()) {
      paper.text(line, paper.frame.left, this.y - 8 - index * LEADING, {
        size: size.small,
        colour: colour.secondary,
      });
    }
    this.y -= height - GROUP;
    paper.rule(paper.frame.left, this.y, paper.frame.right, colour.hairline, 0.8);
  }

  private drawGroup({ title, figure = '' }: Group): void {
    const { type, frame } = this.paper;
    const end = type.set(figure);
    const room = frame.width - end.width * size.small - GAP;
    const baseline = this.y - GROUP + 6;
    this.paper.text(type.fit(title, room / size.small, 'Bold'), frame.left, baseline, {
      size: size.small,
      weight: 'Bold',
    });
    this.paper.text(end, frame.right, baseline, { size: size.small, align: 'right' });
    this.y -= GROUP;
  }

  async row(cells: (string | Cell)[]): Promise<void> {
    const set = cells.map((cell, index) => this.setCell(cell, index));
    const most = Math.max(1, ...set.map(({ lines, notes }) => lines.length + notes.length));
    const height = most * LEADING + PADDING;
    // The first row brings the header with it, so that a header never stands alone at the foot of a page.
    const needed = this.headed ? height : height + HEADER;
    if (this.y - needed < this.paper.frame.bottom) await this.nextPage();
    else if (!this.headed) this.header();
    set.forEach((cell, index) => this.drawCell(cell, index));
    this.y -= height;
    const { left, right } = this.paper.frame;
    const y = this.y.toFixed(2);
    this.lines += `${left.toFixed(2)} ${y} m ${right.toFixed(2)} ${y} l\n`;
  }

  /** Draws what is pending. @returns the lower edge */
  end(): number {
    this.flush();
    return this.y;
  }

  private async nextPage(): Promise<void> {
    this.flush();
    await this.paper.page(this.section);
    this.y = this.paper.frame.top;
    this.header();
    if (!this.openGroup) return;
    const { title, figure } = this.openGroup;
    this.drawGroup({ title: `${title} (continued)`, ...(figure && { figure }) });
    this.paper.rule(this.paper.frame.left, this.y, this.paper.frame.right, colour.hairline, 0.8);
  }

  private header(): void {
    const { left, width, right } = this.paper.frame;
    this.headed = true;
    this.paper.box(left, this.y - HEADER, width, HEADER, colour.wash);
    this.columns.forEach((column, index) => {
      const room = (this.widths[index]! - this.gap(index) + 0.01) / size.small;
      const title = this.paper.type.fit(column.title, room, 'Bold');
      this.paper.text(title, this.anchor(index, title), this.y - 11.5, {
        size: size.small,
        colour: colour.secondary,
      });
    });
    this.y -= HEADER;
    this.paper.rule(left, this.y, right, colour.secondary, 0.6);
  }

  private setCell(value: string | Cell, index: number): DrawnCell {
    const cell = typeof value === 'string' ? { text: value } : value;
    const column = this.columns[index]!;
    const room = (this.widths[index]! - this.gap(index) + 0.01 - (cell.mark ? MARK : 0)) / size.small;
    const weight = cell.bold ? 'Bold' : 'Regular';
    const lines =
      (column.lines ?? 1) === 1
        ? [this.paper.type.fit(cell.text, room, weight)]
        : this.paper.type.wrap(cell.text, room, column.lines!, weight);
    const notes = cell.note ? this.paper.type.wrap(cell.note, room, 2) : [];
    return { lines, notes, cell };
  }

  private drawCell({ lines, notes, cell }: DrawnCell, index: number): void {
    const tint = cell.colour ?? colour.ink;
    const indent = cell.mark ? MARK : 0;
    const drawAt = (line: SetText, row: number): string =>
      `1 0 0 1 ${(this.anchor(index, line) + indent).toFixed(2)} ${(this.y - 9.5 - row * LEADING).toFixed(2)} Tm ${line.show(size.small, this.pen)}\n`;
    const text = lines.map(drawAt).join('');
    this.body += tint === colour.ink ? text : `${tint} rg\n${text}${colour.ink} rg\n`;
    if (notes.length > 0) {
      const quiet = notes.map((line, row) => drawAt(line, lines.length + row)).join('');
      this.body += `${colour.secondary} rg\n${quiet}${colour.ink} rg\n`;
    }
    if (cell.mark) this.marks += markAt(cell.mark, this.lefts[index]! + 2.8, this.y - 6.7, tint);
  }

  private anchor(index: number, text: SetText): number {
    const left = this.lefts[index]!;
    return this.columns[index]!.align === 'right'
      ? left + this.widths[index]! - this.gap(index) - text.width * size.small
      : left;
  }

  /** Space after a column; none after the last, which ends with the text area. */
  private gap(index: number): number {
    return index === this.columns.length - 1 ? 0 : GAP;
  }

  private flush(): void {
    if (this.lines) this.paper.draw(`q ${colour.hairline} RG 0.4 w\n${this.lines}S Q`);
    if (this.marks) this.paper.draw(this.marks);
    if (this.body) this.paper.draw(`BT ${colour.ink} rg\n${this.body}ET`);
    this.lines = '';
    this.marks = '';
    this.body = '';
    this.pen.font = '';
  }
}
