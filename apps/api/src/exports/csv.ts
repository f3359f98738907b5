import { csvLine } from '@docket/contracts';
import type { Cell, Table } from './table.js';

const textOf = (cell: Cell): unknown => (cell instanceof Date ? cell.toISOString() : cell);

/** Streams a CSV file (RFC 4180): a header line, and one chunk for each batch of rows. */
export async function* csv<T>(
  { columns, byteOrderMark = true }: Table<T>,
  batches: AsyncIterable<T[]>,
): AsyncGenerator<string, void, void> {
  const cells = Object.values(columns);
  let header = (byteOrderMark ? '\uFEFF' : '') + csvLine(Object.keys(columns));
  for await (const rows of batches) {
    yield header + rows.map((row) => csvLine(cells.map((cell) => textOf(cell(row))))).join('');
    header = '';
  }
  if (header) yield header;
}
