import { importFields, type ImportMapping, type ImportTableKind } from '@docket/contracts';
import { unnamedValues } from '../tables/column-names.js';
import type { Table, TableRow } from '../tables/table.js';
import { attemptOf } from './attempt-outcome.js';
import { fieldMessages } from '../messages/index.js';
import { dateReader, isNoDate, plainDigits, type Unreadable } from './dates.js';
import {
  firstOfFields,
  type FieldProblem,
  type LeftOut,
  type MappedRecord,
  type ReadRow,
} from './mapped-record.js';
import { isFooter } from './footer.js';
import { isNoScore, readScore } from './scores.js';
import { columnsOfSource, textOfColumn, textOfSource, type TextOf } from './source-text.js';
import { mappedColumns } from './validate-mapping.js';
import { valueKey } from './value-key.js';

export type { FieldProblem, LeftOut, MappedRecord } from './mapped-record.js';

/** Where a field gets its text, and the columns that are part of it. */
interface FieldSource {
  textOf: TextOf;
  columns: readonly string[];
}

/** Text of an empty cell that could not be read. It is not empty, so that the row is rejected instead of losing a value. */
const UNREADABLE = '#';

/** How a record of a row gets its fields. */
interface RecordSources {
  fields: ReadonlyMap<string, FieldSource>;
  /** Whether `completedAt` shows by itself that the person completed the topic, unlike a date that every row has. */
  showsCompletion: boolean;
  scoreMax: number;
}

/**
 * Returns a function from a row of a table to its records: one, or with `topicColumns` one per topic column. Their `values` are
 * those of the CSV file of the kind: instants in ISO 8601 UTC, scores in percent. The other checks are those of the kind.
 * @param mapping valid for the columns of the table (`validateMapping`)
 */
export function rowMapper(
  mapping: ImportMapping,
  { columns, countsFrom1904 = false }: Pick<Table, 'columns' | 'countsFrom1904'>,
): (row: TableRow) => MappedRecord[] {
  const records = sourcesOfRecords(mapping, columns);
  const leftOutOf = leftOutRows(mapping, columns);
  const decided = new Set([...mappedColumns(mapping).map(([, column]) => column), ...mapping.ignoredColumns]);
  const unnamedValue = unnamedValues(columns, (column) => decided.has(column));
  const meanings = new Map(
    Object.entries(mapping.values).map(([field, values]) => [field, meaningsOf(values)]),
  );
  const isDateField = dateFields(mapping.kind);
  // A date without the format of one is a number in the system of its workbook.
  const readFields = fieldReader(countsFrom1904 ? { ...mapping, dateSystem: '1904' } : mapping);

  const toRecord = ({ fields, showsCompletion, scoreMax }: RecordSources, row: TableRow): MappedRecord => {
    const texts: Record<string, string> = {};
    const ofCells: FieldProblem[] = [];
    for (const [field, { textOf, columns: own }] of fields) {
      const text = textOf(row.cells);
      const meaning = meanings.get(field)?.get(valueKey(text));
      if (meaning === null) return { leftOut: { reason: 'value', field, value: text } };
      texts[field] = meaning ?? (isDateField(field) && isNoDate(text) ? '' : text);
      const broken = meaning === undefined && row.cellProblems?.find(({ column }) => own.includes(column));
      if (!broken) continue;
      ofCells.push({ field, reason: broken.reason });
      texts[field] ||= UNREADABLE;
    }
    const isAttempt = mapping.kind === 'attempts';
    if (isAttempt && isNotAttempted(texts, showsCompletion)) return { leftOut: { reason: 'not_attempted' } };
    const read = readFields(texts, scoreMax);
    const problems = [...ofCells, ...read.problems];
    if (isAttempt) return attemptOf(read.row, problems, mapping);
    return problems.length > 0 ? { problems, texts: read.row.texts } : { values: read.row.texts };
  };

  return (row) => {
    if (row.problem === undefined) {
      const leftOut = leftOutOf(row);
      if (leftOut) return [{ leftOut }];
      if (isFooter(row.cells)) return [{ leftOut: { reason: 'footer' } }];
    }
    const reason = row.problem ?? unnamedValue(row.cells);
    if (reason !== undefined) return [{ problems: [{ field: '(row)', reason }], texts: null }];
    return records.map((sources) => {
      const record = toRecord(sources, row);
      return 'problems' in record ? { ...record, problems: firstOfFields(record.problems) } : record;
    });
  };
}

