import { once, EventEmitter } from 'node:events';
import { WorkerRegistry, type WorkerIdentity } from '@docket/domain';
import { createLogger } from '@docket/observability';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReportProcessor } from '../reports/report.processor.js';
import { identityOf } from './identity.js';
import { WorkerHeartbeat } from './worker-heartbeat.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

/** A registry that tells of each beat, whether it came through or not. */
class WatchedRegistry extends WorkerRegistry {
  readonly beats = new EventEmitter();

  override async beat(identity: WorkerIdentity, stopping: boolean): Promise<{ drain: boolean }> {
    try {
      return await super.beat(identity, stopping);
    } finally {
      // Its answer is acted upon first.
      setImmediate(() => this.beats.emit('beat'));
    }
  }
}

const rows = (): Promise<{ id: string; stopping: boolean }[]> =>
  db.asOwner('select id, stopping from worker_process');

it('lives through a database that refuses, enters the list again, hears wishes, and leaves', async () => {
  const registry = new WatchedRegistry(db.tenancy);
  const wishes: boolean[] = [];
  const processor = { drain: async (wish: boolean) => void wishes.push(wish) } as ReportProcessor;
  const identity = identityOf(2);
  const logger = createLogger({ name: 'test', level: 'silent' });
  const presence = new WorkerHeartbeat(registry, processor, identity, logger);
  await db.asOwner('revoke insert on worker_process from docket_system');
  await presence.onApplicationBootstrap();
  try {
    expect(await rows()).toEqual([]);
    await db.asOwner('grant insert on worker_process to docket_system');
    await once(registry.beats, 'beat');
    expect(await rows()).toEqual([{ id: identity.id, stopping: false }]);

    await db.asOwner('update worker_process set drain_requested_at = now()');
    await once(registry.beats, 'beat');
    expect(wishes).toEqual([false, true]);
    await presence.beforeApplicationShutdown();
    expect(await rows()).toEqual([{ id: identity.id, stopping: true }]);
  } finally {
    await presence.onApplicationShutdown();
  }
  expect(await rows()).toEqual([]);
});

it('gives every process an id of its own, which ends in its number', () => {
  const [one, other] = [identityOf(1), identityOf(1)];
  expect(one.id).not.toBe(other.id);
  expect(one.id).toMatch(new RegExp(`:${process.pid}$`));
});
