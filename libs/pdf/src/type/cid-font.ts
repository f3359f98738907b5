import type { ByteWriter } from '../file/byte-writer.js';
import type { EmbeddedFont } from './embedded-font.js';
import type { FontState, TextLine } from './shaping.js';

/** Han, kana and Hangul syllables with single spaces between words: one code unit is one letter and one glyph. */
const cjkText =
  /^[\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF\uAC00-\uD7A3]+(?: [\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF\uAC00-\uD7A3]+)*$/;

/** Returns whether `CidFont` can lay out a string, provided that its font has all the letters. */
export const isCjkText = (text: string): boolean => cjkText.test(text);

/** A glyph of a letter. `code` is assigned when the glyph is first shown. */
interface CjkGlyph {
  id: number;
  /** Advance width in ems. */
  advance: number;
  code?: string;
}

/** A line of CJK text. Its glyphs are embedded when the line is first shown, so that measuring embeds nothing. */
class CjkLine implements TextLine {
  constructor(
    readonly width: number,
    private readonly text: string,
    private readonly cidFont: CidFont,
  ) {}

  write(operators: ByteWriter, points: number, fontState?: FontState): void {
    if (fontState) fontState.font = '';
    operators.text(`/${this.cidFont.font.name} ${points} Tf <`);
    for (let i = 0; i < this.text.length; i += 1) operators.text(this.cidFont.code(this.text.charCodeAt(i)));
    operators.text('>Tj');
  }
}

/**
 * A CID font for CJK text without shaping. Text in Han, kana or Hangul is laid out as fast as Latin text, and the large CJK
 * fonts are not loaded a second time for shaping.
 */
export class CidFont {
  private readonly glyphs = new Map<number, CjkGlyph | null>();

  constructor(readonly font: EmbeddedFont) {}

  /** Lays out a string that passes `isCjkText`. @returns null if the font lacks a letter */
  line(text: string): TextLine | null {
    let width = 0;
    for (let i = 0; i < text.length; i += 1) {
      const glyph = this.glyph(text.charCodeAt(i));
      if (!glyph) return null;
      width += glyph.advance;
    }
    return new CjkLine(width, text, this);
  }

  /** Returns the code of a letter in this document as four hexadecimal digits. */
  code(unit: number): string {
    const glyph = this.glyph(unit)!;
    return (glyph.code ??= this.font.code(glyph.id, String.fromCharCode(unit)));
  }

  private glyph(unit: number): CjkGlyph | null {
    let glyph = this.glyphs.get(unit);
    if (glyph === undefined) this.glyphs.set(unit, (glyph = this.loadGlyph(unit)));
    return glyph;
  }

  private loadGlyph(unit: number): CjkGlyph | null {
    const { font } = this.font;
    if (!font.hasGlyphForCodePoint(unit)) return null;
    const { id } = font.glyphForCodePoint(unit);
    return { id, advance: this.font.advance(id) / 1000 };
  }
}
