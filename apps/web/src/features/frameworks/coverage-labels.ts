import type { CoverageStatus, FrameworkKind, FrameworkSummary, RiskItem } from '@docket/contracts';
import { count, counted, percent } from '../../format/number.js';
import type { Shape, Tone } from '../../page/state.js';

/** How each status looks, in the order in which they are counted. */
export const statusLooks: Record<CoverageStatus, { word: string; shape: Shape; tone: Tone }> = {
  covered: { word: 'Covered', shape: 'filled', tone: 'good' },
  partial: { word: 'Partial', shape: 'half', tone: 'partial' },
  'no-activity': { word: 'No activity', shape: 'ring', tone: 'quiet' },
  'no-content': { word: 'No content', shape: 'dash', tone: 'quiet' },
};

/** The title of each group of frameworks. */
export const kindTitles: Record<FrameworkKind, string> = { owasp: 'OWASP', regulatory: 'Regulatory' };

/** What the items of a framework are called. */
export const itemNoun = (kind: FrameworkKind): string => (kind === 'owasp' ? 'risk' : 'control');

/** A share, or a dash where there is nothing to divide by. */
export const shareLabels = (share: number | null): string => (share === null ? '–' : percent(share));

/** Why a framework has no coverage; null when it has one. */
export function whyNoCoverage({ coverage, kind }: FrameworkSummary): string | null {
  if (coverage !== null) return null;
  return `No topic maps to a ${itemNoun(kind)} of this framework yet, so there is no coverage to speak of.`;
}

/** Where an item stands, and what is missing, in people. */
export function standingOf(item: RiskItem, thresholdPercent: number): string {
  const { status, eligible, trained, share, missing } = item;
  if (status === 'no-content') return 'No topic maps to it, so nobody can be trained on it.';
  if (eligible === 0) return 'Nobody is eligible at this instant, so nobody can be trained on it.';
  const so = `${count(trained)} of ${counted(eligible, 'eligible person', 'eligible people')} trained (${shareLabels(share)}).`;
  if (!missing) return `${so} The threshold is ${thresholdPercent}%.`;
  return `${so} ${counted(missing, 'more person has', 'more people have')} to be trained to reach ${thresholdPercent}%.`;
}
