/** Notations of the maximum in the name of a column with scores, after the name of what is scored. */
const notations = [
  /^(.*?) ?\[Total Pts: (?:up to )?(\d{1,6}(?:[.,]\d{1,2})?)\b.*$/is,
  /^(.*?)(?: Points Grade)? ?<[^<>]*\bMaxPoints:(\d{1,6}(?:[.,]\d{1,2})?)\b.*$/is,
  /^(.*?) ?\/ ?(\d{1,6}(?:[.,]\d{1,2})?)$/s,
  /^(.*?) ?\((?:out of |max\.? )?(\d{1,6}(?:[.,]\d{1,2})?) ?(?:points?|pts|punkte)\.?\)$/is,
];

/** Returns what a column scores, and the maximum that its name states, such as `Quiz 1` and 10 of `Quiz 1/10.00`; null without one. */
export function statedMaximum(column: string): { name: string; max: number } | null {
  for (const notation of notations) {
    const [, name, digits] = notation.exec(column) ?? [];
    const max = Number(digits?.replace(',', '.') ?? 0);
    if (name !== undefined && max > 0) return { name: name.trim(), max };
  }
  return null;
}
