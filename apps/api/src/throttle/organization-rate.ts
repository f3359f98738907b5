import { errorMessages } from '@docket/contracts';
import { RetryLaterError } from '../http/error.filter.js';

/**
 * Limits the requests per second of each organization in this process. It counts in memory, because it runs for every request,
 * also those that it refuses.
 */
export class OrganizationRate {
  private second = 0;
  private counts = new Map<string, number>();

  constructor(
    readonly perSecond: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts a request. @throws rate_limited above the limit of the current second */
  count(organizationId: string): void {
    const second = Math.floor(this.now() / 1_000);
    if (second !== this.second) {
      this.second = second;
      this.counts = new Map();
    }
    const count = (this.counts.get(organizationId) ?? 0) + 1;
    this.counts.set(organizationId, count);
    if (count > this.perSecond)
      throw new RetryLaterError('rate_limited', errorMessages.http.organizationBusy, 1);
  }
}
