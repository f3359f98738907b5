import { cleanText } from './clean-text.js';
import type { Container, ObjectRef } from '../file/container.js';
import { EmbeddedFont } from './embedded-font.js';
import { fontFile, hanFamily, type Family, type Weight } from './font-files.js';
import { lettersOf, shapeLine, type LineOptions, type SetText } from './shaping.js';
import { SingleByteFont } from './single-byte-font.js';
import { isWide, CidFont } from './cid-font.js';

/** Shaped lines kept for reuse; older ones are dropped. */
const KEPT_LINES = 2_000;
/** Longest text that is set in one line, in UTF-16 units. */
const LONGEST = 300;
const ELLIPSIS = '\u2026';
/** Signs that stay with the word before them though a space stands between, as in `55 %` and `« oui » ?`. */
const clinging = new Set('%‰٪»:;?!');
/** Whether the words on the two sides of a space belong together. */
const binds = (text: string, space: number): boolean =>
  clinging.has(text[space + 1]!) || text[space - 1] === '«';

const keyOf = (text: string, weight: Weight): string => `${weight} ${text}`;

/** Cleans, measures, cuts and wraps text for one document, each script in a font that has it. */
export class Typesetter {
  /** Fonts for the resources of pages and forms; complete once the document ends. */
  readonly fontResources: ObjectRef;
  private readonly embedded: EmbeddedFont[] = [];
  private readonly fonts = new Map<string, EmbeddedFont>();
  // Not a record: every text is looked up here.
  private readonly regular: SingleByteFont;
  private readonly bold: SingleByteFont;
  private readonly wideFaces = new Map<string, CidFont>();
  private readonly shaped = new Map<string, SetText>();

  constructor(
    private readonly container: Container,
    private readonly options: LineOptions = {},
  ) {
    this.fontResources = container.ref();
    this.regular = new SingleByteFont(() => this.embed('sans', 'Regular'));
    this.bold = new SingleByteFont(() => this.embed('sans', 'Bold'));
  }

  /** The whole text on one line. */
  set(text: string, weight: Weight = 'Regular'): SetText {
    return this.setPlain(text, weight) ?? this.setClean(cleanText(text), weight);
  }

  /** The text on one line of at most `room` ems, cut with an ellipsis where it is longer. */
  fit(text: string, room: number, weight: Weight = 'Regular'): SetText {
    const plain = this.setPlain(text, weight);
    const cleaned = plain ? text : cleanText(text);
    const line = plain ?? this.setClean(cleaned, weight);
    return line.width <= room ? line : this.cut(cleaned, room, weight);
  }

  /** The text in at most `most` lines of `room` ems; the last one ends in an ellipsis where there was more. */
  wrap(text: string, room: number, most: number, weight: Weight = 'Regular'): SetText[] {
    let whole = text ? this.setPlain(text, weight) : null;
    if (whole && whole.width <= room) return [whole];
    let rest = whole ? text : cleanText(text, Math.min(6_000, LONGEST * most));
    const lines: SetText[] = [];
    while (rest && lines.length < most) {
      whole ??= rest.length <= LONGEST ? this.setClean(rest, weight) : null;
      if (whole && whole.width <= room) return [...lines, whole];
      whole = null;
      if (lines.length === most - 1) return [...lines, this.cut(rest, room, weight)];
      const taken = this.lineFrom(rest, room, weight);
      lines.push(this.setClean(rest.slice(0, taken).trimEnd(), weight));
      rest = rest.slice(taken).trimStart();
    }
    return lines;
  }

  /** Writes every font that was used. */
  end(): void {
    for (const font of this.embedded) {
      const written = font.end();
      if (written) this.fontResources.data[font.name] = written;
    }
    this.fontResources.end();
  }

  /** Most texts need neither cleaning nor shaping, which shows when they are measured; what was shaped before was clean. */
  private setPlain(text: string, weight: Weight): SetText | null {
    if (text.length > LONGEST) return null;
    return (
      this.simpleFace(weight).set(text) ??
      (isWide(text) ? this.wideFace(text, weight).set(text) : null) ??
      this.shaped.get(keyOf(text, weight)) ??
      null
    );
  }

  private simpleFace(weight: Weight): SingleByteFont {
    return weight === 'Bold' ? this.bold : this.regular;
  }

  /** The face whose letters have the shapes that a text of Han or Hangul wants. */
  private wideFace(text: string, weight: Weight): CidFont {
    const family = hanFamily(text, this.options.language);
    const key = keyOf(family, weight);
    let face = this.wideFaces.get(key);
    if (!face) this.wideFaces.set(key, (face = new CidFont(this.font(family, weight))));
    return face;
  }

  private setClean(text: string, weight: Weight): SetText {
    return this.setPlain(text, weight) ?? this.shape(text, weight);
  }

  private shape(text: string, weight: Weight): SetText {
    const key = keyOf(text, weight);
    let line = this.shaped.get(key);
    if (!line) {
      line = shapeLine(text, weight, (family) => this.font(family, weight), this.options);
      if (this.shaped.size >= KEPT_LINES) this.shaped.delete(this.shaped.keys().next().value!);
      this.shaped.set(key, line);
    }
    return line;
  }

  /** The font that shows shaped text of a family. */
  private font(family: Family, weight: Weight): EmbeddedFont {
    const key = keyOf(family, weight);
    let font = this.fonts.get(key);
    if (!font) this.fonts.set(key, (font = this.embed(family, weight)));
    return font;
  }

  private embed(family: Family, weight: Weight): EmbeddedFont {
    const number = this.embedded.length;
    const font = new EmbeddedFont(this.container, fontFile(family, weight), `F${number + 1}`, number);
    this.embedded.push(font);
    return font;
  }

  /** The longest beginning of a text that fits with `tail` after it: by counting where letters are simple, else by halving. */
  private headThatFits(text: string, room: number, weight: Weight, tail: string): string {
    const roomLeft = room - (tail ? this.setClean(tail, weight).width : 0);
    const units = this.simpleFace(weight).unitsThatFit(text, roomLeft);
    if (units !== null) return text.slice(0, units);
    const letters = lettersOf(text);
    let fits = 0;
    let over = letters.length + 1;
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      const head = letters.slice(0, middle).join('') + tail;
      if (this.setClean(head, weight).width <= room) fits = middle;
      else over = middle;
    }
    return letters.slice(0, fits).join('');
  }

  private cut(text: string, room: number, weight: Weight): SetText {
    const head = this.headThatFits(text.slice(0, LONGEST), room, weight, ELLIPSIS);
    return this.setClean(head.trimEnd() + ELLIPSIS, weight);
  }

  /** Length of the first line of a text too long for one: up to a space, hyphen or @, else through the word. */
  private lineFrom(text: string, room: number, weight: Weight): number {
    const start = text.slice(0, LONGEST);
    const head = this.headThatFits(start, room, weight, '') || lettersOf(start)[0]!;
    if (head.length === text.length) return head.length;
    let space = text.lastIndexOf(' ', head.length);
    while (space > 0 && binds(text, space)) space = text.lastIndexOf(' ', space - 1);
    const end = Math.max(space, head.lastIndexOf('-') + 1, head.lastIndexOf('@'));
    return end > head.length / 3 ? end : head.length;
  }
}
