import type { SnapshotReader } from './snapshot.js';

/** A printed figure or rule: what it is called, and its value as text. */
export interface LabelledValue {
  label: string;
  value: string;
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

/** Makes a file of a snapshot: a pure function of its lines, with no database, no clock, no environment. */
export type Render = (snapshot: SnapshotReader, target: RenderTarget) => Promise<{ pages: number }>;
