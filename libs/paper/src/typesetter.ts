import bidiFactory from 'bidi-js';
import type PDFDocument from 'pdfkit';
import { printable } from './printable.js';
import { Typeface, type Face, type GlyphPosition, type Weight } from './typeface.js';

/** A string ready to be drawn: its width in ems, and its operators at a place and size. */
export interface SetText {
  width: number;
  /** Operators between BT and ET; `x` and `y` in points from the lower left corner. */
  draw(x: number, y: number, size: number): string;
}

/** Everything that needs neither fallback fonts nor shaping nor reordering: Latin, Greek, Cyrillic, punctuation. */
const SIMPLE =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02af\u0370-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ac\u2116\u2122\u2212]*$/;
const ELLIPSIS = '…';
/** Shaped strings that are remembered; names repeat between tables, never without end. */
const CACHE = 2_000;

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const number = (value: number): string => String(Math.round(value * 100) / 100);

/** Turns strings into drawing operators, in any script, with the fonts of one document. */
export class Typesetter {
  readonly regular: Typeface;
  readonly bold: Typeface;
  private readonly cache = new Map<string, SetText>();

  constructor(doc: InstanceType<typeof PDFDocument>) {
    this.regular = new Typeface(doc, 'Regular');
    this.bold = new Typeface(doc, 'Bold');
  }

  /** Fonts in use so far, by their resource name. */
  get fonts(): Record<string, object> {
    const faces = [...this.regular.opened, ...this.bold.opened];
    return Object.fromEntries(faces.map((face) => [face.font.id, face.embedded]));
  }

  /** Sets a string on one line, whatever its width. */
  set(text: string, weight: Weight = 'Regular'): SetText {
    return this.setClean(printable(text), weight);
  }

  /** Sets a string on one line of at most `width` ems; what does not fit gives way to an ellipsis. */
  fit(text: string, width: number, weight: Weight = 'Regular'): SetText {
    return this.fitClean(printable(text), width, weight);
  }

  /** Sets a string on at most `most` lines of `width` ems each, broken at spaces where there are some. */
  wrap(text: string, width: number, most: number, weight: Weight = 'Regular'): SetText[] {
    const lines: SetText[] = [];
    let rest = printable(text);
    while (rest !== '' && lines.length < most) {
      const whole = this.setClean(rest, weight);
      if (whole.width <= width || lines.length === most - 1) {
        lines.push(whole.width <= width ? whole : this.fitClean(rest, width, weight));
        break;
      }
      const at = this.breakAt(rest, width, weight);
      lines.push(this.setClean(rest.slice(0, at).trimEnd(), weight));
      rest = rest.slice(at).trimStart();
    }
    return lines;
  }

  private setClean(text: string, weight: Weight): SetText {
    const typeface = weight === 'Bold' ? this.bold : this.regular;
    if (SIMPLE.test(text)) return setSimple(text, typeface.main);
    const key = weight + text;
    let found = this.cache.get(key);
    if (!found) {
      if (this.cache.size >= CACHE) this.cache.clear();
      found = setShaped(text, typeface);
      this.cache.set(key, found);
    }
    return found;
  }

  private fitClean(text: string, width: number, weight: Weight): SetText {
    const whole = this.setClean(text, weight);
    if (whole.width <= width) return whole;
    const parts = Array.from(graphemes.segment(text), ({ segment }) => segment);
    const cut = (count: number): string => parts.slice(0, count).join('').trimEnd() + ELLIPSIS;
    const kept = lastWhere(parts.length, (count) => this.setClean(cut(count), weight).width <= width);
    return this.setClean(cut(kept), weight);
  }

  /** Where the first line ends: after the last space that fits, else in the middle of the word. */
  private breakAt(text: string, width: number, weight: Weight): number {
    const starts = Array.from(graphemes.segment(text), ({ index }) => index);
    const fits = lastWhere(
      starts.length - 1,
      (count) => this.setClean(text.slice(0, starts[count]).trimEnd(), weight).width <= width,
    );
    const most = starts[Math.max(1, fits)] ?? text.length;
    const space = text.lastIndexOf(' ', most);
    return space > 0 ? space + 1 : most;
  }
}

/** The largest count in 0..most for which `fits` holds; `fits` must not come true again after it failed. */
function lastWhere(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function setSimple(text: string, face: Face): SetText {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += face.advance(text.charCodeAt(index));
  return {
    width,
    draw(x, y, size) {
      let codes = '';
      for (let index = 0; index < text.length; index += 1) codes += face.code(text.charCodeAt(index));
      return `/${face.font.id} ${size} Tf 1 0 0 1 ${number(x)} ${number(y)} Tm <${codes}> Tj\n`;
    },
  };
}

interface Run {
  face: Face;
  codes: string[];
  positions: GlyphPosition[];
  width: number;
}

/** Fallback fonts, bidi order and shaping. The text itself rides along as ActualText, so it is found as written. */
function setShaped(text: string, typeface: Typeface): SetText {
  const runs = visualRuns(text, typeface).map(({ face, text: part }): Run => {
    const [codes, positions] = face.font.encode(part);
    const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / 1000;
    return { face, codes, positions, width };
  });
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const actual = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');
  return {
    width,
    draw(x, y, size) {
      let at = x;
      let operators = `/Span <</ActualText <${actual}>>> BDC\n`;
      for (const run of runs) {
        operators += drawRun(run, at, y, size);
        at += run.width * size;
      }
      return `${operators}EMC\n`;
    },
  };
}

function drawRun({ face, codes, positions }: Run, x: number, y: number, size: number): string {
  let operators = `/${face.font.id} ${size} Tf\n`;
  let at = x;
  codes.forEach((code, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index]!;
    const [dx, dy] = [(xOffset * size) / 1000, (yOffset * size) / 1000];
    operators += `1 0 0 1 ${number(at + dx)} ${number(y + dy)} Tm <${code}> Tj\n`;
    at += (xAdvance * size) / 1000;
  });
  return operators;
}

/** Parts of one face and direction, in the order in which the eye meets them from the left. */
function visualRuns(text: string, typeface: Typeface): { face: Face; text: string }[] {
  const { levels } = bidi.getEmbeddingLevels(text);
  const runs: { face: Face; level: number; text: string }[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const codePoints = Array.from(segment, (character) => character.codePointAt(0)!);
    const level = levels[index]!;
    const last = runs.at(-1);
    // A space stays in the run before it: it looks alike in every font.
    const face = segment === ' ' && last ? last.face : typeface.faceFor(codePoints);
    if (last && last.face === face && last.level === level) last.text += segment;
    else runs.push({ face, level, text: segment });
  }
  return reorder(runs);
}

/** Rule L2 of the bidi algorithm, on runs: from the highest level down, stretches at or above it are turned around. */
function reorder<T extends { level: number }>(runs: T[]): T[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      if (ordered[start]!.level < level) continue;
      let end = start;
      while (end < ordered.length && ordered[end]!.level >= level) end += 1;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
