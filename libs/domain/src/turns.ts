import { setImmediate } from 'node:timers/promises';

/** Time after which other work runs, in milliseconds. */
const TURN_MS = 10;

/** Lets other work of the process run during a long computation. */
export class Turns {
  private since = performance.now();

  /** Whether the computation should wait for `next` now. */
  get isOver(): boolean {
    return performance.now() - this.since > TURN_MS;
  }

  /** Lets the work that is ready run. */
  async next(): Promise<void> {
    await setImmediate();
    this.since = performance.now();
  }
}
