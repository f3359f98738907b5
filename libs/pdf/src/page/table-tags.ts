import type { Structure, Tag } from '../file/structure.js';

/**
 * A table goes on as a new one, with its header said again, after this many pages: readers load a table whole, and one
 * of thousands of pages stops them for seconds on each.
 */
const PAGES_A_TABLE = 10;

/** The tags of a table: its header once, then a body for each page. Cells are numbered as they are drawn. */
export class TableTags {
  private table: Tag | null = null;
  private body: Tag | null = null;
  private pages = 0;
  private row = 0;
  private cell = 0;

  constructor(private readonly structure: Structure) {}

  /** A page of the table begins. @returns whether the header belongs to the table there, or is furniture */
  beginPage(): boolean {
    this.endBody();
    const goesOn = this.table !== null && this.pages < PAGES_A_TABLE;
    this.pages = goesOn ? this.pages + 1 : 1;
    if (!goesOn) this.openTable();
    return !goesOn;
  }

  /** Begins a row. @param cells in it @param head whether it is the header */
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

  /** Begins a cell of the row. @returns the number of its content on the page */
  beginCell(type: 'TD' | 'TH', attributes = ''): number {
    this.cell += 1;
    const content = this.structure.contentOf(this.cell);
    this.structure.leaf(this.cell, type, this.row, content, attributes);
    return content;
  }

  /** A cell in which nothing stands. */
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

/** Attributes of a header cell (ISO 32000-1, table 349). `columns` is how many it spans. */
export const headerCell = (scope: 'Column' | 'Row', columns = 1): string =>
  `/A<</O/Table/Scope/${scope}${columns > 1 ? `/ColSpan ${columns}` : ''}>>`;
