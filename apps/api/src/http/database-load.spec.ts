import { request, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '@docket/contracts';
import { DatabaseLoad, Tenancy, TRANSACTION_LIMITS } from '@docket/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let port: number;
let admin: string;

beforeAll(async () => {
  api = await startTestApi({ DATABASE_POOL: '6' });
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as AddressInfo).port;
  await api.person('ada@example.org', 'org_admin');
  admin = await api.signIn('ada@example.org');
});
afterAll(() => api.close());

/** Returns the number of statements of requests that run in the database of the test. */
async function running(): Promise<number> {
  const [row] = await api.db.asOwner<{ total: number }>(
    `select count(*)::int as total from pg_stat_activity
      where datname = current_database() and state = 'active' and application_name like 'docket %'`,
  );
  return row!.total;
}

/** Waits until a condition holds. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await condition());) {
    if (Date.now() > end) throw new Error('The condition does not hold after 30 s.');
    await delay(50);
  }
}

/** Blocks every read of a table until the returned function is called. */
async function blockReads(table = 'attempt'): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: api.db.ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query(`lock table ${table} in access exclusive mode`);
  return () => client.end();
}

/** Requests two figures. */
function requestFigures(): ClientRequest[] {
  const pages = ['/api/admin/compliance/summary', '/api/admin/compliance/regulatory/summary'];
  const sent = pages.map((path) => request({ port, path, headers: { cookie: admin } }));
  for (const each of sent) {
    each.on('error', () => undefined);
    each.end();
  }
  return sent;
}

it('cancels the statements of a request in PostgreSQL when the client disconnects', async () => {
  const unblock = await blockReads();
  try {
    const sent = requestFigures();
    await until(async () => (await running()) === 2);
    for (const each of sent) each.destroy();
    await until(async () => (await running()) === 0);
  } finally {
    await unblock();
  }
  await until(async () => {
    const { connections, figures } = api.app.get(DatabaseLoad).usage();
    return [...connections.values(), ...figures.values()].every(
      ({ running: n, waiting }) => n + waiting === 0,
    );
  });
  expect((await api.call('GET', '/api/admin/teams', { cookie: admin })).status).toBe(200);
});

it('returns a kept answer while other figures of the organization wait for their turn', async () => {
  const kept = () => api.call('GET', '/api/admin/metrics/trained-share', { cookie: admin });
  const first = await kept();
  expect(first.status).toBe(200);
  const unblock = await blockReads();
  try {
    const sent = requestFigures();
    const requested = (): number => {
      const [figures] = api.app.get(DatabaseLoad).usage().figures.values();
      return figures ? figures.running + figures.waiting : 0;
    };
    await until(async () => requested() === 2);
    expect((await kept()).body).toEqual(first.body);
    expect(requested()).toBe(2);
    for (const each of sent) each.destroy();
    await until(async () => (await running()) === 0);
  } finally {
    await unblock();
  }
});

