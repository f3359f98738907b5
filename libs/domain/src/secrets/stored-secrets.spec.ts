import { randomBytes } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { SecretBox, type EncryptionKey } from './secret-box.js';
import { StoredSecrets, type SecretColumn } from './stored-secrets.js';

/** Two tables with secrets: one of the installation, and one of organizations with row-level security. */
const columns: SecretColumn[] = [
  { table: 'own_secret', column: 'value', owner: 'installation' },
  { table: 'tenant_secret', column: 'value', owner: 'organization' },
];
const keyOf = (id: string): EncryptionKey => ({ id, key: randomBytes(32) });
const [old, current] = [keyOf('old'), keyOf('current')];

let db: TestDatabase;
let organizations: string[];
const secretsWith = (...keys: EncryptionKey[]) => new StoredSecrets(db.tenancy, new SecretBox(keys), columns);

beforeAll(async () => {
  db = await createTestDatabase();
  organizations = [await db.organization(), await db.organization()];
  await db.asOwner(`
    create table own_secret (id uuid primary key, value text);
    create table tenant_secret (id uuid primary key, organization_id uuid not null, value text);
    grant select, insert, update on own_secret to docket_auth;
    grant select, insert, update on tenant_secret to docket_app;
    alter table tenant_secret enable row level security;
    create policy tenant on tenant_secret to docket_app using (organization_id = current_organization())`);
});
afterAll(() => db?.drop());
beforeEach(() => db.asOwner('truncate own_secret, tenant_secret'));

/** Stores secrets with a key. @returns their number */
async function store(key: EncryptionKey, count: number): Promise<number> {
  const box = new SecretBox([key]);
  for (const [table, owners] of [
    ['own_secret', [null]],
    ['tenant_secret', organizations],
  ] as const)
    for (const owner of owners)
      for (let number = 0; number < count; number += 1) {
        const [row] = await db.asOwner<{ id: string }>('select uuidv7() as id');
        const value = box.encrypt(`secret ${number}`, { table, column: 'value', id: row!.id });
        await db.asOwner(
          owner === null
            ? 'insert into own_secret (id, value) values ($1, $2)'
            : `insert into tenant_secret (id, value, organization_id) values ($1, $2, '${owner}')`,
          [row!.id, value],
        );
      }
  return count * 3;
}

it('refuses to start if a key is missing, and names it', async () => {
  await store(old, 1);
  await secretsWith(current, old).assertReadable();
  await expect(secretsWith(current).assertReadable()).rejects.toThrow(
    'own_secret.value needs the key "old"; tenant_secret.value needs the key "old"',
  );
  await expect(secretsWith().assertReadable()).rejects.toThrow('ENCRYPTION_KEYS');
});

it('refuses to start if a value is not encrypted, and starts without secrets and keys', async () => {
  await secretsWith().assertReadable();
  await db.asOwner(`insert into own_secret values (uuidv7(), 'plain text'), (uuidv7(), null)`);
  const started = secretsWith(current).assertReadable();
  await expect(started).rejects.toThrow('own_secret.value has values that are not encrypted');
  await expect(started).rejects.not.toThrow('plain text');
});

it('encrypts the secrets of all organizations again with the first key, once, also in several batches', async () => {
  const total = await store(old, 3);
  await db.asOwner(`insert into own_secret select uuidv7(), null from generate_series(1, 3)`);
  expect(await secretsWith(current, old).rotate()).toBe(total);
  await secretsWith(current).assertReadable();
  for (const { table, column } of columns) {
    const rows = await db.asOwner<{ id: string; value: string }>(
      `select id, ${column} as value from ${table} where ${column} is not null`,
    );
    const box = new SecretBox([current]);
    expect(new Set(rows.map(({ id, value }) => box.decrypt(value, { table, column, id })))).toEqual(
      new Set(['secret 0', 'secret 1', 'secret 2']),
    );
  }
  expect(await secretsWith(current, old).rotate()).toBe(0);
});

it('keeps every secret if one cannot be decrypted', async () => {
  await store(old, 1);
  const before = await db.asOwner('select id, value from own_secret');
  await expect(secretsWith(current).rotate()).rejects.toThrow('The key "old"');
  expect(await db.asOwner('select id, value from own_secret')).toEqual(before);
});
