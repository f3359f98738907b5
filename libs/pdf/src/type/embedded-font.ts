import type { Font, Subset } from 'fontkit';
import { literal, type Container, type ObjectRef } from '../file/container.js';
import { characterMap, toUnicodeMap } from './character-map.js';
import type { FontFile } from './font-file.js';

/**
 * Number of glyphs up to which a glyph with several strings is duplicated. A font program has at most 65,535 glyphs; the rest is
 * reserved for new glyphs.
 */
const MAX_GLYPHS = 50_000;
const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/**
 * A font embedded in one document. Glyphs are added to its subset as they are used; the font is written when the document ends.
 *
 * Text uses codes of two bytes, or codes of one byte, which halve the size of a page. A font that needs both is embedded twice:
 * otherwise a glyph beyond the first 256 could have a code of one byte, and MuPDF does not find the text of such codes.
 */
export class EmbeddedFont {
  readonly font: Font;
  readonly scale: number;
  private readonly subset: Subset;
  private readonly widths: number[];
  private readonly texts: string[] = ['\u200B'];
  private readonly glyphs = new Map<string, number>();
  /** Glyphs and their strings by one-byte code. */
  private readonly byteCodes = new Map<number, { glyph: number; text: string }>();

  constructor(
    private readonly container: Container,
    private readonly file: FontFile,
    /** Name of the font in the page resources, e.g. `F1`. */
    readonly name: string,
    private readonly index: number,
  ) {
    this.font = file.font;
    this.scale = 1000 / this.font.unitsPerEm;
    this.subset = this.font.createSubset();
    this.widths = [this.roundedAdvance(0)];
  }

  /**
   * Returns the code of a glyph in this document as four hexadecimal digits. A glyph that is used for several strings has one
   * code for each string, so that readers extract the original text.
   * @param id ID of the glyph in its font
   * @param text text that the glyph maps to; empty for a glyph without text
   */
  code(id: number, text: string): string {
    return hex4(this.glyph(id, text));
  }

  /** Assigns a one-byte code to a glyph. */
  assignByteCode(code: number, id: number, text: string): void {
    this.byteCodes.set(code, { glyph: this.glyph(id, text), text });
  }

  private glyph(id: number, text: string): number {
    const key = `${id} ${text}`;
    let glyph = this.glyphs.get(key);
    if (glyph === undefined) {
      glyph = this.glyphFor(id, text);
      this.glyphs.set(key, glyph);
    }
    return glyph;
  }

  private glyphFor(id: number, text: string): number {
    let glyph = this.subset.includeGlyph(id);
    const hasOtherText = this.texts[glyph] !== undefined && this.texts[glyph] !== text;
    if (hasOtherText && this.subset.glyphs.length < MAX_GLYPHS) glyph = this.subset.glyphs.push(id) - 1;
    this.widths[glyph] ??= this.roundedAdvance(id);
    this.texts[glyph] ??= text;
    return glyph;
  }

  /** Returns the advance width of a glyph in thousandths of the font size. */
  advance(id: number): number {
    return this.font.getGlyph(id).advanceWidth * this.scale;
  }

  /** Writes the font program, its widths and its mapping to Unicode. @returns the font; null if it was not used */
  end(): ObjectRef | null {
    if (this.glyphs.size === 0) return null;
    const { container } = this;
    const tag = `DOCKE${String.fromCharCode(65 + (this.index % 26))}`;
    const baseFont = `${tag}+${this.font.postscriptName.replaceAll(' ', '_')}`;
    const { encoding, toUnicode } = this.byteCodes.size > 0 ? this.byteMaps() : this.identityMaps();
    const map = container.ref();
    map.end(toUnicode);
    const font = container.ref({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: encoding,
      DescendantFonts: [this.descendant(baseFont)],
      ToUnicode: map,
    });
    font.end();
    return font;
  }

  private identityMaps(): { encoding: unknown; toUnicode: string } {
    const texts = Array.from(this.texts, (text, glyph): [string, string] => [hex4(glyph), text ?? '']);
    return { encoding: 'Identity-H', toUnicode: toUnicodeMap(texts, 2) };
  }

  private byteMaps(): { encoding: unknown; toUnicode: string } {
    const codes = Array.from(this.byteCodes, ([code, { glyph, text }]) => ({ hex: hex2(code), glyph, text }));
    const encoding = this.container.ref({
      Type: 'CMap',
      CMapName: `Docket-${this.name}`,
      CIDSystemInfo: { Registry: literal('Adobe'), Ordering: literal('Identity'), Supplement: 0 },
      WMode: 0,
    });
    encoding.end(characterMap(`Docket-${this.name}`, codes));
    const texts = codes.map(({ hex, text }): [string, string] => [hex, text]);
    return { encoding, toUnicode: toUnicodeMap(texts, 1) };
  }

  private descendant(baseFont: string): ObjectRef {
    const { container, font, scale } = this;
    this.file.loadOutlines(this.subset.glyphs);
    const program = container.ref();
    program.end(this.subset.encode());
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = container.ref({
      Type: 'FontDescriptor',
      FontName: baseFont,
      Flags: 4,
      FontBBox: [minX, minY, maxX, maxY].map((value) => value * scale),
      ItalicAngle: font.italicAngle,
      Ascent: font.ascent * scale,
      Descent: font.descent * scale,
      CapHeight: (font.capHeight || font.ascent) * scale,
      XHeight: (font.xHeight || 0) * scale,
      StemV: 80,
      FontFile2: program,
    });
    descriptor.end();
    const descendant = container.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: literal('Adobe'), Ordering: literal('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, Array.from(this.widths, (width) => width ?? 0)],
      CIDToGIDMap: 'Identity',
    });
    descendant.end();
    return descendant;
  }

  private roundedAdvance(id: number): number {
    return Math.round(this.advance(id) * 100) / 100;
  }
}

const hex2 = (value: number): string => value.toString(16).padStart(2, '0');
