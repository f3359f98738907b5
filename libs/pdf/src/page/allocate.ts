/** Who wants a part of something: how much is needed, and the share of what nobody needs. */
export interface Claim {
  need: number;
  weight: number;
}

/**
 * Divides `free` among claims: everyone gets what is needed where there is enough, and the rest is divided by weight;
 * where there is not, whoever needs less than an equal part gets it, and the others divide what they leave by weight.
 */
export function allocate(free: number, claims: Claim[]): number[] {
  const total = (of: (claim: Claim) => number): number => claims.reduce((sum, claim) => sum + of(claim), 0);
  const spare = free - total(({ need }) => need);
  const weights = total(({ weight }) => weight);
  if (spare >= 0) return claims.map(({ need, weight }) => need + (spare * weight) / weights);
  const open = new Set(claims.keys());
  const parts = claims.map(() => 0);
  let left = free;
  for (;;) {
    const share = left / [...open].reduce((sum, index) => sum + claims[index]!.weight, 0);
    const content = [...open].filter((index) => claims[index]!.need <= share * claims[index]!.weight);
    if (content.length === 0) {
      for (const index of open) parts[index] = share * claims[index]!.weight;
      return parts;
    }
    for (const index of content) {
      parts[index] = claims[index]!.need;
      left -= claims[index]!.need;
      open.delete(index);
    }
  }
}
