import { newId } from '@docket/contracts';
import { ReportQueue } from '@docket/queue';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Registry } from 'prom-client';
import { MetricsServer } from './metrics-server.js';

let db: TestDatabase;
const opened: { watch: MetricsServer; queue: ReportQueue }[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
});
afterEach(async () => {
  for (const { watch, queue } of opened.splice(0)) {
    watch.onApplicationShutdown();
    await queue.close();
  }
});
afterAll(async () => db.drop());

/** A watched worker, and a way to ask it. */
async function watched(redisUrl = process.env.TEST_REDIS_URL!, orm = db.orm) {
  const queue = new ReportQueue(redisUrl, `test-${newId()}`);
  const watch = new MetricsServer(orm, db.tenancy, queue, new Registry());
  opened.push({ watch, queue });
  const port = await watch.listen(0, '127.0.0.1');
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  const untilReady = async () => {
    for (;;) if ((await ask('/readyz')).status === 200) return;
  };
  return { watch, ask, untilReady };
}

/** A port that nobody listens on. */
const NOBODY = 'redis://127.0.0.1:1';

describe('a worker as seen from outside', () => {
  it('is ready when database and queue answer', async () => {
    const { ask, untilReady } = await watched();
    await untilReady();
    expect(JSON.parse((await ask('/readyz')).text)).toEqual({
      status: 'ready',
      checks: { database: 'up', queue: 'up', staying: 'up' },
    });
  });

  it('is alive but not ready, and tells so in its metrics, while the queue is away', async () => {
    const { ask } = await watched(NOBODY);
    expect((await ask('/healthz')).status).toBe(200);
    const ready = await ask('/readyz');
    expect([ready.status, JSON.parse(ready.text)]).toMatchObject([503, { checks: { queue: 'down' } }]);
    const { text } = await ask('/metrics');
    expect(text).toMatch(/^docket_queue_reachable 0$/m);
    expect(text).toMatch(/^docket_database_reachable 1$/m);
  });

  it('is alive and tells metrics, but is not ready, from when it is asked to stop', async () => {
    const { ask, untilReady, watch } = await watched();
    await untilReady();
    watch.beforeApplicationShutdown();
    const paths = ['/healthz', '/metrics', '/readyz'];
    expect(await Promise.all(paths.map(async (path) => (await ask(path)).status))).toEqual([200, 200, 503]);
  });

  it('answers nothing else', async () => {
    const { ask } = await watched();
    for (const path of ['/', '/constructor', '/metrics/', '/__proto__'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });
});
