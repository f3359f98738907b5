import { AccountService, OperatorsService } from '@docket/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, PASSWORD, startTestApi, type TestApi, type TestResponse } from '../testing/test-api.js';

const NEW = 'a newly chosen password';
let api: TestApi;
let email: string;
let personId: string;
let cookie: string;
let count = 0;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  count += 1;
  email = `ada${count}@example.org`;
  personId = await api.person(email, 'org_admin');
  cookie = cookieOf(await signIn());
});

const address = () => `10.8.${count}.1`;
const call = (method: string, url: string, body?: object, as = cookie): Promise<TestResponse> =>
  api.call(method, url, { cookie: as, address: address(), ...(body && { body }) });
const signIn = (password = PASSWORD, agent = 'Firefox on Linux') =>
  api.call('POST', '/api/auth/sign-in/email', {
    body: { email, password },
    address: address(),
    headers: { 'user-agent': agent },
  });
const session = async (as = cookie) => (await call('GET', '/api/session', undefined, as)).body;
const sessions = async (as = cookie) =>
  (await call('GET', '/api/account/sessions', undefined, as)).body.items;
const events = (action: string) =>
  api.db.asOwner(
    'select actor_email, organization_id, metadata, ip_address from audit_event where action = $1 and target_label = $2 order by id',
    [action, email],
  );
/** Adds an account with the same address to another organization. @returns the organization */
async function addElsewhere(password = NEW): Promise<string> {
  const organizationId = await api.db.organization();
  const account = await new AccountService(api.db.tenancy).createAccount({ email, name: 'Ada', password });
  await api.db.asOwner(
    'insert into person (organization_id, account_id, email, name) values ($1, $2, $3, $3)',
    [organizationId, account, email],
  );
  return organizationId;
}

describe('the profile', () => {
  it('changes the name and the language, and records what changed', async () => {
    expect((await call('PATCH', '/api/account', { name: ' Ada Berg ', language: 'de' })).status).toBe(200);
    expect((await session()).account).toEqual({ name: 'Ada Berg', email, language: 'de' });
    await call('PATCH', '/api/account', { name: 'Ada Berg' });
    expect(await events('account.updated')).toEqual([
      {
        actor_email: email,
        organization_id: api.organizationId,
        ip_address: address(),
        metadata: {
          before: { name: email, language: null },
          after: { name: 'Ada Berg', language: 'de' },
        },
      },
    ]);
    for (const invalid of [
      { name: '  ' },
      { language: 'xx' },
      { email: 'b@example.org' },
      { name: 'x'.repeat(201) },
    ])
      expect((await call('PATCH', '/api/account', invalid)).status).toBe(422);
  });
});

describe('a new password', () => {
  const change = (currentPassword: string, password: string) =>
    call('POST', '/api/account/password', { currentPassword, password });

  it('ends the other sessions, and is recorded without the password', async () => {
    const other = cookieOf(await signIn());
    expect((await change(PASSWORD, NEW)).status).toBe(200);
    expect((await call('GET', '/api/session', undefined, other)).status).toBe(401);
    expect((await call('GET', '/api/session')).status).toBe(200);
    expect((await signIn()).status).toBe(401);
    expect((await signIn(NEW)).status).toBe(200);
    expect(await events('account.password_changed')).toMatchObject([{ actor_email: email, metadata: {} }]);
  });

  it('requires the current one, and one that is not easy to guess', async () => {
    const [own] = await api.db.asOwner<{ name: string }>('select name from organization where id = $1', [
      api.organizationId,
    ]);
    for (const [current, password, path] of [
      ['a wrong password', NEW, 'currentPassword'],
      [PASSWORD, PASSWORD, 'password'],
      [PASSWORD, 'too short', 'password'],
      [PASSWORD, 'passwordpassword', 'password'],
      [PASSWORD, `${email}2026`, 'password'],
      [PASSWORD, `${own!.name} ${own!.name} 26`, 'password'],
    ] as const) {
      const response = await change(current, password);
      expect([response.status, response.body.issues?.[0]?.path]).toEqual([422, path]);
    }
    expect((await signIn()).status).toBe(200);
  });

  it('is the same from keyboards that compose characters in different ways', async () => {
    const password = 'les élèves préfèrent l’été';
    expect((await change(PASSWORD, password.normalize('NFD'))).status).toBe(200);
    expect((await signIn(password.normalize('NFC'))).status).toBe(200);
    expect((await signIn(password.normalize('NFD'))).status).toBe(200);
  });
});

