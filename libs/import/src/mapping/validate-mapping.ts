import {
  similarName,
  importFields,
  isUnnamedColumn,
  missingFieldNames,
  type ImportField,
  type ImportMapping,
} from '@docket/contracts';
import { mappingMessages } from '../messages/index.js';
import { valueKey } from './value-key.js';

/** A mistake of a mapping. `path` is the position in the mapping, for example `fields.email`. */
export interface MappingIssue {
  path: string;
  message: string;
}

/** Number of unknown columns for which a similar one is sought. */
const MAX_SIMILAR = 5;
/** Fields that each topic column has in place of the row. `completedAt` may be common to all. */
const TOPIC_COLUMN_FIELDS = ['topic', 'score', 'result'];

/** Returns all mistakes of a mapping for a table with these columns; an empty list if it can be applied. */
export function validateMapping(mapping: ImportMapping, columns: readonly string[]): MappingIssue[] {
  const known = importFields[mapping.kind];
  return [
    ...unknownFields(mapping, known),
    ...columnIssues(mapping, columns),
    ...topicColumnIssues(mapping),
    ...missingFields(mapping, known, columns),
    ...valueIssues(mapping, known),
  ];
}

/** Returns every column that a mapping reads, with its position in the mapping. */
export function mappedColumns(
  mapping: Pick<ImportMapping, 'fields' | 'topicColumns'>,
): [path: string, column: string][] {
  return [
    ...Object.entries(mapping.fields).flatMap(([field, source]) => {
      const columns = 'columns' in source ? source.columns : 'column' in source ? [source.column] : [];
      return columns.map((column): [string, string] => [`fields.${field}`, column]);
    }),
    ...mapping.topicColumns.flatMap(({ score, result, completedAt }, index) =>
      Object.entries({ score, result, completedAt }).flatMap(([field, column]): [string, string][] =>
        column === undefined ? [] : [[`topicColumns.${index}.${field}`, column]],
      ),
    ),
  ];
}

function unknownFields(
  { fields, values, kind }: ImportMapping,
  known: readonly ImportField[],
): MappingIssue[] {
  const names = known.map(({ name }) => name);
  const of = (part: string, used: string[]) =>
    used
      .filter((field) => !names.includes(field))
      .map((field) => ({
        path: `${part}.${field}`,
        message: mappingMessages.unknownField(field, kind, similarName(field, names)),
      }));
  return [...of('fields', Object.keys(fields)), ...of('values', Object.keys(values))];
}

/** Returns every column that a mapping has, with its position in the mapping. */
const columnsOf = (mapping: ImportMapping): [path: string, column: string][] => [
  ...mappedColumns(mapping),
  ...mapping.ignoredColumns.map((column): [string, string] => ['ignoredColumns', column]),
  ...Object.keys(mapping.leftOutRows).map((column): [string, string] => ['leftOutRows', column]),
];

/** Returns whether a table has all columns of a mapping. */
export function hasAllColumns(mapping: ImportMapping, columns: readonly string[]): boolean {
  const present = new Set(columns);
  return columnsOf(mapping).every(([, column]) => present.has(column));
}

function columnIssues(mapping: ImportMapping, columns: readonly string[]): MappingIssue[] {
  const used = mappedColumns(mapping);
  const mapped = new Set(used.map(([, column]) => column));
  const ignored = new Set(mapping.ignoredColumns);
  const present = new Set(columns);
  // Nothing depends on a column that is ignored and missing.
  const unknown = columnsOf({ ...mapping, ignoredColumns: [] }).filter(([, column]) => !present.has(column));
  return [
    ...unknown.map(([path, column], at) => ({
      path,
      message: mappingMessages.unknownColumn(
        column,
        at < MAX_SIMILAR ? similarName(column, columns) : undefined,
      ),
    })),
    ...[...ignored]
      .filter((column) => mapped.has(column))
      .map((column) => ({ path: 'ignoredColumns', message: mappingMessages.usedAndIgnored(column) })),
    ...columns
      .filter((column) => !isUnnamedColumn(column) && !mapped.has(column) && !ignored.has(column))
      .map((column) => ({ path: 'ignoredColumns', message: mappingMessages.unusedColumn(column) })),
  ];
}

function topicColumnIssues({ kind, fields, topicColumns }: ImportMapping): MappingIssue[] {
  if (topicColumns.length === 0) return [];
  if (kind !== 'attempts')
    return [{ path: 'topicColumns', message: mappingMessages.topicColumnsOfOtherKind }];
  const firstOf = new Map<string, number>();
  const topics = topicColumns.map(({ topic }, index) => {
    const key = valueKey(topic);
    if (!firstOf.has(key)) firstOf.set(key, index);
    return key;
  });
  return [
    // A mapped ID would be the same for every topic of the row.
    ...['id', ...TOPIC_COLUMN_FIELDS]
      .filter((field) => fields[field] !== undefined)
      .map((field) => ({ path: `fields.${field}`, message: mappingMessages.topicAndTopicColumns(field) })),
    ...topicColumns.flatMap(({ topic, score, result, completedAt }, index) => [
      ...((score ?? result ?? completedAt) === undefined
        ? [{ path: `topicColumns.${index}`, message: mappingMessages.emptyTopicColumn(topic) }]
        : []),
      ...(firstOf.get(topics[index]!)! < index
        ? [{ path: `topicColumns.${index}.topic`, message: mappingMessages.repeatedTopic(topic) }]
        : []),
    ]),
  ];
}

function missingFields(
  mapping: ImportMapping,
  known: readonly ImportField[],
  columns: readonly string[],
): MappingIssue[] {
  const mapped = new Set(mappedColumns(mapping).map(([, column]) => column));
  const free = columns.filter((column) => !isUnnamedColumn(column) && !mapped.has(column)).slice(0, 20);
  return missingFieldNames(mapping).map((field) => ({
    path: `fields.${field}`,
    message: mappingMessages.requiredField(field, free.join(', ') || '–'),
  }));
}

/** Results of a mapping: those of attempts, and a completion whose meaning `unscoredCompletions` decides. */
const MAPPED_RESULTS = ['passed', 'failed', 'completed'];

function valueIssues(
  { fields, values, topicColumns }: ImportMapping,
  known: readonly ImportField[],
): MappingIssue[] {
  return Object.entries(values).flatMap(([field, meanings]) => {
    const definition = known.find(({ name }) => name === field);
    const allowed = field === 'result' ? MAPPED_RESULTS : definition?.choices;
    const isMapped =
      fields[field] !== undefined || (topicColumns.length > 0 && TOPIC_COLUMN_FIELDS.includes(field));
    return [
      ...(isMapped || !definition
        ? []
        : [{ path: `values.${field}`, message: mappingMessages.valuesOfUnmappedField(field) }]),
      ...Object.entries(meanings)
        .filter(([, meaning]) => meaning !== null && allowed && !allowed.includes(meaning.toLowerCase()))
        .map(([value, meaning]) => ({
          path: `values.${field}.${value}`,
          message: mappingMessages.invalidChoice(field, meaning!, allowed!.join(', ')),
        })),
    ];
  });
}
