import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { importContents } from './testing/import-fixture.js';

let db: TestDatabase;
let org: string;
beforeAll(async () => {
  db = await createTestDatabase();
  org = await db.organization();
});
afterAll(() => db?.drop());

const run = (csv: string) => importContents(db, org, { 'people.csv': csv });
const stored = (email: string) =>
  db.asOwner('select job_function, bespoke_software from person where organization_id = $1 and email = $2', [
    org,
    email,
  ]);

test('a missing column keeps the stored job function and work, and an empty field removes them', async () => {
  const first = await run('email,name,jobFunction,bespokeSoftware\na@x,A, Software\u200b Engineer ,yes\n');
  expect(first.rejections).toEqual([]);
  expect(await stored('a@x')).toEqual([{ job_function: 'Software Engineer', bespoke_software: true }]);
  await run('email,name,languages\na@x,B,go\n');
  expect(await stored('a@x')).toEqual([{ job_function: 'Software Engineer', bespoke_software: true }]);
  await run('email,name,jobFunction,bespokeSoftware\na@x,B,,\n');
  expect(await stored('a@x')).toEqual([{ job_function: null, bespoke_software: false }]);
});

test('people without the columns have no job function and do not work on bespoke software', async () => {
  await run('email,name\nb@x,B\n');
  expect(await stored('b@x')).toEqual([{ job_function: null, bespoke_software: false }]);
});

test('a change starts a period, and a second import changes nothing', async () => {
  const file = 'email,name,jobFunction,joinedAt\nc@x,C,Manager,2026-01-01\n';
  await run(file);
  expect((await run(file)).files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  await run(file.replace('Manager', 'Developer'));
  const periods = await db.asOwner(
    `select h.job_function from person_period h join person p on p.id = h.person_id where p.email = 'c@x'
       and h.superseded_by = 9223372036854775807 order by h.valid_from`,
  );
  expect(periods.map(({ job_function }) => job_function)).toEqual(['Manager', 'Developer']);
});

test('people who have left keep their job function, work and languages', async () => {
  const header = 'email,name,jobFunction,bespokeSoftware,languages,joinedAt,leftAt\n';
  await run(`${header}d@x,D,Manager,no,go,2025-01-01,2026-01-01\n`);
  const changed = await run(`${header}d@x,D,Developer,yes,java,2025-01-01,2026-01-01\n`);
  expect(changed.files[0]).toMatchObject({ updated: 0, unchanged: 1 });
  expect(await stored('d@x')).toEqual([{ job_function: 'Manager', bespoke_software: false }]);
});

test.each([
  ['jobFunction', 'x'.repeat(201), 'no'],
  ['bespokeSoftware', 'Developer', 'maybe'],
])('rejects an invalid value of %s', async (field, jobFunction, bespokeSoftware) => {
  const { rejections } = await run(
    `email,name,jobFunction,bespokeSoftware\ne@x,E,${jobFunction},${bespokeSoftware}\n`,
  );
  expect(rejections).toMatchObject([{ line: 2, field }]);
});
