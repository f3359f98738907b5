import { AccountService, AdministratorsService, OperatorsService } from '@docket/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, PASSWORD, startTestApi, type TestApi, type TestResponse } from '../testing/test-api.js';

/**
 * Every way to get access to an organization or to the installation, tried with an e-mail address for which a stranger has
 * created an account in another organization.
 */
const OWNERS = 'seven green kettles of the founder';
let api: TestApi;
let admin: string;
let email: string;
let count = 0;
/** The account of the stranger, who knows its password. */
let squatted: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  admin = await api.signIn('ada@example.org');
});
afterAll(() => api.close());
beforeEach(async () => {
  count += 1;
  email = `founder${count}@c.example`;
  squatted = await new AccountService(api.db.tenancy).createAccount({ email, name: 'S', password: PASSWORD });
  await api.db.asOwner(
    `insert into person (organization_id, account_id, email, name, role) values ($1, $2, $3, 'S', 'org_admin')`,
    [await api.db.organization(), squatted, email],
  );
});

const address = () => `10.9.${count}.1`;
const signIn = (password: string) =>
  api.call('POST', '/api/auth/sign-in/email', { body: { email, password }, address: address() });
const sessionOf = async (response: TestResponse) =>
  (await api.call('GET', '/api/session', { cookie: cookieOf(response) })).body;
const accountOf = async (id: string) =>
  (
    await api.db.asOwner<{ account_id: string | null }>('select account_id from person where id = $1', [id])
  )[0]!.account_id;
const add = async (person: object): Promise<{ id: string; token: string }> => {
  const { body } = await api.call('POST', '/api/admin/users', {
    cookie: admin,
    body: { name: 'F', role: 'org_admin', ...person },
  });
  return { id: body.id, token: body.invitation?.url.split('#').at(-1) };
};
const accept = (token: string) =>
  api.call('POST', '/api/invitations/accept', { body: { token, password: OWNERS }, address: address() });
const administrators = () => new AdministratorsService(api.db.tenancy);
const operators = () => new OperatorsService(api.db.ownerTenancy);

/** Requires that only the owner's password gives access to the organization, and the stranger's to the other one. */
async function expectOwnAccount(): Promise<void> {
  expect((await sessionOf(await signIn(OWNERS))).organizations.map(({ id }: { id: string }) => id)).toEqual([
    api.organizationId,
  ]);
  const stranger = await sessionOf(await signIn(PASSWORD));
  expect(stranger.organizations.map(({ id }: { id: string }) => id)).not.toContain(api.organizationId);
  expect(stranger.operator).toBe(false);
}

describe('an account that a stranger created gets no access by', () => {
  it('an invitation that is accepted with a password', async () => {
    const { id, token } = await add({ email });
    const accepted = await accept(token);
    // The response does not tell that the address has an account.
    const other = await add({ email: `new${count}@c.example` });
    expect([accepted.status, accepted.body]).toEqual([200, (await accept(other.token)).body]);
    expect(await accountOf(id)).not.toBe(squatted);
    await expectOwnAccount();
  });

  it('its session without the link, or a link for another address', async () => {
    const { id } = await add({ email });
    const other = await add({ email: `other${count}@c.example` });
    const cookie = cookieOf(await signIn(PASSWORD));
    for (const token of ['A'.repeat(43), other.token]) {
      const { status } = await api.call('POST', '/api/session/invitation', {
        cookie,
        body: { token },
        address: address(),
      });
      expect([404, 409]).toContain(status);
    }
    expect([await accountOf(id), await accountOf(other.id)]).toEqual([null, null]);
  });

  it('"admin create" for a new person', async () => {
    await administrators().create(
      { organizationId: api.organizationId, email, name: 'F', password: OWNERS },
      'remedy',
    );
    await expectOwnAccount();
  });

  it('"admin create" for a person without an account', async () => {
    const { id } = await add({ email, role: 'learner' });
    await administrators().create(
      { organizationId: api.organizationId, email, name: 'F', password: OWNERS },
      'remedy',
    );
    expect(await accountOf(id)).not.toBe(squatted);
    await expectOwnAccount();
  });

  it('"admin operator add"', async () => {
    await operators().add({ email, name: 'F', password: OWNERS }, 'remedy');
    expect((await sessionOf(await signIn(OWNERS))).operator).toBe(true);
    expect((await sessionOf(await signIn(PASSWORD))).operator).toBe(false);
  });

  it('an import of people', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as { port: number };
    const body = new FormData();
    body.append('files', new Blob([`email,name,role\n${email},F,org_admin\n`]), 'people.csv');
    const headers = { cookie: admin, origin: 'http://docket.test' };
    const response = await fetch(`http://127.0.0.1:${port}/api/admin/imports`, {
      method: 'POST',
      headers,
      body,
    });
    expect(await response.text()).toMatch(/"ok":true/);
    const [imported] = await api.db.asOwner(
      'select account_id from person where email = $1 and organization_id = $2',
      [email, api.organizationId],
    );
    expect(imported).toEqual({ account_id: null });
  });

  it('a corrected e-mail address, a raised role or a merge', async () => {
    const { id } = await add({ email: `typo${count}@c.example`, role: 'learner' });
    const change = (body: object) => api.call('PATCH', `/api/admin/users/${id}`, { cookie: admin, body });
    expect((await change({ email })).status).toBe(200);
    expect((await change({ role: 'org_admin' })).status).toBe(200);
    const other = await add({ email: `double${count}@c.example`, role: 'learner' });
    const merged = await api.call('POST', `/api/admin/users/${other.id}/merge`, {
      cookie: admin,
      body: { into: id },
    });
    expect([merged.status, await accountOf(id)]).toEqual([200, null]);
  });

  it("combining it with the account of the founder, without the founder's password", async () => {
    await accept((await add({ email })).token);
    const cookie = cookieOf(await signIn(PASSWORD));
    const joined = await api.call('POST', '/api/account/join', {
      cookie,
      body: { password: PASSWORD },
      address: address(),
    });
    expect([joined.status, joined.body.issues[0].path]).toEqual([422, 'password']);
    await expectOwnAccount();
  });
});

