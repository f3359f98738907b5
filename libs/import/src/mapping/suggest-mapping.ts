import {
  importFields,
  importMapping,
  importTableKinds,
  isUnnamedColumn,
  missingFieldNames,
  roles,
  type ImportField,
  type ImportFieldSource,
  type ImportMapping,
  type ImportTableKind,
  type ImportTopicColumn,
} from '@docket/contracts';
import { Turns } from '@docket/domain';
import type { TableRow } from '../tables/table.js';
import { splitDateTime } from './date-parts.js';
import { numericDate, plainDigits } from './dates.js';
import { headerName } from './header-name.js';
import { isNoScore, readScore } from './scores.js';
import { withPersonFields } from './person-fields.js';
import { hasOutcomes, TOTAL } from './outcomes.js';
import { meaningOfState } from './states.js';
import { statedMaximum } from './stated-maximum.js';
import { nameParts, namesOfField, OTHER_SUBJECT } from './synonyms.js';
import { mappedColumns } from './validate-mapping.js';

/** A column with the values of the first rows, without empty ones. */
interface SampledColumn {
  column: string;
  name: string;
  values: string[];
  /** Whether the values can be those of a field (`fitOfContent`), by what fields of several kinds have in common. */
  fits: ReadonlyMap<string, boolean | null>;
}

/**
 * How well a column fits a field: it is a state, or a score in words, whose values say who passed; its name is that of the field, a synonym, has a synonym in it, or only the values fit. A later
 * synonym fits less, by a fraction.
 */
const [OUTCOMES, SAME, SYNONYM, CONTAINS, CONTENT] = [5, 4, 3, 2, 1];

/** Returns the mapping that fits a table with these columns best, of those of all kinds. */
export function bestSuggestion(
  suggestions: Record<ImportTableKind, ImportMapping>,
  columns: readonly string[],
): ImportMapping {
  const fitting = Object.values(suggestions).filter((mapping) => !hasOutcomes(mapping, columns));
  return fitting.reduce((best, next) => (fitOf(next) > fitOf(best) ? next : best));
}

/**
 * Returns for each kind the mapping that fits the columns and the first rows of a table best. Required fields without a column are
 * not mapped; columns that fit no field are ignored.
 */
export async function suggestMappings(
  columns: readonly string[],
  rows: readonly TableRow[],
): Promise<Record<ImportTableKind, ImportMapping>> {
  const turns = new Turns();
  const objects = new Set(columns.flatMap(outerNames));
  const sampled: SampledColumn[] = [];
  for (const [index, column] of columns.entries()) {
    if (turns.isOver) await turns.next();
    const values = rows.map(({ cells }) => cells[index] ?? '').filter((value) => value !== '');
    // An object of JSON that is null in some records has no value itself.
    const isObject = values.length === 0 && objects.has(column);
    sampled.push({ column, name: isObject ? '' : headerName(column), values, fits: fitsOf(values) });
  }
  const suggestions: Partial<Record<ImportTableKind, ImportMapping>> = {};
  for (const kind of importTableKinds) {
    if (turns.isOver) await turns.next();
    suggestions[kind] = suggestForKind(kind, { columns, rows, sampled });
  }
  return suggestions as Record<ImportTableKind, ImportMapping>;
}

/** Returns the names of the objects that a property is in: `a` and `a.b` of `a.b.c`. */
const outerNames = (column: string): string[] =>
  column.split('.').flatMap((_, at, parts) => (at === 0 ? [] : [parts.slice(0, at).join('.')]));

/** Kinds that other systems export. The others are only suggested if they fit better. */
const usualKinds: readonly ImportTableKind[] = ['attempts', 'people'];

/** Returns how well a mapping fits: a required field that is missing outweighs any optional ones. */
function fitOf(mapping: ImportMapping): number {
  const mapped = Object.keys(mapping.fields).length + (mapping.topicColumns.length > 0 ? 2 : 0);
  const usual = usualKinds.indexOf(mapping.kind);
  const preference = usual === -1 ? 0 : usualKinds.length - usual;
  return mapped * 10 - missingFieldNames(mapping).length * 25 + preference;
}

