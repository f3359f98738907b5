import { Turns } from '@docket/domain';
import { fileMessages } from '../../messages/index.js';
import type { RawRow } from '../header.js';
import { TABLE_LIMITS } from '../limits.js';
import { textOfNumber, type CellFormat } from './cell-format.js';
import { appended, RichText, unescaped, type SharedStrings } from './shared-strings.js';
import { damagedFile, parseXml, type XmlHandler } from './xml.js';

/** What the cells of all sheets of a workbook refer to. */
export interface WorkbookParts {
  strings: SharedStrings | null;
  formats: readonly CellFormat[];
  is1904: boolean;
}

/** A row of which some cells are numbers of shared strings. */
interface SheetRow {
  line: number;
  cells: (string | number)[];
  problem?: string;
  cellProblems?: Map<number, string>;
}

/** Characters of a cell that is too long which are kept, to be shown. */
const SHOWN = 100;
/** Last row of a sheet of a spreadsheet program. */
const LAST_ROW = 1_048_576;

/** Streams the rows of a sheet, also empty ones. @throws UnreadableFile if the sheet is damaged */
export async function* readSheet(
  xml: AsyncIterable<Uint8Array>,
  parts: WorkbookParts,
): AsyncGenerator<RawRow> {
  const reader = new SheetReader(parts);
  const turns = new Turns();
  for await (const _ of parseXml(xml, reader)) {
    for (const row of reader.rows.splice(0)) {
      if (turns.isOver) await turns.next();
      yield await withStrings(row, parts.strings);
    }
  }
}

async function withStrings(row: SheetRow, strings: SharedStrings | null): Promise<RawRow> {
  const { cells } = row;
  let length = 0;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]!;
    const found = typeof cell === 'string' ? cell : strings?.get(cell);
    const text = typeof found === 'object' ? await found : found;
    if (text === undefined) throw damagedFile();
    cells[at] = text;
    if (text.length > TABLE_LIMITS.cellLength) {
      cells[at] = text.slice(0, SHOWN);
      (row.cellProblems ??= new Map()).set(at, fileMessages.cellTooLong(TABLE_LIMITS.cellLength));
    }
    length += text.length;
    if (length > TABLE_LIMITS.rowLength)
      return { line: row.line, cells: [], problem: fileMessages.cellsTooLong(TABLE_LIMITS.rowLength) };
  }
  return row as RawRow;
}

/** Reads the rows of a sheet. A cell without a value that a formula should have is a problem of the cell. */
class SheetReader implements XmlHandler {
  readonly rows: SheetRow[] = [];
  private row: SheetRow = { line: 0, cells: [] };
  private column = 0;
  private type = 'n';
  private style = 0;
  private hasFormula = false;
  private inValue = false;
  private value = '';
  private readonly inline = new RichText();

  constructor(private readonly parts: WorkbookParts) {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.inValue = true;
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'row') {
      this.row = { line: this.lineOf(Number(attributes['r'])), cells: [] };
      this.column = -1;
    } else this.inline.open(name);
  }

  text(text: string): void {
    if (!this.inValue) this.inline.add(text);
    else this.value = appended(this.value, text);
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'v') this.inValue = false;
    else if (name === 'row') this.rows.push(this.row);
    else this.inline.close(name);
  }

  /** Returns the number of a row, which is greater than that of the row before. */
  private lineOf(stated: number): number {
    const { line } = this.row;
    return stated > line && stated <= LAST_ROW && Number.isInteger(stated) ? stated : line + 1;
  }

  private openCell({ r, t, s }: Record<string, string>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    [this.type, this.style, this.hasFormula, this.value] = [t ?? 'n', Number(s ?? 0), false, ''];
    this.inline.clear();
  }

  private closeCell(): void {
    const content = this.content();
    if (content === '' || content === undefined) return;
    if (this.column >= TABLE_LIMITS.columns) {
      this.row.problem = fileMessages.tooManyColumns(this.column + 1, TABLE_LIMITS.columns);
      return;
    }
    const { cells } = this.row;
    while (cells.length < this.column) cells.push('');
    cells[this.column] = content;
  }

  /** Returns the text of the cell, or the number of its shared string. */
  private content(): string | number | undefined {
    const { value } = this;
    if (this.type === 'inlineStr') return this.inline.value;
    if (value === '')
      return this.hasFormula && this.type !== 'str' ? this.fail(fileMessages.noFormulaValue) : '';
    switch (this.type) {
      case 's':
        return Number(value);
      case 'b':
        return value === '1' || value === 'true' ? 'true' : 'false';
      case 'e':
        return this.fail(fileMessages.errorValue(value));
      case 'n':
        return this.number(value);
      default:
        return unescaped(value);
    }
  }

  private number(digits: string): string {
    const format = this.parts.formats[this.style] ?? 'number';
    const read = textOfNumber(digits, format, this.parts.is1904);
    return 'text' in read ? read.text : this.fail(read.reason, digits);
  }

  /** Marks the cell as one that cannot be read. Returns what is shown instead. */
  private fail(reason: string, shown = this.value): string {
    (this.row.cellProblems ??= new Map()).set(this.column, reason);
    return shown;
  }
}

/** Returns the position of the column of a reference such as `AB12`. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column < 1 || column > TABLE_LIMITS.rowCells) throw damagedFile();
  return column - 1;
}
