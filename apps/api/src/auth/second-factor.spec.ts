import { AccountService, SecondFactorResetService, stepAt, totpCode } from '@docket/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cookieOf, PASSWORD, startTestApi, type TestApi, type TestResponse } from '../testing/test-api.js';
import { MAX_CODES } from '../throttle/second-factor-throttle.js';

let api: TestApi;
let admin: string;
let email: string;
let personId: string;
let count = 0;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  admin = await api.signIn('ada@example.org');
});
afterAll(async () => {
  vi.useRealTimers();
  await api.close();
});
beforeEach(async () => {
  holdStep();
  count += 1;
  email = `p${count}@example.org`;
  personId = await api.person(email, 'org_admin');
});

const FACTOR = '/api/account/second-factor';
const password = { currentPassword: PASSWORD };
const post = (url: string, cookie: string, body: object = {}, address?: string) =>
  api.call('POST', url, { cookie, body, ...(address ? { address } : {}) });
const signIn = (cookie = '', address?: string) =>
  post('/api/auth/sign-in/email', cookie, { email, password: PASSWORD }, address);
/** Stops the clock of codes, so that no step ends between two requests of a test. */
const holdStep = () => vi.useFakeTimers({ toFake: ['Date'], now: vi.getRealSystemTime() });
const codeOf = (secret: string, steps = 0) => totpCode(secret, stepAt(Date.now()) + steps);
/** Returns all cookies of a response, in the form of a Cookie header. */
const cookiesOf = ({ headers }: TestResponse): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => String(cookie).split(';', 1)[0]!)
    .join('; ');
const enter = (pending: string, code: string, address?: string) =>
  post('/api/auth/sign-in/code', pending, { code }, address);
/** Enrols with the code of the previous step, so that the current one is still unused. */
async function enrol(cookie: string): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { body } = await post(`${FACTOR}/authenticator`, cookie, password);
  const confirmed = await post(`${FACTOR}/authenticator/confirm`, cookie, { code: codeOf(body.secret, -1) });
  expect(confirmed.status).toBe(200);
  return { secret: body.secret, recoveryCodes: confirmed.body.recoveryCodes };
}
const enrolled = async () => {
  const cookie = await api.signIn(email);
  return { cookie, ...(await enrol(cookie)) };
};
const events = async (action: string) =>
  api.db.asOwner<{ actor_email: string; metadata: object }>(
    'select actor_email, metadata from audit_event where action = $1 and target_label = $2 order by id',
    [action, email],
  );
const isSignedIn = async (cookie: string) =>
  (await api.call('GET', '/api/session', { cookie })).status === 200;

