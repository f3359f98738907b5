import { importFields, type ImportFieldSource, type ImportMapping } from '@docket/contracts';

/** Returns the text of a field from the cells of a row, before the values of the mapping. */
export type TextOf = (cells: readonly string[]) => string;

/** Returns the text of a column; empty in a row without it. */
export function textOfColumn(column: string, columns: readonly string[]): TextOf {
  const index = columns.indexOf(column);
  return (cells) => cells[index] ?? '';
}

/** Returns the text of a source. Several columns are joined with spaces, without empty ones. */
export function textOfSource(source: ImportFieldSource, columns: readonly string[]): TextOf {
  if ('value' in source) return () => source.value;
  if ('column' in source) return textOfColumn(source.column, columns);
  const parts = source.columns.map((column) => textOfColumn(column, columns));
  return (cells) =>
    parts
      .map((part) => part(cells))
      .filter(Boolean)
      .join(' ');
}

/** Returns the columns of a source. */
export function columnsOfSource(source: ImportFieldSource): readonly string[] {
  if ('columns' in source) return source.columns;
  return 'column' in source ? [source.column] : [];
}

/** Returns the texts that a mapping reads as dates, also those of several columns and those that every row has. */
export function dateTexts(
  { kind, fields, topicColumns }: ImportMapping,
  columns: readonly string[],
): TextOf[] {
  const ofFields = importFields[kind]
    .filter(({ type }) => type === 'instant' || type === 'day')
    .flatMap(({ name }) => (fields[name] ? [textOfSource(fields[name], columns)] : []));
  const ofTopics = topicColumns.flatMap(({ completedAt }) =>
    completedAt === undefined ? [] : [textOfColumn(completedAt, columns)],
  );
  return [...ofFields, ...ofTopics];
}
