import type { ImportMapping } from '@docket/contracts';
import { plainDigits, type Unreadable } from './dates.js';
import { valueMessages } from '../messages/index.js';

/** How the scores of a file are written. */
export type ScoreFormat = Pick<ImportMapping, 'decimalComma' | 'scoreMax'>;

/** Texts that stand for no score. */
const NO_SCORE = /^(?:|[-–—]+|n\/?a|null)$/i;
const NUMBER = String.raw`(\d{1,12}(?:[.,]\d{1,30})?)`;
const percentage = new RegExp(`^(?:${NUMBER} ?[%٪]|[%٪] ?${NUMBER})$`);
/** 17/20, 17 of 20, and the same in the other languages of documents. */
const fraction = new RegExp(`^${NUMBER} ?(?:/|out of|of|von|sur|de|من) ?${NUMBER}$`, 'i');
const number = new RegExp(`^${NUMBER}$`);

/** Returns whether a text stands for no score, for example `-` in grade reports. */
export const isNoScore = (text: string): boolean => NO_SCORE.test(text.trim());

/**
 * Returns a score in percent, truncated to two decimals and computed from the digits as written: 69.999 stays below 70. A
 * percentage and a fraction state their own maximum; other numbers are out of `scoreMax`.
 */
export function readScore(text: string, format: ScoreFormat): { score: string } | Unreadable {
  const plain = plainDigits(text);
  const percent = percentage.exec(plain);
  if (percent) return scoreOf(percent[1] ?? percent[2]!, '100', text, format);
  const parts = fraction.exec(plain);
  if (parts) return scoreOf(parts[1]!, parts[2]!, text, format);
  const single = number.exec(plain);
  if (single) return scoreOf(single[1]!, String(format.scoreMax), text, { ...format, plainMax: true });
  return { problem: valueMessages.unreadableScore(text.slice(0, 100)) };
}

/** @param plainMax whether the maximum is written with a point, whatever the file has */
function scoreOf(
  value: string,
  max: string,
  text: string,
  format: ScoreFormat & { plainMax?: boolean },
): { score: string } | Unreadable {
  const [part, whole] = [
    decimalOf(value, format.decimalComma),
    decimalOf(max, format.decimalComma && !format.plainMax),
  ];
  if (!part || !whole) {
    const hasComma = text.includes(',') && !format.decimalComma;
    return { problem: hasComma ? valueMessages.decimalComma(text) : valueMessages.unreadableScore(text) };
  }
  const scale = 10n ** BigInt(Math.max(part.scale, whole.scale));
  const [numerator, denominator] = [part, whole].map(
    ({ digits, scale: own }) => (digits * scale) / 10n ** BigInt(own),
  ) as [bigint, bigint];
  if (denominator === 0n || numerator > denominator)
    return { problem: valueMessages.scoreOutOfRange(text, max) };
  const hundredths = (numerator * 10_000n) / denominator;
  return { score: `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}` };
}

/** Returns digits x 10^-scale; null if the separator of the decimals is the other one. */
function decimalOf(text: string, decimalComma: boolean): { digits: bigint; scale: number } | null {
  const [separator, other] = decimalComma ? [',', '.'] : ['.', ','];
  if (text.includes(other!)) return null;
  const [whole, decimals = ''] = text.split(separator!);
  return { digits: BigInt(whole! + decimals), scale: decimals.length };
}