/** Fields that the topic columns of a grade report have. */
const TOPIC_FIELDS = ['topic', 'score', 'result'];

interface SampledTable {
  columns: readonly string[];
  rows: readonly TableRow[];
  sampled: readonly SampledColumn[];
}

function suggestForKind(kind: ImportTableKind, { columns, rows, sampled }: SampledTable): ImportMapping {
  const topicColumns = kind === 'attempts' ? gradesIn(sampled) : [];
  // The other columns with a maximum are totals.
  const others = topicColumns.length > 0 ? sampled.filter(({ column }) => !statedMaximum(column)) : sampled;
  const assigned = assignColumns(kind, others);
  if (kind === 'people' && !isFilled(assigned.name, { rows, sampled }))
    Object.assign(assigned, nameOfParts(sampled));
  const named = Object.entries(withPersonFields(kind, assigned, columns, rows));
  const fields = Object.fromEntries(
    named.filter(([field]) => topicColumns.length === 0 || !TOPIC_FIELDS.includes(field)),
  );
  const used = new Set(mappedColumns({ fields, topicColumns }).map(([, column]) => column));
  return importMapping.parse({
    kind,
    fields,
    topicColumns,
    // A column without a name is an index or a leftover.
    ignoredColumns: sampled
      .filter(({ column, values }) => !isUnnamedColumn(column) || values.length > 0)
      .map(({ column }) => column)
      .filter((column) => column !== '' && !used.has(column)),
  });
}

/**
 * Returns the topic columns of a grade report: those whose names state a maximum, without totals. If one of them is a score by its
 * name, the rows are attempts at one topic, and the others are parts of it.
 */
function gradesIn(sampled: readonly SampledColumn[]): ImportTopicColumn[] {
  const [score, topic] = ['score', 'topic'].map((field) => namesOfField('attempts', field)) as [
    string[],
    string[],
  ];
  const stated = sampled.flatMap(({ column, fits }) => {
    const maximum = statedMaximum(column);
    return maximum && !TOTAL.test(headerName(maximum.name)) ? [{ column, fits, ...maximum }] : [];
  });
  const isPerRow =
    stated.some(({ name }) => score.includes(headerName(name))) ||
    sampled.some(({ name }) => topic.includes(name));
  if (isPerRow) return [];
  return stated
    .filter(({ fits }) => fits.get(contentOf(SCORE)) !== false)
    .map(({ column, name, max }) => ({ topic: name || column, score: column, scoreMax: max }));
}

const SCORE = importFields.attempts.find(({ name }) => name === 'score')!;

/** Assigns to each field the column that fits best, and each column to at most one field. */
function assignColumns(
  kind: ImportTableKind,
  sampled: readonly SampledColumn[],
): Record<string, ImportFieldSource> {
  const pairs = importFields[kind]
    .flatMap((field) => {
      // "ID" may be that of the person, which is the same for all attempts.
      const names = namesOfField(kind, field.name).slice(kind === 'attempts' && field.name === 'id' ? 1 : 0);
      return sampled.map((column) => ({ field, column, fit: fitOfColumn(field, names, column) }));
    })
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const fields: Record<string, ImportFieldSource> = {};
  const used = new Set<string>();
  for (const { field, column } of pairs) {
    if (fields[field.name] || used.has(column.column)) continue;
    fields[field.name] = { column: column.column };
    used.add(column.column);
  }
  return fields;
}

function fitOfColumn(field: ImportField, names: readonly string[], column: SampledColumn): number {
  const byContent = column.fits.get(contentOf(field))!;
  if (byContent === false) return 0;
  if (field.name === 'result' && (names.includes(column.name) || scoreNames.includes(column.name))) {
    if (statesOutcomes(column.values)) return OUTCOMES;
  }
  if (column.name === names[0]) return SAME;
  const rank = names.indexOf(column.name);
  if (rank !== -1) return SYNONYM - rank / names.length;
  if (OTHER_SUBJECT.test(column.name) || needsWholeName(field, column)) return 0;
  if (names.some((name) => contains(column.name, name))) return CONTAINS;
  return byContent === true && field.type === 'email' ? CONTENT : 0;
}

