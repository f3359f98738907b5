import { newId } from '@docket/contracts';
import { DEFAULT_SLOTS, WorkerRegistry } from '@docket/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { QUEUE_BOARD } from './queue-board.js';

let api: TestApi;
let cookie: string;
let registry: WorkerRegistry;
/** Another organization with a person who requests reports. */
let other: { id: string; person: string };

beforeAll(async () => {
  api = await startTestApi();
  cookie = await api.operator('olga@example.org');
  registry = new WorkerRegistry(api.db.tenancy);
  const id = await api.db.organization('other');
  const [person] = await api.db.asOwner<{ id: string }>(
    `insert into person (organization_id, email, name) values ($1, 'sam@other.example', 'Sam') returning id`,
    [id],
  );
  other = { id, person: person!.id };
});
afterAll(() => api.close());

const get = async (path: string) => (await api.call('GET', `/api/operations/${path}`, { cookie })).body;
const post = (path: string, by = cookie) => api.call('POST', `/api/operations/${path}`, { cookie: by });

/** Inserts a report of the other organization. The values of `columns` are SQL expressions. */
async function report(columns: Record<string, string>): Promise<string> {
  const id = newId();
  const values = { subject: `'Sam and the secrets'`, params: `'{}'`, kind: `'plain'`, ...columns };
  await api.db.asOwner(
    `insert into report (id, organization_id, requested_by, requested_by_name, requested_by_email,
       ${Object.keys(values).join(', ')}) values ($1, $2, $3, 'Sam', 'sam@other.example', ${Object.values(values).join(', ')})`,
    [id, other.id, other.person],
  );
  return id;
}

/** Registers a worker with a current heartbeat. @returns its ID */
async function worker(): Promise<string> {
  const id = `host:${newId()}:7`;
  await registry.heartbeat({ id, host: 'host', pid: 7, concurrency: 2 }, false);
  return id;
}
const stateOf = async (id: string): Promise<string | undefined> =>
  (await get('workers')).items.find((each: { id: string }) => each.id === id)?.state;

describe('an operator', () => {
  it('gives an operator without an organization no access to data of organizations', async () => {
    const session = await api.call('GET', '/api/session', { cookie });
    expect(session.body).toEqual({
      account: { name: 'olga@example.org', email: 'olga@example.org', language: null },
      organizations: [],
      operator: true,
      person: null,
      organization: null,
      secondFactorMissing: false,
      secondFactorRemoval: null,
    });
    expect((await api.call('GET', '/api/admin/reports', { cookie })).status).toBe(403);
  });

  it('accepts an operator who is also an administrator', async () => {
    await api.person('ada@example.org', 'org_admin');
    const ada = await api.signIn('ada@example.org');
    expect((await post(`workers/${await worker()}/drain`, ada)).status).toBe(403);
    await api.db.asOwner(`insert into operator select id from account where email = 'ada@example.org'`);
    expect((await post(`workers/${await worker()}/drain`, ada)).status).toBe(200);
    expect((await api.call('GET', '/api/session', { cookie: ada })).body).toMatchObject({
      operator: true,
      person: { role: 'org_admin' },
    });
  });
});

describe('workers', () => {
  it('lists each worker with its state', async () => {
    const id = await worker();
    expect(await stateOf(id)).toBe('idle');
    const reportId = await report({
      status: `'running'`,
      phase: `'rendering'`,
      percent: '40',
      run: '2',
      worker: `'${id}'`,
      started_at: 'now()',
      lease_expires_at: `now() + interval '10 seconds'`,
    });
    const { items } = await get('workers');
    expect(items.find((each: { id: string }) => each.id === id)).toMatchObject({
      state: 'working',
      reports: [
        {
          reportId,
          organization: { id: other.id, name: 'other' },
          title: 'Plain report',
          phase: 'rendering',
          percent: 40,
          run: 2,
        },
      ],
    });
    expect((await post(`workers/${id}/drain`)).body).toMatchObject({ id, state: 'draining' });
    await api.db.asOwner(`update report set status = 'completed' where id = $1`, [reportId]);
    expect(await stateOf(id)).toBe('drained');
    await registry.heartbeat({ id, host: 'host', pid: 7, concurrency: 2 }, true);
    expect(await stateOf(id)).toBe('stopping');
    await api.db.asOwner(`update worker_process set seen_at = now() - interval '16 seconds' where id = $1`, [
      id,
    ]);
    expect(await stateOf(id)).toBe('lost');
    expect((await get('status')).workers.lost).toBe(1);
  });

  it('sends drain and resume requests to a worker with its next heartbeat', async () => {
    const id = await worker();
    const heartbeat = () => registry.heartbeat({ id, host: 'host', pid: 7, concurrency: 2 }, false);
    await post(`workers/${id}/drain`);
    expect(await heartbeat()).toEqual({ drain: true });
    expect((await post(`workers/${id}/resume`)).body.state).toBe('idle');
    expect(await heartbeat()).toEqual({ drain: false });
  });

  it('drains a worker once for repeated requests, and audits it once', async () => {
    const id = await worker();
    const responses = await Promise.all(Array.from({ length: 5 }, () => post(`workers/${id}/drain`)));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { items } = await get('events?pageSize=200');
    const events = items.filter(({ targetId }: { targetId: string }) => targetId === id);
    expect(events).toMatchObject([
      { action: 'worker.drained', actorEmail: 'olga@example.org', targetLabel: 'host' },
    ]);
  });

  it('removes a worker from the list when it stops, or one hour after it was lost', async () => {
    const [stopped, lost] = [await worker(), await worker()];
    await registry.unregister(stopped);
    expect(await stateOf(stopped)).toBeUndefined();
    await api.db.asOwner(`update worker_process set seen_at = now() - interval '59 minutes' where id = $1`, [
      lost,
    ]);
    expect(await registry.deleteLost()).toBe(0);
    await api.db.asOwner(`update worker_process set seen_at = now() - interval '61 minutes' where id = $1`, [
      lost,
    ]);
    expect(await registry.deleteLost()).toBe(1);
    expect((await post(`workers/${lost}/drain`)).status).toBe(404);
  });
});

