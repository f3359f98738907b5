import {
  dateOrders,
  type ImportMapping,
  type ImportPreview,
  type LeftOutReason,
  type UnmappedValue,
} from '@docket/contracts';
import { Turns } from '@docket/domain';
import { DateOrderScan } from '../mapping/date-order.js';
import { dateReader } from '../mapping/dates.js';
import { rowMapper, type MappedRecord } from '../mapping/row-mapper.js';
import { dateTexts } from '../mapping/source-text.js';
import { distinctMistakes, parsedRecord } from '../parsed-record.js';
import type { Table, TableRow } from '../tables/table.js';
import { LeftOutScan } from './left-out-scan.js';
import { ScoreScan } from './score-scan.js';
import { namingFields, ValueScan, type NamingField } from './value-scan.js';

/** Number of first rows that are returned. */
const FIRST = 8;
/** Maximum number of problems, and of values that are not mapped. */
const MAX_LISTED = 100;

/** What the preview needs besides the table. */
export interface PreviewOptions {
  /** Returns those of the keys that name no record, in the given order, each with a record that may be meant. */
  unknownKeys(field: NamingField, keys: string[]): Promise<Pick<UnmappedValue, 'value' | 'suggestion'>[]>;
}

/**
 * Reads a whole table with a mapping, without the checks that need other records. Memory use does not depend on the number of
 * rows.
 * @param mapping valid for the columns of the table (`validateMapping`)
 * @throws UnreadableFile if the table cannot be read any further
 */
export async function previewTable(
  table: Table,
  mapping: ImportMapping,
  { unknownKeys }: PreviewOptions,
): Promise<ImportPreview> {
  const mapRow = rowMapper(mapping, table);
  const rows = new RowCounts(table.name, mapping);
  const values = new ValueScan(mapping, table.columns);
  const leftOut = new LeftOutScan(mapping, table.columns);
  const scores = new ScoreScan(mapping, table.columns);
  const dates = new DateOrderScan();
  const readDates = dateTexts(mapping, table.columns);
  const turns = new Turns();
  for await (const row of table.rows()) {
    // A row with a column per topic has a thousand records.
    if (turns.isOver) await turns.next();
    const records = mapRow(row);
    if (turns.isOver) await turns.next();
    rows.add(row, records);
    if (row.problem === undefined) {
      values.add(row.cells, records);
      leftOut.add(row.cells);
      scores.add(row.cells, records);
      for (const text of readDates) dates.add(text(row.cells));
    }
  }
  return {
    ...rows.result(),
    ...(await unmappedOf(values, mapping, unknownKeys)),
    leftOutValues: leftOut.result(),
    lowScores: scores.low().slice(0, MAX_LISTED),
    dates: readDates.length > 0,
    dateOrder: dateOrderOf(dates, mapping),
  };
}

/** Counts rows by what becomes of them, and keeps the first ones. */
class RowCounts {
  total = 0;
  private readonly kind: ImportMapping['kind'];
  private rejected = 0;
  private readonly first: ImportPreview['first'] = [];
  private readonly problems: ImportPreview['problems'] = [];
  private readonly leftOut = new Map<LeftOutReason, number>();

  constructor(
    private readonly file: string,
    { kind }: ImportMapping,
  ) {
    this.kind = kind;
  }

  add({ line }: TableRow, records: readonly MappedRecord[]): void {
    this.total += 1;
    const problems = distinctMistakes(records.flatMap((record) => this.problemsOf(record)));
    for (const record of records) {
      const reason = leftOutReasonOf(record);
      if (reason) this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + 1);
    }
    if (problems.length > 0) this.rejected += 1;
    for (const problem of problems.slice(0, MAX_LISTED - this.problems.length))
      this.problems.push({ file: this.file, line, ...problem });
    for (const record of records.slice(0, FIRST - this.first.length)) {
      this.first.push({
        line,
        fields: 'values' in record ? record.values : {},
        leftOut: leftOutReasonOf(record),
        problems: this.problemsOf(record),
      });
    }
  }

  result(): Pick<ImportPreview, 'rows' | 'first' | 'leftOut' | 'rejected' | 'problems'> {
    const { total: rows, first, rejected, problems } = this;
    return { rows, first, rejected, problems, leftOut: [...this.leftOut].map(toLeftOut) };
  }

  private problemsOf(record: MappedRecord): { field: string; reason: string }[] {
    if ('leftOut' in record) return [];
    const { mistakes } = parsedRecord(this.kind, record);
    // Names of records are listed as values to map.
    return mistakes.filter(({ field }) => !(namingFields as readonly string[]).includes(field));
  }
}

const toLeftOut = ([reason, rows]: [LeftOutReason, number]) => ({ reason, rows });

const leftOutReasonOf = (record: MappedRecord): LeftOutReason | null =>
  'leftOut' in record ? record.leftOut.reason : null;

async function unmappedOf(
  values: ValueScan,
  { addTeams }: ImportMapping,
  unknownKeys: PreviewOptions['unknownKeys'],
): Promise<Pick<ImportPreview, 'unmapped' | 'unmappedValues'>> {
  const unmapped: UnmappedValue[] = values
    .otherFields()
    .flatMap((field) => values.valuesOf(field).map((each) => ({ field, suggestion: null, ...each })));
  for (const field of namingFields) {
    const counted = values.valuesOf(field);
    if (counted.length === 0 || (field === 'team' && addTeams)) continue;
    const rows = new Map(counted.map((each) => [each.value, each.rows]));
    for (const { value, suggestion } of await unknownKeys(field, [...rows.keys()]))
      unmapped.push({ field, value, suggestion, rows: rows.get(value)! });
  }
  unmapped.sort((a, b) => b.rows - a.rows);
  return { unmapped: unmapped.slice(0, MAX_LISTED), unmappedValues: unmapped.length };
}

function dateOrderOf(dates: DateOrderScan, mapping: ImportMapping): ImportPreview['dateOrder'] {
  const { state, ...answer } = dates.answer();
  if (state === 'none') return null;
  const example = answer.examples[0];
  const readAs = dateOrders.flatMap((dateOrder) => {
    const read = example === undefined ? null : dateReader({ ...mapping, dateOrder })(example);
    return read && 'instant' in read ? [[dateOrder, read.instant] as const] : [];
  });
  return { state, ...answer, readAs: Object.fromEntries(readAs) };
}
