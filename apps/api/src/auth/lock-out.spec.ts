import { AccountService } from '@docket/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, PASSWORD, startTestApi, type TestApi, type TestResponse } from '../testing/test-api.js';
import { MAX_FAILURES } from '../throttle/sign-in-throttle.js';

const EMAIL = 'ada@example.org';
let api: TestApi;

beforeEach(async () => {
  api = await startTestApi();
  await api.person(EMAIL, 'org_admin');
});
afterEach(() => api.close());

const attempt = (
  address: string,
  { email = EMAIL, password = PASSWORD, cookie = '' } = {},
): Promise<TestResponse> =>
  api.call('POST', '/api/auth/sign-in/email', { body: { email, password }, address, cookie });
const guess = (address: string, options = {}) => attempt(address, { password: 'a wrong guess', ...options });
const flood = async (address: string, times: number): Promise<number[]> =>
  (await Promise.all(Array.from({ length: times }, () => guess(address)))).map(({ status }) => status);
/** Returns the cookie that marks the browser. */
const deviceOf = ({ headers }: TestResponse): string =>
  [headers['set-cookie']].flat().map(String)[1]!.split(';', 1)[0]!;

describe('a stranger who guesses a password', () => {
  it('does not lock the person out, who signs in from another network', async () => {
    const statuses = await flood('198.51.100.7', 200);
    expect(statuses.filter((status) => status === 401)).toHaveLength(MAX_FAILURES.addressInNetwork);
    expect((await guess('198.51.100.7')).status).toBe(429);
    expect((await attempt('203.0.113.9')).status).toBe(200);
  });

  it('has no more tries with the other addresses of the same network', async () => {
    await flood('198.51.100.7', MAX_FAILURES.addressInNetwork);
    expect((await guess('198.51.100.8')).status).toBe(429);
    expect((await guess('198.51.101.8')).status).toBe(401);
    await flood('2001:db8:1:1::1', MAX_FAILURES.addressInNetwork);
    expect((await guess('2001:db8:1:1:ffff::2')).status).toBe(429);
    expect((await guess('2001:db8:1:2::2')).status).toBe(401);
  });

  it('has no more tries from many networks together, and a browser of the person still signs in', async () => {
    const device = deviceOf(await attempt('203.0.113.9'));
    const networks = Array.from({ length: 20 }, (_, n) => `198.51.${n}.1`);
    const statuses: number[] = [];
    for (const network of networks) statuses.push(...(await flood(network, MAX_FAILURES.addressInNetwork)));
    expect(statuses.filter((status) => status === 401)).toHaveLength(MAX_FAILURES.address);
    // Also the right password is not accepted in a new browser, so that a guess does not succeed.
    expect((await attempt('192.0.2.1')).status).toBe(429);
    expect((await attempt('203.0.113.9', { cookie: device })).status).toBe(200);
    expect((await attempt('192.0.2.1', { cookie: device })).status).toBe(200);
  });

  it('in the network of the person does not lock out the browser of the person', async () => {
    const device = deviceOf(await attempt('203.0.113.9'));
    await flood('203.0.113.9', MAX_FAILURES.network + 1);
    expect((await attempt('203.0.113.9')).status).toBe(429);
    expect((await attempt('203.0.113.9', { cookie: device })).status).toBe(200);
  });
});

describe('the cookie of a known browser', () => {
  it('allows a limited number of failures', async () => {
    const cookie = deviceOf(await attempt('203.0.113.9'));
    const statuses: number[] = [];
    for (let n = 0; n <= MAX_FAILURES.device; n += 1)
      statuses.push((await guess('203.0.113.9', { cookie })).status);
    expect(statuses).toEqual([...Array<number>(MAX_FAILURES.device).fill(401), 429]);
    // They also count for the network, so that the cookie gives no more guesses.
    expect((await attempt('203.0.113.9')).status).toBe(429);
    expect((await attempt('198.51.100.7')).status).toBe(200);
  });

  it('is not valid for another e-mail address, or with another signature', async () => {
    await api.person('lin@example.org', 'learner');
    const cookie = deviceOf(await attempt('203.0.113.9'));
    await flood('198.51.100.7', MAX_FAILURES.addressInNetwork);
    const [name, value] = cookie.split('=') as [string, string];
    const forged = `${name}=${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}`;
    for (const invalid of [forged, `${name}=`, `${name}=x.y`, `${name}=${value}x`])
      expect((await attempt('198.51.100.7', { cookie: invalid })).status).toBe(429);
    const others = deviceOf(await attempt('203.0.113.9', { email: 'lin@example.org' }));
    expect((await attempt('198.51.100.7', { cookie: others })).status).toBe(429);
    expect((await attempt('198.51.100.7', { cookie })).status).toBe(200);
  });

  it('gives no access without the password', async () => {
    const cookie = deviceOf(await attempt('203.0.113.9'));
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
    expect((await guess('203.0.113.9', { cookie })).status).toBe(401);
  });
});

