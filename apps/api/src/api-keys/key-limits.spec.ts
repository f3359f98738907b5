import { API_KEY_DAYS, MAX_API_KEYS } from '@docket/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestResponse } from '../testing/test-api.js';

const KEYS = '/api/admin/api-keys';
const DAY_MS = 86_400_000;
let api: TestApi;
let cookie: string;
let count = 0;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
});
afterAll(() => api.close());

const create = (body: object, as = cookie): Promise<TestResponse> =>
  api.call('POST', KEYS, {
    cookie: as,
    body: { name: 'CI', scopes: ['users:read', 'users:write'], ...body },
  });
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

/** Adds an administrator with a key. */
async function creator() {
  count += 1;
  const email = `creator${count}@example.org`;
  const id = await api.person(email, 'org_admin');
  const { body } = await create({}, await api.signIn(email));
  const use = () =>
    api.call('GET', '/api/public/v1/users', {
      headers: { authorization: `Bearer ${body.token}` },
      origin: null,
    });
  expect((await use()).status).toBe(200);
  return { id, email, keyId: body.id as string, use };
}

async function importPeople(csv: string): Promise<string> {
  if (!api.app.getHttpServer().listening) await api.app.listen(0, '127.0.0.1');
  const { port } = api.app.getHttpServer().address() as { port: number };
  const body = new FormData();
  body.append('files', new Blob([csv]), 'people.csv');
  const headers = { cookie, origin: 'http://docket.test' };
  const response = await fetch(`http://127.0.0.1:${port}/api/admin/imports`, {
    method: 'POST',
    headers,
    body,
  });
  return response.text();
}

describe('a key stops when its creator', () => {
  const patch = (id: string, body: object) => api.call('PATCH', `/api/admin/users/${id}`, { cookie, body });
  it.each([
    ['is no longer an administrator', ({ id }) => patch(id, { role: 'auditor' })],
    ['is deactivated', ({ id }) => patch(id, { status: 'left' })],
    ['loses the role by an import', ({ email }) => importPeople(`email,name,role\n${email},C,learner\n`)],
    [
      'leaves by an import',
      ({ email }) => importPeople(`email,name,joinedAt,leftAt\n${email},C,2020-01-01,2026-11-01\n`),
    ],
  ] as [string, (person: { id: string; email: string }) => Promise<unknown>][])('%s', async (_, end) => {
    const key = await creator();
    await end(key);
    expect((await key.use()).status).toBe(401);
    // It stays revoked after the creator is an administrator again, is listed as such and recorded.
    await api.db.asOwner(`update person set role = 'org_admin', left_at = null where id = $1`, [key.id]);
    expect((await key.use()).status).toBe(401);
    const { items } = (await api.call('GET', `${KEYS}?status=revoked&pageSize=200`, { cookie })).body;
    expect(items.find(({ id }: { id: string }) => id === key.keyId)).toMatchObject({
      revocationReason: 'creator_lost_access',
      createdBy: key.email,
    });
    const events = await api.db.asOwner(
      `select actor_role, metadata from audit_event where action = 'apikey.revoked' and target_id = $1`,
      [key.keyId],
    );
    expect(events).toEqual([
      { actor_role: 'system', metadata: { reason: 'creator_lost_access', creator: key.email } },
    ]);
  });

  it('has a leaving date in the future that has passed', async () => {
    const key = await creator();
    await api.db.asOwner(`update person set left_at = now() + interval '200 milliseconds' where id = $1`, [
      key.id,
    ]);
    expect((await key.use()).status).toBe(200);
    await api.db.asOwner('select pg_sleep(0.3)');
    expect((await key.use()).status).toBe(401);
  });
});

