import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPerson, newId, personListQuery, updatePerson } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import type { Actor } from '../audit-log/audit-log.js';
import { PeopleService } from './people.service.js';

let db: TestDatabase;
let people: PeopleService;
let org: string;
let admin: Actor;
let teams: { id: string; name: string }[];

beforeAll(async () => {
  db = await createTestDatabase();
  people = new PeopleService(db.tenancy);
});
afterAll(() => db?.drop());

beforeEach(async () => {
  org = await db.organization();
  admin = await actor('root@x.example');
  teams = await db.asOwner(
    `insert into team (organization_id, name) values ($1, 'Payments'), ($1, 'Identity') returning id, name`,
    [org],
  );
});

/** Adds an administrator who can sign in. */
async function actor(email: string): Promise<Actor> {
  const account = newId();
  await db.asOwner('insert into account (id, name, email) values ($1, $2, $3)', [
    account,
    email,
    `${account}@x`,
  ]);
  const [row] = await db.asOwner<{ id: string }>(
    `insert into person (organization_id, account_id, email, name, role) values ($1, $2, $3, $3, 'org_admin') returning id`,
    [org, account, email],
  );
  return { organizationId: org, id: row!.id, name: email, email, role: 'org_admin', ipAddress: null };
}

/** Another administrator, without a person of the organization. */
const colleague = (): Actor => ({ ...admin, id: newId() });
const key = (): Actor => ({ ...admin, id: newId(), email: 'apikey:1', role: 'api_key' });
const add = (body: Record<string, unknown>, by: Actor = admin) =>
  people.create(by, createPerson.parse({ name: 'Lin', ...body })).then(({ person }) => person);
const change = (id: string, body: Record<string, unknown>, by: Actor = admin) =>
  people.update(by, id, updatePerson.parse(body));
const list = (query: Record<string, unknown>) => people.list(org, personListQuery.parse(query));
const emails = async (query: Record<string, unknown>) => (await list(query)).items.map(({ email }) => email);
const events = (action?: string) =>
  db.asOwner<{ action: string; metadata: { before?: object; after?: object }; target_label: string }>(
    `select action, metadata, target_label from audit_event where organization_id = $1 and ($2::text is null or action = $2)
       order by created_at, id`,
    [org, action ?? null],
  );

