import type { Font, Subset } from 'fontkit';
import { literal, type Container, type ObjectRef } from '../file/container.js';
import { characterMap, toUnicodeMap } from './character-map.js';
import type { FontFile } from './font-file.js';

/** A font program has room for 65,535 glyphs; the rest is left for glyphs that have but one text. */
const MOST_GLYPHS = 50_000;
const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/**
 * One font in one document: glyphs enter its subset as they are used, and it is written when the document ends. It is
 * shown with codes of two bytes, or with codes of one byte, which make a page half as long; a font shown in both ways is
 * embedded twice, or a glyph past the first 256 would have a code of one byte, whose text MuPDF does not find.
 */
export class EmbeddedFont {
  readonly font: Font;
  readonly scale: number;
  private readonly subset: Subset;
  private readonly widths: number[];
  private readonly texts: string[] = ['\u200B'];
  private readonly glyphs = new Map<string, number>();
  /** Glyphs and their texts by their codes of one byte. */
  private readonly bytes = new Map<number, { glyph: number; text: string }>();

  constructor(
    private readonly container: Container,
    private readonly file: FontFile,
    /** Its name in the page resources, e.g. `F1`. */
    readonly name: string,
    private readonly index: number,
  ) {
    this.font = file.font;
    this.scale = 1000 / this.font.unitsPerEm;
    this.subset = this.font.createSubset();
    this.widths = [this.rounded(0)];
  }

  /**
   * Code of a glyph in this document, as four hexadecimal digits. A glyph that stands for several texts has a code for
   * each of them, so that each comes back out of the file as what it was.
   * @param id of the glyph in its font
   * @param text what it stands for; empty for a glyph that has no text of its own
   */
  code(id: number, text: string): string {
    return hex4(this.glyph(id, text));
  }

  /** Gives a glyph a code of one byte. */
  giveByte(code: number, id: number, text: string): void {
    this.bytes.set(code, { glyph: this.glyph(id, text), text });
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
    const taken = this.texts[glyph] !== undefined && this.texts[glyph] !== text;
    if (taken && this.subset.glyphs.length < MOST_GLYPHS) glyph = this.subset.glyphs.push(id) - 1;
    this.widths[glyph] ??= this.rounded(id);
    this.texts[glyph] ??= text;
    return glyph;
  }

  /** Advance of a glyph in thousandths of the type size. */
  advance(id: number): number {
    return this.font.getGlyph(id).advanceWidth * this.scale;
  }

  /** Writes the font program, its widths and its way back to Unicode. @returns the font; null when it was not used */
  end(): ObjectRef | null {
    if (this.glyphs.size === 0) return null;
    const { container } = this;
    const tag = `DOCKE${String.fromCharCode(65 + (this.index % 26))}`;
    const baseFont = `${tag}+${this.font.postscriptName.replaceAll(' ', '_')}`;
    const { encoding, toUnicode } = this.bytes.size > 0 ? this.byteMaps() : this.wideMaps();
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

  private wideMaps(): { encoding: unknown; toUnicode: string } {
    const texts = Array.from(this.texts, (text, glyph): [string, string] => [hex4(glyph), text ?? '']);
    return { encoding: 'Identity-H', toUnicode: toUnicodeMap(texts, 2) };
  }

  private byteMaps(): { encoding: unknown; toUnicode: string } {
    const codes = Array.from(this.bytes, ([code, { glyph, text }]) => ({ hex: hex2(code), glyph, text }));
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

  private rounded(id: number): number {
    return Math.round(this.advance(id) * 100) / 100;
  }
}

const hex2 = (value: number): string => value.toString(16).padStart(2, '0');
