import type { EntityManager } from '@mikro-orm/postgresql';

/** A file that was imported. */
export interface ImportedFile {
  name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: string;
  /** Number of records that are left out on purpose. */
  rowsLeftOut: number;
}

/** Counts the staged attempts of the change by source, also those that were already recorded. */
const recordQuery = `
  insert into attempt_input (organization_id, recorded_by, source, file_name, file_sha256, rows_accepted, rows_rejected,
      rows_left_out)
  select :organizationId::uuid, (select current_change(:organizationId::uuid)), r.source, :name::text, :sha256::text,
      count(*)::int, :rowsRejected::int, :rowsLeftOut::int
    from import_row r where r.voids is not true group by r.source`;

/**
 * Records the file or the request (null) that the staged attempts are from (docs/domain.md, section 5). Call it in the
 * transaction that has recorded them.
 * @param rowsRejected number of rejected rows, which are not staged
 */
export async function recordAttemptInput(
  em: EntityManager,
  organizationId: string,
  file: ImportedFile | null,
  rowsRejected: number,
): Promise<void> {
  const { name, sha256, rowsLeftOut } = file ?? { name: null, sha256: null, rowsLeftOut: 0 };
  await em.execute(recordQuery, { organizationId, name, sha256, rowsLeftOut, rowsRejected });
}
