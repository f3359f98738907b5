import type { RequestableKind } from '@docket/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { KindDrawing, LabelledValue } from './kind-drawing.js';
import type { SnapshotHeader, SnapshotLine } from './snapshot.js';

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

/** One kind of document: `collect` reads everything that drawing it needs into lines of a snapshot. */
export interface ReportKind extends RequestableKind, KindDrawing {
  collect(context: CollectContext<never>): AsyncGenerator<SnapshotLine>;
  /** The figures to show on the report's page, taken from one-off sections as they pass. */
  headline(section: string, data: unknown): LabelledValue[];
}
