import type { Bidi } from 'bidi-js';

/** ISO 15924 codes of the scripts for which the product has fonts. Kana and Bopomofo count as Han. */
const SUPPORTED_SCRIPTS = [
  'Latn',
  'Cyrl',
  'Grek',
  'Hani',
  'Hang',
  'Arab',
  'Hebr',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Tibt',
  'Ethi',
  'Geor',
  'Armn',
  'Thaa',
  'Mong',
  'Cher',
] as const;

/** A supported script; `Zyyy` for common characters, `Zinh` for combining marks, `Zzzz` for every other script. */
export type Script = (typeof SUPPORTED_SCRIPTS)[number] | 'Zyyy' | 'Zinh' | 'Zzzz';

const patternOf = (script: string): RegExp =>
  script === 'Hani'
    ? /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}]/u
    : new RegExp(`\\p{sc=${script}}`, 'u');
const patterns = [...SUPPORTED_SCRIPTS, 'Zyyy', 'Zinh'].map(
  (script) => [script as Script, patternOf(script)] as const,
);

/** Maximum number of cached code points: a lookup tests up to thirty regular expressions. */
const MAX_CACHED = 20_000;
const cache = new Map<number, Script>();

/** Returns the script of a code point by its Unicode property. */
export function scriptOf(codePoint: number): Script {
  let script = cache.get(codePoint);
  if (script === undefined) {
    const letter = String.fromCodePoint(codePoint);
    script = patterns.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'Zzzz';
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(codePoint, script);
  }
  return script;
}

const isSpecific = (script: Script): boolean => script !== 'Zyyy' && script !== 'Zinh';

/**
 * Resolves the script of each letter (UAX 24). Common and inherited characters take the script of the previous letter, or of
 * the first specific letter at the start. A closing bracket takes the script of its opening bracket.
 */
export function scriptsOf(letters: readonly string[], bidi: Bidi): Script[] {
  const scripts = letters.map((letter) => scriptOf(letter.codePointAt(0)!));
  let current = scripts.find(isSpecific) ?? 'Zyyy';
  const openBrackets: { closing: string; script: Script }[] = [];
  return letters.map((letter, index) => {
    if (isSpecific(scripts[index]!)) current = scripts[index]!;
    const closing = bidi.openingToClosingBracket(letter);
    if (closing) openBrackets.push({ closing, script: current });
    const match = openBrackets.findLastIndex((bracket) => bracket.closing === letter);
    if (match >= 0) {
      current = openBrackets[match]!.script;
      openBrackets.length = match;
    }
    return current;
  });
}

/** Supported scripts that are written from right to left. */
export const RIGHT_TO_LEFT: ReadonlySet<Script> = new Set(['Arab', 'Hebr', 'Thaa']);

const rightToLeftScripts =
  '[\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Thaa}\\p{sc=Syrc}\\p{sc=Nkoo}\\p{sc=Adlm}\\p{sc=Mand}\\p{sc=Samr}\\p{sc=Rohg}]';
/** Matches a letter of any right-to-left script. */
export const rightToLeft = new RegExp(`(?=${rightToLeftScripts})\\p{L}`, 'u');
/** Matches a letter of any left-to-right script. */
export const leftToRight = new RegExp(`(?!${rightToLeftScripts})\\p{L}`, 'u');
