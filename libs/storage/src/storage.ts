import type { Readable } from 'node:stream';

/** A byte range, both ends inclusive, counted from 0. */
export interface ByteRange {
  start: number;
  end: number;
}

/** An object as the storage lists it; its size in bytes. */
export interface StoredObject {
  key: string;
  size: number;
  storedAt: Date;
}

/**
 * Where artefacts and snapshots are kept. Keys are content addresses, so an object is written once, whole, and never
 * changes; writing it again does nothing.
 */
export interface Storage {
  /** Moves the bytes of a local file under `key`; they are durable when this resolves. The file may be gone then. */
  put(key: string, file: string): Promise<void>;
  /** Streams an object, or a part of it. Throws `ObjectMissing` when there is none. */
  open(key: string, range?: ByteRange): Promise<Readable>;
  /** Size in bytes, or null when there is no such object. */
  size(key: string): Promise<number | null>;
  /** Deletes an object; none there is fine. */
  delete(key: string): Promise<void>;
  /** Every object of every organization, in no order. What comes or goes meanwhile may be told or not. */
  list(): AsyncIterable<StoredObject>;
}

/** Injection token of the storage in use. */
export const STORAGE = Symbol('STORAGE');

/** The object that a row speaks of is not in the storage. */
export class ObjectMissing extends Error {
  constructor(readonly key: string) {
    super(`Nothing is stored under ${key}.`);
    this.name = 'ObjectMissing';
  }
}

/** Key of a finished file: its organization, then its own SHA-256. */
export const artefactKey = (organizationId: string, sha256: string): string =>
  `${organizationId}/artefacts/${sha256.slice(0, 2)}/${sha256}`;

/** Key of a snapshot: its organization, then the SHA-256 of its uncompressed lines. */
export const snapshotKey = (organizationId: string, sha256: string): string =>
  `${organizationId}/snapshots/${sha256.slice(0, 2)}/${sha256}.ndjson.gz`;
