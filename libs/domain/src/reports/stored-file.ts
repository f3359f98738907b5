import { createHash } from 'node:crypto';
import { DocketError, errorMessages } from '@docket/contracts';
import { ObjectDamaged, ObjectMissing, type Storage } from '@docket/storage';
import type { Artefact } from './artefact.entity.js';

/** Returns the error for a file whose bytes are missing or are not those of its SHA-256. */
export const corruptFile = (cause?: unknown): DocketError =>
  new DocketError('artefact_corrupt', errorMessages.reports.fileCorrupt, { cause });

/** Runs a storage operation. @throws artefact_corrupt if the object is missing or damaged, unavailable otherwise */
export async function fromStorage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DocketError) throw error;
    if (error instanceof ObjectMissing || error instanceof ObjectDamaged) throw corruptFile(error);
    throw new DocketError('unavailable', errorMessages.reports.storageUnavailable, { cause: error });
  }
}

/** Compares the bytes of a file with its SHA-256. @throws artefact_corrupt */
export async function verifyContent(
  storage: Storage,
  key: string,
  { sha256 }: Pick<Artefact, 'sha256'>,
): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of await storage.open(key)) hash.update(chunk as Buffer);
  if (hash.digest('hex') !== sha256) throw corruptFile();
}
