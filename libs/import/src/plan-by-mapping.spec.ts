import { importMapping, type ImportMapping } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportOptions, ImportOutcome } from './import-files.js';
import { plansByMapping } from './plan-by-mapping.js';
import { importContents } from './testing/import-fixture.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

const FILE = `Mail,Name,Department
ada@x.example,Ada,Payments
bo@x.example,Bo,payments
cy@x.example,Cy,Web
di@x.example,Di,
ed@x.example,Ed,No team
not an address,Eve,Ghosts
`;

const mappingOf = (part: Partial<ImportMapping>): ImportMapping =>
  importMapping.parse({
    kind: 'people',
    fields: { email: { column: 'Mail' }, name: { column: 'Name' }, team: { column: 'Department' } },
    values: { team: { 'No team': '' } },
    ...part,
  });

const run = (
  organizationId: string,
  part: Partial<ImportMapping>,
  options: Pick<ImportOptions, 'dryRun' | 'onRejected'> = {},
): Promise<ImportOutcome> =>
  importContents(
    db,
    organizationId,
    { 'hr.csv': FILE },
    {
      plans: (table) => plansByMapping(table, mappingOf(part)),
      onRejected: 'keep_good_rows',
      ...options,
    },
  );

const counts = ({ files }: ImportOutcome) =>
  files.map(({ file, kind, created, unchanged, rejected }) => [file, kind, created, unchanged, rejected]);

const teams = async (organizationId: string): Promise<unknown[]> =>
  db.asOwner('select name from team where organization_id = $1 order by name', [organizationId]);

test('teams of people that do not exist are added if the mapping says so, and once', async () => {
  const organizationId = await db.organization();
  await db.asOwner(`insert into team (organization_id, name) values ($1, 'WEB')`, [organizationId]);
  const expected = [
    ['hr.csv (teams)', 'teams', 1, 1, 0],
    ['hr.csv', 'people', 5, 0, 1],
  ];
  expect(counts(await run(organizationId, { addTeams: true }, { dryRun: true }))).toEqual(expected);
  expect(await teams(organizationId)).toEqual([{ name: 'WEB' }]);
  expect(counts(await run(organizationId, { addTeams: true }))).toEqual(expected);
  expect(await teams(organizationId)).toEqual([{ name: 'Payments' }, { name: 'WEB' }]);
  const people = await db.asOwner(
    `select p.name, t.name as team from person p left join team t on t.id = p.team_id
       where p.organization_id = $1 order by p.name`,
    [organizationId],
  );
  expect(people).toEqual([
    { name: 'Ada', team: 'Payments' },
    { name: 'Bo', team: 'Payments' },
    { name: 'Cy', team: 'WEB' },
    { name: 'Di', team: null },
    { name: 'Ed', team: null },
  ]);
  expect(counts(await run(organizationId, { addTeams: true }))).toEqual([
    ['hr.csv (teams)', 'teams', 0, 2, 0],
    ['hr.csv', 'people', 0, 5, 1],
  ]);
});

test('they are not added if a row of the file is rejected and nothing of it is to be imported', async () => {
  const organizationId = await db.organization();
  const onRejected = 'reject_file';
  for (const dryRun of [true, false]) {
    const { ok, files } = await run(organizationId, { addTeams: true }, { onRejected, dryRun });
    expect(ok).toBe(false);
    expect(files).toMatchObject([
      { file: 'hr.csv (teams)', imported: false, created: 0, unchanged: 0, rejected: 0 },
      { file: 'hr.csv', imported: false, created: 0, rejected: 1 },
    ]);
    expect(await teams(organizationId)).toEqual([]);
  }
});

test('without that, rows with such a team are rejected', async () => {
  const organizationId = await db.organization();
  expect(counts(await run(organizationId, {}))).toEqual([['hr.csv', 'people', 2, 0, 4]]);
  expect(await teams(organizationId)).toEqual([]);
});
