import { newId } from '@docket/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestResponse, type TestApi } from '../testing/test-api.js';

const KEYS = '/api/admin/api-keys';
const REPORTS = '/api/public/v1/reports';

let api: TestApi;
let other: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await startTestApi();
  // Another API process on the same database.
  other = await startTestApi({}, {}, api.db);
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
});
afterAll(async () => {
  await other.close();
  await api.close();
});

const create = (body: object): Promise<TestResponse> => api.call('POST', KEYS, { cookie, body });
const list = (query = ''): Promise<TestResponse> => api.call('GET', `${KEYS}${query}`, { cookie });
const revoke = (id: string): Promise<TestResponse> => api.call('POST', `${KEYS}/${id}/revoke`, { cookie });
const audited = (id: string) =>
  api.db.asOwner(
    'select action, actor_email, target_label, metadata from audit_event where target_id = $1 order by created_at',
    [id],
  );
const use = (on: TestApi, token: string): Promise<TestResponse> =>
  on.call('GET', REPORTS, { headers: { authorization: `Bearer ${token}` }, origin: null });

describe('creating a key', () => {
  it('returns the token once, and stores only its hash, prefix and last characters', async () => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const { status, body } = await create({ name: ' CI ', scopes: ['users:read', 'org:read'], expiresAt });
    expect(status).toBe(201);
    expect(body.token).toMatch(/^dkt_live_[A-Za-z0-9]{32}$/);
    expect(body).toMatchObject({
      name: 'CI',
      prefix: body.token.slice(0, 13),
      last4: body.token.slice(-4),
      scopes: ['org:read', 'users:read'],
      status: 'active',
      createdBy: 'ada@example.org',
      expiresAt,
      revokedAt: null,
      lastUsedAt: null,
    });
    const { token, ...withoutToken } = body;
    const [listed] = (await list()).body.items;
    expect(listed).toEqual(withoutToken);
    const [row] = await api.db.asOwner('select k::text as row from api_key k where id = $1', [body.id]);
    expect(row!.row).not.toContain(token);
    expect(await audited(body.id)).toEqual([
      {
        action: 'apikey.created',
        actor_email: 'ada@example.org',
        target_label: 'CI',
        metadata: { after: { scopes: ['org:read', 'users:read'], expiresAt } },
      },
    ]);
  });

  it.each([
    ['no name', { name: '  ' }, 'name'],
    ['a name with a NUL', { name: 'C\0I' }, 'name'],
    ['no scope', { scopes: [] }, 'scopes'],
    ['an unknown scope', { scopes: ['everything:write'] }, 'scopes.0'],
    ['an expiry date in the past', { expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['an invalid expiry date', { expiresAt: 'soon' }, 'expiresAt'],
  ])('rejects a new key with %s', async (_, part, path) => {
    const { status, body } = await create({ name: 'CI', scopes: ['org:read'], ...part });
    expect([status, body.error, body.issues[0].path]).toEqual([422, 'invalid_request', path]);
  });
});

describe('revoking a key', () => {
  it('revokes a key immediately in all processes, and audits it once', async () => {
    const { id, token } = (await create({ name: 'Old', scopes: ['reports:read'] })).body;
    for (const process of [api, other]) expect((await use(process, token)).status).toBe(200);
    const first = await revoke(id);
    // The first request after the revocation is already rejected.
    for (const process of [other, api]) expect((await use(process, token)).status).toBe(401);
    expect(first.body).toMatchObject({ id, status: 'revoked', revokedAt: expect.any(String) });
    const again = await revoke(id);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await audited(id)).toMatchObject([
      { action: 'apikey.created' },
      { action: 'apikey.revoked', metadata: { after: { revokedAt: first.body.revokedAt } } },
    ]);
  });

  it('responds with 404 to the revocation of an unknown key or a key of another organization', async () => {
    const { id } = await other.key('org:read');
    for (const unknown of [id, newId()]) {
      const { status, body } = await revoke(unknown);
      expect([status, body.error]).toEqual([404, 'not_found']);
    }
    expect((await revoke('1')).status).toBe(422);
    const [untouched] = await api.db.asOwner('select revoked_at from api_key where id = $1', [id]);
    expect(untouched).toEqual({ revoked_at: null });
  });
});

describe('the list of keys', () => {
  it('lists keys with their status, newest first, and filters by status', async () => {
    const ids: Record<string, string> = {};
    for (const status of ['active', 'expired', 'revoked']) {
      ids[status] = (await create({ name: status, scopes: ['org:read'] })).body.id;
    }
    await api.db.asOwner('update api_key set expires_at = now() where id = $1', [ids['expired']]);
    await revoke(ids['revoked']!);
    const newest = (await list('?pageSize=3')).body;
    expect(newest.items.map(({ status }: { status: string }) => status)).toEqual([
      'revoked',
      'expired',
      'active',
    ]);
    for (const [status, id] of Object.entries(ids)) {
      const { items, total } = (await list(`?status=${status}&pageSize=200`)).body;
      expect(items[0].id).toBe(id);
      expect(items).toHaveLength(total);
      expect(new Set(items.map((key: { status: string }) => key.status))).toEqual(new Set([status]));
    }
    expect((await list('?status=unknown')).status).toBe(422);
  });

  it('lists the time of last use, accurate to the minute', async () => {
    const { id, token } = (await create({ name: 'Used', scopes: ['reports:read'] })).body;
    const lastUsedAt = async () =>
      (await list()).body.items.find((key: { id: string }) => key.id === id).lastUsedAt;
    await use(api, token);
    const first = await lastUsedAt();
    expect(Date.now() - Date.parse(first)).toBeLessThan(60_000);
    await use(api, token);
    expect(await lastUsedAt()).toBe(first);
  });
});
