import { createHash } from 'node:crypto';
import { errorMessages, textKey } from '@docket/contracts';
import type { RedisConnection } from '@docket/queue';
import { Limiter, networkOf, subnetOf } from './limiter.js';

const WINDOW_SECONDS = 15 * 60;
/**
 * Maximum number of failures in the window:
 * - `addressInNetwork`: for one e-mail address from one network, an IPv4 /24 or IPv6 /64
 * - `network`: from one client address, whatever the e-mail address. It is higher because it can belong to a whole office
 * - `address`: for one e-mail address from all networks together, so that many of them cannot guess a password quickly
 * - `device`: for one account in a browser in which it has signed in. The other limits do not apply to it
 */
export const MAX_FAILURES = { addressInNetwork: 10, network: 60, address: 100, device: 10 } as const;

/** Who tries to sign in, or to use a token or password. `subject` is the e-mail address, the token or the account. */
export interface Attempt {
  subject: string;
  /** Address of the client. */
  client: string;
  /** ID of a browser that is known for the subject, which must be one account: a cookie of another account proves nothing. */
  device?: string | null;
}

/**
 * Limits failed sign-ins. A stranger exhausts only the limits of the stranger's networks and, from ten networks on, the one
 * of the address, which does not apply to the browsers of the person. So nobody can lock a person out.
 */
export class SignInThrottle {
  private readonly limiters: Record<keyof typeof MAX_FAILURES, Limiter>;

  constructor(redis: RedisConnection, prefix = 'docket:sign-in') {
    const limiter = (name: keyof typeof MAX_FAILURES): Limiter =>
      new Limiter(redis, `${prefix}:${name}`, { points: MAX_FAILURES[name], seconds: WINDOW_SECONDS });
    this.limiters = {
      addressInNetwork: limiter('addressInNetwork'),
      network: limiter('network'),
      address: limiter('address'),
      device: limiter('device'),
    };
  }

  /**
   * Counts an attempt as failed before it is checked, so that parallel requests do not evade the limits. An attempt beyond
   * one limit does not count toward the limits after it.
   * @returns a function to call after a successful attempt. It removes this failure and, in a known browser, the earlier ones. Those
   * of other attempts stay otherwise: several accounts may have one address, and the owner of one of them must not get more
   * guesses of the others
   * @throws rate_limited
   */
  async countAttempt({ subject, client, device }: Attempt): Promise<() => Promise<void>> {
    const { addressInNetwork, network, address, device: known } = this.limiters;
    const hash = hashOf(subject);
    if (device) {
      const key = hashOf(`${device} ${hash}`);
      await known.consume(key, errorMessages.http.tooManySignIns);
      return () => known.reset(key).catch(() => undefined);
    }
    const [from, pair] = [networkOf(client), hashOf(`${hash} ${subnetOf(client)}`)];
    await network.consume(from, errorMessages.http.tooManySignIns);
    await addressInNetwork.consume(pair, errorMessages.http.tooManySignIns);
    await address.consume(hash, errorMessages.http.tooManySignIns);
    return async () => {
      await Promise.allSettled([network.refund(from), addressInNetwork.refund(pair), address.refund(hash)]);
    };
  }
}

/** Returns the hash of a subject, so that Redis contains neither e-mail addresses nor tokens. */
export const hashOf = (subject: string): string =>
  createHash('sha256').update(textKey(subject)).digest('base64url');
