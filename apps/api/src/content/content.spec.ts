import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

let api: TestApi;
let cookie: string;
let key: TestKey;

const injection = {
  id: 'sql-injection',
  title: 'SQL injection',
  family: 'web',
  module: 'a03-injection',
  moduleTitle: 'A03 Injection',
  cweIds: [564, 89, 89],
  languages: ['Java', 'python', 'java'],
};

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  key = await api.key('content:read', 'content:write');
});
afterAll(() => api.close());

const page = (method: string, url: string, body?: object) =>
  api.call(method, `/api/admin/content${url}`, { cookie, ...(body && { body }) });
const program = (method: string, url: string, body?: object) =>
  api.call(method, `/api/public/v1/content${url}`, {
    headers: key.headers,
    origin: null,
    ...(body && { body }),
  });
const auditOf = (id: string) =>
  api.db.asOwner<{ action: string; metadata: object }>(
    `select action, metadata from audit_event where target_type = 'topic' and target_id = $1 order by created_at, id`,
    [id],
  );

describe('content', () => {
  it('returns all four families, even in an empty organization', async () => {
    const { body } = await page('GET', '/families');
    expect(body.items.map(({ id, topics, modules }: never) => [id, topics, modules])).toEqual(
      ['web', 'api', 'mobile', 'client'].map((id) => [id, 0, []]),
    );
    for (const list of ['topics', 'courses', 'scenarios']) {
      expect((await page('GET', `/${list}`)).body).toEqual({ items: [], page: 1, pageSize: 50, total: 0 });
    }
  });

  it('adds a topic once with its module, through both APIs', async () => {
    const created = await program('POST', '/topics', injection);
    expect([created.status, created.body]).toMatchObject([
      201,
      {
        id: 'sql-injection',
        module: { family: 'web', id: 'a03-injection', title: 'A03 Injection' },
        cweIds: [89, 564],
        languages: ['java', 'python'],
      },
    ]);
    const again = await page('POST', '/topics', injection);
    expect([again.status, again.body.error, again.body.issues[0].path]).toEqual([409, 'conflict', 'id']);
    const { body } = await program('GET', '/families');
    expect(body.items[0]).toEqual({
      id: 'web',
      title: 'Web applications',
      topics: 1,
      modules: [{ id: 'a03-injection', title: 'A03 Injection', topics: 1 }],
    });
    expect(await auditOf('sql-injection')).toMatchObject([
      {
        action: 'topic.created',
        metadata: {
          after: { cweIds: [89, 564], module: 'a03-injection', availableFrom: expect.stringMatching(/Z$/) },
        },
      },
    ]);
  });

  it('rejects an update of an outdated version, and records the changed values', async () => {
    await page('POST', '/topics', { ...injection, id: 'xss', title: 'XSS', cweIds: [79] });
    const { body: seen } = await page('PATCH', '/topics/xss', { title: 'Cross-site scripting' });
    const first = await page('PATCH', '/topics/xss', {
      family: 'client',
      module: 'c2-dom-xss',
      moduleTitle: 'C2 DOM-based XSS',
      expectedUpdatedAt: seen.updatedAt,
    });
    expect([first.status, first.body.module]).toEqual([
      200,
      { family: 'client', id: 'c2-dom-xss', title: 'C2 DOM-based XSS' },
    ]);
    const late = await page('PATCH', '/topics/xss', { title: 'Old', expectedUpdatedAt: seen.updatedAt });
    expect([late.status, late.body.error]).toEqual([409, 'conflict']);
    const same = await page('PATCH', '/topics/xss', { title: 'Cross-site scripting' });
    expect(same.body.updatedAt).toBe(first.body.updatedAt);
    const events = await auditOf('xss');
    expect(events.map(({ action }) => action)).toEqual(['topic.created', 'topic.updated', 'topic.updated']);
    expect(events[1]!.metadata).toEqual({
      before: { title: 'XSS' },
      after: { title: 'Cross-site scripting' },
    });
  });

  it('finds topics by search, family, module and CWE, in pages', async () => {
    const ids = async (query: string) => {
      const { body } = await program('GET', `/topics?${query}`);
      return [body.total, ...body.items.map(({ id }: { id: string }) => id)];
    };
    expect(await ids('search=SCRIPTING')).toEqual([1, 'xss']);
    expect(await ids('search=a03-inj')).toEqual([1, 'sql-injection']);
    expect(await ids('search=100%25_')).toEqual([0]);
    expect(await ids('family=client')).toEqual([1, 'xss']);
    expect(await ids('module=a03-injection')).toEqual([1, 'sql-injection']);
    expect(await ids('cwe=89')).toEqual([1, 'sql-injection']);
    expect(await ids('sort=-id&pageSize=1')).toEqual([2, 'xss']);
    expect(await ids('sort=-id&pageSize=1&page=2')).toEqual([2, 'sql-injection']);
  });

  it.each([
    ['an id with a space', { ...injection, id: 'sql injection' }, 'id'],
    ['an unknown family', { ...injection, family: 'desktop' }, 'family'],
    ['no title', { ...injection, title: '  ' }, 'title'],
    ['an invalid CWE', { ...injection, cweIds: [0] }, 'cweIds.0'],
    ['a NUL', { ...injection, title: 'a\0b' }, 'title'],
    ['an unknown field', { ...injection, color: 'red' }, 'color'],
  ])('rejects a topic with %s', async (_, body, path) => {
    const response = await page('POST', '/topics', body);
    expect([response.status, response.body.issues[0].path]).toEqual([422, path]);
  });

  it('responds with 404 to a request for content of another organization', async () => {
    const other = await api.db.organization();
    await api.db.asOwner(
      `with m as (insert into module (organization_id, family, slug, title) values ($1, 'web', 'x', 'X') returning id)
       insert into topic (organization_id, module_id, slug, title) select $1, id, 'theirs', 'Theirs' from m`,
      [other],
    );
    expect((await page('PATCH', '/topics/theirs', { title: 'Mine' })).status).toBe(404);
    expect((await page('GET', '/topics?search=theirs')).body.total).toBe(0);
    // IDs are unique only within an organization.
    expect((await page('POST', '/topics', { ...injection, id: 'theirs' })).status).toBe(201);
  });
});
