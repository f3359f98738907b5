import { once, EventEmitter } from 'node:events';
import { WorkerRegistry, type WorkerIdentity } from '@docket/domain';
import { createLogger } from '@docket/observability';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReportProcessor } from '../reports/report.processor.js';
import { createWorkerIdentity } from './identity.js';
import { WorkerHeartbeat } from './worker-heartbeat.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

/** A registry that emits an event after each heartbeat, whether it succeeded or not. */
class ObservableRegistry extends WorkerRegistry {
  readonly heartbeats = new EventEmitter();

  override async heartbeat(identity: WorkerIdentity, stopping: boolean): Promise<{ drain: boolean }> {
    try {
      return await super.heartbeat(identity, stopping);
    } finally {
      // Emits after the caller has processed the result.
      setImmediate(() => this.heartbeats.emit('heartbeat'));
    }
  }
}

const rows = (): Promise<{ id: string; stopping: boolean }[]> =>
  db.asOwner('select id, stopping from worker_process');

it('survives a failing database, registers again, follows drain requests and unregisters', async () => {
  const registry = new ObservableRegistry(db.tenancy);
  const drainRequests: boolean[] = [];
  const processor = { drain: async (drain: boolean) => void drainRequests.push(drain) } as ReportProcessor;
  const identity = createWorkerIdentity(2);
  const logger = createLogger({ name: 'test', level: 'silent' });
  const heartbeat = new WorkerHeartbeat(registry, processor, identity, logger);
  await db.asOwner('revoke insert on worker_process from docket_system');
  await heartbeat.onApplicationBootstrap();
  try {
    expect(await rows()).toEqual([]);
    await db.asOwner('grant insert on worker_process to docket_system');
    await once(registry.heartbeats, 'heartbeat');
    expect(await rows()).toEqual([{ id: identity.id, stopping: false }]);

    await db.asOwner('update worker_process set drain_requested_at = now()');
    await once(registry.heartbeats, 'heartbeat');
    expect(drainRequests).toEqual([false, true]);
    await heartbeat.beforeApplicationShutdown();
    expect(await rows()).toEqual([{ id: identity.id, stopping: true }]);
  } finally {
    await heartbeat.onApplicationShutdown();
  }
  expect(await rows()).toEqual([]);
});

it('creates a unique ID that ends with the process ID', () => {
  const [one, other] = [createWorkerIdentity(1), createWorkerIdentity(1)];
  expect(one.id).not.toBe(other.id);
  expect(one.id).toMatch(new RegExp(`:${process.pid}$`));
});
