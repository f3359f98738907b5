import { packItem } from '@docket/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestKey } from '../testing/test-api.js';

let api: TestApi;
let cookie: string;
let key: TestKey;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
  key = await api.key('compliance:read');
  await api.db.asOwner(
    `with m as (insert into module (organization_id, family, slug, title)
       values ($1, 'web', 'a03-injection', 'Injection'), ($1, 'mobile', 'm1-credentials', 'Credentials') returning id, family),
     t as (insert into topic (organization_id, module_id, slug, title, cwe_ids)
       select $1, id, family || '-topic', 'A topic', case family when 'web' then '{89}' else '{}' end::int[] from m
       returning id, slug),
     p as (insert into person (organization_id, email, name, languages, joined_at)
       select $1, n || '@example.org', 'Person ' || n, '{java}', '2026-01-01' from generate_series(1, 10) n
       returning id, name)
     insert into attempt (organization_id, person_id, topic_id, score, language, completed_at, source, source_id)
       select $1, p.id, t.id, 80, 'java', '2026-10-01', 'test', p.name from p cross join t
         where t.slug = 'web-topic' and p.name <> 'Person 10'`,
    [api.organizationId],
  );
});
afterAll(() => api.close());

const page = (method: string, url: string, body?: object) =>
  api.call(method, `/api/admin/compliance${url}`, { cookie, ...(body && { body }) });
const program = (url: string) =>
  api.call('GET', `/api/public/v1/compliance${url}`, { headers: key.headers, origin: null });
const audited = () =>
  api.db.asOwner<{ action: string; target_id: string; metadata: Record<string, unknown> }>(
    `select action, target_id, metadata from audit_event where action like 'framework.%' order by created_at, id`,
  );

describe('coverage', () => {
  it('lists OWASP and regulatory frameworks separately, in both APIs', async () => {
    const [owasp, regulatory] = [await program('/summary'), await page('GET', '/regulatory/summary')];
    expect([owasp.status, regulatory.status]).toEqual([200, 200]);
    const lists = owasp.body.items.map(({ id }: { id: string }) => id);
    expect(lists).toEqual(expect.arrayContaining(['owasp-web-2021', 'owasp-api-2023', 'owasp-client-side']));
    expect(lists).not.toContain('pci-dss');
    const regulations = regulatory.body.items.map(({ id }: { id: string }) => id);
    expect(regulations).toEqual(expect.arrayContaining(['iso-27001', 'pci-dss', 'soc-2']));
    expect(regulations).not.toContain('owasp-web-2021');
    expect(owasp.body.items[0]).toMatchObject({ itemCount: 10, covered: 1, noContent: 9, coverage: 1 });
    expect(owasp.body).toMatchObject({ eligible: 10, coverageThresholdPercent: 80, windowDays: 365 });
  });

  it('returns the coverage, topics and untrained people of an item', async () => {
    const { body } = await program('/frameworks/owasp-web-2021');
    expect(body.items[2]).toMatchObject({
      id: 'A03',
      status: 'covered',
      share: 0.9,
      trained: 9,
      eligible: 10,
      averageScore: 80,
      topicCount: 1,
    });
    const item = await program('/frameworks/owasp-web-2021/items/A03');
    expect(item.body.topics).toMatchObject([{ slug: 'web-topic', cweIds: [89], trained: 9, share: 0.9 }]);
    const missing = await program('/frameworks/owasp-web-2021/items/A03/people?trained=false');
    expect([missing.body.total, missing.body.items[0].name]).toEqual([1, 'Person 10']);
    const control = await program('/regulatory/pci-dss/items/6.2.2/people?trained=true&pageSize=1');
    expect([control.body.total, control.body.items[0].languages]).toMatchObject([
      9,
      [{ language: 'java', trained: true, lastPassedAt: '2026-10-01T00:00:00.000Z' }],
    ]);
  });

  it('returns the coverage of the requested instant, and rejects an instant in the future', async () => {
    const before = await program('/frameworks/owasp-web-2021?asOf=2026-09-01T00:00:00Z');
    expect([before.body.asOf, before.body.items[2].status]).toEqual([
      '2026-09-01T00:00:00.000Z',
      'no-activity',
    ]);
    const later = await program('/summary?asOf=2999-01-01T00:00:00Z');
    expect([later.status, later.body.issues[0].path]).toEqual([422, 'asOf']);
  });

  it.each([
    '/frameworks/nothing',
    '/frameworks/pci-dss',
    '/regulatory/owasp-web-2021',
    '/frameworks/owasp-web-2021/items/A99',
    '/regulatory/pci-dss/items/A03/people',
  ])('responds with 404 to a request for the coverage of %s', async (url) => {
    const response = await program(url);
    expect([response.status, response.body.error]).toEqual([404, 'not_found']);
  });
});

