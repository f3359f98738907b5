import { Injectable } from '@nestjs/common';

/**
 * Whether this process is about to stop. From then on it says that it is not ready, so that it gets no new callers, and
 * answers those it has as before, each for the last time on its connection.
 */
@Injectable()
export class ShutdownState {
  private readonly controller = new AbortController();

  /** Aborted when the process begins to stop. */
  readonly signal = this.controller.signal;

  begin(): void {
    this.controller.abort();
  }
}
