import type { Figure } from '@docket/domain';

const inWords: Record<NonNullable<Figure['unit']>, (value: number) => string> = {
  count: (value) => value.toLocaleString('en-US'),
  // Rounded down, so that 100 % means everyone.
  rate: (value) => `${Math.floor(value * 100 + 1e-9)} %`,
  score: (value) => `${value.toFixed(1)} %`,
  percent: (value) => `${value} %`,
  days: (value) => `${value} days of 24 hours`,
};

/** A figure as the page and the API show it; a dash where nothing can be said. */
export function figureText({ label, value, unit }: Figure): { label: string; value: string } {
  if (value === null) return { label, value: '–' };
  return { label, value: unit ? inWords[unit](value) : value };
}
