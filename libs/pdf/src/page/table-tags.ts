import type { Structure, Tag } from '../file/structure.js';
import { textString } from '../file/text-string.js';
import { cleanText } from '../type/clean-text.js';

/**
 * Number of pages after which a table continues as a new table element with its own header. Readers load a table element as a
 * whole: an element of thousands of pages blocks them for seconds on each page.
 */
const PAGES_PER_TABLE = 10;

/** Writes the structure elements of a table: one header, then a body for each page. Cells are numbered in drawing order. */
export class TableTags {
  private table: Tag | null = null;
  private body: Tag | null = null;
  private pages = 0;
  private row = 0;
  private cell = 0;

  constructor(private readonly structure: Structure) {}

  /** Starts a page of the table. @returns whether the page's header belongs to the table; otherwise it is an artifact */
  beginPage(): boolean {
    this.endBody();
    const continues = this.table !== null && this.pages < PAGES_PER_TABLE;
    this.pages = continues ? this.pages + 1 : 1;
    if (!continues) this.openTable();
    return !continues;
  }

  /** Starts a row of `cells` cells. @param head whether it is the header row */
  beginRow(cells: number, head = false): void {
    const { structure } = this;
    if (head) {
      this.endBody();
      this.body = structure.open('THead', this.table!);
    } else if (this.body?.type !== 'TBody') {
      this.endBody();
      this.body = structure.open('TBody', this.table!);
    }
    this.row = structure.row(this.body!, cells);
    this.cell = this.row;
  }

  /** Starts a cell of the current row. @returns its marked-content ID */
  beginCell(type: 'TD' | 'TH', attributes = ''): number {
    this.cell += 1;
    const content = this.structure.contentIdFor(this.cell);
    this.structure.leaf(this.cell, type, this.row, content, attributes);
    return content;
  }

  /** Writes a cell without content. */
  emptyCell(): void {
    this.cell += 1;
    this.structure.leaf(this.cell, 'TD', this.row);
  }

  end(): void {
    this.endBody();
    if (this.table) this.structure.close(this.table);
    this.table = null;
  }

  private openTable(): void {
    if (this.table) this.structure.close(this.table);
    this.table = this.structure.open('Table', this.structure.document);
  }

  private endBody(): void {
    if (this.body) this.structure.close(this.body);
    this.body = null;
  }
}

/** Returns the attributes of a header cell (ISO 32000-1, table 349). @param columns number of columns that it spans */
export const headerCell = (scope: 'Column' | 'Row', columns = 1): string =>
  `/A<</O/Table/Scope/${scope}${columns > 1 ? `/ColSpan ${columns}` : ''}>>`;

/** Returns the attribute of a cell with its alternative text. */
export const alternativeText = (text: string): string => `/Alt ${textString(cleanText(text))}`;
