/** Truncates a score to two decimals. It is not rounded: 69.996 must not pass with a passing score of 70. */
export function truncateScore(decimal: string): string {
  const [whole, fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.padEnd(2, '0').slice(0, 2)}`;
}

/**
 * Returns where a score lies between two others, in percent and truncated to two decimals. Computed in decimals, because
 * binary fractions have other values than their texts: 0.57 of 0 to 1 is 57.00, and 0.699999999 is 69.99.
 * @param score from `min` to `max`; all are finite, and `min` < `max`
 */
export function scoreBetween(min: number, max: number, score: number): string {
  const decimals = [min, max, score].map(decimalOf);
  const scale = Math.max(...decimals.map((decimal) => decimal.scale));
  const [low, high, value] = decimals.map((decimal) => decimal.digits * 10n ** BigInt(scale - decimal.scale));
  const hundredths = ((value! - low!) * 10_000n) / (high! - low!);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** Returns the integers of the shortest decimal of a number: digits x 10^-scale. */
function decimalOf(value: number): { digits: bigint; scale: number } {
  const [, whole, fraction = '', exponent = '0'] = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(
    String(value),
  )!;
  return { digits: BigInt(whole! + fraction), scale: fraction.length - Number(exponent) };
}
