import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, cookieOf, PASSWORD, startTestApi, type TestApi } from '../testing/test-api.js';
import { FAILURES } from '../throttle/sign-in-throttle.js';

const SIGN_IN = '/api/auth/sign-in/email';
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  await api.person('lin@example.org', 'learner');
});
afterAll(() => api.close());

describe('signing in', () => {
  it('opens a session in an httpOnly cookie and says who is signed in', async () => {
    const answer = await api.call('POST', SIGN_IN, {
      body: { email: 'Ada@Example.org', password: PASSWORD },
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: true });
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
    const session = await api.call('GET', '/api/session', { cookie: cookieOf(answer) });
    expect(session.body).toMatchObject({
      person: { email: 'ada@example.org', role: 'org_admin' },
      organization: { id: api.organizationId, timeZone: 'UTC' },
    });
  });

  it('answers an unknown e-mail and a wrong password alike', async () => {
    const wrong = await api.call('POST', SIGN_IN, {
      body: { email: 'ada@example.org', password: 'not it at all' },
    });
    const unknown = await api.call('POST', SIGN_IN, {
      body: { email: 'no@example.org', password: 'not it at all' },
    });
    expect(wrong.status).toBe(401);
    expect(wrong.body.error).toBe('unauthenticated');
    expect(unknown.body).toEqual(wrong.body);
    expect(unknown.status).toBe(401);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('ends the session that it replaces', async () => {
    const before = await api.signIn('ada@example.org');
    const again = await api.call('POST', SIGN_IN, {
      body: { email: 'ada@example.org', password: PASSWORD },
      cookie: before,
    });
    expect(cookieOf(again)).not.toBe(before);
    expect((await api.call('GET', '/api/session', { cookie: before })).status).toBe(401);
    expect((await api.call('GET', '/api/session', { cookie: cookieOf(again) })).status).toBe(200);
  });

  it('is slowed down per account, also for the right password', async () => {
    const email = 'guessed@example.org';
    await api.person(email, 'org_admin');
    const guess = () => api.call('POST', SIGN_IN, { body: { email, password: 'a wrong guess' } });
    const guesses = await Promise.all(Array.from({ length: FAILURES.account }, guess));
    expect(guesses.every(({ status }) => status === 401)).toBe(true);
    const limited = await api.call('POST', SIGN_IN, { body: { email, password: PASSWORD } });
    expect(limited.status).toBe(429);
    expect(limited.body.error).toBe('rate_limited');
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    // Others are not held back.
    await api.signIn('lin@example.org');
  });

  it('is slowed down per address', async () => {
    const own = await startTestApi();
    const guess = (n: number) =>
      own.call('POST', SIGN_IN, { body: { email: `nobody${n}@example.org`, password: 'a wrong guess' } });
    await Promise.all(Array.from({ length: FAILURES.address }, (_, n) => guess(n)));
    expect((await guess(-1)).status).toBe(429);
    await own.close();
  });

  it('names what is wrong with a request', async () => {
    const answer = await api.call('POST', SIGN_IN, { body: { email: 'not an e-mail' } });
    expect(answer.status).toBe(422);
    expect(answer.body.error).toBe('invalid_request');
    expect(answer.body.issues.map(({ path }: { path: string }) => path).sort()).toEqual([
      'email',
      'password',
    ]);
  });
});

describe('a session', () => {
  it('ends when its time is over', async () => {
    const cookie = await api.signIn('lin@example.org');
    await api.db.asOwner(`update session set expires_at = now() - interval '1 second'`);
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
  });

  it('ends at sign-out', async () => {
    const cookie = await api.signIn('lin@example.org');
    const out = await api.call('POST', '/api/auth/sign-out', { cookie });
    expect(out.status).toBe(200);
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
  });

  it('ends everywhere at once', async () => {
    const [here, there] = [await api.signIn('lin@example.org'), await api.signIn('lin@example.org')];
    expect((await api.call('POST', '/api/auth/revoke-sessions', { cookie: here })).status).toBe(200);
    for (const cookie of [here, there]) {
      expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
    }
    expect((await api.call('POST', '/api/auth/revoke-sessions')).status).toBe(401);
  });

  it('does not outlive the person in the organization', async () => {
    await api.person('gone@example.org', 'org_admin');
    const cookie = await api.signIn('gone@example.org');
    await api.db.asOwner(`update person set left_at = now() where email = 'gone@example.org'`);
    expect((await api.call('GET', '/api/admin/reports', { cookie })).status).toBe(403);
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(403);
  });

  it('cannot be made from the table alone', async () => {
    await api.signIn('lin@example.org');
    const [row] = await api.db.asOwner<{ token: string }>('select token from session limit 1');
    const cookie = `docket.session_token=${row!.token}`;
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
  });
});

describe('other endpoints of the sign-in library', () => {
  it.each(['sign-up/email', 'get-session', 'update-user', 'change-password', 'list-sessions', 'error', 'ok'])(
    'do not exist: %s',
    async (path) => {
      const cookie = await api.signIn('ada@example.org');
      for (const method of ['GET', 'POST']) {
        expect((await api.call(method, `/api/auth/${path}`, { cookie })).status).toBe(404);
      }
    },
  );
});

describe('a request from another site', () => {
  const evil = { 'sec-fetch-site': 'cross-site' };

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: null }],
    ['a cross-site fetch', { headers: evil }],
    ['a sibling site', { headers: { 'sec-fetch-site': 'same-site' } }],
    ['an opaque origin', { origin: 'null' }],
  ])('changes nothing: %s', async (_, options) => {
    const cookie = await api.signIn('ada@example.org');
    for (const [url, body] of [
      [SIGN_IN, { email: 'ada@example.org', password: PASSWORD }],
      ['/api/admin/reports', { kind: 'plain' }],
    ] as const) {
      const answer = await api.call('POST', url, { cookie, body, ...options });
      expect(answer.status).toBe(403);
      expect(answer.body.error).toBe('cross_site_request');
    }
  });

  it('is told from one of this site', async () => {
    const cookie = await api.signIn('ada@example.org');
    for (const options of [
      { headers: { 'sec-fetch-site': 'same-origin' }, origin: null },
      { origin: ORIGIN },
    ]) {
      const answer = await api.call('POST', '/api/admin/reports', {
        cookie,
        body: { kind: 'plain' },
        ...options,
      });
      expect(answer.status).toBe(202);
    }
  });
});
