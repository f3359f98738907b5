import { artefactKey, sheetKey, snapshotKey, uploadKey, type Storage } from '@docket/storage';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Kinds of objects that are addressed by their content, by their folder. */
const CONTENT_KINDS = { artefacts: 'artefact', snapshots: 'snapshot', sheets: 'sheet' } as const;
type ContentKind = (typeof CONTENT_KINDS)[keyof typeof CONTENT_KINDS];
const contentKeys: Record<ContentKind, typeof artefactKey> = {
  artefact: artefactKey,
  snapshot: snapshotKey,
  sheet: sheetKey,
};

/**
 * Reference to a stored object: the file or the snapshot of a report or an attendance sheet, addressed by its content, or an
 * uploaded file.
 */
export type ObjectRef = { organizationId: string } & (
  { kind: ContentKind; sha256: string } | { kind: 'upload'; id: string }
);

/** Returns the storage key of an object. */
export function objectKey(ref: ObjectRef): string {
  if (ref.kind === 'upload') return uploadKey(ref.organizationId, ref.id);
  return contentKeys[ref.kind](ref.organizationId, ref.sha256);
}

/** Parses a storage key. @returns null if the key was not created by Docket */
export function parseObjectKey(key: string): ObjectRef | null {
  const [, organizationId, folder, name] =
    /^([0-9a-f-]{36})\/(artefacts|snapshots|sheets|uploads)\/(?:[0-9a-f]{2}\/)?([0-9a-f-]{36,64})(?:\.ndjson\.gz)?$/.exec(
      key,
    ) ?? [];
  if (!organizationId || !name) return null;
  const ref: ObjectRef =
    folder === 'uploads'
      ? { kind: 'upload', organizationId, id: name }
      : { kind: CONTENT_KINDS[folder as keyof typeof CONTENT_KINDS], organizationId, sha256: name };
  return objectKey(ref) === key ? ref : null;
}

/**
 * Locks an object until the transaction ends. Take the lock before you reference or delete an object. Without it, garbage
 * collection could delete an object after its existence was checked and before a row refers to it.
 */
export async function lockObject(em: EntityManager, key: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('docket.object:' || ?, 0))`, [key]);
}

/**
 * Queries for a row that refers to the object: a file that is not deleted, a report that may still use its snapshot, a
 * session with its attendance sheet, or a file of an upload.
 */
const REFERENCES: Record<ObjectRef['kind'], string> = {
  artefact: 'select from artefact where organization_id = ? and sha256 = ? and deleted_at is null',
  snapshot: `select from report where organization_id = ? and snapshot_sha256 = ? and status <> 'expired'`,
  sheet:
    'select from classroom_session where organization_id = ? and sheet_sha256 = ? and sheet_removed_at is null',
  upload: 'select from import_file where organization_id = ? and id = ?',
};

/** Returns whether a row refers to the object. The result is reliable while the object is locked. */
export async function isReferenced(em: EntityManager, ref: ObjectRef): Promise<boolean> {
  const name = ref.kind === 'upload' ? ref.id : ref.sha256;
  const rows = await em.execute<unknown[]>(`${REFERENCES[ref.kind]} limit 1`, [ref.organizationId, name]);
  return rows.length > 0;
}

/** Returns whether an object exists in the storage. */
export const isStored = async (storage: Storage, ref: ObjectRef): Promise<boolean> =>
  (await storage.size(objectKey(ref))) !== null;

/**
 * Deletes an object unless a row refers to it. Requires a transaction of its organization.
 * @returns whether the object was deleted
 */
export async function deleteUnreferenced(
  em: EntityManager,
  storage: Storage,
  ref: ObjectRef,
): Promise<boolean> {
  const key = objectKey(ref);
  await lockObject(em, key);
  if (await isReferenced(em, ref)) return false;
  await storage.delete(key);
  return true;
}
