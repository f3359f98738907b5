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

/** How a browser is to receive what a link leads to. */
export interface LinkOptions {
  /** A whole Content-Disposition header, with the file's name. */
  contentDisposition: string;
  mediaType: string;
}

/**
 * Where artefacts and snapshots are kept. Keys are content addresses, so an object is written once, whole, and never
 * changes; writing it again does nothing.
 */
export interface Storage {
  /**
   * Moves the bytes of a local file under `key`. When this resolves they are whole, checked and durable, and the file
   * may be gone; when it rejects, the key holds what it held before. An object that is there already stays, unless its
   * size says that it is damaged.
   */
  put(key: string, file: string, signal?: AbortSignal): Promise<void>;
  /**
   * Streams an object, or a part of it. The stream gives every byte that was asked for or breaks: it never ends early.
   * Throws `ObjectMissing` when there is no such object, `ObjectDamaged` when it has no such part.
   */
  open(key: string, range?: ByteRange): Promise<Readable>;
  /** Size in bytes, or null when there is no such object. */
  size(key: string): Promise<number | null>;
  /** Deletes an object; none there is fine. */
  delete(key: string): Promise<void>;
  /** Every object of every organization, in no order. What comes or goes meanwhile may be told or not. */
  list(): AsyncIterable<StoredObject>;
  /** An address that hands out the object to whoever has it, for a minute; null where the storage gives none. */
  link(key: string, options: LinkOptions): Promise<string | null>;
  /** Removes what writers that were killed more than `olderThanMs` ago left behind. @returns how many things */
  clearLeftovers(olderThanMs: number): Promise<number>;
}

/** Injection token of the storage in use. */
export const STORAGE = Symbol('STORAGE');

/** The object that a row speaks of is not in the storage. */
export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing';

  constructor(readonly key: string) {
    super(`Nothing is stored under ${key}.`);
  }
}

/** What is stored is not what was written. */
export class ObjectDamaged extends Error {
  override readonly name = 'ObjectDamaged';

  constructor(
    readonly key: string,
    what: string,
  ) {
    super(`The object ${key} is damaged: ${what}.`);
  }
}

/** Whether an error is an answer of the storage, or the caller's own wish to stop, rather than a fault. */
export const isAnswer = (error: unknown): boolean =>
  error instanceof ObjectMissing || !(error instanceof Error) || error.name === 'AbortError';

/** Key of a finished file: its organization, then its own SHA-256. */
export const artefactKey = (organizationId: string, sha256: string): string =>
  `${organizationId}/artefacts/${sha256.slice(0, 2)}/${sha256}`;

/** Key of a snapshot: its organization, then the SHA-256 of its uncompressed lines. */
export const snapshotKey = (organizationId: string, sha256: string): string =>
  `${organizationId}/snapshots/${sha256.slice(0, 2)}/${sha256}.ndjson.gz`;

/** Whether a key, or the folder at its beginning, is an organization's; what else lies beside is not an object. */
export const isOrganizations = (key: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\/|$)/.test(key);

/** Refuses what is no key: the parts of a path, of letters, digits, `.`, `-` and `_`, none of them a step upwards. */
export function assertKey(key: string): void {
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(key) || key.split('/').some((part) => /^\.+$/.test(part)))
    throw new Error(`Not a storage key: ${key}`);
}
