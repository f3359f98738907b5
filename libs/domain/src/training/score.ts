/** Truncates a score to two decimals. It is not rounded: 69.996 must not pass with a passing score of 70. */
export function truncateScore(decimal: string): string {
  const [whole, fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.padEnd(2, '0').slice(0, 2)}`;
}

/**
 * Returns the text of a score that is sent as a number, truncated to two decimals. JavaScript prints numbers below 0.000001 with an
 * exponent; they become 0.
 */
export const scoreText = (score: number): string => truncateScore(score < 1e-6 ? '0' : String(score));

/**
 * Returns where a score lies between two others, in percent and truncated to two decimals. Computed in decimals, because
 * binary fractions have other values than their texts: 0.57 of 0 to 1 is 57.00, and 0.69999999999999999 is 69.99.
 * @param score from `min` to `max`, where `min` < `max`; all are the texts of JSON numbers
 */
export function scoreBetween(min: string, max: string, score: string): string {
  const [low, high, value] = sameScale([min, max, score]);
  const hundredths = ((value! - low!) * 10_000n) / (high! - low!);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** Returns the exact product of the texts of two JSON numbers, as the text of one. */
export function productOf(a: string, b: string): string {
  const [left, right] = [decimalOf(a), decimalOf(b)];
  return `${left.digits * right.digits}e${-(left.scale + right.scale)}`;
}

/** Compares the values of the texts of two JSON numbers. Returns -1, 0 or 1. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = sameScale([a, b]);
  return left! < right! ? -1 : Number(left! > right!);
}

/** Returns decimals as integers of the same unit, the smallest decimal place that one of them has. */
function sameScale(texts: string[]): bigint[] {
  const decimals = texts.map(decimalOf);
  const scale = Math.max(...decimals.map((decimal) => decimal.scale));
  return decimals.map((decimal) => decimal.digits * 10n ** BigInt(scale - decimal.scale));
}

/** Returns the integers of a decimal: digits x 10^-scale. */
function decimalOf(text: string): { digits: bigint; scale: number } {
  const [, whole, fraction = '', exponent = '0'] = /^(-?\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text)!;
  return { digits: BigInt(whole! + fraction), scale: fraction.length - Number(exponent) };
}
