import { Turns } from '@docket/domain';
import { fileMessages } from '../messages/index.js';
import { UnreadableFile } from '../text-input.js';
import { TABLE_LIMITS } from './limits.js';
import type { Separator } from './table.js';

/** A row of a CSV file. `damage` is set if its cells cannot be read. */
export interface ParsedRow {
  line: number;
  cells: string[];
  damage?: RowDamage;
}

/**
 * Why a row cannot be read: it is too long, or its quotes are not balanced. `unread` means that the rows after the
 * line were not read either, and that the file must be read again from the next line.
 */
export type RowDamage = 'tooLong' | 'unbalanced' | 'unread';

const [LF, CR, QUOTE, SPACE, TAB, BOM] = [10, 13, 34, 32, 9, 0xfeff] as const;

/**
 * Where the next character stands: before the first character of a cell that is not blank, in a cell without quotes, within
 * quotes, after a quote within quotes (the end of the cell, or the first of two quotes that mean one), after the quotes of a
 * cell, or in the rest of a line whose quotes are not balanced.
 */
type Position = 'start' | 'plain' | 'quotes' | 'quote' | 'after' | 'damage';

/**
 * Parses CSV (RFC 4180) chunk by chunk. A line ends with \r\n, \r or \n. Blanks around quotes are ignored. A row whose
 * quotes are not balanced damages only its first line: parsing resumes with the next one. A quoted cell with line breaks
 * is part of its row up to the closing quote. Libraries such as csv-parse stop at the first unbalanced quote, and
 * report the line at which they notice it.
 */
export class CsvParser {
  private state: Position = 'start';
  private cells: string[] = [];
  private cell = '';
  /** Text of the row in earlier chunks. Empty if the row is too long. */
  private raw = '';
  private tooLong = false;
  private afterReturn = false;
  /** Text that is still to be read, the start of the row in it, and the start of the text of the cell. */
  private input = '';
  private rowFrom = 0;
  private from = 0;
  private readonly separator: number;

  /** @param line the current line @param rowLine the line on which the current row starts */
  constructor(
    separator: Separator,
    private line = 1,
    private rowLine = line,
  ) {
    this.separator = separator.charCodeAt(0);
  }

  /** Parses a chunk. Yields the rows that end in it. */
  *push(text: string): Generator<ParsedRow> {
    [this.input, this.rowFrom, this.from] = [text, 0, 0];
    for (let at = 0; at < this.input.length; at += 1) {
      const char = this.input.charCodeAt(at);
      if (char === LF && this.afterReturn) {
        // The second character of \r\n. The line has ended with the first one.
        this.afterReturn = false;
        if (this.state !== 'quotes') this.startRow(at + 1);
        continue;
      }
      this.afterReturn = char === CR;
      const isBreak = char === LF || char === CR;
      if (isBreak) this.line += 1;
      if (isBreak && this.state !== 'quotes') {
        yield this.endRow(at);
      } else if (!this.read(char, at)) {
        const damaged = this.damagedRow(at);
        if (damaged) {
          yield damaged;
          if (damaged.damage === 'unread') return;
          at = -1;
        }
      }
    }
    this.keep();
  }

  /** Yields the last row, if it has no line break at its end. */
  *end(): Generator<ParsedRow> {
    while (this.state === 'quotes') {
      [this.input, this.rowFrom, this.from] = ['', 0, 0];
      const damaged = this.damagedRow(0);
      if (!damaged) break;
      yield damaged;
      if (damaged.damage === 'unread') return;
      yield* this.push(this.input);
    }
    [this.input, this.rowFrom, this.from] = ['', 0, 0];
    if (this.raw !== '' || this.tooLong) yield this.endRow(0);
  }

  /** Reads a character other than a line break outside of quotes. Returns false if the quotes are not balanced. */
  private read(char: number, at: number): boolean {
    const isBlank = char === SPACE || char === BOM || char === TAB;
    switch (this.state) {
      case 'quotes':
        if (char !== QUOTE) return true;
        this.cell += this.input.slice(this.from, at);
        this.state = 'quote';
        return true;
      case 'quote':
        if (char === QUOTE) {
          [this.state, this.from] = ['quotes', at];
          return true;
        }
        this.state = 'after';
        return this.read(char, at);
      case 'after':
        if (char === this.separator) this.endCell(at);
        return char === this.separator || isBlank;
      case 'damage':
        return true;
      default:
        if (char === this.separator) this.endCell(at);
        else if (char === QUOTE && this.state === 'start') {
          [this.state, this.cell, this.from] = ['quotes', '', at + 1];
        } else if (char === QUOTE) return false;
        else if (!isBlank) this.state = 'plain';
        return true;
    }
  }