describe('reports that need attention', () => {
  const problemReports = async (
    problem: string,
    page = 1,
  ): Promise<{ items: { id: string }[]; total: number }> =>
    get(`reports?problem=${problem}&pageSize=50&page=${page}`);

  it('lists stuck reports with the reason', async () => {
    const running = {
      status: `'running'`,
      started_at: 'now()',
      lease_expires_at: `now() + interval '10 seconds'`,
    };
    const expected = {
      worker_unresponsive: await report({ ...running, lease_expires_at: `now() - interval '6 seconds'` }),
      cancel_unacknowledged: await report({
        ...running,
        cancel_requested_at: `now() - interval '31 seconds'`,
      }),
      running_too_long: await report({ ...running, started_at: `now() - interval '16 minutes'` }),
      queued_too_long: await report({ queued_at: `now() - interval '11 minutes'`, slot: '1' }),
    };
    await report(running);
    await report({ queued_at: `now() - interval '9 minutes'`, slot: '2' });
    // This report waits for other reports of its organization, so it is not stuck.
    await report({ queued_at: `now() - interval '11 minutes'` });
    const { items, total } = await problemReports('stuck');
    expect(total).toBe(4);
    const found = items.map((item) => [(item as unknown as { stuck: string }).stuck, item.id]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('lists failed reports of the last 30 days, newest first', async () => {
    const failed = { status: `'failed'`, error_code: `'render_memory'`, run: '3' };
    const ids = [
      await report({ ...failed, finished_at: `now() - interval '1 minute'` }),
      await report({ ...failed, finished_at: `now() - interval '29 days'` }),
    ];
    await report({ ...failed, finished_at: `now() - interval '31 days'` });
    const { items, total } = await problemReports('failed');
    expect([items.map(({ id }) => id), total]).toEqual([ids, 2]);
    expect(items[0]).toMatchObject({
      organization: { id: other.id, name: 'other' },
      runs: 3,
      error: { code: 'render_memory' },
    });
    expect(await problemReports('failed', 2)).toMatchObject({ items: [], total: 2 });
  });

  it('hides subject and requester of listed reports', async () => {
    await report({ status: `'failed'`, error_code: `'render_failed'`, finished_at: 'now()' });
    const shown = JSON.stringify([
      await problemReports('failed'),
      await problemReports('stuck'),
      await get('workers'),
    ]);
    expect(shown).toContain('render_failed');
    expect(shown).not.toMatch(/secrets|Sam|sam@/);
  });

  it('retries and cancels reports for the operator, audited in the organization of the report', async () => {
    const id = await report({ status: `'failed'`, error_code: `'render_failed'`, finished_at: 'now()' });
    expect((await post(`reports/${id}/retry`)).status).toBe(202);
    expect((await post(`reports/${id}/retry`)).status).toBe(409);
    expect((await post(`reports/${id}/cancel`)).status).toBe(200);
    const events = await api.db.asOwner(
      `select organization_id, action, actor_email, actor_role from audit_event where target_id = $1 order by created_at`,
      [id],
    );
    const by = { organization_id: other.id, actor_email: 'olga@example.org', actor_role: 'operator' };
    expect(events).toEqual([
      { ...by, action: 'report.retried' },
      { ...by, action: 'report.cancelled' },
    ]);
    expect((await post(`reports/${newId()}/retry`)).status).toBe(404);
  });
});

describe('the status', () => {
  it('returns the queue and the reports in PostgreSQL', async () => {
    // One more report than an organization has slots.
    await Promise.all(Array.from({ length: DEFAULT_SLOTS + 1 }, () => report({})));
    const status = await get('status');
    expect(status.queues).toMatchObject([{ reachable: true, active: 0 }]);
    expect(status.reports.waitingForSlot).toBeGreaterThan(0);
    expect(status.reports.queued).toBeGreaterThanOrEqual(status.reports.waitingForSlot);
    expect(Date.parse(status.reports.oldestQueuedAt)).toBeLessThan(Date.parse(status.at));
  });

  it('reports an unreachable queue while Redis is not available, and the board responds with 503', async () => {
    const withoutRedis = await startTestApi({ REDIS_URL: 'redis://127.0.0.1:1' }, {}, api.db);
    try {
      const { status, body } = await withoutRedis.call('GET', '/api/operations/status', { cookie });
      expect([status, body.queues]).toMatchObject([200, [{ reachable: false, waiting: null }]]);
      const board = await withoutRedis.call('GET', `${QUEUE_BOARD}/api/queues`, { cookie });
      expect([board.status, board.body.error]).toEqual([503, 'unavailable']);
    } finally {
      await withoutRedis.close();
    }
  });
});

describe('the operations log', () => {
  it('prevents changes of the operations log', async () => {
    for (const sql of [`update operations_event set action = 'x'`, 'delete from operations_event'])
      await expect(api.db.tenancy.system((em) => em.execute(sql))).rejects.toThrow(/permission denied/);
    for (const table of ['operator', 'worker_process', 'operations_event']) {
      const read = api.db.tenancy.transaction(api.organizationId, (em) => em.execute(`select from ${table}`));
      await expect(read).rejects.toThrow(/permission denied/);
    }
  });
});
