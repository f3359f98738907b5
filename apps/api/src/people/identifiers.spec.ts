import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

/** Identifiers of people in the API (docs/domain.md, section 2). */
let api: TestApi;
let key: TestKey;
let cookie: string;
beforeAll(async () => {
  api = await startTestApi();
  await api.person('admin@example.org', 'org_admin');
  cookie = await api.signIn('admin@example.org');
  key = await api.key('users:read', 'users:write', 'progress:write');
  await call('POST', 'content/topics', { id: 'sqli', title: 'T', family: 'web', module: 'm' });
});
afterAll(() => api.close());

const call = (method: string, path: string, body?: object) =>
  api.call(method, `/api/admin/${path}`, { cookie, ...(body && { body }) });
const callWithKey = (method: string, path: string, body?: object) =>
  api.call(method, `/api/public/v1/${path}`, { headers: key.headers, origin: null, ...(body && { body }) });

let people = 0;
async function add(name = 'Ada'): Promise<{ id: string; email: string }> {
  const { status, body } = await call('POST', 'users', { email: `p${(people += 1)}@x.example`, name });
  expect(status).toBe(201);
  return body;
}
const addIdentifier = (id: string, identifier: object) => call('POST', `users/${id}/identifiers`, identifier);
const identifiersOf = async (id: string) =>
  (await callWithKey('GET', `users/${id}`)).body.identifiers.map(
    ({ kind, issuer, value }: Record<string, string>) => `${kind} ${issuer} ${value}`,
  );

it('adds and removes identifiers, which both APIs return, and records them before and after', async () => {
  const { id } = await add();
  const account = await addIdentifier(id, {
    kind: 'account',
    issuer: ' https://lms.example',
    value: 'ada\u200b.l',
  });
  expect([account.status, account.body]).toEqual([
    201,
    {
      id: expect.any(String),
      kind: 'account',
      issuer: 'https://lms.example',
      value: 'ada.l',
      createdAt: expect.any(String),
    },
  ]);
  const number = await callWithKey('POST', `users/${id}/identifiers`, {
    kind: 'employee_number',
    value: '7',
  });
  expect(number.status).toBe(201);
  expect(await identifiersOf(id)).toEqual(['account https://lms.example ada.l', 'employee_number  7']);
  const removed = await call('DELETE', `users/${id}/identifiers/${account.body.id}`);
  expect([removed.status, removed.body]).toEqual([200, account.body]);
  expect((await call('DELETE', `users/${id}/identifiers/${account.body.id}`)).status).toBe(404);
  expect(await identifiersOf(id)).toEqual(['employee_number  7']);
  const events = await api.db.asOwner<{ metadata: Record<string, { identifiers: { value: string }[] }> }>(
    `select metadata from audit_event where target_id = $1 and action = 'user.updated' order by id`,
    [id],
  );
  const values = events.map(({ metadata }) =>
    ['before', 'after'].map((side) => metadata[side]!.identifiers.map(({ value }) => value)),
  );
  expect(values).toEqual([
    [[], ['ada.l']],
    [['ada.l'], ['ada.l', '7']],
    [['ada.l', '7'], ['7']],
  ]);
});

it('refuses an identifier of somebody, naming that person', async () => {
  const [ada, bob] = [await add('Ada'), await add('Bob')];
  await addIdentifier(ada.id, { kind: 'account', issuer: 'https://lms.example', value: '4711' });
  await addIdentifier(ada.id, { kind: 'email_alias', value: 'countess@x.example' });
  for (const identifier of [
    { kind: 'account', issuer: 'HTTPS://LMS.example', value: '4711' },
    { kind: 'email_alias', value: 'Countess@X.example' },
    { kind: 'email_alias', value: ada.email.toUpperCase() },
  ]) {
    const { status, body } = await addIdentifier(bob.id, identifier);
    expect([status, body.issues[0].path]).toEqual([409, 'value']);
    expect(body.message).toContain(`already belongs to Ada (${ada.email})`);
    expect((await addIdentifier(ada.id, identifier)).body.message).toContain('The person already has');
  }
  const elsewhere = { kind: 'account', issuer: 'https://other.example', value: '4711' };
  expect((await addIdentifier(bob.id, elsewhere)).status).toBe(201);
  expect(
    (await addIdentifier(bob.id, { kind: 'email_alias', issuer: 'x', value: 'b@x.example' })).status,
  ).toBe(422);
});

it('refuses a new person, or a changed address, with the alias of another person', async () => {
  const [ada, bob] = [await add(), await add()];
  await addIdentifier(ada.id, { kind: 'email_alias', value: 'alias@x.example' });
  for (const response of [
    await call('POST', 'users', { email: 'ALIAS@x.example', name: 'New', role: 'auditor' }),
    await call('PATCH', `users/${bob.id}`, { email: 'ALIAS@x.example' }),
  ]) {
    expect([response.status, response.body.issues[0].path]).toEqual([409, 'email']);
    expect(response.body.message).toContain(`e-mail alias of ${ada.email}`);
  }
  // An own alias becomes the address, in one event.
  expect((await call('PATCH', `users/${ada.id}`, { email: 'alias@x.example' })).status).toBe(200);
  expect(await identifiersOf(ada.id)).toEqual([]);
  const [event] = await api.db.asOwner<{ metadata: object }>(
    `select metadata from audit_event where target_id = $1 order by id desc limit 1`,
    [ada.id],
  );
  expect(event!.metadata).toMatchObject({
    before: { email: ada.email, identifiers: [{ value: 'alias@x.example' }] },
    after: { email: 'alias@x.example', identifiers: [] },
  });
});

