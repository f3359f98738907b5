import type { CoverageParameters, CoverageStatus, FrameworkSummary, RiskItemDetail } from '@docket/contracts';
import { frameworks as t } from '../../messages/index.js';
import { noEligibleReason } from '../../page/no-eligible.js';
import type { Shape, Tone } from '../../page/state.js';

/** Shape and color of each status. */
export const statusStyles: Record<CoverageStatus, { shape: Shape; tone: Tone }> = {
  covered: { shape: 'filled', tone: 'good' },
  partial: { shape: 'half', tone: 'partial' },
  'no-activity': { shape: 'ring', tone: 'quiet' },
  'no-content': { shape: 'dash', tone: 'quiet' },
};

/** Returns why a framework has no coverage, or null if it has one. */
export function noCoverageReason(
  { coverage }: Pick<FrameworkSummary, 'coverage'>,
  { dataVersion }: Pick<CoverageParameters, 'dataVersion'>,
): string | null {
  if (coverage !== null) return null;
  return dataVersion === 0 ? t.nothingKnown.text : t.framework.noCoverage;
}

/** Returns a sentence on the status of an item: how many people are trained, and how many more must be. */
export function statusSummary(item: RiskItemDetail): string {
  const {
    status,
    eligible,
    requiredSharePercent: required,
    denominator,
    trained,
    missing,
    sharePrinted: share,
  } = item;
  if (item.dataVersion === 0) return t.nothingKnown.text;
  if (status === 'no-content') return t.item.noContent(item.framework.noun);
  if (eligible === 0) return noEligibleReason(item);
  if (denominator === 0) return t.everyoneExempt(item.framework.noun);
  if (!missing) return t.item.thresholdReached(trained, denominator, share, required);
  return t.item.belowThreshold(trained, denominator, share, required, missing);
}