describe('the command line', () => {
  it('refuses to create an account for a person or operator who has one, and names the remedy', async () => {
    const { token, id } = await add({ email });
    await accept(token);
    const before = await accountOf(id);
    await expect(
      administrators().create(
        {
          organizationId: api.organizationId,
          email: email.toUpperCase(),
          name: 'F',
          password: 'another long password of seven boats',
        },
        'docket admin reset-password',
      ),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/docket admin reset-password/),
    });
    expect(await accountOf(id)).toBe(before);
    await expectOwnAccount();
    await operators().add(
      { email, name: 'F', password: 'seven green kettles of seven operators at noon' },
      'remedy',
    );
    await expect(
      operators().add(
        { email: email.toUpperCase(), name: 'F', password: OWNERS },
        'docket admin operator reset-password',
      ),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringMatching(/operator reset-password/) });
  });

  it('replaces the password of a person, which ends all sessions and is audited', async () => {
    await accept((await add({ email })).token);
    const cookie = cookieOf(await signIn(OWNERS));
    const password = 'seven green kettles from the console';
    await administrators().resetPassword({ organizationId: api.organizationId, email, password });
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
    expect((await signIn(OWNERS)).status).toBe(401);
    expect((await signIn(password)).status).toBe(200);
    expect((await signIn(PASSWORD)).status).toBe(200);
    const events = await api.db.asOwner(
      `select actor_email, organization_id from audit_event where action = 'account.password_reset' and target_label = $1`,
      [email],
    );
    expect(events).toEqual([{ actor_email: 'command-line', organization_id: api.organizationId }]);
  });

  it('replaces the password of an operator, which ends all sessions and is logged', async () => {
    await operators().add({ email, name: 'F', password: OWNERS }, 'remedy');
    const cookie = cookieOf(await signIn(OWNERS));
    await operators().resetPassword(email, 'seven green kettles from the console');
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(401);
    expect((await sessionOf(await signIn('seven green kettles from the console'))).operator).toBe(true);
    const events = await api.db.asOwner(
      `select action, actor_email from operations_event where target_label = $1 order by id`,
      [email],
    );
    expect(events.map(({ action }) => action)).toEqual([
      'operator.added',
      'session.started',
      'account.password_reset',
      'session.started',
    ]);
  });

  it('refuses passwords that are easy to guess, as the API does', async () => {
    const person = { organizationId: api.organizationId, email, name: 'F', password: `${email}!!` };
    await expect(administrators().create(person, '')).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(operators().add(person, '')).rejects.toMatchObject({ code: 'invalid_request' });
    const { body } = await api.call('POST', '/api/invitations/accept', {
      body: { token: (await add({ email })).token, password: person.password },
      address: address(),
    });
    expect(body.issues[0].path).toBe('password');
  });
});

describe('accounts with the same address and password', () => {
  it('enter the newest one', async () => {
    const { id, token } = await add({ email });
    const response = await api.call('POST', '/api/invitations/accept', {
      body: { token, password: PASSWORD },
      address: address(),
    });
    expect(response.status).toBe(200);
    expect((await sessionOf(await signIn(PASSWORD))).person.id).toBe(id);
  });
});