describe('adding a person', () => {
  it('stores the given values and records an audit event', async () => {
    const added = await add({
      email: 'Ada@x.example',
      teamId: teams[0]!.id,
      languages: ['Java', 'go', 'java'],
    });
    expect(added).toMatchObject({
      email: 'Ada@x.example',
      role: 'learner',
      status: 'active',
      team: teams[0],
      languages: ['java', 'go'],
      access: 'none',
      leftAt: null,
    });
    expect(await people.get(org, added.id)).toMatchObject({
      history: [{ role: 'learner', team: teams[0], from: added.joinedAt, to: null }],
    });
    expect(await events()).toMatchObject([
      { action: 'user.created', target_label: 'Ada@x.example', metadata: { after: { team: teams[0] } } },
    ]);
  });

  it('rejects an e-mail address that is taken, regardless of case, and reports the field', async () => {
    await add({ email: 'ada@x.example' });
    await expect(add({ email: 'ADA@X.example' })).rejects.toMatchObject({
      code: 'conflict',
      details: { issues: [{ path: 'email' }] },
    });
    const other = await db.organization();
    await expect(
      people.create(
        { ...admin, organizationId: other },
        createPerson.parse({ email: 'ada@x.example', name: 'A' }),
      ),
    ).resolves.toBeDefined();
  });

  it('adds only one of two concurrent requests with the same e-mail address', async () => {
    const both = await Promise.allSettled([add({ email: 'a@x.example' }), add({ email: 'A@x.example' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  });

  it('rejects a deleted team and a team of another organization', async () => {
    const [foreign] = await db.asOwner<{ id: string }>(
      `insert into team (organization_id, name) values ($1, 'Theirs') returning id`,
      [await db.organization()],
    );
    await db.asOwner('update team set deleted_at = now() where id = $1', [teams[1]!.id]);
    for (const teamId of [foreign!.id, teams[1]!.id, newId()]) {
      await expect(add({ email: 'a@x.example', teamId })).rejects.toMatchObject({
        code: 'invalid_request',
        details: { issues: [{ path: 'teamId' }] },
      });
    }
  });

  it('invites auditors and administrators, unless an API key adds them', async () => {
    const invited = (body: object, by: Actor) =>
      people
        .create(by, createPerson.parse({ name: 'A', ...body }))
        .then(({ invitation }) => invitation !== null);
    expect(await invited({ email: 'a@x.example', role: 'auditor' }, admin)).toBe(true);
    expect(await invited({ email: 'b@x.example', role: 'org_admin' }, admin)).toBe(true);
    expect(await invited({ email: 'c@x.example' }, admin)).toBe(false);
    expect(await invited({ email: 'd@x.example', role: 'auditor' }, key())).toBe(false);
    expect((await events('user.invited')).map(({ target_label }) => target_label)).toEqual([
      'a@x.example',
      'b@x.example',
    ]);
  });

  it('rejects an auditor whose address cannot be used to sign in', async () => {
    const role = 'auditor';
    await expect(add({ email: 'боб@x.example', role })).rejects.toMatchObject({ code: 'invalid_request' });
    expect(await emails({ search: 'боб' })).toEqual([]);
  });
});

describe('changing a person', () => {
  it('changes the given fields and records only their values before and after', async () => {
    const { id } = await add({ email: 'ada@x.example', languages: ['go'] });
    await change(id, { teamId: teams[0]!.id, name: 'Ada' });
    const after = await change(id, { role: 'auditor', languages: [] });
    expect(after).toMatchObject({ name: 'Ada', role: 'auditor', team: teams[0], languages: [] });
    expect((await events('user.updated')).map(({ metadata }) => metadata)).toEqual([
      { before: { name: 'Lin', team: null }, after: { name: 'Ada', team: teams[0] } },
      { before: { role: 'learner', languages: ['go'] }, after: { role: 'auditor', languages: [] } },
    ]);
  });

  it('writes nothing if nothing changes', async () => {
    const before = await add({ email: 'ada@x.example', teamId: teams[0]!.id });
    expect(await change(before.id, { name: ' Lin ', teamId: teams[0]!.id, status: 'active' })).toEqual(
      before,
    );
    expect(await change(before.id, {})).toEqual(before);
    expect(await events('user.updated')).toEqual([]);
  });

  it('rejects a change based on an outdated version', async () => {
    const { id, updatedAt } = await add({ email: 'ada@x.example' });
    const first = await change(id, { name: 'Ada', expectedUpdatedAt: updatedAt });
    expect(first.updatedAt > updatedAt).toBe(true);
    await expect(change(id, { name: 'Grace', expectedUpdatedAt: updatedAt })).rejects.toMatchObject({
      code: 'conflict',
      details: { issues: [{ path: 'expectedUpdatedAt' }] },
    });
    await expect(change(id, { name: 'Grace', expectedUpdatedAt: first.updatedAt })).resolves.toBeDefined();
  });

  it('accepts only one of several concurrent changes based on the same version', async () => {
    const { id, updatedAt } = await add({ email: 'ada@x.example' });
    const edits = ['A', 'B', 'C', 'D'].map((name) => change(id, { name, expectedUpdatedAt: updatedAt }));
    const settled = await Promise.allSettled(edits);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await events('user.updated')).toHaveLength(1);
  });

  it('changes the e-mail address of a person without an account, but not to an address that is taken', async () => {
    const { id } = await add({ email: 'ada@x.example' });
    await add({ email: 'bo@x.example' });
    await expect(change(id, { email: 'BO@x.example' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await change(id, { email: 'ADA@x.example' })).toMatchObject({ email: 'ADA@x.example' });
    const changes = await Promise.allSettled(
      [id, (await add({ email: 'c@x.example' })).id].map((one) => change(one, { email: 'd@x.example' })),
    );
    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(change(admin.id, { email: 'other@x.example' })).rejects.toMatchObject({
      code: 'conflict',
      details: { issues: [{ path: 'email' }] },
    });
  });

  it("does not find another organization's people", async () => {
    const { id } = await add({ email: 'ada@x.example' });
    const elsewhere = { ...admin, organizationId: await db.organization() };
    await expect(change(id, { name: 'X' }, elsewhere)).rejects.toMatchObject({ code: 'not_found' });
    await expect(people.get(elsewhere.organizationId, id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('leaving and returning', () => {
  it('ends the membership period, keeps the history and starts a new period', async () => {
    const { id } = await add({
      email: 'ada@x.example',
      teamId: teams[0]!.id,
      joinedAt: '2025-01-01T00:00:00Z',
    });
    const left = await change(id, { status: 'left' });
    expect(left).toMatchObject({ status: 'left', team: teams[0] });
    const back = await change(id, { status: 'active', teamId: teams[1]!.id });
    expect(back).toMatchObject({ status: 'active', leftAt: null });
    const { history } = await people.get(org, id);
    expect(history).toMatchObject([
      { team: teams[1], to: null },
      { team: teams[0], from: '2025-01-01T00:00:00.000Z', to: left.leftAt },
    ]);
    expect((await events()).map(({ action }) => action)).toEqual([
      'user.created',
      'user.removed',
      'user.updated',
      'user.reactivated',
    ]);
  });

  it('revokes the open invitation', async () => {
    const { id, access } = await add({ email: 'ada@x.example', role: 'auditor' });
    expect(access).toBe('invited');
    expect(await change(id, { status: 'left' })).toMatchObject({ access: 'none' });
  });

  it('sets both dates to today when a person with a future joining date leaves', async () => {
    const { id } = await add({ email: 'ada@x.example' });
    await db.asOwner(`update person set joined_at = now() + interval '9 days' where id = $1`, [id]);
    const left = await change(id, { status: 'left' });
    expect(left.status).toBe('left');
    expect(left.joinedAt.slice(0, 10)).toBe(left.leftAt!.slice(0, 10));
  });

  it('rejects a joining date after the leaving date', async () => {
    const { id } = await add({ email: 'ada@x.example', joinedAt: '2025-01-01T00:00:00Z' });
    await db.asOwner(`update person set left_at = '2025-06-01Z' where id = $1`, [id]);
    await expect(change(id, { joinedAt: '2025-07-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'invalid_request',
      details: { issues: [{ path: 'joinedAt' }] },
    });
    expect(await change(id, { joinedAt: '2024-07-01T00:00:00Z' })).toMatchObject({
      joinedAt: '2024-07-01T00:00:00.000Z',
    });
  });
});

describe('access', () => {
  it('prevents administrators from removing their own access', async () => {
    await actor('second@x.example');
    for (const body of [{ role: 'learner' }, { status: 'left' }]) {
      await expect(change(admin.id, body)).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(await change(admin.id, { name: 'Still here' })).toMatchObject({ role: 'org_admin' });
  });

  it('rejects the removal of the last administrator who can sign in', async () => {
    // Invited, but cannot sign in yet.
    await add({ email: 'invited@x.example', role: 'org_admin' });
    for (const body of [{ role: 'auditor' }, { status: 'left' }]) {
      await expect(change(admin.id, body, colleague())).rejects.toMatchObject({ code: 'conflict' });
    }
    const second = await actor('second@x.example');
    await change(admin.id, { status: 'left' }, second);
    await expect(change(second.id, { role: 'learner' }, colleague())).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('keeps one of two administrators who demote each other concurrently', async () => {
    const second = await actor('second@x.example');
    const both = await Promise.allSettled([
      change(admin.id, { role: 'learner' }, second),
      change(second.id, { status: 'left' }, admin),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('prevents an API key from making a person an administrator', async () => {
    const { id } = await add({ email: 'ada@x.example' });
    const second = await actor('second@x.example');
    await change(second.id, { status: 'left' });
    await expect(change(id, { role: 'org_admin' }, key())).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(change(second.id, { status: 'active' }, key())).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(add({ email: 'b@x.example', role: 'org_admin' }, key())).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(change(id, { role: 'auditor' }, key())).resolves.toMatchObject({ role: 'auditor' });
  });
});

describe('the list', () => {
  beforeEach(async () => {
    await add({
      email: 'zoe@x.example',
      name: 'ärmel',
      teamId: teams[0]!.id,
      joinedAt: '2025-03-01T00:00:00Z',
    });
    await add({
      email: 'ada@x.example',
      name: 'Zoë 100%_\\',
      teamId: teams[1]!.id,
      joinedAt: '2025-02-01T00:00:00Z',
    });
    const bo = await add({ email: 'bo@x.example', name: 'bo', joinedAt: '2025-01-01T00:00:00Z' });
    await change(bo.id, { status: 'left' });
  });

  it('searches names and e-mail addresses regardless of case, without wildcards', async () => {
    expect(await emails({ search: ' ADA@ ' })).toEqual(['ada@x.example']);
    expect(await emails({ search: 'ÄRM' })).toEqual(['zoe@x.example']);
    for (const search of ['100%', '%_', '\\']) expect(await emails({ search })).toEqual(['ada@x.example']);
    expect(await emails({ search: '%%' })).toEqual([]);
    expect((await list({ search: '   ' })).total).toBe(4);
    for (const sort of ['name', '-email', 'joinedAt', '-team']) {
      const pages = await Promise.all(
        [1, 2, 3].map((page) => list({ search: 'x.example', sort, page, pageSize: 2 })),
      );
      expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
        [2, 4],
        [2, 4],
        [0, 4],
      ]);
      const all = await list({ sort });
      expect(pages.flatMap(({ items }) => items)).toEqual(all.items);
    }
  });

  it('filters by role, team and status', async () => {
    expect(await emails({ role: 'org_admin' })).toEqual(['root@x.example']);
    expect(await emails({ team: teams[1]!.id })).toEqual(['ada@x.example']);
    expect(await emails({ team: 'none', status: 'active' })).toEqual(['root@x.example']);
    expect(await emails({ status: 'left' })).toEqual(['bo@x.example']);
    expect(await emails({ team: newId() })).toEqual([]);
  });

  it('sorts in both directions, and pages without duplicates', async () => {
    expect(await emails({ sort: 'email' })).toEqual([
      'ada@x.example',
      'bo@x.example',
      'root@x.example',
      'zoe@x.example',
    ]);
    expect((await emails({ sort: '-email' }))[0]).toBe('zoe@x.example');
    expect((await emails({ sort: 'joinedAt' })).slice(0, 3)).toEqual([
      'bo@x.example',
      'ada@x.example',
      'zoe@x.example',
    ]);
    expect((await emails({ sort: 'team' })).slice(0, 2)).toEqual(['ada@x.example', 'zoe@x.example']);
    expect((await emails({ sort: '-team' })).slice(0, 2)).toEqual(['zoe@x.example', 'ada@x.example']);
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => list({ page, pageSize: 1 })));
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(4);
    expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
      [1, 4],
      [1, 4],
      [1, 4],
      [1, 4],
      [0, 4],
    ]);
  });
});
