import {
  importFields,
  importMapping,
  importTableKinds,
  isUnnamedColumn,
  missingFieldNames,
  type ImportMapping,
  type ImportTableKind,
} from '@docket/contracts';
import { Turns } from '@docket/domain';
import { kindOfTable } from '../plan-by-columns.js';
import { repeatedName } from '../tables/column-names.js';
import type { Table, TableRow } from '../tables/table.js';
import { builtInShapes } from './built-in/index.js';
import { mappingOfShape } from './built-in/built-in.js';
import { changedMapping, type SavedMapping } from './changed-columns.js';
import { DateOrderScan, type DateOrderAnswer } from './date-order.js';
import { dateTexts } from './source-text.js';
import { hasOutcomes } from './outcomes.js';
import { bestSuggestion, suggestMappings } from './suggest-mapping.js';
import { withKnownValues } from './known-values.js';
import { hasAllColumns, mappedColumns, validateMapping } from './validate-mapping.js';

/** Number of rows that are read to recognize a table; fewer if they have more cells than these, but not fewer than the last. */
const [SAMPLE, SAMPLE_CELLS, SMALLEST] = [200, 10_000, 5];
/** Number of characters of their cells that are read. */
const MAX_CELL = 1_000;

/** What a table holds, and how its rows become records. */
export interface Recognition {
  /** `own`: the columns are those of Docket's CSV files. `suggestion`: the columns and the first rows fit best. */
  by: 'own' | 'saved' | 'built-in' | 'suggestion';
  /** ID of the saved or built-in mapping. */
  id: string | null;
  /**
   * Whether somebody must look at a saved mapping: it does not know all columns, another one fits as well, or it has a value that
   * belongs to one file, for example the topic of all rows.
   */
  toReview: boolean;
  mapping: ImportMapping;
  /** Required fields for which a column or a value must be chosen. */
  missing: string[];
  /** The order of dates by the first rows. `mapping.dateOrder` is set if they settle it. */
  dateOrder: DateOrderAnswer;
}

/** The first rows of a table, and for each kind of records the mapping that fits them best, which is found once it is needed. */
export interface TableSample {
  rows: readonly TableRow[];
  suggestions: () => Promise<Record<ImportTableKind, ImportMapping>>;
}

/** Reads the first rows of a table. */
export async function readSample(table: Table): Promise<TableSample> {
  const rows = await firstRows(table);
  let found: ReturnType<TableSample['suggestions']> | undefined;
  return { rows, suggestions: () => (found ??= suggestMappings(table.columns, rows)) };
}

/**
 * Recognizes a table from its columns and first rows. The name of the file decides only between kinds with the same columns.
 * @param sample of the table, if it was read before
 */
export async function recognize(
  table: Table,
  saved: readonly SavedMapping[] = [],
  sample?: TableSample,
): Promise<Recognition> {
  const { rows, suggestions } = sample ?? (await readSample(table));
  const turns = new Turns();
  const found = byColumns(table, rows, saved) ?? {
    by: 'suggestion',
    id: null,
    mapping: bestSuggestion(await suggestions(), table.columns),
  };
  await turns.next();
  // The format of Docket's CSV files is fixed, and somebody has decided what a saved mapping says.
  const isFixed = found.by === 'own' || found.by === 'saved';
  const known = isFixed ? found.mapping : withKnownValues(found.mapping, table.columns, rows);
  const { mapping, dateOrder } = withDateOrder(known, table.columns, rows);
  return { toReview: false, ...found, mapping, missing: missingFieldNames(mapping), dateOrder };
}

/** Returns for each kind of records the mapping that fits a table best, also if it is recognized as one of another kind. */
export async function suggestByKind(
  { columns }: Table,
  { rows, suggestions }: TableSample,
): Promise<ImportMapping[]> {
  const turns = new Turns();
  const known: ImportMapping[] = [];
  for (const suggested of Object.values(await suggestions())) {
    if (turns.isOver) await turns.next();
    known.push(withDateOrder(withKnownValues(suggested, columns, rows), columns, rows).mapping);
  }
  return known;
}

/** Adds the order of dates that the first rows settle. */
function withDateOrder(mapping: ImportMapping, columns: readonly string[], rows: readonly TableRow[]) {
  const dateOrder = dateOrderOf(mapping, columns, rows);
  return { mapping: { ...mapping, dateOrder: chosenOrder(mapping, dateOrder) }, dateOrder };
}

async function firstRows(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const size = Math.min(SAMPLE, Math.max(SMALLEST, Math.floor(SAMPLE_CELLS / table.columns.length)));
  for await (const row of table.rows()) {
    if (row.problem === undefined)
      rows.push({ ...row, cells: row.cells.map((cell) => cell.slice(0, MAX_CELL)) });
    if (rows.length === size) break;
  }
  return rows;
}

