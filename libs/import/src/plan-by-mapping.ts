import type { ImportMapping } from '@docket/contracts';
import { rowMapper } from './mapping/row-mapper.js';
import { validateMapping } from './mapping/validate-mapping.js';
import { planByColumns } from './plan-by-columns.js';
import type { TablePlan } from './table-plan.js';
import type { Table } from './tables/table.js';
import { UnreadableFile } from './text-input.js';

/** Returns the plan for a table by a mapping that is valid for its columns (`validateMapping`). */
export const planByMapping = (table: Table, mapping: ImportMapping): TablePlan => ({
  table,
  kind: mapping.kind,
  ignoredColumns: new Set(mapping.ignoredColumns),
  toRecords: rowMapper(mapping, table.columns),
});

/**
 * Returns the plan for a table by a mapping if it fits, and by the columns of Docket's own files otherwise.
 * @throws UnreadableFile with everything that is wrong with the columns
 */
export function planBySaved(table: Table, mapping: ImportMapping | null): TablePlan {
  if (mapping === null) return planByColumns(table);
  const issues = validateMapping(mapping, table.columns);
  if (issues.length === 0) return planByMapping(table, mapping);
  try {
    return planByColumns(table);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    // The file is meant for the mapping, not for the names of Docket.
    throw UnreadableFile.of(
      table.headerLine,
      issues.map(({ path, message }) => ({ field: path, reason: message })),
    );
  }
}