describe('the lifetime of a key', () => {
  it(`is ${API_KEY_DAYS.default} days by default and at most ${API_KEY_DAYS.max}`, async () => {
    const { body } = await create({});
    expect(Math.abs(Date.parse(body.expiresAt) - Date.parse(inDays(API_KEY_DAYS.default)))).toBeLessThan(
      60_000,
    );
    expect((await create({ expiresAt: inDays(API_KEY_DAYS.max - 0.01) })).status).toBe(201);
    for (const expiresAt of [inDays(API_KEY_DAYS.max + 0.01), null]) {
      const refused = await create({ expiresAt });
      expect([refused.status, refused.body.issues[0].path]).toEqual([422, 'expiresAt']);
    }
  });

  it('also ends for a key that was stored without an expiry', async () => {
    const { id, headers } = await api.key('users:read');
    const use = () => api.call('GET', '/api/public/v1/users', { headers, origin: null });
    const age = (days: number) =>
      api.db.asOwner(
        `update api_key set expires_at = null, created_at = now() - make_interval(days => $2) where id = $1`,
        [id, days],
      );
    await age(API_KEY_DAYS.max - 1);
    expect((await use()).status).toBe(200);
    await age(API_KEY_DAYS.max);
    expect((await use()).status).toBe(401);
  });
});

it(`an organization has at most ${MAX_API_KEYS} active keys, also with parallel requests`, async () => {
  await api.db.asOwner('update api_key set revoked_at = now()');
  const responses = await Promise.all(Array.from({ length: MAX_API_KEYS + 5 }, () => create({})));
  const statuses = responses.map(({ status }) => status).sort((a, b) => a - b);
  expect(statuses).toEqual([...Array<number>(MAX_API_KEYS).fill(201), ...Array<number>(5).fill(409)]);
  await api.call('POST', `${KEYS}/${responses.find(({ status }) => status === 201)!.body.id}/revoke`, {
    cookie,
  });
  expect((await create({})).status).toBe(201);
  await api.db.asOwner('update api_key set revoked_at = now() where revoked_at is null');
});

it('a key cannot add, change, remove, reactivate or merge administrators', async () => {
  const { headers } = await api.key('users:read', 'users:write');
  const call = (method: string, path: string, body: object) =>
    api.call(method, `/api/public/v1/users${path}`, { headers, origin: null, body });
  const add = (email: string, role = 'learner') => api.person(email, role as 'learner');
  const [admin, left, learner, other] = [
    await add('boss@example.org', 'org_admin'),
    await add('former@example.org', 'org_admin'),
    await add('lin@example.org'),
    await add('bo@example.org'),
  ];
  await api.db.asOwner('update person set left_at = now() where id = $1', [left]);
  await api.db.asOwner('update person set account_id = null where id = $1', [other]);
  const before = await api.db.asOwner('select * from person order by id');
  for (const [method, path, body] of [
    ['POST', '', { email: 'new@example.org', name: 'N', role: 'org_admin' }],
    ['PATCH', `/${admin}`, { name: 'Renamed' }],
    ['PATCH', `/${admin}`, { email: 'mine@example.org' }],
    ['PATCH', `/${admin}`, { role: 'learner' }],
    ['PATCH', `/${admin}`, { status: 'left' }],
    ['PATCH', `/${admin}`, { jobFunction: 'Developer', effectiveAt: new Date().toISOString() }],
    ['PATCH', `/${left}`, { status: 'active' }],
    ['PATCH', `/${left}`, { status: 'active', role: 'learner' }],
    ['PATCH', `/${learner}`, { role: 'org_admin' }],
    ['PATCH', `/${learner}`, { role: 'org_admin', effectiveAt: new Date().toISOString() }],
    ['POST', `/${admin}/merge`, { into: learner }],
    ['POST', `/${other}/merge`, { into: admin }],
    ['POST', `/${left}/merge`, { into: learner }],
  ] as const) {
    const response = await call(method, path, body);
    expect([method, body, response.status, response.body.error]).toEqual([method, body, 403, 'not_allowed']);
  }
  for (const path of [`/${admin}/invitation`, `/${learner}/invitation`])
    expect((await call('POST', path, {})).status).toBe(404);
  expect(await api.db.asOwner('select * from person order by id')).toEqual(before);
  expect((await call('PATCH', `/${learner}`, { name: 'Lin' })).status).toBe(200);
});
