// Docket's complete document: cover, summary, charts, bookmarks, tags and attachments.
const kinds = new URL('../../dist/libs/report-kinds/src/', import.meta.url);
const { SnapshotReader } = await import(new URL('snapshot/snapshot.js', kinds));
const { renderAssignmentCompliance } = await import(
  new URL('assignment-compliance/assignment-compliance.render.js', kinds)
);

/** Renders the document. `tagged: false` is only for comparison: the product always writes tags. */
export async function render({ snapshot, snapshotSha256, file, tagged }) {
  const target = { file, snapshotSha256, tagged, progress: () => undefined };
  await renderAssignmentCompliance(await SnapshotReader.open(snapshot), target);
}
