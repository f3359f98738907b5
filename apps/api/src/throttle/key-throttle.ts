import type { RedisConnection } from '@docket/queue';
import type { RetryLater } from '../http/error.filter.js';
import { Limiter, networkOf, rateLimited, type Standing } from './limiter.js';

/** Requests that one API key may make (domain.md section 6). */
export interface KeyLimits {
  perMinute: number;
  perHour: number;
}

/** Wrong keys from one address; it stands for a whole office behind one router. */
export const WRONG_KEYS = { points: 100, seconds: 15 * 60 } as const;

/** What a request of a key is told about its limits, and the refusal when it is one too many. */
export interface Counted {
  /** `RateLimit-Policy` and `RateLimit`, as in draft-ietf-httpapi-ratelimit-headers-09. */
  headers: Record<string, string>;
  refusal: RetryLater | null;
}

/** Holds each API key to its limits, and slows the guessing of keys. */
export class KeyThrottle {
  private readonly windows: { name: string; limiter: Limiter }[];
  private readonly wrongKeys: Limiter;
  private readonly policy: string;

  constructor(redis: RedisConnection, { perMinute, perHour }: KeyLimits, prefix = 'docket:api') {
    const window = (name: string, points: number, seconds: number) => ({
      name,
      limiter: new Limiter(redis, `${prefix}:${name}`, { points, seconds }),
    });
    this.windows = [window('minute', perMinute, 60), window('hour', perHour, 3_600)];
    this.wrongKeys = new Limiter(redis, `${prefix}:wrong-keys`, WRONG_KEYS);
    this.policy = this.windows
      .map(({ name, limiter: { rule } }) => `"${name}";q=${rule.points};w=${rule.seconds}`)
      .join(', ');
  }

  /** Counts a request of a key. One that the minute refuses is not taken from the hour. */
  async count(keyId: string): Promise<Counted> {
    const told: string[] = [];
    let last: Standing | undefined;
    for (const { name, limiter } of this.windows) {
      last = await limiter.count(keyId);
      told.push(`"${name}";r=${last.remaining};t=${last.seconds}`);
      if (!last.allowed) break;
    }
    return {
      headers: { 'ratelimit-policy': this.policy, ratelimit: told.join(', ') },
      refusal:
        last?.allowed === false ? rateLimited('This key has made too many requests', last.seconds) : null,
    };
  }

  /**
   * Counts a wrong key against the address it came from. A right one is never refused for its neighbours' mistakes: a
   * script with a revoked key must not shut out the others behind the same router.
   * @throws rate_limited
   */
  async countWrongKey(address: string): Promise<void> {
    await this.wrongKeys.take(networkOf(address), 'Too many requests with a wrong key');
  }
}
