import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { ReportFailure } from '@docket/contracts';
import { Piscina } from 'piscina';
import type { RenderFailure, RenderProgress, RenderTask, Rendered } from './render.thread.js';

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

/** What the threads are given. */
export interface RenderLimits {
  /** Documents drawn at once. */
  threads: number;
  /** Heap of one thread, in MiB; a document that needs more fails with `render_memory`. */
  memoryMb: number;
  /** A thread that gives no sign of life for so many milliseconds is ended; its document fails with `render_timeout`. */
  stallMs: number;
}

/** Threads that draw documents, each with its own memory cap; fonts stay parsed between reports. */
export class RenderPool {
  private readonly pool: Piscina<RenderTask, Rendered | RenderFailure>;
  private readonly stallMs: number;

  /** @param thread what runs in a thread; tests give their own */
  constructor(
    { threads, memoryMb, stallMs }: RenderLimits,
    thread = new URL('./render.thread.js', import.meta.url),
  ) {
    this.stallMs = stallMs;
    this.pool = new Piscina({
      filename: thread.href,
      // One takes the place of a thread that was ended: with none, documents that wait for a thread would wait for ever.
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: 60_000,
      // A small young generation costs a little time, and keeps the thread's memory from growing with the rows.
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 4 },
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
    const stalled = new AbortController();
    let watch: NodeJS.Timeout | undefined;
    port1.on('message', (progress: RenderProgress | null) => {
      // Watched from the first sign on: until then the document may wait for a thread.
      clearTimeout(watch);
      watch = setTimeout(() => stalled.abort(), this.stallMs);
      if (progress) onProgress(progress);
    });
    try {
      const rendered = await this.pool.run(
        { ...task, port: port2 },
        { transferList: [port2], signal: AbortSignal.any([signal, stalled.signal]) },
      );
      // The result comes another way, and may overtake what was told before it.
      for (let last = receiveMessageOnPort(port1); last; last = receiveMessageOnPort(port1))
        if (last.message) onProgress(last.message as RenderProgress);
      if ('failure' in rendered) throw Object.assign(new Error(rendered.failure.message), rendered.failure);
      return rendered;
    } catch (error) {
      signal.throwIfAborted();
      if (stalled.signal.aborted) throw new RenderError('render_timeout', this.stallOf());
      const code = (error as NodeJS.ErrnoException).code;
      throw new RenderError(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'render_memory' : 'render_failed', error);
    } finally {
      clearTimeout(watch);
      port1.close();
    }
  }

  private stallOf(): string {
    return `the thread gave no sign of life for ${this.stallMs / 1_000} s`;
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
