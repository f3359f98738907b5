import { MAX_API_KEYS } from '@docket/contracts';
import { jpeg, createPng, type TestApi } from '../../test-api.js';
import type { ApiFixture } from '../api-fixture.js';
import { get, type Sample, type SamplesByOperation } from './sample.js';

const png = createPng({ width: 16, height: 16, samples: () => [0, 0, 0, 255] });

const image = (bytes: Buffer, type = 'image/png'): Pick<Sample, 'body' | 'headers'> => ({
  body: bytes,
  headers: { 'content-type': type },
});

const addKeys = async (api: TestApi, creator: string, number: number): Promise<void> => {
  await api.db.asOwner(
    `insert into api_key (organization_id, name, token_sha256, prefix, last4, scopes, created_by, expires_at)
     select $1, 'Added', encode(sha256(gen_random_uuid()::text::bytea), 'hex'), 'dkt_live_', 'xxxx', '{org:read}', $2,
         now() + interval '1 day'
       from generate_series(1, $3)`,
    [api.organizationId, creator, number],
  );
};
const revokeAddedKeys = async (api: TestApi): Promise<void> => {
  await api.db.asOwner(`update api_key set revoked_at = now() where name = 'Added'`);
};

const withLogo = async ({ api, admin }: ApiFixture): Promise<void> => {
  await api.call('PUT', '/api/admin/settings/logo', { cookie: admin, ...image(png) } as never);
};

/** Samples of the organization, its settings, keys and audit log. */
export const organization: SamplesByOperation = {
  'GET /search': () => [{ status: 200, query: { search: 'an', limit: '2' } }],
  'GET /api-keys': () => [{ status: 200 }, { status: 200, query: { status: 'revoked' } }],
  'POST /api-keys': ({ api, ids }) => {
    const body = { name: 'CI', scopes: ['org:read'] };
    return [
      { status: 201, body },
      { status: 422, body: { ...body, expiresAt: '2020-01-01T00:00:00Z' } },
      { status: 409, body, before: () => addKeys(api, ids.admin, MAX_API_KEYS) },
      // Leaves room for the keys of other samples.
      { status: 201, body, before: () => revokeAddedKeys(api) },
    ];
  },
  'POST /api-keys/{id}/revoke': async ({ api }) => [
    { status: 200, params: { id: (await api.key('org:read')).id } },
  ],
  'GET /audit-log': (): Sample[] => [
    { status: 200 },
    { status: 200, query: { action: 'no.such', actor: 'nobody', from: '2026-11-01', to: '2026-11-02' } },
    { status: 422, query: { page: '2', cursor: 'x' } },
    { status: 422, query: { cursor: 'made up' } },
  ],
  'GET /audit-log/actions': get,
  'GET /audit-log/actors': () => [{ status: 200 }, { status: 200, query: { search: 'CI' } }],
  'GET /org': get,
  'GET /settings': get,
  'PATCH /settings': () => [
    { status: 200, body: { name: 'Acme', timeZone: 'Europe/Berlin', accentColor: '#ffcc00' } },
    { status: 200, body: {} },
    { status: 200, body: { reportRetentionDays: 365 } },
    { status: 422, body: { timeZone: 'Europe/Atlantis' } },
    { status: 422, body: { reportRetentionDays: 0 } },
    { status: 200, body: { eligibleJobFunctions: ['Developer'], bespokeSoftwareOnly: true } },
    { status: 200, body: { eligibleJobFunctions: null, bespokeSoftwareOnly: false } },
    { status: 422, body: { eligibleJobFunctions: [] } },
  ],
  'GET /settings/eligibility': () => [
    { status: 200 },
    { status: 200, query: { jobFunction: 'Developer', bespokeSoftwareOnly: 'true' } },
  ],
  'GET /settings/retention': () => [
    { status: 200, query: { days: '30' } },
    { status: 422, query: { days: '0' } },
  ],
  'GET /settings/logo': (fixture) => [{ status: 404 }, { status: 200, before: () => withLogo(fixture) }],
  'PUT /settings/logo': () => [
    { status: 200, ...image(png) },
    { status: 200, ...image(jpeg, 'image/jpeg') },
    { status: 422, ...image(Buffer.from('not an image')) },
  ],
  'DELETE /settings/logo': (fixture) => [{ status: 200, before: () => withLogo(fixture) }, { status: 200 }],
};
