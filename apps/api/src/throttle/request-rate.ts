/** How many requests a caller may send. */
export interface Rate {
  perSecond: number;
  /** Number of requests that may arrive at once after a pause. */
  burst: number;
}

/** Time between two removals of callers that have sent nothing for a while, in milliseconds. */
const SWEEP_MS = 10_000;

/**
 * Limits the requests of each caller in this process. It counts in memory, because it runs for every request, also for those
 * that it refuses.
 */
export class RequestRate {
  /** When each caller has the whole burst again, in milliseconds. Callers that have it already are absent or in the past. */
  private readonly fullAt = new Map<string, number>();
  private readonly msPerRequest: number;
  private sweptAt: number;

  constructor(
    readonly rate: Rate,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.msPerRequest = 1_000 / rate.perSecond;
    this.sweptAt = now();
  }

  /**
   * Counts a request as `cost` requests. A caller with at least one request left may send a request of any cost; the next ones
   * wait until the rate has made up for it.
   * @returns 0 if the request is allowed; otherwise, the milliseconds until the next one is. A refused request is not counted
   */
  take(caller: string, cost = 1): number {
    const now = this.now();
    if (now - this.sweptAt >= SWEEP_MS) this.sweep(now);
    const fullAt = Math.max(now, this.fullAt.get(caller) ?? now);
    const waitMs = fullAt - now - (this.rate.burst - 1) * this.msPerRequest;
    if (waitMs > 0) return Math.ceil(waitMs);
    this.fullAt.set(caller, fullAt + cost * this.msPerRequest);
    return 0;
  }

  /** Counts `cost` requests more, or fewer if it is negative, for a request that was allowed. */
  add(caller: string, cost: number): void {
    const fullAt = Math.max(this.now(), this.fullAt.get(caller) ?? 0);
    this.fullAt.set(caller, fullAt + cost * this.msPerRequest);
  }

  /** Removes the callers that have the whole burst, so that the number of addresses needs no limit. */
  private sweep(now: number): void {
    this.sweptAt = now;
    for (const [caller, fullAt] of this.fullAt) if (fullAt <= now) this.fullAt.delete(caller);
  }
}
