import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { Registry } from 'prom-client';
import { watchBacklog, type BacklogFigures } from './backlog-metrics.js';
import { countStorageErrors } from './storage-metrics.js';

const figures: BacklogFigures = { queued: 3, running: 1, oldestQueuedSeconds: 7, oldestWaitingSeconds: 9 };

describe('watchBacklog', () => {
  it('asks once for all metrics, and not again for the next scraper', async () => {
    const registry = new Registry();
    let asked = 0;
    watchBacklog(registry, {
      backlog: async () => ((asked += 1), figures),
      queueReachable: async () => true,
    });
    const scraped = await Promise.all([registry.metrics(), registry.metrics()]);
    expect(await registry.metrics()).toBe(scraped[0]);
    expect(scraped[0]).toMatch(/^docket_reports_queued 3$/m);
    expect(asked).toBe(1);
  });

  it('leaves figures out while the database is away, and does not tell the last ones', async () => {
    const registry = new Registry();
    watchBacklog(registry, {
      backlog: () => Promise.reject(new Error('away')),
      queueReachable: () => Promise.reject(new Error('away')),
    });
    const text = await registry.metrics();
    expect(text).not.toMatch(/^docket_reports_/m);
    expect(text).toMatch(/^docket_database_reachable 0$/m);
    expect(text).toMatch(/^docket_queue_reachable 0$/m);
  });
});

describe('countStorageErrors', () => {
  class Missing extends Error {}
  class Odd {
    #kept = 'kept';
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
      return this.#kept;
    }
  }
  const watched = () => {
    const registry = new Registry();
    const storage = countStorageErrors(new Odd(), registry, (error) => error instanceof Missing);
    const count = async (operation: string) =>
      (await registry.getSingleMetric('docket_storage_errors_total')!.get()).values.find(
        ({ labels }) => labels.operation === operation,
      )?.value;
    return { storage, count };
  };

  it('counts operations that fail, and passes their errors on', async () => {
    const { storage, count } = watched();
    expect(await count('put')).toBe(0);
    await expect(storage.put('full')).rejects.toThrow('no space left');
    await storage.put('fine');
    expect(await count('put')).toBe(1);
  });

  it('does not count answers', async () => {
    const { storage, count } = watched();
    await expect(storage.put('missing')).rejects.toThrow(Missing);
    expect(await count('put')).toBe(0);
  });

  it('counts a stream that breaks, whose reader still learns of it', async () => {
    const { storage, count } = watched();
    await expect(buffer(await storage.open())).rejects.toThrow('connection lost');
    expect(await count('open')).toBe(1);
  });

  it('does not count that a reader went away', async () => {
    const { storage, count } = watched();
    const gone = new Writable({ write: (_chunk, _encoding, done) => done() });
    const reading = pipeline(await storage.open(), gone);
    gone.destroy();
    await expect(reading).rejects.toThrow();
    expect(await count('open')).toBe(0);
  });

  it('leaves everything else as it is', () => {
    const { storage } = watched();
    expect(storage).toBeInstanceOf(Odd);
    expect(storage.describe()).toBe('kept');
  });
});
