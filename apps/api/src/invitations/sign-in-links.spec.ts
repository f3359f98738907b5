import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, startTestApi, type TestApi } from '../testing/test-api.js';

const NOTICES = '/api/admin/sign-in-links';
const PASSWORD = 'a newly chosen password';
let api: TestApi;
let count = 0;
let ada: string;
let bob: { id: string; cookie: string; email: string };
let eve: string;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  count += 1;
  await api.db.asOwner(`update person set role = 'learner'`);
  await api.db.asOwner('delete from invitation');
  const add = async (name: string) => {
    const email = `${name}${count}@example.org`;
    const id = await api.person(email, 'org_admin');
    return { id, email, cookie: await api.signIn(email) };
  };
  [ada, bob, eve] = [(await add('ada')).cookie, await add('bob'), (await add('eve')).cookie];
});

const address = () => `10.6.${count}.1`;
const createLink = async (id = bob.id, cookie = ada): Promise<string> => {
  const { body } = await api.call('POST', `/api/admin/users/${id}/invitation`, { cookie });
  return body.url.split('#').at(-1);
};
const accept = (token: string) =>
  api.call('POST', '/api/invitations/accept', { body: { token, password: PASSWORD }, address: address() });
const signIn = async (email = bob.email) =>
  cookieOf(
    await api.call('POST', '/api/auth/sign-in/email', {
      body: { email, password: PASSWORD },
      address: address(),
    }),
  );
const notices = async (cookie: string) => (await api.call('GET', NOTICES, { cookie })).body.items;
const dismiss = (cookie: string, id: string) => api.call('POST', `${NOTICES}/${id}/dismiss`, { cookie });
const audited = (action: string) =>
  api.db.asOwner(
    'select actor_email, metadata, ip_address from audit_event where action = $1 and target_id = $2 order by id',
    [action, bob.id],
  );

describe('a sign-in link for another administrator', () => {
  it('is shown to that administrator and to the others before it is used, but not to its creator', async () => {
    await createLink();
    for (const [cookie, own] of [
      [bob.cookie, true],
      [eve, false],
    ] as const) {
      expect(await notices(cookie)).toMatchObject([
        { email: bob.email, own, createdBy: `ada${count}@example.org`, usedAt: null, usedFrom: null },
      ]);
    }
    expect(await notices(ada)).toEqual([]);
  });

  it('stays shown with the address from which it was used, also to the account that the owner gets next', async () => {
    await accept(await createLink());
    // The person who used the link cannot dismiss the notice for the owner, who gets a link from another administrator.
    const taken = await signIn();
    for (const { id } of await notices(taken)) expect((await dismiss(taken, id)).status).toBe(200);
    expect(await notices(taken)).toEqual([]);
    await accept(await createLink(bob.id, eve));
    const seen = await notices(await signIn());
    expect(seen.map(({ createdBy }: { createdBy: string }) => createdBy)).toEqual([
      `eve${count}@example.org`,
      `ada${count}@example.org`,
    ]);
    expect(seen[1]).toMatchObject({ own: true, usedFrom: address(), usedAt: expect.any(String) });
  });

  it('is marked in the audit log when it is created and when it is used', async () => {
    await accept(await createLink());
    expect(await audited('user.invited')).toMatchObject([
      { actor_email: `ada${count}@example.org`, metadata: { forAdministrator: true, replacesAccount: true } },
    ]);
    expect(await audited('invitation.accepted')).toMatchObject([
      {
        actor_email: bob.email,
        ip_address: address(),
        metadata: { createdBy: `ada${count}@example.org`, forAdministrator: true, replacedAccount: true },
      },
    ]);
  });

  it('is dismissed once, and only for one administrator', async () => {
    await createLink();
    const [{ id }] = await notices(eve);
    expect((await dismiss(eve, id)).status).toBe(200);
    expect((await dismiss(eve, id)).status).toBe(200);
    expect(await notices(eve)).toEqual([]);
    expect(await notices(bob.cookie)).toHaveLength(1);
    const dismissals = await api.db.asOwner(
      `select actor_email from audit_event where action = 'invitation.notice_dismissed' and target_id = $1`,
      [id],
    );
    expect(dismissals).toEqual([{ actor_email: `eve${count}@example.org` }]);
  });
});

it('tells about a link for a person who becomes an administrator before it is used', async () => {
  const { body } = await api.call('POST', '/api/admin/users', {
    cookie: ada,
    body: { email: `zoe${count}@example.org`, name: 'Zoe', role: 'auditor' },
  });
  await api.call('PATCH', `/api/admin/users/${body.id}`, { cookie: ada, body: { role: 'org_admin' } });
  expect(await notices(eve)).toMatchObject([{ email: `zoe${count}@example.org`, usedAt: null }]);
  await accept(body.invitation.url.split('#').at(-1));
  expect(await notices(eve)).toMatchObject([{ email: `zoe${count}@example.org`, usedFrom: address() }]);
});

