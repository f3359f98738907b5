import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEventView, AuditLogPage } from '@docket/contracts';
import { startTestApi, type TestResponse, type TestApi } from '../testing/test-api.js';

const LOG = '/api/admin/audit-log';
let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  await removeSignIns();
  // Seven events within one millisecond, three of them in the same microsecond, then ten events one hour apart.
  await api.db.asOwner(
    `insert into audit_event (organization_id, created_at, action, actor_email, actor_role, target_type, target_label, metadata)
     select $1::uuid, timestamptz '2026-03-01T10:00:00.123400Z' + interval '1 microsecond' * least(n, 4),
       case n % 3 when 0 then 'team.created' when 1 then 'user.updated' else 'report.requested' end,
       case n % 2 when 0 then 'ada@example.org' else 'bo@example.org' end, 'org_admin', 'team', 'early ' || n, '{}'::jsonb
     from generate_series(0, 6) n
     union all
     select $1::uuid, timestamptz '2026-03-02T00:00:00Z' + interval '1 hour' * n, 'settings.updated', 'ada@example.org',
       'org_admin', 'organization', 'late ' || n, '{"before": {"a": 1}, "after": {"a": 2}}'
     from generate_series(0, 9) n`,
    [api.organizationId],
  );
  await api.db.asOwner(
    `insert into audit_event (organization_id, created_at, action, actor_email, actor_role, target_type, target_label)
     values ($1, '2026-03-01T10:00:00.123402Z', 'secret.done', 'eve@elsewhere.org', 'org_admin', 'team', 'theirs')`,
    [await api.db.organization()],
  );
});
afterAll(() => api.close());

/** Removes the events of the sign-ins that the tests need. */
const removeSignIns = () => api.db.asOwner(`delete from audit_event where action = 'session.started'`);
const get = (query = '', path = LOG): Promise<TestResponse> => api.call('GET', `${path}${query}`, { cookie });
const labels = ({ items }: AuditLogPage): (string | null)[] => items.map(({ targetLabel }) => targetLabel);

/** Follows the cursors in one direction to the end. */
async function follow(direction: 'nextCursor' | 'previousCursor', query: string, from?: string) {
  const pages: AuditLogPage[] = [];
  let cursor: string | null = from ?? null;
  do {
    const { status, body } = await get(`?${query}${cursor ? `&cursor=${cursor}` : ''}`);
    expect(status).toBe(200);
    pages.push(body);
    cursor = body[direction];
  } while (cursor && pages.length < 50);
  return pages;
}

