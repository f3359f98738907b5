import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { artefactKey, DiskStorage, snapshotKey } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StorageCollector } from './storage-collector.js';

const HOUR_MS = 3_600_000;

describe('StorageCollector', () => {
  let database: TestDatabase;
  let organizationId: string;
  let folder: string;
  let storage: DiskStorage;
  let collector: StorageCollector;

  beforeAll(async () => {
    database = await createTestDatabase();
    organizationId = await database.organization();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docket-'));
    storage = new DiskStorage(folder);
    collector = new StorageCollector(database.tenancy, storage);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const sha256 = () => createHash('sha256').update(randomUUID()).digest('hex');

  async function put(key: string, hoursAgo: number): Promise<string> {
    const file = join(folder, randomUUID());
    await writeFile(file, '0123456789');
    await storage.put(key, file);
    const at = new Date(Date.now() - hoursAgo * HOUR_MS);
    await utimes(join(folder, key), at, at);
    return key;
  }

  async function report(status: string, snapshot: string | null, artefact: string | null): Promise<void> {
    const [row] = await database.asOwner<{ id: string }>(
      `with person as (insert into person (organization_id, name, email, role)
         values ($1, 'Ada', $2, 'org_admin') returning id)
       insert into report (organization_id, kind, params, subject, status, requested_by, requested_by_name,
         requested_by_email, snapshot_sha256) select $1, 'training', '{}', 'Acme', $3, id, 'Ada', $2, $4 from person
       returning id`,
      [organizationId, `${randomUUID()}@example.com`, status, snapshot],
    );
    if (!artefact) return;
    await database.asOwner(
      `insert into artefact (organization_id, report_id, file_name, media_type, size, sha256, pages, deleted_at)
       values ($1, $2, 'R.pdf', 'application/pdf', 10, $3, 1, case when $4 = 'expired' then now() end)`,
      [organizationId, row!.id, artefact, status],
    );
  }

  const remainingKeys = async () => {
    const keys: string[] = [];
    for await (const { key } of storage.list()) keys.push(key);
    return keys.sort();
  };

  it('deletes objects without a row that are older than a day, and nothing else', async () => {
    const [published, failed, deleted, unreferenced, recent] = [
      sha256(),
      sha256(),
      sha256(),
      sha256(),
      sha256(),
    ];
    await report('completed', published, published);
    await report('failed', failed, null);
    await report('expired', deleted, deleted);
    const referenced = [
      await put(artefactKey(organizationId, published), 999),
      await put(snapshotKey(organizationId, published), 999),
      await put(snapshotKey(organizationId, failed), 999),
    ];
    const recentKey = await put(artefactKey(organizationId, recent), 23.9);
    const garbage = [
      await put(artefactKey(organizationId, deleted), 25),
      await put(snapshotKey(organizationId, deleted), 25),
      await put(artefactKey(organizationId, unreferenced), 24.1),
      // The same bytes in another organization: the row of the first organization does not protect them.
      await put(artefactKey(randomUUID(), published), 25),
    ];
    const unknownKey = await put(`${organizationId}/notes/readme.txt`, 999);

    const foundKeys: string[] = [];
    const dryRun = await collector.collect({ dryRun: true, onFound: ({ key }) => foundKeys.push(key) });
    expect(foundKeys.sort()).toEqual([...garbage].sort());
    expect(dryRun).toEqual({ seen: 9, deleted: 4, bytes: 40, unknown: 1, more: false });
    expect(await remainingKeys()).toHaveLength(9);

    const deletedKeys: string[] = [];
    expect(await collector.collect({ onDeleted: ({ key }) => deletedKeys.push(key) })).toMatchObject({
      deleted: 4,
      bytes: 40,
    });
    expect(deletedKeys.sort()).toEqual([...garbage].sort());
    expect(await remainingKeys()).toEqual([...referenced, recentKey, unknownKey].sort());
  });

  it('continues after an object that cannot be deleted, and throws at the end', async () => {
    class LockedObjectStorage extends DiskStorage {
      override async delete(key: string): Promise<void> {
        if (key === locked) throw new Error('This object is locked.');
        await super.delete(key);
      }
    }
    const keys = await Promise.all([1, 2, 3].map(() => put(artefactKey(organizationId, sha256()), 48)));
    const locked = keys[1]!;
    const reported: string[] = [];
    await expect(
      new StorageCollector(database.tenancy, new LockedObjectStorage(folder)).collect({
        onDeleted: ({ key }) => reported.push(key),
      }),
    ).rejects.toMatchObject({ done: 2, failed: 1, message: expect.stringContaining('locked') });
    expect(new Set(reported)).toEqual(new Set([keys[0], keys[2]]));
    expect(await remainingKeys()).toEqual([locked]);
  });

  it('stops after 20 failures, because the storage is probably unavailable', async () => {
    class UnavailableStorage extends DiskStorage {
      override async delete(): Promise<void> {
        throw new Error('The storage is unavailable.');
      }
    }
    await Promise.all(Array.from({ length: 30 }, () => put(artefactKey(organizationId, sha256()), 48)));
    await expect(
      new StorageCollector(database.tenancy, new UnavailableStorage(folder)).collect(),
    ).rejects.toMatchObject({
      done: 0,
      failed: 20,
    });
  });

  it('stops before the next object on abort', async () => {
    const keys = await Promise.all(
      [sha256(), sha256()].map((sha) => put(artefactKey(organizationId, sha), 48)),
    );
    const controller = new AbortController();
    const { deleted } = await collector.collect({
      signal: controller.signal,
      onFound: () => controller.abort(),
    });
    expect(deleted).toBe(1);
    expect(await remainingKeys()).toHaveLength(keys.length - 1);
  });
});
