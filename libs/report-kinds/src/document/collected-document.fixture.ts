import type { Tenancy } from '@docket/domain';
import { reportKind } from '../registry.js';
import { fixtureHeader } from '../snapshot/snapshot.fixture.js';
import { SnapshotReader, SnapshotWriter, type SnapshotHeader } from '../snapshot/snapshot.js';

/** A document of an organization in the test database. */
interface CollectedDocument {
  organizationId: string;
  kind: string;
  params: Record<string, string>;
  asOf: string;
  /** Path of the files, without an extension. */
  path: string;
  /** Replaces values of the header. */
  header?: Partial<SnapshotHeader>;
}

/** Collects the data of a document from the database, and renders it. @returns the path of the PDF */
export async function collectedDocument(
  tenancy: Tenancy,
  { organizationId, kind: id, params, asOf, path, header = {} }: CollectedDocument,
): Promise<string> {
  const kind = reportKind(id)!;
  const written = fixtureHeader(id, { params, asOf, ...header });
  const writer = new SnapshotWriter(`${path}.gz`);
  await writer.write(written);
  await tenancy.figures(organizationId, { asOf }, async (em, at) => {
    const lines = kind.collect({
      em,
      at,
      params,
      reportId: written.reportId,
      language: 'en',
      rules: written.rules,
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    for await (const line of lines) await writer.write(line);
  });
  const { sha256: snapshotSha256 } = await writer.finish();
  const file = `${path}.pdf`;
  const target = { file, snapshotSha256, progress: () => undefined };
  await kind.render(await SnapshotReader.open(`${path}.gz`), target);
  return file;
}
