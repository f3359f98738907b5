import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { ReportFailure } from '@docket/contracts';
import { Piscina } from 'piscina';
import type { RenderFailure, RenderProgress, RenderTask, Rendered } from './render.thread.js';

/** Error of a failed rendering. `code` is the failure code of the report. */
export class RenderError extends Error {
  constructor(
    readonly code: ReportFailure,
    cause: unknown,
  ) {
    super((cause as Error | null)?.message ?? String(cause), { cause });
    this.name = 'RenderError';
  }
}

/** Resource limits of the render threads. */
export interface RenderLimits {
  /** Maximum number of documents rendered at the same time. */
  threads: number;
  /** Heap limit of one render thread, in MiB. A document that needs more fails with `render_memory`. */
  memoryMb: number;
  /** A render thread without a heartbeat for this many milliseconds is ended; its document fails with `render_timeout`. */
  stallMs: number;
}

/** A pool of render threads, each with a memory limit. Parsed fonts are reused between reports. */
export class RenderPool {
  private readonly pool: Piscina<RenderTask, Rendered | RenderFailure>;
  private readonly stallMs: number;

  /** @param thread module that runs in each render thread. Tests pass a stand-in. */
  constructor(
    { threads, memoryMb, stallMs }: RenderLimits,
    thread = new URL('./render.thread.js', import.meta.url),
  ) {
    this.stallMs = stallMs;
    this.pool = new Piscina({
      filename: thread.href,
      // At least one, so that an ended thread is replaced. Otherwise documents that wait for a render thread would wait forever.
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: 60_000,
      // A small young generation costs a little time but keeps memory from growing with the number of rows.
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 4 },
      recordTiming: false,
    });
  }

  /** Renders one document in a render thread. Aborting ends the thread immediately, even in an endless loop. */
  async render(
    task: Omit<RenderTask, 'port'>,
    onProgress: (progress: RenderProgress) => void,
    signal: AbortSignal,
  ): Promise<Rendered> {
    const { port1, port2 } = new MessageChannel();
    const stalled = new AbortController();
    let stallTimer: NodeJS.Timeout | undefined;
    port1.on('message', (progress: RenderProgress | null) => {
      // The timer starts with the first heartbeat: until then the document may be waiting for a thread.
      clearTimeout(stallTimer);
      stallTimer = setTimeout(() => stalled.abort(), this.stallMs);
      if (progress) onProgress(progress);
    });
    try {
      const rendered = await this.pool.run(
        { ...task, port: port2 },
        { transferList: [port2], signal: AbortSignal.any([signal, stalled.signal]) },
      );
      // The result arrives through another channel and may overtake earlier progress messages.
      for (let last = receiveMessageOnPort(port1); last; last = receiveMessageOnPort(port1))
        if (last.message) onProgress(last.message as RenderProgress);
      if ('failure' in rendered) throw Object.assign(new Error(rendered.failure.message), rendered.failure);
      return rendered;
    } catch (error) {
      signal.throwIfAborted();
      if (stalled.signal.aborted) throw new RenderError('render_timeout', this.stallMessage());
      const code = (error as NodeJS.ErrnoException).code;
      throw new RenderError(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'render_memory' : 'render_failed', error);
    } finally {
      clearTimeout(stallTimer);
      port1.close();
    }
  }

  private stallMessage(): string {
    return `the render thread sent no heartbeat for ${this.stallMs / 1_000} s`;
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