describe('custom framework packs', () => {
  const pack = {
    id: 'house-rules',
    version: '1.1',
    kind: 'regulatory',
    title: 'NIST SSDF',
    items: [
      { id: 'PW.5', title: 'Create source code by secure coding practices', unionOf: ['owasp-web-2021/A03'] },
      { id: 'PO.2', title: 'Implement roles and responsibilities', people: 'any-topic' },
    ],
  };
  beforeEach(() => api.db.asOwner('delete from framework_pack; delete from framework_override'));

  it('computes the coverage of a custom pack like that of a built-in pack', async () => {
    const put = await page('PUT', '/packs', pack);
    expect([put.status, put.body]).toEqual([200, pack]);
    const { body } = await program('/regulatory/house-rules');
    expect(body).toMatchObject({ source: 'organization', version: '1.1', coverage: 1 });
    expect(body.items.map(({ id, status }: never) => [id, status])).toEqual([
      ['PW.5', 'covered'],
      ['PO.2', 'covered'],
    ]);
    const listed = await page('GET', '/packs');
    expect(listed.body.items).toMatchObject([{ id: 'house-rules', itemCount: 2 }]);
    expect((await page('GET', '/packs/house-rules')).body).toEqual(pack);
  });

  it('replaces and removes custom packs, and audits only changes', async () => {
    const start = (await audited()).length;
    await page('PUT', '/packs', pack);
    await page('PUT', '/packs', pack);
    await page('PUT', '/packs', { ...pack, version: '1.2' });
    expect((await page('DELETE', '/packs/house-rules')).status).toBe(200);
    expect((await page('DELETE', '/packs/house-rules')).status).toBe(404);
    expect((await audited()).slice(start)).toMatchObject([
      { action: 'framework.added', metadata: { after: { version: '1.1', items: 2 } } },
      {
        action: 'framework.updated',
        metadata: { before: { version: '1.1' }, after: { version: '1.2' } },
      },
      { action: 'framework.removed', metadata: { before: { version: '1.2' } } },
    ]);
    expect((await program('/regulatory/house-rules')).status).toBe(404);
  });

  it('audits every field of an item that another version of the pack changes, before and after', async () => {
    const selected = { id: 'A', title: 'Old', cwes: [89] };
    const values: Record<string, [object, object]> = {
      title: [selected, { ...selected, title: 'New' }],
      cwes: [selected, { ...selected, cwes: [22, 89] }],
      unionOf: [
        { id: 'A', title: 'Old', unionOf: ['owasp-web-2025/A01'] },
        { id: 'A', title: 'Old', unionOf: ['owasp-web-2025/A02'] },
      ],
      modules: [
        { id: 'A', title: 'Old', modules: ['m1'] },
        { id: 'A', title: 'Old', modules: ['m2'] },
      ],
      people: [
        { id: 'A', title: 'Old', people: 'any-topic' },
        { id: 'A', title: 'Old', people: 'languages' },
      ],
      asksFor: [selected, { ...selected, asksFor: 'Train everyone.' }],
      grouping: [selected, { ...selected, grouping: 'docket' }],
      trainingOnly: [{ ...selected, trainingOnly: true }, selected],
      appliesTo: [selected, { ...selected, appliesTo: 'all-personnel' }],
    };
    // The required share is recorded as the organization has set it, and the ID identifies the item.
    expect([...Object.keys(values), 'id', 'requiredShare'].sort()).toEqual(
      Object.keys(packItem.shape).sort(),
    );
    const kept = { id: 'kept', title: 'Kept', cwes: [79] };
    for (const [field, [was, is]] of Object.entries(values)) {
      const own =
        field === 'modules'
          ? { ...pack, id: 'own-list', kind: 'owasp', family: 'web' }
          : { ...pack, id: `own-${field.toLowerCase()}` };
      expect((await page('PUT', '/packs', { ...own, edition: '1', items: [kept, was] })).status).toBe(200);
      expect((await page('PUT', '/packs', { ...own, edition: '2', items: [kept, is] })).status).toBe(200);
      const { action, metadata } = (await audited()).at(-1)!;
      const fieldOf = (item: object) => (field in item ? { [field]: item[field as never] } : {});
      expect(action).toBe('framework.updated');
      expect(metadata).toMatchObject({ before: { edition: '1' }, after: { edition: '2' } });
      const { before, after } = metadata as unknown as Record<'before' | 'after', { changedItems: object }>;
      expect([before.changedItems, after.changedItems]).toEqual([{ A: fieldOf(was) }, { A: fieldOf(is) }]);
    }
  });

  it('counts the changed items beyond the largest event', async () => {
    const items = (text: string) =>
      Array.from({ length: 300 }, (_, n) => ({
        id: `I${n}`,
        title: `T${n}`,
        cwes: [89],
        asksFor: text.repeat(500),
      }));
    await page('PUT', '/packs', { ...pack, items: items('a') });
    expect((await page('PUT', '/packs', { ...pack, items: items('b') })).status).toBe(200);
    const { after } = (await audited()).at(-1)!.metadata as unknown as {
      after: { changedItems: object; otherChangedItems: number };
    };
    expect(Object.keys(after.changedItems).length + after.otherChangedItems).toBe(300);
    expect(JSON.stringify(after).length).toBeLessThan(100_000);
  });

  it('rejects an invalid custom pack with the path of the issue', async () => {
    const unknown = { ...pack, items: [{ id: 'X', title: 'X', unionOf: ['nothing/A01'] }] };
    const nowhere = await page('PUT', '/packs', unknown);
    expect([nowhere.status, nowhere.body.issues[0].path]).toEqual([422, 'items.0.unionOf.0']);
    const twice = await page('PUT', '/packs', { ...pack, items: [pack.items[0], pack.items[0]] });
    expect([twice.status, twice.body.issues[0].path]).toEqual([422, 'items.1.id']);
  });

  it('rejects the removal of a custom pack to which another pack refers', async () => {
    const base = { ...pack, id: 'base', items: [{ id: 'B1', title: 'B', cwes: [89] }] };
    const dependent = { ...pack, id: 'dependent', items: [{ id: 'C1', title: 'C', unionOf: ['base/B1'] }] };
    await page('PUT', '/packs', base);
    await page('PUT', '/packs', dependent);
    for (const rejected of [
      await page('DELETE', '/packs/base'),
      await page('PUT', '/packs', { ...base, items: [{ id: 'B2', title: 'B', cwes: [89] }] }),
    ]) {
      expect([rejected.status, rejected.body.error]).toEqual([409, 'conflict']);
      expect(rejected.body.message).toContain('dependent');
    }
  });
});

