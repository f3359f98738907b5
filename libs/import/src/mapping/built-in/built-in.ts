import {
  importMapping,
  isUnnamedColumn,
  type BuiltInMapping,
  type ImportFieldSource,
  type ImportMapping,
  type ImportTopicColumn,
} from '@docket/contracts';
import type { TableRow } from '../../tables/table.js';
import { headerName } from '../header-name.js';
import { withPersonFields } from '../person-fields.js';
import { mappedColumns } from '../validate-mapping.js';

/** Names of a column in the versions of a file; the first that exists is used. */
type Names = readonly string[];

/** Describes the files of another system. */
export interface BuiltInShape extends BuiltInMapping {
  /** Each must have a column, otherwise the file is another one. */
  recognizedBy: readonly Names[];
  /** By field: its column, the columns of its parts, or a value. */
  fields: Record<
    string,
    Names | ((column: string) => boolean) | { parts: readonly [Names, Names] } | { value: string }
  >;
  /** Whether the first rows are those of the system, if the names of columns are in many languages. */
  fits?: (columns: readonly string[], rows: readonly TableRow[]) => boolean;
  /** Returns the rows that are left out, by column. */
  leftOutRows?: (columns: readonly string[]) => ImportMapping['leftOutRows'];
  /** Returns the topic columns of a grade report. */
  topicColumns?: (columns: readonly string[], rows: readonly TableRow[]) => ImportTopicColumn[];
  /** Whether columns without a name that no field uses are ignored. By default, a value in them is an error. */
  ignoresUnnamed?: true;
  settings?: Partial<Pick<ImportMapping, 'values' | 'timeZone' | 'leftOutRows'>>;
}

/** The first column of each name, by the columns of a table: all shapes are compared with them. */
const columnsByName = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function firstByName(columns: readonly string[]): ReadonlyMap<string, string> {
  const known = columnsByName.get(columns);
  if (known) return known;
  const byName = new Map(columns.toReversed().map((column) => [headerName(column), column]));
  columnsByName.set(columns, byName);
  return byName;
}

/**
 * Returns the mapping of a built-in shape for a table with these columns and first rows; null if it is another file. Fields whose column is
 * missing are not mapped, and columns that no field uses are ignored.
 */
export function mappingOfShape(
  shape: BuiltInShape,
  columns: readonly string[],
  rows: readonly TableRow[],
): ImportMapping | null {
  const named = firstByName(columns);
  const find = (names: Names): string | undefined =>
    names.map((name) => named.get(headerName(name))).find((column) => column !== undefined);
  if (!shape.recognizedBy.every((names) => find(names) !== undefined)) return null;
  if (shape.fits?.(columns, rows) === false) return null;
  const topicColumns = shape.topicColumns?.(columns, rows) ?? [];
  if (shape.topicColumns && topicColumns.length === 0) return null;
  const found = Object.fromEntries(
    Object.entries(shape.fields).flatMap(([field, source]): [string, ImportFieldSource][] => {
      if ('value' in source) return [[field, source]];
      const parts =
        typeof source === 'function'
          ? [columns.find(source)]
          : 'parts' in source
            ? source.parts.map(find)
            : [find(source)];
      const present = parts.filter((column) => column !== undefined);
      if (present.length < parts.length) return [];
      return [[field, present.length > 1 ? { columns: present } : { column: present[0]! }]];
    }),
  );
  const fields = withPersonFields(shape.kind, found, columns, rows);
  const used = new Set(mappedColumns({ fields, topicColumns }).map(([, column]) => column));
  return importMapping.parse({
    kind: shape.kind,
    fields,
    topicColumns,
    ignoredColumns: columns.filter(
      (column) => !used.has(column) && (shape.ignoresUnnamed || !isUnnamedColumn(column)),
    ),
    ...shape.settings,
    ...(shape.leftOutRows && { leftOutRows: shape.leftOutRows(columns) }),
  });
}
