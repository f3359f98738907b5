import bidiFactory from 'bidi-js';
import { familyOf, familyOfScript, hanFamily, type Family, type Weight } from './font-files.js';
import type { Stretch } from './harfbuzz.js';
import { leftToRight, RIGHT_TO_LEFT, rightToLeft, scriptsOf, type Script } from './scripts.js';

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

// Text in which every code unit is one letter. The check avoids the segmenter, which is slow.
const singleUnitLetters = /^[\x20-\x7E\u00A1-\u02FF\u0370-\u0482\u048A-\u052F\u4E00-\u9FFF\uAC00-\uD7A3]*$/;

/** Splits a string into graphemes. */
export const lettersOf = (text: string): string[] =>
  singleUnitLetters.test(text)
    ? text.split('')
    : Array.from(graphemes.segment(text), ({ segment }) => segment);

/** A stretch with its embedding level and font family. The family is null if no font has the letters. */
export interface Run extends Stretch {
  level: number;
  family: Family | null;
}

/** Direction and language of a line. */
export interface LineOptions {
  /** Direction of the document. It applies to every line with a letter of that direction. Default: left to right. */
  direction?: 'ltr' | 'rtl' | undefined;
  /** BCP 47 tag of the document. It selects between regional forms of the same character. */
  language?: string | undefined;
}

/** Signs between parts of a line, such as the parts of a footer. */
const separators = /(?:^|(?<=\s))[·|](?=\s|$)/gu;

/**
 * Returns whether a text has parts that follow each other in the direction of the document, even if no letter of the text has
 * that direction: numbers with signs between them, or parts with a separator.
 */
export const hasOrderedParts = (text: string): boolean => text.search(separators) >= 0 || isNumbers(text);

/** Returns whether a text is numbers and signs without letters, such as `12 / 40` and `95٪`. */
function isNumbers(text: string): boolean {
  const digit = text.search(/\d/);
  return digit >= 0 && /[ ٪]/.test(text.slice(digit)) && !/\p{L}/u.test(text);
}

/**
 * Keeps the parts of a line in the order of the document: between two Latin parts a separator would join them. An Arabic
 * percent sign follows its number, also if no Arabic letter precedes it.
 */
function keepPartsInOrder(text: string, levels: Uint8Array, base: 0 | 1): void {
  for (const { index } of text.matchAll(separators)) levels.fill(base, Math.max(0, index - 1), index + 2);
  if (base === 0) return;
  for (const { index } of text.matchAll(/٪/gu)) levels[index] = 1;
}

/**
 * Matches an e-mail address or its end, a number with its sign, an instant like `2026-11-23 14:05:37.123 UTC`, a date or
 * minute without the rest, or an ID with Latin letters like `6.2.4-injection` or `93/sql-injection/1`, or its start.
 */
const codePattern =
  /(?<![\w.+-])[\w.+-]*@[\w.-]*\w|(?<!\S)[+−-]\d+(?:[.,]\d+)*|\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: UTC)?)?|(?<![\w/.:-])(?=[\w/.:-]*[A-Za-z])\w+(?:[/_.:-]+\w+)*(?:[/_.:-](?=$))?/g;

/**
 * Keeps addresses, instants and IDs left to right: after Arabic letters the bidirectional algorithm would reorder an instant to day
 * first, and an ID to `injection-6.2.4`.
 */
function keepCodesLeftToRight(text: string, levels: Uint8Array): void {
  for (const { index, 0: code } of text.matchAll(codePattern)) levels.fill(2, index, index + code.length);
}

// Blocks of right-to-left scripts. A string without them needs no bidirectional algorithm.
const rightToLeftCharacters =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Keeps an ellipsis after the letters that it follows: next to a word of the other direction it would precede them. */
function keepEllipsesAfterLetters(text: string, levels: Uint8Array): void {
  for (const { index } of text.matchAll(/(?<=\S)\u2026/gu)) levels[index] = levels[index - 1]!;
}

/** Returns the embedding level of every UTF-16 code unit by the bidirectional algorithm (UAX 9). */
function levelsOf(text: string, direction: LineOptions['direction']): Uint8Array {
  const isOrdered = direction !== undefined && hasOrderedParts(text);
  const isMixed = (isOrdered && direction === 'rtl') || rightToLeftCharacters.test(text);
  if (!isMixed) return new Uint8Array(text.length);
  // A line takes its base direction from its own text only if it has no letter in the direction of the document.
  const letterInDirection = direction === 'rtl' ? rightToLeft : leftToRight;
  const base = isOrdered || letterInDirection.test(text) ? (direction ?? 'ltr') : undefined;
  const { levels } = bidi.getEmbeddingLevels(text, base);
  if (base === 'rtl') {
    keepCodesLeftToRight(text, levels);
    keepPartsInOrder(text, levels, 1);
  } else if (base === 'ltr') keepPartsInOrder(text, levels, 0);
  keepEllipsesAfterLetters(text, levels);
  return levels;
}

/** Splits a line into runs, in reading order. */
export function runsOf(text: string, weight: Weight, { direction, language }: LineOptions): Run[] {
  const levels = levelsOf(text, direction);
  const letters = lettersOf(text);
  const scripts = scriptsOf(letters, bidi);
  const context = { weight, hanAs: hanFamily(text, language) };
  const runs: Run[] = [];
  let from = 0;
  const add = (part: string, script: Script, family: Family | null): void => {
    const to = from + part.length;
    const level = levels[from]!;
    const last = runs.at(-1);
    if (last && last.level === level && last.script === script && last.family === family) last.to = to;
    else runs.push({ from, to, script, family, level, rightToLeft: level % 2 === 1 });
    from = to;
  };
  const rightToLeftScript = scripts.find((script) => RIGHT_TO_LEFT.has(script));
  letters.forEach((letter, index) => {
    const script = scripts[index]!;
    const rightToLeftFamily =
      rightToLeftScript && levels[from]! > 0 ? familyOfScript(rightToLeftScript, context.hanAs) : undefined;
    const familyFor = (part: string): Family | null =>
      familyOf(part, script, { ...context, rightToLeftFamily });
    const family = familyFor(letter);
    const [first, ...marks] = family ? [letter] : Array.from(letter);
    // A letter without its base character is replaced as a whole; otherwise only its missing marks are replaced.
    if (!family && !familyFor(first!)) add(letter, script, null);
    else for (const part of [first!, ...marks]) add(part, script, familyFor(part));
  });
  return runs;
}

/** Reorders runs by rule L2 of the bidirectional algorithm. Shaping reorders the letters inside each run. */
export function inVisualOrder<Leveled extends { level: number }>(runs: readonly Leveled[]): Leveled[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      if (ordered[from]!.level < level) continue;
      let to = from;
      while (to + 1 < ordered.length && ordered[to + 1]!.level >= level) to += 1;
      ordered.splice(from, to - from + 1, ...ordered.slice(from, to + 1).reverse());
      from = to;
    }
  }
  return ordered;
}
