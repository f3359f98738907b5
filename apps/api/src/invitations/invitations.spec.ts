import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountService } from '@docket/domain';
import { cookieOf, PASSWORD, startTestApi, type TestApi } from '../testing/test-api.js';

const NEW = 'a newly chosen password';
let api: TestApi;
let cookie: string;
let count = 0;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
});
afterAll(() => api.close());

// Each test has its own client address, so that failures of other tests do not count.
let address = '10.0.0.0';
const nextEmail = () => {
  count += 1;
  address = `10.0.${count}.1`;
  return `person${count}@example.org`;
};

/** Adds an auditor. @returns the ID and the token of the invitation link */
async function invited(email: string): Promise<{ id: string; token: string }> {
  const { status, body } = await api.call('POST', '/api/admin/users', {
    cookie,
    body: { email, name: 'Lin', role: 'auditor' },
  });
  expect(status).toBe(201);
  return { id: body.id, token: tokenOf(body.invitation) };
}
const tokenOf = ({ url }: { url: string }): string => url.split('#').at(-1)!;
const reinvite = async (id: string) =>
  tokenOf((await api.call('POST', `/api/admin/users/${id}/invitation`, { cookie })).body);
const view = (token: string) => api.call('POST', '/api/invitations/find', { body: { token }, address });
const accept = (token: string, password = NEW) =>
  api.call('POST', '/api/invitations/accept', { body: { token, password }, address });
const join = (token: string, as: string) =>
  api.call('POST', '/api/session/invitation', { body: { token }, cookie: as, address });
const signIn = (email: string, password: string) =>
  api.call('POST', '/api/auth/sign-in/email', { body: { email, password }, address });
/** Adds a person with an account in another organization. @returns the account ID */
async function addToOtherOrganization(email: string): Promise<string> {
  const account = await new AccountService(api.db.tenancy).createAccount({
    email,
    name: email,
    password: PASSWORD,
  });
  await api.db.asOwner(
    `insert into person (organization_id, account_id, email, name) values ($1, $2, $3, $3)`,
    [await api.db.organization(), account, email],
  );
  return account;
}
const accountOf = async (id: string) =>
  (
    await api.db.asOwner<{ account_id: string | null }>('select account_id from person where id = $1', [id])
  )[0]!.account_id;

