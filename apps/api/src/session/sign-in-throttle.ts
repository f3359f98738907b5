import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { RetryLater } from '../http/error.filter.js';

const WINDOW_SECONDS = 15 * 60;
/** Failures within the window. An address stands for a whole office behind one router, so it may fail more often. */
export const FAILURES = { account: 10, address: 60 } as const;

/**
 * Slows the guessing of passwords: counts failed tries per account and per address, in Redis for all processes together,
 * and in this process alone while Redis is away.
 */
export class SignInThrottle {
  private readonly account: RateLimiterAbstract;
  private readonly address: RateLimiterAbstract;

  constructor(redis: Redis, prefix = 'docket:sign-in') {
    const limiter = (name: keyof typeof FAILURES): RateLimiterAbstract => {
      const rule = { keyPrefix: `${prefix}:${name}`, points: FAILURES[name], duration: WINDOW_SECONDS };
      const insuranceLimiter = new RateLimiterMemory(rule);
      return new RateLimiterRedis({
        ...rule,
        storeClient: redis,
        rejectIfRedisNotReady: true,
        insuranceLimiter,
      });
    };
    this.account = limiter('account');
    this.address = limiter('address');
  }

  /**
   * Counts a try as failed before it is made, so that many at once gain nothing.
   * @returns what to call when it succeeded: a right password is no failure
   * @throws rate_limited
   */
  async begin(email: string, address: string): Promise<() => Promise<void>> {
    const [account, network] = [accountKey(email), networkOf(address)];
    await take(this.address, network);
    await take(this.account, account);
    return async () => {
      await Promise.allSettled([this.account.delete(account), this.address.reward(network, 1)]);
    };
  }
}

async function take(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    throw new RetryLater(
      'rate_limited',
      `Too many tries to sign in. Wait ${inWords(seconds)}, then try again.`,
      seconds,
    );
  }
}

const inWords = (seconds: number): string =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

/** E-mails do not belong into Redis; their hash does. */
const accountKey = (email: string): string =>
  createHash('sha256').update(email.toLowerCase()).digest('base64url');

/** An IPv6 subscriber owns a whole /64, so that counts as one address. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '');
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':');
}
