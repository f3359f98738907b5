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

async function importPeople(
  csv: string,
  { path = '/api/admin/imports', headers = { cookie, origin: 'http://docket.test' } as object } = {},
): Promise<string> {
  if (!api.app.getHttpServer().listening) await api.app.listen(0, '127.0.0.1');
  const { port } = api.app.getHttpServer().address() as { port: number };
  const body = new FormData();
  body.append('files', new Blob([csv]), 'people.csv');
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { ...headers },
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

describe('a key that imports people', () => {
  const people = () => api.db.asOwner('select * from person order by id');
  const identifiers = () => api.db.asOwner('select * from person_identifier order by id');
  const result = async (csv: string, query = '') => {
    const { headers } = await api.key('imports:write');
    const lines = await importPeople(csv, { path: `/api/public/v1/imports${query}`, headers });
    return JSON.parse(lines.trim().split('\n').at(-1)!);
  };
  beforeAll(async () => {
    await api.person('vera@example.org', 'org_admin');
    const gone = await api.person('gone@example.org', 'org_admin');
    await api.db.asOwner('update person set left_at = now() where id = $1', [gone]);
    await api.person('lena@example.org', 'learner');
  });

  it.each([
    ['adds an administrator', 'email,name,role\nnew@example.org,New,org_admin\n'],
    ['promotes a learner', 'email,name,role\nlena@example.org,lena@example.org,org_admin\n'],
    ['demotes an administrator', 'email,name,role\nvera@example.org,vera@example.org,learner\n'],
    ['renames one', 'email,name\nvera@example.org,Vera\n'],
    ['gives one a job', 'email,name,jobFunction\nvera@example.org,vera@example.org,Developer\n'],
    ['gives one an alias', 'email,name,emailAliases\nvera@example.org,vera@example.org,mine@example.org\n'],
    ['gives one a number', 'email,name,employeeNumber\nvera@example.org,vera@example.org,E-1\n'],
    [
      'lets one leave',
      'email,name,joinedAt,leftAt\nvera@example.org,vera@example.org,2020-01-01,2026-11-01\n',
    ],
    ['lets one return', 'email,name,leftAt\ngone@example.org,gone@example.org,\n'],
  ])('and %s is refused for this row, with a code', async (_, csv) => {
    const before = [await people(), await identifiers()];
    const outcome = await result(csv);
    expect(outcome.rejections).toMatchObject([{ file: 'people.csv', line: 2, code: 'not_allowed' }]);
    expect(outcome.files).toMatchObject([{ imported: false, rejected: 1 }]);
    expect([await people(), await identifiers()]).toEqual(before);
  });

  it('may leave administrators as they are, and the other rows are imported if they are to be kept', async () => {
    const unchanged = await result('email,name,role\nvera@example.org,vera@example.org,org_admin\n');
    expect(unchanged.files).toMatchObject([{ imported: true, unchanged: 1, rejected: 0 }]);
    const rows = 'email,name,role\nvera@example.org,Vera,org_admin\nlena@example.org,Lena,learner\n';
    const kept = await result(rows, '?onRejected=keep_good_rows');
    expect(kept.files).toMatchObject([{ imported: true, updated: 1, rejected: 1 }]);
    const names = await api.db.asOwner<{ name: string }>(
      `select name from person where email in ('vera@example.org', 'lena@example.org') order by name`,
    );
    expect(names.map(({ name }) => name)).toEqual(['Lena', 'vera@example.org']);
  });
});

describe('the database refuses a key, whatever statement changes an administrator', () => {
  const email = 'root@example.org';
  beforeAll(async () => {
    await api.person(email, 'org_admin');
    await api.person('ada2@example.org', 'learner');
  });

  it.each([
    [
      'insert',
      `insert into person (organization_id, email, name, role) values (current_organization(), 'x@example.org', 'X', 'org_admin')`,
    ],
    ['promotion', `update person set role = 'org_admin' where email = 'ada2@example.org'`],
    ['demotion', `update person set role = 'learner' where email = '${email}'`],
    ['account', `update person set account_id = null where email = '${email}'`],
    [
      'merge',
      `update person set merged_into = (select id from person where email = 'ada2@example.org') where email = '${email}'`,
    ],
    ['team and name', `update person set team_id = null, name = 'X' where email = '${email}'`],
    [
      'identifier',
      `insert into person_identifier (organization_id, person_id, kind, issuer, value) select organization_id, id, 'email_alias', '', 'y@example.org' from person where email = '${email}'`,
    ],
  ])('%s', async (_, sql) => {
    const by = (author: string) =>
      api.db.tenancy.transaction({ organizationId: api.organizationId, email: author }, async (em) => {
        await em.execute(sql);
        throw new Error('allowed');
      });
    await expect(by('apikey:01a22bd9-c59e-7741-94d3-9f3661bf228f')).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(by('ada@example.org')).rejects.toThrow('allowed');
  });
});

it('a key can delete a team that an administrator belongs to, which gives no access', async () => {
  const admin = await api.person('member@example.org', 'org_admin');
  const team = await api.call('POST', '/api/admin/teams', { cookie, body: { name: 'Crew' } });
  const body = { teamId: team.body.id };
  expect((await api.call('PATCH', `/api/admin/users/${admin}`, { cookie, body })).status).toBe(200);
  const { headers } = await api.key('teams:write');
  const path = `/api/public/v1/teams/${team.body.id}`;
  expect((await api.call('DELETE', path, { headers, origin: null })).status).toBeLessThan(300);
  const [row] = await api.db.asOwner('select team_id from person where id = $1', [admin]);
  expect(row).toEqual({ team_id: null });
});
