import { cleanText } from './clean-text.js';
import type { Container, ObjectRef } from '../file/container.js';
import { EmbeddedFont } from './embedded-font.js';
import { fontFile, type Family, type Weight } from './font-files.js';
import { lettersOf, shapeLine, type SetText } from './shaping.js';

// Latin, Greek, Cyrillic and common punctuation: one unit is one letter is one glyph.
const simpleBlocks: [from: number, to: number][] = [
  [0x20, 0x7e],
  [0xa1, 0x2ff],
  [0x370, 0x482],
  [0x48a, 0x52f],
  [0x1e00, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
];
const isSimple = (unit: number): boolean => simpleBlocks.some(([from, to]) => unit >= from && unit <= to);

/** Shaped lines kept for reuse; older ones are dropped. */
const KEPT_LINES = 2_000;
const ELLIPSIS = '\u2026';
const UNKNOWN = -1;
const NEEDS_SHAPING = -2;

/** A face for simple scripts: code and advance of every letter by its UTF-16 unit. */
class SimpleFace {
  private readonly advances = new Float64Array(0x10000).fill(UNKNOWN);
  private readonly codes: string[] = [];

  constructor(private readonly embedded: EmbeddedFont) {}

  /** Width in ems; negative for a text that needs shaping. */
  width(text: string): number {
    let width = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      let advance = this.advances[unit]!;
      if (advance === UNKNOWN) advance = this.learn(unit);
      if (advance === NEEDS_SHAPING) return NEEDS_SHAPING;
      width += advance;
    }
    return width;
  }

  set(text: string, width: number): SetText {
    let codes = '';
    for (let at = 0; at < text.length; at += 1) codes += this.codes[text.charCodeAt(at)]!;
    const { name } = this.embedded;
    return {
      width,
      show: (points, pen) => {
        const font = `/${name} ${points} Tf `;
        const known = pen?.font === font;
        if (pen) pen.font = font;
        return `${known ? '' : font}<${codes}> Tj`;
      },
    };
  }

  private learn(unit: number): number {
    const { font } = this.embedded;
    if (!isSimple(unit) || !font.hasGlyphForCodePoint(unit)) return (this.advances[unit] = NEEDS_SHAPING);
    const glyph = font.glyphForCodePoint(unit);
    this.codes[unit] = this.embedded.code(glyph.id, String.fromCharCode(unit));
    return (this.advances[unit] = this.embedded.advance(glyph.id) / 1000);
  }
}

/** Cleans, measures, cuts and wraps text for one document, each script in a font that has it. */
export class Typesetter {
  /** Fonts for the resources of pages and forms; complete once the document ends. */
  readonly fontResources: ObjectRef;
  private readonly fonts = new Map<string, EmbeddedFont>();
  private readonly faces: Record<Weight, SimpleFace>;
  private readonly shaped = new Map<string, SetText>();

  constructor(private readonly container: Container) {
    this.fontResources = container.ref();
    this.faces = {
      Regular: new SimpleFace(this.font('sans', 'Regular')),
      Bold: new SimpleFace(this.font('sans', 'Bold')),
    };
  }

  /** The whole text on one line. */
  set(text: string, weight: Weight = 'Regular'): SetText {
    return this.setClean(cleanText(text), weight);
  }

  /** The text on one line of at most `room` ems, cut with an ellipsis where it is longer. */
  fit(text: string, room: number, weight: Weight = 'Regular'): SetText {
    const cleaned = cleanText(text);
    const line = this.setClean(cleaned, weight);
    return line.width <= room ? line : this.cut(cleaned, room, weight);
  }

  /** The text in at most `most` lines of `room` ems; the last one ends in an ellipsis where there was more. */
  wrap(text: string, room: number, most: number, weight: Weight = 'Regular'): SetText[] {
    let rest = cleanText(text, Math.min(6_000, 300 * most));
    const lines: SetText[] = [];
    while (rest && lines.length < most) {
      const whole = rest.length <= 300 ? this.setClean(rest, weight) : null;
      if (whole && whole.width <= room) return [...lines, whole];
      if (lines.length === most - 1) return [...lines, this.cut(rest, room, weight)];
      const taken = this.lineFrom(rest, room, weight);
      lines.push(this.setClean(rest.slice(0, taken).trimEnd(), weight));
      rest = rest.slice(taken).trimStart();
    }
    return lines;
  }

  /** Writes every font that was used. */
  end(): void {
    for (const font of this.fonts.values()) {
      this.fontResources.data[font.name] = font.ref;
      font.end();
    }
    this.fontResources.end();
  }

  private setClean(text: string, weight: Weight): SetText {
    const width = this.faces[weight].width(text);
    return width >= 0 ? this.faces[weight].set(text, width) : this.shape(text, weight);
  }

  private measure(text: string, weight: Weight): number {
    const width = this.faces[weight].width(text);
    return width >= 0 ? width : this.shape(text, weight).width;
  }

  private shape(text: string, weight: Weight): SetText {
    const key = `${weight} ${text}`;
    let line = this.shaped.get(key);
    if (!line) {
      line = shapeLine(text, weight, (family) => this.font(family, weight));
      if (this.shaped.size >= KEPT_LINES) this.shaped.delete(this.shaped.keys().next().value!);
      this.shaped.set(key, line);
    }
    return line;
  }

  private font(family: Family, weight: Weight): EmbeddedFont {
    const key = `${family} ${weight}`;
    let font = this.fonts.get(key);
    if (!font) {
      font = new EmbeddedFont(
        this.container,
        fontFile(family, weight),
        `F${this.fonts.size + 1}`,
        this.fonts.size,
      );
      this.fonts.set(key, font);
    }
    return font;
  }

  /** How many letters fit: found by halving, so a long text is measured a few times and not once per letter. */
  private lettersThatFit(letters: string[], room: number, weight: Weight, tail: string): number {
    let fits = 0;
    let over = letters.length + 1;
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      if (this.measure(letters.slice(0, middle).join('') + tail, weight) <= room) fits = middle;
      else over = middle;
    }
    return fits;
  }

  private cut(text: string, room: number, weight: Weight): SetText {
    const letters = lettersOf(text.slice(0, 300));
    const fits = this.lettersThatFit(letters, room, weight, ELLIPSIS);
    return this.setClean(letters.slice(0, fits).join('').trimEnd() + ELLIPSIS, weight);
  }

  /** Length of the first line of a text too long for one: up to a space, hyphen or @, else through the word. */
  private lineFrom(text: string, room: number, weight: Weight): number {
    const letters = lettersOf(text.slice(0, 300));
    const fits = Math.max(1, this.lettersThatFit(letters, room, weight, ''));
    const head = letters.slice(0, fits).join('');
    if (head.length === text.length || text[head.length] === ' ') return head.length;
    const space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('-') + 1, head.lastIndexOf('@'));
    return space > head.length / 3 ? space : head.length;
  }
}
