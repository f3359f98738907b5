import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, cookieOf, PASSWORD, startTestApi, type TestApi } from '../testing/test-api.js';
import { MAX_FAILURES } from '../throttle/sign-in-throttle.js';

const SIGN_IN = '/api/auth/sign-in/email';
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  await api.person('lin@example.org', 'learner');
});
afterAll(() => api.close());

describe('sign-in', () => {
  it('creates a session with an httpOnly cookie', async () => {
    const response = await api.call('POST', SIGN_IN, {
      body: { email: 'Ada@Example.org', password: PASSWORD },
    });
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ status: true, secondFactor: [] });
    expect(String(response.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
    const session = await api.call('GET', '/api/session', { cookie: cookieOf(response) });
    expect(session.body).toMatchObject({
      person: { email: 'ada@example.org', role: 'org_admin' },
      organization: { id: api.organizationId, timeZone: 'UTC' },
    });
  });

  it('gives the same response for an unknown e-mail address and a wrong password', async () => {
    const wrong = await api.call('POST', SIGN_IN, {
      body: { email: 'ada@example.org', password: 'a wrong password' },
    });
    const unknown = await api.call('POST', SIGN_IN, {
      body: { email: 'no@example.org', password: 'a wrong password' },
    });
    expect(wrong.status).toBe(401);
    expect(wrong.body.error).toBe('unauthenticated');
    expect(unknown.body).toEqual(wrong.body);
    expect(unknown.status).toBe(401);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('ends the previous session of the browser', async () => {
    const before = await api.signIn('ada@example.org');
    const again = await api.call('POST', SIGN_IN, {
      body: { email: 'ada@example.org', password: PASSWORD },
      cookie: before,
    });
    expect(cookieOf(again)).not.toBe(before);
    expect((await api.call('GET', '/api/session', { cookie: before })).status).toBe(401);
    expect((await api.call('GET', '/api/session', { cookie: cookieOf(again) })).status).toBe(200);
  });

  it('limits failed sign-ins per account, even with the correct password', async () => {
    const email = 'guessed@example.org';
    await api.person(email, 'org_admin');
    const guess = () => api.call('POST', SIGN_IN, { body: { email, password: 'a wrong guess' } });
    const guesses = await Promise.all(Array.from({ length: MAX_FAILURES.addressInNetwork }, guess));
    expect(guesses.every(({ status }) => status === 401)).toBe(true);
    const limited = await api.call('POST', SIGN_IN, { body: { email, password: PASSWORD } });
    expect(limited.status).toBe(429);
    expect(limited.body.error).toBe('rate_limited');
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    // Other accounts are not limited.
    await api.signIn('lin@example.org');
  });

  it('limits failed sign-ins per address', async () => {
    const other = await startTestApi();
    const guess = (n: number) =>
      other.call('POST', SIGN_IN, { body: { email: `nobody${n}@example.org`, password: 'a wrong guess' } });
    await Promise.all(Array.from({ length: MAX_FAILURES.network }, (_, n) => guess(n)));
    expect((await guess(-1)).status).toBe(429);
    await other.close();
  });

  it('returns the issues of an invalid request', async () => {
    const response = await api.call('POST', SIGN_IN, { body: { email: 'not an e-mail' } });
    expect(response.status).toBe(422);
    expect(response.body.error).toBe('invalid_request');
    expect(response.body.issues.map(({ path }: { path: string }) => path).sort()).toEqual([
      'email',
      'password',
    ]);
  });
});

describe('a session', () => {
  it('rejects an expired session', async () => {
    const cookie = await api.signIn('lin@example.org');
    await api.db.asOwner(`update session set expires_at = now() - interval '1 second'`);
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
  });

  it('ends the session at sign-out', async () => {
    const cookie = await api.signIn('lin@example.org');
    const out = await api.call('POST', '/api/auth/sign-out', { cookie });
    expect(out.status).toBe(200);
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
  });

  it('ends all sessions of the account when they are revoked', async () => {
    const [current, other] = [await api.signIn('lin@example.org'), await api.signIn('lin@example.org')];
    expect((await api.call('POST', '/api/auth/revoke-sessions', { cookie: current })).status).toBe(200);
    for (const cookie of [current, other]) {
      expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
    }
    expect((await api.call('POST', '/api/auth/revoke-sessions')).status).toBe(401);
  });

  it('ends 7 days after it started, however much it is used', async () => {
    const cookie = await api.signIn('lin@example.org');
    const age = (interval: string) =>
      api.db.asOwner(`update session set created_at = now() - interval '${interval}'`);
    await age('6 days 23:59');
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(200);
    await age('7 days 00:01');
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
    await age('1 hour');
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
  });

  describe('of a person who leaves', () => {
    const leave = (id: string) => api.db.asOwner(`update person set left_at = now() where id = $1`, [id]);
    const rejoin = (id: string) => api.db.asOwner(`update person set left_at = null where id = $1`, [id]);
    const attempt = (email: string) =>
      api.call('POST', SIGN_IN, { body: { email, password: PASSWORD }, address: '10.7.0.1' });

    it('ends, and stays ended after the person returns', async () => {
      const id = await api.person('left@example.org', 'org_admin');
      const cookie = await api.signIn('left@example.org');
      await leave(id);
      expect((await api.call('GET', '/api/admin/reports', { cookie })).status).toBe(401);
      await rejoin(id);
      expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
      expect((await attempt('left@example.org')).status).toBe(200);
    });

    it('ends with the first request after a leaving date in the future', async () => {
      const id = await api.person('leaving@example.org', 'org_admin');
      const cookie = await api.signIn('leaving@example.org');
      await api.db.asOwner(`update person set left_at = now() + interval '300 milliseconds' where id = $1`, [
        id,
      ]);
      expect((await api.call('GET', '/api/session', { cookie })).status).toBe(200);
      await api.db.asOwner('select pg_sleep(0.4)');
      expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
      await rejoin(id);
      expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
    });

    it('cannot be started again, with the same response as for a wrong password', async () => {
      const id = await api.person('gone@example.org', 'learner');
      await leave(id);
      const [gone, unknown] = [await attempt('gone@example.org'), await attempt('nobody@example.org')];
      expect([gone.status, gone.body]).toEqual([401, unknown.body]);
    });
  });

  it('rejects a cookie that is forged from the session table', async () => {
    await api.signIn('lin@example.org');
    const [row] = await api.db.asOwner<{ token: string }>('select token from session limit 1');
    const cookie = `docket.session_token=${row!.token}`;
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
  });
});

describe('other endpoints of the sign-in library', () => {
  it.each(['sign-up/email', 'get-session', 'update-user', 'change-password', 'list-sessions', 'error', 'ok'])(
    'responds with 404 to /api/auth/%s',
    async (path) => {
      const cookie = await api.signIn('ada@example.org');
      for (const method of ['GET', 'POST']) {
        expect((await api.call(method, `/api/auth/${path}`, { cookie })).status).toBe(404);
      }
    },
  );
});

describe('the same-origin check', () => {
  const crossSite = { 'sec-fetch-site': 'cross-site' };

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: null }],
    ['a cross-site fetch', { headers: crossSite }],
    ['a sibling site', { headers: { 'sec-fetch-site': 'same-site' } }],
    ['an opaque origin', { origin: 'null' }],
  ])('rejects a request with %s', async (_, options) => {
    const cookie = await api.signIn('ada@example.org');
    for (const [url, body] of [
      [SIGN_IN, { email: 'ada@example.org', password: PASSWORD }],
      ['/api/admin/reports', { kind: 'plain' }],
    ] as const) {
      const response = await api.call('POST', url, { cookie, body, ...options });
      expect(response.status).toBe(403);
      expect(response.body.error).toBe('cross_site_request');
    }
  });

  it('accepts requests of this site', async () => {
    const cookie = await api.signIn('ada@example.org');
    for (const options of [
      { headers: { 'sec-fetch-site': 'same-origin' }, origin: null },
      { origin: ORIGIN },
    ]) {
      const response = await api.call('POST', '/api/admin/reports', {
        cookie,
        body: { kind: 'plain' },
        ...options,
      });
      expect(response.status).toBe(202);
    }
  });
});

it('names its cookies so that only this host can set them, if it is reached over TLS', async () => {
  const secure = await startTestApi({ PUBLIC_URL: 'https://docket.test' }, {}, api.db);
  const response = await secure.call('POST', SIGN_IN, {
    body: { email: 'ada@example.org', password: PASSWORD },
    origin: 'https://docket.test',
    address: '10.7.0.2',
  });
  const cookies = [response.headers['set-cookie']].flat().map(String);
  expect(cookies).toHaveLength(2);
  for (const [at, name] of ['session_token', 'device'].entries()) {
    expect(cookies[at]).toMatch(new RegExp(`^__Host-docket\\.${name}=`));
    expect(cookies[at]).toMatch(/; Path=\/;/);
    expect(cookies[at]).toMatch(/; Secure/);
    expect(cookies[at]).not.toMatch(/Domain/);
  }
  const cookie = cookies[0]!.split(';', 1)[0]!;
  expect((await secure.call('GET', '/api/session', { cookie })).status).toBe(200);
  await secure.close();
});
