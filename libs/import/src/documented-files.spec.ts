import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importContents } from './testing/import-fixture.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

/** Returns the example of each CSV file in docs/import.md, by the name of the file. */
async function documentedFiles(): Promise<Record<string, string>> {
  const text = await readFile(join(import.meta.dirname, '../../../docs/import.md'), 'utf8');
  const sections = text.split(/^#+ /m).filter((section) => /^[\w-]+\.csv\n/.test(section));
  return Object.fromEntries(
    sections.map((section) => {
      const lines = section.split('\n').filter((line) => line.startsWith('    '));
      return [section.split('\n')[0]!, lines.map((line) => `${line.trim()}\n`).join('')];
    }),
  );
}

it('imports the documented files as they are', async () => {
  const files = await documentedFiles();
  expect(Object.keys(files)).toHaveLength(10);
  const outcome = await importContents(db, await db.organization(), files);
  expect(outcome.rejections).toEqual([]);
  expect(outcome.ok).toBe(true);
});
