import { AccountService, OperatorsService } from '@docket/domain';
import { PASSWORD, type TestApi } from '../../test-api.js';
import { MAX_FAILURES } from '../../../throttle/sign-in-throttle.js';
import { ADMIN, type ApiFixture } from '../api-fixture.js';
import { newEmail, type Sample, type SamplesByOperation } from './sample.js';

const guess = { email: 'guessed@example.org', password: 'a wrong guess' };

const password = 'a newly chosen password';

let networks = 0;

/** Returns attempts from a new network that fail with `status` until they are rate limited. */
function rateLimited(status: number, part: Partial<Sample>): Sample[] {
  networks += 1;
  const address = `10.1.${networks}.1`;
  return [
    ...Array.from({ length: MAX_FAILURES.addressInNetwork }, (): Sample => ({ ...part, address, status })),
    { ...part, address, status: 429 },
  ];
}

/** Samples of sign-in, sign-out and invitations. */
export const accounts: SamplesByOperation = {
  'POST /api/invitations/find': async (fixture) => [
    { status: 200, body: { token: await invite(fixture) } },
    { status: 200, body: { token: await linkOperator(fixture) } },
    { status: 422, body: { token: '\0' } },
    ...rateLimited(404, { body: { token: 'looked at' } }),
  ],
  'POST /api/invitations/accept': async (fixture) => [
    { status: 200, body: { token: await invite(fixture), password } },
    { status: 200, body: { token: await linkOperator(fixture), password } },
    { status: 422, body: { token: await invite(fixture), password: 'a'.repeat(20) } },
    ...rateLimited(404, { body: { token: 'accepted', password } }),
  ],
  'POST /api/session/invitation': async (fixture) => {
    const stranger = await addStranger(fixture);
    const token = await invite(fixture, stranger);
    return [
      { status: 409, body: { token } },
      { status: 200, body: { token }, as: { cookie: await fixture.api.signIn(stranger) } },
      { status: 401, as: 'anonymous', body: { token } },
      ...rateLimited(404, { body: { token: 'joined' } }),
    ];
  },
  'GET /api/session': () => [{ status: 200 }, { status: 401, as: 'anonymous' }],
  'POST /api/auth/sign-in/email': () => [
    ...rateLimited(401, { as: 'anonymous', body: guess }),
    { status: 200, as: 'anonymous', body: { email: ADMIN, password: PASSWORD } },
    { status: 401, as: 'anonymous', body: { email: ADMIN, password: 'a wrong password' } },
  ],
  'POST /api/auth/sign-out': async ({ api }) => [
    { status: 200, as: { cookie: await api.signIn('lin@example.org') } },
    { status: 200, as: 'anonymous' },
  ],
  'POST /api/auth/revoke-sessions': async ({ api }) => {
    await api.person('leaving@example.org', 'learner');
    return [
      { status: 200, as: { cookie: await api.signIn('leaving@example.org') } },
      { status: 401, as: 'anonymous' },
    ];
  },
};

/** Samples of the profile. */
export const profiles: SamplesByOperation = {
  'PATCH /api/account': () => [
    { status: 200, body: { name: 'Ada Berg', language: 'de' } },
    { status: 200, body: { language: null } },
    { status: 200, body: {} },
    { status: 401, as: 'anonymous', body: {} },
  ],
  'POST /api/account/password': async ({ api }) => {
    const as = await addMember(api);
    const wrong = { currentPassword: 'a wrong password', password };
    return [
      { status: 200, as, body: { currentPassword: PASSWORD, password } },
      { status: 422, as, body: { currentPassword: password, password } },
      { status: 401, as: 'anonymous', body: wrong },
      ...rateLimited(422, { as, body: wrong }),
    ];
  },
  'GET /api/account/sessions': () => [{ status: 200 }, { status: 401, as: 'anonymous' }],
  'POST /api/account/sessions/{id}/revoke': async ({ api }) => {
    const { cookie, email } = await addMember(api);
    await api.signIn(email);
    const { body } = await api.call('GET', '/api/account/sessions', { cookie });
    const other = body.items.find(({ current }: { current: boolean }) => !current);
    return [
      { status: 200, as: { cookie }, params: { id: other.id } },
      { status: 404, as: { cookie }, params: { id: other.id } },
      { status: 401, as: 'anonymous', params: { id: other.id } },
    ];
  },
  'POST /api/account/join': async ({ api }) => {
    const member = await addMember(api);
    await addAccount(api, member.email, await api.db.organization());
    const colleague = await addMember(api);
    await addAccount(api, colleague.email, api.organizationId);
    return [
      { status: 200, as: member, body: { password } },
      { status: 409, as: colleague, body: { password } },
      { status: 401, as: 'anonymous', body: { password } },
      ...rateLimited(422, { as: colleague, body: { password: 'a wrong password' } }),
    ];
  },
  'POST /api/session/organization': async ({ api }) => [
    { status: 200, body: { organizationId: api.organizationId } },
    { status: 404, body: { organizationId: await api.db.organization() } },
    { status: 401, as: 'anonymous', body: { organizationId: api.organizationId } },
  ],
  'GET /sign-in-links': () => [{ status: 200 }],
  'POST /sign-in-links/{id}/dismiss': async (fixture) => [
    { status: 200, params: { id: await addSignInLink(fixture) } },
    { status: 404 },
  ],
};

/** Adds an administrator with an account and signs in. */
async function addMember(api: TestApi): Promise<{ cookie: string; email: string }> {
  const email = newEmail();
  await api.person(email, 'org_admin');
  return { cookie: await api.signIn(email), email };
}

/** Adds a person of an organization with another account, which has `password`. */
async function addAccount(api: TestApi, email: string, organizationId: string): Promise<void> {
  const account = await new AccountService(api.db.tenancy).createAccount({ email, name: email, password });
  await api.db.asOwner(
    'insert into person (organization_id, account_id, email, name) values ($1, $2, $3, $3)',
    [organizationId, account, `${organizationId === api.organizationId ? 'other-' : ''}${email}`],
  );
}

/** Adds a sign-in link for another administrator. @returns the ID of the link */
async function addSignInLink({ api, admin, insert }: ApiFixture): Promise<string> {
  const id = await insert('person', { email: newEmail(), name: 'Invited', role: 'org_admin' });
  await api.call('POST', `/api/admin/users/${id}/invitation`, { cookie: admin });
  const [link] = await api.db.asOwner<{ id: string }>('select id from invitation where person_id = $1', [id]);
  return link!.id;
}

/** Adds and invites a person. @returns the token of the invitation link */
async function invite({ api, admin, insert }: ApiFixture, address = newEmail()): Promise<string> {
  const id = await insert('person', { email: address, name: 'Invited' });
  const { body } = await api.call('POST', `/api/admin/users/${id}/invitation`, { cookie: admin });
  return (body as { url: string }).url.split('#').at(-1)!;
}

/** Adds an operator on the command line. @returns the token of the link that sets the password */
async function linkOperator({ api }: ApiFixture): Promise<string> {
  const email = newEmail();
  const link = await new OperatorsService(api.db.ownerTenancy).add({ email, name: email }, '');
  return link!.token;
}

/** Adds a person with an account in another organization. @returns the e-mail address */
async function addStranger({ api }: ApiFixture): Promise<string> {
  const address = newEmail();
  const id = await api.person(address, 'learner');
  await api.db.asOwner('update person set organization_id = $1 where id = $2', [
    await api.db.organization(),
    id,
  ]);
  return address;
}
