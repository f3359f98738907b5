/** What retention looks for. */
const indexes: Record<string, string> = {
  // Files by age: what expires next stands first, and files that are gone stand nowhere.
  artefact_kept: 'artefact (organization_id, created_at) where deleted_at is null',
  // Files that are deleted and whose bytes are still there: none, most of the time.
  artefact_to_remove: 'artefact (deleted_at) where deleted_at is not null and removed_at is null',
  // Who else needs an object: artefacts and snapshots are found by their address.
  artefact_by_content: 'artefact (organization_id, sha256)',
  report_by_snapshot: 'report (organization_id, snapshot_sha256) where snapshot_sha256 is not null',
};

/** Made while everybody goes on working. A try that was cut short leaves an index that is not valid: it goes first. */
export const retentionIndexes = Object.entries(indexes).flatMap(([name, on]) => [
  `drop index concurrently if exists ${name}`,
  `create index concurrently ${name} on ${on}`,
]);
