import { csvLine } from '@docket/contracts';
import type { RefusedRow } from '@docket/domain';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Table, TableRow } from './tables/table.js';
import { REJECTED_COLUMNS } from './tables/header.js';

/** The mistakes of a row. */
interface RejectedRow {
  line: number;
  mistakes: readonly RefusedRow[];
}

/**
 * Writes the rejected rows of a table to a CSV file: their columns as they are, and the line with what is wrong, so that the
 * file can be corrected and imported.
 * @param rejected in the order of lines
 * @param onRows called after every 5,000 rows that were read
 */
export async function writeRejectedRows(
  path: string,
  table: Table,
  rejected: AsyncIterable<RejectedRow>,
  onRows: () => Promise<unknown>,
): Promise<void> {
  const lines = csvOf(table, rowsOf(table, onRows), rejected);
  await pipeline(lines, createWriteStream(path, { mode: 0o600 }));
}

/** Returns the name of the file with the rejected rows of a table, e.g. `people-rejected.csv` for `hr.zip/people.csv`. */
export const nameOfRejectedRows = (table: string): string =>
  `${table
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.\w+$/, '')}-rejected.csv`;

async function* rowsOf(table: Table, onRows: () => Promise<unknown>): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const row of table.rows()) {
    count += 1;
    if (count % 5_000 === 0) await onRows();
    yield row;
  }
}

async function* csvOf(
  table: Table,
  rows: AsyncGenerator<TableRow>,
  rejected: AsyncIterable<RejectedRow>,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine([...table.columns, ...REJECTED_COLUMNS])}`;
  let row = await rows.next();
  for await (const { line, mistakes } of rejected) {
    while (!row.done && row.value.line < line) row = await rows.next();
    if (row.done) break;
    const { cells } = row.value;
    const reasons = mistakes.map(({ field, reason }) => `${field}: ${reason}`).join(' ');
    yield csvLine([...table.columns.map((_, at) => cells[at] ?? ''), line, reasons]);
  }
  await rows.return(undefined);
}
