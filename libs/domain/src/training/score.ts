/** Truncates a score to two decimals. It is not rounded: 69.996 must not pass with a passing score of 70. */
export function truncateScore(decimal: string): string {
  const [whole, fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.padEnd(2, '0').slice(0, 2)}`;
}
