import { join } from 'node:path';
import { newId } from '@docket/contracts';
import type { Report, Tenancy } from '@docket/domain';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { EarlierReport } from '../comparison/compare-snapshots.js';
import { reportKind } from '../registry.js';
import { collectSnapshot } from '../snapshot/collect-snapshot.js';
import { SnapshotReader } from '../snapshot/snapshot.js';

/** Reads a PDF. Fixtures cannot import the readers of tests. */
export interface PdfReader {
  pageLayouts(file: string): Promise<string[]>;
  pdfAttachment(file: string, name: string): Promise<Buffer>;
}

/** A line of an attached CSV file. */
export type Line = Record<string, string>;

/** A document as an auditor has it: its text, and its attachments. */
export interface ReadDocument {
  reportId: string;
  text: string;
  /** Returns the lines of an attached CSV file; none if the document does not have it. */
  rowsOf(name: string): Promise<Line[]>;
  figures: Record<string, unknown>;
  /** The report, for a comparison with it. */
  earlier(): Promise<EarlierReport>;
}

/** A document to generate in a folder. */
interface Requested {
  kind: string;
  params: Record<string, unknown>;
  folder: string;
  reader: PdfReader;
  /** The report to compare with. Default: none. */
  earlier?: EarlierReport | null;
}

/** Generates a document like a worker, and reads it back from the PDF alone. */
export async function readDocument(
  tenancy: Tenancy,
  organizationId: string,
  { kind: id, params, folder, reader, earlier = null }: Requested,
): Promise<ReadDocument> {
  const kind = reportKind(id)!;
  const reportId = newId();
  const file = join(folder, reportId);
  const report = {
    id: reportId,
    organizationId,
    kind: id,
    params: { language: 'en', ...params },
    requestedByName: 'Ada',
    requestedByEmail: 'ada@x.example',
    createdAt: new Date(),
  } as unknown as Report;
  const { sha256 } = await collectSnapshot(tenancy, kind, report, {
    build: { version: '1.0.0', commit: null, imageDigest: null },
    publicUrl: 'https://docket.example.com',
    file,
    earlier,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const target = { file: `${file}.pdf`, snapshotSha256: sha256, progress: () => undefined };
  await kind.render(await SnapshotReader.open(file), target);
  const figures = JSON.parse((await reader.pdfAttachment(target.file, 'figures.json')).toString()) as Record<
    string,
    unknown
  >;
  return {
    reportId,
    figures,
    text: (await reader.pageLayouts(target.file)).join('\f').replace(/[^\S\f]+/g, ' '),
    rowsOf: async (name) => {
      const csv = await reader.pdfAttachment(target.file, name).catch(() => null);
      return csv ? parse(csv, { columns: true }) : [];
    },
    earlier: async () => {
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(file).pipe(createGunzip())) hash.update(chunk as Buffer);
      return { snapshot: await SnapshotReader.open(file), sha256: hash.digest('hex') };
    },
  };
}

export const sumOf = (rows: Line[], field: string): number =>
  rows.reduce((total, row) => total + Number(row[field]), 0);

/** Returns the number of different values of a field. */
export const countDistinct = (rows: Line[], field: string): number =>
  new Set(rows.map((row) => row[field])).size;
