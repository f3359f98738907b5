import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RenderPool } from './render-pool.js';
import type { RenderProgress } from './render.thread.js';

const oddThread = new URL('./fixtures/odd-thread.mjs', import.meta.url);

describe('threads that draw', () => {
  let pool: RenderPool;

  beforeAll(() => {
    pool = new RenderPool({ threads: 2, memoryMb: 64, stallMs: 60_000 }, oddThread);
  });
  afterAll(async () => pool.close());

  const draw = (
    kind: string,
    signal = new AbortController().signal,
    seen: RenderProgress[] = [],
    by = pool,
  ) =>
    by.render({ kind, snapshotFile: '', snapshotSha256: '', outFile: '' }, (step) => seen.push(step), signal);

  it('tell how far they are, and what they made', async () => {
    const seen: RenderProgress[] = [];
    await expect(draw('plain', undefined, seen)).resolves.toMatchObject({ pages: 1 });
    expect(seen).toEqual([{ rowsDone: 1, rowsTotal: 2, page: 1 }]);
  });

  it('fail with a reason of their own when drawing fails, and go on with the next', async () => {
    await expect(draw('broken')).rejects.toMatchObject({
      code: 'render_failed',
      message: 'cannot draw this',
    });
    await expect(draw('plain')).resolves.toMatchObject({ pages: 1 });
  });

  it('keep the code of an error that a disk gave', async () => {
    await expect(draw('full')).rejects.toMatchObject({
      code: 'render_failed',
      cause: { code: 'ENOSPC', message: 'no space left' },
    });
  });

  it('end at their memory cap without the process, and a neighbour finishes', async () => {
    const hungry = draw('hungry');
    const [ended] = await Promise.allSettled([hungry, draw('plain'), draw('plain')]);
    expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'render_memory' } });
    await expect(draw('plain')).resolves.toMatchObject({ pages: 1 });
  });

  it('are ended out of an endless loop, with the reason that was given', async () => {
    const stop = new AbortController();
    const endless = draw('endless', stop.signal);
    await draw('plain');
    stop.abort('timeout');
    await expect(endless).rejects.toBe('timeout');
    await expect(draw('plain')).resolves.toMatchObject({ pages: 1 });
  });

  it('are ended when they give no sign of life, while one that waits for a thread is given its time', async () => {
    const impatient = new RenderPool({ threads: 1, memoryMb: 64, stallMs: 300 }, oddThread);
    const [stalled, behind] = await Promise.allSettled(
      ['endless', 'plain'].map((kind) => draw(kind, undefined, [], impatient)),
    );
    expect(stalled).toMatchObject({
      reason: { code: 'render_timeout', message: expect.stringContaining('no sign of life for 0.3 s') },
    });
    expect(behind).toMatchObject({ value: { pages: 1 } });
    await impatient.close();
  });
});