describe('an authenticator app', () => {
  it('needs the password and a first code, ends the other sessions, and is audited', async () => {
    const [cookie, other] = [await api.signIn(email), await api.signIn(email)];
    const wrong = await post(`${FACTOR}/authenticator`, cookie, { currentPassword: 'a wrong password' });
    expect([wrong.status, wrong.body.issues[0].path]).toEqual([422, 'currentPassword']);
    const { body } = await post(`${FACTOR}/authenticator`, cookie, password);
    expect(body.uri).toContain(`secret=${body.secret}`);
    const refused = await post(`${FACTOR}/authenticator/confirm`, cookie, { code: '000000' });
    expect([refused.status, refused.body.issues[0].path]).toEqual([422, 'code']);
    // Until then, the password is enough.
    expect((await signIn()).body).toEqual({ status: true, secondFactor: [] });
    const { recoveryCodes } = await enrol(cookie);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(recoveryCodes[0]).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
    expect([await isSignedIn(cookie), await isSignedIn(other)]).toEqual([true, false]);
    expect(await events('account.second_factor_enabled')).toEqual([
      { actor_email: email, metadata: { method: 'code' } },
    ]);
    expect((await post(`${FACTOR}/authenticator`, cookie, password)).status).toBe(409);
  });

  it('is required after the password, whose cookie does not open a session', async () => {
    const { secret } = await enrolled();
    const step = await signIn();
    expect(step.body).toEqual({ status: false, secondFactor: ['code', 'recovery_code'] });
    const pending = cookiesOf(step);
    expect(String(step.headers['set-cookie'])).toMatch(/Max-Age=300; Path=\/; HttpOnly; SameSite=Strict/);
    expect(cookieOf(step)).toBe('');
    expect(await isSignedIn(pending)).toBe(false);
    const done = await enter(pending, codeOf(secret));
    expect([done.status, await isSignedIn(cookieOf(done))]).toEqual([200, true]);
    // Neither the code nor the sign-in is accepted again.
    expect((await enter(pending, codeOf(secret, 1))).status).toBe(401);
    expect((await enter(cookiesOf(await signIn()), codeOf(secret))).status).toBe(422);
  });

  it('is needed by the browser that gave the password, within 5 minutes', async () => {
    const { secret } = await enrolled();
    expect((await enter('', codeOf(secret))).status).toBe(401);
    expect((await enter('docket.pending_sign_in=made-up', codeOf(secret))).status).toBe(401);
    const pending = cookiesOf(await signIn());
    await api.db.asOwner('update pending_sign_in set expires_at = now()');
    expect((await enter(pending, codeOf(secret))).status).toBe(401);
  });

  it('does not complete a sign-in after the password was changed', async () => {
    const { cookie, secret } = await enrolled();
    const pending = cookiesOf(await signIn());
    await post('/api/account/password', cookie, { ...password, password: 'a newly chosen password' });
    expect((await enter(pending, codeOf(secret))).status).toBe(401);
  });

  it('does not tell more about a wrong password than without it', async () => {
    const before = await api.call('POST', '/api/auth/sign-in/email', { body: { email, password: 'wrong' } });
    await enrolled();
    const after = await api.call('POST', '/api/auth/sign-in/email', { body: { email, password: 'wrong' } });
    expect([after.status, after.body]).toEqual([before.status, before.body]);
  });

  it('is removed with the password, which also removes the recovery codes and ends the other sessions', async () => {
    const { cookie, secret, recoveryCodes } = await enrolled();
    const other = cookieOf(await enter(cookiesOf(await signIn()), codeOf(secret)));
    expect((await post(`${FACTOR}/authenticator/remove`, cookie, { currentPassword: 'x' })).status).toBe(422);
    expect((await post(`${FACTOR}/authenticator/remove`, cookie, password)).status).toBe(200);
    expect([await isSignedIn(cookie), await isSignedIn(other)]).toEqual([true, false]);
    expect((await signIn()).body.secondFactor).toEqual([]);
    expect(await events('account.second_factor_disabled')).toHaveLength(1);
    await enrol(cookie);
    expect((await enter(cookiesOf(await signIn()), recoveryCodes[0]!)).status).toBe(422);
  });

  it('is stored encrypted, and recovery codes are stored as hashes', async () => {
    const { secret, recoveryCodes } = await enrolled();
    const rows = await api.db.asOwner(
      `select jsonb_agg(t)::text as all from (select to_jsonb(a) as t from authenticator a union all select to_jsonb(r) from recovery_code r) x`,
    );
    const text = JSON.stringify(rows);
    expect(text).toContain('enc:v1:test:');
    for (const hidden of [secret, recoveryCodes[0]!, recoveryCodes[0]!.replaceAll('-', '')])
      expect(text).not.toContain(hidden);
  });
});

describe('recovery codes', () => {
  it('sign in once each, in any spelling, which is audited', async () => {
    const { cookie, secret, recoveryCodes } = await enrolled();
    const [first] = recoveryCodes as [string];
    const typed = ` ${first.toLowerCase().replaceAll('-', ' ')} `;
    expect((await enter(cookiesOf(await signIn()), typed)).body).toEqual({ status: true, recoveryCodes: 9 });
    expect((await enter(cookiesOf(await signIn()), first)).status).toBe(422);
    expect((await enter(cookiesOf(await signIn()), codeOf(secret))).body).toEqual({
      status: true,
      recoveryCodes: null,
    });
    expect((await api.call('GET', FACTOR, { cookie })).body).toMatchObject({
      recoveryCodes: 9,
      passkeys: [],
    });
    expect(await events('account.recovery_code_used')).toHaveLength(1);
  });

  it('are replaced with the password', async () => {
    const { cookie, recoveryCodes } = await enrolled();
    const renewed = await post(`${FACTOR}/recovery-codes`, cookie, password);
    expect((await enter(cookiesOf(await signIn()), recoveryCodes[0]!)).status).toBe(422);
    expect((await enter(cookiesOf(await signIn()), renewed.body.recoveryCodes[0])).status).toBe(200);
    expect(await events('account.recovery_codes_renewed')).toHaveLength(1);
  });

  it('need a second factor, and are not valid for another account', async () => {
    const { recoveryCodes } = await enrolled();
    email = `q${count}@example.org`;
    await api.person(email, 'learner');
    const cookie = await api.signIn(email);
    expect((await post(`${FACTOR}/recovery-codes`, cookie, password)).status).toBe(409);
    await enrol(cookie);
    expect((await enter(cookiesOf(await signIn()), recoveryCodes[0]!)).status).toBe(422);
  });
});

