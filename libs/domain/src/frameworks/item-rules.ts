import type { CoverageStatus } from '@docket/contracts';

/** Values that decide the status of an item. */
export interface ItemCounts {
  trained: number;
  /** Number of people that the share is computed from (docs/domain.md, section 3.5). */
  denominator: number;
  topicCount: number;
}

/** Values that decide the required share of an item, in whole percent. */
export interface ShareSources {
  coverageThresholdPercent: number;
  /** Required share of the pack; null if it has none. */
  packRequiredSharePercent: number | null;
  /** Required share that the organization has set; null if it has set none. */
  setPercent: number | null;
}

/**
 * Returns the required share of an item in percent: the higher of the coverage threshold and the required share
 * of the pack, or the share that the organization has set if that is lower (docs/domain.md, section 3.4).
 */
export function requiredSharePercentOf({
  coverageThresholdPercent,
  packRequiredSharePercent,
  setPercent,
}: ShareSources): number {
  const ofItem = packRequiredSharePercent ?? 0;
  return Math.max(coverageThresholdPercent, Math.min(ofItem, setPercent ?? ofItem));
}

/**
 * Returns the status of an item (docs/domain.md, section 3.6). It compares integers, so that a share equal to the
 * required share is covered.
 */
export function statusOf(
  { trained, denominator, topicCount }: ItemCounts,
  requiredSharePercent: number,
): CoverageStatus {
  if (topicCount === 0) return 'no-content';
  if (denominator === 0 || trained === 0) return 'no-activity';
  return 100 * trained >= requiredSharePercent * denominator ? 'covered' : 'partial';
}

/**
 * Returns how many people must still be trained until the share reaches the required share; null if the item has
 * no share.
 */
export function missingOf(
  { trained, denominator, topicCount }: ItemCounts,
  requiredSharePercent: number,
): number | null {
  if (denominator === 0 || topicCount === 0) return null;
  return Math.max(0, Math.ceil((requiredSharePercent * denominator) / 100) - trained);
}
