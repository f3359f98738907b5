import { newId } from '@docket/contracts';
import { ReportQueue } from '@docket/queue';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Registry } from 'prom-client';
import { MetricsServer } from './metrics-server.js';

let db: TestDatabase;
const opened: { metricsServer: MetricsServer; queue: ReportQueue }[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
});
afterEach(async () => {
  for (const { metricsServer, queue } of opened.splice(0)) {
    metricsServer.onApplicationShutdown();
    await queue.close();
  }
});
afterAll(async () => db.drop());

/** Starts a metrics server. @returns functions to send requests to it */
async function startServer(redisUrl = process.env.TEST_REDIS_URL!, orm = db.orm) {
  const queue = new ReportQueue(redisUrl, `test-${newId()}`);
  const metricsServer = new MetricsServer(orm, db.tenancy, queue, new Registry());
  opened.push({ metricsServer, queue });
  const port = await metricsServer.listen(0, '127.0.0.1');
  const request = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  const untilReady = async () => {
    for (;;) if ((await request('/readyz')).status === 200) return;
  };
  return { metricsServer, request, untilReady };
}

/** A Redis URL on which no server listens. */
const UNREACHABLE_REDIS = 'redis://127.0.0.1:1';

describe('MetricsServer', () => {
  it('reports ready when database and queue are reachable', async () => {
    const { request, untilReady } = await startServer();
    await untilReady();
    expect(JSON.parse((await request('/readyz')).text)).toEqual({
      status: 'ready',
      checks: { database: 'up', queue: 'up', shutdown: 'up' },
    });
  });

  it('reports alive but not ready, also in the metrics, while the queue is unreachable', async () => {
    const { request } = await startServer(UNREACHABLE_REDIS);
    expect((await request('/healthz')).status).toBe(200);
    const ready = await request('/readyz');
    expect([ready.status, JSON.parse(ready.text)]).toMatchObject([503, { checks: { queue: 'down' } }]);
    const { text } = await request('/metrics');
    expect(text).toMatch(/^docket_queue_reachable 0$/m);
    expect(text).toMatch(/^docket_database_reachable 1$/m);
  });

  it('stays alive and exposes metrics but is not ready during a shutdown', async () => {
    const { request, untilReady, metricsServer } = await startServer();
    await untilReady();
    metricsServer.beforeApplicationShutdown();
    const paths = ['/healthz', '/metrics', '/readyz'];
    expect(await Promise.all(paths.map(async (path) => (await request(path)).status))).toEqual([
      200, 200, 503,
    ]);
  });

  it('responds to other paths with 404', async () => {
    const { request } = await startServer();
    for (const path of ['/', '/constructor', '/metrics/', '/__proto__'])
      expect([path, (await request(path)).status]).toEqual([path, 404]);
  });
});
