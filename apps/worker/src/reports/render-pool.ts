import { MessageChannel } from 'node:worker_threads';
import type { ReportFailure } from '@docket/contracts';
import { Piscina } from 'piscina';
import type { RenderProgress, RenderTask, Rendered } from './render.thread.js';

/** Rendering ended without a document; `code` says how. */
export class RenderError extends Error {
  constructor(
    readonly code: ReportFailure,
    cause: unknown,
  ) {
    super((cause as Error | null)?.message ?? String(cause), { cause });
    this.name = 'RenderError';
  }
}

/** Threads that draw documents, each with its own memory cap; fonts stay parsed between reports. */
export class RenderPool {
  private readonly pool: Piscina<RenderTask, Rendered>;

  /**
   * @param memoryMb heap of one thread, in MiB; a document that needs more fails with `render_memory`
   * @param thread what runs in a thread; tests give their own
   */
  constructor(threads: number, memoryMb: number, thread = new URL('./render.thread.js', import.meta.url)) {
    this.pool = new Piscina({
      filename: thread.href,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 60_000,
      // A small young generation costs a little time, and keeps the thread's memory from growing with the rows.
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
      recordTiming: false,
    });
  }

  /** Draws one document in a thread. Aborting kills the thread at once, also out of an endless loop. */
  async render(
    task: Omit<RenderTask, 'port'>,
    onProgress: (progress: RenderProgress) => void,
    signal: AbortSignal,
  ): Promise<Rendered> {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', onProgress);
    try {
      return await this.pool.run({ ...task, port: port2 }, { transferList: [port2], signal });
    } catch (error) {
      signal.throwIfAborted();
      const code = (error as NodeJS.ErrnoException).code;
      throw new RenderError(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'render_memory' : 'render_failed', error);
    } finally {
      port1.close();
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
