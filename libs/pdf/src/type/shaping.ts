import bidiFactory, { type EmbeddingLevels } from 'bidi-js';
import type { EmbeddedFont } from './embedded-font.js';
import { familyOf, type Family, type Weight } from './font-files.js';

/** A line ready to be drawn. `width` is in ems. */
export interface SetText {
  readonly width: number;
  /**
   * Operators inside a text object that show the line from where the text object stands.
   * @param pen remembers the font between lines of one text object, so that it is not named again
   */
  show(points: number, pen?: Pen): string;
}

/** The font that is set at a point of a text object; empty when it is not known. */
export interface Pen {
  font: string;
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const pictorial = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

// One unit, one letter: told quickly, because segmenting is slow.
const unmarked = /^[\x20-\x7E\u00A1-\u02FF\u0370-\u0482\u048A-\u052F\u4E00-\u9FFF\uAC00-\uD7A3]*$/;

/** Letters of scripts that run from left to right. */
const leftToRight =
  /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hani}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}\p{sc=Deva}]/u;

/** The letters of a text as a reader counts them. */
export const lettersOf = (text: string): string[] =>
  unmarked.test(text) ? text.split('') : Array.from(graphemes.segment(text), ({ segment }) => segment);

interface Run {
  text: string;
  level: number;
  family: Family;
}

/**
 * Shapes a line of any script: a font for every run, right-to-left runs in their places, ligatures and marks by the
 * font's own rules. The text can be searched and copied in reading order.
 */
export function shapeLine(text: string, weight: Weight, fontOf: (family: Family) => EmbeddedFont): SetText {
  // Documents read from left to right: a name may turn itself around, never the words printed beside it.
  const levels = bidi.getEmbeddingLevels(text, leftToRight.test(text) ? 'ltr' : undefined);
  const pieces: { font: EmbeddedFont; operand: (size: number) => string }[] = [];
  let width = 0;
  for (const run of inVisualOrder(runsOf(text, levels, weight))) {
    const font = fontOf(run.family);
    const shaped = shapeRun(run, font);
    width += shaped.width;
    pieces.push({ font, operand: shaped.operand });
  }
  // Readers put right-to-left glyphs back into reading order themselves, and would turn this text around as well.
  const turned = levels.levels.some((level) => level % 2 === 1);
  const [begin, end] = turned ? ['', ''] : [`/Span <</ActualText <${utf16(text)}>>> BDC `, ' EMC'];
  return {
    width,
    show: (points, pen) => {
      if (pen) pen.font = '';
      const shown = pieces
        .map(({ font, operand }) => `/${font.name} ${points} Tf ${operand(points)}`)
        .join(' ');
      return `${begin}${shown}${end}`;
    },
  };
}

const utf16 = (text: string): string => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex');

function runsOf(text: string, levels: EmbeddingLevels, weight: Weight): Run[] {
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const runs: Run[] = [];
  let at = 0;
  for (const letter of lettersOf(text)) {
    const level = levels.levels[at]!;
    const last = runs.at(-1);
    const shown = mirrored.get(at) ?? letter;
    at += letter.length;
    const family =
      letter === ' ' && last?.level === level && last.family !== 'emoji'
        ? last.family
        : familyOfLetter(shown, weight);
    if (last && last.level === level && last.family === family) last.text += shown;
    else runs.push({ text: shown, level, family });
  }
  return runs;
}

const familyOfLetter = (letter: string, weight: Weight): Family =>
  pictorial.test(letter) && letter.codePointAt(0)! > 0xff
    ? 'emoji'
    : familyOf(letter.codePointAt(0)!, weight);

/** Rule L2 of the bidirectional algorithm, on whole runs: the letters inside a run are turned by its shaping. */
function inVisualOrder(runs: Run[]): Run[] {
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

const trim = (value: number): string => String(Math.round(value * 100) / 100);

function shapeRun(run: Run, font: EmbeddedFont): { width: number; operand: (size: number) => string } {
  const direction = run.level % 2 === 1 ? 'rtl' : 'ltr';
  const { glyphs, positions } = font.font.layout(run.text, undefined, undefined, undefined, direction);
  let width = 0;
  const parts: Part[] = [];
  glyphs.forEach((glyph, at) => {
    const { xAdvance, xOffset, yOffset } = positions[at]!;
    const rise = yOffset * font.scale;
    // Some marks are split from their letter by the font and stand for no character of their own.
    const mute = direction === 'rtl' && glyph.codePoints.length === 0;
    let part = parts.at(-1);
    if (!part || part.rise !== rise || part.mute !== mute) parts.push((part = { rise, mute, body: '' }));
    if (xOffset) part.body += ` ${trim(-xOffset * font.scale)} `;
    part.body += `<${font.code(glyph.id, String.fromCodePoint(...glyph.codePoints))}>`;
    const slack = font.advance(glyph.id) + (xOffset - xAdvance) * font.scale;
    if (Math.abs(slack) > 0.01) part.body += ` ${trim(slack)} `;
    width += xAdvance * font.scale;
  });
  return {
    width: width / 1000,
    operand: (size) => parts.map((part) => showPart(part, size)).join(' '),
  };
}

/** Glyphs that stand at one height. `mute` ones carry no text. */
interface Part {
  rise: number;
  mute: boolean;
  body: string;
}

function showPart({ rise, mute, body }: Part, size: number): string {
  const shown = `[${body.replaceAll('><', '')}] TJ`;
  const lifted = rise ? `${trim((rise * size) / 1000)} Ts ${shown} 0 Ts` : shown;
  return mute ? `/Span <</ActualText <FEFF>>> BDC ${lifted} EMC` : lifted;
}
