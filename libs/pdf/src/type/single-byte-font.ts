import type { ByteWriter } from '../file/byte-writer.js';
import type { EmbeddedFont } from './embedded-font.js';
import type { FontState, TextLine } from './shaping.js';

// Latin, Greek, Cyrillic and common punctuation: one code unit is one letter and one glyph, without shaping.
const simpleBlocks: [from: number, to: number][] = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x370, 0x482],
  [0x48a, 0x52f],
  [0x1e00, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
];
const isSimpleUnit = (unit: number): boolean => simpleBlocks.some(([from, to]) => unit >= from && unit <= to);
/** First code unit after the last simple block. */
const FIRST_UNIT_BEYOND = 1 + Math.max(...simpleBlocks.map(([, to]) => to));

const UNKNOWN = -1;
const NEEDS_SHAPING = -2;
const SPACE = 0x20;

/** Characters with a meaning in PDF literal strings. They get other codes, so that no string needs escapes. */
const stringSyntax = new Set([0x28, 0x29, 0x5c]);
/** Codes for characters that cannot use their own code unit: first 0x80 to 0xFF, then control characters. */
const spareCodes = [
  ...Array.from({ length: 0x80 }, (_, i) => 0x80 + i),
  ...Array.from({ length: 0x1f }, (_, i) => 1 + i).filter((code) => code !== 0x0a && code !== 0x0d),
];

/** A line whose letters are all in the first copy of the font. */
class SingleByteLine implements TextLine {
  constructor(
    readonly width: number,
    private readonly font: string,
    private readonly text: string,
    private readonly codes: Uint16Array,
  ) {}

  write(operators: ByteWriter, points: number, fontState?: FontState): void {
    if (fontState?.font !== this.font || fontState.size !== points) {
      operators.text('/').text(this.font).text(` ${points} Tf `);
      if (fontState) {
        fontState.font = this.font;
        fontState.size = points;
      }
    }
    operators.text('(').coded(this.text, this.codes).text(')Tj');
  }
}

/** A line with letters in several copies of the font. */
class MultiCopyLine implements TextLine {
  constructor(
    readonly width: number,
    private readonly pieces: [font: string, operand: string][],
  ) {}

  write(operators: ByteWriter, points: number, fontState?: FontState): void {
    if (fontState) fontState.font = '';
    operators.text(this.pieces.map(([font, operand]) => `/${font} ${points} Tf ${operand}`).join(' '));
  }
}

/**
 * A font for simple scripts that is shown with codes of one byte. A font with more letters than one byte has codes is embedded
 * several times: each copy covers about 250 letters.
 */
export class SingleByteFont {
  /** Advance width of each letter in ems, by UTF-16 code unit. */
  private readonly advances = new Float64Array(FIRST_UNIT_BEYOND).fill(UNKNOWN);
  /** Index of the copy in the upper byte, code in the copy in the lower byte; by UTF-16 code unit. */
  private readonly codes = new Uint16Array(FIRST_UNIT_BEYOND);
  /** Embedded copies of the font. */
  private readonly copies: EmbeddedFont[];
  private spareCodesUsed = 0;

  /** @param embedCopy embeds another copy of the font */
  constructor(private readonly embedCopy: () => EmbeddedFont) {
    this.copies = [embedCopy()];
  }

  /** Lays out a string as one line. @returns null if the text needs shaping or contains spaces that must be normalized */
  line(text: string): TextLine | null {
    const { advances } = this;
    let width = 0;
    let previousUnit = SPACE;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit >= FIRST_UNIT_BEYOND) return null;
      let advance = advances[unit]!;
      if (advance < 0) {
        if (advance === UNKNOWN) advance = this.register(unit);
        if (advance === NEEDS_SHAPING) return null;
      }
      if (unit === SPACE && previousUnit === SPACE) return null;
      width += advance;
      previousUnit = unit;
    }
    if (previousUnit === SPACE && text) return null;
    return this.copies.length > 1 && this.needsFurtherCopies(text)
      ? new MultiCopyLine(width, this.pieces(text))
      : new SingleByteLine(width, this.copies[0]!.name, text, this.codes);
  }

  private needsFurtherCopies(text: string): boolean {
    for (let i = 0; i < text.length; i += 1) if (this.codes[text.charCodeAt(i)]! > 0xff) return true;
    return false;
  }

  /** Returns the number of code units that fit into `maxWidth` ems; null if the text needs shaping. */
  countUnitsThatFit(text: string, maxWidth: number): number | null {
    let width = 0;
    let fit = text.length;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit >= FIRST_UNIT_BEYOND) return null;
      let advance = this.advances[unit]!;
      if (advance === UNKNOWN) advance = this.register(unit);
      if (advance === NEEDS_SHAPING) return null;
      width += advance;
      if (width > maxWidth && fit > i) fit = i;
    }
    return fit;
  }

  private pieces(text: string): [string, string][] {
    const pieces: [font: string, operand: string][] = [];
    let currentCopy = -1;
    for (const letter of text) {
      const code = this.codes[letter.charCodeAt(0)]!;
      if (code >> 8 !== currentCopy) pieces.push([this.copies[(currentCopy = code >> 8)]!.name, '']);
      pieces.at(-1)![1] += String.fromCharCode(code & 0xff);
    }
    return pieces.map(([font, codes]) => [font, `(${codes})Tj`]);
  }

  private register(unit: number): number {
    const [{ font }] = this.copies as [EmbeddedFont];
    if (!isSimpleUnit(unit) || !font.hasGlyphForCodePoint(unit)) return (this.advances[unit] = NEEDS_SHAPING);
    const { id } = font.glyphForCodePoint(unit);
    const code = unit < 0x7f && !stringSyntax.has(unit) ? unit : this.spareCode();
    const copy = this.copies[code >> 8]!;
    copy.assignByteCode(code & 0xff, id, String.fromCharCode(unit));
    this.codes[unit] = code;
    return (this.advances[unit] = copy.advance(id) / 1000);
  }

  private spareCode(): number {
    const copy = Math.floor(this.spareCodesUsed / spareCodes.length);
    const code = spareCodes[this.spareCodesUsed % spareCodes.length]!;
    this.spareCodesUsed += 1;
    if (copy === this.copies.length) this.copies.push(this.embedCopy());
    return (copy << 8) | code;
  }
}
