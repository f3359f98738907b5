const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Scripts without spaces between words. */
const unspaced =
  '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Bopo}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\u3000-\u303F\u30FC\uFF00-\uFFEF';
const unspacedLetter = new RegExp(`[${unspaced}]`, 'u');

/** Characters that must not start a line: closing punctuation, small kana, and marks that continue the previous letter. */
const continuing =
  /^[\p{Pe}\p{Pf}\p{M}!%,.:;?}’”°′″‰‼⁇⁈⁉、。，．・：；？！％…‥ー々〻ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯｰ､｡･｣ๆຯฯ]/u;
/** Characters that must not end a line: opening punctuation and signs before a number. */
const leading = /[\p{Ps}\p{Pi}#$£¥€№＃＄￡￥]$/u;
/** Characters that stay on the line of the previous word although a space precedes them, as in `55 %` and `« oui » ?`. */
const attached = /^[%‰٪»:;?!–—·/×|]/u;

const time = '\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?: (?:UTC|[AP]M|[صم](?!\\p{L})))?';
const number = "(?:\\p{Nd}{1,3}(?: \\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+(?:[.,'’٫٬]\\p{Nd}+)*)";
/**
 * Parameters with their values, instants, dates in the forms of all document languages, numbers with their dates or the start of the
 * word that they count.
 */
const undivided = [
  '\\w+ = [^\\s;]+;?',
  `\\d{4}-\\d\\d-\\d\\d(?: ${time})?`,
  `\\d+ \\(\\d{4}-\\d\\d-\\d\\d\\)`,
  `\\p{L}+ \\d{1,2}, \\d{4}(?![-\\d年])(?:,? (?:at )?${time})?`,
  `\\d{1,2}\\.? (?:de )?\\p{L}+\\.? (?:de )?\\d{4}(?![-\\d年])(?:,? (?:\\p{L}+ ){0,2}${time})?`,
  `\\d{4}年\\d{1,2}月\\d{1,2}日(?: ${time})?`,
  `(?<![\\p{sc=Latn}\\p{sc=Grek}\\p{sc=Cyrl}\\p{N}_.:-])(?:[±<>≤≥~] ?)?${number}(?: ?[/×] ?${number})*(?: ?[\\p{L}%‰٪°])?`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** How a line can be broken, from the best to the worst. Each kind is used only if the piece between better breaks is too wide. */
const kinds = ['between words', 'inside a phrase', 'between parts of a word', 'inside a word'] as const;
type Kind = (typeof kinds)[number];

/** Returns the kind of break before the character at `index`; null if there is none, except between any two letters. */
function kindOf(text: string, index: number, wordStarts: ReadonlySet<number>): Kind | null {
  const [before, after] = [text.slice(0, index), text.slice(index)];
  if (before.endsWith(' ') || leading.test(before)) return null;
  if (after.startsWith(' ')) return attached.test(after.slice(1)) ? kinds[1] : kinds[0];
  if (continuing.test(after)) return null;
  if (wordStarts.has(index)) return kinds[0];
  if (/[—་።፡]$/u.test(before)) return kinds[0];
  if (/[\p{L}\p{N}]\.$/u.test(before) && /^\p{Nd}/u.test(after)) return null;
  if (/[-‐]$/u.test(before) || after.startsWith('@')) return kinds[2];
  return /[/_.&=?]$/u.test(before) ? kinds[3] : null;
}

/** Returns where words start in scripts without spaces between words. */
function unspacedWordStarts(text: string): Set<number> {
  const starts = new Set<number>();
  if (!unspacedLetter.test(text)) return starts;
  for (const { index } of words.segment(text))
    if (index > 0 && unspacedLetter.test(text.slice(index - 1, index + 1))) starts.add(index);
  return starts;
}

/** Returns the parameters, instants, dates and quantities in a text. Most text has no digits and is not searched. */
function undividedPhrases(text: string): { from: number; to: number }[] {
  if (!/\p{Nd}/u.test(text)) return [];
  return undivided.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ from: index, to: index + length })),
  );
}