describe('the list', () => {
  it('returns all fields of events, newest first', async () => {
    const { status, body } = await get('?pageSize=2');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      page: 1,
      pageSize: 2,
      total: 17,
      totalIsCapped: false,
      previousCursor: null,
    });
    expect(body.items[0]).toEqual({
      id: expect.any(String) as unknown as string,
      createdAt: '2026-03-02T09:00:00.000Z',
      action: 'settings.updated',
      actorEmail: 'ada@example.org',
      actorName: 'ada@example.org',
      actorRole: 'org_admin',
      targetType: 'organization',
      targetId: null,
      targetLabel: 'late 9',
      metadata: { before: { a: 1 }, after: { a: 2 } },
      ipAddress: null,
    } satisfies AuditEventView);
  });

  it.each([1, 2, 3, 5, 7, 17, 200])(
    'returns each event once in pages of %i, in both directions',
    async (size) => {
      const down = await follow('nextCursor', `pageSize=${size}`);
      const all = down.flatMap(labels);
      expect(all).toHaveLength(17);
      expect(new Set(all).size).toBe(17);
      const oldest = down.at(-1)!;
      if (!oldest.previousCursor) return;
      const up = await follow('previousCursor', `pageSize=${size}`, oldest.previousCursor);
      const newest = up.pop()!;
      // The newest page is always full, so it may repeat events of the page below it.
      expect(labels(newest)).toEqual(labels(down[0]!));
      const between = up.reverse().flatMap(labels);
      expect(all.slice(0, -oldest.items.length).slice(-between.length || 17)).toEqual(
        between.length ? between : all.slice(0, -oldest.items.length),
      );
    },
  );

  it('continues from a cursor with a filter that includes or excludes its position', async () => {
    const { nextCursor } = (await get('?pageSize=4')).body as AuditLogPage; // below "late 6"
    const { previousCursor } = (await get(`?pageSize=4&cursor=${nextCursor}`)).body as AuditLogPage; // above "late 5"
    const shown = async (query: string) => labels((await get(`?${query}&pageSize=3`)).body);
    const older = `cursor=${nextCursor}`;
    expect(await shown(`${older}&to=2026-03-02T08:00:00Z`)).toEqual(['late 5', 'late 4', 'late 3']);
    expect(await shown(`${older}&to=2026-03-02T03:00:00Z`)).toEqual(['late 3', 'late 2', 'late 1']);
    expect(await shown(`${older}&from=2026-03-02T05:00:00Z`)).toEqual(['late 5']);
    expect(await shown(`${older}&to=2026-03-02T06:00:00Z`)).toEqual(['late 5', 'late 4', 'late 3']);
    const newer = `cursor=${previousCursor}`;
    expect(await shown(`${newer}&from=2026-03-02T01:00:00Z`)).toEqual(['late 8', 'late 7', 'late 6']);
    expect(await shown(`${newer}&from=2026-03-02T08:00:00Z`)).toEqual(['late 9', 'late 8']);
    expect(await shown(`${newer}&to=2026-03-02T08:00:00Z`)).toEqual(['late 8', 'late 7', 'late 6']);
  });

  it('returns the same events by page number', async () => {
    const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => get(`?pageSize=4&page=${page}`)));
    expect(pages.flatMap(({ body }) => labels(body))).toEqual(
      (await follow('nextCursor', 'pageSize=200')).flatMap(labels),
    );
    const beyond = await get('?pageSize=4&page=6');
    expect(beyond.body).toMatchObject({ items: [], total: 17, nextCursor: null, previousCursor: null });
  });

  it('keeps the position of a cursor while events are added', async () => {
    const first = (await get('?pageSize=3')).body as AuditLogPage;
    await api.call('POST', '/api/admin/reports', { cookie, body: { kind: 'plain' } });
    try {
      const second = (await get(`?pageSize=3&cursor=${first.nextCursor}`)).body as AuditLogPage;
      expect(labels(second)).toEqual(['late 6', 'late 5', 'late 4']);
      const back = (await get(`?pageSize=3&cursor=${second.previousCursor}`)).body as AuditLogPage;
      expect(labels(back)).toEqual(labels(first));
      expect(back.previousCursor).not.toBeNull();
    } finally {
      await api.db.asOwner(`delete from audit_event where target_type = 'report'`);
    }
  });

  it.each([
    ['action=team.created', ['early 6', 'early 3', 'early 0']],
    ['actor=bo@example.org', ['early 5', 'early 3', 'early 1']],
    ['action=team.created&actor=bo@example.org', ['early 3']],
    ['action=team', []],
    ['actor=BO@example.org', []],
    ['from=2026-03-02T08:00:00Z', ['late 9', 'late 8']],
    ['from=2026-03-02T08:00:00.001Z', ['late 9']],
    ['from=2026-03-02T10:00:00%2B02:00&to=2026-03-02T08:00:00Z', ['late 8']],
    ['to=2026-03-01T10:00:00.122Z', []],
    ['to=2026-03-01&action=report.requested', ['early 5', 'early 2']],
    ['from=2026-03-02&to=2026-03-02&pageSize=1', ['late 9']],
    ['from=2026-03-03', []],
    ['from=2026-03-02&to=2026-03-01', []],
  ])('filters by %s', async (query, expected) => {
    const { status, body } = await get(`?${query}`);
    expect(status).toBe(200);
    expect(new Set(labels(body))).toEqual(new Set(expected));
  });

  it('includes the whole last millisecond of a period', async () => {
    const { body } = await get('?from=2026-03-01T10:00:00.123Z&to=2026-03-01T10:00:00.123Z');
    expect(body.total).toBe(7);
  });

  it('caps the total at 10,000', async () => {
    await api.db.asOwner(
      `insert into audit_event (organization_id, created_at, action, actor_email, actor_role, target_type)
       select $1::uuid, '2020-01-01', 'bulk.done', 'bulk', 'api_key', 'team' from generate_series(1, 10001)`,
      [api.organizationId],
    );
    const first = await get('?action=bulk.done');
    expect(first.body).toMatchObject({ total: 10_000, totalIsCapped: true });
    const last = await get('?action=bulk.done&page=200');
    expect(last.body.items).toHaveLength(50);
    expect((await get(`?cursor=${last.body.nextCursor}&action=bulk.done`)).body.items).toHaveLength(1);
    await api.db.asOwner(`delete from audit_event where action = 'bulk.done'`);
  });

  it.each([
    ['cursor=nonsense', 'cursor'],
    ['cursor=', 'cursor'],
    ['cursor=EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&page=1', 'cursor'],
    ['page=201', 'page'],
    ['page=0', 'page'],
    ['pageSize=201', 'pageSize'],
    ['from=yesterday', 'from'],
    ['from=2026-03-01T10:00:00', 'from'],
    ['from=0000-01-01', 'from'],
    ['to=9999-12-31T23:59:59-10:00', 'to'],
    ['action=%00', 'action'],
    ['action=', 'action'],
    ['actor=a&actor=b', 'actor'],
  ])('rejects %s', async (query, path) => {
    const { status, body } = await get(`?${query}`);
    expect([status, body.error, body.issues[0].path]).toEqual([422, 'invalid_request', path]);
  });

  it('accepts a forged cursor as a position, without events of other organizations', async () => {
    const far = Buffer.concat([Buffer.from([0x10, 0]), Buffer.alloc(23, 0xff)]).toString('base64url');
    const { status, body } = await get(`?cursor=${far}&pageSize=1`);
    expect([status, labels(body)]).toEqual([200, ['late 9']]);
    const all = await follow('nextCursor', 'pageSize=3');
    expect(all.flatMap(labels)).not.toContain('theirs');
  });
});

