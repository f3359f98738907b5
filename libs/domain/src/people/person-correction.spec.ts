import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPerson, newId, updatePerson } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import type { Actor } from '../audit-log/audit-log.js';
import { MetricsService } from '../training/metrics.service.js';
import { PeopleService } from './people.service.js';

/** Corrections of a person's history with an effective date (docs/domain.md, section 2). */
let db: TestDatabase;
let people: PeopleService;
let admin: Actor;
let teams: { id: string; name: string }[];

beforeAll(async () => {
  db = await createTestDatabase();
  people = new PeopleService(db.tenancy);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  const organizationId = await db.organization();
  admin = { organizationId, id: newId(), name: 'A', email: 'root@x', role: 'org_admin', ipAddress: null };
  teams = await db.asOwner(
    `insert into team (organization_id, name) values ($1, 'Red'), ($1, 'Blue') returning id, name`,
    [organizationId],
  );
});

const JOINED = '2026-01-01T00:00:00.000Z';
const FEBRUARY = '2026-02-01T00:00:00.000Z';
const MARCH = '2026-03-01T00:00:00.000Z';
const add = async (values: Record<string, unknown> = {}) => {
  const request = { email: `${newId()}@x.example`, name: 'P', joinedAt: JOINED, ...values };
  return (await people.create(admin, createPerson.parse(request))).person.id;
};
const change = (id: string, values: Record<string, unknown>) =>
  people.update(admin, id, updatePerson.parse(values));
const history = async (id: string) => (await people.get(admin.organizationId, id)).history.toReversed();
const lastEvent = async () => {
  const [event] = await db.asOwner<{ metadata: object }>(
    `select metadata from audit_event where organization_id = $1 and action = 'user.updated' order by id desc limit 1`,
    [admin.organizationId],
  );
  return event?.metadata;
};

