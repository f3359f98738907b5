import { globSync, readFileSync } from 'node:fs';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { selectRow, selectRows, type SqlValues } from './select-rows.js';
import { organization } from './tables.js';

let db: TestDatabase;
let organizationId: string;
beforeAll(async () => {
  db = await createTestDatabase();
  organizationId = await db.organization('acme');
});
afterAll(() => db.drop());

const named = z.object({ id: organization.id, name: organization.name });
const select = (sql: string, values?: SqlValues) =>
  db.tenancy.snapshot(organizationId, (em) => selectRows(em, named, sql, values));

it('returns rows of the declared shape', async () => {
  expect(await select('select id, name, slug from organization')).toEqual([
    { id: organizationId, name: 'acme' },
  ]);
  expect(await select('select id, name from organization where slug = ?', ['acme'])).toHaveLength(1);
  expect(await select('select id, name from organization where slug = :slug', { slug: 'other' })).toEqual([]);
});

it('returns undefined without a row', async () => {
  const none = await db.tenancy.snapshot(organizationId, (em) =>
    selectRow(em, named, 'select id, name from organization where false'),
  );
  expect(none).toBeUndefined();
});

it.each([
  ['a missing column', 'select id from organization'],
  ['a different type', 'select id, 7 as name from organization'],
  ['null', 'select id, null as name from organization'],
])('rejects %s and names the column', async (_, sql) => {
  await expect(select(sql)).rejects.toThrow(/^A database row .+ name: Invalid input: expected string/);
});

it('finds no query that returns typed rows without selectRows', () => {
  const sources = globSync('{apps,libs}/*/src/**/*.ts', { exclude: (path) => path.includes('node_modules') });
  const unchecked = sources
    .filter((path) => !path.endsWith('.spec.ts'))
    .filter((path) => /\.execute<(?!unknown\[\]>)/.test(readFileSync(path, 'utf8')));
  expect(unchecked).toEqual([]);
});
