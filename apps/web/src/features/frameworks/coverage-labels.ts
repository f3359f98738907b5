import type { CoverageStatus, FrameworkSummary, RiskItem } from '@docket/contracts';
import { frameworks as t } from '../../messages/frameworks.js';
import type { Shape, Tone } from '../../page/state.js';

/** Shape and color of each status. */
export const statusStyles: Record<CoverageStatus, { shape: Shape; tone: Tone }> = {
  covered: { shape: 'filled', tone: 'good' },
  partial: { shape: 'half', tone: 'partial' },
  'no-activity': { shape: 'ring', tone: 'quiet' },
  'no-content': { shape: 'dash', tone: 'quiet' },
};

/** Returns why a framework has no coverage, or null if it has one. */
export const noCoverageReason = ({ coverage }: FrameworkSummary): string | null =>
  coverage === null ? t.framework.noCoverage : null;

/** Returns a sentence on the status of an item: how many people are trained, and how many more must be. */
export function statusSummary(item: RiskItem, thresholdPercent: number): string {
  const { status, eligible, denominator, trained, missing, sharePrinted: share } = item;
  if (status === 'no-content') return t.item.noContent;
  if (eligible === 0) return t.noLearners.hint;
  if (denominator === 0) return t.everyoneExempt;
  if (!missing) return t.item.thresholdReached(trained, denominator, share, thresholdPercent);
  return t.item.belowThreshold(trained, denominator, share, thresholdPercent, missing);
}