describe('the CWE set of an item', () => {
  const A01 = '/frameworks/owasp-web-2021/items/A01';
  beforeEach(() => api.db.asOwner('delete from framework_override'));

  it('customizes and restores the CWE set of an item', async () => {
    const start = (await audited()).length;
    const custom = await page('PUT', `${A01}/cwes`, { cweIds: [89, 22, 89] });
    expect(custom.body).toEqual({
      frameworkId: 'owasp-web-2021',
      itemId: 'A01',
      cweIds: [22, 89],
      overridden: true,
    });
    await page('PUT', `${A01}/cwes`, { cweIds: [22, 89] });
    expect((await program(A01)).body).toMatchObject({ overridden: true, cweIds: [22, 89], topicCount: 1 });
    const restored = await page('DELETE', `${A01}/cwes`);
    expect([restored.body.overridden, restored.body.cweIds.length]).toEqual([false, 34]);
    expect((await page('DELETE', `${A01}/cwes`)).status).toBe(200);
    expect((await audited()).slice(start)).toMatchObject([
      {
        action: 'framework.item_overridden',
        target_id: 'owasp-web-2021/A01',
        metadata: { after: { cweIds: [22, 89] } },
      },
      { action: 'framework.item_restored', metadata: { before: { cweIds: [22, 89] } } },
    ]);
  });

  it('rejects a custom CWE set for a person-based item or an unknown item', async () => {
    const people = await page('PUT', '/frameworks/pci-dss/items/6.2.2/cwes', { cweIds: [89] });
    expect([people.status, people.body.issues[0].path]).toEqual([422, 'cweIds']);
    expect((await page('PUT', '/frameworks/nothing/items/A01/cwes', { cweIds: [89] })).status).toBe(404);
  });
});

