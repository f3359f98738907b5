import type { RequestableKind } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SnapshotHeader, SnapshotLine, SnapshotReader } from './snapshot.js';

/** A printed figure or rule: what it is called, and its value in words. */
export interface LabelledValue {
  label: string;
  value: string;
}

/** What `collect` works with. `em` is inside the one read-only transaction of the snapshot. */
export interface CollectContext<P> {
  em: EntityManager;
  organizationId: string;
  params: P;
  /** Every question is asked as of this instant. */
  asOf: Date;
  rules: SnapshotHeader['rules'];
  signal: AbortSignal;
  /** Rows read and, once known, rows in all. */
  progress(done: number, total: number | null): void;
}

/** Where and how `render` draws. */
export interface RenderTarget {
  /** Path of the file to write. */
  file: string;
  /** Printed on the cover and on the page that tells how to check the file. */
  snapshotSha256: string;
  progress(rowsDone: number, rowsTotal: number, page: number): void;
  /** Default true. Without tags the file is no PDF/A-3a: it shows in measurements what they cost. */
  tagged?: boolean;
}

/**
 * One kind of document. `collect` reads everything it needs into lines of a snapshot; `render` is a pure function of
 * these lines: no database, no clock, no environment.
 */
export interface ReportKind extends RequestableKind {
  collect(context: CollectContext<never>): AsyncGenerator<SnapshotLine>;
  /** The figures to show on the report's page, taken from one-off sections as they pass. */
  headline(section: string, data: unknown): LabelledValue[];
  render(snapshot: SnapshotReader, target: RenderTarget): Promise<{ pages: number }>;
  /** File name for the download, with its ending. */
  fileName(header: SnapshotHeader): string;
}
