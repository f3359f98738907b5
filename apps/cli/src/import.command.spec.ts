import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importMapping, newId } from '@docket/contracts';
import { ImportMappingsService } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { UsageError } from './command.js';
import { importCommand } from './import.command.js';

/** A roster in the columns of an HR system. */
const staff = importMapping.parse({
  kind: 'people',
  fields: { email: { column: 'Mail' }, name: { column: 'Full name' }, team: { column: 'Unit' } },
  values: { team: { 'Unit 1': 'Payments' } },
});
const MONTH = 'Mail,Full name,Unit\nada@x.example,Ada,Unit 1\nbo@x.example,Bo,Unit 1\n';

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
  const mappings = new ImportMappingsService(db.tenancy);
  await mappings.create(actor, { name: 'Squads', mapping });
  await mappings.create(actor, { name: 'Staff', mapping: staff });
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

it('imports the same file of the next month with one call, and names what the mapping does not know', async () => {
  await run(await file('teams.csv', 'name\nPayments\n'));
  expect(await run('--mapping', 'staff', await file('staff-10.csv', MONTH))).toBe(0);
  const next = await file(
    'staff-11.csv',
    `${MONTH.replace('Bo', 'Bob')}cy@x.example,Cy,Unit 1\ndi@x.example,Di,Unit 9\n`,
  );
  printed = [];
  expect(await run('--mapping', 'staff', next)).toBe(1);
  expect(printed.join('\n')).toMatch(/staff-11\.csv:5: team: Team "Unit 9" not found\..* map it/);
  expect(await run('--mapping', 'staff', '--keep-good-rows', next)).toBe(1);
  const people = await db.asOwner(
    'select p.name, t.name as team from person p join team t on t.id = p.team_id order by 1',
  );
  expect(people).toEqual(['Ada', 'Bob', 'Cy'].map((name) => ({ name, team: 'Payments' })));
});
