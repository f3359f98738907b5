import { ByteText } from '../file/byte-text.js';
import type { SetText } from '../type/shaping.js';
import { MARK_REACH, markOperators, type Mark } from './marks.js';
import type { PdfDocument } from './pdf-document.js';
import { points } from './points.js';
import { allocate } from './allocate.js';
import type { Cell, Column, Group } from './table-content.js';
import { headerCell, TableTags } from './table-tags.js';
import { TextRun } from './text-run.js';
import { color, leading, measure, size } from './theme.js';

const PADDING = 4.5;
const HEADER = 17.5;
/** Height of a group's title, with air above it. */
const GROUP = 23;
const GAP = 8;
/** Room for a mark, and where its centre stands in it: from the left, and below the row's upper edge. */
const MARK = 9;
const MARK_CENTRE = 2.8;
const MARK_DROP = 6.7;
/** Lines that the note below a group's title may take. */
const NOTE_LINES = 60;
/** Lines that a note in a cell may take. */
const CELL_NOTE_LINES = 2;
/** Rows that are looked at before the widths of the columns are settled. */
const LOOK_AHEAD = 60;
/** Plain cells that are kept for each column. */
const KEPT_CELLS = 1_000;
/** The most that a column gets on a wide page beyond its need. */
const MOST_AIR = 24;
/** Of a point: what rounding may take away. */
const SLACK = 0.01;

type Row = (string | Cell)[];
const asCell = (cell: string | Cell): Cell => (typeof cell === 'string' ? { text: cell } : cell);

/** A table over any number of pages, a row at a time: the header is repeated, rows are never cut in two. */
export class Table {
  private readonly lefts: number[] = [];
  private readonly widths: number[] = [];
  /** Room for text in each column, in ems. */
  private readonly rooms: number[] = [];
  private early: (Row | Group)[] | null = [];
  private y: number;
  private readonly text = new TextRun();
  /** Plain cells of each column that were set before: most columns say the same few things again and again. */
  private readonly known: Map<string, DrawnCell>[];
  private readonly tags: TableTags | null;
  /** Rules and marks of the rows: each row is drawn from its own lower edge, so that rows are told alike. */
  private readonly furniture = new ByteText();
  private readonly rules: RowRule[] = [];
  private headed = false;
  /** Name of the stamp that is the header on later pages. */
  private repeated: string | null = null;
  private openGroup: Group | null = null;

  /** @param top upper edge on the current page; when too little room is left, the table begins on the next page */
  constructor(
    private readonly pdf: PdfDocument,
    private readonly section: string,
    private readonly columns: Column[],
    top: number,
  ) {
    this.y = top;
    this.known = columns.map(() => new Map());
    this.tags = pdf.structure && new TableTags(pdf.structure);
  }

  /** Begins a group of rows. Its title never stands alone at the foot of a page, and is said again on the next one. */
  group(group: Group): void {
    if (this.early) this.early.push(group);
    else this.drawGroup(group);
  }

  row(cells: Row): void {
    if (!this.early) return this.drawRow(cells);
    this.early.push(cells);
    if (this.early.length === LOOK_AHEAD) this.settle();
  }

  /** Draws what is pending. @returns the lower edge */
  end(): number {
    this.settle();
    this.flush();
    this.tags?.end();
    return this.y;
  }

  /** Decides how wide the columns are, and draws what has waited for it. */
  private settle(): void {
    const { early } = this;
    if (!early) return;
    this.early = null;
    const rows = early.filter((entry): entry is Row => Array.isArray(entry));
    let at = this.pdf.frame.left;
    for (const [index, width] of this.measured(rows).entries()) {
      this.lefts.push(at);
      this.widths.push(width);
      this.rooms.push((width - this.gap(index) + SLACK) / size.small);
      at += width;
    }
    for (const entry of early) {
      if (Array.isArray(entry)) this.drawRow(entry);
      else this.drawGroup(entry);
    }
  }

  private measured(rows: Row[]): number[] {
    const { type, frame } = this.pdf;
    const needs = this.columns.map(({ title, sample }, index) => {
      const set = [type.set(title, 'Bold').width];
      if (sample !== undefined) set.push(type.set(sample).width);
      else
        for (const row of rows) {
          const { text, note, mark, bold } = asCell(row[index]!);
          const before = mark ? MARK / size.small : 0;
          set.push(
            before + type.set(text, bold ? 'Bold' : 'Regular').width,
            note ? before + type.set(note).width : 0,
          );
        }
      return Math.max(...set) * size.small + this.gap(index) + 1;
    });
    const air = this.airFor(needs);
    const fixed = needs.map((need, index) => {
      if (this.columns[index]!.sample === undefined) return null;
      return index === 0 ? need : need + air;
    });
    const free = frame.width - fixed.reduce<number>((sum, need) => sum + (need ?? 0), 0);
    const flexible = this.columns.flatMap(({ sample, width = 1 }, index) =>
      sample === undefined ? [{ need: needs[index]!, weight: width }] : [],
    );
    const shares = allocate(free, flexible);
    return fixed.map((need) => need ?? shares.shift()!);
  }

