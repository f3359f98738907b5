import type { Bidi } from 'bidi-js';

/** Scripts that documents have letters for, by their ISO 15924 codes. Kana and Bopomofo count as Han. */
const SCRIPTS = [
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

/** A script with letters here; `Zyyy` for what all scripts share, `Zinh` for marks, `Zzzz` for every other script. */
export type Script = (typeof SCRIPTS)[number] | 'Zyyy' | 'Zinh' | 'Zzzz';

const patternOf = (script: string): RegExp =>
  script === 'Hani'
    ? /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}]/u
    : new RegExp(`\\p{sc=${script}}`, 'u');
const patterns = [...SCRIPTS, 'Zyyy', 'Zinh'].map((script) => [script as Script, patternOf(script)] as const);

/** Code points whose script is remembered; looking one up costs some thirty expressions. */
const KEPT = 20_000;
const known = new Map<number, Script>();

/** The script of a code point by its Unicode property. */
export function scriptOf(codePoint: number): Script {
  let script = known.get(codePoint);
  if (script === undefined) {
    const letter = String.fromCodePoint(codePoint);
    script = patterns.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'Zzzz';
    if (known.size >= KEPT) known.clear();
    known.set(codePoint, script);
  }
  return script;
}

const isOwn = (script: Script): boolean => script !== 'Zyyy' && script !== 'Zinh';

/**
 * The script that each letter is set in, after UAX 24: what scripts share goes with what stands before it, at the
 * beginning with what follows; a closing bracket goes with its opening one.
 */
export function scriptsOf(letters: readonly string[], bidi: Bidi): Script[] {
  const own = letters.map((letter) => scriptOf(letter.codePointAt(0)!));
  let current = own.find(isOwn) ?? 'Zyyy';
  const open: { closing: string; script: Script }[] = [];
  return letters.map((letter, at) => {
    if (isOwn(own[at]!)) current = own[at]!;
    const closing = bidi.openingToClosingBracket(letter);
    if (closing) open.push({ closing, script: current });
    const match = open.findLastIndex((bracket) => bracket.closing === letter);
    if (match >= 0) {
      current = open[match]!.script;
      open.length = match;
    }
    return current;
  });
}

/** Scripts that run from right to left and have letters here. */
export const RIGHT_TO_LEFT: ReadonlySet<Script> = new Set(['Arab', 'Hebr', 'Thaa']);

const turned =
  '[\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Thaa}\\p{sc=Syrc}\\p{sc=Nkoo}\\p{sc=Adlm}\\p{sc=Mand}\\p{sc=Samr}\\p{sc=Rohg}]';
/** A letter of any script that runs from right to left. */
export const rightToLeft = new RegExp(`(?=${turned})\\p{L}`, 'u');
/** A letter of any script that runs from left to right. */
export const leftToRight = new RegExp(`(?!${turned})\\p{L}`, 'u');
