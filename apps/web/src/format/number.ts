import { scoreTenths, wholePercent } from '@docket/contracts';
import { language, locale } from '../language/language.js';

const integer = new Intl.NumberFormat(locale);
const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const wholeShare = new Intl.NumberFormat(locale, { style: 'percent' });
const tenthsShare = new Intl.NumberFormat(locale, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const pluralRules = new Intl.PluralRules(language);

/** Text of a missing value. */
const NONE = '–';

/** Separator of thousands in fields for numbers. */
export const thousandSeparator: string =
  integer.formatToParts(10_000).find(({ type }) => type === 'group')?.value ?? '';

/** Formats an integer: 41200 is "41,200". */
export const count = (value: number): string => integer.format(value);

/** Formats a number with its noun, in languages whose nouns have two forms: "1 page", "812 pages". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${pluralRules.select(value) === 'one' ? one : many}`;

/** Texts by the plural category of a number in the language. A category without a text uses `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Returns the text for a number. In the text, `#` stands for the number. */
export const plural = (value: number, forms: PluralForms): string =>
  (forms[pluralRules.select(value)] ?? forms.other).replace('#', count(value));

/** Formats a setting in whole percent: "80%". */
export const wholePercentText = (percent: number): string => wholeShare.format(percent / 100);

/** Formats a share truncated to whole percent so that 100% means everyone: "66%", "<1%", or a dash if `whole` is 0. */
export function percent(part: number, whole: number): string {
  const rounded = wholePercent(part, whole);
  if (rounded === null) return NONE;
  return rounded.lessThanOne ? `<${wholePercentText(1)}` : wholePercentText(rounded.percent);
}

/** Formats a share that the API returns as text, e.g. "66%", "<1%" or a dash, as the language writes it. */
export function printedShare(text: string): string {
  const [, lessThan, number] = /^(<?)(\d+)%$/.exec(text) ?? [];
  return number === undefined ? text : `${lessThan}${wholePercentText(Number(number))}`;
}

/** Formats a score of 0 to 100, truncated to one decimal: "82.3%" (docs/domain.md, section 3). */
export function score(value: number): string {
  const { whole, tenths } = scoreTenths(value);
  // Given as text, because a division by 100 in binary could change the last digit.
  return tenthsShare.format(`${whole}.${tenths}e-2` as `${number}`);
}

/** Formats a score, or a missing score as a dash. */
export const scoreOrDash = (value: number | null): string => (value === null ? NONE : score(value));

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
const unitFormats = UNITS.map(
  (unit) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'narrow' : 'short',
      maximumFractionDigits: 1,
    }),
);

/** Formats a number of bytes in a suitable decimal unit: "412B", "18.4 kB", "2.1 MB". */
export function size(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return unitFormats[power]!.format(bytes / 1000 ** power).replace(' ', '\u00a0');
}

const BINARY_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Formats a number of bytes in a suitable binary unit, as quotas are configured: "412 B", "18.4 MiB", "50 GiB". */
export function binarySize(bytes: number): string {
  const power = Math.min(BINARY_UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${oneDecimal.format(bytes / 1024 ** power)}\u00a0${BINARY_UNITS[power]}`;
}
