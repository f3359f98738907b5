/** Default maximum length of cleaned text, in UTF-16 code units. A line or cell never shows more. */
export const LINE_LIMIT = 300;

// Line breaks and tabs become a space.
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// Control characters, soft hyphen, direction marks, overrides, isolates, zero-width characters, tags, annotation anchors and
// Hangul fillers: a name with invisible characters could impersonate another name.
const invisibleCharacters =
  /[\p{Cc}\u00AD\u061C\u034F\u115F\u1160\u17B4\u17B5\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]/gu;
// Variation selectors select a form of a Han character, emoji or Mongolian letter; elsewhere they are only invisible.
const strayVariationSelectors =
  /(?<![\p{sc=Hani}\p{Emoji}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|(?<!\p{sc=Mong})[\u180B-\u180F]/gu;
const spaceRuns = /\p{Zs}+/gu;
// Stacks of more combining marks than any real name has would overprint adjacent lines.
const excessMarks = /((?:(?=\p{sc=Zinh})\p{M}){3})\p{M}+|(\p{M}{6})\p{M}+/gu;
// Joiners have a meaning in these scripts, after their marks and in emoji; elsewhere they are only invisible.
const strayJoiners =
  /(?<![\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Mong}\p{sc=Tibt}\p{Extended_Pictographic}\p{EMod}\uFE0F])[\u200C\u200D]/gu;
const loneSurrogates = /(?:[\uD800-\uDBFF](?![\uDC00-\uDFFF]))|(?:(?<![\uD800-\uDBFF])[\uDC00-\uDFFF])/g;
const noncharacters = /\p{Noncharacter_Code_Point}/gu;
// Compatibility ideographs are not normalized: NFC would replace them with a different character of a person's name.
const composable = /[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu;
const plainText = /^[\x21-\x7E](?:[ \x21-\x7E]*[\x21-\x7E])?$/;

/**
 * Cleans text for printing: one line in NFC, without characters that are invisible, reorder text or overprint other lines.
 * Text longer than `limit` UTF-16 code units is cut with an ellipsis. The input is cut before it is cleaned, so that the cost is
 * bounded for any input.
 */
export function cleanText(text: string, limit = LINE_LIMIT): string {
  if (text.length <= limit && plainText.test(text) && !text.includes('  ')) return text;
  const head = text.length > limit * 4 ? text.slice(0, limit * 4) : text;
  const cleaned = head
    .replace(loneSurrogates, '\uFFFD')
    .replace(noncharacters, '\uFFFD')
    .replace(composable, (part) => part.normalize('NFC'))
    .replace(lineBreaks, ' ')
    .replace(invisibleCharacters, '')
    .replace(strayVariationSelectors, '')
    .replace(strayJoiners, '')
    .replace(spaceRuns, ' ')
    .replace(excessMarks, '$1$2')
    .trim();
  if (cleaned.length <= limit && head.length === text.length) return cleaned;
  return `${cleaned.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}\u2026`;
}
