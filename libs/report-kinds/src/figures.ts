/** A rate of 0..1 in whole percent, rounded down, so that 100 % means everyone; a dash where there is none. */
export const percent = (rate: number | null): string =>
  rate === null ? '–' : `${Math.floor(rate * 100 + 1e-9)} %`;

/** A score in percent with one decimal; a dash where there is none. */
export const scorePercent = (score: number | null): string =>
  score === null ? '–' : `${score.toFixed(1)} %`;

/** A count with thousands separated. */
export const count = (value: number): string => value.toLocaleString('en-US');

/** The name of a downloaded file: kind, organization and day, in characters that every system takes. */
export function reportFileName(parts: string[], asOf: string): string {
  const words = parts.map((part) =>
    part
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60),
  );
  return `${[...words.filter(Boolean), asOf.slice(0, 10)].join('-')}.pdf`.toLowerCase();
}
