/** No string in a document is longer than this, in UTF-16 units: shaping must stay quick whatever was typed. */
const LONGEST = 300;

/** Controls, bidi overrides and isolates, invisible operators, byte order mark, lone surrogates, tag characters. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/**
 * The string as it may be printed: nothing in it can reorder, hide or break a line. Joiners within words stay, because
 * scripts need them. Cut with an ellipsis past a length that no line shows anyway.
 */
export function printable(text: string): string {
  const cut = text.length > LONGEST ? `${wholeCharacters(text.slice(0, LONGEST))}…` : text;
  return cut.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(UNPRINTABLE, '').replace(/ {2,}/g, ' ').trim();
}

/** Drops half of a surrogate pair that a cut may leave at the end. */
const wholeCharacters = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');