/** Returns a function that tells whether a field of a kind is a date. */
function dateFields(kind: ImportTableKind): (field: string) => boolean {
  const dates = importFields[kind].filter(({ type }) => type === 'instant' || type === 'day');
  return (field) => dates.some(({ name }) => name === field);
}

/** Returns a function that finds the value of a row for which the mapping leaves it out. */
function leftOutRows({ leftOutRows: byColumn }: ImportMapping, columns: readonly string[]) {
  const values = Object.entries(byColumn).map(
    ([column, texts]) => [column, columns.indexOf(column), new Set(texts.map(valueKey))] as const,
  );
  return ({ cells }: TableRow): LeftOut | null => {
    const found = values.find(([, at, texts]) => texts.has(valueKey(cells[at] ?? '')));
    return found ? { reason: 'value', field: found[0], value: cells[found[1]] ?? '' } : null;
  };
}

/** Returns the sources of each record of a row. */
function sourcesOfRecords(mapping: ImportMapping, columns: readonly string[]): RecordSources[] {
  const { fields, topicColumns, scoreMax } = mapping;
  const common = Object.entries(fields).map(([field, source]): [string, FieldSource] => [
    field,
    { textOf: textOfSource(source, columns), columns: columnsOfSource(source) },
  ]);
  if (topicColumns.length === 0) {
    const { completedAt } = fields;
    const showsCompletion = completedAt !== undefined && !('value' in completedAt);
    return [{ fields: new Map(common), showsCompletion, scoreMax }];
  }
  return topicColumns.map(({ topic, scoreMax: ownMax, ...own }) => {
    const ofTopic = Object.entries(own).flatMap(([field, column]): [string, FieldSource][] =>
      column === undefined ? [] : [[field, { textOf: textOfColumn(column, columns), columns: [column] }]],
    );
    return {
      fields: new Map([...common, ['topic', { textOf: () => topic, columns: [] }], ...ofTopic]),
      showsCompletion: own.completedAt !== undefined,
      scoreMax: ownMax ?? scoreMax,
    };
  });
}

const meaningsOf = (values: Record<string, string | null>): Map<string, string | null> =>
  new Map(Object.entries(values).map(([value, meaning]) => [valueKey(value), meaning]));

/** Returns whether a row has neither a score, nor a result, nor a completion. */
const isNotAttempted = (
  { score = '', result = '', completedAt = '' }: Record<string, string>,
  showsCompletion: boolean,
): boolean => isNoScore(score) && result === '' && !(showsCompletion && completedAt !== '');

/** Returns a function that reads the dates and scores of a row. An empty field stays empty. */
function fieldReader(mapping: ImportMapping) {
  const { decimalComma } = mapping;
  const readDate = dateReader(mapping);
  const types = new Map(importFields[mapping.kind].map(({ name, type }) => [name, type]));
  const readMaximum = (text: string): number | Unreadable => {
    const max = Number(plainDigits(text).replace(decimalComma ? ',' : '.', '.') || Number.NaN);
    return max > 0 && max < Infinity ? max : { problem: fieldMessages.invalidScoreMax(text.slice(0, 100)) };
  };

  return (texts: Record<string, string>, scoreMax: number): { row: ReadRow; problems: FieldProblem[] } => {
    const row: ReadRow = { texts: { ...texts }, instants: {} };
    const problems: FieldProblem[] = [];
    const refuse = (field: string, { problem }: Unreadable) => problems.push({ field, reason: problem });
    for (const [field, text] of Object.entries(texts)) {
      const type = types.get(field);
      if (text === '') continue;
      if (type === 'instant' || type === 'day') {
        const read = readDate(text);
        if ('problem' in read) refuse(field, read);
        else {
          row.instants[field] = read;
          row.texts[field] = read.instant;
        }
      } else if (type === 'score') {
        const max = texts.scoreMax === undefined ? scoreMax : readMaximum(texts.scoreMax);
        if (isNoScore(text)) row.texts[field] = '';
        else if (typeof max !== 'number') refuse('scoreMax', max);
        else {
          const read = readScore(text, { decimalComma, scoreMax: max });
          if ('problem' in read) refuse(field, read);
          else row.texts[field] = read.score;
        }
      }
    }
    // The score is in percent now.
    delete row.texts.scoreMax;
    return { row, problems };
  };
}
