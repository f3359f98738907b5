import { artefactKey, snapshotKey, type Storage } from '@docket/storage';
import type { EntityManager } from '@mikro-orm/postgresql';

/** An object that rows speak of: a finished file or a snapshot, by its content. */
export interface StoredThing {
  kind: 'artefact' | 'snapshot';
  organizationId: string;
  sha256: string;
}

/** The storage key of an object. */
export const keyOf = ({ kind, organizationId, sha256 }: StoredThing): string =>
  kind === 'artefact' ? artefactKey(organizationId, sha256) : snapshotKey(organizationId, sha256);

/** What a storage key stands for; null for one that Docket does not make. */
export function thingOf(key: string): StoredThing | null {
  const [, organizationId, folder, sha256] =
    /^([0-9a-f-]{36})\/(artefacts|snapshots)\/[0-9a-f]{2}\/([0-9a-f]{64})(?:\.ndjson\.gz)?$/.exec(key) ?? [];
  if (!organizationId || !sha256) return null;
  const thing: StoredThing = {
    kind: folder === 'artefacts' ? 'artefact' : 'snapshot',
    organizationId,
    sha256,
  };
  return keyOf(thing) === key ? thing : null;
}

/**
 * Holds off, until the transaction ends, everybody else who takes this object into use or deletes it. Objects are
 * addressed by content: without it, one could be deleted between being found in place and being named by a row.
 */
export async function lockObject(em: EntityManager, key: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('docket.object:' || ?, 0))`, [key]);
}

/** Whether a row still lives on the object: a file that is not deleted, or a report that may yet print its snapshot. */
const NEEDED: Record<StoredThing['kind'], string> = {
  artefact: 'select from artefact where organization_id = ? and sha256 = ? and deleted_at is null',
  snapshot: `select from report where organization_id = ? and snapshot_sha256 = ? and status <> 'expired'`,
};

/** Whether a row of its organization needs this object. Right for as long as the object is locked. */
export async function isNeeded(
  em: EntityManager,
  { kind, organizationId, sha256 }: StoredThing,
): Promise<boolean> {
  const rows = await em.execute<unknown[]>(`${NEEDED[kind]} limit 1`, [organizationId, sha256]);
  return rows.length > 0;
}

/** Whether an object is in the storage. */
export const isStored = async (storage: Storage, thing: StoredThing): Promise<boolean> =>
  (await storage.size(keyOf(thing))) !== null;

/** Deletes an object unless a row needs it. In a transaction of its organization. @returns whether it was deleted */
export async function deleteUnneeded(
  em: EntityManager,
  storage: Storage,
  thing: StoredThing,
): Promise<boolean> {
  const key = keyOf(thing);
  await lockObject(em, key);
  if (await isNeeded(em, thing)) return false;
  await storage.delete(key);
  return true;
}
