import type { Paper } from './paper.js';
import { colour, size } from './theme.js';
import type { SetText } from './shaping.js';

/** A column: `width` is a share of the table's width, all shares adding up to 1. */
export interface Column {
  title: string;
  width: number;
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
}
export type Mark = 'disc' | 'half' | 'ring' | 'triangle';

const LEADING = 10.5;
const PADDING = 3.5;
const GAP = 5;
const MARK = 9;

/** A table over any number of pages, a row at a time: the header is repeated, rows are never cut in two. */
export class Table {
  private readonly lefts: number[] = [];
  private readonly widths: number[];
  private y: number;
  private body = '';
  private lines = '';
  private marks = '';

  /** @param top upper edge on the current page; when too little room is left, the table begins on the next page */
  constructor(
    private readonly paper: Paper,
    private readonly section: string,
    private readonly columns: Column[],
    top: number,
  ) {
    const { left, width } = paper.frame;
    this.widths = columns.map((column) => column.width * width);
    let at = left;
    for (const columnWidth of this.widths) {
      this.lefts.push(at);
      at += columnWidth;
    }
    this.y = top;
    this.header();
  }

  /** Lower edge of what was drawn so far. */
  get bottom(): number {
    return this.y;
  }

  async row(cells: (string | Cell)[]): Promise<void> {
    const set = cells.map((cell, index) => this.setCell(cell, index));
    const most = Math.max(1, ...set.map(({ lines }) => lines.length));
    const height = most * LEADING + PADDING;
    if (this.y - height < this.paper.frame.bottom) await this.nextPage();
    set.forEach(({ lines, cell }, index) => this.drawCell(lines, cell, index));
    this.y -= height;
    const { left, right } = this.paper.frame;
    this.lines += `${left.toFixed(2)} ${this.y.toFixed(2)} m ${right.toFixed(2)} ${this.y.toFixed(2)} l\n`;
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
  }

  private header(): void {
    const { left, width, right } = this.paper.frame;
    const height = LEADING + 7;
    this.paper.box(left, this.y - height, width, height, colour.wash);
    this.columns.forEach((column, index) => {
      const room = (this.widths[index]! - GAP) / size.small;
      const title = this.paper.type.fit(column.title, room, 'Bold');
      this.paper.text(title, this.anchor(index, title), this.y - 12, { size: size.small, colour: colour.secondary });
    });
    this.y -= height;
    this.paper.rule(left, this.y, right, colour.secondary, 0.6);
  }

  private setCell(value: string | Cell, index: number): { lines: SetText[]; cell: Cell } {
    const cell = typeof value === 'string' ? { text: value } : value;
    const column = this.columns[index]!;
    const room = (this.widths[index]! - GAP - (cell.mark ? MARK : 0)) / size.small;
    const weight = cell.bold ? 'Bold' : 'Regular';
    const lines =
      (column.lines ?? 1) === 1
        ? [this.paper.type.fit(cell.text, room, weight)]
        : this.paper.type.wrap(cell.text, room, column.lines!, weight);
    return { lines, cell };
  }

  private drawCell(lines: SetText[], cell: Cell, index: number): void {
    const tint = cell.colour ?? colour.ink;
    if (tint !== colour.ink) this.body += `${tint} rg\n`;
    lines.forEach((line, row) => {
      const x = this.anchor(index, line) + (cell.mark ? MARK : 0);
      this.body += line.draw(x, this.y - 9 - row * LEADING, size.small);
    });
    if (tint !== colour.ink) this.body += `${colour.ink} rg\n`;
    if (cell.mark) this.marks += markAt(cell.mark, this.lefts[index]! + 2.8, this.y - 6.2, tint);
  }

  private anchor(index: number, text: SetText): number {
    const left = this.lefts[index]!;
    return this.columns[index]!.align === 'right' ? left + this.widths[index]! - GAP - text.width * size.small : left;
  }

  private flush(): void {
    if (this.lines) this.paper.draw(`q ${colour.hairline} RG 0.4 w\n${this.lines}S Q`);
    if (this.marks) this.paper.draw(this.marks);
    if (this.body) this.paper.draw(`BT ${colour.ink} rg\n${this.body}ET`);
    this.lines = '';
    this.marks = '';
    this.body = '';
  }
}

/** Operators of a small shape around a centre; leaves colours and path as it found them. */
function markAt(mark: Mark, x: number, y: number, tint: string): string {
  const p = (dx: number, dy: number): string => `${(x + dx).toFixed(2)} ${(y + dy).toFixed(2)}`;
  const r = 2.6;
  const k = r * 0.5523;
  const circle =
    `${p(r, 0)} m ${p(r, k)} ${p(k, r)} ${p(0, r)} c ${p(-k, r)} ${p(-r, k)} ${p(-r, 0)} c ` +
    `${p(-r, -k)} ${p(-k, -r)} ${p(0, -r)} c ${p(k, -r)} ${p(r, -k)} ${p(r, 0)} c h `;
  const half = `${p(0, r)} m ${p(-k, r)} ${p(-r, k)} ${p(-r, 0)} c ${p(-r, -k)} ${p(-k, -r)} ${p(0, -r)} c h `;
  const triangle = `${p(0, r + 0.4)} m ${p(-r - 0.4, -r)} l ${p(r + 0.4, -r)} l h `;
  const colours = `q ${tint} rg ${tint} RG 0.8 w `;
  switch (mark) {
    case 'disc':
      return `${colours}${circle}f Q\n`;
    case 'ring':
      return `${colours}${circle}S Q\n`;
    case 'half':
      return `${colours}${circle}S ${half}f Q\n`;
    case 'triangle':
      return `${colours}${triangle}f Q\n`;
  }
}