/** Returns whether a code unit is a Latin letter, between two of which there is never a break. Most text consists of them. */
const isLatin = (unit: number): boolean =>
  ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || (unit >= 0xc0 && unit < 0x250);

/** Returns the possible breaks of a text: the index at which a line ends, by kind. */
function breaksOf(text: string): { index: number; kind: Kind }[] {
  const wordStarts = unspacedWordStarts(text);
  const phrases = undividedPhrases(text);
  const breaks: { index: number; kind: Kind }[] = [];
  for (let index = 1; index < text.length; index += 1) {
    if (isLatin(text.charCodeAt(index - 1)) && isLatin(text.charCodeAt(index))) continue;
    const kind = kindOf(text, index, wordStarts);
    if (!kind) continue;
    const inPhrase = phrases.some(({ from, to }) => from < index && index < to);
    breaks.push({ index, kind: kind === kinds[0] && inPhrase ? kinds[1] : kind });
  }
  return breaks;
}

/** Returns the parts of a text that are divided only if they are wider than a line: words, phrases, halves of e-mail addresses. */
export function unbrokenParts(text: string): string[] {
  const ends = breaksOf(text)
    .filter(({ index, kind }) => kind === kinds[0] || text[index] === '@')
    .map(({ index }) => index);
  return [...ends, text.length].map((end, part) => text.slice(ends[part - 1] ?? 0, end).trim());
}

/** Length of the longest word that is never divided, not even at a hyphen. Addresses and IDs are often longer. */
const MAX_WHOLE_WORD = 16;

/** Returns the parts of a text that stay whole if a line is narrow: short words, phrases, and the parts of addresses and IDs. */
export function shortParts(text: string): string[] {
  return unbrokenParts(text).flatMap((part) => {
    if (part.length <= MAX_WHOLE_WORD) return [part];
    const ends = breaksOf(part)
      .filter(({ kind }) => kind === kinds[2] || kind === kinds[3])
      .map(({ index }) => index);
    return [...ends, part.length].map((end, at) => part.slice(ends[at - 1] ?? 0, end));
  });
}

/**
 * Returns the length of the first line of a text that is too long for one line. A line ends between two words: at a space, or
 * in scripts without spaces where a word ends. It does not divide instants, dates or numbers with their unit, does not start
 * with closing punctuation and does not end with opening punctuation. A word or phrase is divided only if it is wider than a
 * line; a long word at a hyphen or the like if possible.
 * @param fitting length of the longest start of the text that fits into the line
 * @param fits returns whether a part of the text fits into an empty line
 */
export function lineLength(text: string, fitting: number, fits: (part: string) => boolean): number {
  const breaks = breaksOf(text);
  for (let allowed = 1; allowed <= kinds.length; allowed += 1) {
    const possible = breaks.filter(({ kind }) => kinds.indexOf(kind) < allowed);
    const from = possible.findLast(({ index }) => index <= fitting)?.index ?? 0;
    const to = possible.find(({ index }) => index > fitting)?.index ?? text.length;
    if (from > 0 && fits(text.slice(from, to).trim())) return from;
  }
  return lettersLength(text, fitting);
}

/** Maximum number of code units by which a line is shortened so that the next one does not start with punctuation. */
const MAX_STEPS_BACK = 4;

/** Returns the length of the first line if a word must be divided between any two letters. */
function lettersLength(text: string, fitting: number): number {
  for (let length = fitting; length > Math.max(0, fitting - MAX_STEPS_BACK); length -= 1) {
    const [before, after] = [text.slice(0, length).trimEnd(), text.slice(length).trimStart()];
    if (!leading.test(before) && !continuing.test(after) && !/[\uD800-\uDBFF\u200D]$/.test(before))
      return length;
  }
  return fitting;
}
