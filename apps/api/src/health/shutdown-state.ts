import { Injectable } from '@nestjs/common';

/**
 * Whether this process is shutting down. During the shutdown `/readyz` reports that it is not ready, so that it gets no new
 * clients, and each open connection is closed after its next response.
 */
@Injectable()
export class ShutdownState {
  private readonly controller = new AbortController();

  /** Aborted when the shutdown starts. */
  readonly signal = this.controller.signal;

  /** Starts the shutdown. */
  start(): void {
    this.controller.abort();
  }
}