describe('the required share of a control', () => {
  const SHARE = '/frameworks/pci-dss/items/6.2.2/required-share';
  const lower = { requiredSharePercent: 90, reason: ' Contractors are trained by their employer. ' };
  const control = () => program('/regulatory/pci-dss/items/6.2.2');

  it('can be lowered with a reason and restored, and both are audited', async () => {
    const start = (await audited()).length;
    expect((await control()).body).toMatchObject({
      status: 'partial',
      requiredSharePercent: 100,
      loweredShare: null,
    });
    const put = await page('PUT', SHARE, lower);
    expect([put.status, put.body]).toMatchObject([
      200,
      {
        frameworkId: 'pci-dss',
        itemId: '6.2.2',
        packRequiredSharePercent: 100,
        loweredShare: {
          requiredSharePercent: 90,
          reason: 'Contractors are trained by their employer.',
          changedBy: 'ada@example.org',
        },
      },
    ]);
    expect((await page('PUT', SHARE, lower)).body).toEqual(put.body);
    expect((await control()).body).toMatchObject({
      status: 'covered',
      requiredSharePercent: 90,
      loweredShare: put.body.loweredShare,
    });
    const before = new Date(Date.parse(put.body.loweredShare.since) - 1).toISOString();
    const earlier = await program(`/regulatory/pci-dss/items/6.2.2?asOf=${before}`);
    expect(earlier.body).toMatchObject({ requiredSharePercent: 100, loweredShare: null });
    const restored = await page('DELETE', SHARE);
    expect([restored.status, restored.body.loweredShare]).toEqual([200, null]);
    expect((await page('DELETE', SHARE)).status).toBe(200);
    expect((await control()).body).toMatchObject({ status: 'partial', requiredSharePercent: 100 });
    const reason = 'Contractors are trained by their employer.';
    expect((await audited()).slice(start)).toMatchObject([
      {
        action: 'framework.required_share_lowered',
        target_id: 'pci-dss/6.2.2',
        metadata: {
          before: { requiredSharePercent: 100, reason: null },
          after: { requiredSharePercent: 90, reason },
        },
      },
      {
        action: 'framework.required_share_restored',
        metadata: {
          before: { requiredSharePercent: 90, reason },
          after: { requiredSharePercent: 100, reason: null },
        },
      },
    ]);
  });

  it.each<[string, string, object, number, string | undefined]>([
    ['without a reason', SHARE, { requiredSharePercent: 90 }, 422, 'reason'],
    ['with an empty reason', SHARE, { requiredSharePercent: 90, reason: ' ' }, 422, 'reason'],
    ['to 49%', SHARE, { ...lower, requiredSharePercent: 49 }, 422, 'requiredSharePercent'],
    ['to 100%', SHARE, { ...lower, requiredSharePercent: 100 }, 422, 'requiredSharePercent'],
    ['to 89.5%', SHARE, { ...lower, requiredSharePercent: 89.5 }, 422, 'requiredSharePercent'],
    [
      'of an item without a required share',
      '/frameworks/soc-2/items/CC1.4/required-share',
      lower,
      422,
      'requiredSharePercent',
    ],
    ['below the threshold', SHARE, { ...lower, requiredSharePercent: 79 }, 422, 'requiredSharePercent'],
    ['of an unknown item', '/frameworks/pci-dss/items/9.9/required-share', lower, 404, undefined],
  ])('cannot be lowered %s', async (_, url, body, status, path) => {
    const response = await page('PUT', url, body);
    expect([response.status, response.body.issues?.[0].path]).toEqual([status, path]);
  });

  it('cannot be raised above that of a custom pack, and is restored when the pack is removed', async () => {
    const pack = { id: 'strict', version: '1', kind: 'regulatory', title: 'Strict' };
    const items = [{ id: 'S1', title: 'Everyone', people: 'any-topic', requiredShare: 95 }];
    const share = '/frameworks/strict/items/S1/required-share';
    await page('PUT', '/packs', { ...pack, items });
    const refused = await page('PUT', share, { requiredSharePercent: 95, reason: 'no' });
    expect([refused.status, refused.body.issues[0].message]).toEqual([422, 'Enter less than 95.']);
    expect((await page('PUT', share, { requiredSharePercent: 94, reason: 'yes' })).status).toBe(200);
    await page('DELETE', '/packs/strict');
    await page('PUT', '/packs', { ...pack, items });
    const { body } = await program('/regulatory/strict/items/S1');
    expect(body).toMatchObject({ requiredSharePercent: 95, loweredShare: null });
  });

  it('is said to have no effect while the coverage threshold requires as much', async () => {
    const threshold = (percent: number) =>
      api.db.asOwner('update organization set coverage_threshold_percent = $1', [percent]);
    await page('PUT', SHARE, lower);
    await threshold(95);
    const raised = { requiredSharePercent: 95, loweredShare: { requiredSharePercent: 95, setPercent: 90 } };
    expect((await control()).body).toMatchObject(raised);
    await threshold(100);
    const withoutEffect = { requiredSharePercent: 100, setPercent: 90, hasEffect: false };
    expect((await control()).body.loweredShare).toMatchObject(withoutEffect);
    const other = await page('PUT', SHARE, { ...lower, requiredSharePercent: 91 });
    expect([other.status, other.body.issues[0].message]).toEqual([
      422,
      'A lower share has no effect while the coverage threshold is 100%.',
    ]);
    const reason = await page('PUT', SHARE, { ...lower, reason: 'Corrected' });
    expect(reason.body.loweredShare).toMatchObject({ ...withoutEffect, reason: 'Corrected' });
    expect(reason.body.loweredShare.reasonSince > reason.body.loweredShare.since).toBe(true);
    expect((await page('DELETE', SHARE)).body.loweredShare).toBeNull();
    await threshold(80);
  });

  it('is recorded with the CWE mapping when a change of the framework changes it', async () => {
    const start = (await audited()).length;
    const item = { id: '6.2.2', title: 'Everyone', people: 'any-topic', requiredShare: 95 };
    const injection = { id: '6.2.4-injection', title: 'Injection', cwes: [89] };
    const pack = { id: 'pci-dss', version: '1', kind: 'regulatory', title: 'Ours' };
    await page('PUT', SHARE, lower);
    await page('PUT', '/packs', { ...pack, items: [item, injection] });
    await page('PUT', '/frameworks/pci-dss/items/6.2.4-injection/cwes', { cweIds: [287] });
    await page('DELETE', '/packs/pci-dss');
    expect((await control()).body).toMatchObject({ requiredSharePercent: 100, loweredShare: null });
    const values = { requiredSharePercent: 90, reason: lower.reason.trim(), customCweIds: null };
    const builtIn = { title: expect.stringContaining('PCI DSS') };
    const events = (await audited()).slice(start);
    expect(events[1]).toMatchObject({
      action: 'framework.added',
      metadata: { before: builtIn, after: { version: '1', items: 2 } },
    });
    // The lowered share applies before and after, so that the change of 12.6 is the only one.
    expect(events[1]).toHaveProperty('metadata.before.changedItems', {
      '12.6': { requiredSharePercent: 100, reason: null, customCweIds: null },
    });
    expect(events[3]).toMatchObject({
      action: 'framework.removed',
      metadata: {
        before: {
          version: '1',
          changedItems: {
            '6.2.2': values,
            '6.2.4-injection': { requiredSharePercent: null, reason: null, customCweIds: [287] },
          },
        },
        after: {
          ...builtIn,
          changedItems: {
            '6.2.2': { requiredSharePercent: 100, reason: null, customCweIds: null },
            '6.2.4-injection': { customCweIds: null },
            '12.6': { requiredSharePercent: 100 },
          },
        },
      },
    });
  });

  it('and the CWE mapping do not outlive the item', async () => {
    const pack = { id: 'own', version: '1', kind: 'regulatory', title: 'Own' };
    const kept = { id: 'a', title: 'A', cwes: [79] };
    const items = [kept, { id: 'b', title: 'B', cwes: [89], requiredShare: 95 }];
    await page('PUT', '/packs', { ...pack, items });
    await page('PUT', '/frameworks/own/items/b/cwes', { cweIds: [287] });
    await page('PUT', '/frameworks/own/items/b/required-share', lower);
    await page('PUT', '/packs', { ...pack, items: [kept] });
    expect((await audited()).at(-1)!.metadata).toMatchObject({
      before: { changedItems: { b: { requiredSharePercent: 90, customCweIds: [287] } } },
      after: { changedItems: {} },
    });
    expect((await page('DELETE', '/frameworks/own/items/b/cwes')).status).toBe(404);
    await page('PUT', '/packs', { ...pack, items });
    const { body } = await program('/regulatory/own/items/b');
    expect(body).toMatchObject({ cweIds: [89], customCweIds: null, loweredShare: null });
    await page('DELETE', '/packs/own');
  });

  it('and the CWE mapping are seen and can be removed while they have no effect', async () => {
    const pack = { id: 'own', version: '1', kind: 'regulatory', title: 'Own' };
    const put = (item: object) =>
      page('PUT', '/packs', { ...pack, items: [{ id: 'b', title: 'B', ...item }] });
    const item = async () => (await program('/regulatory/own/items/b')).body;
    await put({ cwes: [89], requiredShare: 95 });
    await page('PUT', '/frameworks/own/items/b/cwes', { cweIds: [287] });
    await page('PUT', '/frameworks/own/items/b/required-share', lower);
    await put({ people: 'any-topic' });
    expect(await item()).toMatchObject({
      cweIds: [],
      overridden: false,
      customCweIds: [287],
      requiredSharePercent: 80,
      loweredShare: { requiredSharePercent: 80, setPercent: 90, hasEffect: false },
    });
    const restored = await page('DELETE', '/frameworks/own/items/b/cwes');
    expect(restored.body).toEqual({ frameworkId: 'own', itemId: 'b', cweIds: [], overridden: false });
    await page('DELETE', '/frameworks/own/items/b/required-share');
    await put({ cwes: [89], requiredShare: 95 });
    expect(await item()).toMatchObject({ cweIds: [89], customCweIds: null, requiredSharePercent: 95 });
    await page('DELETE', '/packs/own');
  });

  it('and the CWE mapping can be removed after an update of Docket has removed the item', async () => {
    await api.db.asOwner(
      `with c as (insert into framework_override (organization_id, framework_id, item_id, cwe_ids)
           values ($1, 'pci-dss', 'gone', '{89}'))
         insert into required_share (organization_id, framework_id, item_id, required_share_percent, reason)
           values ($1, 'pci-dss', 'gone', 90, 'r')`,
      [api.organizationId],
    );
    for (const change of ['cwes', 'required-share']) {
      expect((await page('DELETE', `/frameworks/pci-dss/items/gone/${change}`)).status).toBe(200);
      expect((await page('DELETE', `/frameworks/pci-dss/items/gone/${change}`)).status).toBe(404);
    }
  });

  it('is restored even if the framework requires less at that time', async () => {
    const pack = (requiredShare: number) => ({
      id: 'own',
      version: String(requiredShare),
      kind: 'regulatory',
      title: 'Own',
      items: [{ id: 'b', title: 'B', people: 'any-topic', requiredShare }],
    });
    const share = '/frameworks/own/items/b/required-share';
    const required = async () => (await program('/regulatory/own/items/b')).body.requiredSharePercent;
    await page('PUT', '/packs', pack(100));
    await page('PUT', share, lower);
    expect(await required()).toBe(90);
    await page('PUT', '/packs', pack(85));
    expect((await page('DELETE', share)).status).toBe(200);
    await page('PUT', '/packs', pack(100));
    expect(await required()).toBe(100);
    await page('DELETE', '/packs/own');
  });
});
