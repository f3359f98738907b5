import { newId } from '@docket/contracts';
import { ReportQueue } from '@docket/queue';
import { OperatorsService } from '@docket/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { QUEUE_BOARD } from './queue-board.js';

let api: TestApi;
let operator: string;
let job: string;
/** All paths of the board. */
let paths: string[];

beforeAll(async () => {
  api = await startTestApi();
  operator = await api.operator('olga@example.org');
  for (const role of ['learner', 'auditor', 'org_admin'] as const)
    await api.person(`${role}@example.org`, role);
  const reportId = newId();
  await api.app.get(ReportQueue).enqueue({ v: 1, reportId, organizationId: api.organizationId, dispatch: 1 });
  job = `${reportId}-1`;
  const { name } = api.app.get(ReportQueue).bullQueue;
  const page = (await api.call('GET', QUEUE_BOARD, { cookie: operator })).raw.toString();
  const files = [...page.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map(([, file]) => file!);
  expect(files.length).toBeGreaterThan(3);
  paths = [
    '',
    '/',
    `/queue/${name}`,
    `/queue/${name}/${job}`,
    ...files.map((file) => `/${file}`),
    `/api/queues?activeQueue=${name}&status=waiting&page=1&jobsPerPage=10`,
    '/api/redis/stats',
    `/api/queues/${name}/${job}`,
  ].map((path) => `${QUEUE_BOARD}${path}`);
});
afterAll(() => api.close());

const statuses = (method: string, cookie?: string, of = paths): Promise<Record<string, number>> =>
  Promise.all(
    of.map(async (path) => [path, (await api.call(method, path, cookie ? { cookie } : {})).status] as const),
  ).then(Object.fromEntries);
const all = (status: number, of = paths) => Object.fromEntries(of.map((path) => [path, status]));

/** Unknown paths of the board, and unusual spellings. */
const unknownPaths = ['/nothing', '/static/nothing.js', '/%2e%2e/queues', '/api/queues/other/pause'].map(
  (path) => `${QUEUE_BOARD}${path}`,
);

describe('the queue board', () => {
  it('serves its page, files and API to an operator', async () => {
    expect(await statuses('GET', operator)).toEqual(all(200));
    const { body } = await api.call('GET', paths.at(-1)!, { cookie: operator });
    expect(body.job.data.organizationId).toBe(api.organizationId);
  });

  it('responds with 401 without a session, for all paths and methods', async () => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const allPaths = [...paths, ...unknownPaths];
      expect([method, await statuses(method, undefined, allPaths)]).toEqual([method, all(401, allPaths)]);
    }
  });

  it.each(['learner', 'auditor', 'org_admin'])(
    'responds with 403 to a person with the role %s',
    async (role) => {
      const cookie = await api.signIn(`${role}@example.org`);
      expect(await statuses('GET', cookie, [...paths, ...unknownPaths])).toEqual(
        all(403, [...paths, ...unknownPaths]),
      );
      expect((await api.call('GET', QUEUE_BOARD, { cookie })).body.error).toBe('not_allowed');
    },
  );

  it('denies access through unusual spellings of the path', async () => {
    for (const path of [
      '/%6fps/queues',
      '/ops/%71ueues/api/queues',
      '/ops/queues/',
      '/ops//queues',
      '/OPS/queues',
    ]) {
      const { status, raw } = await api.call('GET', path);
      // Other paths belong to the web app, which contains no data.
      if (status !== 401) expect(raw.toString()).not.toMatch(/Docket queues|__UI_CONFIG__/);
    }
  });

  it('rejects requests to retry, remove or add jobs', async () => {
    const { name } = api.app.get(ReportQueue).bullQueue;
    const changes: [string, string][] = [
      ['PUT', `/api/queues/${name}/${job}/clean`],
      ['PUT', `/api/queues/${name}/${job}/retry/failed`],
      ['PUT', `/api/queues/${name}/empty`],
      ['PUT', `/api/queues/${name}/obliterate`],
      ['PUT', `/api/queues/${name}/pause`],
      ['PUT', '/api/queues/pause'],
      ['POST', `/api/queues/${name}/add`],
      ['PATCH', `/api/queues/${name}/${job}/update-data`],
    ];
    for (const [method, path] of changes) {
      const response = await api.call(method, `${QUEUE_BOARD}${path}`, { cookie: operator, body: {} });
      expect([path, response.status]).toEqual([path, 404]);
    }
    expect((await api.app.get(ReportQueue).status()).waiting).toBe(1);
    expect(await api.app.get(ReportQueue).bullQueue.isPaused()).toBe(false);
  });

  it('allows the board to set a base URL, but not to load resources of other sites', async () => {
    const { headers } = await api.call('GET', QUEUE_BOARD, { cookie: operator });
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'none'.*base-uri 'self'/);
    expect(policy).not.toMatch(/https?:/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('ends the session when the operator access, its only one, is removed', async () => {
    const cookie = await api.operator('former@example.org');
    expect((await api.call('GET', QUEUE_BOARD, { cookie })).status).toBe(200);
    await new OperatorsService(api.db.ownerTenancy).remove('former@example.org');
    expect((await api.call('GET', QUEUE_BOARD, { cookie })).status).toBe(401);
  });
});
