import type { ImportMapping } from '@docket/contracts';
import type { TableRow } from '../tables/table.js';
import { plainDigits } from './dates.js';
import { headerName } from './header-name.js';
import { valueKey } from './value-key.js';
import { isNoScore } from './scores.js';
import { statedMaximum } from './stated-maximum.js';
import { absentStates, suggestStates } from './states.js';
import { namesOfField } from './synonyms.js';
import { mappedColumns } from './validate-mapping.js';

/**
 * Adds what the first rows of a table show to a mapping: the meanings of states, for example in another language, rows to
 * leave out, a decimal comma, and the maximum of scores. Settings of the mapping stay.
 */
export function withKnownValues(
  mapping: ImportMapping,
  columns: readonly string[],
  rows: readonly TableRow[],
): ImportMapping {
  const read = (field: string) =>
    mappedColumns(mapping)
      .filter(([path]) => path.endsWith(`.${field}`))
      .map(([, column]) => ({ column, values: valuesOf(columns.indexOf(column), rows) }));
  const scoreColumns = read('score');
  const scores = scoreColumns.flatMap(({ values }) => values.filter((value) => !isNoScore(value)));
  return {
    ...mapping,
    values: withStates(mapping.values, read('result')),
    leftOutRows: { ...rowsToLeaveOut(mapping, columns, rows), ...mapping.leftOutRows },
    decimalComma: mapping.decimalComma || hasDecimalComma(scores),
    scoreMax:
      mapping.scoreMax === 100
        ? (statedMax(scoreColumns) ?? (areFractions(scores) ? 1 : 100))
        : mapping.scoreMax,
  };
}

interface ReadColumn {
  column: string;
  values: string[];
}

const valuesOf = (index: number, rows: readonly TableRow[]): string[] => [
  ...new Set(rows.map(({ cells }) => cells[index] ?? '').filter(Boolean)),
];

function withStates(values: ImportMapping['values'], columns: ReadColumn[]): ImportMapping['values'] {
  const mapped = new Set(Object.keys(values.result ?? {}).map(valueKey));
  const suggested = columns.map(({ column, values: found }) =>
    suggestStates(
      column,
      found.filter((state) => !mapped.has(valueKey(state))),
    ),
  );
  const result = Object.assign({}, values.result, ...suggested) as ImportMapping['values'][string];
  return Object.keys(result).length === 0 ? values : { ...values, result };
}

/** Names of columns with a state, of which a table can have several: `Completed` and `Passed`. */
const stateNames = new Set(namesOfField('attempts', 'result'));

/**
 * Returns the values of ignored columns by which rows are left out: of attempts with a result, those that say that nothing was
 * completed, because `No` in `Passed` is no result then; of people without leaving dates, those of people who have left.
 */
function rowsToLeaveOut(
  { kind, fields, ignoredColumns }: ImportMapping,
  columns: readonly string[],
  rows: readonly TableRow[],
): ImportMapping['leftOutRows'] {
  const valuesToLeaveOut = (column: string): string[] => {
    const values = valuesOf(columns.indexOf(column), rows);
    if (kind === 'people') return fields.leftAt === undefined ? absentStates(column, values) : [];
    if (kind !== 'attempts' || fields.result === undefined || !stateNames.has(headerName(column))) return [];
    const meanings = suggestStates(column, values);
    return Object.keys(meanings).filter((state) => meanings[state] === null);
  };
  const leftOut = ignoredColumns.map((column) => [column, valuesToLeaveOut(column)] as const);
  return Object.fromEntries(leftOut.filter(([, values]) => values.length > 0));
}

/** Returns the maximum in the name of the only column with scores; null if it states none. */
const statedMax = ([only, ...others]: ReadColumn[]): number | null =>
  others.length === 0 ? (statedMaximum(only?.column ?? '')?.max ?? null) : null;

/** Returns whether commas separate decimals: no score has a point, and one has other digits than 000 behind its comma. */
function hasDecimalComma(scores: readonly string[]): boolean {
  const plain = scores.map(plainDigits);
  return plain.some((score) => /\d,(?!000)\d/.test(score)) && !plain.some((score) => score.includes('.'));
}

/**
 * Returns whether scores are from 0 to 1: none is above, and one is between. Percentages and other scores that state their
 * maximum say nothing about the other numbers.
 */
function areFractions(scores: readonly string[]): boolean {
  const numbers = scores
    .map(plainDigits)
    .filter((score) => /^[\d.,]+$/.test(score))
    .map((score) => Number(score.replace(',', '.')));
  return numbers.some((number) => number > 0 && number < 1) && numbers.every((number) => number <= 1);
}
