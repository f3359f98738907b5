import type { ByteWriter } from '../file/byte-writer.js';
import type { EmbeddedFont } from './embedded-font.js';
import { fontFile, type Family, type Weight } from './font-files.js';
import {
  leftToRightMark,
  mappableParts,
  mapRun,
  type MappedRun,
  type MappedGlyph,
  type Word,
} from './glyph-mapping.js';
import { shapeStretch } from './harfbuzz.js';
import { GlyphLine, type PlacedGlyph } from './glyph-line.js';
import { leftToRight, rightToLeft } from './scripts.js';
import { inVisualOrder, lettersOf, runsOf, type LineOptions, type Run } from './runs.js';

export { lettersOf, type LineOptions } from './runs.js';

/** A line of text that is laid out and ready to be drawn. */
export interface TextLine {
  /** In ems. */
  readonly width: number;
  /**
   * Writes the operators that show the line at the current position of a text object.
   * @param points font size
   * @param fontState current font of the text object, so that an unchanged font is not selected again
   */
  write(operators: ByteWriter, points: number, fontState?: FontState): void;
}

/** The font that is currently selected in a text object. */
export interface FontState {
  /** Resource name; empty if it is not known. */
  font: string;
  /** In points. */
  size: number;
}

/** Character that is printed for a letter that is missing in all fonts. */
const REPLACEMENT_CHARACTER = 0xfffd;
const privateUse = /\p{Co}/u;

/** A run with its glyphs. `width` and `left` are in thousandths of the font size. */
interface ShapedRun extends Run, MappedRun {
  font: EmbeddedFont;
  width: number;
  left: number;
}

/**
 * Shapes a line of any script: chooses a font for every run, orders runs by direction, and applies the font's rules for
 * ligatures and marks. The original text can be searched and copied: runs are drawn in reading order, each from left to right,
 * and words whose glyphs do not map to their text get an ActualText.
 */
export function shapeLine(
  text: string,
  weight: Weight,
  fontOf: (family: Family) => EmbeddedFont,
  options: LineOptions = {},
): TextLine {
  const runs = runsOf(text, weight, options).map((run, index, all): ShapedRun => {
    const followsRightToLeft = run.level === 0 && (all[index - 1]?.rightToLeft ?? false);
    const { mapped, advance, family } =
      (run.family &&
        shapeRun(text, run, run.family, { weight, language: options.language, followsRightToLeft })) ??
      replacementRun(text, run, weight);
    const font = fontOf(family);
    return { ...run, ...mapped, font, width: advance * font.scale, left: 0 };
  });
  let width = 0;
  for (const run of inVisualOrder(runs)) {
    run.left = width;
    width += run.width;
  }
  // Glyphs are embedded when the line is first written: a line that is only measured embeds nothing.
  let line: GlyphLine | null = null;
  return {
    width: width / 1000,
    write: (operators, points, fontState) => {
      if (fontState) fontState.font = '';
      line ??= glyphLineOf(rightToLeft.test(text) ? groupRuns(runs) : runs.map((run) => [run]), width);
      operators.text(line.show(points));
    },
  };
}

function glyphLineOf(groups: readonly ShapedRun[][], width: number): GlyphLine {
  const line = new GlyphLine();
  for (const group of groups) drawGroup(group, line);
  line.end(width);
  return line;
}

interface RunResult {
  mapped: MappedRun;
  family: Family;
  /** In font units. */
  advance: number;
}

interface RunSetting {
  weight: Weight;
  language: string | undefined;
  /** Whether the previous run is a right-to-left run. */
  followsRightToLeft: boolean;
}

/** Shapes a run. @returns null if the font lacks a glyph: a page never shows the missing-glyph box */
function shapeRun(text: string, run: Run, family: Family, setting: RunSetting): RunResult | null {
  const { weight, language, followsRightToLeft } = setting;
  const file = fontFile(family, weight);
  const glyphs = shapeStretch(text, run, file.shaping, language);
  if (glyphs.some(({ id }) => id === 0)) return null;
  const advance = glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const { blankGlyph } = file;
  const mapped = mapRun(glyphs, text, run, blankGlyph);
  if (blankGlyph !== null && !run.rightToLeft) {
    const letters = text.slice(run.from, run.to);
    if (followsRightToLeft && !leftToRight.test(letters[0]!))
      mapped.words.unshift(leftToRightMark(blankGlyph, 0));
    if (run.level > 0 && leftToRight.test(letters) && /[^\p{L}\p{M}\p{N}]$/u.test(letters))
      mapped.words.push(leftToRightMark(blankGlyph, advance));
  }
  return { mapped, family, advance };
}

/** Shows a replacement character for each letter. The text of the glyphs remains the original text. */
function replacementRun(text: string, { from, to, rightToLeft }: Run, weight: Weight): RunResult {
  const { id, advanceWidth } = fontFile('sans', weight).font.glyphForCodePoint(REPLACEMENT_CHARACTER);
  const letters = lettersOf(text.slice(from, to));
  const words = (rightToLeft ? letters.reverse() : letters).map((letter, index): Word => {
    // PDF/A does not allow glyphs that map to private-use characters; these need an ActualText, and so does a long text.
    const isUnmappable = privateUse.test(letter) || mappableParts(letter).length > 1;
    const text = isUnmappable ? String.fromCodePoint(REPLACEMENT_CHARACTER) : letter;
    return {
      glyphs: [{ id, x: index * advanceWidth, y: 0, text }],
      actualText: isUnmappable ? letter : null,
    };
  });
  return { mapped: { words, unmapped: [] }, family: 'sans', advance: letters.length * advanceWidth };
}

/** Groups adjacent runs with the same font inside right-to-left text: readers order such runs as one piece. */
function groupRuns(runs: readonly ShapedRun[]): ShapedRun[][] {
  const groups: ShapedRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && run.level > 0 && last[0]!.level > 0 && last[0]!.font === run.font) last.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => group.sort((a, b) => a.left - b.left));
}

function drawGroup(group: readonly ShapedRun[], line: GlyphLine): void {
  const place =
    ({ font, left }: ShapedRun) =>
    ({ id, text, x, y }: MappedGlyph): PlacedGlyph => ({
      font,
      id,
      text,
      x: left + x * font.scale,
      rise: y * font.scale,
    });
  for (const run of group)
    for (const { glyphs, actualText } of run.words) line.draw(glyphs.map(place(run)), actualText);
  const unmapped = group.flatMap((run) => run.unmapped.map(place(run)));
  if (unmapped.length > 0) line.draw(unmapped, '');
}
