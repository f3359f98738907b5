import { AsyncLocalStorage } from 'node:async_hooks';
import { DocketError, errorMessages } from '@docket/contracts';
import { FairQueue, type QueueUsage, type Refusal } from './fair-queue.js';
import { requestScope } from './request-scope.js';

/** Connections that sign-ins, sessions, the queue of reports and cancellations use, besides those of organizations. */
const RESERVED_CONNECTIONS = 2;
/** Maximum time that a request waits for a connection or for its turn to read figures, in milliseconds. */
const WAIT_MS = 15_000;

/**
 * Shares the database connections of a process that answers requests among organizations (docs/limits.md). Reading figures is
 * limited further, because each such read can keep a core of the database busy.
 */
export class DatabaseLoad {
  private readonly connections: FairQueue;
  private readonly figures: FairQueue;
  private readonly holding = new AsyncLocalStorage<true>();

  /** @param pool maximum number of connections of the process */
  constructor(pool: number) {
    const running = Math.max(1, pool - RESERVED_CONNECTIONS);
    this.connections = new FairQueue({
      running,
      runningPerOrganization: Math.ceil(running / 2),
      waitingPerOrganization: 100,
      waitMs: WAIT_MS,
    });
    this.figures = new FairQueue({
      running: Math.max(1, Math.floor(running / 2)),
      runningPerOrganization: 2,
      runningWhileShared: 1,
      waitingPerOrganization: 20,
      waitMs: WAIT_MS,
    });
  }

  /**
   * Runs `work` of an organization, which uses one connection, when the organization may use another connection.
   * @throws rate_limited
   */
  async connection<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    // A transaction within a transaction must not wait for the connection of the outer one.
    if (this.holding.getStore()) return work();
    const leave = await this.enter(this.connections, organizationId);
    try {
      return await this.holding.run(true, work);
    } finally {
      leave();
    }
  }

  /** Waits until an organization may use another connection. @returns a function that ends the use. @throws rate_limited */
  async hold(organizationId: string): Promise<() => void> {
    return this.holding.getStore() ? () => undefined : this.enter(this.connections, organizationId);
  }

  /** Runs `work` of an organization, which reads figures, when it is its turn. @throws rate_limited */
  async reading<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    const leave = await this.enter(this.figures, organizationId);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Returns the use of connections and the reads of figures, by organization. */
  usage(): Record<'connections' | 'figures', Map<string, QueueUsage>> {
    return { connections: this.connections.usage(), figures: this.figures.usage() };
  }

  private enter(queue: FairQueue, organizationId: string): Promise<() => void> {
    return queue.enter(organizationId, refusalOf, requestScope()?.signal);
  }
}

const refusalOf = (reason: Refusal): DocketError =>
  new DocketError('rate_limited', errorMessages.http.organizationBusy, { cause: reason });
