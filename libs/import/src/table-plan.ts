import type { ImportTableKind } from '@docket/contracts';
import type { MappedRecord } from './mapping/row-mapper.js';
import type { Table, TableRow } from './tables/table.js';

/** What is wrong with a field, and how to correct it. */
export interface Mistake {
  field: string;
  reason: string;
}

/** How the rows of a table become records of a kind. */
export interface TablePlan {
  table: Table;
  kind: ImportTableKind;
  /**
   * Converts a row that can be read to its records: one, or one for each topic column. The fields of a record are then
   * checked by its kind. A row with any mistake is rejected as a whole.
   */
  toRecords(row: TableRow): MappedRecord[];
}
