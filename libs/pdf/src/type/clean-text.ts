/** Longest text, in UTF-16 units, that one cell or line is made from; the rest could never be seen. */
export const LINE_LIMIT = 300;

// Whatever breaks a line or moves the carriage becomes a space.
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// Controls, soft hyphen, marks of direction, overrides, isolates, zero-width and invisible characters, tags, annotation
// anchors, variation selectors, and Hangul fillers that print as nothing: a name made of them could pose as another.
const unseen =
  /[\p{Cc}\u00AD\u061C\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
const spaces = /\p{Zs}+/gu;
// More than three marks on one letter would paint over the lines above and below.
const piledMarks = /(\p{M}{3})\p{M}+/gu;
// Joiners mean something in these scripts and in emoji; elsewhere they only hide.
const looseJoiners = /(?<![\p{sc=Arab}\p{sc=Deva}\p{M}\p{Extended_Pictographic}\p{EMod}])[\u200C\u200D]/gu;
const stray = /(?:[\uD800-\uDBFF](?![\uDC00-\uDFFF]))|(?:(?<![\uD800-\uDBFF])[\uDC00-\uDFFF])/g;
const plain = /^[\x21-\x7E](?:[ \x21-\x7E]*[\x21-\x7E])?$/;

/**
 * Text as it may be printed: one line, no characters that hide, reorder or overprint, composed letters, at most
 * `limit` UTF-16 units with an ellipsis where it was cut. Cutting comes first, so the cost is bounded for any input.
 */
export function cleanText(text: string, limit = LINE_LIMIT): string {
  if (text.length <= limit && plain.test(text) && !text.includes('  ')) return text;
  const head = text.length > limit * 4 ? text.slice(0, limit * 4) : text;
  const cleaned = head
    .replace(stray, '\uFFFD')
    .normalize('NFC')
    .replace(breaks, ' ')
    .replace(unseen, '')
    .replace(looseJoiners, '')
    .replace(spaces, ' ')
    .replace(piledMarks, '$1')
    .trim();
  if (cleaned.length <= limit && head.length === text.length) return cleaned;
  return `${cleaned.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}\u2026`;
}
