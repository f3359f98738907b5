import { errorMessages } from '@docket/contracts';
import type { RedisConnection } from '@docket/queue';
import { Limiter, networkOf, rateLimited } from './limiter.js';

/** Limit of unreadable bodies per caller. It is high because an address can belong to a whole office. */
export const BAD_BODY_LIMIT = { points: 300, seconds: 15 * 60 } as const;

/** The account or API key of a request, or the address if nobody is identified. */
export interface Sender {
  id: string | undefined;
  address: string;
}

const keyOf = ({ id, address }: Sender): string => id ?? networkOf(address);

/** Limits bodies that cannot be read: a caller with too many of them may send no more bodies for a time. */
export class BadBodyThrottle {
  private readonly limiter: Limiter;

  constructor(
    redis: RedisConnection,
    prefix = 'docket:bad-bodies',
    rule: typeof BAD_BODY_LIMIT = BAD_BODY_LIMIT,
  ) {
    this.limiter = new Limiter(redis, prefix, rule);
  }

  /** @throws rate_limited if the caller has sent too many unreadable bodies */
  async check(sender: Sender): Promise<void> {
    const { allowed, seconds } = await this.limiter.status(keyOf(sender));
    if (!allowed) throw rateLimited(errorMessages.http.tooManyBadBodies, seconds);
  }

  /** Counts an unreadable body. */
  async count(sender: Sender): Promise<void> {
    await this.limiter.count(keyOf(sender));
  }
}
