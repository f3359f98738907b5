import {
  importMapping,
  type BuiltInMapping,
  type ImportFieldSource,
  type ImportMapping,
  type ImportTopicColumn,
} from '@docket/contracts';
import { headerName } from '../header-name.js';
import { mappedColumns } from '../validate-mapping.js';

/** Names of a column in the versions of a file; the first that exists is used. */
type Names = readonly string[];

/** Describes the files of another system. */
export interface BuiltInShape extends BuiltInMapping {
  /** Each must have a column, otherwise the file is another one. */
  recognizedBy: readonly Names[];
  /** By field: its column, the columns of its parts, or a value. */
  fields: Record<string, Names | { parts: readonly [Names, Names] } | { value: string }>;
  /** Returns the topic columns of a grade report. */
  topicColumns?: (columns: readonly string[]) => ImportTopicColumn[];
  settings?: Partial<Pick<ImportMapping, 'values' | 'timeZone'>>;
}

/**
 * Returns the mapping of a built-in shape for a table with these columns; null if it is another file. Fields whose column is
 * missing are not mapped, and columns that no field uses are ignored.
 */
export function mappingOfShape(shape: BuiltInShape, columns: readonly string[]): ImportMapping | null {
  const find = (names: Names): string | undefined => {
    const wanted = names.map(headerName);
    const found = wanted.map((name) => columns.find((column) => headerName(column) === name));
    return found.find((column) => column !== undefined);
  };
  if (!shape.recognizedBy.every((names) => find(names) !== undefined)) return null;
  const topicColumns = shape.topicColumns?.(columns) ?? [];
  if (shape.topicColumns && topicColumns.length === 0) return null;
  const fields = Object.fromEntries(
    Object.entries(shape.fields).flatMap(([field, source]): [string, ImportFieldSource][] => {
      if ('value' in source) return [[field, source]];
      const found = 'parts' in source ? source.parts.map(find) : [find(source)];
      const present = found.filter((column) => column !== undefined);
      if (present.length < found.length) return [];
      return [[field, present.length > 1 ? { columns: present } : { column: present[0]! }]];
    }),
  );
  // An address is enough to find the person of an attempt.
  if (shape.kind === 'attempts' && fields.email) delete fields.employeeNumber;
  const used = new Set(mappedColumns({ fields, topicColumns }).map(([, column]) => column));
  return importMapping.parse({
    kind: shape.kind,
    fields,
    topicColumns,
    ignoredColumns: [...new Set(columns)].filter((column) => column !== '' && !used.has(column)),
    ...shape.settings,
  });
}
