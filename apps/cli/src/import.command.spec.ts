import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importMapping, newId } from '@docket/contracts';
import { ImportMappingsService } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { UsageError } from './command.js';
import { importCommand } from './import.command.js';

let db: TestDatabase;
let folder: string;
let printed: string[];

beforeAll(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'docket-'));
  vi.stubEnv('DATABASE_URL', db.url);
  const organizationId = await db.organization('acme');
  const actor = {
    organizationId,
    id: newId(),
    name: 'A',
    email: 'a@x',
    role: 'org_admin' as const,
    ipAddress: null,
  };
  const mapping = importMapping.parse({
    kind: 'teams',
    fields: { name: { column: 'Squad' } },
    ignoredColumns: ['Cost centre'],
  });
  await new ImportMappingsService(db.tenancy).create(actor, { name: 'Squads', mapping });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  printed = [];
  const print = (line: string) => void printed.push(line);
  vi.spyOn(console, 'log').mockImplementation(print);
  vi.spyOn(console, 'error').mockImplementation(print);
});

const run = (...args: string[]): Promise<number> => importCommand.run(['--org', 'acme', ...args]);
const teams = async () =>
  (await db.asOwner<{ name: string }>('select name from team')).map(({ name }) => name);

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

it('imports files with a saved mapping, keeps good rows, and writes the rejected ones', async () => {
  const squads = await file('squads.csv', 'Squad;Cost centre\nTeal;1\nTeal;2\nNavy;3\n');
  const rejected = join(folder, 'rejected.csv');
  const options = ['--mapping', 'squads', '--keep-good-rows'];
  expect(await run(...options, '--dry-run', squads)).toBe(1);
  expect(await teams()).toEqual([]);
  expect(printed.at(-1)).toBe('Nothing was imported (--dry-run).');
  expect(await run(...options, '--rejected', rejected, squads)).toBe(1);
  expect((await teams()).toSorted()).toEqual(['Navy', 'Teal']);
  expect(await readFile(rejected, 'utf8')).toMatch(/"Teal","2","3","name: /);
  expect(printed.at(-1)).toBe(`Rejected rows: ${rejected}`);
  const corrected = (await readFile(rejected, 'utf8')).replace('"Teal"', '"Lime"');
  expect(await run(...options, await file('corrected.csv', corrected))).toBe(0);
  expect(await teams()).toContain('Lime');
});

it('imports nothing of a file with a rejected row by default', async () => {
  expect(await run(await file('teams.csv', 'name\nRed\nRed\n'))).toBe(1);
  expect(await teams()).not.toContain('Red');
  expect(printed[0]).toContain('not imported, 1 of 2 rows rejected');
});

it.each([
  ['a mapping that does not exist', ['--mapping', 'nobody'], /no saved mapping "nobody"/],
  ['rejected rows that are not kept', ['--rejected', 'x.csv'], /requires --keep-good-rows/],
])('refuses %s', async (_, options, message) => {
  const path = await file('teams.csv', 'name\nRed\n');
  await expect(run(...options, path)).rejects.toThrow(message);
  await expect(run(...options, path)).rejects.toBeInstanceOf(UsageError);
});

it('refuses a path that does not exist', async () => {
  await expect(run(join(folder, 'nothing.csv'))).rejects.toThrow(/not found/);
});