  private endCell(at: number): void {
    const isPlain = this.state === 'start' || this.state === 'plain';
    this.cells.push(isPlain ? this.cell + this.input.slice(this.from, at) : this.cell);
    [this.cell, this.from, this.state] = ['', at + 1, 'start'];
  }

  private endRow(at: number): ParsedRow {
    const [line, isDamaged] = [this.rowLine, this.state === 'damage'];
    const raw = this.raw + this.input.slice(this.rowFrom, at);
    this.endCell(at);
    const { cells } = this;
    const isTooLong = this.tooLong || raw.length > TABLE_LIMITS.rowLength;
    this.startRow(at + 1);
    if (isTooLong) return { line, cells: [], damage: 'tooLong' };
    return isDamaged ? { line, cells: [raw], damage: 'unbalanced' } : { line, cells };
  }

  private startRow(at: number): void {
    [this.cells, this.cell, this.raw, this.tooLong] = [[], '', '', false];
    [this.rowFrom, this.from, this.rowLine, this.state] = [at, at, this.line, 'start'];
  }

  /**
   * Handles quotes that are not balanced, which is noticed at a position of the input. Returns the damaged row, and
   * continues with its second line as the input; returns null if the row has only one line, which ends later.
   */
  private damagedRow(at: number): ParsedRow | null {
    const line = this.rowLine;
    if (this.tooLong) return { line, cells: [], damage: 'unread' };
    const read = this.raw + this.input.slice(this.rowFrom, at);
    const end = /\r\n?|\n/.exec(read);
    if (!end) {
      this.state = 'damage';
      return null;
    }
    this.input = read.slice(end.index + end[0].length) + this.input.slice(at);
    this.line = line + 1;
    this.afterReturn = false;
    this.startRow(0);
    return { line, cells: [read.slice(0, end.index)], damage: 'unbalanced' };
  }

  /** Keeps what belongs to the row that continues in the next chunk. */
  private keep(): void {
    const isOpen = this.state === 'start' || this.state === 'plain' || this.state === 'quotes';
    if (isOpen) this.cell += this.input.slice(this.from);
    this.raw += this.input.slice(this.rowFrom);
    if (!this.tooLong && this.raw.length <= TABLE_LIMITS.rowLength) return;
    this.tooLong = true;
    [this.cells, this.cell, this.raw] = [[], '', ''];
  }
}

/** Parses a text from a line on. @throws UnreadableFile if too many rows are damaged */
export async function* parseCsv(
  open: () => AsyncIterable<string>,
  separator: Separator,
  firstLine = 1,
): AsyncGenerator<ParsedRow> {
  let from: number | null = firstLine;
  let damaged = 0;
  while (from !== null) {
    const start: number = from;
    from = null;
    for await (const row of parseFrom(skipLines(open(), start - 1), new CsvParser(separator, start))) {
      if (row.damage && ++damaged > TABLE_LIMITS.damagedRows) throw tooManyDamagedRows(row.line);
      yield row;
      if (row.damage === 'unread') {
        from = row.line + 1;
        break;
      }
    }
  }
}

const tooManyDamagedRows = (line: number): UnreadableFile =>
  new UnreadableFile(line, '(file)', fileMessages.tooManyDamagedRows(TABLE_LIMITS.damagedRows));

async function* parseFrom(text: AsyncIterable<string>, parser: CsvParser): AsyncGenerator<ParsedRow> {
  const turns = new Turns();
  for await (const chunk of text) {
    for (const row of parser.push(chunk)) {
      if (turns.isOver) await turns.next();
      yield row;
    }
  }
  yield* parser.end();
}

/** Yields the text after a number of lines. */
async function* skipLines(text: AsyncIterable<string>, lines: number): AsyncGenerator<string> {
  let left = lines;
  let afterReturn = false;
  for await (const chunk of text) {
    let at = 0;
    for (; at < chunk.length && (left > 0 || afterReturn); at += 1) {
      const char = chunk.charCodeAt(at);
      const endsReturn = afterReturn && char === LF;
      if (left === 0 && !endsReturn) break;
      afterReturn = char === CR;
      if (!endsReturn && (char === LF || char === CR)) left -= 1;
    }
    if (at === chunk.length) continue;
    afterReturn = false;
    yield at === 0 ? chunk : chunk.slice(at);
  }
}
