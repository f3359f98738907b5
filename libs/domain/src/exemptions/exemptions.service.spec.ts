import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../audit-log/audit-log.js';
import { ExemptionsService } from './exemptions.service.js';

let db: TestDatabase;
let exemptions: ExemptionsService;
let org: string;
let assignment: string;
let actor: Actor;
beforeAll(async () => {
  db = await createTestDatabase();
  exemptions = new ExemptionsService(db.tenancy);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  org = await db.organization();
  actor = {
    organizationId: org,
    id: newId(),
    name: 'Admin',
    email: 'admin@x.y',
    role: 'org_admin',
    ipAddress: null,
  };
  const module = await insert('module', { family: 'web', slug: 'm', title: 'M' });
  const topic = await insert('topic', { module_id: module, slug: 'a', title: 'A', cwe_ids: '{89}' });
  assignment = await insert('assignment', {
    title: 'A',
    target_type: 'topic',
    target_topic_id: topic,
    scope_type: 'organization',
    created_at: iso(ASSIGNED),
  });
});

const DAY = 86_400_000;
/** On a whole millisecond, some weeks ago: an exemption may be in the past. */
const ASSIGNED = Date.now() - 60 * DAY;
const iso = (time: number): string => new Date(time).toISOString();

async function insert(table: string, values: Record<string, unknown>): Promise<string> {
  const all = { organization_id: org, ...values };
  const [row] = await db.asOwner<{ id: string }>(
    `insert into ${table} (${Object.keys(all).join()})
       values (${Object.keys(all).map((_, index) => `$${index + 1}`)}) returning id`,
    Object.values(all),
  );
  return row!.id;
}
const person = (values: object = {}) =>
  insert('person', { email: `${newId()}@x.y`, name: 'P', joined_at: iso(ASSIGNED - DAY), ...values });
const item = { type: 'item' as const, frameworkId: 'pci-dss', itemId: '12.6' };
async function exempt(
  personId: string,
  from: number,
  until: number,
  subject: Parameters<typeof exemptions.create>[1]['subject'] = { type: 'assignment', id: assignment },
) {
  const { items } = await exemptions.create(actor, {
    personIds: [personId],
    subject,
    reason: 'Parental leave',
    approver: 'CISO',
    startsAt: iso(from),
    endsAt: iso(until),
  });
  return items[0]!;
}
const refusal = async (promise: Promise<unknown>) => {
  const error: { code?: string; details?: { issues?: { path: string }[] } } = await promise.then(
    () => ({}),
    (reason) => reason,
  );
  return [error.code, error.details?.issues?.map(({ path }) => path)];
};

