import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '@docket/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { requestScope } from './request-scope.js';

/** Time between two attempts to cancel the statements of a request whose client has disconnected, in milliseconds. */
const CANCEL_INTERVAL_MS = 200;

/**
 * The statements of one transaction of a request. If the client disconnects, they are cancelled until the work of the transaction has
 * ended. The transaction does not end before, so that no statement of another transaction is cancelled. Outside of a request,
 * nothing is cancelled.
 */
export class RequestStatements {
  /** Settings of the transaction: the name by which its connection is found. */
  readonly variables: Record<string, string> = {};
  private readonly signal: AbortSignal | undefined;
  private ended = false;
  private cancelling = Promise.resolve();

  /**
   * @param em cancels the statements, on another connection
   * @param cancelled whether the statements are cancelled at all
   */
  constructor(
    private readonly em: EntityManager,
    cancelled = true,
  ) {
    this.signal = cancelled ? requestScope()?.signal : undefined;
    if (this.signal) this.variables.application_name = `docket ${newId()}`;
  }

  /** Runs the work of the transaction. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.start();
    try {
      return await work();
    } finally {
      await this.end();
    }
  }

  /** Cancels the statements from now on if the client has disconnected or does so. Call `end` before the transaction ends. */
  start(): void {
    if (this.signal?.aborted) this.begin();
    else this.signal?.addEventListener('abort', this.begin, { once: true });
  }

  /** Stops cancelling. */
  async end(): Promise<void> {
    this.ended = true;
    this.signal?.removeEventListener('abort', this.begin);
    await this.cancelling;
  }

  private readonly begin = (): void => {
    this.cancelling = this.cancel();
  };

  private async cancel(): Promise<void> {
    while (!this.ended) {
      await this.em
        .fork()
        .execute(
          'select pg_cancel_backend(pid) from pg_stat_activity where application_name = ? and pid <> pg_backend_pid()',
          [this.variables.application_name],
        )
        .catch(() => undefined);
      if (!this.ended) await delay(CANCEL_INTERVAL_MS);
    }
  }
}
