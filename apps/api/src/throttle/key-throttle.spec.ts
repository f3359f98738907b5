import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { Redis } from 'ioredis';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestResponse, type TestApi } from '../testing/test-api.js';
import { INVALID_KEY_LIMIT } from './key-throttle.js';

const REPORTS = '/api/public/v1/reports';

let db: TestDatabase;
const running: TestApi[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((api) => api.close()));
});
afterAll(() => db.drop());

/** Starts an API process. Processes with the same queue name share their counts in Redis. */
async function start(environment: Record<string, string>, name = `test-${newId()}`): Promise<TestApi> {
  const api = await startTestApi(environment, { queueName: name }, db);
  running.push(api);
  return api;
}
const request = (api: TestApi, headers: Record<string, string>, address?: string): Promise<TestResponse> =>
  api.call('GET', REPORTS, { headers, origin: null, ...(address && { address }) });

describe('the limits of a key', () => {
  it('applies the limits across all processes, separately for each key', async () => {
    const name = `test-${newId()}`;
    const [one, two] = [
      await start({ API_REQUESTS_PER_MINUTE: '6' }, name),
      await start({ API_REQUESTS_PER_MINUTE: '6' }, name),
    ];
    const { headers } = await one.key('reports:read');
    const responses = await Promise.all([one, two, one, two, one, two].map((api) => request(api, headers)));
    expect(responses.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(responses.map(remaining).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const api of [one, two]) {
      const { status, body, headers: limitHeaders } = await request(api, headers);
      expect([status, body.error]).toEqual([429, 'rate_limited']);
      const wait = Number(limitHeaders['retry-after']);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
      expect(limitHeaders['ratelimit']).toBe(`"minute";r=0;t=${wait}`);
    }
    const other = await one.key('reports:read');
    expect((await request(two, other.headers)).status).toBe(200);
  });

  it('returns the limits in the headers of all responses, including errors', async () => {
    const api = await start({
      API_REQUESTS_PER_MINUTE: '10',
      API_REQUESTS_PER_HOUR: '20',
      API_ORGANIZATION_REQUESTS_PER_MINUTE: '30',
      API_ORGANIZATION_REQUESTS_PER_HOUR: '40',
    });
    const { headers } = await api.key('users:read');
    const forbidden = await request(api, headers);
    expect(forbidden.status).toBe(403);
    expect(forbidden.headers['ratelimit-policy']).toBe(
      '"minute";q=10;w=60, "hour";q=20;w=3600, "organization-minute";q=30;w=60, "organization-hour";q=40;w=3600',
    );
    expect(forbidden.headers['ratelimit']).toMatch(
      /^"minute";r=9;t=\d+, "hour";r=19;t=\d+, "organization-minute";r=29;t=\d+, "organization-hour";r=39;t=\d+$/,
    );
  });

  it('applies the limit per hour', async () => {
    const api = await start({ API_REQUESTS_PER_MINUTE: '10', API_REQUESTS_PER_HOUR: '2' });
    const { headers } = await api.key('reports:read');
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await request(api, headers)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(Number((await request(api, headers)).headers['retry-after'])).toBeGreaterThan(3_000);
  });

  it.each(['MINUTE', 'HOUR'])('limits all keys of an organization together per %s', async (window) => {
    const api = await start({ [`API_ORGANIZATION_REQUESTS_PER_${window}`]: '4' });
    const keys = [
      await api.key('reports:read'),
      await api.key('reports:read'),
      await api.key('reports:read'),
    ];
    const statuses = [];
    for (const { headers } of [...keys, ...keys]) statuses.push((await request(api, headers)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    const limited = await request(api, keys[0]!.headers);
    expect(limited.body.message).toMatch(/organization/);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    // Another organization of the same installation is not limited.
    const other = await startTestApi({}, {}, db);
    running.push(other);
    expect((await request(api, (await other.key('reports:read')).headers)).status).toBe(200);
  });

  it('does not count requests beyond the limit per minute toward the limit per hour', async () => {
    const name = `test-${newId()}`;
    const api = await start({ API_REQUESTS_PER_MINUTE: '2' }, name);
    const { id, headers } = await api.key('reports:read');
    for (let n = 0; n < 5; n += 1) await request(api, headers);
    const redis = new Redis(process.env.TEST_REDIS_URL!);
    const counted = await redis.mget(`${name}:api:minute:${id}`, `${name}:api:hour:${id}`);
    redis.disconnect();
    expect(counted).toEqual(['5', '2']);
  });

  it('counts requests in memory while Redis is not available', async () => {
    // No server listens on port 1.
    const api = await start({ API_REQUESTS_PER_MINUTE: '2', REDIS_URL: 'redis://127.0.0.1:1' });
    const { headers } = await api.key('reports:read');
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await request(api, headers)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('invalid keys', () => {
  const invalid = { authorization: `Bearer dkt_live_${'x'.repeat(32)}` };

  it('limits invalid keys per address, without affecting valid keys', async () => {
    const api = await start({});
    const first = await Promise.all(
      Array.from({ length: INVALID_KEY_LIMIT.points }, () => request(api, invalid, '192.0.2.1')),
    );
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set([401]));
    const limited = await request(api, invalid, '192.0.2.1');
    expect([limited.status, limited.body.error]).toEqual([429, 'rate_limited']);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    expect((await request(api, invalid, '192.0.2.2')).status).toBe(401);
    const { headers } = await api.key('reports:read');
    expect((await request(api, headers, '192.0.2.1')).status).toBe(200);
  });
});

/** Returns the remaining requests of the current minute. */
const remaining = ({ headers }: TestResponse): number =>
  Number(/r=(\d+)/.exec(String(headers['ratelimit']))![1]);
