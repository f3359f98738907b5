import { artefactKey, snapshotKey, type Storage } from '@docket/storage';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Reference to a stored object: the file or the snapshot of a report, addressed by its content. */
export interface ObjectRef {
  kind: 'artefact' | 'snapshot';
  organizationId: string;
  sha256: string;
}

/** Returns the storage key of an object. */
export const objectKey = ({ kind, organizationId, sha256 }: ObjectRef): string =>
  kind === 'artefact' ? artefactKey(organizationId, sha256) : snapshotKey(organizationId, sha256);

/** Parses a storage key. @returns null if the key was not created by Docket */
export function parseObjectKey(key: string): ObjectRef | null {
  const [, organizationId, folder, sha256] =
    /^([0-9a-f-]{36})\/(artefacts|snapshots)\/[0-9a-f]{2}\/([0-9a-f]{64})(?:\.ndjson\.gz)?$/.exec(key) ?? [];
  if (!organizationId || !sha256) return null;
  const ref: ObjectRef = {
    kind: folder === 'artefacts' ? 'artefact' : 'snapshot',
    organizationId,
    sha256,
  };
  return objectKey(ref) === key ? ref : null;
}

/**
 * Locks an object until the transaction ends. Take the lock before you reference or delete an object. Without it, garbage
 * collection could delete an object after its existence was checked and before a row refers to it.
 */
export async function lockObject(em: EntityManager, key: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('docket.object:' || ?, 0))`, [key]);
}

/** Queries for a row that refers to the object: a file that is not deleted, or a report that may still use its snapshot. */
const REFERENCES: Record<ObjectRef['kind'], string> = {
  artefact: 'select from artefact where organization_id = ? and sha256 = ? and deleted_at is null',
  snapshot: `select from report where organization_id = ? and snapshot_sha256 = ? and status <> 'expired'`,
};

/** Returns whether a row refers to the object. The result is reliable while the object is locked. */
export async function isReferenced(
  em: EntityManager,
  { kind, organizationId, sha256 }: ObjectRef,
): Promise<boolean> {
  const rows = await em.execute<unknown[]>(`${REFERENCES[kind]} limit 1`, [organizationId, sha256]);
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
