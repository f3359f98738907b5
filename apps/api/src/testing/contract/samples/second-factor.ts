import { stepAt, totpCode } from '@docket/domain';
import { MAX_CODES } from '../../../throttle/second-factor-throttle.js';
import { MAX_FAILURES } from '../../../throttle/sign-in-throttle.js';
import { SoftwarePasskey } from '../../software-passkey.js';
import { ORIGIN, PASSWORD, type TestApi, type TestResponse } from '../../test-api.js';
import { newEmail, type Sample, type SamplesByOperation } from './sample.js';

const FACTOR = '/api/account/second-factor';
const right = { currentPassword: PASSWORD };
const wrong = { currentPassword: 'a wrong password' };
let networks = 0;

/** A new administrator with an account. */
interface Member {
  email: string;
  personId: string;
  cookie: string;
}

async function addMember(api: TestApi): Promise<Member> {
  const email = newEmail();
  const personId = await api.person(email, 'org_admin');
  return { email, personId, cookie: await api.signIn(email) };
}

/** Starts an authenticator app. @returns the code of a step, counted from the current one */
async function start(api: TestApi, { cookie }: Member): Promise<(steps: number) => string> {
  const { body } = await api.call('POST', `${FACTOR}/authenticator`, { cookie, body: right });
  return (steps) => totpCode(body.secret, stepAt(Date.now()) + steps);
}

/** Adds an administrator with an authenticator app. */
async function addEnrolled(api: TestApi): Promise<Member & { code: (steps: number) => string }> {
  const member = await addMember(api);
  const code = await start(api, member);
  await api.call('POST', `${FACTOR}/authenticator/confirm`, {
    cookie: member.cookie,
    body: { code: code(0) },
  });
  return { ...member, code };
}

/** Starts adding a passkey. @returns its challenge */
async function challengeOf(api: TestApi, { cookie }: Member): Promise<string> {
  const { body } = await api.call('POST', `${FACTOR}/passkeys/options`, { cookie, body: right });
  return body.options.challenge;
}

/** Adds an administrator with a passkey. */
async function addPasskey(api: TestApi): Promise<{ member: Member; passkey: SoftwarePasskey }> {
  const member = await addMember(api);
  const passkey = new SoftwarePasskey(ORIGIN);
  const body = passkey.create(await challengeOf(api, member));
  await api.call('POST', `${FACTOR}/passkeys`, { cookie: member.cookie, body });
  return { member, passkey };
}

/** Gives the password. @returns the cookie of the sign-in that waits for the second factor */
async function pendingOf(api: TestApi, { email }: Member): Promise<string> {
  const body = { email, password: PASSWORD };
  const { headers }: TestResponse = await api.call('POST', '/api/auth/sign-in/email', { body });
  return [headers['set-cookie'] ?? []].flat().map(String)[0]!.split(';', 1)[0]!;
}

/** Returns wrong passwords from a new network until they are rate limited. */
function wrongPasswords(as: Member): Sample[] {
  networks += 1;
  const address = `10.2.${networks}.1`;
  const attempt = { as, address, body: wrong };
  return [
    ...Array.from({ length: MAX_FAILURES.addressInNetwork }, (): Sample => ({ ...attempt, status: 422 })),
    { ...attempt, status: 429 },
  ];
}

/** Returns wrong codes until they are rate limited. */
const wrongCodes = (as: { cookie: string }): Sample[] => [
  ...Array.from({ length: MAX_CODES.soon }, (): Sample => ({ as, status: 422, body: { code: '000000' } })),
  { as, status: 429, body: { code: '000000' } },
];

