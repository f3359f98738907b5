import { valueKey } from './value-key.js';

/** A value of a file and the number of its rows. */
export interface CountedValue {
  value: string;
  rows: number;
}

/** Counts different values, for example courses that are not mapped to topics. Memory use is limited by `limit`. */
export class ValueCounts {
  private readonly counts = new Map<string, CountedValue>();
  /** Rows with values beyond the limit. */
  overflow = 0;

  /** @param known values that are counted whatever the limit, and listed also if no row has them */
  constructor(
    private readonly limit = 10_000,
    known: readonly string[] = [],
  ) {
    for (const value of known) this.counts.set(valueKey(value), { value, rows: 0 });
  }

  add(value: string): void {
    const key = valueKey(value);
    const counted = this.counts.get(key);
    if (counted) counted.rows += 1;
    else if (this.counts.size < this.limit) this.counts.set(key, { value, rows: 1 });
    else this.overflow += 1;
  }

  /** Returns the values with the most rows first. */
  all(): CountedValue[] {
    return [...this.counts.values()].sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
  }
}
