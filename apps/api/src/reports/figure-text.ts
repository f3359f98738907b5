import { scoreText, shareText } from '@docket/contracts';
import type { Figure } from '@docket/domain';

/** Denominator for rates that were stored without their counts. It has enough digits for counts below a million. */
const STORED_RATE = 1e12;

const formatters: Record<NonNullable<Figure['unit']>, (value: number) => string> = {
  count: (value) => value.toLocaleString('en-US'),
  rate: (value) => shareText(Math.round(value * STORED_RATE), STORED_RATE),
  score: scoreText,
  percent: (value) => `${value}%`,
  days: (value) => `${value} × 24 hours`,
};

/** Returns a figure as formatted text. A null value becomes a dash. */
export function figureText(figure: Figure): { label: string; value: string } {
  const { label, value, unit } = figure;
  if (value === null) return { label, value: '–' };
  if (!unit) return { label, value };
  return { label, value: figure.printed ?? formatters[unit](value) };
}
