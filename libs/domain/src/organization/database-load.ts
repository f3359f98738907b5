import { AsyncLocalStorage } from 'node:async_hooks';
import { DocketError, errorMessages } from '@docket/contracts';
import { FairQueue, type QueueUsage, type Refusal } from './fair-queue.js';
import { requestScope } from './request-scope.js';

/** Connections that the queue of reports, cancellations and, with one login, sign-ins and sessions use, besides those of organizations. */
const RESERVED_CONNECTIONS = 2;
/** Connections of the login for accounts that sign-ins and sessions use, besides the changes of accounts. */
const RESERVED_ACCOUNT_CONNECTIONS = 1;
/** Maximum time that a request waits for a connection or for its turn to read figures, in milliseconds. */
const WAIT_MS = 15_000;

/**
 * Shares the database connections of a process that answers requests among organizations (docs/limits.md). Reading figures is
 * limited further, because each such read can keep a core of the database busy.
 */
export class DatabaseLoad {
  private readonly connections: FairQueue;
  private readonly figures: FairQueue;
  private readonly accounts: FairQueue;
  private readonly holding = new AsyncLocalStorage<true>();

  /**
   * @param pool maximum number of connections of the process with the login for the data of organizations
   * @param accountPool the same for the login for accounts. Default: both are one login
   */
  constructor(pool: number, accountPool?: number) {
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
    this.accounts = accountPool === undefined ? this.connections : accountQueue(accountPool);
  }

  /**
   * Runs `work`, which changes an account and uses one connection, when another change of an account may run: one that waits
   * for the rows of an organization must not stop the sign-ins of others.
   * @throws rate_limited
   */
  account<T>(work: () => Promise<T>): Promise<T> {
    return this.run(this.accounts, '', work);
  }

  /**
   * Runs `work` of an organization, which uses one connection, when the organization may use another connection.
   * @throws rate_limited
   */
  connection<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    return this.run(this.connections, organizationId, work);
  }

  private async run<T>(queue: FairQueue, organizationId: string, work: () => Promise<T>): Promise<T> {
    // A transaction within a transaction must not wait for the connection of the outer one.
    if (this.holding.getStore()) return work();
    const leave = await this.enter(queue, organizationId);
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

/** Changes of accounts belong to no organization until they have found one, so that they share one queue. */
function accountQueue(pool: number): FairQueue {
  const running = Math.max(1, pool - RESERVED_ACCOUNT_CONNECTIONS);
  return new FairQueue({
    running,
    runningPerOrganization: running,
    waitingPerOrganization: 100,
    waitMs: WAIT_MS,
  });
}

const refusalOf = (reason: Refusal): DocketError =>
  new DocketError('rate_limited', errorMessages.http.organizationBusy, { cause: reason });
