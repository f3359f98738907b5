import type { EntityManager } from '@mikro-orm/postgresql';

/** A file that was imported. */
export interface ImportedFile {
  name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: string;
  /** Number of records that are left out on purpose. Default: 0. */
  rowsLeftOut?: number;
}

/** Source of starts and completions of scenarios, which only files have: the default source of files. */
export const SCENARIO_SOURCE = 'csv';

/** Returns the query that counts the staged rows of the change by source, also those that were already recorded. */
const recordQuery = (source: string): string => `
  insert into attempt_input (organization_id, recorded_by, source, file_name, file_sha256, rows_accepted, rows_rejected,
      rows_left_out)
  select :organizationId::uuid, (select current_change(:organizationId::uuid)), ${source}, :name::text, :sha256::text,
      count(*)::int, :rowsRejected::int, :rowsLeftOut::int
    from import_row r`;

/** Kinds of rows whose origin is recorded, with the query. */
const recordQueries = {
  attempts: `${recordQuery('r.source')} where r.voids is not true group by r.source`,
  scenarios: recordQuery(`'${SCENARIO_SOURCE}'`),
};
export type InputRows = keyof typeof recordQueries;

/**
 * Returns the join of the file `f` from which the start or completion `e` of a scenario was imported; null if it was not recorded.
 */
export const fileOfScenario = (
  e: string,
): string => `left join attempt_input f on f.organization_id = ${e}.organization_id
  and f.recorded_by = coalesce(${e}.received_by, ${e}.recorded_by) and f.source = '${SCENARIO_SOURCE}'`;

/**
 * Records the file or the request (null) that the staged rows are from (docs/domain.md, section 5). Call it in the
 * transaction that has recorded them.
 * @param rowsRejected number of rejected rows, which are not staged
 */
export async function recordInput(
  em: EntityManager,
  organizationId: string,
  rows: InputRows,
  file: ImportedFile | null,
  rowsRejected: number,
): Promise<void> {
  const { name = null, sha256 = null, rowsLeftOut = 0 } = file ?? {};
  await em.execute(recordQueries[rows], { organizationId, name, sha256, rowsLeftOut, rowsRejected });
}