describe('a correction with an effective date', () => {
  it('applies from then on, and is audited with the date', async () => {
    const id = await add({ teamId: teams[0]!.id });
    const after = await change(id, { teamId: teams[1]!.id, jobFunction: 'Developer', effectiveAt: FEBRUARY });
    expect(after).toMatchObject({ team: { name: 'Blue' }, jobFunction: 'Developer' });
    expect(await history(id)).toMatchObject([
      { team: { name: 'Red' }, jobFunction: null, from: JOINED, to: FEBRUARY },
      { team: { name: 'Blue' }, jobFunction: 'Developer', from: FEBRUARY, to: null },
    ]);
    expect(await lastEvent()).toEqual({
      before: {
        team: [{ from: FEBRUARY, to: null, value: teams[0] }],
        jobFunction: [{ from: FEBRUARY, to: null, value: null }],
      },
      after: {
        team: [{ from: FEBRUARY, to: null, value: teams[1] }],
        jobFunction: [{ from: FEBRUARY, to: null, value: 'Developer' }],
      },
      effectiveAt: FEBRUARY,
    });
  });

  it('keeps later changes of other values', async () => {
    const id = await add();
    await change(id, { languages: ['go'], effectiveAt: MARCH });
    await change(id, { teamId: teams[0]!.id, effectiveAt: FEBRUARY });
    expect(await history(id)).toMatchObject([
      { team: null, languages: [], to: FEBRUARY },
      { team: { name: 'Red' }, languages: [], from: FEBRUARY, to: MARCH },
      { team: { name: 'Red' }, languages: ['go'], from: MARCH, to: null },
    ]);
  });

  it('moves the date of the current value', async () => {
    const id = await add();
    await change(id, { teamId: teams[0]!.id, effectiveAt: MARCH });
    const before = await people.get(admin.organizationId, id);
    const after = await change(id, { teamId: teams[0]!.id, effectiveAt: FEBRUARY });
    expect(after.updatedAt > before.updatedAt).toBe(true);
    expect(await history(id)).toMatchObject([
      { team: null, to: FEBRUARY },
      { team: { name: 'Red' }, from: FEBRUARY, to: null },
    ]);
    expect(await lastEvent()).toEqual({
      before: {
        team: [
          { from: FEBRUARY, to: MARCH, value: null },
          { from: MARCH, to: null, value: teams[0] },
        ],
      },
      after: { team: [{ from: FEBRUARY, to: null, value: teams[0] }] },
      effectiveAt: FEBRUARY,
    });
  });

  it('moves the date of the current value to a later one, and keeps other values', async () => {
    const id = await add({ languages: ['go'] });
    await change(id, { role: 'auditor', effectiveAt: FEBRUARY });
    await change(id, { bespokeSoftware: true, effectiveAt: '2026-02-10T00:00:00.000Z' });
    const before = await people.get(admin.organizationId, id);
    const after = await change(id, { role: 'auditor', effectiveAt: MARCH });
    expect(after.updatedAt > before.updatedAt).toBe(true);
    expect(await history(id)).toMatchObject([
      { role: 'learner', bespokeSoftware: false, from: JOINED, to: '2026-02-10T00:00:00.000Z' },
      { role: 'learner', bespokeSoftware: true, to: MARCH },
      { role: 'auditor', bespokeSoftware: true, languages: ['go'], from: MARCH, to: null },
    ]);
    expect(await lastEvent()).toEqual({
      before: { role: [{ from: FEBRUARY, to: null, value: 'auditor' }] },
      after: {
        role: [
          { from: FEBRUARY, to: MARCH, value: 'learner' },
          { from: MARCH, to: null, value: 'auditor' },
        ],
      },
      effectiveAt: MARCH,
    });
  });

  it('refuses to move the date of a value that applies since joining', async () => {
    const id = await add({ bespokeSoftware: true });
    const before = await people.get(admin.organizationId, id);
    await expect(
      change(id, { bespokeSoftware: true, jobFunction: 'Developer', effectiveAt: FEBRUARY }),
    ).rejects.toMatchObject({ code: 'invalid_request', details: { issues: [{ path: 'bespokeSoftware' }] } });
    expect(await people.get(admin.organizationId, id)).toEqual(before);
    expect(await lastEvent()).toBeUndefined();
  });

  it('writes nothing if the value applies from this date on already', async () => {
    const id = await add();
    await change(id, { role: 'auditor', effectiveAt: FEBRUARY });
    const before = await people.get(admin.organizationId, id);
    await change(id, { role: 'auditor', effectiveAt: FEBRUARY });
    await change(id, { bespokeSoftware: false, effectiveAt: JOINED });
    expect(await people.get(admin.organizationId, id)).toEqual(before);
  });

  it('is audited with all values by period that it replaces', async () => {
    const id = await add({ teamId: teams[0]!.id, jobFunction: 'Developer' });
    await change(id, { teamId: teams[1]!.id, effectiveAt: FEBRUARY });
    await change(id, { jobFunction: 'Manager', effectiveAt: '2026-02-10T00:00:00.000Z' });
    await change(id, { teamId: null, effectiveAt: MARCH });
    const start = '2026-01-20T00:00:00.000Z';
    await change(id, { teamId: teams[0]!.id, name: 'New', effectiveAt: start });
    expect(await lastEvent()).toEqual({
      before: {
        name: 'P',
        team: [
          { from: start, to: FEBRUARY, value: teams[0] },
          { from: FEBRUARY, to: MARCH, value: teams[1] },
          { from: MARCH, to: null, value: null },
        ],
      },
      after: { name: 'New', team: [{ from: start, to: null, value: teams[0] }] },
      effectiveAt: start,
    });
  });

  it('applies at the instant of joining, but not before', async () => {
    const id = await add();
    await expect(
      change(id, { role: 'auditor', effectiveAt: '2025-12-31T23:59:59.999Z' }),
    ).rejects.toMatchObject({
      code: 'invalid_request',
      details: { issues: [{ path: 'effectiveAt', message: expect.stringContaining(JOINED) }] },
    });
    await change(id, { role: 'auditor', effectiveAt: JOINED });
    expect(await history(id)).toMatchObject([{ role: 'auditor', from: JOINED, to: null }]);
  });

  it('leaves a gap in the membership as it is', async () => {
    const id = await add();
    await db.asOwner('update person set left_at = $2 where id = $1', [id, FEBRUARY]);
    await change(id, { status: 'active' });
    await change(id, { bespokeSoftware: true, effectiveAt: '2026-01-15T00:00:00.000Z' });
    expect(await history(id)).toMatchObject([
      { bespokeSoftware: false, from: JOINED, to: '2026-01-15T00:00:00.000Z' },
      { bespokeSoftware: true, to: FEBRUARY },
      { bespokeSoftware: true, to: null },
    ]);
  });

  it('does not affect what was known before', async () => {
    const metrics = new MetricsService(db.tenancy);
    const id = await add();
    await add();
    const known = await db.distinctInstant();
    const figure = async (knownAt?: string) =>
      (await metrics.training(admin.organizationId, { asOf: MARCH, ...(knownAt && { knownAt }) })).figures
        .eligible;
    expect(await figure(known)).toBe(2);
    await change(id, { role: 'auditor', effectiveAt: FEBRUARY });
    expect(await figure(known)).toBe(2);
    expect(await figure()).toBe(1);
  });

  it('is refused if it is based on an outdated version', async () => {
    const id = await add();
    await change(id, { name: 'New' });
    await expect(
      change(id, { role: 'auditor', effectiveAt: FEBRUARY, expectedUpdatedAt: JOINED }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a person who has left', () => {
  it('keeps the history: a correction is refused, also with the values of the day of leaving', async () => {
    const id = await add();
    await change(id, { role: 'auditor', effectiveAt: MARCH });
    await change(id, { status: 'left' });
    const before = await people.get(admin.organizationId, id);
    for (const role of ['auditor', 'learner']) {
      await expect(change(id, { role, effectiveAt: FEBRUARY })).rejects.toMatchObject({
        code: 'invalid_request',
        details: { issues: [{ path: 'effectiveAt' }] },
      });
    }
    expect(await people.get(admin.organizationId, id)).toEqual(before);
  });

  it('keeps the languages, the job function and the work of the day of leaving', async () => {
    const id = await add({ jobFunction: 'Developer' });
    await change(id, { status: 'left' });
    const values = { languages: ['go'], jobFunction: 'Manager', bespokeSoftware: true };
    await expect(change(id, values)).rejects.toMatchObject({
      code: 'invalid_request',
      details: {
        issues: ['languages', 'jobFunction', 'bespokeSoftware'].map((path) => ({
          path,
          message: expect.any(String),
        })),
      },
    });
    await change(id, { status: 'active', ...values });
    expect(await history(id)).toMatchObject([{ jobFunction: 'Developer' }, { jobFunction: 'Manager' }]);
  });
});

describe('the job function in lists', () => {
  it('filters people by their job function, regardless of case', async () => {
    const id = await add({ jobFunction: 'Developer' });
    await add({ jobFunction: 'Developer lead' });
    const { items } = await people.list(admin.organizationId, {
      page: 1,
      pageSize: 50,
      sort: 'name',
      jobFunction: 'DEVELOPER',
    });
    expect(items.map((person) => person.id)).toEqual([id]);
  });
});