const scoreNames = namesOfField('attempts', 'score');

/** Returns whether most values say that somebody passed or failed, and not only whether they completed. */
function statesOutcomes(values: readonly string[]): boolean {
  const outcomes = values.filter((value) => ['passed', 'failed'].includes(meaningOfState(value) ?? ''));
  return outcomes.length > 0 && outcomes.length * 2 >= values.length;
}

/**
 * Returns whether a part of the name of a column says too little: "First name" is not the name of a person, "Root account" no
 * account, and "Assessments completed" no result unless its values are states.
 */
function needsWholeName({ name }: ImportField, column: SampledColumn): boolean {
  if (name === 'name') return [...nameParts.first, ...nameParts.last].includes(column.name);
  if (name === 'result') return !column.values.some((value) => meaningOfState(value) !== undefined);
  return name === 'account';
}

/** Returns whether the name of a column has a known name in it. The ID of something is not the thing itself. */
const contains = (column: string, name: string): boolean =>
  name.length > 3 &&
  column.includes(name) &&
  ` ${column} `.includes(` ${name} `) &&
  (!column.endsWith(' id') || column.endsWith(name));

/** Fields whose values say more than those of other fields of the type. */
const TELLING_FIELDS = ['account', 'role', 'result'];

/** Returns what decides whether values can be those of a field: its name, or its type. */
const contentOf = ({ name, type }: ImportField): string => (TELLING_FIELDS.includes(name) ? name : type);

/** Fields of all kinds, each with other contents. */
const contents = new Map(
  importTableKinds.flatMap((kind) => importFields[kind].map((field) => [contentOf(field), field] as const)),
);

const fitsOf = (values: readonly string[]): Map<string, boolean | null> =>
  new Map([...contents].map(([content, field]) => [content, fitOfContent(field, values)]));

/** Returns whether the values can be those of a field; null if they do not tell. */
function fitOfContent({ name, type }: ImportField, values: readonly string[]): boolean | null {
  const present = type === 'score' ? values.filter((value) => !isNoScore(value)) : values;
  if (present.length === 0) return null;
  // An address is a better name of the person.
  if (name === 'account') return present.filter(isAddress).length * 2 < present.length;
  // An administrator of another system is not one of Docket.
  if (name === 'role') return present.every((value) => roles.some((role) => role === value.toLowerCase()));
  if (name === 'result') return present.filter(isDate).length * 2 < present.length;
  const reads = readersOfType[type];
  return reads ? present.filter(reads).length * 2 >= present.length : null;
}

const readersOfType: Partial<Record<ImportField['type'], (value: string) => boolean>> = {
  email: isAddress,
  instant: isDate,
  day: isDate,
  score: (value) => 'score' in readScore(value, { decimalComma: value.includes(','), scoreMax: 1_000_000 }),
  maximum: (value) => Number(plainDigits(value).replace(',', '.')) > 0,
};

function isAddress(value: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(value);
}

function isDate(value: string): boolean {
  const text = plainDigits(value.slice(0, 100));
  return numericDate(text, '1900') !== null || splitDateTime(text) !== null;
}

/** Whether a column is assigned that has a value in every row, unlike one with preferred names. */
const isFilled = (
  source: ImportFieldSource | undefined,
  { rows, sampled }: Pick<SampledTable, 'rows' | 'sampled'>,
): boolean =>
  source !== undefined &&
  'column' in source &&
  sampled.some(({ column, values }) => column === source.column && values.length === rows.length);

/** Returns the source of the name of a person from columns with the first and the last name. */
function nameOfParts(sampled: readonly SampledColumn[]): Record<string, ImportFieldSource> {
  const find = (names: readonly string[]) => sampled.find(({ name }) => names.includes(name))?.column;
  const [first, last] = [find(nameParts.first), find(nameParts.last)];
  return first !== undefined && last !== undefined ? { name: { columns: [first, last] } } : {};
}
