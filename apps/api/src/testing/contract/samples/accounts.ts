import { PASSWORD } from '../../test-api.js';
import { FAILURES } from '../../../throttle/sign-in-throttle.js';
import { ADMIN, type ApiFixture } from '../api-fixture.js';
import { email, type Sample, type SamplesByOperation } from './sample.js';

const guess = { email: 'guessed@example.org', password: 'a wrong guess' };

const password = 'a password that is new';

/** Tries that fail until they are slowed. `part` carries a token that never was. */
const slowed = (part: Partial<Sample>): Sample[] => [
  ...Array.from({ length: FAILURES.account }, (): Sample => ({ ...part, status: 404 })),
  { ...part, status: 429 },
];

/** Samples of signing in and out, and of invitations. */
export const accounts: SamplesByOperation = {
  'GET /api/invitations/{token}': async (fixture) => [
    { status: 200, params: { token: await invite(fixture) } },
    { status: 422, params: { token: '\0' } },
    ...slowed({ params: { token: 'looked at' } }),
  ],
  'POST /api/invitations/accept': async (fixture) => [
    { status: 200, body: { token: await invite(fixture), password } },
    { status: 409, body: { token: await invite(fixture, await strangerOf(fixture)), password } },
    ...slowed({ body: { token: 'accepted', password } }),
  ],
  'POST /api/session/invitation': async (fixture) => {
    const stranger = await strangerOf(fixture);
    const token = await invite(fixture, stranger);
    return [
      { status: 409, body: { token } },
      { status: 200, body: { token }, as: { cookie: await fixture.api.signIn(stranger) } },
      { status: 401, as: 'nobody', body: { token } },
      ...slowed({ body: { token: 'joined' } }),
    ];
  },
  'GET /api/session': async ({ api }) => {
    const id = await api.person('left@example.org', 'learner');
    const cookie = await api.signIn('left@example.org');
    await api.db.asOwner('update person set left_at = now() where id = $1', [id]);
    return [{ status: 200 }, { status: 401, as: 'nobody' }, { status: 403, as: { cookie } }];
  },
  'POST /api/auth/sign-in/email': () => [
    ...Array.from({ length: FAILURES.account }, (): Sample => ({ status: 401, as: 'nobody', body: guess })),
    { status: 429, as: 'nobody', body: guess },
    { status: 200, as: 'nobody', body: { email: ADMIN, password: PASSWORD } },
    { status: 401, as: 'nobody', body: { email: ADMIN, password: 'not it at all' } },
  ],
  'POST /api/auth/sign-out': async ({ api }) => [
    { status: 200, as: { cookie: await api.signIn('lin@example.org') } },
    { status: 200, as: 'nobody' },
  ],
  'POST /api/auth/revoke-sessions': async ({ api }) => {
    await api.person('leaving@example.org', 'learner');
    return [
      { status: 200, as: { cookie: await api.signIn('leaving@example.org') } },
      { status: 401, as: 'nobody' },
    ];
  },
};

/** Makes a person and invites them. @returns the token of the link */
async function invite({ api, admin, insert }: ApiFixture, address = email()): Promise<string> {
  const id = await insert('person', { email: address, name: 'Invited' });
  const { body } = await api.call('POST', `/api/admin/users/${id}/invitation`, { cookie: admin });
  return (body as { url: string }).url.split('/').at(-1)!;
}

/** Somebody of another organization who signs in. @returns the e-mail */
async function strangerOf({ api }: ApiFixture): Promise<string> {
  const address = email();
  const id = await api.person(address, 'learner');
  await api.db.asOwner('update person set organization_id = $1 where id = $2', [
    await api.db.organization(),
    id,
  ]);
  return address;
}
