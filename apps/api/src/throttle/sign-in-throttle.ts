import { createHash } from 'node:crypto';
import { errorMessages } from '@docket/contracts';
import type { RedisConnection } from '@docket/queue';
import { Limiter, networkOf } from './limiter.js';

const WINDOW_SECONDS = 15 * 60;
/** Maximum number of failures in the window. It is higher per address because an address can belong to a whole office. */
export const MAX_FAILURES = { account: 10, address: 60 } as const;
const TOO_MANY = errorMessages.http.tooManySignIns;

/** Limits failed sign-ins per account and per address. */
export class SignInThrottle {
  private readonly account: Limiter;
  private readonly address: Limiter;

  constructor(redis: RedisConnection, prefix = 'docket:sign-in') {
    const limiter = (name: keyof typeof MAX_FAILURES): Limiter =>
      new Limiter(redis, `${prefix}:${name}`, { points: MAX_FAILURES[name], seconds: WINDOW_SECONDS });
    this.account = limiter('account');
    this.address = limiter('address');
  }

  /**
   * Counts a sign-in as failed before the credentials are checked, so that parallel requests do not evade the limit.
   * @returns a function to call after a successful sign-in; it removes the failure
   * @throws rate_limited
   */
  async countAttempt(email: string, address: string): Promise<() => Promise<void>> {
    const [account, network] = [accountKey(email), networkOf(address)];
    await this.address.consume(network, TOO_MANY);
    await this.account.consume(account, TOO_MANY);
    return async () => {
      await Promise.allSettled([this.account.reset(account), this.address.refund(network)]);
    };
  }
}

/** Returns the key of an account. E-mail addresses are hashed, so that Redis contains no personal data. */
const accountKey = (email: string): string =>
  createHash('sha256').update(email.toLowerCase()).digest('base64url');
