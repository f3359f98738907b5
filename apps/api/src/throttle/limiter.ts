import { isIPv6 } from 'node:net';
import type { RedisConnection } from '@docket/queue';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { errorMessages } from '@docket/contracts';
import { RetryLaterError } from '../http/error.filter.js';

/** A limit of `points` in a window of `seconds`. The window starts with the first point. */
export interface Rule {
  points: number;
  seconds: number;
}

/** Usage of a limit after a point was counted. */
export interface LimitStatus {
  allowed: boolean;
  /** Points left in the window. */
  remaining: number;
  /** Whole seconds until the window ends, at least 1. */
  seconds: number;
}

/** Counts points in Redis, across all processes. While Redis is not available, each process counts for itself. */
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

  /** Counts a point and returns the usage of the limit. */
  async count(key: string): Promise<LimitStatus> {
    try {
      return toLimitStatus(true, await this.counter.consume(key));
    } catch (error) {
      if (error instanceof RateLimiterRes) return toLimitStatus(false, error);
      throw error;
    }
  }

  /** Returns the usage of the limit without counting a point. `allowed` is whether points are left. */
  async status(key: string): Promise<LimitStatus> {
    const usage = await this.counter.get(key);
    const remaining = usage ? Math.max(0, this.rule.points - usage.consumedPoints) : this.rule.points;
    return { ...toLimitStatus(remaining > 0, usage ?? new RateLimiterRes()), remaining };
  }

  /**
   * Counts a point.
   * @param message the error message, given the time to wait
   * @throws rate_limited if no points are left
   */
  async consume(key: string, message: (wait: string) => string): Promise<void> {
    const { allowed, seconds } = await this.count(key);
    if (!allowed) throw rateLimited(message, seconds);
  }

  /** Restores a counted point. */
  async refund(key: string): Promise<void> {
    await this.counter.reward(key, 1);
  }

  /** Resets the count of a key. */
  async reset(key: string): Promise<void> {
    await this.counter.delete(key);
  }
}

const toLimitStatus = (allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): LimitStatus => ({
  allowed,
  remaining: remainingPoints,
  seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
});

/** Returns the error that says how long to wait. */
export const rateLimited = (message: (wait: string) => string, seconds: number): RetryLaterError =>
  new RetryLaterError('rate_limited', message(formatWait(seconds)), seconds);

const formatWait = (seconds: number): string =>
  seconds < 90
    ? errorMessages.http.waitSeconds(seconds)
    : errorMessages.http.waitMinutes(Math.ceil(seconds / 60));

/** Returns the network that is limited as one address: an IPv4 address, or an IPv6 /64, which one subscriber owns. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '');
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':');
}

/** Returns the network in which one attacker easily has several addresses: an IPv4 /24 or an IPv6 /64. */
export function subnetOf(address: string): string {
  const network = networkOf(address);
  return network.includes('.') ? network.split('.').slice(0, 3).join('.') : network;
}
