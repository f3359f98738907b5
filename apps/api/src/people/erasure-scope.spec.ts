import { AccountService, COMMAND_LINE, recordAudit, recordOperation } from '@docket/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';

/**
 * Anybody can be added with the address or the name of somebody else. An erasure of such a person changes no event of others, in
 * any log (docs/privacy.md).
 */
const USERS = '/api/admin/users';

let api: TestApi;
let ada: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  ada = await api.signIn('ada@example.org');
  const operator = await api.operator('olga@example.org');
  expect((await api.call('GET', '/api/operations/workers', { cookie: operator })).status).toBe(200);
  const post = (url: string, body: object) => api.call('POST', url, { cookie: ada, body });
  await post('/api/admin/teams', { name: 'Payments Team' });
  await post('/api/admin/api-keys', { name: 'Nightly Import', scopes: ['users:read'] });
  // An administrator of another organization, and its events of signing in.
  const other = await api.db.organization('other');
  const account = { email: 'omar@example.org', name: 'Omar Other', password: 'quiet harbour lantern 7' };
  const accountId = await new AccountService(api.db.tenancy).createAccount(account);
  await api.db.asOwner(
    `insert into person (organization_id, account_id, email, name, role) values ($1, $2, $3, $4, 'org_admin')`,
    [other, accountId, account.email, account.name],
  );
  for (const password of [account.password, 'wrong'])
    await api.call('POST', '/api/auth/sign-in/email', { body: { email: account.email, password } });
  // Actions of the operator and of the command line, in the log of the installation and in that of the organization.
  await api.db.tenancy.system(async (em) => {
    for (const actor of [{ email: 'olga@example.org', ipAddress: '192.0.2.7' }, COMMAND_LINE])
      await recordOperation(em, actor, {
        action: 'worker.drained',
        targetType: 'worker',
        targetId: 'w',
        targetLabel: 'omar@example.org',
        metadata: { by: ['olga@example.org', 'command-line', 'Omar Other'] },
      });
  });
  await api.db.tenancy.transaction(api.organizationId, async (em) => {
    for (const [email, role] of [
      ['olga@example.org', 'operator'],
      ['command-line', 'operator'],
      ['docket:retention', 'system'],
    ] as const)
      await recordAudit(
        em,
        { organizationId: api.organizationId, email, role, ipAddress: '192.0.2.7' },
        { action: 'report.retried', targetType: 'report', targetId: null, targetLabel: 'Everything' },
      );
  });
});
afterAll(() => api.close());

/** Returns the events of both logs that are not about the person, as text. */
const events = async (personId: string): Promise<string[]> =>
  (
    await api.db.asOwner<{ event: string }>(
      `select to_jsonb(e)::text as event from operations_event e
       union all select to_jsonb(e)::text from audit_event e where e.target_id is distinct from $1 order by 1`,
      [personId],
    )
  ).map(({ event }) => event);

/** Adds a person with an account, as an invitation does, who leaves. @returns the ID */
async function addDouble(email: string, name: string): Promise<string> {
  const added = await api.call('POST', USERS, {
    cookie: ada,
    body: { email, name, joinedAt: '2026-01-01T00:00:00Z' },
  });
  expect(added.status).toBe(201);
  const { id } = added.body;
  const accountId = await new AccountService(api.db.tenancy).createAccount({
    email,
    name,
    password: 'quiet harbour lantern 8',
  });
  await api.db.asOwner('update person set account_id = $1 where id = $2', [accountId, id]);
  await api.call('PATCH', `${USERS}/${id}`, { cookie: ada, body: { status: 'left' } });
  return id;
}

it.each([
  ['the address of an operator', 'olga@example.org', 'Olga Double'],
  ['the address of an operator in other letters', 'OLGA@example.org', 'Olga Third'],
  ['the address of an administrator of another organization', 'omar@example.org', 'Omar Other'],
  ['the name of the command line', 'd1@example.org', 'command line'],
  ['the name of the command line with other separators', 'd2@example.org', 'Command - Line'],
  ['the name of an API key', 'd3@example.org', 'Nightly Import'],
  ['the name of a team', 'd4@example.org', 'Payments_Team'],
  ['the name of a team with a space', 'd5@example.org', 'Payments  Team'],
])('of a person with %s changes no event of others', async (_, email, name) => {
  const id = await addDouble(email, name);
  const before = await events(id);
  expect(before.length).toBeGreaterThan(8);
  const erased = await api.call('POST', `${USERS}/${id}/erasure`, {
    cookie: ada,
    body: { confirmation: email },
  });
  expect(erased.status).toBe(200);
  expect(await events(id)).toEqual(before);
  const [row] = await api.db.asOwner<{ name: string }>('select name from person where id = $1', [id]);
  expect(row!.name).toBe(`erased-${id.slice(-12)}`);
});

it('removes the sign-ins of the deleted account, although somebody else has its address', async () => {
  const id = await addDouble('olga@example.org', 'Olga Fourth');
  const [account] = await api.db.asOwner<{ id: string }>(
    'select account_id as id from person where id = $1',
    [id],
  );
  await api.db.tenancy.system((em) =>
    recordOperation(
      em,
      { email: 'olga@example.org', ipAddress: '192.0.2.9' },
      {
        action: 'session.started',
        targetType: 'account',
        targetId: account!.id,
        targetLabel: 'olga@example.org',
      },
    ),
  );
  const body = { confirmation: 'olga@example.org' };
  expect((await api.call('POST', `${USERS}/${id}/erasure`, { cookie: ada, body })).status).toBe(200);
  const erased = `erased-${id.slice(-12)}@erased.invalid`;
  expect(
    await api.db.asOwner(
      'select actor_email, target_label, ip_address from operations_event where target_id = $1',
      [account!.id],
    ),
  ).toEqual([{ actor_email: erased, target_label: erased, ip_address: null }]);
});

it('records only an administrator of the organization or the command line as the author', async () => {
  const id = await addDouble('mallory@example.org', 'Mallory Made');
  await api.person('lee@example.org', 'learner');
  const eraseBy = (...actor: (string | null)[]) =>
    api.db.tenancy.transaction(api.organizationId, (em) =>
      em.execute('select erase_person(?, ?, ?, ?)', [id, ...actor]),
    );
  for (const [email, role] of [
    ['somebody', 'org_admin'],
    ['omar@example.org', 'org_admin'],
    ['lee@example.org', 'org_admin'],
    ['lee@example.org', 'learner'],
    ['ada@example.org', 'operator'],
    ['command-line', 'org_admin'],
    ['docket:retention', 'system'],
  ])
    await expect(eraseBy(email!, role!, null)).rejects.toThrow('Only an administrator');
  await eraseBy('ada@example.org', 'org_admin', 'no address');
  expect(
    await api.db.asOwner(
      `select actor_email, ip_address from audit_event where action = 'user.erased' and target_id = $1`,
      [id],
    ),
  ).toEqual([{ actor_email: 'ada@example.org', ip_address: null }]);
});
