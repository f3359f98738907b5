import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream';
import { ObjectDamaged } from './storage.js';

/** Time without data after which a source is considered stalled, in milliseconds. */
const IDLE_MS = 30_000;

/**
 * Passes through exactly `length` bytes of `source`. The stream fails if the source ends early, is longer or stalls, so
 * that a truncated object never looks complete. Destroying either stream destroys both.
 */
export function exactBytes(source: Readable, length: number, key: string, idleMs = IDLE_MS): Readable {
  // `pipeline` requires a callback. The callback ignores errors, because the reader receives them too.
  return pipeline(source, new ExactBytes(length, key, idleMs), () => undefined);
}

class ExactBytes extends Transform {
  private remaining: number;
  private idleTimer: NodeJS.Timeout;

  constructor(
    private readonly length: number,
    private readonly key: string,
    private readonly idleMs: number,
  ) {
    super({ highWaterMark: 256 * 1024 });
    this.remaining = length;
    this.idleTimer = this.startIdleTimer();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.idleTimer.refresh();
    this.remaining -= chunk.length;
    if (this.remaining < 0) done(new ObjectDamaged(this.key, `it is longer than ${this.length} bytes`));
    else done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    if (this.remaining === 0) done();
    else done(new ObjectDamaged(this.key, `${this.remaining} of ${this.length} bytes are missing`));
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.idleTimer);
    done(error);
  }

  private startIdleTimer(): NodeJS.Timeout {
    return setTimeout(() => {
      // Buffered bytes mean that the reader is slow, which is not an error of the source.
      if (this.readableLength > 0 || this.writableLength > 0) this.idleTimer = this.startIdleTimer();
      else this.destroy(new Error(`The storage stopped sending ${this.key} before its end.`));
    }, this.idleMs).unref();
  }
}
