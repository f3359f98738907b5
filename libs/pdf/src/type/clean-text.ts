/** Longest text, in UTF-16 units, that one cell or line is made from; the rest could never be seen. */
export const LINE_LIMIT = 300;

// Whatever breaks a line or moves the carriage becomes a space.
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// Controls, soft hyphen, marks of direction, overrides, isolates, zero-width and invisible characters, tags, annotation
// anchors, and Hangul fillers that print as nothing: a name made of them could pose as another.
const unseen =
  /[\p{Cc}\u00AD\u061C\u034F\u115F\u1160\u17B4\u17B5\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]/gu;
// They choose between shapes of the Han character, emoji or Mongolian letter before them; elsewhere they only hide.
const looseSelectors =
  /(?<![\p{sc=Hani}\p{Emoji}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|(?<!\p{sc=Mong})[\u180B-\u180F]/gu;
const spaces = /\p{Zs}+/gu;
// More marks on one letter than any name has would paint over the lines above and below.
const piledMarks = /((?:(?=\p{sc=Zinh})\p{M}){3})\p{M}+|(\p{M}{6})\p{M}+/gu;
// Joiners mean something in these scripts, after the marks of these and in emoji; elsewhere they only hide.
const looseJoiners =
  /(?<![\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Mong}\p{sc=Tibt}\p{Extended_Pictographic}\p{EMod}\uFE0F])[\u200C\u200D]/gu;
const stray = /(?:[\uD800-\uDBFF](?![\uDC00-\uDFFF]))|(?:(?<![\uD800-\uDBFF])[\uDC00-\uDFFF])/g;
const noncharacters = /\p{Noncharacter_Code_Point}/gu;
// Composing would turn a compatibility ideograph into another character than the one a person is called by.
const composable = /[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu;
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
    .replace(noncharacters, '\uFFFD')
    .replace(composable, (part) => part.normalize('NFC'))
    .replace(breaks, ' ')
    .replace(unseen, '')
    .replace(looseSelectors, '')
    .replace(looseJoiners, '')
    .replace(spaces, ' ')
    .replace(piledMarks, '$1$2')
    .trim();
  if (cleaned.length <= limit && head.length === text.length) return cleaned;
  return `${cleaned.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}\u2026`;
}