describe('an export or erasure', () => {
  let left: string;
  beforeAll(async () => {
    left = await api.person('left@example.org', 'learner');
    await api.db.asOwner(
      `update person set joined_at = now() - interval '2 days', left_at = now() - interval '1 day' where id = $1`,
      [left],
    );
  });

  it.each([
    ['the data of a person', 'GET', 'users/:id/data.json'],
    ['people as CSV', 'GET', 'users.csv'],
    ['people as XLSX', 'GET', 'users.xlsx'],
    ['assignments as CSV', 'GET', 'assignments.csv'],
    ['an erasure', 'POST', 'users/:id/erasure'],
  ])('is cancelled when the client disconnects: %s', async (_, method, path) => {
    const unblock = await blockReads(path.startsWith('users.') ? 'team' : 'assignment');
    try {
      const sent = request({
        port,
        method,
        path: `/api/admin/${path.replace(':id', left)}`,
        headers: { cookie: admin, 'content-type': 'application/json', origin: ORIGIN },
      });
      sent.on('error', () => undefined);
      sent.end(method === 'POST' ? JSON.stringify({ confirmation: 'left@example.org' }) : undefined);
      await until(async () => (await running()) === 1);
      sent.destroy();
      await until(async () => (await running()) === 0);
    } finally {
      await unblock();
    }
    const [row] = await api.db.asOwner<{ erased: boolean }>(
      `select erased_at is not null or name like 'erased-%' as erased from person where id = $1`,
      [left],
    );
    expect(row!.erased).toBe(false);
  });

  it('that takes too long is refused with its own message', async () => {
    const limits = TRANSACTION_LIMITS as Record<string, { statement: number }>;
    const before = [limits.read!.statement, limits.erasure!.statement];
    const unblock = await blockReads('assignment');
    try {
      limits.read!.statement = limits.erasure!.statement = 300;
      const url = `/api/admin/users/${left}`;
      for (const response of [
        await api.call('GET', `${url}/data.json`, { cookie: admin }),
        await api.call('POST', `${url}/erasure`, {
          cookie: admin,
          body: { confirmation: 'left@example.org' },
        }),
      ])
        expect([response.status, response.body.error, response.body.message]).toEqual([
          503,
          'unavailable',
          expect.stringContaining('export or erasure took too long'),
        ]);
    } finally {
      [limits.read!.statement, limits.erasure!.statement] = before as [number, number];
      await unblock();
    }
  });
});

it('leaves connections for other organizations while one uses all of its own', async () => {
  const tenancy = api.app.get(Tenancy);
  const quiet = await api.db.organization(`quiet-${newId()}`);
  const noisy = Array.from({ length: 30 }, () =>
    tenancy.snapshot(api.organizationId, (em) => em.execute('select pg_sleep(0.2)')),
  );
  const start = performance.now();
  for (let n = 0; n < 5; n += 1) await tenancy.snapshot(quiet, (em) => em.execute('select 1'));
  const quietMs = performance.now() - start;
  await Promise.all(noisy);
  // 30 reads of 0.2 s on 2 connections take 3 s.
  expect(performance.now() - start).toBeGreaterThan(2_500);
  expect(quietMs).toBeLessThan(600);
});

it('reads sessions and signs people in while changes of accounts use all connections that they may', async () => {
  const unblock = await blockReads('person_identifier');
  const tenancy = api.app.get(Tenancy);
  const changes = Array.from({ length: 10 }, () =>
    tenancy.account('', (em) => em.execute('select from person_identifier')),
  );
  try {
    expect((await api.call('GET', '/api/admin/teams', { cookie: admin })).status).toBe(200);
    await api.signIn('ada@example.org');
  } finally {
    await unblock();
  }
  await Promise.all(changes);
});

it('refuses requests of an organization with 429 while too many of its requests wait', async () => {
  const tenancy = api.app.get(Tenancy);
  const reads = Array.from({ length: 110 }, () =>
    tenancy.snapshot(api.organizationId, (em) => em.execute('select pg_sleep(0.01)')),
  );
  const refused = (await Promise.allSettled(reads)).filter(({ status }) => status === 'rejected');
  expect(refused.length).toBe(110 - 100 - 2);
  const unblock = [1, 2].map(() =>
    tenancy.snapshot(api.organizationId, (em) => em.execute('select pg_sleep(1)')),
  );
  const waiting = Array.from({ length: 100 }, () =>
    tenancy.snapshot(api.organizationId, (em) => em.execute('select 1')),
  );
  const response = await api.call('GET', '/api/admin/teams', { cookie: admin });
  expect([response.status, response.body.error, Number(response.headers['retry-after']) > 0]).toEqual([
    429,
    'rate_limited',
    true,
  ]);
  await Promise.all([...unblock, ...waiting]);
});

it('does not wait for a connection within a transaction', async () => {
  const tenancy = api.app.get(Tenancy);
  const nested = Array.from({ length: 4 }, () =>
    tenancy.transaction(api.organizationId, async () => {
      await delay(50);
      return tenancy.snapshot(api.organizationId, (em) => em.execute('select 1'));
    }),
  );
  await expect(Promise.all(nested)).resolves.toHaveLength(4);
});
