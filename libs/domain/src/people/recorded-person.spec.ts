import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../audit-log/audit-log.js';
import { PeopleService } from './people.service.js';
import { PersonRecordService } from './person-record.service.js';

/** "The ID of a merged person leads to the record of the person with whom they were merged by knownAt" (section 5). */
let db: TestDatabase;
let people: PeopleService;
let admin: Actor;
beforeAll(async () => {
  db = await createTestDatabase();
  people = new PeopleService(db.tenancy);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  const organizationId = await db.organization();
  admin = { organizationId, id: newId(), name: 'A', email: 'a@x.y', role: 'org_admin', ipAddress: null };
});

async function add(email: string): Promise<string> {
  const [row] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, joined_at) values ($1, $2, 'P', '2026-01-01Z') returning id`,
    [admin.organizationId, email],
  );
  return row!.id;
}
const recordOf = async (id: string, knownAt?: string) => {
  const { person } = await new PersonRecordService(db.tenancy).record(admin.organizationId, id, { knownAt });
  return { id: person.id, merged: person.merged.map((merged) => merged.id) };
};

it('a merge is not visible before it was recorded, even if the person was recorded later than the instant', async () => {
  const b = await add('b@x.y');
  const before = await db.distinctInstant();
  const a = await add('a@x.y');
  const recorded = await db.distinctInstant();
  await people.merge(admin, { from: a, into: b });

  expect(await recordOf(b, before)).toEqual({ id: b, merged: [] });
  await expect(recordOf(a, before)).rejects.toMatchObject({ code: 'not_found' });
  expect(await recordOf(b, recorded)).toEqual({ id: b, merged: [] });
  expect(await recordOf(a, recorded)).toEqual({ id: a, merged: [] });
  expect(await recordOf(a)).toEqual({ id: b, merged: [a] });
});

it('a chain of merges leads to the person who had the records at each instant', async () => {
  const c = await add('c@x.y');
  const start = await db.distinctInstant();
  const [a, b] = [await add('a@x.y'), await add('b@x.y')];
  await people.merge(admin, { from: a, into: b });
  const first = await db.distinctInstant();
  await people.merge(admin, { from: b, into: c });

  expect(await recordOf(c, start)).toEqual({ id: c, merged: [] });
  for (const id of [a, b]) await expect(recordOf(id, start)).rejects.toMatchObject({ code: 'not_found' });
  expect(await recordOf(a, first)).toEqual({ id: b, merged: [a] });
  expect(await recordOf(c, first)).toEqual({ id: c, merged: [] });
  expect((await recordOf(a)).merged.toSorted()).toEqual([a, b].toSorted());
});
