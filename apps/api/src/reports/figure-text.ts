import { scoreText, shareText } from '@docket/contracts';
import { requestScope, type Figure } from '@docket/domain';
import { reportText } from './report-text.js';

/** Denominator for rates that were stored without their counts. It has enough digits for counts below a million. */
const STORED_RATE = 1e12;

/** Formats the numbers of figures in a language. */
const formattersOf = (language: string): Record<NonNullable<Figure['unit']>, (value: number) => string> => {
  const format = (value: number | `${number}`, options: Intl.NumberFormatOptions = {}): string =>
    new Intl.NumberFormat(language, options).format(value);
  return {
    count: (value) => format(value),
    rate: (value) => percentText(shareText(Math.round(value * STORED_RATE), STORED_RATE), language),
    score: (value) => percentText(scoreText(value), language),
    percent: (value) => percentText(`${value}%`, language),
    days: (value) => `${format(value)} × ${format(24, { style: 'unit', unit: 'hour', unitDisplay: 'long' })}`,
  };
};

/** Returns an English percentage, e.g. `66%`, `<1%` or `69.9%`, as a language writes it. Other text is as it is. */
function percentText(english: string, language: string): string {
  const [, lessThan, number, decimals] = /^(<?)(\d+(?:\.(\d+))?)%$/.exec(english) ?? [];
  if (!number) return english;
  const digits = decimals?.length ?? 0;
  const format = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: digits });
  return `${lessThan}${format.format(`${number}e-2` as `${number}`)}`;
}

/** Returns a figure as formatted text in the language of the request. A null value becomes a dash. */
export function figureText(figure: Figure): { label: string; value: string } {
  const { value, unit } = figure;
  const label = reportText(figure.label);
  if (value === null) return { label, value: '–' };
  if (!unit) return { label, value: reportText(value) };
  const language = requestScope()?.language ?? 'en';
  const printed = figure.printed && percentText(figure.printed, language);
  return { label, value: printed ?? formattersOf(language)[unit](value) };
}
