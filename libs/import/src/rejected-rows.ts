import { csvLine } from '@docket/contracts';
import type { RefusedRow } from '@docket/domain';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { REJECTED_COLUMNS } from './tables/header.js';

/** The mistakes of a row. */
export interface RejectedRow {
  line: number;
  mistakes: readonly RefusedRow[];
}

/** The rejected rows of a file, as a file that can be corrected and imported. */
export interface RejectedFile {
  /** Name of the file, e.g. `people-rejected.csv` for `hr.zip/people.csv`. */
  name: string;
  /** Pieces of its text. */
  text: AsyncIterable<string>;
}

/** Writes a file of rejected rows. */
export const writeRejectedRows = ({ text }: RejectedFile, path: string): Promise<void> =>
  pipeline(text, createWriteStream(path, { mode: 0o600 }));

const nameOf = (name: string, extension: string): string =>
  `${name
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.\w+$/, '')}-rejected.${extension}`;

/** A row of a file, or a statement. */
interface Row {
  line: number;
}

/** Returns the rejected ones of rows, with their mistakes. Both are in the order of lines. */
async function* onlyRejected<T extends Row>(
  all: AsyncGenerator<T>,
  rejected: AsyncIterable<RejectedRow>,
): AsyncGenerator<[T, RejectedRow]> {
  let row = await all.next();
  for await (const each of rejected) {
    while (!row.done && row.value.line < each.line) row = await all.next();
    if (row.done) break;
    yield [row.value, each];
  }
  await all.return(undefined);
}

/** Returns the rejected rows of a table as CSV: its columns as they are, and those with the line and what is wrong. */
export function rejectedTableRows(
  { name, columns }: { name: string; columns: readonly string[] },
  rows: AsyncGenerator<Row & { cells: readonly string[] }>,
  rejected: AsyncIterable<RejectedRow>,
): RejectedFile {
  async function* text(): AsyncGenerator<string> {
    yield `\uFEFF${csvLine([...columns, ...REJECTED_COLUMNS])}`;
    for await (const [{ cells }, { line, mistakes }] of onlyRejected(rows, rejected)) {
      const reasons = mistakes.map(({ field, reason }) => `${field}: ${reason}`).join(' ');
      yield csvLine([...columns.map((_, at) => cells[at] ?? ''), line, reasons]);
    }
  }
  return { name: nameOf(name, 'csv'), text: text() };
}

/** Returns the rejected statements of a file as they are, one per line. Those that are too long to be imported are left out. */
export function rejectedStatements(
  name: string,
  statements: AsyncGenerator<Row & { json: string; tooLong: boolean }>,
  rejected: AsyncIterable<RejectedRow>,
): RejectedFile {
  async function* text(): AsyncGenerator<string> {
    for await (const [{ json, tooLong }] of onlyRejected(statements, rejected)) {
      // A text of JSON has no line breaks, so they are between its values.
      if (!tooLong) yield `${json.replace(/[\r\n]+/g, ' ').trim()}\n`;
    }
  }
  return { name: nameOf(name, 'ndjson'), text: text() };
}
