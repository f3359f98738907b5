/** A count or a sum of counts. Means of shares with different denominators need more digits than a number has. */
type Integer = number | bigint;

/** A share: the people or items that qualify, out of those that could. */
export interface Share {
  numerator: number;
  denominator: number;
}

/** A share in whole percent. `lessThanOne` is set if the share is above 0 and below 1 percent, which prints as "<1%". */
export interface WholePercent {
  percent: number;
  lessThanOne: boolean;
}

/** Text of a missing value. */
const NONE = '–';

/**
 * Truncates a share to whole percent, in integers, so that 100% means everyone (docs/domain.md, section 3). This is the
 * only place where a share is truncated. @returns null if the denominator is 0
 */
export function wholePercent(numerator: Integer, denominator: Integer): WholePercent | null {
  const [part, whole] = [BigInt(numerator), BigInt(denominator)];
  if (whole === 0n) return null;
  const percent = Number((part * 100n) / whole);
  return { percent, lessThanOne: percent === 0 && part > 0n };
}

/** Returns a share as the API and the pages print it: `66%`, `<1%`, or a dash if the denominator is 0. */
export function shareText(numerator: Integer, denominator: Integer): string {
  const rounded = wholePercent(numerator, denominator);
  if (rounded === null) return NONE;
  return rounded.lessThanOne ? '<1%' : `${rounded.percent}%`;
}

/**
 * Returns the mean of shares as one exact fraction (docs/domain.md, section 3). Shares with denominator 0 are
 * omitted. If no others remain, the denominator of the result is 0.
 */
export function meanOfShares(shares: readonly Share[]): { numerator: bigint; denominator: bigint } {
  const present = shares.filter((share) => share.denominator !== 0);
  return meanOfFractions(present.map((share) => ({ ...share, weight: 1 })));
}

/**
 * Returns the sum of fractions divided by the sum of their weights, as one exact fraction.
 * @param fractions their denominators must not be 0
 */
function meanOfFractions(fractions: readonly (Share & { weight: number })[]): {
  numerator: bigint;
  denominator: bigint;
} {
  let [numerator, denominator, weight] = [0n, 1n, 0n];
  for (const fraction of fractions) {
    const next = BigInt(fraction.denominator);
    const common = (denominator / greatestCommonDivisor(denominator, next)) * next;
    numerator = (numerator * common) / denominator + (BigInt(fraction.numerator) * common) / next;
    denominator = common;
    weight += BigInt(fraction.weight);
  }
  return { numerator, denominator: denominator * weight };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/**
 * Returns the integer hundredths of a score with two decimals, e.g. 6999 for 69.99. A score with more decimals is
 * truncated, so that it is never rounded up.
 */
export const hundredthsOf = (score: number): number => Math.floor(score * 100 + 1e-6);

/** Returns the mean of scores, truncated to hundredths. @param total sum of the scores in hundredths; null without scores */
export const meanScore = (total: Integer, scores: Integer): number | null =>
  BigInt(scores) === 0n ? null : Number(BigInt(total) / BigInt(scores)) / 100;

/** People with the same number of scored topics: the sum of all their scores in hundredths. */
export interface ScoreGroup {
  total: number;
  topics: number;
  people: number;
}

/** Returns the mean over people of each person's mean score, truncated to hundredths. @returns null without people */
export function meanOfMeanScores(groups: readonly ScoreGroup[]): number | null {
  const { numerator, denominator } = meanOfFractions(
    groups.map(({ total, topics, people }) => ({ numerator: total, denominator: topics, weight: people })),
  );
  return meanScore(numerator, denominator);
}

/**
 * Truncates a score to one decimal, in integers, so that 70.0 means that the score passes (docs/domain.md, section 3).
 * This is the only place where a score is truncated.
 */
export function scoreTenths(score: number): { whole: number; tenths: number } {
  const hundredths = hundredthsOf(score);
  const fraction = hundredths % 100;
  return { whole: (hundredths - fraction) / 100, tenths: (fraction - (fraction % 10)) / 10 };
}

/** Returns a score truncated to one decimal, as a number, for the snapshots of documents and the data attached to them. */
export function roundedScore(score: number | null): number | null {
  if (score === null) return null;
  const { whole, tenths } = scoreTenths(score);
  return Number(`${whole}.${tenths}`);
}

/** Returns a score as the API and the pages print it: `69.9%`, or a dash without a score. */
export function scoreText(score: number | null): string {
  if (score === null) return NONE;
  const { whole, tenths } = scoreTenths(score);
  return `${whole}.${tenths}%`;
}
