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
    expect(response.body).toEqual({ status: true });
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
    const guesses = await Promise.all(Array.from({ length: MAX_FAILURES.account }, guess));
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
    await Promise.all(Array.from({ length: MAX_FAILURES.address }, (_, n) => guess(n)));
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

  it('denies access to the session of a person who has left', async () => {
    await api.person('left@example.org', 'org_admin');
    const cookie = await api.signIn('left@example.org');
    await api.db.asOwner(`update person set left_at = now() where email = 'left@example.org'`);
    expect((await api.call('GET', '/api/admin/reports', { cookie })).status).toBe(403);
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(403);
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
