import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DiskStorage, ObjectDamaged, ObjectMissing, snapshotKey } from '@docket/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchSnapshot } from './stored-snapshot.js';

const LINES = '{"docket":"snapshot"}\n{"end":true}\n'.repeat(100);
const organizationId = randomUUID();
const sha256 = createHash('sha256').update(LINES).digest('hex');

describe('fetchSnapshot', () => {
  let folder: string;
  let storage: DiskStorage;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docket-snapshot-'));
    storage = new DiskStorage(folder);
  });
  afterAll(async () => rm(folder, { recursive: true }));

  /** Stores the bytes as the snapshot and fetches it. @returns the uncompressed lines */
  const storeAndFetch = async (bytes: Buffer): Promise<string> => {
    const [source, file] = [join(folder, 'source'), join(folder, 'fetched')];
    await writeFile(source, bytes);
    await storage.delete(snapshotKey(organizationId, sha256));
    await storage.put(snapshotKey(organizationId, sha256), source);
    await fetchSnapshot(storage, { organizationId, sha256, file }, new AbortController().signal);
    return gunzipSync(await readFile(file)).toString();
  };

  it('fetches what was stored', async () => {
    expect(await storeAndFetch(gzipSync(LINES))).toBe(LINES);
  });

  it('rejects a truncated snapshot, a snapshot with other lines and a file that is not gzip', async () => {
    const whole = gzipSync(LINES);
    for (const bytes of [whole.subarray(0, -1), gzipSync(LINES.slice(1)), Buffer.from('no gzip')])
      await expect(storeAndFetch(bytes)).rejects.toThrow(ObjectDamaged);
  });

  it('rejects a missing snapshot and stops when aborted', async () => {
    const file = join(folder, 'none');
    const none = fetchSnapshot(
      storage,
      { organizationId: randomUUID(), sha256, file },
      new AbortController().signal,
    );
    await expect(none).rejects.toThrow(ObjectMissing);
    await storeAndFetch(gzipSync(LINES));
    const stopped = fetchSnapshot(storage, { organizationId, sha256, file }, AbortSignal.abort('cancel'));
    await expect(stopped).rejects.toThrow('abort');
  });
});
