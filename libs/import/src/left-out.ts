import type { ImportFileResult, LeftOutReason } from '@docket/contracts';
import type { LeftOut } from './mapping/row-mapper.js';

/** Number of different values that are counted; the others are not listed. */
const MAX_COUNTED = 10_000;
/** Number of values that the result lists. */
const MAX_LISTED = 100;

/** Counts the records that are left out on purpose, by reason and by value. */
export class LeftOutCounts {
  total = 0;
  private readonly reasons = new Map<LeftOutReason, number>();
  private readonly values = new Map<string, { field: string; value: string; rows: number }>();

  add({ reason, field, value }: LeftOut): void {
    this.total += 1;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
    if (field === undefined || value === undefined) return;
    const key = `${field}\0${value}`;
    const counted = this.values.get(key);
    if (counted) counted.rows += 1;
    else if (this.values.size < MAX_COUNTED) this.values.set(key, { field, value, rows: 1 });
  }

  get result(): Pick<ImportFileResult, 'ignored' | 'leftOut' | 'leftOutValues'> {
    const leftOutValues = [...this.values.values()].sort((a, b) => b.rows - a.rows).slice(0, MAX_LISTED);
    return {
      ignored: this.total,
      leftOut: [...this.reasons].map(([reason, rows]) => ({ reason, rows })),
      leftOutValues,
    };
  }
}
