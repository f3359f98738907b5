import { createHash } from 'node:crypto';
import type { RedisConnection } from '@docket/queue';
import { Limiter, networkOf } from './limiter.js';

const WINDOW_SECONDS = 15 * 60;
/** Failures within the window. An address stands for a whole office behind one router, so it may fail more often. */
export const FAILURES = { account: 10, address: 60 } as const;
const TOO_MANY = 'Too many tries to sign in';

/** Slows the guessing of passwords: counts failed tries per account and per address. */
export class SignInThrottle {
  private readonly account: Limiter;
  private readonly address: Limiter;

  constructor(redis: RedisConnection, prefix = 'docket:sign-in') {
    const limiter = (name: keyof typeof FAILURES): Limiter =>
      new Limiter(redis, `${prefix}:${name}`, { points: FAILURES[name], seconds: WINDOW_SECONDS });
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
    await this.address.take(network, TOO_MANY);
    await this.account.take(account, TOO_MANY);
    return async () => {
      await Promise.allSettled([this.account.forget(account), this.address.giveBack(network)]);
    };
  }
}

/** E-mails do not belong into Redis; their hash does. */
const accountKey = (email: string): string =>
  createHash('sha256').update(email.toLowerCase()).digest('base64url');
