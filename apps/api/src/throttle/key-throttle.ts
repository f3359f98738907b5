import { errorMessages } from '@docket/contracts';
import type { RedisConnection } from '@docket/queue';
import type { RetryLaterError } from '../http/error.filter.js';
import { Limiter, networkOf, rateLimited, type LimitStatus } from './limiter.js';

/** Rate limits of an API key (docs/domain.md, section 7). */
export interface KeyLimits {
  perMinute: number;
  perHour: number;
}

/** Limit of invalid keys per address. It is high because an address can belong to a whole office. */
export const INVALID_KEY_LIMIT = { points: 100, seconds: 15 * 60 } as const;

/** Rate limit headers of a response, and the error if the limit is exceeded. */
export interface KeyUsage {
  /** `RateLimit-Policy` and `RateLimit`, as in draft-ietf-httpapi-ratelimit-headers-09. */
  headers: Record<string, string>;
  limitError: RetryLaterError | null;
}

/** Enforces the rate limits of API keys and limits requests with invalid keys. */
export class KeyThrottle {
  private readonly windows: { name: string; limiter: Limiter }[];
  private readonly invalidKeys: Limiter;
  private readonly policy: string;

  constructor(redis: RedisConnection, { perMinute, perHour }: KeyLimits, prefix = 'docket:api') {
    const window = (name: string, points: number, seconds: number) => ({
      name,
      limiter: new Limiter(redis, `${prefix}:${name}`, { points, seconds }),
    });
    this.windows = [window('minute', perMinute, 60), window('hour', perHour, 3_600)];
    this.invalidKeys = new Limiter(redis, `${prefix}:wrong-keys`, INVALID_KEY_LIMIT);
    this.policy = this.windows
      .map(({ name, limiter: { rule } }) => `"${name}";q=${rule.points};w=${rule.seconds}`)
      .join(', ');
  }

  /** Counts a request of a key. A request beyond the limit per minute does not count toward the limit per hour. */
  async count(keyId: string): Promise<KeyUsage> {
    const entries: string[] = [];
    let last: LimitStatus | undefined;
    for (const { name, limiter } of this.windows) {
      last = await limiter.count(keyId);
      entries.push(`"${name}";r=${last.remaining};t=${last.seconds}`);
      if (!last.allowed) break;
    }
    return {
      headers: { 'ratelimit-policy': this.policy, ratelimit: entries.join(', ') },
      limitError:
        last?.allowed === false ? rateLimited(errorMessages.http.tooManyKeyRequests, last.seconds) : null,
    };
  }

  /**
   * Counts an invalid key for the client address. Valid keys are not affected: a script with a revoked key must not block
   * other clients at the same address.
   * @throws rate_limited
   */
  async countInvalidKey(address: string): Promise<void> {
    await this.invalidKeys.consume(networkOf(address), errorMessages.http.tooManyInvalidKeys);
  }
}
