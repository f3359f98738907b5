import type { ShapedGlyph, Stretch } from './harfbuzz.js';
import { rightToLeft } from './scripts.js';

/** A glyph at a position relative to the start of its run, in font units, with the text that it maps to. */
export interface MappedGlyph {
  id: number;
  x: number;
  y: number;
  text: string;
}

/** Glyphs with their text. A non-null `actualText` replaces the text of the glyphs (PDF: ActualText). */
export interface Word {
  glyphs: MappedGlyph[];
  actualText: string | null;
}

/** The glyphs of a run. The `unmapped` glyphs have no text and are drawn after all others. */
export interface MappedRun {
  words: Word[];
  unmapped: MappedGlyph[];
}

interface Cluster {
  text: string;
  glyphs: (ShapedGlyph & { x: number })[];
}

/**
 * Maps each glyph of a run to its part of the text, so that the concatenated parts are the text of the run. If a letter has
 * several glyphs, one of them maps to the letter.
 * @param blankGlyph an invisible glyph without width; null if the font has none
 */
export function mapRun(
  glyphs: readonly ShapedGlyph[],
  text: string,
  stretch: Stretch,
  blankGlyph: number | null,
): MappedRun {
  const clusters = clustersOf(glyphs, text, stretch);
  if (stretch.rightToLeft) return mapRightToLeft(clusters, blankGlyph);
  return { words: mapLeftToRight(clusters, blankGlyph), unmapped: [] };
}

/** Groups glyphs into clusters. A character without a glyph belongs to the cluster of the previous letter. */
function clustersOf(glyphs: readonly ShapedGlyph[], text: string, { from, to }: Stretch): Cluster[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const texts = new Map(
    starts.map((start, index) => [start, text.slice(index === 0 ? from : start, starts[index + 1] ?? to)]),
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

/**
 * Maps a left-to-right run word by word. Readers that order text by glyph position would split reordered and stacked glyphs:
 * a word with such glyphs gets an ActualText. The text of a long cluster is continued on blank glyphs.
 */
function mapLeftToRight(clusters: readonly Cluster[], blankGlyph: number | null): Word[] {
  const words: (Word & { text: string })[] = [];
  let previousText = '';
  for (const { text, glyphs } of clusters) {
    let word = words.at(-1);
    if (!word || text === ' ' || previousText === ' ')
      words.push((word = { glyphs: [], actualText: null, text: '' }));
    previousText = text;
    word.text += text;
    const [start, ...further] = mappableParts(text);
    const [first] = glyphs;
    const last = glyphs.at(-1)!;
    const isLost = further.length > 0 && blankGlyph === null;
    if (glyphs.length > 1 || first!.xAdvance === 0 || first!.yOffset !== 0 || isLost) word.actualText = '';
    for (const [index, { id, x, xOffset, yOffset }] of glyphs.entries())
      word.glyphs.push({ id, x: x + xOffset, y: yOffset, text: index === 0 ? start! : '' });
    if (blankGlyph === null) continue;
    for (const part of further)
      word.glyphs.push({ id: blankGlyph, x: last.x + last.xAdvance, y: 0, text: part });
  }
  return words.map(({ glyphs, actualText, text }) => ({
    glyphs,
    actualText: actualText === null ? null : text,
  }));
}

/** Maximum length of the text of a glyph, in UTF-16 code units. MuPDF ignores longer ones; an emoji of a family has eleven. */
const MAX_GLYPH_TEXT = 8;

/** Splits the text of a cluster into parts that a glyph can map to. */
export const mappableParts = (text: string): string[] =>
  Array.from(text).reduce<string[]>(
    (parts, character) => {
      if (parts.at(-1)!.length + character.length > MAX_GLYPH_TEXT) parts.push('');
      parts.push(parts.pop()! + character);
      return parts;
    },
    [''],
  );

/**
 * Maps a right-to-left run. Readers reverse such text character by character, without regard to combining marks and
 * ligatures. Therefore each glyph of a letter maps to one character. Marks and the further characters of a ligature are mapped
 * to a blank glyph before the next letter, and the visible mark glyphs are unmapped.
 */
function mapRightToLeft(clusters: readonly Cluster[], blankGlyph: number | null): MappedRun {
  const glyphs: MappedGlyph[] = [];
  const unmapped: MappedGlyph[] = [];
  let pending: string[] = [];
  let end = 0;
  const mapPending = (x: number): void => {
    for (const text of pending) glyphs.push({ id: blankGlyph!, x, y: 0, text });
    pending = [];
  };
  for (const { text, glyphs: shaped } of clusters) {
    const widest = shaped.reduce((most, glyph) => (glyph.xAdvance > most.xAdvance ? glyph : most));
    const letter = blankGlyph === null || widest.xAdvance > 0 ? widest : null;
    const characters = blankGlyph === null ? [text] : reversedCharacters(text);
    for (const glyph of shaped)
      if (glyph !== letter)
        unmapped.push({ id: glyph.id, x: glyph.x + glyph.xOffset, y: glyph.yOffset, text: '' });
    if (letter) {
      const x = letter.x + letter.xOffset;
      // Without a letter before a mark, pdf.js would assign the mark to the text further to the left.
      const leading = (glyphs.at(-1)?.text ?? ' ') === ' ' ? pending.splice(0).join('') : '';
      mapPending(x);
      glyphs.push({ id: letter.id, x, y: letter.yOffset, text: leading + characters.shift()! });
      end = letter.x + letter.xAdvance;
    }
    pending.push(...characters);
  }
  mapPending(end);
  const edge = { id: blankGlyph!, y: 0, text: RIGHT_TO_LEFT_MARK };
  if (blankGlyph !== null && !isRightToLeft(glyphs.at(-1)?.text.at(-1))) glyphs.push({ ...edge, x: end });
  const first = glyphs.findIndex(({ text }) => text !== ' ');
  if (blankGlyph !== null && first >= 0 && !isRightToLeft(glyphs[first]!.text[0]))
    glyphs.splice(first, 0, { ...edge, x: glyphs[first]!.x });
  return { words: [{ glyphs, actualText: null }], unmapped };
}

// Readers assign a character without a direction at the edge of a run to the neighboring run; a direction mark prevents it.
const LEFT_TO_RIGHT_MARK = '\u200E';
const RIGHT_TO_LEFT_MARK = '\u200F';
const isRightToLeft = (character = ''): boolean => rightToLeft.test(character);
/** Returns a left-to-right mark, which separates left-to-right text from right-to-left text next to it. */
export const leftToRightMark = (blankGlyph: number, x: number): Word => ({
  glyphs: [{ id: blankGlyph, x, y: 0, text: LEFT_TO_RIGHT_MARK }],
  actualText: null,
});

/** Returns the characters of a string in reverse order. Format characters stay with a letter: readers drop them otherwise. */
function reversedCharacters(text: string): string[] {
  const parts = Array.from(text)
    .reverse()
    .join('')
    .split(/(?<=\P{Cf})/u);
  const last = parts.at(-1)!;
  if (parts.length === 1 || !/^\p{Cf}+$/u.test(last)) return parts;
  return [...parts.slice(0, -2), parts.at(-2)! + last];
}
