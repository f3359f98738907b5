import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
});
afterAll(() => api.close());

describe('the public API', () => {
  it('accepts a key with the scope, without cookie or origin', async () => {
    const { headers } = await api.key('reports:read');
    const response = await api.call('GET', '/api/public/v1/reports', { headers, origin: null });
    expect([response.status, response.body.total]).toEqual([200, 0]);
  });

  it('returns the scope that a key does not have', async () => {
    const { headers } = await api.key('users:read', 'org:read');
    const response = await api.call('GET', '/api/public/v1/reports', { headers, origin: null });
    expect([response.status, response.body]).toMatchObject([
      403,
      { error: 'insufficient_scope', required: 'reports:read', present: ['users:read', 'org:read'] },
    ]);
  });

  it.each([
    ['no key', undefined],
    ['a session', 'cookie'],
    ['a malformed key', 'Bearer secret'],
    ['an unknown key', `Bearer dkt_live_${'a'.repeat(32)}`],
    ['another scheme', `Basic dkt_live_${'a'.repeat(32)}`],
  ])('rejects %s', async (_, sent) => {
    const cookie = sent === 'cookie' ? await api.signIn('ada@example.org') : undefined;
    const headers: Record<string, string> = sent && !cookie ? { authorization: sent } : {};
    const response = await api.call('GET', '/api/public/v1/reports', { headers, ...(cookie && { cookie }) });
    expect([response.status, response.body.error]).toEqual([401, 'unauthenticated']);
  });

  it('rejects expired and revoked keys', async () => {
    const expired = await api.key('reports:read');
    const revoked = await api.key('reports:read');
    await api.db.asOwner('update api_key set expires_at = now() where id = $1', [expired.id]);
    await api.db.asOwner('update api_key set revoked_at = now() where id = $1', [revoked.id]);
    for (const { headers } of [expired, revoked]) {
      expect((await api.call('GET', '/api/public/v1/reports', { headers, origin: null })).status).toBe(401);
    }
  });

  it('does not offer the operations of the web app in the public API', async () => {
    const { headers } = await api.key('reports:read', 'reports:write');
    const id = '01a20832-465f-77b2-97a8-e4df3d821499';
    for (const url of [`/api/public/v1/reports/${id}/retry`, '/api/public/v1/report-kinds']) {
      const response = await api.call(url.endsWith('retry') ? 'POST' : 'GET', url, { headers, origin: null });
      expect([url, response.status]).toEqual([url, 404]);
    }
    const { body } = await api.call('GET', '/api/openapi.json');
    expect(body.paths).not.toHaveProperty('/api/public/v1/reports/{id}/retry');
  });

  it('does not give a key access to /api/admin', async () => {
    const { headers } = await api.key('reports:read');
    expect((await api.call('GET', '/api/admin/reports', { headers })).status).toBe(401);
  });

  it('records the key as requester of a report', async () => {
    const { id, headers } = await api.key('reports:read', 'reports:write');
    const requested = await api.call('POST', '/api/public/v1/reports', {
      headers,
      origin: null,
      body: { kind: 'plain' },
    });
    expect([requested.status, requested.body.requestedBy]).toEqual([
      202,
      { name: 'CI', email: `apikey:${id}` },
    ]);
    expect(requested.headers.location).toBe(`/api/public/v1/reports/${requested.body.id}`);
    const [event] = await api.db.asOwner<{ actor_email: string; actor_role: string }>(
      `select actor_email, actor_role from audit_event where action = 'report.requested' and target_id = $1`,
      [requested.body.id],
    );
    expect(event).toEqual({ actor_email: `apikey:${id}`, actor_role: 'api_key' });
  });

  it('applies an Idempotency-Key separately for each API key', async () => {
    const [one, two] = [await api.key('reports:write'), await api.key('reports:write')];
    const request = ({ headers }: TestKey, body: object) =>
      api.call('POST', '/api/public/v1/reports', {
        headers: { ...headers, 'idempotency-key': 'once-only' },
        origin: null,
        body,
      });
    const [first, second] = await Promise.all([1, 2].map(() => request(one, { kind: 'plain', fresh: true })));
    expect([first!.status, second!.status]).toEqual([202, 202]);
    expect(second!.body.id).toBe(first!.body.id);
    const other = await request(one, { kind: 'plain', params: { year: 2026 } });
    expect([other.status, other.body.error]).toEqual([422, 'idempotency_key_reused']);
    const otherKey = await request(two, { kind: 'plain', fresh: true });
    expect(otherKey.status).toBe(202);
    expect(otherKey.body.id).not.toBe(first!.body.id);
  });
});
