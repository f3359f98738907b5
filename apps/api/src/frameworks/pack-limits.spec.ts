import { FRAMEWORK_LIMITS, LARGEST_CWE, type FrameworkPack } from '@docket/contracts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await startTestApi();
  await api.person('ada@example.org', 'org_admin');
  cookie = await api.signIn('ada@example.org');
});
beforeEach(() => api.db.asOwner('delete from framework_pack'));
afterAll(() => api.close());

type Items = FrameworkPack['items'];
const pack = (id: string, items: Items): FrameworkPack => ({
  id,
  version: '1',
  kind: 'regulatory',
  title: id,
  items,
});
const items = (count: number, own: (at: number) => Partial<Items[number]> = () => ({ cwes: [79] })): Items =>
  Array.from({ length: count }, (_, at) => ({ id: `i${at}`, title: `Item ${at}`, ...own(at) }));
const save = async (body: FrameworkPack): Promise<[number, string?]> => {
  const response = await api.call('PUT', '/api/admin/compliance/packs', { cookie, body });
  return response.status === 200 ? [200] : [response.status, response.body.issues[0].message];
};
const cwes = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

it('accepts only CWE numbers that exist', async () => {
  expect(
    await save(
      pack(
        'a',
        items(1, () => ({ cwes: [LARGEST_CWE] })),
      ),
    ),
  ).toEqual([200]);
  expect(
    await save(
      pack(
        'a',
        items(1, () => ({ cwes: [LARGEST_CWE + 1] })),
      ),
    ),
  ).toEqual([422, `CWE-${LARGEST_CWE + 1} does not exist. Enter the number of a CWE.`]);
  const override = await api.call('PUT', '/api/admin/compliance/frameworks/owasp-web-2021/items/A03/cwes', {
    cookie,
    body: { cweIds: [2_000] },
  });
  expect([override.status, override.body.issues[0].message]).toEqual([
    422,
    'CWE-2000 does not exist. Enter the number of a CWE.',
  ]);
});

it('accepts the same CWE numbers for topics', async () => {
  const topic = { title: 'T', family: 'web', module: 'a03', moduleTitle: 'Injection' };
  const add = async (id: string, cwe: number) => {
    const url = '/api/admin/content/topics';
    const { status, body } = await api.call('POST', url, { cookie, body: { ...topic, id, cweIds: [cwe] } });
    return [status, body.issues?.[0].message];
  };
  expect(await add('t1', LARGEST_CWE)).toEqual([201, undefined]);
  for (const cwe of [LARGEST_CWE + 1, 99_998])
    expect(await add('t2', cwe)).toEqual([422, `CWE-${cwe} does not exist. Enter the number of a CWE.`]);
  expect((await add('t2', 0))[0]).toBe(422);
  const change = await api.call('PATCH', '/api/admin/content/topics/t1', {
    cookie,
    body: { cweIds: [99_998] },
  });
  expect([change.status, change.body.issues[0].message]).toEqual([
    422,
    'CWE-99998 does not exist. Enter the number of a CWE.',
  ]);
});

it('limits references, packs, items and resolved CWEs', async () => {
  const unions = (count: number) =>
    items(Math.ceil(count / 200), (at) => ({
      unionOf: Array.from({ length: Math.min(200, count - at * 200) }, () => 'owasp-web-2021/A03'),
    }));
  expect((await save(pack('a', unions(FRAMEWORK_LIMITS.references))))[0]).toBe(200);
  expect((await save(pack('a', unions(FRAMEWORK_LIMITS.references + 1))))[0]).toBe(422);
  expect(await save(pack('a', items(500)))).toEqual([200]);
  expect(await save(pack('b', items(500)))).toEqual([200]);
  expect((await save(pack('c', items(1))))[1]).toContain('1,000 items');
  expect(await save(pack('b', items(1)))).toEqual([200]);
  expect(await save(pack('a', items(1)))).toEqual([200]);
  for (let n = 2; n < FRAMEWORK_LIMITS.packs; n += 1)
    expect(await save(pack(`p${n}`, items(1)))).toEqual([200]);
  expect((await save(pack('last', items(1))))[1]).toContain('20 custom frameworks');
});

it('counts the CWEs of referenced items', async () => {
  expect(
    await save(
      pack(
        'base',
        items(1, () => ({ cwes: cwes(1_000) })),
      ),
    ),
  ).toEqual([200]);
  const referring = (count: number) =>
    pack(
      'all',
      items(count, () => ({ unionOf: ['base'] })),
    );
  expect(await save(referring(49))).toEqual([200]);
  expect((await save(referring(50)))[1]).toContain('50,000 CWEs');
});

it('lets an organization above a limit make its packs smaller', async () => {
  await api.db.asOwner(
    `insert into framework_pack (organization_id, id, pack) select $1, 'p' || n, $2::json from generate_series(1, 25) n`,
    [api.organizationId, JSON.stringify(pack('p1', items(100)))],
  );
  await api.db.asOwner(`update framework_pack set pack = jsonb_set(pack::jsonb, '{id}', to_jsonb(id))::json`);
  expect(await save(pack('p1', items(99)))).toEqual([200]);
  expect((await save(pack('p1', items(100))))[0]).toBe(422);
});

it('reads the coverage of the largest custom frameworks within the limit of a statement', async () => {
  await save(
    pack(
      'one',
      items(500, (at) => ({ cwes: [at + 1] })),
    ),
  );
  await save(
    pack(
      'two',
      items(100, () => ({ unionOf: ['one'] })),
    ),
  );
  const start = performance.now();
  const { status } = await api.call('GET', '/api/admin/compliance/regulatory/summary', { cookie });
  expect([status, performance.now() - start < 15_000]).toEqual([200, true]);
});
