import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogQuery, tablesSource, type CatalogColumn } from './tables-source.js';

let db: TestDatabase;
beforeAll(async () => (db = await createTestDatabase()));
afterAll(() => db.drop());

it('matches the migrated database', async () => {
  const columns = await db.asOwner<CatalogColumn>(catalogQuery);
  await expect(tablesSource(columns)).toMatchFileSnapshot('tables.ts');
});