describe('an invitation link', () => {
  it('returns the invitation, and sets a password once', async () => {
    const email = nextEmail();
    const { id, token } = await invited(email);
    const seen = await view(token);
    expect([seen.status, seen.body]).toMatchObject([200, { name: 'Lin', email, role: 'auditor' }]);
    expect(Date.parse(seen.body.expiresAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    expect((await accept(token)).body).toEqual({ status: true });
    const session = await api.call('GET', '/api/session', { cookie: cookieOf(await signIn(email, NEW)) });
    expect([session.status, session.body.person.id]).toEqual([200, id]);
    expect((await view(token)).status).toBe(404);
    expect((await accept(token, 'another password of seven boats')).status).toBe(404);
    const events = await api.db.asOwner(
      `select action, actor_email, actor_role from audit_event where target_id = $1 order by created_at`,
      [id],
    );
    expect(events).toEqual([
      { action: 'user.created', actor_email: 'ada@example.org', actor_role: 'org_admin' },
      { action: 'user.invited', actor_email: 'ada@example.org', actor_role: 'org_admin' },
      { action: 'invitation.accepted', actor_email: email, actor_role: 'auditor' },
      { action: 'session.started', actor_email: email, actor_role: 'auditor' },
    ]);
  });

  it('stores only the hash of the link', async () => {
    const { token } = await invited(nextEmail());
    const [row] = await api.db.asOwner<{ text: string }>(
      `select (select json_agg(i)::text from invitation i) || (select json_agg(e)::text from audit_event e) as text`,
    );
    expect(row!.text).not.toContain(token);
  });

  it('accepts a link only once from concurrent requests', async () => {
    const { token } = await invited(nextEmail());
    const responses = await Promise.all(Array.from({ length: 5 }, (_, n) => accept(token, `${NEW} ${n}`)));
    expect(responses.map(({ status }) => String(status)).sort()).toEqual(['200', '404', '404', '404', '404']);
  });

  it.each([
    [
      'has expired',
      (id: string) => api.db.asOwner('update invitation set expires_at = now() where person_id = $1', [id]),
    ],
    ['was replaced', (id: string) => reinvite(id)],
    [
      'is for a person who has left',
      (id: string) => api.call('PATCH', `/api/admin/users/${id}`, { cookie, body: { status: 'left' } }),
    ],
    [
      'is for an e-mail address that was corrected',
      (id: string) => api.call('PATCH', `/api/admin/users/${id}`, { cookie, body: { email: nextEmail() } }),
    ],
  ])('responds with 404 to a link that %s', async (_, ending) => {
    const { id, token } = await invited(nextEmail());
    await ending(id);
    const responses = [await view(token), await accept(token), await view('A'.repeat(43))];
    for (const { status, body } of responses) expect([status, body]).toEqual([404, responses[0]!.body]);
    expect(await accountOf(id)).toBeNull();
  });

  it('limits requests that guess tokens', async () => {
    nextEmail();
    const guesses = await Promise.all(
      Array.from({ length: 60 }, (_, n) => view(String(n).padStart(43, 'A'))),
    );
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([404]));
    const { token } = await invited('limited@example.org');
    const limited = await view(token);
    expect([limited.status, Number(limited.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await accept(token)).status).toBe(429);
  });

  it('requires a password of 15 to 128 characters, and keeps the link valid after a rejected password', async () => {
    const { token } = await invited(nextEmail());
    for (const password of ['k7Qm2xVb9tRz4L', 'x'.repeat(129), '', 'x\0'.repeat(10), 'person person ex!']) {
      const response = await accept(token, password);
      expect([response.status, response.body.issues[0].path]).toEqual([422, 'password']);
    }
    for (const unknown of ['..', 'x', 'A'.repeat(201), '%00', 'null', '%F0%9F%98%80'])
      expect((await view(unknown)).status).toBeLessThan(500);
    expect((await accept(token)).status).toBe(200);
  });

  it('rejects a cross-site request', async () => {
    const { token } = await invited(nextEmail());
    const origin = 'https://evil.example';
    const rejected = await api.call('POST', '/api/invitations/accept', {
      body: { token, password: NEW },
      origin,
    });
    expect(rejected.status).toBe(403);
    expect((await view(token)).status).toBe(200);
  });
});

describe('an existing account', () => {
  it('gets access while it is signed in, and keeps its password', async () => {
    const email = nextEmail();
    const account = await addToOtherOrganization(email);
    const { id, token } = await invited(email);
    expect((await view(token)).body).toMatchObject({ email });
    const session = cookieOf(await signIn(email, PASSWORD));
    expect((await join(token, session)).body).toEqual({ status: true });
    expect(await accountOf(id)).toBe(account);
    expect((await join(token, session)).status).toBe(404);
    expect((await signIn(email, PASSWORD)).status).toBe(200);
  });

  it('is replaced by a new one that only has the access of this person', async () => {
    const email = nextEmail();
    const { id, token } = await invited(email);
    await accept(token);
    const before = cookieOf(await signIn(email, NEW));
    const first = await accountOf(id);
    expect((await accept(await reinvite(id), 'the third kettle of seven boats')).status).toBe(200);
    expect(await accountOf(id)).not.toBe(first);
    expect((await api.call('GET', '/api/session', { cookie: before })).status).toBe(401);
    expect((await signIn(email, NEW)).status).toBe(401);
    expect((await signIn(email, 'the third kettle of seven boats')).status).toBe(200);
    expect(await api.db.asOwner('select from account where id = $1', [first])).toEqual([]);
  });

  it('prevents an account from accepting the invitation of another person', async () => {
    const { id, token } = await invited(nextEmail());
    const response = await join(token, cookie);
    expect([response.status, response.body.error]).toEqual([409, 'conflict']);
    expect(await accountOf(id)).toBeNull();
    expect((await api.call('POST', '/api/session/invitation', { body: { token }, address })).status).toBe(
      401,
    );
    expect((await view(token)).status).toBe(200);
  });
});

it('rejects invitations of people who have left or cannot sign in', async () => {
  const email = nextEmail();
  const { id } = await invited(email);
  await api.call('PATCH', `/api/admin/users/${id}`, { cookie, body: { status: 'left' } });
  const left = await api.call('POST', `/api/admin/users/${id}/invitation`, { cookie });
  expect([left.status, left.body.error]).toEqual([409, 'conflict']);
  const local = await api.call('POST', '/api/admin/users', {
    cookie,
    body: { email: 'root@host', name: 'R' },
  });
  const refused = await api.call('POST', `/api/admin/users/${local.body.id}/invitation`, { cookie });
  expect([refused.status, refused.body.issues[0].path]).toEqual([422, 'email']);
});
