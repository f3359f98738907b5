import { importFields, textKey, type ImportMapping } from '@docket/contracts';
import type { Table, TableRow } from '../tables/table.js';
import { attemptOf } from './attempt-outcome.js';
import { dateReader, type Unreadable } from './dates.js';
import type { FieldProblem, MappedRecord, ReadRow } from './mapped-record.js';
import { isNoScore, readScore } from './scores.js';
import { textOfColumn, textOfSource, type TextOf } from './source-text.js';

export type { FieldProblem, LeftOut, MappedRecord } from './mapped-record.js';

type Cells = readonly string[];

/** How a record of a row gets its fields. */
interface RecordSources {
  fields: ReadonlyMap<string, TextOf>;
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
  const meanings = new Map(
    Object.entries(mapping.values).map(([field, values]) => [field, meaningsOf(values)]),
  );
  // A date without the format of one is a number in the system of its workbook.
  const readFields = fieldReader(countsFrom1904 ? { ...mapping, dateSystem: '1904' } : mapping);

  const toRecord = ({ fields, showsCompletion, scoreMax }: RecordSources, cells: Cells): MappedRecord => {
    const texts: Record<string, string> = {};
    for (const [field, source] of fields) {
      const text = source(cells);
      const meaning = meanings.get(field)?.get(valueKey(text));
      if (meaning === null) return { leftOut: { reason: 'value', field, value: text } };
      texts[field] = meaning ?? text;
    }
    const isAttempt = mapping.kind === 'attempts';
    if (isAttempt && isNotAttempted(texts, showsCompletion)) return { leftOut: { reason: 'not_attempted' } };
    const { row, problems } = readFields(texts, scoreMax);
    if (isAttempt) return attemptOf(row, problems, mapping);
    return problems.length > 0 ? { problems, texts: row.texts } : { values: row.texts };
  };

  return ({ cells, problem }) =>
    problem === undefined
      ? records.map((sources) => toRecord(sources, cells))
      : [{ problems: [{ field: '(row)', reason: problem }], texts: null }];
}

/** Returns the sources of each record of a row. */
function sourcesOfRecords(mapping: ImportMapping, columns: readonly string[]): RecordSources[] {
  const { fields, topicColumns, scoreMax } = mapping;
  const common = Object.entries(fields).map(
    ([field, source]) => [field, textOfSource(source, columns)] as const,
  );
  if (topicColumns.length === 0) {
    const { completedAt } = fields;
    const showsCompletion = completedAt !== undefined && !('value' in completedAt);
    return [{ fields: new Map(common), showsCompletion, scoreMax }];
  }
  return topicColumns.map(({ topic, scoreMax: ownMax, ...own }) => {
    const ofTopic = Object.entries(own).flatMap(([field, column]) =>
      column === undefined ? [] : [[field, textOfColumn(column, columns)] as const],
    );
    return {
      fields: new Map([...common, ['topic', () => topic] as const, ...ofTopic]),
      showsCompletion: own.completedAt !== undefined,
      scoreMax: ownMax ?? scoreMax,
    };
  });
}

/** Returns the form of a value in which `values` are compared: regardless of case and characters that are not displayed. */
export const valueKey = (value: string): string => textKey(value).replace(/\s+/g, ' ');

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
        const read = isNoScore(text) ? { score: '' } : readScore(text, { decimalComma, scoreMax });
        if ('problem' in read) refuse(field, read);
        else row.texts[field] = read.score;
      }
    }
    return { row, problems };
  };
}