describe('the owner of another account with the same address', () => {
  const OWN = 'seven green kettles of the squatter';
  let squatter: TestResponse;

  /** Gives the address another account, in another organization, and signs in with it. */
  beforeEach(async () => {
    const organization = await api.db.organization();
    const accountId = await new AccountService(api.db.tenancy).createAccount({
      email: EMAIL,
      name: 'Squatter',
      password: OWN,
    });
    await api.db.asOwner(
      `insert into person (organization_id, account_id, email, name, role) values ($1, $2, $3, $3, 'org_admin')`,
      [organization, accountId, EMAIL],
    );
    squatter = await attempt('203.0.113.50', { password: OWN });
    expect(squatter.status).toBe(200);
  });

  it(
    'gets no more guesses by signing in between them, with or without cookies',
    { timeout: 120_000 },
    async () => {
      for (const cookies of [true, false]) {
        const address = cookies ? '198.51.100.7' : '198.51.101.7';
        let cookie = '';
        // A guess that is not checked has the response 401 in a browser that is known for another account, so the last one is right.
        for (let n = 0; n < MAX_FAILURES.addressInNetwork; n += 1) {
          const signedIn = await attempt(address, { password: OWN, cookie });
          expect(signedIn.status).toBe(200);
          cookie = cookies ? deviceOf(signedIn) : '';
          expect((await guess(address, { cookie })).status).toBe(401);
        }
        expect((await attempt(address, { cookie })).status).toBe(cookies ? 401 : 429);
      }
      expect((await attempt('203.0.113.9')).status).toBe(200);
    },
  );

  it(
    'gets no more guesses by combining accounts, changing the password and signing in',
    { timeout: 120_000 },
    async () => {
      const address = '198.51.100.7';
      const cookie = [cookieOf(squatter), deviceOf(squatter)].join('; ');
      const post = (path: string, body: object) => api.call('POST', path, { cookie, body, address });
      const join = (password: string) => post('/api/account/join', { password });
      for (let n = 0; n < MAX_FAILURES.addressInNetwork / 2; n += 1) {
        expect((await join('a wrong guess')).status).toBe(422);
        expect((await guess(address)).status).toBe(401);
        const changed = { currentPassword: OWN, password: OWN };
        // The current password is right, which must not reset the count.
        expect((await post('/api/account/password', changed)).body.issues[0].path).toBe('password');
      }
      expect((await join(PASSWORD)).status).toBe(429);
      expect((await attempt(address)).status).toBe(429);
    },
  );

  it('does not keep the owner from a browser that is known for the account of the owner', async () => {
    const device = deviceOf(await attempt('198.51.100.9'));
    for (let n = 0; n < MAX_FAILURES.addressInNetwork + 1; n += 1) await guess('198.51.100.7');
    expect((await attempt('198.51.100.9')).status).toBe(429);
    expect((await attempt('198.51.100.9', { cookie: device })).status).toBe(200);
    // A mistyped password is one, and not a reason to wait.
    expect((await guess('198.51.100.9', { cookie: device })).status).toBe(401);
  });
});

it('counts wrong current passwords of a session', async () => {
  const cookie = await api.signIn(EMAIL);
  const change = (currentPassword: string) =>
    api.call('POST', '/api/account/password', {
      cookie,
      body: { currentPassword, password: 'another password of seven boats' },
    });
  for (let n = 0; n < MAX_FAILURES.addressInNetwork; n += 1)
    expect((await change('a wrong guess')).status).toBe(422);
  expect((await change(PASSWORD)).status).toBe(429);
});
