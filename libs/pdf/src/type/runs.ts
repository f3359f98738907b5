import bidiFactory from 'bidi-js';
import { familyOf, familyOfScript, hanFamily, type Family, type Weight } from './font-files.js';
import type { Stretch } from './harfbuzz.js';
import { leftToRight, RIGHT_TO_LEFT, rightToLeft, scriptsOf, type Script } from './scripts.js';

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

// One unit, one letter: told quickly, because segmenting is slow.
const unmarked = /^[\x20-\x7E\u00A1-\u02FF\u0370-\u0482\u048A-\u052F\u4E00-\u9FFF\uAC00-\uD7A3]*$/;

/** The letters of a text as a reader counts them. */
export const lettersOf = (text: string): string[] =>
  unmarked.test(text) ? text.split('') : Array.from(graphemes.segment(text), ({ segment }) => segment);

/** A stretch and the family that sets it; null where no font has its letters. */
export interface Run extends Stretch {
  level: number;
  family: Family | null;
}

/** How a line is read. */
export interface LineOptions {
  /** Direction of the document. It is that of every line with a letter that runs so. Default: left to right. */
  direction?: 'ltr' | 'rtl' | undefined;
  /** BCP 47 tag of the document, which chooses between shapes of the same letter. */
  language?: string | undefined;
}

/** An instant like `2026-11-23 14:05:37.123 UTC`, or a part of one from its beginning. */
const instants = /\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: UTC)?)?/g;

/** After Arabic letters the algorithm would turn an instant around, day first, as no auditor would read it. */
function keepInstants(text: string, levels: Uint8Array): void {
  for (const { index, 0: instant } of text.matchAll(instants)) levels.fill(2, index, index + instant.length);
}

// Blocks of scripts that run from right to left, with their figures; without any of these nothing turns.
const turning = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The embedding level of every UTF-16 unit, after the bidirectional algorithm (UAX 9). */
function levelsOf(text: string, direction: LineOptions['direction']): Uint8Array {
  if (!turning.test(text)) return new Uint8Array(text.length);
  // A name may turn itself around, never the words of the document that are printed beside it.
  const goesAlong = direction === 'rtl' ? rightToLeft : leftToRight;
  const base = goesAlong.test(text) ? (direction ?? 'ltr') : undefined;
  const { levels } = bidi.getEmbeddingLevels(text, base);
  if (base === 'rtl') keepInstants(text, levels);
  return levels;
}

/** The runs of a line in reading order. */
export function runsOf(text: string, weight: Weight, { direction, language }: LineOptions): Run[] {
  const levels = levelsOf(text, direction);
  const letters = lettersOf(text);
  const scripts = scriptsOf(letters, bidi);
  const setting = { weight, hanAs: hanFamily(text, language) };
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
  const turned = scripts.find((script) => RIGHT_TO_LEFT.has(script));
  letters.forEach((letter, at) => {
    const script = scripts[at]!;
    const rightToLeftFamily = turned && levels[from]! > 0 ? familyOfScript(turned, setting.hanAs) : undefined;
    const familyFor = (part: string): Family | null =>
      familyOf(part, script, { ...setting, rightToLeftFamily });
    const family = familyFor(letter);
    const [first, ...marks] = family ? [letter] : Array.from(letter);
    // Without its base a letter is nothing; with it, what is missing is shown beside.
    if (!family && !familyFor(first!)) add(letter, script, null);
    else for (const part of [first!, ...marks]) add(part, script, familyFor(part));
  });
  return runs;
}

/** Rule L2 of the bidirectional algorithm, on whole runs: the letters inside a run are turned by its shaping. */
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