describe('somebody who knows the password', () => {
  const guess = async (address: string, pending: string, times: number) => {
    const statuses: number[] = [];
    for (let n = 0; n < times; n += 1) statuses.push((await enter(pending, '000000', address)).status);
    return statuses;
  };

  it('has 5 tries from all networks together, and cannot lock the owner out', async () => {
    const { secret, recoveryCodes } = await enrolled();
    const known = cookiesOf(await enter(cookiesOf(await signIn()), codeOf(secret)))
      .split('; ')
      .find((cookie) => cookie.startsWith('docket.device='))!;
    const pending = cookiesOf(await signIn('', '198.51.100.7'));
    expect(await guess('198.51.100.7', pending, MAX_CODES.soon)).toEqual(
      Array<number>(MAX_CODES.soon).fill(422),
    );
    expect(await guess('203.0.113.9', pending, 1)).toEqual([429]);
    // Also a new sign-in does not give more tries.
    expect(await guess('203.0.113.9', cookiesOf(await signIn('', '203.0.113.9')), 1)).toEqual([429]);
    // The owner uses a browser that was used before, or a recovery code.
    const own = `${cookiesOf(await signIn(known))}; ${known}`;
    expect((await enter(own, codeOf(secret, 1))).status).toBe(200);
    const elsewhere = cookiesOf(await signIn('', '192.0.2.8'));
    expect((await enter(elsewhere, recoveryCodes[0]!, '192.0.2.8')).status).toBe(200);
  });

  it('has no more tries in browsers that are known for another account with the address', async () => {
    await enrolled();
    const own = 'seven green kettles of somebody else';
    const accountId = await new AccountService(api.db.tenancy).createAccount({
      email,
      name: 'Other',
      password: own,
    });
    await api.db.asOwner(
      'insert into person (organization_id, account_id, email, name) values ($1, $2, $3, $3)',
      [await api.db.organization(), accountId, email],
    );
    const pending = cookiesOf(await signIn('', '198.51.100.7'));
    const statuses: number[] = [];
    for (let n = 0; n <= MAX_CODES.soon; n += 1) {
      const other = await post('/api/auth/sign-in/email', '', { email, password: own }, '198.51.100.8');
      const device = cookiesOf(other)
        .split('; ')
        .find((cookie) => cookie.startsWith('docket.device='))!;
      statuses.push(...(await guess('198.51.100.7', `${pending}; ${device}`, 1)));
    }
    expect(statuses).toEqual([...Array<number>(MAX_CODES.soon).fill(422), 429]);
  });

  it('does not use up a code twice with parallel requests', async () => {
    const { recoveryCodes, secret } = await enrolled();
    for (const code of [recoveryCodes[0]!, codeOf(secret)]) {
      const pending = [cookiesOf(await signIn()), cookiesOf(await signIn())];
      const both = await Promise.all(pending.map((cookie) => enter(cookie, code)));
      expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
    }
  });

  it('of another account cannot combine it past its second factor', async () => {
    await enrolled();
    const elsewhere = await api.db.organization();
    const [mine] = await api.db.asOwner<{ account_id: string }>(
      'select account_id from person where id = $1',
      [personId],
    );
    await api.db.asOwner('update person set organization_id = $1 where id = $2', [elsewhere, personId]);
    await api.person(email, 'learner');
    // The newest account with the password has no second factor.
    const cookie = await api.signIn(email);
    expect((await post('/api/account/join', cookie, { password: PASSWORD })).status).toBe(409);
    expect(await api.db.asOwner('select from account where id = $1', [mine!.account_id])).toHaveLength(1);
  });
});

