import { isIPv6 } from 'node:net';
import type { RedisConnection } from '@docket/queue';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { RetryLater } from '../http/error.filter.js';

/** So many `points` in a window of so many `seconds`; the window begins with the first of them. */
export interface Rule {
  points: number;
  seconds: number;
}

/** Where a key of a limiter stands after it was counted. */
export interface Standing {
  allowed: boolean;
  /** Points left in the window. */
  remaining: number;
  /** Whole seconds until the window is over, 1 at least. */
  seconds: number;
}

/** Counts in Redis for all processes together, and in this process alone while Redis is away. */
export class Limiter {
  private readonly counter: RateLimiterRedis;

  constructor(
    redis: RedisConnection,
    prefix: string,
    readonly rule: Rule,
  ) {
    const options = { keyPrefix: prefix, points: rule.points, duration: rule.seconds };
    this.counter = new RateLimiterRedis({
      ...options,
      storeClient: redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(options),
    });
  }

  /** Takes a point. */
  async count(key: string): Promise<Standing> {
    try {
      return standing(true, await this.counter.consume(key));
    } catch (error) {
      if (error instanceof RateLimiterRes) return standing(false, error);
      throw error;
    }
  }

  /**
   * Takes a point.
   * @param tooMany what there were too many of, e.g. `Too many tries to sign in`
   * @throws rate_limited when there is none left
   */
  async take(key: string, tooMany: string): Promise<void> {
    const { allowed, seconds } = await this.count(key);
    if (!allowed) throw rateLimited(tooMany, seconds);
  }

  /** Gives a point back. */
  async giveBack(key: string): Promise<void> {
    await this.counter.reward(key, 1);
  }

  /** Forgets everything that was counted for a key. */
  async forget(key: string): Promise<void> {
    await this.counter.delete(key);
  }
}

const standing = (allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Standing => ({
  allowed,
  remaining: remainingPoints,
  seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
});

/** The refusal that says how long to wait. */
export const rateLimited = (tooMany: string, seconds: number): RetryLater =>
  new RetryLater('rate_limited', `${tooMany}. Wait ${inWords(seconds)}, then try again.`, seconds);

const inWords = (seconds: number): string =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

/** What counts as one address: an IPv6 subscriber owns a whole /64. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '');
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':');
}
