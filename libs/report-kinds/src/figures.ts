/** A rate of 0..1 in whole percent, rounded down, so that 100 % means everyone; a dash where there is none. */
export const percent = (rate: number | null): string =>
  rate === null ? '–' : `${Math.floor(rate * 100 + 1e-9)} %`;

/** A score in percent with one decimal; a dash where there is none. */
export const scorePercent = (score: number | null): string =>
  score === null ? '–' : `${score.toFixed(1)} %`;

/** A count with thousands separated. */
export const count = (value: number): string => value.toLocaleString('en-US');
