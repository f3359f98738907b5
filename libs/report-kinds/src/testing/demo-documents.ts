import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@docket/contracts';
import { seedDemo } from '@docket/demo-data';
import type { Report, Tenancy } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { pageLayouts, pdfAttachment } from '@docket/testing/documents';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { EarlierReport } from '../comparison/compare-snapshots.js';
import { reportKind } from '../registry.js';
import { collectSnapshot } from '../snapshot/collect-snapshot.js';
import { SnapshotReader } from '../snapshot/snapshot.js';

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
  /** The report to compare with. Default: none. */
  earlier?: EarlierReport | null;
}

/** Generates a document like a worker, and reads it back from the PDF alone. */
async function readDocument(
  tenancy: Tenancy,
  organizationId: string,
  { kind: id, params, folder, earlier = null }: Requested,
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
  const figures = JSON.parse((await pdfAttachment(target.file, 'figures.json')).toString()) as Record<
    string,
    unknown
  >;
  return {
    reportId,
    figures,
    text: (await pageLayouts(target.file)).join('\f').replace(/[^\S\f]+/g, ' '),
    rowsOf: async (name) => {
      const csv = await pdfAttachment(target.file, name).catch(() => null);
      return csv ? parse(csv, { columns: true }) : [];
    },
    earlier: async () => {
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(file).pipe(createGunzip())) hash.update(chunk as Buffer);
      return { snapshot: await SnapshotReader.open(file), sha256: hash.digest('hex') };
    },
  };
}

/** The instant of the demo organization. */
export const AS_OF = '2026-11-01T00:00:00.000Z';

/** A demo organization of 240 people in a test database, and its documents. */
export class DemoDocuments {
  private constructor(
    readonly db: TestDatabase,
    readonly organizationId: string,
    private readonly folder: string,
  ) {}

  static async create(): Promise<DemoDocuments> {
    const db = await createTestDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'docket-recalculation-'));
    const admin = { name: 'Ada', email: 'ada@x.example', accountId: null };
    const demo = await seedDemo(db.tenancy, { people: 240, seed: 5, slug: 'demo', asOf: AS_OF, admin });
    return new DemoDocuments(db, demo.organizationId, folder);
  }

  /** Generates and reads a document. @param earlier the report to compare with */
  read(
    kind: string,
    params: Record<string, unknown>,
    earlier: EarlierReport | null = null,
  ): Promise<ReadDocument> {
    return readDocument(this.db.tenancy, this.organizationId, {
      kind,
      params,
      folder: this.folder,
      earlier,
    });
  }

  /** Returns the path of a file that is removed with the organization. */
  file(name: string): string {
    return join(this.folder, name);
  }

  async remove(): Promise<void> {
    await this.db.drop();
    await rm(this.folder, { recursive: true });
  }
}

export const sumOf = (rows: Line[], field: string): number =>
  rows.reduce((total, row) => total + Number(row[field]), 0);

/** Returns the number of different values of a field. */
export const countDistinct = (rows: Line[], field: string): number =>
  new Set(rows.map((row) => row[field])).size;
