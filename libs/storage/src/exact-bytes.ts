import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream';
import { ObjectDamaged } from './storage.js';

/** A source that says nothing for this long while it is being waited for is given up, in milliseconds. */
const IDLE_MS = 30_000;

/**
 * Passes on exactly `length` bytes of `source`. It breaks when the source ends early, goes on for longer, or falls
 * silent, so that a short object never looks like a whole one. Ending either ends both.
 */
export function exactBytes(source: Readable, length: number, key: string, idleMs = IDLE_MS): Readable {
  // The callback also takes errors that come before the reader listens; the reader still gets them.
  return pipeline(source, new ExactBytes(length, key, idleMs), () => undefined);
}

class ExactBytes extends Transform {
  private left: number;
  private silence: NodeJS.Timeout;

  constructor(
    private readonly length: number,
    private readonly key: string,
    private readonly idleMs: number,
  ) {
    super({ highWaterMark: 256 * 1024 });
    this.left = length;
    this.silence = this.watch();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.silence.refresh();
    this.left -= chunk.length;
    if (this.left < 0) done(new ObjectDamaged(this.key, `it is longer than ${this.length} bytes`));
    else done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    if (this.left === 0) done();
    else done(new ObjectDamaged(this.key, `${this.left} of ${this.length} bytes are missing`));
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.silence);
    done(error);
  }

  private watch(): NodeJS.Timeout {
    return setTimeout(() => {
      // Bytes that wait here mean a slow reader, which may take its time.
      if (this.readableLength > 0 || this.writableLength > 0) this.silence = this.watch();
      else this.destroy(new Error(`The storage fell silent in the middle of ${this.key}.`));
    }, this.idleMs).unref();
  }
}
