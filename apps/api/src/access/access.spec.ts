import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
});
afterAll(() => api.close());

describe('the public door', () => {
  it('opens to a key with the scope, without cookie or origin', async () => {
    const { headers } = await api.key('reports:read');
    const answer = await api.call('GET', '/api/public/v1/reports', { headers, origin: null });
    expect([answer.status, answer.body.total]).toEqual([200, 0]);
  });

  it('names the scope that a key lacks', async () => {
    const { headers } = await api.key('users:read', 'org:read');
    const answer = await api.call('GET', '/api/public/v1/reports', { headers, origin: null });
    expect([answer.status, answer.body]).toMatchObject([
      403,
      { error: 'insufficient_scope', required: 'reports:read', present: ['users:read', 'org:read'] },
    ]);
  });

  it.each([
    ['no key', undefined],
    ['a session instead', 'cookie'],
    ['a word', 'Bearer secret'],
    ['an unknown key', `Bearer dkt_live_${'a'.repeat(32)}`],
    ['another scheme', `Basic dkt_live_${'a'.repeat(32)}`],
  ])('stays shut to %s', async (_, sent) => {
    const cookie = sent === 'cookie' ? await api.signIn('ada@example.org') : undefined;
    const headers: Record<string, string> = sent && !cookie ? { authorization: sent } : {};
    const answer = await api.call('GET', '/api/public/v1/reports', { headers, ...(cookie && { cookie }) });
    expect([answer.status, answer.body.error]).toEqual([401, 'unauthenticated']);
  });

  it('stays shut to a key that has expired or was revoked', async () => {
    const expired = await api.key('reports:read');
    const revoked = await api.key('reports:read');
    await api.db.asOwner('update api_key set expires_at = now() where id = $1', [expired.id]);
    await api.db.asOwner('update api_key set revoked_at = now() where id = $1', [revoked.id]);
    for (const { headers } of [expired, revoked]) {
      expect((await api.call('GET', '/api/public/v1/reports', { headers, origin: null })).status).toBe(401);
    }
  });

  it('does not lead to what only the page may do', async () => {
    const { headers } = await api.key('reports:read', 'reports:write');
    const id = '01a20832-465f-77b2-97a8-e4df3d821499';
    for (const url of [`/api/public/v1/reports/${id}/retry`, '/api/public/v1/report-kinds']) {
      const answer = await api.call(url.endsWith('retry') ? 'POST' : 'GET', url, { headers, origin: null });
      expect([url, answer.status]).toEqual([url, 404]);
    }
    const { body } = await api.call('GET', '/api/openapi.json');
    expect(body.paths).not.toHaveProperty('/api/public/v1/reports/{id}/retry');
  });

  it('does not lead a key into the admin door', async () => {
    const { headers } = await api.key('reports:read');
    expect((await api.call('GET', '/api/admin/reports', { headers })).status).toBe(401);
  });

  it('names the key as who asked for a report', async () => {
    const { id, headers } = await api.key('reports:read', 'reports:write');
    const asked = await api.call('POST', '/api/public/v1/reports', {
      headers,
      origin: null,
      body: { kind: 'plain' },
    });
    expect([asked.status, asked.body.requestedBy]).toEqual([202, { name: 'CI', email: `apikey:${id}` }]);
    expect(asked.headers.location).toBe(`/api/public/v1/reports/${asked.body.id}`);
    const [event] = await api.db.asOwner<{ actor_email: string; actor_role: string }>(
      `select actor_email, actor_role from audit_event where action = 'report.requested' and target_id = $1`,
      [asked.body.id],
    );
    expect(event).toEqual({ actor_email: `apikey:${id}`, actor_role: 'api_key' });
  });

  it('honours an Idempotency-Key, for each key of its own', async () => {
    const [one, two] = [await api.key('reports:write'), await api.key('reports:write')];
    const ask = ({ headers }: TestKey, body: object) =>
      api.call('POST', '/api/public/v1/reports', {
        headers: { ...headers, 'idempotency-key': 'once-only' },
        origin: null,
        body,
      });
    const [first, second] = await Promise.all([1, 2].map(() => ask(one, { kind: 'plain', fresh: true })));
    expect([first!.status, second!.status]).toEqual([202, 202]);
    expect(second!.body.id).toBe(first!.body.id);
    const other = await ask(one, { kind: 'plain', params: { year: 2026 } });
    expect([other.status, other.body.error]).toEqual([422, 'idempotency_key_reused']);
    const stranger = await ask(two, { kind: 'plain', fresh: true });
    expect(stranger.status).toBe(202);
    expect(stranger.body.id).not.toBe(first!.body.id);
  });
});