describe('a requirement of the organization', () => {
  const requireFor = (secondFactorFor: string) =>
    api.call('PATCH', '/api/admin/settings', { cookie: admin, body: { secondFactorFor } });
  const reach = async (cookie: string) => {
    const { status, body } = await api.call('GET', '/api/account/sessions', { cookie });
    return status === 200 ? 200 : `${status} ${body.error}`;
  };

  it('applies to the roles with the next request, until a second factor is added', async () => {
    const cookies: Record<string, string> = {};
    for (const role of ['org_admin', 'auditor', 'learner'] as const) {
      await api.person(`${role}${count}@example.org`, role);
      cookies[role] = await api.signIn(`${role}${count}@example.org`);
    }
    const states = async () =>
      Promise.all(['org_admin', 'auditor', 'learner'].map((role) => reach(cookies[role]!)));
    const refused = '403 second_factor_required';
    expect(await states()).toEqual([200, 200, 200]);
    expect((await requireFor('administrators')).body.secondFactorFor).toBe('administrators');
    expect(await states()).toEqual([refused, refused, 200]);
    // The administrator who requires it, too; the requirement stays until then.
    expect((await requireFor('everybody')).body.error).toBe('second_factor_required');
    await enrol(admin);
    await requireFor('everybody');
    expect(await states()).toEqual([refused, refused, refused]);
    const session = await api.call('GET', '/api/session', { cookie: cookies['learner']! });
    expect(session.body.secondFactorMissing).toBe(true);
    await enrol(cookies['learner']!);
    expect(await states()).toEqual([refused, refused, 200]);
    const key = await api.key('reports:read');
    const reports = await api.call('GET', '/api/public/v1/reports', { headers: key.headers });
    expect(reports.status).toBe(200);
    await requireFor('nobody');
    expect(await states()).toEqual([200, 200, 200]);
  });

  it('applies to the organization that the session shows', async () => {
    await enrolledAdmin();
    const elsewhere = await api.db.organization();
    await api.db.asOwner(
      `insert into person (organization_id, account_id, email, name, role)
         select $1, account_id, email, name, 'learner' from person where id = $2`,
      [elsewhere, personId],
    );
    const cookie = await api.signIn(email);
    await requireFor('administrators');
    expect(await reach(cookie)).toBe('403 second_factor_required');
    await post('/api/session/organization', cookie, { organizationId: elsewhere });
    expect(await reach(cookie)).toBe(200);
    await requireFor('nobody');
  });

  /** Gives the administrator who changes the settings a second factor, unless there is one. */
  const enrolledAdmin = async () => {
    const { body } = await api.call('GET', FACTOR, { cookie: admin });
    if (!body.authenticator) await enrol(admin);
  };
});

describe('an operator', () => {
  it('needs a second factor if the installation requires it, before everything else', async () => {
    const strict = await startTestApi({ OPERATOR_SECOND_FACTOR: 'true' }, {}, api.db);
    try {
      await api.operator(`op${count}@example.org`);
      const cookie = await strict.signIn(`op${count}@example.org`);
      for (const url of ['/api/operations/status', '/ops/queues/', '/api/account/sessions'])
        expect((await strict.call('GET', url, { cookie })).body.error).toBe('second_factor_required');
      expect((await api.call('GET', '/api/operations/status', { cookie })).status).toBe(200);
      await enrol(cookie);
      expect((await strict.call('GET', '/api/operations/status', { cookie })).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});

describe('the removal by somebody else', () => {
  const remove = () => post(`/api/admin/users/${personId}/second-factor/remove`, admin);

  it('by an administrator ends the sessions, is audited, and the owner sees a notice until they dismiss it', async () => {
    const { cookie } = await enrolled();
    expect((await remove()).status).toBe(200);
    expect(await isSignedIn(cookie)).toBe(false);
    expect(await events('account.second_factor_reset')).toMatchObject([{ actor_email: 'ada@example.org' }]);
    const again = cookieOf(await signIn());
    const session = async () => (await api.call('GET', '/api/session', { cookie: again })).body;
    expect((await session()).secondFactorRemoval).toEqual({
      organization: expect.any(String),
      at: expect.any(String),
    });
    await post(`${FACTOR}/dismiss-removal`, again);
    expect((await session()).secondFactorRemoval).toBeNull();
    expect((await remove()).status).toBe(404);
  });

  it('by an administrator is refused for an account that gives access elsewhere', async () => {
    const { cookie } = await enrolled();
    const elsewhere = await api.db.organization();
    await api.db.asOwner(
      `insert into person (organization_id, account_id, email, name, role)
         select $1, account_id, email, name, 'learner' from person where id = $2`,
      [elsewhere, personId],
    );
    expect((await remove()).status).toBe(409);
    expect(await isSignedIn(cookie)).toBe(true);
  });

  it('by the command line works for people and operators', async () => {
    const { cookie } = await enrolled();
    const resets = new SecondFactorResetService(api.db.tenancy);
    await resets.ofPerson(api.organizationId, email.toUpperCase());
    expect(await isSignedIn(cookie)).toBe(false);
    expect(await events('account.second_factor_reset')).toMatchObject([{ actor_email: 'command-line' }]);
    const operator = `o${count}@example.org`;
    await enrol(await api.operator(operator));
    await resets.ofOperator(operator);
    await expect(resets.ofOperator(operator)).rejects.toMatchObject({ code: 'not_found' });
  });
});