it('rejects unknown people and subjects with the field', async () => {
  const who = await person();
  const other = await db.organization();
  const [theirs] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, joined_at) values ($1, 'a@b.c', 'A', now()) returning id`,
    [other],
  );
  const create = (values: object) =>
    refusal(
      exemptions.create(actor, {
        personIds: [who],
        subject: item,
        reason: 'R',
        approver: 'A',
        endsAt: iso(Date.now() + DAY),
        ...values,
      }),
    );
  const issue = (path: string) => ['invalid_request', [path]];
  expect(await create({ personIds: [who, theirs!.id] })).toEqual(issue('personIds.1'));
  expect(await create({ subject: { type: 'assignment', id: newId() } })).toEqual(issue('subject.id'));
  expect(await create({ subject: { ...item, frameworkId: 'none' } })).toEqual(issue('subject.frameworkId'));
  expect(await create({ subject: { ...item, itemId: 'none' } })).toEqual(issue('subject.itemId'));
  expect((await exemptions.list(org, { page: 1, pageSize: 50 })).total).toBe(0);
});

it('requires an end after the start and at most 10 years later', async () => {
  const [who, start] = [await person(), '2020-02-29T00:00:00.000Z'];
  const at = (instant: string) => Date.parse(instant);
  const grant = (end: string) => refusal(exempt(who, at(start), at(end)));
  const refused = ['invalid_request', ['endsAt']];
  expect(await grant(start)).toEqual(refused);
  expect(await grant('2030-03-01T00:00:00.001Z')).toEqual(refused);
  expect(await grant('2030-03-01T00:00:00.000Z')).toEqual([undefined, undefined]);
});

it('rejects an overlap of the same person and subject, and accepts adjacent periods', async () => {
  const [who, other] = [await person(), await person()];
  const [from, until] = [ASSIGNED + 5 * DAY, ASSIGNED + 8 * DAY];
  const { id } = await exempt(who, from, until);
  expect(await refusal(exempt(who, until - 1, until + DAY))).toEqual(['invalid_request', ['personIds.0']]);
  await exempt(who, from, until, item);
  await exempt(other, from, until);
  const next = await exempt(who, until, until + DAY);
  expect(await refusal(exemptions.update(actor, id, { endsAt: iso(until + 1) }))).toEqual([
    'invalid_request',
    ['endsAt'],
  ]);
  await exemptions.update(actor, next.id, { endsAt: iso(until + 2 * DAY) });
  await exemptions.update(actor, id, { endsAt: iso(until - DAY) });
  const concurrent = await Promise.all([
    refusal(exempt(who, until - DAY, until)),
    refusal(exempt(who, until - DAY, until)),
  ]);
  expect(concurrent.filter(([code]) => code === undefined)).toHaveLength(1);
  expect(concurrent).toContainEqual(['invalid_request', ['personIds.0']]);
});

it('detects edit conflicts, records changes in the audit log, and ignores an update without changes', async () => {
  const who = await person();
  const created = await exempt(who, ASSIGNED, Date.now() + DAY);
  const expectedUpdatedAt = created.updatedAt;
  const changed = await exemptions.update(actor, created.id, { reason: 'Sick leave', expectedUpdatedAt });
  expect(changed).toMatchObject({ reason: 'Sick leave', approver: 'CISO', state: 'active' });
  expect(await refusal(exemptions.update(actor, created.id, { approver: 'B', expectedUpdatedAt }))).toEqual([
    'conflict',
    ['expectedUpdatedAt'],
  ]);
  const ended = await exemptions.update(actor, created.id, { endNow: true });
  expect(ended.state).toBe('ended');
  expect(await exemptions.update(actor, created.id, { endNow: true })).toEqual(ended);
  const events = await db.asOwner<{ action: string; metadata: Record<string, object> }>(
    'select action, metadata from audit_event where organization_id = $1 order by created_at, id',
    [org],
  );
  expect(events.map(({ action }) => action)).toEqual([
    'exemption.created',
    'exemption.updated',
    'exemption.updated',
  ]);
  expect(events[0]!.metadata.after).toMatchObject({ reason: 'Parental leave', approver: 'CISO' });
  expect(events[1]!.metadata).toMatchObject({
    before: { reason: 'Parental leave' },
    after: { reason: 'Sick leave' },
  });
  expect(await refusal(exemptions.update(actor, newId(), { reason: 'x' }))).toEqual(['not_found', undefined]);
});

it('cancels an exemption that has not started, so that it never applies', async () => {
  const who = await person();
  const { id, startsAt } = await exempt(who, Date.now() + DAY, Date.now() + 2 * DAY);
  const cancelled = await exemptions.update(actor, id, { endNow: true });
  expect(cancelled.endsAt).toBe(startsAt);
  const [row] = await db.asOwner(
    'select * from exemption_revision where exemption_id = $1 and superseded_by > 1e18',
    [id],
  );
  expect(row).toBeUndefined();
});

it('lists exemptions in pages, filtered by person, subject, state and search', async () => {
  const [ada, bo] = [await person({ name: 'Ada' }), await person({ name: 'Bo' })];
  const one = await exempt(ada, ASSIGNED, ASSIGNED + DAY);
  const two = await exempt(ada, ASSIGNED, Date.now() + DAY, item);
  const three = await exempt(bo, Date.now() + DAY, Date.now() + 2 * DAY);
  const list = async (query: object) =>
    (await exemptions.list(org, { page: 1, pageSize: 50, ...query })).items.map(({ id }) => id);
  expect(await list({})).toEqual([three.id, two.id, one.id]);
  expect(await list({ page: 2, pageSize: 2 })).toEqual([one.id]);
  expect(await list({ personId: ada })).toEqual([two.id, one.id]);
  expect(await list({ assignmentId: assignment })).toEqual([three.id, one.id]);
  expect(await list({ frameworkId: 'pci-dss', itemId: '12.6' })).toEqual([two.id]);
  expect(await list({ state: 'active' })).toEqual([two.id]);
  expect(await list({ state: 'upcoming' })).toEqual([three.id]);
  expect(await list({ state: 'ended' })).toEqual([one.id]);
  expect(await list({ search: 'BO' })).toEqual([three.id]);
  expect(two.subject).toMatchObject({ frameworkTitle: expect.stringContaining('PCI'), itemId: '12.6' });
});
