/** Indexes for the retention queries. */
const indexes: Record<string, string> = {
  // Files that are not deleted, oldest first, which is the order in which they expire.
  artefact_kept: 'artefact (organization_id, created_at) where deleted_at is null',
  // Deleted files whose bytes are still in the storage; usually none.
  artefact_to_remove: 'artefact (deleted_at) where deleted_at is not null and removed_at is null',
  // Other artefacts and reports with the same content, which still need the stored object.
  artefact_by_content: 'artefact (organization_id, sha256)',
  report_by_snapshot: 'report (organization_id, snapshot_sha256) where snapshot_sha256 is not null',
};

/** Statements that create the indexes concurrently. An interrupted run leaves an invalid index, which is dropped first. */
export const retentionIndexes = Object.entries(indexes).flatMap(([name, on]) => [
  `drop index concurrently if exists ${name}`,
  `create index concurrently ${name} on ${on}`,
]);