describe('the sessions', () => {
  it('are listed with browser, address and last use', async () => {
    const other = cookieOf(await signIn(PASSWORD, 'Safari on iPhone'));
    await api.db.asOwner(
      `update session set updated_at = now() - interval '2 hours' where user_agent like 'Firefox%'`,
    );
    const listed = await sessions(other);
    expect(
      listed.map(({ userAgent, current }: { userAgent: string; current: boolean }) => [userAgent, current]),
    ).toEqual([
      ['Safari on iPhone', true],
      ['Firefox on Linux', false],
    ]);
    expect(listed[0].ipAddress).toBe(address());
    expect(Date.parse(listed[0].lastUsedAt) - Date.parse(listed[1].lastUsedAt)).toBeGreaterThan(7_000_000);
    expect(JSON.stringify(listed)).not.toMatch(/token/);
    await api.db.asOwner(
      `update session set created_at = now() - interval '8 days' where user_agent like 'Firefox%'`,
    );
    expect(await sessions(other)).toHaveLength(1);
  });

  it('are listed up to a number, the current one first', async () => {
    await api.db.asOwner(
      `insert into session (id, token, user_id, expires_at, created_at, updated_at)
         select gen_random_uuid(), gen_random_uuid(), s.user_id, now() + interval '1 hour', now(), now() + interval '1 minute'
           from session s join account a on a.id = s.user_id, generate_series(1, 150) where a.email = $1`,
      [email],
    );
    const listed = await sessions(cookie);
    expect([listed.length, listed[0].current]).toEqual([100, true]);
  });

  it('can be ended, but not those of another account', async () => {
    const other = cookieOf(await signIn());
    const [, id] = (await sessions(other)).map((each: { id: string }) => each.id);
    expect((await call('POST', `/api/account/sessions/${id}/revoke`, {}, other)).status).toBe(200);
    expect((await call('GET', '/api/session')).status).toBe(401);
    const ended = await api.db.asOwner(
      `select actor_email, metadata from audit_event where action = 'account.session_ended' and target_label = $1`,
      [email],
    );
    expect(ended).toMatchObject([
      { actor_email: email, metadata: { before: { sessionId: id, createdAt: expect.any(String) } } },
    ]);
    await api.person(`eve${count}@example.org`, 'org_admin');
    const eve = await api.signIn(`eve${count}@example.org`);
    const [own] = await sessions(other);
    expect((await call('POST', `/api/account/sessions/${own.id}/revoke`, {}, eve)).status).toBe(404);
    expect((await call('GET', '/api/session', undefined, other)).status).toBe(200);
  });
});

