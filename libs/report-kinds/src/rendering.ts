import type { SnapshotReader } from './snapshot/snapshot.js';

/** A printed figure or rule with its label. */
export interface LabeledValue {
  label: string;
  value: string;
  /** Maximum number of lines of the value; the last one is cut with an ellipsis. Default: 16. */
  lines?: number;
}

/** Output and options of `render`. */
export interface RenderTarget {
  /** Path of the file to write. */
  file: string;
  /** Printed on the cover and in the verification section. */
  snapshotSha256: string;
  /** Name of the download, for the printed commands. Default: a neutral one. */
  fileName?: string;
  progress(rowsDone: number, rowsTotal: number, page: number): void;
  /** Default: true. Without tags the file is not PDF/A-3a; benchmarks use this to measure the cost of tagging. */
  tagged?: boolean;
}

/** Renders a snapshot to a file. The file depends only on the snapshot: no database, clock or environment is read. */
export type Render = (snapshot: SnapshotReader, target: RenderTarget) => Promise<{ pages: number }>;
