/** Why a sign-in was refused. */
export type RefusalReason = 'wrong_credentials' | 'throttled' | 'deactivated' | 'second_factor';

/** A refused sign-in. */
export interface Refusal {
  /** The address that was entered. Null: several, which are counted together. */
  email: string | null;
  /** The account whose password was given, or that has signed in in the browser before. Null: nobody knows which account was meant. */
  accountId: string | null;
  reason: RefusalReason;
  /** Address of the client. Of refusals that are counted together, the first one. */
  ipAddress: string;
  /** Number of refusals. */
  count: number;
}

/** Limits of events in a period, for each process. */
export const REFUSAL_LIMITS = { perNetwork: 10, total: 60, periodMs: 60_000 } as const;

/**
 * Decides which refusals become events, so that a flood does not fill the logs: in each period, the first refusal of an address
 * from a network for a reason is an event at once, and the further ones are counted. Beyond `REFUSAL_LIMITS`, addresses are
 * counted together.
 */
export class RefusalCounter {
  private counted = new Map<string, Refusal>();
  private perNetwork = new Map<string, number>();
  private total = 0;

  /** Counts a refusal. @returns the refusal if it is to be recorded at once */
  add(refusal: Omit<Refusal, 'count'>, network: string): Refusal | null {
    const key = `${refusal.reason} ${network} ${refusal.email} ${refusal.accountId}`;
    const known = this.counted.get(key);
    if (known) {
      known.count += 1;
      return null;
    }
    const ofNetwork = this.perNetwork.get(network) ?? 0;
    if (ofNetwork >= REFUSAL_LIMITS.perNetwork || this.total >= REFUSAL_LIMITS.total) {
      this.addToOthers(refusal);
      return null;
    }
    this.perNetwork.set(network, ofNetwork + 1);
    this.total += 1;
    this.counted.set(key, { ...refusal, count: 0 });
    return { ...refusal, count: 1 };
  }

  /** Ends the period. @returns the refusals that were only counted */
  take(): Refusal[] {
    const counted = [...this.counted.values()].filter(({ count }) => count > 0);
    this.counted = new Map();
    this.perNetwork = new Map();
    this.total = 0;
    return counted;
  }

  private addToOthers({ reason, ipAddress }: Omit<Refusal, 'count'>): void {
    const others = this.counted.get(reason) ?? { email: null, accountId: null, reason, ipAddress, count: 0 };
    others.count += 1;
    this.counted.set(reason, others);
  }
}
