import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '@docket/contracts';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

const USERS = '/api/admin/users';
const SETTINGS = '/api/admin/settings';
let api: TestApi;
let cookie: string;
let key: TestKey;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  key = await api.key('users:read', 'users:write', 'progress:read', 'compliance:read', 'org:read');
});
afterAll(() => api.close());
beforeEach(() => page('PATCH', SETTINGS, { eligibleJobFunctions: null, bespokeSoftwareOnly: false }));

const page = (method: string, url: string, body?: object) =>
  api.call(method, url, { cookie, ...(body && { body }) });
const program = (method: string, url: string, body?: object) =>
  api.call(method, `/api/public/v1${url}`, {
    headers: key.headers,
    origin: null,
    ...(body && { body }),
  });
const add = async (values: object) => {
  const body = { email: `${newId()}@example.org`, name: 'P', ...values };
  return (await program('POST', '/users', body)).body;
};

it('stores, changes and lists the job function and the work on bespoke software', async () => {
  const added = await add({ jobFunction: ' Platform\u200b Engineer ', bespokeSoftware: true });
  expect(added).toMatchObject({ jobFunction: 'Platform Engineer', bespokeSoftware: true });
  for (const list of [
    await page('GET', `${USERS}?jobFunction=platform%20engineer`),
    await program('GET', '/users?jobFunction=PLATFORM%20ENGINEER'),
  ]) {
    expect(list.body).toMatchObject({ total: 1, items: [{ id: added.id }] });
  }
  const changed = await page('PATCH', `${USERS}/${added.id}`, { jobFunction: null, bespokeSoftware: false });
  expect(changed.body).toMatchObject({ jobFunction: null, bespokeSoftware: false });
  expect((await program('GET', `/users/${added.id}`)).body.history).toMatchObject([
    { jobFunction: null, bespokeSoftware: false, to: null },
    { jobFunction: 'Platform Engineer', bespokeSoftware: true },
  ]);
});

it('returns the job-function scope with the figures that use it, for the same instants', async () => {
  await add({ jobFunction: 'Developer', bespokeSoftware: true });
  await add({ jobFunction: 'Developer' });
  const before = (await program('GET', '/metrics/training')).body;
  expect(before).toMatchObject({ eligibleJobFunctions: null, bespokeSoftwareOnly: false });
  const rules = { eligibleJobFunctions: ['developer'], bespokeSoftwareOnly: true };
  expect((await page('PATCH', SETTINGS, rules)).body).toMatchObject(rules);
  for (const url of ['/metrics/training', '/compliance/summary', '/compliance/frameworks/owasp-web-2021']) {
    const { status, body } = await program('GET', url);
    expect([url, status, body]).toMatchObject([url, 200, rules]);
    expect(body.eligible ?? body.figures.eligible).toBe(1);
  }
  expect((await program('GET', '/org')).body.people.eligible).toBe(1);
  const query = new URLSearchParams({ asOf: before.asOf, knownAt: before.knownAt });
  expect((await program('GET', `/metrics/training?${query}`)).body).toEqual(before);
});

it('previews rules, also with several job functions', async () => {
  await add({ jobFunction: 'Tester' });
  await add({ jobFunction: 'Writer, technical' });
  const preview = async (query: string) =>
    (await page('GET', `${SETTINGS}/eligibility${query}`)).body.eligible;
  expect(await preview('?jobFunction=tester')).toBe(1);
  expect(await preview('?jobFunction=tester&jobFunction=writer%2C%20technical')).toBe(2);
  expect(await preview('?jobFunction=tester&bespokeSoftwareOnly=true')).toBe(0);
  expect((await page('GET', `${SETTINGS}/eligibility?jobFunction=`)).status).toBe(422);
});

it('audits a change of the rules with the values before and after', async () => {
  await page('PATCH', SETTINGS, { eligibleJobFunctions: ['Developer'] });
  const [event] = await api.db.asOwner(
    `select metadata from audit_event where action = 'settings.updated' order by id desc limit 1`,
  );
  expect(event).toEqual({
    metadata: { before: { eligibleJobFunctions: null }, after: { eligibleJobFunctions: ['developer'] } },
  });
});

it.each([
  [
    'an effective date in the future',
    { role: 'auditor', effectiveAt: '2999-01-01T00:00:00Z' },
    'effectiveAt',
  ],
  ['one before the person joined', { role: 'auditor', effectiveAt: '2024-01-01T00:00:00Z' }, 'effectiveAt'],
  ['one with a status', { status: 'left', role: 'auditor', effectiveAt: '2026-01-01T00:00:00Z' }, 'status'],
  [
    'one with a joining date',
    { joinedAt: '2025-01-02T00:00:00Z', role: 'auditor', effectiveAt: '2026-01-01T00:00:00Z' },
    'joinedAt',
  ],
])('rejects %s', async (_, change, path) => {
  const { id } = await add({ joinedAt: '2025-01-01T00:00:00Z' });
  const { status, body } = await program('PATCH', `/users/${id}`, change);
  expect([status, body.issues.map((issue: { path: string }) => issue.path)]).toEqual([422, [path]]);
});

it('corrects the past for later requests, and leaves figures that were known before as they are', async () => {
  const { id } = await add({ joinedAt: '2026-01-01T00:00:00Z', jobFunction: 'Manager' });
  await page('PATCH', SETTINGS, { eligibleJobFunctions: ['Architect'] });
  const before = (await program('GET', '/metrics/training')).body;
  expect(before.figures.eligible).toBe(0);
  const { status } = await program('PATCH', `/users/${id}`, {
    jobFunction: 'Architect',
    effectiveAt: '2026-02-01T00:00:00Z',
  });
  expect(status).toBe(200);
  const at = (instants: Record<string, string>) =>
    program('GET', `/metrics/training?${new URLSearchParams(instants)}`);
  expect((await at({ asOf: before.asOf, knownAt: before.knownAt })).body).toEqual(before);
  expect((await at({ asOf: before.asOf })).body.figures.eligible).toBe(1);
});
