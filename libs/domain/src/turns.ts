import { setImmediate } from 'node:timers/promises';
import { requestScope } from './organization/request-scope.js';

/** Time after which other work runs, in milliseconds. A request waits for several turns: for its body, the database, its response. */
const TURN_MS = 2;

/** The end of the last wait. Computations wait for one another, so that only one of them runs between two turns of other work. */
let lastWait: Promise<unknown> = Promise.resolve();

/** Lets other work of the process run during a long computation. */
export class Turns {
  private since = performance.now();

  /** Whether the computation should wait for `next` now. */
  get isOver(): boolean {
    return performance.now() - this.since > TURN_MS;
  }

  /** Lets the work that is ready run. @throws AbortError if the client of the request has disconnected */
  async next(): Promise<void> {
    const wait = lastWait.then(() => setImmediate());
    lastWait = wait;
    await wait;
    requestScope()?.signal.throwIfAborted();
    this.since = performance.now();
  }
}
