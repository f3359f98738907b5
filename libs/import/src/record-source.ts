import type { ImportEncoding, ImportFileKind, UnmappedObject } from '@docket/contracts';
import { readUnmapped, Turns, type RowKind } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { InvalidField } from './fields.js';
import type { ImportSource } from './import-source.js';
import { tableKinds } from './kinds/table-kinds.js';
import type { LeftOut } from './mapping/row-mapper.js';
import { distinctMistakes, parsedRecord } from './parsed-record.js';
import {
  rejectedStatements,
  rejectedTableRows,
  type RejectedFile,
  type RejectedRow,
} from './rejected-rows.js';
import type { Mistake, TablePlan } from './table-plan.js';
import { decode } from './tables/encoding.js';
import type { TableRow } from './tables/table.js';
import { xapi } from './xapi/kind.js';
import { parseStatement } from './xapi/statement.js';
import { readStatements, type RawStatement } from './xapi/statement-file.js';

/** A row of a file with its records as they are staged. A row with mistakes is rejected; its invalid fields are null. */
export interface ReadRow {
  /** Greater than that of the row before. */
  line: number;
  records: object[];
  mistakes: readonly Mistake[];
  leftOut: readonly LeftOut[];
  /** Approximate number of characters of the records. */
  size: number;
}

/** The records of a table or of a file with xAPI statements. */
export interface RecordSource {
  name: string;
  kind: ImportFileKind;
  rowKind: RowKind;
  encoding: ImportEncoding | null;
  read(): AsyncIterable<ReadRow>;
  /** Returns the file of the rejected rows. `onRows` is called after every 5,000 rows that are read for it. */
  rejected(rows: AsyncIterable<RejectedRow>, onRows: () => Promise<unknown>): RejectedFile;
  /** Reads what the staged statements are about and is no topic. */
  unmapped?(em: EntityManager, organizationId: string): Promise<UnmappedObject[]>;
}

/** Returns the records of a table. */
export const recordsOfTable = (plan: TablePlan): RecordSource => ({
  name: plan.table.name,
  kind: plan.kind,
  rowKind: tableKinds[plan.kind],
  encoding: plan.table.encoding,
  rejected: (rows, onRows) => rejectedTableRows(plan.table, withPauses(plan.table.rows(), onRows), rows),
  async *read() {
    const turns = new Turns();
    for await (const row of plan.table.rows()) yield await readRow(row, plan, turns);
  },
});

/** @param turns that other work gets, because a row with a column per topic has a thousand records */
async function readRow(row: TableRow, plan: TablePlan, turns: Turns): Promise<ReadRow> {
  const { line, problem, cells } = row;
  const read = { line, records: [] as object[], leftOut: [] as LeftOut[], size: cells.reduce(addLength, 0) };
  if (problem !== undefined) return { ...read, mistakes: [{ field: '(row)', reason: problem }] };
  const mistakes: Mistake[] = [];
  for (const mapped of plan.toRecords(row)) {
    if (turns.isOver) await turns.next();
    if ('leftOut' in mapped) read.leftOut.push(mapped.leftOut);
    else {
      const parsed = parsedRecord(plan.kind, mapped);
      read.records.push(parsed.record);
      mistakes.push(...parsed.mistakes);
    }
  }
  return { ...read, mistakes: distinctMistakes(mistakes) };
}

const addLength = (sum: number, cell: string): number => sum + cell.length;

/** Returns the records of a file with xAPI statements. */
export const recordsOfStatements = (source: ImportSource, encoding: ImportEncoding): RecordSource => ({
  name: source.name,
  kind: 'xapi',
  rowKind: xapi,
  encoding,
  rejected: (rows, onRows) =>
    rejectedStatements(source.name, withPauses(numbered(source, encoding), onRows), rows),
  async *read() {
    for await (const statement of numbered(source, encoding)) yield readStatement(statement);
  },
  unmapped: readUnmapped,
});

/** Reads the statements of a file. Those on the same line get the numbers of the following ones. */
async function* numbered(source: ImportSource, encoding: ImportEncoding): AsyncGenerator<RawStatement> {
  let last = 0;
  for await (const statement of readStatements(decode(source.open(), encoding))) {
    last = Math.max(statement.line, last + 1);
    yield { ...statement, line: last };
  }
}

/** Number of rows between two calls of `onRows`. */
const PAUSE_ROWS = 5_000;

async function* withPauses<T>(rows: AsyncIterable<T>, onRows: () => Promise<unknown>): AsyncGenerator<T> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count % PAUSE_ROWS === 0) await onRows();
    yield row;
  }
}

function readStatement(statement: RawStatement): ReadRow {
  const { line } = statement;
  const read = { line, size: statement.json.length, records: [], mistakes: [], leftOut: [] };
  try {
    const record = parseStatement(statement);
    return record ? { ...read, records: [record] } : { ...read, leftOut: [{ reason: 'other_statement' }] };
  } catch (error) {
    if (!(error instanceof InvalidField)) throw error;
    return { ...read, mistakes: [{ field: error.field, reason: error.message }] };
  }
}
