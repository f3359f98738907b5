import type { EntityManager } from '@mikro-orm/postgresql';

/** A file that was imported: its name, and the SHA-256 of its bytes in hexadecimal. */
export interface ImportedFile {
  name: string;
  sha256: string;
}

/** Counts the staged attempts of the change by source, also those that were already recorded. */
const recordQuery = `
  insert into attempt_input (organization_id, recorded_by, source, file_name, file_sha256, rows_accepted)
  select :organizationId::uuid, (select current_change(:organizationId::uuid)), r.source, :name::text, :sha256::text,
      count(*)::int
    from import_row r where r.voids is not true group by r.source`;

/**
 * Records the file or the request (null) that the staged attempts are from (docs/domain.md, section 5). Call it in the
 * transaction that has recorded them.
 */
export async function recordAttemptInput(
  em: EntityManager,
  organizationId: string,
  file: ImportedFile | null,
): Promise<void> {
  const { name, sha256 } = file ?? { name: null, sha256: null };
  await em.execute(recordQuery, { organizationId, name, sha256 });
}
