import type { Readable } from 'node:stream';

/** A byte range, both ends inclusive, counted from 0. */
export interface ByteRange {
  start: number;
  end: number;
}

/** An object in a listing; `size` in bytes. */
export interface StoredObject {
  key: string;
  size: number;
  storedAt: Date;
}

/** Response headers for a download by link. */
export interface LinkOptions {
  /** Value of the Content-Disposition header, with the file name. */
  contentDisposition: string;
  mediaType: string;
}

/**
 * Storage for artefacts, snapshots and uploaded files. Keys are content addresses or IDs: an object is written once and
 * never changes, and writing it again has no effect.
 */
export interface Storage {
  /**
   * Moves a local file into the storage. When the promise resolves, the object is complete, verified and durable, and the
   * local file may no longer exist. When it rejects, the object is as it was before. An existing object is kept unless
   * its size shows that it is damaged.
   */
  put(key: string, file: string, signal?: AbortSignal): Promise<void>;
  /**
   * Streams an object or a range of it. The stream either returns every requested byte or fails; it never ends early.
   * @throws ObjectMissing if the object does not exist, ObjectDamaged if it does not contain the range
   */
  open(key: string, range?: ByteRange): Promise<Readable>;
  /** Returns the size in bytes, or null if the object does not exist. */
  size(key: string): Promise<number | null>;
  /** Deletes an object. Does nothing if it does not exist. */
  delete(key: string): Promise<void>;
  /** Lists all objects of all organizations, unordered. Concurrent changes may or may not be included. */
  list(): AsyncIterable<StoredObject>;
  /** Returns a URL that grants access to the object for a minute, or null if the storage does not support it. */
  link(key: string, options: LinkOptions): Promise<string | null>;
  /**
   * Removes the unfinished files and uploads of killed writers that are older than `olderThanMs`.
   * @returns the number of removed items
   */
  clearLeftovers(olderThanMs: number): Promise<number>;
}

/** Injection token for the configured storage. */
export const STORAGE = Symbol('STORAGE');

/** The requested object does not exist. */
export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing';

  constructor(readonly key: string) {
    super(`The object ${key} does not exist.`);
  }
}

/** The stored object differs from the object that was written. */
export class ObjectDamaged extends Error {
  override readonly name = 'ObjectDamaged';

  constructor(
    readonly key: string,
    reason: string,
  ) {
    super(`The object ${key} is damaged: ${reason}.`);
  }
}

/** Returns whether an error is an expected result (missing object or abort by the caller) and not a storage failure. */
export const isExpectedError = (error: unknown): boolean =>
  error instanceof ObjectMissing || !(error instanceof Error) || error.name === 'AbortError';

/** Returns the key of an artefact: its organization, then the SHA-256 of its bytes. */
export const artefactKey = (organizationId: string, sha256: string): string =>
  `${organizationId}/artefacts/${sha256.slice(0, 2)}/${sha256}`;

/** Returns the key of a snapshot: its organization, then the SHA-256 of its uncompressed lines. */
export const snapshotKey = (organizationId: string, sha256: string): string =>
  `${organizationId}/snapshots/${sha256.slice(0, 2)}/${sha256}.ndjson.gz`;

/** Returns the key of an uploaded file: its organization, then its ID. */
export const uploadKey = (organizationId: string, id: string): string => `${organizationId}/uploads/${id}`;

/** Returns the key of an attendance sheet: its organization, then the SHA-256 of its bytes. */
export const sheetKey = (organizationId: string, sha256: string): string =>
  `${organizationId}/sheets/${sha256.slice(0, 2)}/${sha256}`;

/** Returns whether a key starts with the ID of an organization. Other files in the storage are not objects. */
export const isOrganizationKey = (key: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\/|$)/.test(key);

/** Checks that a key is a relative path of letters, digits, `.`, `-` and `_`, without `.` or `..` parts. @throws if not */
export function assertKey(key: string): void {
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(key) || key.split('/').some((part) => /^\.+$/.test(part)))
    throw new Error(`Invalid storage key: ${key}`);
}
