import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tenancy, type Actor } from '@docket/domain';
import { importFiles } from '@docket/import';
import { newId } from '@docket/contracts';
import { parse } from 'csv-parse/sync';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

const USERS = '/api/admin/users';
const PUBLIC = '/api/public/v1';
let api: TestApi;
let cookie: string;
let key: TestKey;
let foreign: { person: string; team: string };

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  key = await api.key('users:read', 'users:write', 'teams:read', 'teams:write', 'org:read');
  const organization = await api.db.organization();
  const [row] = await api.db.asOwner<{ person: string; team: string }>(
    `with t as (insert into team (organization_id, name) values ($1, 'Theirs') returning id)
     insert into person (organization_id, email, name) values ($1, 'eve@example.org', 'Eve')
       returning id as person, (select id from t) as team`,
    [organization],
  );
  foreign = row!;
});
afterAll(() => api.close());

const page = (method: string, url: string, body?: object) =>
  api.call(method, url, { cookie, ...(body && { body }) });
const program = (method: string, url: string, body?: object, { headers } = key) =>
  api.call(method, PUBLIC + url, { headers, origin: null, ...(body && { body }) });

describe('people', () => {
  it('serves the same people in both APIs, except for invitation links', async () => {
    const created = await page('POST', USERS, { email: 'lin@example.org', name: 'Lin', role: 'auditor' });
    expect([created.status, created.body.access]).toEqual([201, 'invited']);
    expect(created.body.invitation.url).toMatch(/^http:\/\/docket\.test\/invitation#[\w-]{43}$/);
    const other = await program('POST', '/users', { email: 'sue@example.org', name: 'Sue', role: 'auditor' });
    expect([other.status, other.body.access, other.body.invitation]).toEqual([201, 'none', null]);
    for (const list of [
      await page('GET', `${USERS}?search=sue`),
      await program('GET', '/users?search=sue'),
    ]) {
      expect([list.status, list.body.total, list.body.items[0].id]).toEqual([200, 1, other.body.id]);
    }
    const { id } = created.body;
    const renamed = await program('PATCH', `/users/${id}`, { name: 'Lin Wu' });
    expect([renamed.status, renamed.body.name]).toEqual([200, 'Lin Wu']);
    const detail = await page('GET', `${USERS}/${id}`);
    expect(detail.body).toMatchObject({ name: 'Lin Wu', history: [{ role: 'auditor', to: null }] });
    expect((await program('POST', `/users/${id}/invitation`)).status).toBe(404);
    expect((await program('GET', '/users.csv')).status).toBe(404);
  });

  it('rejects invalid people with the path of each issue', async () => {
    const duplicate = await page('POST', USERS, { email: 'ADA@example.org', name: 'A' });
    expect([duplicate.status, duplicate.body.error, duplicate.body.issues]).toEqual([
      409,
      'conflict',
      [{ path: 'email', message: expect.any(String) }],
    ]);
    const invalid = await page('POST', USERS, {
      email: 'a b@c',
      name: ' ',
      role: 'boss',
      teamId: 'x',
      languages: ['c sharp'],
      joinedAt: '2999-01-01T00:00:00Z',
    });
    expect([invalid.status, invalid.body.issues.map(({ path }: { path: string }) => path).sort()]).toEqual([
      422,
      ['email', 'joinedAt', 'languages.0', 'name', 'role', 'teamId'],
    ]);
    const admin = await program('POST', '/users', { email: 'b@c', name: 'B', role: 'org_admin' });
    expect([admin.status, admin.body.error]).toEqual([403, 'not_allowed']);
  });

  it('ends the sessions of a person who leaves, also for the time after the person returns', async () => {
    const id = await api.person('former@example.org', 'org_admin');
    const session = await api.signIn('former@example.org');
    expect((await api.call('GET', USERS, { cookie: session })).status).toBe(200);
    expect((await page('PATCH', `${USERS}/${id}`, { status: 'left' })).body.status).toBe('left');
    expect((await api.call('GET', USERS, { cookie: session })).status).toBe(401);
    await page('PATCH', `${USERS}/${id}`, { status: 'active' });
    expect((await api.call('GET', USERS, { cookie: session })).status).toBe(401);
  });

  it('merges two people in both APIs', async () => {
    const add = async (email: string, role = 'learner') =>
      (await program('POST', '/users', { email, name: email, role })).body.id as string;
    const [a, b, c] = [await add('a@merge.org'), await add('b@merge.org'), await add('c@merge.org')];
    const merged = await page('POST', `${USERS}/${a}/merge`, { into: b });
    expect([merged.status, merged.body.id]).toEqual([200, b]);
    expect((await program('POST', `/users/${b}/merge`, { into: c })).status).toBe(200);
    expect((await program('GET', '/users?search=merge.org')).body.items).toMatchObject([{ id: c }]);
    for (const id of [a, b])
      expect((await program('GET', `/users/${id}`)).body.mergedInto).toEqual({ id: c, name: 'c@merge.org' });
    const again = await program('POST', `/users/${a}/merge`, { into: c });
    expect([again.status, again.body.message]).toEqual([422, expect.stringContaining('c@merge.org')]);
    const intoMerged = await program('POST', `/users/${c}/merge`, { into: a });
    expect([intoMerged.status, intoMerged.body.issues]).toMatchObject([422, [{ path: 'into' }]]);
    expect((await program('POST', `/users/${c}/merge`, { into: foreign.person })).status).toBe(404);
    const admins = await page('GET', `${USERS}?role=org_admin`);
    const byKey = await program('POST', `/users/${c}/merge`, { into: admins.body.items[0].id });
    expect([byKey.status, byKey.body.error]).toEqual([403, 'not_allowed']);
    const signsIn = await page('POST', `${USERS}/${admins.body.items[0].id}/merge`, { into: c });
    expect([signsIn.status, signsIn.body.message]).toEqual([409, expect.stringContaining('instead')]);
  });

  it('requires the API key scope for people', async () => {
    const reader = await api.key('users:read');
    expect((await program('POST', '/users', { email: 'x@y', name: 'X' }, reader)).status).toBe(403);
    expect((await program('GET', '/teams', undefined, reader)).body.required).toBe('teams:read');
  });
});

describe('teams', () => {
  it('serves the same teams in both APIs', async () => {
    const created = await program('POST', '/teams', { name: 'Payments' });
    expect([created.status, created.body]).toMatchObject([201, { name: 'Payments', people: 0, eligible: 0 }]);
    expect((await page('POST', '/api/admin/teams', { name: 'PAYMENTS' })).status).toBe(409);
    const { id } = created.body;
    expect((await page('PATCH', `/api/admin/teams/${id}`, { name: 'Billing' })).body.name).toBe('Billing');
    expect((await program('GET', '/teams?search=bill')).body.items).toMatchObject([{ id, name: 'Billing' }]);
    expect((await page('GET', `/api/admin/teams/${id}`)).body).toMatchObject({ id, name: 'Billing' });
    const deleted = await program('DELETE', `/teams/${id}`);
    expect([deleted.status, deleted.body]).toEqual([200, { id, name: 'Billing', peopleMoved: 0 }]);
    expect((await page('DELETE', `/api/admin/teams/${id}`)).status).toBe(404);
  });
});

it('returns the organization', async () => {
  const [ours, theirs] = [await page('GET', '/api/admin/org'), await program('GET', '/org')];
  expect([ours.status, theirs.body]).toEqual([200, ours.body]);
  expect(ours.body).toMatchObject({
    id: api.organizationId,
    timeZone: 'UTC',
    pageSize: 'A4',
    coverageThresholdPercent: 80,
    people: { total: expect.any(Number), active: expect.any(Number), eligible: expect.any(Number) },
  });
});

describe('an object of another organization', () => {
  it('responds with 404 to a request for an object of another organization', async () => {
    const attempts: [string, string, object?][] = [
      ['GET', `/users/${foreign.person}`],
      ['PATCH', `/users/${foreign.person}`, { name: 'X' }],
      ['GET', `/teams/${foreign.team}`],
      ['PATCH', `/teams/${foreign.team}`, { name: 'X' }],
      ['DELETE', `/teams/${foreign.team}`],
    ];
    for (const [method, url, body] of attempts) {
      const responses = [await program(method, url, body), await page(method, `/api/admin${url}`, body)];
      for (const { status, body } of responses)
        expect([url, status, body.error]).toEqual([url, 404, 'not_found']);
    }
    expect((await page('POST', `${USERS}/${foreign.person}/invitation`)).status).toBe(404);
    expect((await page('GET', `${USERS}?search=eve`)).body.total).toBe(0);
    const moved = await page('POST', USERS, { email: 'm@example.org', name: 'M', teamId: foreign.team });
    expect([moved.status, moved.body.issues[0].path]).toEqual([422, 'teamId']);
    expect((await page('GET', `${USERS}?team=${foreign.team}`)).body.total).toBe(0);
    const [row] = await api.db.asOwner('select name, team_id from person where id = $1', [foreign.person]);
    expect(row).toEqual({ name: 'Eve', team_id: null });
  });
});

describe('unusual input', () => {
  const unusual = [
    '\0',
    '\ud800',
    '{}',
    "'; drop table person; --",
    '%',
    '𝕏'.repeat(150),
    '-1',
    '1e999',
    ' ',
    'null',
  ];

  it('rejects unusual input in a URL, or finds nothing, without a server error', async () => {
    const names = ['search', 'role', 'status', 'team', 'sort', 'page', 'pageSize', 'unknown'];
    for (const value of unusual) {
      const word = encodeURIComponent(value.isWellFormed() ? value : '\ufffd');
      const requests = [USERS, '/api/admin/teams'].flatMap((list) => [
        page('PATCH', `${list}/${word}`, {}),
        ...names.map((name) => page('GET', `${list}?${name}=${word}`)),
      ]);
      const failures = (await Promise.all(requests)).filter(({ status }) => status >= 500);
      expect([value, failures]).toEqual([value, []]);
    }
    expect((await page('GET', `${USERS}?search=a&search=b`)).status).toBe(422);
    expect((await page('GET', `${USERS}?page=1000000&pageSize=200`)).body.items).toEqual([]);
  });

  it('rejects unusual input in a body, without a server error', async () => {
    const { body } = await page('POST', USERS, { email: 'unusual@example.org', name: 'Odd' });
    const values = [
      ...unusual,
      7,
      true,
      null,
      [],
      {},
      ['\0'],
      '0000-01-01T00:00:00Z',
      '9999-12-31T23:59:59-23:59',
    ];
    const fields = [
      'email',
      'name',
      'role',
      'teamId',
      'languages',
      'joinedAt',
      'status',
      'expectedUpdatedAt',
    ];
    for (const value of values) {
      const requests = fields.flatMap((field) => [
        page('POST', USERS, { email: `${newId()}@example.org`, name: 'N', [field]: value }),
        page('PATCH', `${USERS}/${body.id}`, { [field]: value }),
      ]);
      requests.push(page('POST', '/api/admin/teams', { name: value }));
      const failures = (await Promise.all(requests)).filter(({ status }) => status >= 500);
      expect([value, failures]).toEqual([value, []]);
    }
  });

  it('stores an unusual name unchanged', async () => {
    for (const name of [
      '=1+1',
      '李小龙 '.repeat(50).trim(),
      'مُحَمَّد\u202e',
      '<b>&"\'',
      'x'.repeat(20_000),
      '{"a":1}',
      '\\',
    ]) {
      const { body } = await page('POST', USERS, {
        email: `${newId()}@example.org`,
        name,
        languages: ['c++', '"', '\\'],
      });
      expect([body.name, body.languages]).toEqual([name, ['c++', '"', '\\']]);
      expect((await page('GET', `${USERS}/${body.id}`)).body.name).toBe(name);
    }
  });

  it('has names in one line, as files do', async () => {
    const { status, body } = await page('POST', USERS, { email: `${newId()}@example.org`, name: 'N\nL' });
    expect([status, body.issues]).toMatchObject([
      422,
      [{ path: 'name', message: expect.stringContaining('line break') }],
    ]);
  });
});

describe('people as CSV', () => {
  const exported = async (query = '') => {
    const response = await page('GET', `${USERS}.csv${query}`);
    expect([response.status, response.headers['content-type']]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    expect(String(response.headers['content-disposition'])).toMatch(
      /^attachment; filename="people-\d{4}-\d\d-\d\dT\d{6}Z\.csv"$/,
    );
    return response.raw;
  };
  const imported = (organizationId: string, files: Record<string, Buffer | string>) => {
    const actor: Actor = {
      organizationId,
      id: '',
      name: 'T',
      email: 't@x',
      role: 'org_admin',
      ipAddress: null,
    };
    const sources = Object.entries(files).map(([name, bytes]) => ({
      name,
      open: async function* () {
        yield Buffer.from(bytes);
      },
    }));
    return importFiles(api.app.get(Tenancy), organizationId, sources, {
      actor,
      onRejected: 'keep_good_rows',
    });
  };
  const peopleOf = (organizationId: string) =>
    api.db.asOwner<{ name: string }>(
      `select p.email, p.name, p.role, t.name as team, p.languages, date_trunc('milliseconds', joined_at) as joined_at,
           date_trunc('milliseconds', left_at) as left_at
         from person p left join team t on t.id = p.team_id where p.organization_id = $1 and p.merged_into is null order by lower(p.email)`,
      [organizationId],
    );

  it('exports people without formula cells, and changes nothing when they are imported again', async () => {
    for (const name of [
      '=HYPERLINK("x")',
      '+1',
      '-1',
      '@SUM(1)',
      "'=1",
      "''@x",
      "'quoted'",
      'a,"b"; c',
      '"',
    ]) {
      await page('POST', '/api/admin/teams', { name });
      const { items } = (await page('GET', `/api/admin/teams?pageSize=200`)).body;
      const teamId = items.find((one: { name: string }) => one.name === name).id;
      const { status } = await page('POST', USERS, {
        email: `+${newId()}@example.org`,
        name,
        teamId,
        languages: ['go', '-x'],
      });
      expect([name, status]).toEqual([name, 201]);
    }
    const file = await exported();
    const [header, ...rows] = parse(file, { bom: true }) as string[][];
    expect(header).toEqual([
      'email',
      'name',
      'role',
      'team',
      'languages',
      'jobFunction',
      'bespokeSoftware',
      'joinedAt',
      'leftAt',
      'employeeNumber',
      'emailAliases',
      'account',
      'accountIssuer',
      'moreIdentifiers',
    ]);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const before = await peopleOf(api.organizationId);
    expect(rows).toHaveLength(before.length);
    const again = await imported(api.organizationId, { 'people.csv': file });
    expect(again.rejections).toEqual([]);
    expect(again.files[0]).toMatchObject({ created: 0, updated: 0, unchanged: before.length });
    expect(await peopleOf(api.organizationId)).toEqual(before);
  });

  it('exports people in a file that another organization can import', async () => {
    const other = await api.db.organization();
    await api.db.asOwner(
      'insert into team (organization_id, name) select $1, name from team where organization_id = $2 and deleted_at is null',
      [other, api.organizationId],
    );
    const done = await imported(other, { 'people.csv': await exported() });
    expect(done.rejections).toEqual([]);
    expect(await peopleOf(other)).toEqual(await peopleOf(api.organizationId));
  });

  it('exports the people that match the filter, and audits the export', async () => {
    const rows = parse(await exported('?search=ada@&role=org_admin'), { bom: true }) as string[][];
    expect(rows.slice(1).map(([email]) => email)).toEqual(['ada@example.org']);
    const [event] = await api.db.asOwner(
      `select actor_email, metadata from audit_event where action = 'user.exported' order by id desc limit 1`,
    );
    expect(event).toEqual({
      actor_email: 'ada@example.org',
      metadata: { filter: { search: 'ada@', role: 'org_admin' } },
    });
    expect((await page('GET', `${USERS}.csv?role=x`)).status).toBe(422);
  });
});
