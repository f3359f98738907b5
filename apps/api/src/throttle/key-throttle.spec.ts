import { newId } from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { Redis } from 'ioredis';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { startTestApi, type Answer, type TestApi } from '../testing/test-api.js';
import { WRONG_KEYS } from './key-throttle.js';

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

/** A process of the product; those with the same name share what is in Redis. */
async function start(environment: Record<string, string>, name = `test-${newId()}`): Promise<TestApi> {
  const api = await startTestApi(environment, { queueName: name }, db);
  running.push(api);
  return api;
}
const ask = (api: TestApi, headers: Record<string, string>, address?: string): Promise<Answer> =>
  api.call('GET', REPORTS, { headers, origin: null, ...(address && { address }) });

describe('the limits of a key', () => {
  it('hold for all processes together, and for each key apart', async () => {
    const name = `test-${newId()}`;
    const [one, two] = [
      await start({ API_REQUESTS_PER_MINUTE: '6' }, name),
      await start({ API_REQUESTS_PER_MINUTE: '6' }, name),
    ];
    const { headers } = await one.key('reports:read');
    const answers = await Promise.all([one, two, one, two, one, two].map((api) => ask(api, headers)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(answers.map(remaining).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const api of [one, two]) {
      const { status, body, headers: told } = await ask(api, headers);
      expect([status, body.error]).toEqual([429, 'rate_limited']);
      const wait = Number(told['retry-after']);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
      expect(told['ratelimit']).toBe(`"minute";r=0;t=${wait}`);
    }
    const other = await one.key('reports:read');
    expect((await ask(two, other.headers)).status).toBe(200);
  });

  it('are told with every answer, refusals too', async () => {
    const api = await start({ API_REQUESTS_PER_MINUTE: '10', API_REQUESTS_PER_HOUR: '20' });
    const { headers } = await api.key('users:read');
    const refused = await ask(api, headers);
    expect(refused.status).toBe(403);
    expect(refused.headers['ratelimit-policy']).toBe('"minute";q=10;w=60, "hour";q=20;w=3600');
    expect(refused.headers['ratelimit']).toMatch(/^"minute";r=9;t=\d+, "hour";r=19;t=\d+$/);
  });

  it('hold for the hour, too', async () => {
    const api = await start({ API_REQUESTS_PER_MINUTE: '10', API_REQUESTS_PER_HOUR: '2' });
    const { headers } = await api.key('reports:read');
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await ask(api, headers)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(Number((await ask(api, headers)).headers['retry-after'])).toBeGreaterThan(3_000);
  });

  it('do not take from the hour what the minute refused', async () => {
    const name = `test-${newId()}`;
    const api = await start({ API_REQUESTS_PER_MINUTE: '2' }, name);
    const { id, headers } = await api.key('reports:read');
    for (let n = 0; n < 5; n += 1) await ask(api, headers);
    const redis = new Redis(process.env.TEST_REDIS_URL!);
    const counted = await redis.mget(`${name}:api:minute:${id}`, `${name}:api:hour:${id}`);
    redis.disconnect();
    expect(counted).toEqual(['5', '2']);
  });

  it('are counted in the process alone while Redis is away', async () => {
    // Nothing listens there.
    const api = await start({ API_REQUESTS_PER_MINUTE: '2', REDIS_URL: 'redis://127.0.0.1:1' });
    const { headers } = await api.key('reports:read');
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await ask(api, headers)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('wrong keys', () => {
  const wrong = { authorization: `Bearer dkt_live_${'x'.repeat(32)}` };

  it('are limited per address, and shut out nobody with a right one', async () => {
    const api = await start({});
    const first = await Promise.all(
      Array.from({ length: WRONG_KEYS.points }, () => ask(api, wrong, '192.0.2.1')),
    );
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set([401]));
    const limited = await ask(api, wrong, '192.0.2.1');
    expect([limited.status, limited.body.error]).toEqual([429, 'rate_limited']);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask(api, wrong, '192.0.2.2')).status).toBe(401);
    const { headers } = await api.key('reports:read');
    expect((await ask(api, headers, '192.0.2.1')).status).toBe(200);
  });
});

/** Points left in the minute. */
const remaining = ({ headers }: Answer): number => Number(/r=(\d+)/.exec(String(headers['ratelimit']))![1]);
