import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importMapping, MAX_SAVED_MAPPINGS, newId } from '@docket/contracts';
import { DiskStorage, ObjectMissing, uploadKey } from '@docket/storage';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../audit-log/audit-log.js';
import { StorageCollector } from '../reports/retention/storage-collector.js';
import { ImportMappingsService } from './import-mappings.service.js';
import { ImportUploads, type ImportUpload } from './import-uploads.js';
import { readUnknownKeys } from './unknown-keys.js';

let db: TestDatabase;
let folder: string;
let storage: DiskStorage;
let uploads: ImportUploads;
let mappings: ImportMappingsService;
let admin: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'docket-'));
  storage = new DiskStorage(folder);
  uploads = new ImportUploads(db.tenancy, storage);
  mappings = new ImportMappingsService(db.tenancy);
});
afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const organizationId = await db.organization();
  admin = { organizationId, id: newId(), name: 'A', email: 'a@x', role: 'org_admin', ipAddress: null };
});

async function upload(text = 'name\nRed\n', content: 'uploaded' | 'rejected' = 'uploaded') {
  const path = join(folder, randomUUID());
  await writeFile(path, text);
  return uploads.create(admin, content, [{ name: 'teams.csv', path, size: text.length }]);
}

async function textOf({ files }: ImportUpload): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of uploads.open(admin.organizationId, files[0]!)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const expire = (id: string) => db.asOwner(`update import_upload set expires_at = now() where id = $1`, [id]);
const events = () =>
  db.asOwner<{ action: string; metadata: unknown }>(
    'select action, metadata from audit_event where organization_id = $1 order by id',
    [admin.organizationId],
  );

