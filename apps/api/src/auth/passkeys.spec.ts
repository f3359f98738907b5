import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SoftwarePasskey } from '../testing/software-passkey.js';
import { ORIGIN, PASSWORD, startTestApi, type TestApi, type TestResponse } from '../testing/test-api.js';

const PASSKEYS = '/api/account/second-factor/passkeys';
const SIGN_IN = '/api/auth/sign-in';
const password = { currentPassword: PASSWORD };
let api: TestApi;
let email: string;
let cookie: string;
let count = 0;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  count += 1;
  email = `p${count}@example.org`;
  await api.person(email, 'learner');
  cookie = await api.signIn(email);
});

const post = (url: string, body: object = {}, as = cookie): Promise<TestResponse> =>
  api.call('POST', url, { cookie: as, body });
const challengeOf = ({ body }: TestResponse): string => body.options.challenge;
/** Adds a passkey to the account. */
async function add(passkey = new SoftwarePasskey(ORIGIN)) {
  const options = await post(`${PASSKEYS}/options`, password);
  const added = await post(PASSKEYS, passkey.create(challengeOf(options)));
  return { passkey, added, options };
}
/** Gives the password. @returns the cookie of the sign-in */
const givePassword = async (): Promise<string> => {
  const { headers } = await post(`${SIGN_IN}/email`, { email, password: PASSWORD }, '');
  return [headers['set-cookie'] ?? []].flat().map(String)[0]!.split(';', 1)[0]!;
};
const start = async (pending: string) => challengeOf(await post(`${SIGN_IN}/passkey/options`, {}, pending));
const finish = (pending: string, body: object) => post(`${SIGN_IN}/passkey`, body, pending);

describe('adding a passkey', () => {
  it('needs the password, creates recovery codes and ends the other sessions', async () => {
    const other = await api.signIn(email);
    const wrong = await post(`${PASSKEYS}/options`, { currentPassword: 'a wrong password' });
    expect(wrong.status).toBe(422);
    const { added, options } = await add();
    expect([added.status, added.body.recoveryCodes.length]).toEqual([200, 10]);
    expect(options.body.options).toMatchObject({ rp: { id: 'docket.test' }, user: { name: email } });
    expect((await api.call('GET', '/api/session', { cookie: other })).status).toBe(401);
    const { body } = await api.call('GET', '/api/account/second-factor', { cookie });
    expect(body.passkeys).toMatchObject([{ name: 'Key', lastUsedAt: null }]);
    // Recovery codes are created with the first factor only.
    expect((await add()).added.body.recoveryCodes).toEqual([]);
  });

  it('needs the challenge of the session, once, and this site', async () => {
    const passkey = new SoftwarePasskey(ORIGIN);
    expect((await post(PASSKEYS, passkey.create('made-up'))).status).toBe(422);
    const challenge = challengeOf(await post(`${PASSKEYS}/options`, password));
    expect((await post(PASSKEYS, passkey.create('another'))).status).toBe(422);
    // The failed attempt has used the challenge.
    expect((await post(PASSKEYS, passkey.create(challenge))).status).toBe(422);
    const again = challengeOf(await post(`${PASSKEYS}/options`, password));
    const elsewhere = new SoftwarePasskey('https://docket.example').create(again);
    expect((await post(PASSKEYS, elsewhere)).status).toBe(422);
  });

  it('is refused for a passkey that another account has', async () => {
    const { passkey } = await add();
    email = `q${count}@example.org`;
    await api.person(email, 'learner');
    cookie = await api.signIn(email);
    expect((await add(passkey)).added.status).toBe(422);
  });
});

describe('signing in with a passkey', () => {
  it('completes a sign-in, and uses each challenge once', async () => {
    const { passkey } = await add();
    const pending = await givePassword();
    const used = passkey.use(await start(pending));
    expect((await finish(pending, used)).status).toBe(200);
    expect((await finish(pending, used)).status).toBe(401);
    const other = await givePassword();
    await start(other);
    expect((await finish(other, used)).status).toBe(422);
  });

  it('refuses another challenge, another site, another key and a counter that was copied', async () => {
    const { passkey } = await add();
    const attempt = async (use: (challenge: string) => object) => {
      const pending = await givePassword();
      return (await finish(pending, use(await start(pending)))).status;
    };
    expect(await attempt((challenge) => passkey.use(challenge, { counter: 5 }))).toBe(200);
    expect(await attempt((challenge) => passkey.use(challenge, { counter: 5 }))).toBe(422);
    expect(await attempt(() => passkey.use('another', { counter: 8 }))).toBe(422);
    const phishing = { origin: 'https://docket.test.example', counter: 9 };
    expect(await attempt((challenge) => passkey.use(challenge, phishing))).toBe(422);
    const stranger = new SoftwarePasskey(ORIGIN);
    expect(await attempt((challenge) => stranger.use(challenge))).toBe(422);
    const forged = (challenge: string) => ({
      ...stranger.use(challenge, { counter: 10 }),
      id: passkey.use('').id,
    });
    expect(await attempt(forged)).toBe(422);
    expect(await attempt((challenge) => passkey.use(challenge, { counter: 11 }))).toBe(200);
    expect((await finish('', passkey.use('x'))).status).toBe(401);
  });

  it('is not needed after its removal, which needs the password', async () => {
    await add();
    const { body } = await api.call('GET', '/api/account/second-factor', { cookie });
    const url = `${PASSKEYS}/${body.passkeys[0].id}/remove`;
    expect((await post(url, { currentPassword: 'a wrong password' })).status).toBe(422);
    expect((await post(url, password)).status).toBe(200);
    expect((await post(url, password)).status).toBe(404);
    const again = await post(`${SIGN_IN}/email`, { email, password: PASSWORD }, '');
    expect(again.body).toEqual({ status: true, secondFactor: [] });
  });
});
