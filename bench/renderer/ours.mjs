// The product's own document, whole: cover, summary, charts, bookmarks, tags and attachments.
const kinds = new URL('../../dist/libs/report-kinds/src/', import.meta.url);
const { SnapshotReader } = await import(new URL('snapshot.js', kinds));
const { renderAssignmentCompliance } = await import(
  new URL('assignment-compliance/assignment-compliance.render.js', kinds)
);

/** Without tags (`tagged: false`) it is for comparison only: the product always tags. */
export async function render({ snapshot, snapshotSha256, file, tagged }) {
  const target = { file, snapshotSha256, tagged, progress: () => undefined };
  await renderAssignmentCompliance(await SnapshotReader.open(snapshot), target);
}
