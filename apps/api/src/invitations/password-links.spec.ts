import { AdministratorsService, OperatorsService, SecondFactorResetService } from '@docket/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, PASSWORD, startTestApi, type TestApi } from '../testing/test-api.js';

/** Links that the command line prints instead of a password, for each kind of account. */
const NEW = 'a newly chosen password';
let api: TestApi;
let count = 0;
let email: string;
let address: string;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(() => {
  count += 1;
  email = `owner${count}@example.org`;
  address = `10.4.${count}.1`;
});

const administrators = () => new AdministratorsService(api.db.tenancy);
const operators = () => new OperatorsService(api.db.ownerTenancy);
const person = () => ({ organizationId: api.organizationId, email, name: 'Olga' });

const KINDS: Record<
  string,
  { create: (password?: string) => Promise<string>; reset: () => Promise<string> }
> = {
  'an administrator': {
    create: async (password) =>
      (await administrators().create({ ...person(), password }, '')).link?.token ?? '',
    reset: async () => (await administrators().resetPassword(person()))!.token,
  },
  'an operator': {
    create: async (password) => (await operators().add({ email, name: 'Olga', password }, ''))?.token ?? '',
    reset: async () => (await operators().resetPassword(email))!.token,
  },
};

const view = (token: string) => api.call('POST', '/api/invitations/find', { body: { token }, address });
const accept = (token: string, password = NEW) =>
  api.call('POST', '/api/invitations/accept', { body: { token, password }, address });
const signIn = (password: string) =>
  api.call('POST', '/api/auth/sign-in/email', { body: { email, password }, address });
const isSignedIn = async (cookie: string) =>
  (await api.call('GET', '/api/session', { cookie })).status === 200;
const accounts = () => api.db.asOwner<{ id: string }>('select id from account where email = $1', [email]);

describe.each(Object.entries(KINDS))('a link for %s', (kind, { create, reset }) => {
  it('sets the password of the new account once', async () => {
    const token = await create();
    const { body } = await view(token);
    expect(body).toMatchObject({ organization: null, role: null, name: 'Olga', email });
    const days = (Date.parse(body.expiresAt) - Date.now()) / 86_400_000;
    expect([days > 6.9, days <= 7]).toEqual([true, true]);
    const [account] = await accounts();
    expect((await accept(token)).body).toEqual({ status: true });
    expect((await signIn(NEW)).status).toBe(200);
    expect([
      (await view(token)).status,
      (await accept(token, 'another password of seven boats')).status,
    ]).toEqual([404, 404]);
    expect(await accounts()).toEqual([account]);
  });

  it('replaces a forgotten password, which stops working at once, with all sessions', async () => {
    await create(PASSWORD);
    const cookie = cookieOf(await signIn(PASSWORD));
    const before = await accounts();
    const token = await reset();
    expect([await isSignedIn(cookie), (await signIn(PASSWORD)).status]).toEqual([false, 401]);
    expect((await accept(token)).status).toBe(200);
    expect((await signIn(NEW)).status).toBe(200);
    expect(await accounts()).toEqual(before);
  });

  it('is replaced by the next one, and by a password', async () => {
    const [first, second] = [await create(), await reset()];
    expect([(await view(first)).status, (await view(second)).status]).toEqual([404, 200]);
    if (kind === 'an operator') await operators().resetPassword(email, NEW);
    else await administrators().resetPassword({ ...person(), password: NEW });
    expect([(await accept(second)).status, (await signIn(NEW)).status]).toEqual([404, 200]);
  });

  it('expires, is stored as a hash, and belongs to nobody who has its hash', async () => {
    const token = await create();
    const [row] = await api.db.asOwner<{ token_sha256: string }>(
      'select token_sha256 from password_link l join account a on a.id = l.account_id where a.email = $1',
      [email],
    );
    expect(row!.token_sha256).not.toContain(token);
    expect((await view(row!.token_sha256)).status).toBe(404);
    const expire = (at: string) =>
      api.db.asOwner(`update password_link set expires_at = ${at} where token_sha256 = $1`, [
        row!.token_sha256,
      ]);
    await expire(`now() + interval '5 seconds'`);
    expect((await view(token)).status).toBe(200);
    await expire('now()');
    expect([(await view(token)).status, (await accept(token)).status]).toEqual([404, 404]);
  });

  it('stays valid after a refused password, and is used once by concurrent requests', async () => {
    const token = await create();
    const refused = await accept(token, `${email} ${email}`);
    expect([refused.status, refused.body.issues[0].path]).toEqual([422, 'password']);
    const statuses = await Promise.all(
      Array.from({ length: 5 }, async (_, n) => (await accept(token, `${NEW} ${n}`)).status),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 404, 404, 404, 404]);
  });

  it('is recorded with the address from which it was used', async () => {
    await accept(await create());
    const table = kind === 'an operator' ? 'operations_event' : 'audit_event';
    const events = await api.db.asOwner(
      `select action, actor_email, ip_address from ${table} where target_label = $1 order by id`,
      [email],
    );
    expect(events).toEqual([
      {
        action: kind === 'an operator' ? 'operator.added' : 'user.created',
        actor_email: 'command-line',
        ip_address: null,
      },
      { action: 'account.password_changed', actor_email: email, ip_address: address },
    ]);
  });

  it('cannot be accepted by an account that is signed in', async () => {
    const token = await create();
    await api.person(`member${count}@example.org`, 'org_admin');
    const cookie = await api.signIn(`member${count}@example.org`);
    const joined = await api.call('POST', '/api/session/invitation', { cookie, body: { token }, address });
    expect([joined.status, (await view(token)).status]).toEqual([404, 200]);
  });
});

it('keeps the second factor of the account', async () => {
  await KINDS['an administrator']!.create(PASSWORD);
  const [account] = await accounts();
  await api.db.asOwner(
    `insert into passkey (id, account_id, name, credential_id, public_key, counter, transports)
     values (uuidv7(), $1, 'Key', 'id', '', 0, '{}')`,
    [account!.id],
  );
  await accept(await KINDS['an administrator']!.reset());
  expect((await signIn(NEW)).body).toEqual({ status: false, secondFactor: ['passkey', 'recovery_code'] });
  await new SecondFactorResetService(api.db.tenancy).ofPerson(api.organizationId, email);
  expect((await signIn(NEW)).body).toEqual({ status: true, secondFactor: [] });
});
