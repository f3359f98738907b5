/** Claim to a part of a width: the required part, and the weight for dividing a surplus or a shortage. */
export interface Claim {
  need: number;
  /** The part below which words are divided. Default: 0. */
  least?: number;
  /** The part below which also short words, numbers and instants are divided. At most `least`. Default: 0. */
  floor?: number;
  weight: number;
}

/**
 * Divides `free` among claims. If `free` covers all needs, each claim gets its need, and the surplus is divided by weight.
 * Otherwise each claim first gets its least part if all of them fit, or else its floor. Of the rest, each claim that needs less than its share by
 * weight gets its need, and the other claims divide what is left by weight.
 */
export function allocate(free: number, claims: Claim[]): number[] {
  const total = (of: (claim: Claim) => number): number => claims.reduce((sum, claim) => sum + of(claim), 0);
  const surplus = free - total(({ need }) => need);
  const weights = total(({ weight }) => weight);
  if (surplus >= 0) return claims.map(({ need, weight }) => need + (surplus * weight) / weights);
  const leastTotal = total(({ least = 0 }) => least);
  if (leastTotal > free)
    return allocate(
      free,
      claims.map(({ least = 0, floor = 0, weight }) => ({ need: least, least: floor, weight })),
    );
  if (leastTotal > 0) {
    const rest = claims.map(({ need, least = 0, weight }) => ({ need: need - least, weight }));
    return allocate(free - leastTotal, rest).map((part, index) => part + (claims[index]!.least ?? 0));
  }
  const unsatisfied = new Set(claims.keys());
  const widths = claims.map(() => 0);
  let remaining = free;
  for (;;) {
    const share = remaining / [...unsatisfied].reduce((sum, index) => sum + claims[index]!.weight, 0);
    const satisfied = [...unsatisfied].filter(
      (index) => claims[index]!.need <= share * claims[index]!.weight,
    );
    if (satisfied.length === 0) {
      for (const index of unsatisfied) widths[index] = share * claims[index]!.weight;
      return widths;
    }
    for (const index of satisfied) {
      widths[index] = claims[index]!.need;
      remaining -= claims[index]!.need;
      unsatisfied.delete(index);
    }
  }
}