  /** What columns with a sample, but the first, get beyond their need on a wide page: figures stand nearer to what they are of. */
  private airFor(needs: number[]): number {
    const { width } = this.pdf.frame;
    const spare = width - needs.reduce((sum, need) => sum + need, 0);
    if (width <= measure || spare <= 0) return 0;
    const sampled = this.columns.slice(1).filter(({ sample }) => sample !== undefined).length;
    return Math.min(MOST_AIR, spare / 2 / Math.max(sampled, 1));
  }

  private drawGroup(group: Group): void {
    const { pdf, tags, text } = this;
    const { frame, type } = pdf;
    const notes = group.note
      ? type.wrap(group.note, Math.min(frame.width, measure) / size.small, NOTE_LINES)
      : [];
    const height = GROUP + notes.length * leading + (notes.length > 0 ? PADDING : 0);
    const withFirstRow = height + 2 * leading + PADDING;
    this.openGroup = null;
    this.makeRoom(withFirstRow);
    this.openGroup = group;
    this.endFurniture();
    tags?.beginRow(1);
    if (tags) text.open('TH', tags.beginCell('TH', headerCell('Row', this.columns.length)));
    this.showGroup(group);
    for (const [index, line] of notes.entries())
      this.drawText(line, frame.left, this.y - GROUP - 8 - index * leading, color.secondary);
    if (tags) text.close();
    this.y -= height;
    pdf.rule(frame.left, this.y, frame.right, color.hairline, 0.8);
  }

  private showGroup({ title, figure = '' }: Group): void {
    const { type, frame } = this.pdf;
    const end = type.set(figure);
    const room = frame.width - end.width * size.small - GAP;
    const baseline = this.y - GROUP + 6;
    this.drawText(type.fit(title, room / size.small, 'Bold'), frame.left, baseline);
    if (figure) this.drawText(end, frame.right - end.width * size.small, baseline);
  }

  private drawText(text: SetText, x: number, baseline: number, tint?: string): void {
    this.text.show(text, this.pdf.leftOf(x, text.width * size.small), baseline, size.small, tint);
  }

