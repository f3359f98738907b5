import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { artefactKey, DiskStorage, snapshotKey } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StorageCollector } from './storage-collector.js';

const HOUR_MS = 3_600_000;

describe('collecting objects without a row', () => {
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

  const left = async () => {
    const keys: string[] = [];
    for await (const { key } of storage.list()) keys.push(key);
    return keys.sort();
  };

  it('deletes what is older than a day and has no row, and nothing else', async () => {
    const [kept, waiting, gone, never, young] = [sha256(), sha256(), sha256(), sha256(), sha256()];
    await report('completed', kept, kept);
    await report('failed', waiting, null);
    await report('expired', gone, gone);
    const needed = [
      await put(artefactKey(organizationId, kept), 999),
      await put(snapshotKey(organizationId, kept), 999),
      await put(snapshotKey(organizationId, waiting), 999),
    ];
    const fresh = await put(artefactKey(organizationId, young), 23.9);
    const garbage = [
      await put(artefactKey(organizationId, gone), 25),
      await put(snapshotKey(organizationId, gone), 25),
      await put(artefactKey(organizationId, never), 24.1),
      // The same bytes belong to another organization here: that one's row is no reason to keep these.
      await put(artefactKey(randomUUID(), kept), 25),
    ];
    const foreign = await put(`${organizationId}/notes/readme.txt`, 999);

    const named: string[] = [];
    const dry = await collector.collect({ dryRun: true, found: ({ key }) => named.push(key) });
    expect(named.sort()).toEqual([...garbage].sort());
    expect(dry).toEqual({ seen: 9, deleted: 4, bytes: 40, unknown: 1, more: false });
    expect(await left()).toHaveLength(9);

    const deleted: string[] = [];
    expect(await collector.collect({ deleted: ({ key }) => deleted.push(key) })).toMatchObject({
      deleted: 4,
      bytes: 40,
    });
    expect(deleted.sort()).toEqual([...garbage].sort());
    expect(await left()).toEqual([...needed, fresh, foreign].sort());
  });

  it('goes on past an object that cannot be deleted, and says so', async () => {
    class Stubborn extends DiskStorage {
      override async delete(key: string): Promise<void> {
        if (key === stuck) throw new Error('This object is locked.');
        await super.delete(key);
      }
    }
    const keys = await Promise.all([1, 2, 3].map(() => put(artefactKey(organizationId, sha256()), 48)));
    const stuck = keys[1]!;
    const told: string[] = [];
    await expect(
      new StorageCollector(database.tenancy, new Stubborn(folder)).collect({
        deleted: ({ key }) => told.push(key),
      }),
    ).rejects.toMatchObject({ done: 2, failed: 1, message: expect.stringContaining('locked') });
    expect(new Set(told)).toEqual(new Set([keys[0], keys[2]]));
    expect(await left()).toEqual([stuck]);
  });

  it('gives up when one after the other fails, as in a storage that is away', async () => {
    class Away extends DiskStorage {
      override async delete(): Promise<void> {
        throw new Error('The storage is away.');
      }
    }
    await Promise.all(Array.from({ length: 30 }, () => put(artefactKey(organizationId, sha256()), 48)));
    await expect(new StorageCollector(database.tenancy, new Away(folder)).collect()).rejects.toMatchObject({
      done: 0,
      failed: 20,
    });
  });

  it('stops between two objects when its process ends', async () => {
    const keys = await Promise.all(
      [sha256(), sha256()].map((sha) => put(artefactKey(organizationId, sha), 48)),
    );
    const ending = new AbortController();
    const { deleted } = await collector.collect({ signal: ending.signal, found: () => ending.abort() });
    expect(deleted).toBe(1);
    expect(await left()).toHaveLength(keys.length - 1);
  });
});