/** Samples of second factors. */
export const secondFactors: SamplesByOperation = {
  'POST /api/auth/sign-in/code': async ({ api }) => {
    const member = await addEnrolled(api);
    const [first, second] = [await pendingOf(api, member), await pendingOf(api, member)];
    return [
      { status: 200, as: { cookie: first }, body: { code: member.code(1) } },
      { status: 401, as: 'anonymous', body: { code: '000000' } },
      ...wrongCodes({ cookie: second }),
    ];
  },
  'POST /api/auth/sign-in/passkey/options': async ({ api }) => {
    const { member } = await addPasskey(api);
    return [
      { status: 200, as: { cookie: await pendingOf(api, member) } },
      { status: 401, as: 'anonymous' },
    ];
  },
  'POST /api/auth/sign-in/passkey': async ({ api }) => {
    const { member, passkey } = await addPasskey(api);
    const cookie = await pendingOf(api, member);
    const { body } = await api.call('POST', '/api/auth/sign-in/passkey/options', { cookie });
    const used = passkey.use(body.options.challenge);
    return [
      { status: 200, as: { cookie }, body: used },
      { status: 401, as: 'anonymous', body: used },
      { status: 422, as: { cookie: await pendingOf(api, member) }, body: used },
    ];
  },
  'POST /api/account/second-factor/passkeys/options': async ({ api }) => {
    const as = await addMember(api);
    return [
      { status: 200, as, body: right },
      { status: 401, as: 'anonymous', body: right },
      ...wrongPasswords(as),
    ];
  },
  'POST /api/account/second-factor/passkeys': async ({ api }) => {
    const member = await addMember(api);
    const body = new SoftwarePasskey(ORIGIN).create(await challengeOf(api, member));
    return [
      { status: 200, as: member, body },
      { status: 422, as: member, body },
      { status: 401, as: 'anonymous', body },
    ];
  },
  'POST /api/account/second-factor/passkeys/{id}/remove': async ({ api }) => {
    const { member: as } = await addPasskey(api);
    const { body } = await api.call('GET', FACTOR, { cookie: as.cookie });
    const params = { id: body.passkeys[0].id };
    return [
      { status: 200, as, params, body: right },
      { status: 404, as, params, body: right },
      { status: 401, as: 'anonymous', params, body: right },
      ...wrongPasswords(as).map((sample) => ({ ...sample, params })),
    ];
  },
  'GET /api/account/second-factor': () => [{ status: 200 }, { status: 401, as: 'anonymous' }],
  'POST /api/account/second-factor/authenticator': async ({ api }) => {
    const as = await addMember(api);
    return [
      { status: 200, as, body: right },
      { status: 409, as: await addEnrolled(api), body: right },
      { status: 401, as: 'anonymous', body: right },
      ...wrongPasswords(as),
    ];
  },
  'POST /api/account/second-factor/authenticator/confirm': async ({ api }) => {
    const as = await addMember(api);
    const code = await start(api, as);
    const other = await addMember(api);
    return [
      { status: 200, as, body: { code: code(0) } },
      { status: 401, as: 'anonymous', body: { code: '000000' } },
      ...wrongCodes(other),
    ];
  },
  'POST /api/account/second-factor/authenticator/remove': async ({ api }) => {
    const as = await addEnrolled(api);
    return [
      { status: 200, as, body: right },
      { status: 404, as, body: right },
      { status: 401, as: 'anonymous', body: right },
      ...wrongPasswords(as),
    ];
  },
  'POST /api/account/second-factor/recovery-codes': async ({ api }) => {
    const as = await addEnrolled(api);
    return [
      { status: 200, as, body: right },
      { status: 409, as: await addMember(api), body: right },
      { status: 401, as: 'anonymous', body: right },
      ...wrongPasswords(as),
    ];
  },
  'POST /api/account/second-factor/dismiss-removal': () => [
    { status: 200 },
    { status: 401, as: 'anonymous' },
  ],
  'POST /users/{id}/second-factor/remove': async ({ api }) => {
    const { personId } = await addEnrolled(api);
    const elsewhere = await addEnrolled(api);
    await api.db.asOwner(
      `insert into person (organization_id, account_id, email, name)
         select $1, account_id, email, name from person where id = $2`,
      [await api.db.organization(), elsewhere.personId],
    );
    return [
      { status: 200, params: { id: personId } },
      { status: 404, params: { id: personId } },
      { status: 409, params: { id: elsewhere.personId } },
    ];
  },
};
