import { isUnnamedColumn, type ImportMapping } from '@docket/contracts';
import { hasOutcomes } from './outcomes.js';
import { mappedColumns } from './validate-mapping.js';

/** A mapping that an organization saved. */
export interface SavedMapping {
  id: string;
  mapping: ImportMapping;
}

/** A saved mapping for a table with other columns than before. */
export interface ChangedMapping extends SavedMapping {
  /** Whether there are further columns, so that somebody must look at the mapping. */
  toReview: boolean;
}

/** Share of the columns that a saved mapping must know, so that the table is not another one. */
const MIN_KNOWN = 0.5;

/**
 * Returns the saved mapping that knows most columns of a table, for example of the same report with a further activity: all that
 * it maps are there, and those that it ignores may be missing. Further activities that a built-in mapping knows are added, the
 * other columns are left to decide. Null if none fits.
 * @param builtIn mapping of the table without the saved one
 */
export function changedMapping(
  columns: readonly string[],
  saved: readonly SavedMapping[],
  builtIn: ImportMapping | null,
): ChangedMapping | null {
  const named = columns.filter((column) => !isUnnamedColumn(column));
  const present = new Set(columns);
  const rated = saved
    .map(({ id, mapping }) => {
      const mapped = mappedColumns(mapping).map(([, column]) => column);
      const needed = [...mapped, ...Object.keys(mapping.leftOutRows)];
      const decided = new Set([...mapped, ...mapping.ignoredColumns]);
      const known = named.filter((column) => decided.has(column));
      const fits =
        mapped.length > 0 && needed.every((column) => present.has(column)) && !hasOutcomes(mapping, columns);
      return { id, mapping, share: fits ? known.length / named.length : 0 };
    })
    .sort((a, b) => b.share - a.share);
  const [best] = rated;
  if (!best || best.share < MIN_KNOWN) return null;
  const mapping = withColumns(best.mapping, columns, builtIn);
  return { id: best.id, mapping, toReview: best.share < 1 };
}

function withColumns(
  mapping: ImportMapping,
  columns: readonly string[],
  builtIn: ImportMapping | null,
): ImportMapping {
  const decided = new Set([...mappedColumns(mapping).map(([, column]) => column), ...mapping.ignoredColumns]);
  const isNew = (column: string | undefined) => column === undefined || !decided.has(column);
  const added =
    builtIn?.kind === mapping.kind
      ? builtIn.topicColumns.filter(
          ({ score, result, completedAt }) =>
            mapping.topicColumns.length > 0 && [score, result, completedAt].every(isNew),
        )
      : [];
  return {
    ...mapping,
    topicColumns: [...mapping.topicColumns, ...added],
    ignoredColumns: mapping.ignoredColumns.filter((column) => columns.includes(column)),
  };
}
