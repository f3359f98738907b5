/** Two decimals, cut and not rounded: 69.996 has not reached a passing score of 70. */
export function truncateScore(decimal: string): string {
  const [whole, fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.padEnd(2, '0').slice(0, 2)}`;
}
