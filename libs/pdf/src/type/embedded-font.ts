import type { Font, Subset } from 'fontkit';
import type { Container, ObjectRef } from '../file/container.js';

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');
/** A font program has room for 65,535 glyphs; the rest is left for glyphs that have but one text. */
const MOST_GLYPHS = 50_000;
/** A literal string for PDFKit, which takes a bare one as a name. */
const literal = (text: string): object => new String(text) as object;

/** One font in one document: glyphs enter its subset as they are used, and it is written when the document ends. */
export class EmbeddedFont {
  readonly ref: ObjectRef;
  readonly scale: number;
  private readonly subset: Subset;
  private readonly widths: number[];
  private readonly texts: string[] = ['\u200B'];
  private readonly codes = new Map<string, number>();

  constructor(
    private readonly container: Container,
    readonly font: Font,
    /** Its name in the page resources, e.g. `F1`. */
    readonly name: string,
    private readonly index: number,
  ) {
    this.ref = container.ref();
    this.scale = 1000 / font.unitsPerEm;
    this.subset = font.createSubset();
    this.widths = [font.getGlyph(0).advanceWidth * this.scale];
  }

  /**
   * Code of a glyph in this document, as four hexadecimal digits. A glyph that stands for several texts has a code for
   * each of them, so that each comes back out of the file as what it was.
   * @param id of the glyph in its font
   * @param text what it stands for; empty for a glyph that has no text of its own
   */
  code(id: number, text: string): string {
    const key = `${id} ${text}`;
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.codeFor(id, text);
      this.codes.set(key, code);
    }
    return hex4(code);
  }

  private codeFor(id: number, text: string): number {
    let code = this.subset.includeGlyph(id);
    const taken = this.texts[code] !== undefined && this.texts[code] !== text;
    if (taken && this.subset.glyphs.length < MOST_GLYPHS) code = this.subset.glyphs.push(id) - 1;
    this.widths[code] ??= Math.round(this.advance(id) * 100) / 100;
    this.texts[code] ??= text;
    return code;
  }

  /** Advance of a glyph in thousandths of the type size. */
  advance(id: number): number {
    return this.font.getGlyph(id).advanceWidth * this.scale;
  }

  /** Writes the font program, its widths and its way back to Unicode. */
  end(): void {
    const { container, font, scale } = this;
    const program = container.ref();
    program.end(this.subset.encode());
    const tag = 'DOCKE' + String.fromCharCode(65 + (this.index % 26));
    const name = `${tag}+${font.postscriptName.replaceAll(' ', '_')}`;
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = container.ref({
      Type: 'FontDescriptor',
      FontName: name,
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
      BaseFont: name,
      CIDSystemInfo: { Registry: literal('Adobe'), Ordering: literal('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, Array.from(this.widths, (width) => width ?? 0)],
      CIDToGIDMap: 'Identity',
    });
    descendant.end();
    const toUnicode = container.ref();
    toUnicode.end(this.toUnicode());
    Object.assign(this.ref.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
    this.ref.end();
  }

  private toUnicode(): string {
    const entries = Array.from(this.texts, (text, id) => {
      const units = Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at))).join('');
      return `<${hex4(id)}> <${units || '200b'}>`;
    });
    const parts: string[] = [];
    for (let at = 0; at < entries.length; at += 100) {
      const part = entries.slice(at, at + 100);
      parts.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${parts.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  }
}
