import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ObjectDamaged, snapshotKey, type Storage } from '@docket/storage';

/** A stored snapshot, identified by the SHA-256 of its uncompressed lines, and the local file to write. */
interface SnapshotDownload {
  organizationId: string;
  sha256: string;
  file: string;
}

/** Downloads a snapshot that an earlier run has stored, and checks its hash. @throws ObjectMissing, ObjectDamaged */
export async function fetchSnapshot(
  storage: Storage,
  { organizationId, sha256, file }: SnapshotDownload,
  signal: AbortSignal,
): Promise<void> {
  const key = snapshotKey(organizationId, sha256);
  await pipeline(await storage.open(key), createWriteStream(file), { signal });
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), createGunzip(), hash, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new ObjectDamaged(key, (error as Error).message);
  }
  if (hash.digest('hex') !== sha256) throw new ObjectDamaged(key, 'its SHA-256 does not match');
}