it('keeps files until they are imported', async () => {
  const created = await upload();
  expect(await uploads.get(admin.organizationId, created.id)).toEqual(created);
  expect(await textOf(created)).toBe('name\nRed\n');
  expect(Date.parse(created.expiresAt) - Date.now()).toBeGreaterThan(23 * 3_600_000);
  const claimed = await uploads.claim(admin.organizationId, created.id);
  await uploads.release(admin.organizationId, claimed, true);
  await expect(uploads.get(admin.organizationId, created.id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(textOf(created)).rejects.toThrow(ObjectMissing);
});

it('keeps files whose import has failed', async () => {
  const claimed = await uploads.claim(admin.organizationId, (await upload()).id);
  await uploads.release(admin.organizationId, claimed, false);
  await uploads.claim(admin.organizationId, claimed.id);
  expect(await textOf(claimed)).toBe('name\nRed\n');
});

it('lets only one of two simultaneous imports have an upload, and does not delete it meanwhile', async () => {
  const { id } = await upload();
  const claims = await Promise.allSettled(
    Array.from({ length: 4 }, () => uploads.claim(admin.organizationId, id)),
  );
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(uploads.remove(admin.organizationId, id)).rejects.toMatchObject({ code: 'conflict' });
});

it('finds no upload of another organization', async () => {
  const { id } = await upload();
  const other = await db.organization();
  for (const call of [uploads.get, uploads.claim, uploads.remove])
    await expect(call.call(uploads, other, id)).rejects.toMatchObject({ code: 'not_found' });
});

it('deletes expired uploads of all organizations, and finds them no more', async () => {
  const [expired, kept] = [await upload(), await upload()];
  await expire(expired.id);
  await expect(uploads.get(admin.organizationId, expired.id)).rejects.toMatchObject({ code: 'not_found' });
  expect(await textOf(expired)).toBe('name\nRed\n');
  expect(await uploads.deleteExpired()).toBe(1);
  await expect(textOf(expired)).rejects.toThrow(ObjectMissing);
  expect(await textOf(kept)).toBe('name\nRed\n');
  expect(await uploads.deleteExpired()).toBe(0);
});

it('returns files of rejected rows, and records the download', async () => {
  const { files } = await upload('name\n\n', 'rejected');
  expect(await uploads.rejectedFile(admin, files[0]!.id)).toEqual(files[0]);
  expect(await events()).toMatchObject([{ action: 'training.rejected_rows_downloaded' }]);
  const waiting = await upload();
  await expect(uploads.rejectedFile(admin, waiting.files[0]!.id)).rejects.toMatchObject({
    code: 'not_found',
  });
});

it('garbage collection deletes files of uploads without a row only', async () => {
  const [kept, lost] = [await upload(), await upload()];
  await db.asOwner('delete from import_upload where id = $1', [lost.id]);
  for (const { files } of [kept, lost]) {
    const key = uploadKey(admin.organizationId, files[0]!.id);
    await utimes(join(folder, key), new Date(0), new Date(0));
  }
  await new StorageCollector(db.tenancy, storage).collect();
  expect(await textOf(kept)).toBe('name\nRed\n');
  await expect(textOf(lost)).rejects.toThrow(ObjectMissing);
});

const mapping = importMapping.parse({ kind: 'teams', fields: { name: { column: 'Team' } } });

it('saves, changes and deletes mappings, and records each with the values before and after', async () => {
  const saved = await mappings.create(admin, { name: 'HR teams', mapping });
  expect(await mappings.list(admin.organizationId)).toEqual([saved]);
  const other = { ...mapping, ignoredColumns: ['Cost centre'] };
  const changed = await mappings.update(admin, saved.id, { name: 'HR', mapping: other });
  expect(changed).toMatchObject({ id: saved.id, name: 'HR', mapping: other, changedBy: 'a@x' });
  expect(await mappings.update(admin, saved.id, { name: 'HR', mapping: other })).toEqual(changed);
  expect(await mappings.remove(admin, saved.id)).toEqual(changed);
  expect(await mappings.list(admin.organizationId)).toEqual([]);
  const before = { name: 'HR teams', definition: mapping };
  const after = { name: 'HR', definition: other };
  expect(await events()).toEqual([
    { action: 'import_mapping.created', metadata: { after: before } },
    { action: 'import_mapping.updated', metadata: { before, after } },
    { action: 'import_mapping.removed', metadata: { before: after } },
  ]);
});

it('compares the names of mappings like other keys', async () => {
  await mappings.create(admin, { name: 'Straße İ', mapping });
  for (const name of ['STRASSE i̇', ' straße İ\u200b'])
    await expect(mappings.create(admin, { name, mapping })).rejects.toMatchObject({ code: 'conflict' });
  expect(await mappings.getByName(admin.organizationId, 'STRASSE i̇')).toMatchObject({ name: 'Straße İ' });
  await expect(mappings.getByName(await db.organization(), 'Straße İ')).rejects.toMatchObject({
    code: 'not_found',
  });
});

it('limits the number of mappings', async () => {
  await db.asOwner(
    `insert into import_mapping (organization_id, name, definition, changed_by)
       select $1, 'M' || n, '{}', '' from generate_series(1, $2) n`,
    [admin.organizationId, MAX_SAVED_MAPPINGS],
  );
  await expect(mappings.create(admin, { name: 'one more', mapping })).rejects.toMatchObject({
    code: 'conflict',
  });
});

it('limits the size of all mappings together', async () => {
  const large = (name: string) => ({
    name,
    mapping: importMapping.parse({
      kind: 'people',
      fields: {},
      ignoredColumns: Array.from({ length: 900 }, (_, at) => `${at}${'x'.repeat(990)}`),
    }),
  });
  const first = await mappings.create(admin, large('1'));
  await expect(mappings.create(admin, large('2'))).rejects.toMatchObject({ code: 'conflict' });
  const small = await mappings.create(admin, { name: '2', mapping });
  await expect(mappings.update(admin, small.id, large('2'))).rejects.toMatchObject({ code: 'conflict' });
  // A mapping does not count against itself.
  await mappings.update(admin, first.id, large('renamed'));
});

it('keeps files for 24 hours, however often their import fails', async () => {
  const created = await upload();
  await db.asOwner(`update import_upload set created_at = now() - interval '23 hours' where id = $1`, [
    created.id,
  ]);
  const claimed = await uploads.claim(admin.organizationId, created.id);
  await uploads.release(admin.organizationId, claimed, false);
  const { expiresAt } = await uploads.get(admin.organizationId, created.id);
  expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(3_600_000);
});

it('finds keys that name no record, and suggests the record with the title', async () => {
  await db.asOwner(
    `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'a03', 'A03') returning id)
     insert into topic (organization_id, module_id, slug, title)
       select $1, m.id, slug, title from m, (values ('sqli', 'SQL Injection'), ('xss', 'XSS'),
         ('csrf', 'Forgery of requests'), ('csrf-2', 'Forgery of requests, part 2')) t (slug, title)`,
    [admin.organizationId],
  );
  const keys = ['SQLI', 'sql injection', 'SQL Injection (2026)', 'Forgery of requests', 'Forgery', 'Cooking'];
  const unknown = await db.tenancy.snapshot(admin.organizationId, (em) => readUnknownKeys(em, 'topic', keys));
  expect(unknown.map(({ key, suggestedKey }) => [key, suggestedKey])).toEqual([
    ['sql injection', 'sqli'],
    ['SQL Injection (2026)', 'sqli'],
    ['Forgery of requests', 'csrf'],
    ['Forgery', null],
    ['Cooking', null],
  ]);
});
