import { importFiles } from '@docket/import';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../audit-log/audit-log.js';
import { PeopleService } from '../people/people.service.js';
import { readChanges } from './changes.js';
import { evidenceInstant } from './evidence.js';
import { readRecordChanges } from './record-changes.js';

/** A leaving date that changes figures of an earlier instant is a correction (docs/domain.md, section 5). */
let db: TestDatabase;
let admin: Actor;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());
beforeEach(async () => {
  const organizationId = await db.organization();
  admin = { organizationId, id: '', name: 'A', email: 'a@x.y', role: 'org_admin', ipAddress: null };
  await importLeaving('');
});

const DAY = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

async function importLeaving(leftAt: string, role = 'learner'): Promise<void> {
  const row = `bo@x.y,Bo,${role},2026-01-01,${leftAt}`;
  const source = {
    name: 'people.csv',
    async *open() {
      yield Buffer.from(`email,name,role,joinedAt,leftAt\n${row}\n`);
    },
  };
  const done = await importFiles(db.tenancy, admin.organizationId, [source], { actor: admin });
  expect(done.rejections).toEqual([]);
}

/** Returns the effective dates of the corrections, latest first. Their number is that of the evidence. */
const corrections = () =>
  db.tenancy.figures(admin.organizationId, {}, async (em, instant) => {
    const at = await evidenceInstant(em, instant);
    const changes = await readRecordChanges(em, at);
    expect((await readChanges(em, at)).corrections).toBe(changes.length);
    return changes.map(({ kind, record }) => (kind === 'correction' ? record : kind));
  });

it('an imported leaving date in the past is a correction from that date on', async () => {
  const left = daysAgo(30);
  await importLeaving(left);
  expect(await corrections()).toEqual([left]);
});

it('a leaving date that is moved is a correction from the earlier of the two dates on', async () => {
  const dates = [daysAgo(30), daysAgo(40), daysAgo(20)];
  for (const date of dates) await importLeaving(date);
  expect(await corrections()).toEqual([dates[1], dates[1], dates[0]]);
});

it('a person who has left and gets a leaving date in the future returns now', async () => {
  const left = daysAgo(30);
  for (const date of [left, daysAgo(-10)]) await importLeaving(date);
  expect(await corrections()).toEqual([left]);
});

it('a leaving date in the future is not a correction, also if another value changes', async () => {
  await importLeaving(daysAgo(-10));
  await importLeaving(daysAgo(-5), 'auditor');
  await importLeaving('');
  expect(await corrections()).toEqual([]);
});

it('another value of a person who leaves in the past does not count twice', async () => {
  const left = daysAgo(30);
  await importLeaving(left, 'auditor');
  expect(await corrections()).toEqual([left]);
});

it('people who leave now and return now are not corrections', async () => {
  const people = new PeopleService(db.tenancy);
  const [found] = await db.asOwner<{ id: string }>('select id from person where organization_id = $1', [
    admin.organizationId,
  ]);
  const { id } = found!;
  await people.update(admin, id, { status: 'left' } as never);
  await people.update(admin, id, { status: 'active' } as never);
  await people.update(admin, id, { status: 'left' } as never);
  await importLeaving('');
  expect(await corrections()).toEqual([]);
});
