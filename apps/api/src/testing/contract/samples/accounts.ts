import { PASSWORD } from '../../test-api.js';
import { MAX_FAILURES } from '../../../throttle/sign-in-throttle.js';
import { ADMIN, type ApiFixture } from '../api-fixture.js';
import { newEmail, type Sample, type SamplesByOperation } from './sample.js';

const guess = { email: 'guessed@example.org', password: 'a wrong guess' };

const password = 'a new password';

/** Returns attempts that fail until they are rate limited. `part` has an unknown token. */
const rateLimited = (part: Partial<Sample>): Sample[] => [
  ...Array.from({ length: MAX_FAILURES.account }, (): Sample => ({ ...part, status: 404 })),
  { ...part, status: 429 },
];

/** Samples of sign-in, sign-out and invitations. */
export const accounts: SamplesByOperation = {
  'GET /api/invitations/{token}': async (fixture) => [
    { status: 200, params: { token: await invite(fixture) } },
    { status: 422, params: { token: '\0' } },
    ...rateLimited({ params: { token: 'looked at' } }),
  ],
  'POST /api/invitations/accept': async (fixture) => [
    { status: 200, body: { token: await invite(fixture), password } },
    { status: 409, body: { token: await invite(fixture, await addStranger(fixture)), password } },
    ...rateLimited({ body: { token: 'accepted', password } }),
  ],
  'POST /api/session/invitation': async (fixture) => {
    const stranger = await addStranger(fixture);
    const token = await invite(fixture, stranger);
    return [
      { status: 409, body: { token } },
      { status: 200, body: { token }, as: { cookie: await fixture.api.signIn(stranger) } },
      { status: 401, as: 'anonymous', body: { token } },
      ...rateLimited({ body: { token: 'joined' } }),
    ];
  },
  'GET /api/session': async ({ api }) => {
    const id = await api.person('left@example.org', 'learner');
    const cookie = await api.signIn('left@example.org');
    await api.db.asOwner('update person set left_at = now() where id = $1', [id]);
    return [{ status: 200 }, { status: 401, as: 'anonymous' }, { status: 403, as: { cookie } }];
  },
  'POST /api/auth/sign-in/email': () => [
    ...Array.from({ length: MAX_FAILURES.account }, (): Sample => ({
      status: 401,
      as: 'anonymous',
      body: guess,
    })),
    { status: 429, as: 'anonymous', body: guess },
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

/** Adds and invites a person. @returns the token of the invitation link */
async function invite({ api, admin, insert }: ApiFixture, address = newEmail()): Promise<string> {
  const id = await insert('person', { email: address, name: 'Invited' });
  const { body } = await api.call('POST', `/api/admin/users/${id}/invitation`, { cookie: admin });
  return (body as { url: string }).url.split('/').at(-1)!;
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
