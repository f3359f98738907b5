/** Numbers kept as text for reuse: the same distances stand between most cells. */
const KEPT = 20_000;
const texts = new Map<number, string>();

/** Whole hundredths of a point, in points as PDF writes them. */
export function hundredths(count: number): string {
  let text = texts.get(count);
  if (text === undefined) {
    text = String(count / 100);
    if (texts.size < KEPT) texts.set(count, text);
  }
  return text;
}

/** A length in points as PDF writes it, to a hundredth. */
export const points = (value: number): string => hundredths(Math.round(value * 100));
