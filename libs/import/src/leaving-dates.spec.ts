import { isCurrent, PeopleService, type Actor } from '@docket/domain';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importContents } from './testing/import-fixture.js';

/** An imported leaving date never makes a person present in a time of absence (docs/domain.md, section 2). */
let db: TestDatabase;
let admin: Actor;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  const organizationId = await db.organization();
  admin = { organizationId, id: '', name: 'A', email: 'a@x.y', role: 'org_admin', ipAddress: null };
});

const DAY = 86_400_000;
const NOW = Date.now();
/** Returns an instant a number of days from now, and milliseconds. */
const at = (days: number, ms = 0): string => new Date(NOW + days * DAY + ms).toISOString();

/** Imports the person with dates. Returns the rejected fields. */
async function importPerson(leftAt: string, joinedAt = at(-400)): Promise<string[]> {
  const content = `email,name,joinedAt,leftAt\nbo@x.y,Bo,${joinedAt},${leftAt}\n`;
  const done = await importContents(db, admin.organizationId, { 'people.csv': content }, { actor: admin });
  return done.rejections.map(({ field }) => field);
}

async function personId(): Promise<string> {
  const sql = 'select id from person where organization_id = $1';
  return (await db.asOwner<{ id: string }>(sql, [admin.organizationId]))[0]!.id;
}

/** The membership periods; `now` is an instant of the test. */
async function periods(): Promise<[string, string | null][]> {
  const rows = await db.asOwner<{ from: Date; to: Date | null }>(
    `select valid_from as from, valid_to as to from person_period h
       where organization_id = $1 and ${isCurrent('h')} order by valid_from`,
    [admin.organizationId],
  );
  const nameOf = (time: Date) =>
    time.getTime() >= NOW && time.getTime() < NOW + DAY ? 'now' : time.toISOString();
  return rows.map(({ from, to }) => [nameOf(from), to && nameOf(to)]);
}

const actions = () =>
  db.asOwner(
    `select action, metadata - 'before' as metadata from audit_event
       where organization_id = $1 and action like 'user.%' order by created_at, id`,
    [admin.organizationId],
  );

test('a person who has left and gets a leaving date in the future returns now', async () => {
  await importPerson(at(-200));
  expect(await importPerson(at(30))).toEqual([]);
  expect(await periods()).toEqual([
    [at(-400), at(-200)],
    ['now', at(30)],
  ]);
  expect(await importPerson(at(30))).toEqual([]);
  expect(await actions()).toEqual([{ action: 'user.reactivated', metadata: { after: { leftAt: at(30) } } }]);
  // The new membership has the date, and can get another one.
  await importPerson(at(60));
  await importPerson('');
  expect(await periods()).toEqual([
    [at(-400), at(-200)],
    ['now', null],
  ]);
});

test('a person who returns for a limited time does not return to a team that was deleted', async () => {
  await importPerson(at(-200));
  await db.asOwner(
    `with t as (insert into team (organization_id, name, deleted_at) values ($1, 'T', now()) returning id)
     update person set team_id = t.id from t where organization_id = $1`,
    [admin.organizationId],
  );
  await importPerson(at(30));
  const sql = 'select team_id, left_at from person where organization_id = $1';
  expect(await db.asOwner(sql, [admin.organizationId])).toEqual([
    { team_id: null, left_at: new Date(at(30)) },
  ]);
});

test('the last leaving date of a person who has not returned can be moved', async () => {
  await importPerson(at(-200));
  for (const date of [at(-100), at(-300)]) {
    expect(await importPerson(date)).toEqual([]);
    expect(await periods()).toEqual([[at(-400), date]]);
  }
});

test.each<[string, number, number, string[]]>([
  ['just before the end of the first membership', -200, -1, []],
  ['at the end of the first membership', -200, 0, ['leftAt']],
  ['in the absence', -150, 0, ['leftAt']],
  ['at the return', -100, 0, ['leftAt']],
  ['just after the return', -100, 1, []],
])('a leaving date %s of a person who has returned', async (_, days, ms, refused) => {
  await importPerson(at(-200));
  await db.change(
    { effectiveAt: at(-100) },
    'update person set left_at = null where organization_id = $1 returning id',
    [admin.organizationId],
  );
  const before = await periods();
  expect(before).toEqual([
    [at(-400), at(-200)],
    [at(-100), null],
  ]);
  expect(await importPerson(at(days, ms))).toEqual(refused);
  if (refused.length > 0) return expect(await periods()).toEqual(before);
  const [first, last] = [at(-400), at(days, ms)];
  expect(await periods()).toEqual(
    days === -200
      ? [[first, last]]
      : [
          [first, at(-200)],
          [at(-100), last],
        ],
  );
});

test('a change of team does not count as an absence', async () => {
  await importPerson('');
  await db.change(
    { effectiveAt: at(-100) },
    `with t as (insert into team (organization_id, name) values ($1, 'T') returning id)
     update person set team_id = t.id from t where organization_id = $1 returning person.id`,
    [admin.organizationId],
  );
  expect(await importPerson('', at(-50))).toEqual([]);
  expect(await periods()).toEqual([[at(-50), null]]);
  await new PeopleService(db.tenancy).update(admin, await personId(), { joinedAt: at(-30) });
  expect(await periods()).toEqual([[at(-30), null]]);
  expect(await importPerson(at(-20), at(-30))).toEqual([]);
});
