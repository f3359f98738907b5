import {
  type ImportFieldSource,
  isUnnamedColumn,
  textKey,
  type ImportMapping,
  type ImportTableKind,
} from '@docket/contracts';

/** The parts of a topic that are read from columns. */
const topicParts = ['score', 'result', 'completedAt'] as const;
export type TopicPart = (typeof topicParts)[number];

/** What a column becomes: a field, a part of a topic, what leaves rows out, or nothing. Null: not decided. */
export type ColumnUse = `field:${string}` | `topic:${TopicPart}` | 'leftOut' | 'ignored' | null;

/** Returns the columns of a source. */
const columnsOf = (source: ImportFieldSource): string[] =>
  'column' in source ? [source.column] : 'columns' in source ? source.columns : [];

/** Returns the source of a field from its columns; undefined without columns. */
function sourceOf(columns: string[]): ImportFieldSource | undefined {
  const [first, ...more] = columns;
  if (first === undefined) return undefined;
  return more.length > 0 ? { columns } : { column: first };
}

/** Returns the topic that a column belongs to, as the mapping names it, the part, and the maximum; undefined if it belongs to none. */
export function topicOf(
  mapping: ImportMapping,
  column: string,
): { topic: string; part: TopicPart; scoreMax: number | undefined } | undefined {
  const parts = mapping.topicColumns.flatMap(({ topic, scoreMax, ...columns }) =>
    topicParts.filter((part) => columns[part] === column).map((part) => ({ topic, part, scoreMax })),
  );
  return parts[0];
}

/** The smallest maximum that a score may have. */
export const MIN_SCORE_MAX = 0.001;

/** Returns the mapping with another maximum of the score of a topic; without a valid one, it has that of the mapping. */
export const withTopicMax = (
  mapping: ImportMapping,
  column: string,
  max: number | undefined,
): ImportMapping => ({
  ...mapping,
  topicColumns: mapping.topicColumns.map((topic) => {
    if (topic.score !== column) return topic;
    const { scoreMax: _, ...others } = topic;
    return max !== undefined && max >= MIN_SCORE_MAX ? { ...others, scoreMax: max } : others;
  }),
});

/** Returns whether a mapping leaves out the rows with a value of a column. */
export const isLeftOut = (mapping: ImportMapping, column: string, value: string): boolean =>
  mapping.leftOutRows[column]?.some((each) => isSameValue(each, value)) ?? false;

/** Returns the mapping that leaves out the rows with a value of a column, or imports them. */
export function withLeftOut(
  mapping: ImportMapping,
  { column, value, leftOut }: { column: string; value: string; leftOut: boolean },
): ImportMapping {
  const others = (mapping.leftOutRows[column] ?? []).filter((each) => !isSameValue(each, value));
  const values = leftOut ? [...others, value] : others;
  return { ...mapping, leftOutRows: { ...mapping.leftOutRows, [column]: values } };
}

/** Returns what a mapping makes of a column. */
export function useOf(mapping: ImportMapping, column: string): ColumnUse {
  const field = Object.entries(mapping.fields).find(([, source]) => columnsOf(source).includes(column));
  if (field) return `field:${field[0]}`;
  const part = topicOf(mapping, column)?.part;
  if (part) return `topic:${part}`;
  if (!mapping.ignoredColumns.includes(column)) return null;
  return Object.hasOwn(mapping.leftOutRows, column) ? 'leftOut' : 'ignored';
}

/** Returns the mapping with another use of a column. A field with several columns joins them in the order of the file. */
export function withUse(
  mapping: ImportMapping,
  { column, use, columns }: { column: string; use: ColumnUse; columns: readonly string[] },
): ImportMapping {
  const { fields, topicColumns, ignoredColumns, ...rest } = without(mapping, column);
  if (use === 'ignored' || use === 'leftOut') {
    const leftOutRows = use === 'leftOut' ? { ...rest.leftOutRows, [column]: [] } : rest.leftOutRows;
    return { ...rest, fields, topicColumns, leftOutRows, ignoredColumns: [...ignoredColumns, column] };
  }
  if (use?.startsWith('topic:')) {
    const added = { topic: column, [use.slice('topic:'.length)]: column };
    return { ...rest, fields, ignoredColumns, topicColumns: [...topicColumns, added] };
  }
  if (use === null) return { ...rest, fields, topicColumns, ignoredColumns };
  const field = use.slice('field:'.length);
  const joined = [...(fields[field] ? columnsOf(fields[field]) : []), column];
  const inOrder = joined.toSorted((a, b) => columns.indexOf(a) - columns.indexOf(b));
  return { ...rest, topicColumns, ignoredColumns, fields: { ...fields, [field]: sourceOf(inOrder)! } };
}

