import { compareDecimals, productOf, scoreBetween } from '@docket/domain';
import { InvalidField } from '../fields.js';
import { statementMessages } from '../messages/index.js';
import { asObject, LongNumber, type JsonObject } from './json.js';

/** Maximum length of the text of a number. The text of a JavaScript number is shorter. */
const MAX_DIGITS = 400;
/** Systems round `scaled` or cut it off, after at least two decimals. Of a number with 32 bits about six decimals are right. */
const [FEWEST_DECIMALS, MOST_DECIMALS] = [2, 6];

/** The values of a score that has a scale, as the texts of JSON numbers. */
interface RawScore {
  raw: string;
  min: string;
  max: string;
}

/**
 * Returns the score of a statement in percent, truncated to two decimals. `raw` between `min` (default 0) and `max` decides;
 * `scaled` must then agree with it, as a number from 0 to 1 or from -1 to 1. Without `raw`, `scaled` is placed on a scale from a
 * negative `min` to a positive `max`; otherwise it is read from 0 to 1, and a negative one is 0 (docs/xapi.md). Returns null for a score without `scaled` and without a scale: `max` is missing, or equal to `min`.
 * @throws InvalidField
 */
export function percentOf(value: unknown): string | null {
  const score = asObject(value, 'result.score');
  const [scaled, raw, max] = ['scaled', 'raw', 'max'].map((name) => numberOf(score, name));
  const min = numberOf(score, 'min') ?? '0';
  if (scaled && (compareDecimals(scaled, '-1') < 0 || compareDecimals(scaled, '1') > 0)) {
    throw new InvalidField('result.score.scaled', statementMessages.scaledOutOfRange(scaled));
  }
  if (raw && max && compareDecimals(min, max) !== 0) {
    const percent = percentOfScale({ raw, min, max });
    if (scaled) requireAgreement({ raw, min, max }, scaled, percent);
    return percent;
  }
  if (!scaled) return null;
  if (max && !raw && compareDecimals(min, '0') < 0 && compareDecimals(max, '0') > 0) {
    // The best score is 1, the worst one -1.
    const end = compareDecimals(scaled, '0') < 0 ? productOf(min, '-1') : max;
    return scoreBetween(min, max, productOf(scaled, end));
  }
  return compareDecimals(scaled, '0') < 0 ? '0.00' : scoreBetween('0', '1', scaled);
}

/** @throws InvalidField */
function percentOfScale({ raw, min, max }: RawScore): string {
  if (compareDecimals(min, max) > 0) {
    throw new InvalidField('result.score.max', statementMessages.emptyScale(min, max));
  }
  if (compareDecimals(raw, min) < 0 || compareDecimals(raw, max) > 0) {
    throw new InvalidField('result.score.raw', statementMessages.scoreOutOfRange(raw, min, max));
  }
  return scoreBetween(min, max, raw);
}

/** @throws InvalidField if `scaled` is neither the share of the scale nor the position on it from -1 to 1 */
function requireAgreement({ raw, min, max }: RawScore, scaled: string, percent: string): void {
  const share = (Number(raw) - Number(min)) / (Number(max) - Number(min));
  const decimals = Math.min(Math.max(decimalsOf(scaled), FEWEST_DECIMALS), MOST_DECIMALS);
  // Less than a unit of the last decimal. The difference itself is not computed exactly.
  const unit = 10 ** -decimals * (1 - 1e-6);
  const agrees = [share, 2 * share - 1].some((each) => Math.abs(Number(scaled) - each) < unit);
  if (agrees) return;
  throw new InvalidField(
    'result.score',
    statementMessages.contradictoryScore(scaled, `${raw} of ${min} to ${max}`, percent),
  );
}

const decimalsOf = (number: string): number =>
  number.toLowerCase().includes('e') ? MOST_DECIMALS : (number.split('.')[1] ?? '').length;

/** Returns the text of a number; null if the score does not have it. @throws InvalidField */
function numberOf(score: JsonObject, name: string): string | null {
  const value = score[name];
  if (value === undefined || value === null) return null;
  const text = value instanceof LongNumber ? value.text : typeof value === 'number' ? `${value}` : '';
  // JSON has no infinite numbers, but 1e999 is read as one.
  const isFinite = text !== '' && Number.isFinite(Number(text));
  if (!isFinite || text.length > MAX_DIGITS || hasHugeExponent(text)) {
    throw new InvalidField(`result.score.${name}`, statementMessages.notNumber);
  }
  return text;
}

/** Numbers with such exponents are 0, but computing with their digits would take long. */
const hasHugeExponent = (text: string): boolean =>
  Math.abs(Number(/e([+-]?\d+)$/i.exec(text)?.[1] ?? 0)) > MAX_DIGITS;
