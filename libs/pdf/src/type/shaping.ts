import type { ByteText } from '../file/byte-text.js';
import type { EmbeddedFont } from './embedded-font.js';
import { fontFile, type Family, type Weight } from './font-files.js';
import { leftToRightMark, sayRun, type Said, type TextedGlyph, type Word } from './glyph-texts.js';
import { shapeStretch } from './harfbuzz.js';
import { Line, type PlacedGlyph } from './line.js';
import { leftToRight, rightToLeft } from './scripts.js';
import { inVisualOrder, lettersOf, runsOf, type LineOptions, type Run } from './runs.js';

export { lettersOf, type LineOptions } from './runs.js';

/** A line ready to be drawn. `width` is in ems. */
export interface SetText {
  readonly width: number;
  /**
   * Writes operators inside a text object that show the line from where the text object stands.
   * @param pen remembers the font between lines of one text object, so that it is not named again
   */
  write(operators: ByteText, points: number, pen?: Pen): void;
}

/** The font that is set at a point of a text object, empty when it is not known, and its size in points. */
export interface Pen {
  font: string;
  size: number;
}

/** What is printed for a letter that no font has. */
const UNKNOWN_LETTER = 0xfffd;
const privateUse = /\p{Co}/u;

/** A run with its glyphs; `width` and `left` are in thousandths of the type size. */
interface ShapedRun extends Run, Said {
  font: EmbeddedFont;
  width: number;
  left: number;
}

/**
 * Shapes a line of any script: a font for every run, right-to-left runs in their places, ligatures and marks by the
 * font's own rules. The text can be searched and copied as it was written: runs are drawn in the order in which they
 * are read, each from left to right, and what glyphs cannot say of themselves stands beside them as ActualText.
 */
export function shapeLine(
  text: string,
  weight: Weight,
  fontOf: (family: Family) => EmbeddedFont,
  options: LineOptions = {},
): SetText {
  const runs = runsOf(text, weight, options).map((run, at, all): ShapedRun => {
    const follows = run.level === 0 && (all[at - 1]?.rightToLeft ?? false);
    const { said, advance, family } =
      (run.family && shapeRun(text, run, run.family, { weight, language: options.language, follows })) ??
      unknownRun(text, run, weight);
    const font = fontOf(family);
    return { ...run, ...said, font, width: advance * font.scale, left: 0 };
  });
  let width = 0;
  for (const run of inVisualOrder(runs)) {
    run.left = width;
    width += run.width;
  }
  // Glyphs enter the document with the first showing: a line that is only measured leaves nothing behind.
  let line: Line | null = null;
  return {
    width: width / 1000,
    write: (operators, points, pen) => {
      if (pen) pen.font = '';
      line ??= drawn(rightToLeft.test(text) ? inGroups(runs) : runs.map((run) => [run]), width);
      operators.text(line.show(points));
    },
  };
}

function drawn(groups: readonly ShapedRun[][], width: number): Line {
  const line = new Line();
  for (const group of groups) drawGroup(group, line);
  line.end(width);
  return line;
}

interface SaidRun {
  said: Said;
  family: Family;
  /** In units of the font. */
  advance: number;
}

interface RunSetting {
  weight: Weight;
  language: string | undefined;
  /** Whether the run follows one from right to left. */
  follows: boolean;
}

/** @returns null where the font has not all that shaping makes of the run; a page never shows a missing glyph */
function shapeRun(text: string, run: Run, family: Family, setting: RunSetting): SaidRun | null {
  const { weight, language, follows } = setting;
  const file = fontFile(family, weight);
  const glyphs = shapeStretch(text, run, file.shaping, language);
  if (glyphs.some(({ id }) => id === 0)) return null;
  const advance = glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const { silent } = file;
  const said = sayRun(glyphs, text, run, silent);
  if (silent !== null && !run.rightToLeft) {
    const letters = text.slice(run.from, run.to);
    if (follows && !leftToRight.test(letters[0]!)) said.words.unshift(leftToRightMark(silent, 0));
    if (run.level > 0 && leftToRight.test(letters) && /[^\p{L}\p{M}\p{N}]$/u.test(letters))
      said.words.push(leftToRightMark(silent, advance));
  }
  return { said, family, advance };
}

/** A replacement for each letter, which still says what it stands for. */
function unknownRun(text: string, { from, to, rightToLeft }: Run, weight: Weight): SaidRun {
  const { id, advanceWidth } = fontFile('sans', weight).font.glyphForCodePoint(UNKNOWN_LETTER);
  const letters = lettersOf(text.slice(from, to));
  const words = (rightToLeft ? letters.reverse() : letters).map((letter, at): Word => {
    // PDF/A wants no glyph to say a private character, only its ActualText.
    const isPrivate = privateUse.test(letter);
    const said = isPrivate ? String.fromCodePoint(UNKNOWN_LETTER) : letter;
    return {
      glyphs: [{ id, x: at * advanceWidth, y: 0, text: said }],
      instead: isPrivate ? letter : null,
    };
  });
  return { said: { words, beside: [] }, family: 'sans', advance: letters.length * advanceWidth };
}

/** Neighbouring runs of one font inside text from right to left: readers put those into order as one piece. */
function inGroups(runs: readonly ShapedRun[]): ShapedRun[][] {
  const groups: ShapedRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && run.level > 0 && last[0]!.level > 0 && last[0]!.font === run.font) last.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => group.sort((a, b) => a.left - b.left));
}

function drawGroup(group: readonly ShapedRun[], line: Line): void {
  const place =
    ({ font, left }: ShapedRun) =>
    ({ id, text, x, y }: TextedGlyph): PlacedGlyph => ({
      font,
      id,
      text,
      x: left + x * font.scale,
      rise: y * font.scale,
    });
  for (const run of group)
    for (const { glyphs, instead } of run.words) line.draw(glyphs.map(place(run)), instead);
  const beside = group.flatMap((run) => run.beside.map(place(run)));
  if (beside.length > 0) line.draw(beside, '');
}