/** Returns the mapping without a use of a column. */
function without(mapping: ImportMapping, column: string): ImportMapping {
  const fields: ImportMapping['fields'] = {};
  for (const [field, source] of Object.entries(mapping.fields)) {
    const left = columnsOf(source).filter((each) => each !== column);
    const kept = 'value' in source ? source : sourceOf(left);
    if (kept) fields[field] = kept;
  }
  const topicColumns = mapping.topicColumns
    .map((topic) => ({
      ...topic,
      ...Object.fromEntries(
        topicParts.filter((part) => topic[part] === column).map((part) => [part, undefined]),
      ),
    }))
    .filter((topic) => topicParts.some((part) => topic[part] !== undefined));
  const ignoredColumns = mapping.ignoredColumns.filter((each) => each !== column);
  const { [column]: _, ...otherRows } = mapping.leftOutRows;
  const leftOutRows = useOf(mapping, column) === 'leftOut' ? otherRows : mapping.leftOutRows;
  return { ...mapping, fields, topicColumns, ignoredColumns, leftOutRows };
}

/** Returns the mapping for a kind of records whose columns are all undecided. */
export const withoutColumns = (mapping: ImportMapping, kind: ImportTableKind): ImportMapping => ({
  ...mapping,
  kind,
  fields: {},
  topicColumns: [],
  values: {},
  ignoredColumns: [],
  leftOutRows: {},
});

/** Returns the columns that are neither mapped nor ignored. Columns without a name need no decision. */
export const undecided = (mapping: ImportMapping, columns: readonly string[]): string[] =>
  columns.filter((column) => !isUnnamedColumn(column) && useOf(mapping, column) === null);

/** Returns the mapping with all undecided columns ignored. */
export const ignoreUndecided = (mapping: ImportMapping, columns: readonly string[]): ImportMapping => ({
  ...mapping,
  ignoredColumns: [...mapping.ignoredColumns, ...undecided(mapping, columns)],
});

/** Returns the mapping with the same value of a field for every row, or without one if the value is empty. */
export function withConstant(mapping: ImportMapping, field: string, value: string): ImportMapping {
  const { [field]: _, ...others } = mapping.fields;
  return { ...mapping, fields: value === '' ? others : { ...others, [field]: { value } } };
}

/** Returns what a value of the file means in a field: another value, null if its rows are left out, undefined if not mapped. */
export function meaningOf(mapping: ImportMapping, field: string, value: string): string | null | undefined {
  const entry = Object.entries(mapping.values[field] ?? {}).find(([from]) => isSameValue(from, value));
  return entry?.[1];
}

/** Returns the mapping with another meaning of a value; undefined removes it. */
export function withMeaning(
  mapping: ImportMapping,
  { field, value, meaning }: { field: string; value: string; meaning: string | null | undefined },
): ImportMapping {
  const others = Object.entries(mapping.values[field] ?? {}).filter(([from]) => !isSameValue(from, value));
  const entries = meaning === undefined ? others : [...others, [value, meaning] as const];
  const { [field]: _, ...fields } = mapping.values;
  return {
    ...mapping,
    values: entries.length > 0 ? { ...fields, [field]: Object.fromEntries(entries) } : fields,
  };
}

/** Values are compared regardless of case and characters that are not displayed. */
const isSameValue = (a: string, b: string): boolean => valueKey(a) === valueKey(b);

const valueKey = (value: string): string => textKey(value).replace(/\s+/g, ' ');
