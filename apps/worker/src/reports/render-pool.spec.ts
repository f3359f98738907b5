import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RenderPool } from './render-pool.js';
import type { RenderProgress } from './render.thread.js';

const faultyThread = new URL('./fixtures/faulty-thread.mjs', import.meta.url);

describe('RenderPool', () => {
  let pool: RenderPool;

  beforeAll(() => {
    pool = new RenderPool({ threads: 2, memoryMb: 64, stallMs: 60_000 }, faultyThread);
  });
  afterAll(async () => pool.close());

  const render = (
    kind: string,
    signal = new AbortController().signal,
    reported: RenderProgress[] = [],
    renderPool = pool,
  ) =>
    renderPool.render(
      { kind, snapshotFile: '', snapshotSha256: '', outFile: '' },
      (progress) => reported.push(progress),
      signal,
    );

  it('reports progress and returns the rendered file', async () => {
    const reported: RenderProgress[] = [];
    await expect(render('plain', undefined, reported)).resolves.toMatchObject({ pages: 1 });
    expect(reported).toEqual([{ rowsDone: 1, rowsTotal: 2, page: 1 }]);
  });

  it('rejects with render_failed when rendering fails, and renders the next document', async () => {
    await expect(render('broken')).rejects.toMatchObject({
      code: 'render_failed',
      message: 'cannot render this',
    });
    await expect(render('plain')).resolves.toMatchObject({ pages: 1 });
  });

  it('keeps the code of a disk error', async () => {
    await expect(render('full')).rejects.toMatchObject({
      code: 'render_failed',
      cause: { code: 'ENOSPC', message: 'no space left' },
    });
  });

  it('ends a render thread at its memory limit without affecting the process or other threads', async () => {
    const hungry = render('hungry');
    const [ended] = await Promise.allSettled([hungry, render('plain'), render('plain')]);
    expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'render_memory' } });
    await expect(render('plain')).resolves.toMatchObject({ pages: 1 });
  });

  it('ends a render thread in an endless loop and rejects with the abort reason', async () => {
    const stop = new AbortController();
    const endless = render('endless', stop.signal);
    await render('plain');
    stop.abort('timeout');
    await expect(endless).rejects.toBe('timeout');
    await expect(render('plain')).resolves.toMatchObject({ pages: 1 });
  });

  it('ends a render thread without heartbeats, but not a document that waits for a render thread', async () => {
    const poolWithShortTimeout = new RenderPool({ threads: 1, memoryMb: 64, stallMs: 300 }, faultyThread);
    const [stalled, queued] = await Promise.allSettled(
      ['endless', 'plain'].map((kind) => render(kind, undefined, [], poolWithShortTimeout)),
    );
    expect(stalled).toMatchObject({
      reason: { code: 'render_timeout', message: expect.stringContaining('sent no heartbeat for 0.3 s') },
    });
    expect(queued).toMatchObject({ value: { pages: 1 } });
    await poolWithShortTimeout.close();
  });
});