describe('an administrator who acts as another one around a change of the role', () => {
  const setRole = (role: string, cookie = ada) =>
    api.call('PATCH', `/api/admin/users/${bob.id}`, { cookie, body: { role } });
  /** Steps of the attack, which always end with another password and the role of administrator. */
  const attacks: [string, () => Promise<unknown>][] = [
    [
      'demotes, creates, uses and promotes',
      async () => {
        await setRole('learner');
        await accept(await createLink());
        await setRole('org_admin');
      },
    ],
    [
      'demotes, creates, promotes and uses',
      async () => {
        await setRole('learner');
        const token = await createLink();
        await setRole('org_admin');
        await accept(token);
      },
    ],
    [
      'creates, demotes, uses and promotes',
      async () => {
        const token = await createLink();
        await setRole('learner');
        await accept(token);
        await setRole('org_admin');
      },
    ],
    [
      'has the person promoted again by a colleague',
      async () => {
        await setRole('learner');
        await accept(await createLink());
        await setRole('org_admin', eve);
      },
    ],
    [
      'demotes from a time in the past on',
      async () => {
        await api.db.asOwner(`update person set joined_at = '2020-01-01' where id = $1`, [bob.id]);
        const body = { role: 'learner', effectiveAt: '2020-01-02T00:00:00Z' };
        expect((await api.call('PATCH', `/api/admin/users/${bob.id}`, { cookie: ada, body })).status).toBe(
          200,
        );
        await accept(await createLink());
        await setRole('org_admin');
      },
    ],
  ];
  it.each(attacks)(
    '%s: is shown to the others and to the owner, and marked in the audit log',
    async (_, attack) => {
      await attack();
      const taken = await signIn();
      expect((await api.call('GET', NOTICES, { cookie: taken })).status).toBe(200);
      const shown = { email: bob.email, createdBy: `ada${count}@example.org`, usedFrom: address() };
      expect(await notices(eve)).toMatchObject([{ ...shown, own: false }]);
      expect(await audited('user.invited')).toMatchObject([
        { metadata: { forAdministrator: true, replacesAccount: true } },
      ]);
      expect(await audited('invitation.accepted')).toMatchObject([
        { metadata: { forAdministrator: true, replacesAccount: true } },
      ]);
      // The role is taken away again: the notice stays, and the owner sees it with the account of the next link.
      await setRole('learner');
      expect(await notices(eve)).toMatchObject([shown]);
      await setRole('org_admin', eve);
      await accept(await createLink(bob.id, eve));
      expect(await notices(await signIn())).toMatchObject([
        { createdBy: `eve${count}@example.org` },
        { ...shown, own: true },
      ]);
    },
  );

  it('promotes a person whose link was used before: it is shown, and marked by the system', async () => {
    const { body } = await api.call('POST', '/api/admin/users', {
      cookie: ada,
      body: { email: `zoe${count}@example.org`, name: 'Zoe', role: 'auditor' },
    });
    await accept(body.invitation.url.split('#').at(-1));
    await api.call('PATCH', `/api/admin/users/${body.id}`, { cookie: ada, body: { role: 'org_admin' } });
    expect(await notices(eve)).toMatchObject([{ email: `zoe${count}@example.org`, usedFrom: address() }]);
    const marked = await api.db.asOwner(
      `select actor_role, metadata from audit_event where action = 'invitation.for_administrator' and target_id = $1`,
      [body.id],
    );
    expect(marked).toMatchObject([
      {
        actor_role: 'system',
        metadata: { createdBy: `ada${count}@example.org`, acceptedAt: expect.any(String) },
      },
    ]);
  });
});

it('tells administrators about a link for their own account that was created with their session', async () => {
  await accept(await createLink(bob.id, bob.cookie));
  await accept(await createLink(bob.id, eve));
  const createdBy = (await notices(await signIn())).map((each: { createdBy: string }) => each.createdBy);
  expect(createdBy).toEqual([`eve${count}@example.org`, bob.email]);
});

it('does not tell about links for other roles, or that were replaced before they were used', async () => {
  const { body } = await api.call('POST', '/api/admin/users', {
    cookie: ada,
    body: { email: `zoe${count}@example.org`, name: 'Zoe', role: 'auditor' },
  });
  await accept(body.invitation.url.split('#').at(-1));
  await createLink();
  await createLink(bob.id, eve);
  expect(await notices(eve)).toEqual([]);
  expect(await notices(ada)).toHaveLength(1);
});

it('does not tell administrators about links from before they were added', async () => {
  await createLink();
  await api.person(`new${count}@example.org`, 'org_admin');
  expect(await notices(await api.signIn(`new${count}@example.org`))).toEqual([]);
});

it('does not show or dismiss the notices of another organization', async () => {
  await createLink();
  const [{ id }] = await notices(eve);
  const other = await startTestApi({}, {}, api.db);
  await other.person(`mallory${count}@example.org`, 'org_admin');
  const mallory = await other.signIn(`mallory${count}@example.org`);
  expect((await other.call('GET', NOTICES, { cookie: mallory })).body.items).toEqual([]);
  expect((await other.call('POST', `${NOTICES}/${id}/dismiss`, { cookie: mallory })).status).toBe(404);
  await other.close();
});
