import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { Registry } from 'prom-client';
import { registerBacklogMetrics, type BacklogFigures } from './backlog-metrics.js';
import { countStorageErrors } from './storage-metrics.js';

const figures: BacklogFigures = { queued: 3, running: 1, oldestQueuedSeconds: 7, oldestWaitingSeconds: 9 };

describe('registerBacklogMetrics', () => {
  it('loads the figures once for all metrics and scrapers', async () => {
    const registry = new Registry();
    let loads = 0;
    registerBacklogMetrics(registry, {
      backlog: async () => ((loads += 1), figures),
      queueReachable: async () => true,
    });
    const texts = await Promise.all([registry.metrics(), registry.metrics()]);
    expect(await registry.metrics()).toBe(texts[0]);
    expect(texts[0]).toMatch(/^docket_reports_queued 3$/m);
    expect(loads).toBe(1);
  });

  it('omits the figures while the database is unreachable', async () => {
    const registry = new Registry();
    registerBacklogMetrics(registry, {
      backlog: () => Promise.reject(new Error('unreachable')),
      queueReachable: () => Promise.reject(new Error('unreachable')),
    });
    const text = await registry.metrics();
    expect(text).not.toMatch(/^docket_reports_/m);
    expect(text).toMatch(/^docket_database_reachable 0$/m);
    expect(text).toMatch(/^docket_queue_reachable 0$/m);
  });
});

describe('countStorageErrors', () => {
  class Missing extends Error {}
  class TestStorage {
    #description = 'test storage';
    put = async (key: string): Promise<void> => {
      if (key === 'full') throw new Error('no space left');
      if (key === 'missing') throw new Missing();
    };
    async open(): Promise<Readable> {
      return Readable.from(
        (async function* cut() {
          yield 'half';
          throw new Error('connection lost');
        })(),
      );
    }
    describe(): string {
      return this.#description;
    }
  }
  const createStorage = () => {
    const registry = new Registry();
    const storage = countStorageErrors(new TestStorage(), registry, (error) => error instanceof Missing);
    const count = async (operation: string) =>
      (await registry.getSingleMetric('docket_storage_errors_total')!.get()).values.find(
        ({ labels }) => labels.operation === operation,
      )?.value;
    return { storage, count };
  };

  it('counts failed operations and rethrows their errors', async () => {
    const { storage, count } = createStorage();
    expect(await count('put')).toBe(0);
    await expect(storage.put('full')).rejects.toThrow('no space left');
    await storage.put('fine');
    expect(await count('put')).toBe(1);
  });

  it('does not count expected errors', async () => {
    const { storage, count } = createStorage();
    await expect(storage.put('missing')).rejects.toThrow(Missing);
    expect(await count('put')).toBe(0);
  });

  it('counts a broken stream and passes the error to the reader', async () => {
    const { storage, count } = createStorage();
    await expect(buffer(await storage.open())).rejects.toThrow('connection lost');
    expect(await count('open')).toBe(1);
  });

  it('does not count a reader that closes the stream', async () => {
    const { storage, count } = createStorage();
    const reader = new Writable({ write: (_chunk, _encoding, done) => done() });
    const reading = pipeline(await storage.open(), reader);
    reader.destroy();
    await expect(reading).rejects.toThrow();
    expect(await count('open')).toBe(0);
  });

  it('preserves the type and the other members of the storage', () => {
    const { storage } = createStorage();
    expect(storage).toBeInstanceOf(TestStorage);
    expect(storage.describe()).toBe('test storage');
  });
});