describe('accounts with the same address', () => {
  const join = (password: string, as = cookie) => call('POST', '/api/account/join', { password }, as);

  it('are combined with both passwords, and one session switches between the organizations', async () => {
    const elsewhere = await addElsewhere();
    const other = cookieOf(await signIn(NEW));
    const joined = await join(NEW);
    expect(joined.status).toBe(200);
    // The session is replaced, and those of the other account have ended.
    for (const ended of [cookie, other])
      expect((await call('GET', '/api/session', undefined, ended)).status).toBe(401);
    cookie = cookieOf(joined);
    const before = await session();
    expect(before.organizations.map(({ id }: { id: string }) => id).sort()).toEqual(
      [api.organizationId, elsewhere].sort(),
    );
    expect(before.organization.id).toBe(api.organizationId);
    expect((await signIn(NEW)).status).toBe(401);
    expect((await call('POST', '/api/session/organization', { organizationId: elsewhere })).status).toBe(200);
    expect((await session()).organization.id).toBe(elsewhere);
    expect((await call('GET', '/api/admin/reports')).status).toBe(403);
    // Another session stays where it is.
    expect((await session(cookieOf(await signIn()))).organization.id).toBe(api.organizationId);
    const recorded = await events('account.joined');
    const organizations = recorded.map(({ organization_id: id }) => id as string);
    expect(organizations.sort()).toEqual([api.organizationId, elsewhere].sort());
  });

  it('are combined while both have an authenticator app without a first code', async () => {
    await addElsewhere();
    const start = (as: string, currentPassword: string) =>
      call('POST', '/api/account/second-factor/authenticator', { currentPassword }, as);
    expect((await start(cookie, PASSWORD)).status).toBe(200);
    expect((await start(cookieOf(await signIn(NEW)), NEW)).status).toBe(200);
    expect((await join(NEW)).status).toBe(200);
  });

  it('are not combined with a wrong password, the own one, or that of another address', async () => {
    await addElsewhere();
    await api.person(`eve${count}@example.org`, 'org_admin');
    for (const wrong of ['a wrong password', PASSWORD]) {
      const { status, body } = await join(wrong);
      expect([status, body.issues[0].path]).toEqual([422, 'password']);
    }
    expect((await signIn(NEW)).status).toBe(200);
  });

  it('keep the account of an operator, whichever of them is signed in', async () => {
    await new OperatorsService(api.db.ownerTenancy).add({ email, name: 'Ada', password: NEW }, '');
    const joined = await join(NEW);
    const { operator, person } = await session(cookieOf(joined));
    expect([joined.status, operator, person.id]).toEqual([200, true, personId]);
    expect((await signIn()).status).toBe(401);
    expect((await signIn(NEW)).status).toBe(200);
  });

  it('are not combined if both belong to people of one organization', async () => {
    const account = await new AccountService(api.db.tenancy).createAccount({
      email,
      name: 'A',
      password: NEW,
    });
    await api.db.asOwner(
      `insert into person (organization_id, account_id, email, name) values ($1, $2, $3, 'A')`,
      [api.organizationId, account, `other-${email}`],
    );
    const { status, body } = await join(NEW);
    expect([status, body.error]).toEqual([409, 'conflict']);
    expect((await signIn(NEW)).status).toBe(200);
    expect((await signIn()).status).toBe(200);
  });

  it('lose only the access of one organization with a link of its administrator', async () => {
    const elsewhere = await addElsewhere();
    cookie = cookieOf(await join(NEW));
    await api.person(`eve${count}@example.org`, 'org_admin');
    const eve = await api.signIn(`eve${count}@example.org`);
    const { body } = await call('POST', `/api/admin/users/${personId}/invitation`, {}, eve);
    const token = body.url.split('#').at(-1);
    const password = 'a password chosen by eve!';
    expect((await call('POST', '/api/invitations/accept', { token, password })).status).toBe(200);
    const organizationsOf = async (as: string) =>
      (await session(as)).organizations.map(({ id }: { id: string }) => id);
    expect(await organizationsOf(cookieOf(await signIn(password)))).toEqual([api.organizationId]);
    expect(await organizationsOf(cookieOf(await signIn()))).toEqual([elsewhere]);
  });
});

it('does not switch to an organization in which the person is not present', async () => {
  const organizationId = await api.db.organization();
  const { status, body } = await call('POST', '/api/session/organization', { organizationId });
  expect([status, body.error]).toEqual([404, 'not_found']);
  expect((await session()).organization.id).toBe(api.organizationId);
});