it('records attempts by each identifier, and refuses two people', async () => {
  const [ada, bob] = [await add(), await add()];
  await addIdentifier(ada.id, { kind: 'employee_number', value: 'E-1' });
  await addIdentifier(ada.id, { kind: 'account', value: 'ada@sso' });
  await addIdentifier(ada.id, { kind: 'email_alias', value: 'ada-alias@x.example' });
  const attempt = { topicId: 'sqli', score: 80, completedAt: '2026-01-01T00:00:00Z', source: 's' };
  const named = [
    { employeeNumber: 'e-1' },
    { account: 'ADA@sso', accountIssuer: 'https://lms.example' },
    { email: 'ada-alias@x.example', employeeNumber: 'E-1' },
  ];
  const attempts = named.map((person, n) => ({ ...attempt, ...person, sourceId: `a${n}` }));
  expect((await callWithKey('POST', 'attempts', { attempts })).body).toMatchObject({ created: 3 });
  const recorded = await api.db.asOwner('select distinct person_id from attempt');
  expect(recorded).toEqual([{ person_id: ada.id }]);
  const refused = await callWithKey('POST', 'attempts', {
    attempts: [
      { ...attempt, sourceId: 'b1', email: bob.email, employeeNumber: 'E-1' },
      { ...attempt, sourceId: 'b2', employeeNumber: 'E-2' },
    ],
  });
  expect([refused.status, refused.body.issues]).toEqual([
    422,
    [
      { path: 'attempts.0.email', message: expect.stringContaining(`${bob.email} and ${ada.email}`) },
      { path: 'attempts.1.employeeNumber', message: expect.stringContaining('"E-2" not found') },
    ],
  ]);
  const invalid = [{ userId: ada.id, account: 'x' }, { accountIssuer: 'x', email: ada.email }, {}];
  for (const person of invalid)
    expect(
      (await callWithKey('POST', 'attempts', { attempts: [{ ...attempt, ...person, sourceId: 'c' }] }))
        .status,
    ).toBe(422);
});

it('finds people by a whole identifier in the search', async () => {
  const { id } = await add();
  await addIdentifier(id, { kind: 'employee_number', value: 'HR-99' });
  const found = async (search: string) =>
    (await call('GET', `users?search=${search}`)).body.items.map((item: { id: string }) => item.id);
  expect([await found('hr-99'), await found('hr-9')]).toEqual([[id], []]);
});

it('API keys cannot change the identifiers of an administrator', async () => {
  const { body } = await call('GET', 'users?search=admin@example.org');
  const response = await callWithKey('POST', `users/${body.items[0].id}/identifiers`, {
    kind: 'email_alias',
    value: 'boss@x.example',
  });
  expect(response.status).toBe(403);
});

it('a merge keeps the identifiers of both, and those of a merged person cannot be changed', async () => {
  const [from, into] = [await add(), await add()];
  await addIdentifier(from.id, { kind: 'employee_number', value: 'old' });
  const { body } = await addIdentifier(into.id, { kind: 'employee_number', value: 'new' });
  expect((await call('POST', `users/${from.id}/merge`, { into: into.id })).status).toBe(200);
  expect(await identifiersOf(into.id)).toEqual(['employee_number  new', 'employee_number  old']);
  expect((await addIdentifier(from.id, { kind: 'employee_number', value: 'third' })).status).toBe(409);
  expect((await call('DELETE', `users/${from.id}/identifiers/${body.id}`)).status).toBe(409);
  // The address of the merged person leads to the remaining one, so it is no alias.
  const alias = await addIdentifier(into.id, { kind: 'email_alias', value: from.email });
  expect([alias.status, alias.body.message]).toEqual([409, expect.stringContaining('already has')]);
});

it('an address that an earlier version stored stays readable, and the person can be changed', async () => {
  const [row] = await api.db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name, joined_at) values ($1, '"odd",@x.example', 'Odd', '2026-01-01Z')
       returning id`,
    [api.organizationId],
  );
  expect((await call('GET', `users/${row!.id}`)).body.email).toBe('"odd",@x.example');
  expect((await call('PATCH', `users/${row!.id}`, { name: 'Even' })).body).toMatchObject({ name: 'Even' });
  const refused = await call('PATCH', `users/${row!.id}`, { email: '"even"@x.example' });
  expect([refused.status, refused.body.issues[0].message]).toEqual([
    422,
    'The address contains quotation marks. Remove them.',
  ]);
});
