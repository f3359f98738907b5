import type { ShapedGlyph, Stretch } from './harfbuzz.js';
import { rightToLeft } from './scripts.js';

/** A glyph in its place from where its run begins, in units of its font, and the text that it says. */
export interface TextedGlyph {
  id: number;
  x: number;
  y: number;
  text: string;
}

/** Glyphs that say their own text, or that readers shall take another text `instead` of. */
export interface Word {
  glyphs: TextedGlyph[];
  instead: string | null;
}

/** The glyphs of a run. Those `beside` say nothing and are drawn after all others. */
export interface Said {
  words: Word[];
  beside: TextedGlyph[];
}

interface Cluster {
  text: string;
  glyphs: (ShapedGlyph & { x: number })[];
}

/**
 * Gives every glyph of a run its part of the text, such that a reader who joins the parts has the run's text again.
 * A letter made of several glyphs is said by one of them.
 * @param silent a glyph that prints nothing and takes no room; null where the font has none
 */
export function sayRun(
  glyphs: readonly ShapedGlyph[],
  text: string,
  stretch: Stretch,
  silent: number | null,
): Said {
  const clusters = clustersOf(glyphs, text, stretch);
  if (stretch.rightToLeft) return sayFromRight(clusters, silent);
  return { words: sayFromLeft(clusters), beside: [] };
}

/** What changes its neighbours and has no glyph of its own goes with the letter before it. */
function clustersOf(glyphs: readonly ShapedGlyph[], text: string, { from, to }: Stretch): Cluster[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const texts = new Map(
    starts.map((start, at) => [start, text.slice(at === 0 ? from : start, starts[at + 1] ?? to)]),
  );
  const clusters: Cluster[] = [];
  let x = 0;
  let current = -1;
  for (const glyph of glyphs) {
    if (glyph.cluster !== current) clusters.push({ text: texts.get(glyph.cluster)!, glyphs: [] });
    clusters.at(-1)!.glyphs.push({ ...glyph, x });
    current = glyph.cluster;
    x += glyph.xAdvance;
  }
  return clusters;
}

/** Readers that look at where glyphs stand would tear reordered and stacked ones apart: such a word is told whole. */
function sayFromLeft(clusters: readonly Cluster[]): Word[] {
  const words: Word[] = [];
  let before = '';
  for (const { text, glyphs } of clusters) {
    let word = words.at(-1);
    if (!word || text === ' ' || before === ' ') words.push((word = { glyphs: [], instead: null }));
    before = text;
    const [first] = glyphs;
    if (glyphs.length > 1 || first!.xAdvance === 0 || first!.yOffset !== 0) word.instead = '';
    for (const [at, { id, x, xOffset, yOffset }] of glyphs.entries())
      word.glyphs.push({ id, x: x + xOffset, y: yOffset, text: at === 0 ? text : '' });
  }
  return words.map(({ glyphs, instead }) => ({
    glyphs,
    instead: instead === null ? null : glyphs.map(({ text }) => text).join(''),
  }));
}

/**
 * Readers put this text into order by turning the characters around one by one, wherever a mark stands or a ligature
 * ends. So each glyph of a letter says one character; marks, and the further characters of a ligature, are said by the
 * silent glyph before the next letter, and the marks themselves are drawn beside.
 */
function sayFromRight(clusters: readonly Cluster[], silent: number | null): Said {
  const glyphs: TextedGlyph[] = [];
  const beside: TextedGlyph[] = [];
  let waiting: string[] = [];
  let end = 0;
  const sayWaiting = (x: number): void => {
    for (const text of waiting) glyphs.push({ id: silent!, x, y: 0, text });
    waiting = [];
  };
  for (const { text, glyphs: shaped } of clusters) {
    const widest = shaped.reduce((most, glyph) => (glyph.xAdvance > most.xAdvance ? glyph : most));
    const letter = silent === null || widest.xAdvance > 0 ? widest : null;
    const characters = silent === null ? [text] : fromTheEnd(text);
    for (const glyph of shaped)
      if (glyph !== letter)
        beside.push({ id: glyph.id, x: glyph.x + glyph.xOffset, y: glyph.yOffset, text: '' });
    if (letter) {
      const x = letter.x + letter.xOffset;
      // Where nothing stands before a mark, pdf.js would give it to whatever stands further to the left.
      const leading = (glyphs.at(-1)?.text ?? ' ') === ' ' ? waiting.splice(0).join('') : '';
      sayWaiting(x);
      glyphs.push({ id: letter.id, x, y: letter.yOffset, text: leading + characters.shift()! });
      end = letter.x + letter.xAdvance;
    }
    waiting.push(...characters);
  }
  sayWaiting(end);
  const edge = { id: silent!, y: 0, text: RIGHT_TO_LEFT_MARK };
  if (silent !== null && !isRightToLeft(glyphs.at(-1)?.text.at(-1))) glyphs.push({ ...edge, x: end });
  const first = glyphs.findIndex(({ text }) => text !== ' ');
  if (silent !== null && first >= 0 && !isRightToLeft(glyphs[first]!.text[0]))
    glyphs.splice(first, 0, { ...edge, x: glyphs[first]!.x });
  return { words: [{ glyphs, instead: null }], beside };
}

// What has no direction of its own, and stands at the end of its run, would be taken for a part of the next one.
const LEFT_TO_RIGHT_MARK = '\u200E';
const RIGHT_TO_LEFT_MARK = '\u200F';
const isRightToLeft = (character = ''): boolean => rightToLeft.test(character);
/** Says beside text from right to left that what stands here runs from left to right. */
export const leftToRightMark = (silent: number, x: number): Word => ({
  glyphs: [{ id: silent, x, y: 0, text: LEFT_TO_RIGHT_MARK }],
  instead: null,
});

/** The characters of a text from its last to its first. Readers drop a format character that stands by itself. */
const fromTheEnd = (text: string): string[] =>
  Array.from(text)
    .reverse()
    .join('')
    .match(/\p{Cf}*\P{Cf}(?:\p{Cf}+$)?/gu) ?? [text];