type Found = Pick<Recognition, 'by' | 'id' | 'mapping'> & Partial<Pick<Recognition, 'toReview'>>;

function byColumns(table: Table, rows: readonly TableRow[], saved: readonly SavedMapping[]): Found | null {
  const { columns } = table;
  const fitting = saved.filter(
    ({ mapping }) => hasAllColumns(mapping, columns) && validateMapping(mapping, columns).length === 0,
  );
  const [same] = fitting;
  if (same)
    return {
      by: 'saved',
      id: same.id,
      mapping: withoutInstants(same.mapping),
      toReview: fitting.length > 1 || hasFileValues(same.mapping),
    };
  const own = ownKind(table);
  if (own) return { by: 'own', id: null, mapping: own };
  const found = byShape(columns, rows);
  const changed = changedMapping(columns, saved, found?.mapping ?? null);
  if (!changed) return found;
  const toReview = changed.toReview || hasFileValues(changed.mapping);
  return { by: 'saved', id: changed.id, mapping: withoutInstants(changed.mapping), toReview };
}

/** Fields whose value for all rows says what one file is about. */
const FILE_FIELDS = ['email', 'topic', 'scenario'];

const hasFileValues = ({ fields }: ImportMapping): boolean =>
  Object.entries(fields).some(
    ([name, source]) => 'value' in source && (FILE_FIELDS.includes(name) || isInstant(name)),
  );

const isInstant = (name: string): boolean => name.endsWith('At');

/** Returns a saved mapping without the instants that all rows of its first file had: those of a later file are others. */
function withoutInstants(mapping: ImportMapping): ImportMapping {
  const fields = Object.entries(mapping.fields).filter(
    ([name, source]) => !('value' in source && isInstant(name)),
  );
  return { ...mapping, fields: Object.fromEntries(fields) };
}

function byShape(columns: readonly string[], rows: readonly TableRow[]): Found | null {
  for (const shape of builtInShapes) {
    const mapping = mappingOfShape(shape, columns, rows);
    if (mapping && hasOutcomes(mapping, columns)) continue;
    // Which of two columns with one name is meant must be confirmed.
    if (mapping && usesRepeatedNames(mapping, columns)) return { by: 'suggestion', id: null, mapping };
    if (mapping) return { by: 'built-in', id: shape.id, mapping };
  }
  return null;
}

function usesRepeatedNames(mapping: ImportMapping, columns: readonly string[]): boolean {
  const repeated = new Set(columns.map((column) => repeatedName(column, columns)?.name.toLowerCase()));
  return mappedColumns(mapping).some(([, column]) => repeated.has(column.toLowerCase()));
}

/** Returns the mapping of a table whose columns are those of a CSV file of Docket; null for other tables. */
function ownKind({ name, columns }: Table): ImportMapping | null {
  const present = columns.filter((column) => !isUnnamedColumn(column));
  const kinds = importTableKinds.filter((kind) => hasColumnsOf(kind, present));
  const kind = kinds.find((each) => each === kindOfTable(name)) ?? kinds[0];
  if (!kind) return null;
  return importMapping.parse({ kind, fields: ownFields(kind, present) });
}

/** Returns the fields that have a column of the same name. */
function ownFields(kind: ImportTableKind, columns: readonly string[]): ImportMapping['fields'] {
  const fields = importFields[kind].flatMap(({ name }) =>
    columns.filter((column) => sameName(column, name)).map((column) => [name, { column }] as const),
  );
  return Object.fromEntries(fields);
}

function hasColumnsOf(kind: ImportTableKind, columns: readonly string[]): boolean {
  const fields = importFields[kind];
  return (
    columns.length > 0 &&
    new Set(columns.map((column) => column.toLowerCase())).size === columns.length &&
    columns.every((column) => fields.some((field) => sameName(column, field.name))) &&
    missingFieldNames({ kind, fields: ownFields(kind, columns), topicColumns: [] }).length === 0
  );
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Returns what the dates of some rows say about their order. @param mapping whose date fields are read */
export function dateOrderOf(
  mapping: ImportMapping,
  columns: readonly string[],
  rows: Iterable<TableRow>,
): DateOrderAnswer {
  const scan = new DateOrderScan();
  const texts = dateTexts(mapping, columns);
  for (const { cells } of rows) for (const text of texts) scan.add(text(cells));
  return scan.answer();
}

/** Returns the order of the mapping, even if a date excludes it; otherwise the settled one, or null if a person must choose. */
function chosenOrder({ dateOrder }: ImportMapping, answer: DateOrderAnswer): ImportMapping['dateOrder'] {
  return dateOrder ?? (answer.state === 'settled' ? answer.order : null);
}