  private drawRow(cells: Row): void {
    const { tags } = this;
    const set: DrawnCell[] = [];
    let most = 1;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = this.setCell(cells[index]!, index);
      set.push(cell);
      most = Math.max(most, cell.lines.length + cell.notes.length);
    }
    const height = most * leading + PADDING;
    this.makeRoom(height);
    if (this.furniture.length === 0) this.beginFurniture();
    tags?.beginRow(set.length);
    for (let index = 0; index < set.length; index += 1) this.drawCell(set[index]!, index);
    this.y -= height;
    const marked = set.findIndex(({ mark }) => mark);
    this.furniture.text(this.ruleOf(height, set, marked));
    if (marked < 0) return;
    for (let index = marked + 1; index < set.length; index += 1) {
      const { mark, tint = color.ink } = set[index]!;
      if (mark) this.furniture.text(this.pdf.stamps.mark(mark, this.markAt(index), height - MARK_DROP, tint));
    }
  }

  /** The rule below a row, with its first mark: most rows have one at most, and all alike look the same. */
  private ruleOf(height: number, row: DrawnCell[], marked: number): string {
    const { mark, tint = color.ink } = row[marked] ?? {};
    const known = this.rules.find(
      (rule) => rule.height === height && rule.marked === marked && rule.mark === mark && rule.tint === tint,
    );
    if (known) return known.operators;
    const { width } = this.pdf.frame;
    let drawing = `${color.hairline} RG 0.4 w 0 0 m ${points(width)} 0 l S`;
    if (mark)
      drawing += ` 1 0 0 1 ${points(this.markAt(marked))} ${points(height - MARK_DROP)} cm ${markOperators(mark, tint)}`;
    const name = this.pdf.stamps.nameOf(drawing, [-MARK_REACH, -1, width + MARK_REACH, height]);
    const operators = `1 0 0 1 0 ${-height} cm /${name} Do\n`;
    this.rules.push({ height, marked, mark, tint, operators });
    return operators;
  }

  /** Centre of a column's mark, from where the table begins. */
  private markAt(index: number): number {
    return this.pdf.leftOf(this.lefts[index]! + MARK_CENTRE) - this.start;
  }

  /** Turns the page where too little room is left. The first row brings the header, which never stands alone. */
  private makeRoom(height: number): void {
    const needed = this.headed ? height : height + HEADER;
    if (this.y - needed < this.pdf.frame.bottom) this.nextPage();
    else if (!this.headed) this.header();
  }

  private nextPage(): void {
    this.flush();
    this.pdf.page(this.section);
    this.y = this.pdf.frame.top;
    this.header();
    if (!this.openGroup) return;
    const { title, figure } = this.openGroup;
    const { left, right } = this.pdf.frame;
    // It was said where the group began.
    this.showGroup({ title: this.pdf.messages.continued(title), ...(figure && { figure }) });
    this.pdf.furniture(this.text.take()!);
    this.y -= GROUP;
    this.pdf.rule(left, this.y, right, color.hairline, 0.8);
  }

  /** The header at the current height. Where it is no part of the table it looks the same on every page, and is kept. */
  private header(): void {
    const { pdf, tags, start } = this;
    this.headed = true;
    if (tags?.beginPage()) {
      tags.beginRow(this.columns.length, true);
      this.drawHeader(this.y, tags);
    } else {
      const box = [start - 1, -HEADER - 1, start + pdf.frame.width + 1, 1];
      this.repeated ??= pdf.stamp(box, () => this.drawHeader(0));
      pdf.place(this.repeated, this.y);
    }
    this.y -= HEADER;
  }

  /** @param top upper edge @param tags that its cells get; without, it is furniture */
  private drawHeader(top: number, tags?: TableTags): void {
    const { pdf, text } = this;
    const { left, width, right } = pdf.frame;
    pdf.box(left, top - HEADER, width, HEADER, color.wash);
    this.columns.forEach((column, index) => {
      const title = pdf.type.fit(column.title, this.rooms[index]!, 'Bold');
      if (tags) text.open('TH', tags.beginCell('TH', headerCell('Column')));
      text.show(title, this.anchor(index, title), top - 11.5, size.small, color.secondary);
      if (tags) text.close();
    });
    if (tags) pdf.body(text.take()!);
    else pdf.furniture(text.take()!);
    pdf.rule(left, top - HEADER, right, color.secondary, 0.6);
  }

  private setCell(cell: string | Cell, index: number): DrawnCell {
    const { type } = this.pdf;
    const { lines: most = 1 } = this.columns[index]!;
    const room = this.rooms[index]!;
    if (typeof cell === 'string') {
      const known = this.known[index]!;
      let set = known.get(cell);
      if (!set) {
        set = { lines: type.wrap(cell, room, most), notes: NO_LINES };
        if (known.size < KEPT_CELLS) known.set(cell, set);
      }
      return set;
    }
    const { text, note, mark, color: tint, bold } = cell;
    const left = mark ? room - MARK / size.small : room;
    const lines = type.wrap(text, left, most, bold ? 'Bold' : 'Regular');
    return { lines, notes: note ? type.wrap(note, left, CELL_NOTE_LINES) : NO_LINES, mark, tint };
  }

  private drawCell({ lines, notes, mark, tint }: DrawnCell, index: number): void {
    const { tags, text } = this;
    if (lines.length + notes.length === 0) return tags?.emptyCell();
    const indent = mark ? MARK : 0;
    if (tags) text.open('TD', tags.beginCell('TD'));
    let baseline = this.y - 9.5;
    for (const line of lines) {
      text.show(line, this.anchor(index, line, indent), baseline, size.small, tint);
      baseline -= leading;
    }
    for (const line of notes) {
      text.show(line, this.anchor(index, line, indent), baseline, size.small, color.secondary);
      baseline -= leading;
    }
    if (tags) text.close();
  }

  /** Where the table begins in PDF's own coordinates. */
  private get start(): number {
    const { left, width } = this.pdf.frame;
    return this.pdf.leftOf(left, width);
  }

  /** The furniture of rows begins at the current height. */
  private beginFurniture(): void {
    this.furniture.text(`q 1 0 0 1 ${points(this.start)} ${points(this.y)} cm\n`);
  }

  private anchor(index: number, text: SetText, indent = 0): number {
    const left = this.lefts[index]!;
    const width = text.width * size.small;
    const right = this.columns[index]!.align === 'right';
    return this.pdf.leftOf(
      right ? left + this.widths[index]! - this.gap(index) - width : left + indent,
      width,
    );
  }

  /** Space after a column; none after the last, which ends with the text area. */
  private gap(index: number): number {
    return index === this.columns.length - 1 ? 0 : GAP;
  }

  private flush(): void {
    this.endFurniture();
    const body = this.text.take();
    if (body) this.pdf.body(body);
  }

  private endFurniture(): void {
    if (this.furniture.length > 0) this.pdf.furniture(this.furniture.text('Q'));
    this.furniture.clear();
  }
}

/** Operators that go down by a row of a height and draw its rule, with the mark of its first marked column. */
interface RowRule {
  height: number;
  /** -1 for a row without a mark. */
  marked: number;
  mark: Mark | undefined;
  tint: string;
  operators: string;
}

/** A cell measured and cut, ready to be drawn. */
interface DrawnCell {
  lines: SetText[];
  notes: SetText[];
  mark?: Mark | undefined;
  tint?: string | undefined;
}
const NO_LINES: SetText[] = [];
