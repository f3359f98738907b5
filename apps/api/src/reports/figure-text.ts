import type { Figure } from '@docket/domain';

const formatters: Record<NonNullable<Figure['unit']>, (value: number) => string> = {
  count: (value) => value.toLocaleString('en-US'),
  // Rounded down, so that 100% means everyone (docs/domain.md, section 3.8).
  rate: (value) => `${Math.floor(value * 100 + 1e-9)}%`,
  score: (value) => `${value.toFixed(1)}%`,
  percent: (value) => `${value}%`,
  days: (value) => `${value} days of 24 hours`,
};

/** Returns a figure as formatted text. A null value becomes a dash. */
export function figureText({ label, value, unit }: Figure): { label: string; value: string } {
  if (value === null) return { label, value: '–' };
  return { label, value: unit ? formatters[unit](value) : value };
}
