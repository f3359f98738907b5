import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestResponse } from '../testing/test-api.js';
import { Admission } from './admission.js';

let db: TestDatabase;
let api: TestApi;
let other: TestApi;
let admin: string;
let noisy: { authorization: string };
let quiet: { authorization: string };
let report: string;

/** An address may send 10 requests at once. */
const ADDRESS_BURST = 10;

beforeAll(async () => {
  db = await createTestDatabase();
  api = await startTestApi({ ADDRESS_REQUESTS_PER_SECOND: '1' }, {}, db);
  other = await startTestApi({}, {}, db);
  await api.person('ada@example.org', 'org_admin');
  admin = await api.signIn('ada@example.org');
  ({ headers: noisy } = await api.key('users:read', 'compliance:read', 'progress:write', 'reports:write'));
  ({ headers: quiet } = await other.key('org:read', 'users:read'));
  const requested = await api.call('POST', '/api/admin/reports', { cookie: admin, body: { kind: 'plain' } });
  report = requested.body.id;
});
afterAll(async () => {
  await Promise.all([api.close(), other.close()]);
  await db.drop();
});

const page = (url: string, body?: object | string, headers = {}): Promise<TestResponse> =>
  api.call(body ? 'POST' : 'GET', url, {
    cookie: admin,
    ...(body && { body }),
    headers,
    address: '192.0.2.8',
  });
const program = (path: string, body?: object | string): Promise<TestResponse> =>
  api.call(body ? 'POST' : 'GET', `/api/public/v1${path}`, {
    headers: { ...noisy, 'content-type': 'application/json' },
    ...(body && { body }),
    origin: null,
    address: '192.0.2.8',
  });
const quietRequest = (): Promise<TestResponse> =>
  api.call('GET', '/api/public/v1/users', { headers: quiet, origin: null, address: '192.0.2.9' });

const attempts = Array.from({ length: 1_000 }, () => ({ userId: 'x', topicId: 'y' }));

/** Requests of an organization. */
const KINDS: Record<string, () => Promise<TestResponse>> = {
  lists: () => program('/users?pageSize=200'),
  figures: () => program('/compliance/summary'),
  'figures of the past': () => program('/compliance/summary?asOf=2026-01-01T00:00:00Z'),
  exports: () => page('/api/admin/users.csv'),
  'requests of reports': () => page('/api/admin/reports', { kind: 'plain', fresh: true }),
  downloads: () => page(`/api/admin/reports/${report}/download`),
  sessions: () => page('/api/session'),
  'invalid attempts': () => program('/attempts', { attempts }),
  'unreadable bodies': () => program('/attempts', `[${'{},'.repeat(50_000)}`),
  'unknown addresses': () => page('/api/nothing'),
  'malformed paths': () => page('/api/%ff'),
  'web pages': () => page('/'),
};

describe.each(Object.entries(KINDS))('a flood of an organization: %s', (_, send) => {
  it('runs one request at a time while another organization sends requests', async () => {
    const { turns } = api.app.get(Admission);
    await send(); // the credential is known afterwards
    await quietRequest();
    const flood = Array.from({ length: 40 }, send);
    let most = 0;
    let answered = false;
    const watch = (): void => {
      most = Math.max(most, turns.usage().get(api.organizationId)?.running ?? 0);
      if (!answered) setImmediate(watch);
    };
    watch();
    for (let n = 0; n < 3; n += 1) expect((await quietRequest()).status).toBe(200);
    answered = true;
    expect(most).toBeLessThanOrEqual(1);
    await Promise.all(flood);
    expect(turns.usage().get(api.organizationId)?.running ?? 0).toBe(0);
  });
});

const stranger = (url: string, options: Parameters<TestApi['call']>[2] = {}) =>
  async function send(address: string): Promise<number> {
    const { status } = await api.call(options.body ? 'POST' : 'GET', url, { ...options, address });
    return status;
  };
/** Requests without an accepted credential: what they get, what each counts as, and the request. */
const STRANGERS: [string, status: number, cost: number, send: (address: string) => Promise<number>][] = [
  ['unknown addresses', 404, 1, stranger('/api/nothing')],
  ['malformed paths', 400, 1, stranger('/api/%ff')],
  ['malformed paths of pages', 400, 1, stranger('/%zz')],
  ['malformed query strings', 400, 1, stranger('/api/session?x=%ff')],
  ['overlong parameters', 404, 1, stranger(`/api/admin/reports/${'x'.repeat(201)}`)],
  ['wrong methods', 405, 1, stranger('/api/session', { body: {} })],
  ['unknown sessions', 401, 1, stranger('/api/session', { cookie: 'docket.session_token=x.y' })],
  [
    'unknown keys',
    401,
    1,
    stranger('/api/public/v1/org', { headers: { authorization: `Bearer dkt_live_${'x'.repeat(32)}` } }),
  ],
  [
    'wrong sign-ins',
    401,
    10,
    stranger('/api/auth/sign-in/email', { body: { email: 'nobody@example.org', password: 'x'.repeat(20) } }),
  ],
];

describe.each(STRANGERS)('a flood of a stranger: %s', (kind, status, cost, send) => {
  const address = `198.51.100.${STRANGERS.findIndex(([name]) => name === kind) + 1}`;
  it('is refused before it costs anything, but other addresses and known callers are not', async () => {
    await quietRequest();
    const statuses = await Promise.all(Array.from({ length: 30 }, () => send(address)));
    const count = (expected: number): number => statuses.filter((each) => each === expected).length;
    expect([count(status), count(429)]).toEqual([ADDRESS_BURST / cost, 30 - ADDRESS_BURST / cost]);
    const known = await api.call('GET', '/api/public/v1/org', { headers: quiet, origin: null, address });
    expect(known.status).toBe(200);
    expect(await send('203.0.113.77')).toBe(status);
  });
});