describe('the filter options', () => {
  it('lists the actions of the organization as filter options', async () => {
    const { body } = await get('', `${LOG}/actions`);
    expect(body).toEqual({ items: ['report.requested', 'settings.updated', 'team.created', 'user.updated'] });
  });

  it('lists and searches the actors by name', async () => {
    const key = await api.key('audit-log:read');
    await api.call('GET', '/api/public/v1/audit-log.csv', { headers: key.headers, origin: null });
    const { body } = await get('', `${LOG}/actors`);
    expect(body.items).toEqual([
      { actor: 'ada@example.org', name: 'ada@example.org' },
      { actor: 'bo@example.org', name: null },
      { actor: `apikey:${key.id}`, name: 'CI' },
    ]);
    expect((await get('?search=ci', `${LOG}/actors`)).body).toEqual({
      items: [{ actor: `apikey:${key.id}`, name: 'CI' }],
      total: 1,
    });
    expect((await get('?search=%25', `${LOG}/actors`)).body).toEqual({ items: [], total: 0 });
  });

  it('returns no filter options in an empty organization', async () => {
    const empty = await startTestApi({}, {}, api.db);
    await empty.person('first@example.net', 'org_admin');
    const first = await empty.signIn('first@example.net');
    await removeSignIns();
    const response = (path: string) => empty.call('GET', path, { cookie: first });
    expect((await response(LOG)).body).toMatchObject({ items: [], total: 0, nextCursor: null });
    expect((await response(`${LOG}/actions`)).body).toEqual({ items: [] });
    expect((await response(`${LOG}/actors`)).body).toEqual({ items: [], total: 0 });
    await empty.close();
  });
});

describe('the public API', () => {
  it('returns the same events to a key with the scope', async () => {
    const { headers } = await api.key('audit-log:read');
    const allowed = await api.call('GET', '/api/public/v1/audit-log?to=2026-03-02', {
      headers,
      origin: null,
    });
    expect(allowed.body).toEqual((await get('?to=2026-03-02')).body);
    const actions = await api.call('GET', '/api/public/v1/audit-log/actions', { headers, origin: null });
    expect(actions.status).toBe(200);
    const actors = await api.call('GET', '/api/public/v1/audit-log/actors', { headers, origin: null });
    expect(actors.status).toBe(404);
    const other = await api.key('reports:read');
    for (const path of ['audit-log', 'audit-log/actions', 'audit-log.csv']) {
      const denied = await api.call('GET', `/api/public/v1/${path}`, {
        headers: other.headers,
        origin: null,
      });
      expect([denied.status, denied.body.error, denied.body.required]).toEqual([
        403,
        'insufficient_scope',
        'audit-log:read',
      ]);
    }
  });
});
