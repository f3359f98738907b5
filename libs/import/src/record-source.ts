import type { ImportEncoding, ImportFileKind, UnmappedObject } from '@docket/contracts';
import { readUnmapped, type RowKind } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { InvalidField } from './fields.js';
import type { ImportSource } from './import-source.js';
import { tableKinds } from './kinds/table-kinds.js';
import type { LeftOut } from './mapping/row-mapper.js';
import { distinctMistakes, parsedRecord } from './parsed-record.js';
import type { Mistake, TablePlan } from './table-plan.js';
import { decode } from './tables/encoding.js';
import type { Table, TableRow } from './tables/table.js';
import { xapi } from './xapi/kind.js';
import { parseStatement } from './xapi/statement.js';
import { readStatements, type RawStatement } from './xapi/statement-file.js';

/** A row of a file with its records as they are staged. A row with mistakes is rejected. */
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
  /** Null for xAPI statements. */
  table: Table | null;
  read(): AsyncIterable<ReadRow>;
  /** Reads what the staged statements are about and is no topic. */
  unmapped?(em: EntityManager, organizationId: string): Promise<UnmappedObject[]>;
}

/** Returns the records of a table. */
export const recordsOfTable = (plan: TablePlan): RecordSource => ({
  name: plan.table.name,
  kind: plan.kind,
  rowKind: tableKinds[plan.kind],
  encoding: plan.table.encoding,
  table: plan.table,
  async *read() {
    for await (const row of plan.table.rows()) yield readRow(row, plan);
  },
});

function readRow(row: TableRow, plan: TablePlan): ReadRow {
  const { line, problem, cells } = row;
  const read = { line, records: [] as object[], leftOut: [] as LeftOut[], size: cells.reduce(addLength, 0) };
  if (problem !== undefined) return { ...read, mistakes: [{ field: '(row)', reason: problem }] };
  const mistakes: Mistake[] = [];
  for (const mapped of plan.toRecords(row)) {
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
  table: null,
  async *read() {
    let last = 0;
    for await (const statement of readStatements(decode(source.open(), encoding))) {
      // Statements on the same line are numbered.
      last = Math.max(statement.line, last + 1);
      yield readStatement(last, statement);
    }
  },
  unmapped: readUnmapped,
});

function readStatement(line: number, statement: RawStatement): ReadRow {
  const read = { line, size: statement.json.length, records: [], mistakes: [], leftOut: [] };
  try {
    const record = parseStatement(statement);
    return record ? { ...read, records: [record] } : { ...read, leftOut: [{ reason: 'other_statement' }] };
  } catch (error) {
    if (!(error instanceof InvalidField)) throw error;
    return { ...read, mistakes: [{ field: error.field, reason: error.message }] };
  }
}
