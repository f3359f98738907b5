import { errorMessages } from '@docket/contracts';
import type { RedisConnection } from '@docket/queue';
import type { RetryLaterError } from '../http/error.filter.js';
import { Limiter, networkOf, rateLimited } from './limiter.js';

/** Rate limits of an API key, and of all keys of an organization together (docs/domain.md, section 7). */
export interface KeyLimits {
  perMinute: number;
  perHour: number;
  organizationPerMinute: number;
  organizationPerHour: number;
}

/** A key, and the organization that it belongs to. */
interface CountedKey {
  id: string;
  organizationId: string;
}

/** Limit of invalid keys per address. It is high because an address can belong to a whole office. */
export const INVALID_KEY_LIMIT = { points: 100, seconds: 15 * 60 } as const;

/** Rate limit headers of a response, and the error if the limit is exceeded. */
export interface KeyUsage {
  /** `RateLimit-Policy` and `RateLimit`, as in draft-ietf-httpapi-ratelimit-headers-09. */
  headers: Record<string, string>;
  limitError: RetryLaterError | null;
}

/** Enforces the rate limits of API keys and organizations, and limits requests with invalid keys. */
export class KeyThrottle {
  private readonly windows: { name: string; limiter: Limiter; of: keyof CountedKey }[];
  private readonly invalidKeys: Limiter;
  private readonly policy: string;

  constructor(redis: RedisConnection, limits: KeyLimits, prefix = 'docket:api') {
    const window = (name: string, of: keyof CountedKey, points: number, seconds: number) => ({
      name,
      of,
      limiter: new Limiter(redis, `${prefix}:${name}`, { points, seconds }),
    });
    this.windows = [
      window('minute', 'id', limits.perMinute, 60),
      window('hour', 'id', limits.perHour, 3_600),
      window('organization-minute', 'organizationId', limits.organizationPerMinute, 60),
      window('organization-hour', 'organizationId', limits.organizationPerHour, 3_600),
    ];
    this.invalidKeys = new Limiter(redis, `${prefix}:wrong-keys`, INVALID_KEY_LIMIT);
    this.policy = this.windows
      .map(({ name, limiter: { rule } }) => `"${name}";q=${rule.points};w=${rule.seconds}`)
      .join(', ');
  }

  /** Counts a request of a key. A request beyond one limit does not count toward the limits after it. */
  async count(key: CountedKey): Promise<KeyUsage> {
    const entries: string[] = [];
    for (const { name, of, limiter } of this.windows) {
      const { allowed, remaining, seconds } = await limiter.count(key[of]);
      entries.push(`"${name}";r=${remaining};t=${seconds}`);
      if (allowed) continue;
      const { tooManyKeyRequests, tooManyOrganizationRequests } = errorMessages.http;
      const message = of === 'id' ? tooManyKeyRequests : tooManyOrganizationRequests;
      return { headers: this.headers(entries), limitError: rateLimited(message, seconds) };
    }
    return { headers: this.headers(entries), limitError: null };
  }

  private headers(entries: string[]): KeyUsage['headers'] {
    return { 'ratelimit-policy': this.policy, ratelimit: entries.join(', ') };
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
