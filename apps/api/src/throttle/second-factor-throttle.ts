import { errorMessages } from '@docket/contracts';
import type { RedisConnection } from '@docket/queue';
import { Limiter } from './limiter.js';
import { hashOf } from './sign-in-throttle.js';

/** Maximum number of wrong codes: in 15 minutes, and in a day. Six digits could be guessed in months otherwise. */
export const MAX_CODES = { soon: 5, day: 20 } as const;

/**
 * Limits wrong codes of authenticator apps for each account. Only somebody who knows the password can enter codes. Browsers in
 * which the owner has signed in before have their own limits, and recovery codes are not limited here, so nobody can lock the
 * owner out.
 */
export class SecondFactorThrottle {
  private readonly limiters: Limiter[];

  constructor(redis: RedisConnection, prefix = 'docket:second-factor') {
    this.limiters = [
      new Limiter(redis, `${prefix}:soon`, { points: MAX_CODES.soon, seconds: 15 * 60 }),
      new Limiter(redis, `${prefix}:day`, { points: MAX_CODES.day, seconds: 24 * 60 * 60 }),
    ];
  }

  /**
   * Counts a code as wrong before it is checked.
   * @param device ID of a browser that is known for the account, or null
   * @returns a function to call after a right code; it removes the failures
   * @throws rate_limited
   */
  async countAttempt(accountId: string, device: string | null): Promise<() => Promise<void>> {
    const key = hashOf(`${accountId} ${device ?? ''}`);
    for (const limiter of this.limiters) await limiter.consume(key, errorMessages.http.tooManyCodes);
    return async () => {
      await Promise.allSettled(this.limiters.map((limiter) => limiter.reset(key)));
    };
  }
}
