import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const fontFile = (family: string, file: string, weight: 'Regular' | 'Bold'): string =>
  require.resolve(`@expo-google-fonts/${family}/${weight === 'Bold' ? 700 : 400}${weight}/${file}_${weight === 'Bold' ? 700 : 400}${weight}.ttf`);

/** Faces in the order in which they are asked for a character; the first that has it draws it. */
const FAMILIES = [
  ['noto-sans', 'NotoSans'],
  ['noto-sans-arabic', 'NotoSansArabic'],
  ['noto-sans-hebrew', 'NotoSansHebrew'],
  ['noto-sans-devanagari', 'NotoSansDevanagari'],
  ['noto-sans-sc', 'NotoSansSC'],
  ['noto-sans-kr', 'NotoSansKR'],
  ['noto-emoji', 'NotoEmoji'],
] as const;

export type Weight = 'Regular' | 'Bold';

/** The parts of fontkit that PDFKit's embedded font carries. */
interface FontkitGlyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

/** The parts of PDFKit's embedded font that are used here; `typeface.spec.ts` fails when an upgrade changes one. */
export interface EmbeddedFont {
  id: string;
  scale: number;
  font: { glyphForCodePoint(code: number): FontkitGlyph; hasGlyphForCodePoint(code: number): boolean };
  subset: { includeGlyph(id: number): number };
  widths: (number | undefined)[];
  unicode: (number[] | undefined)[];
  encode(text: string, features?: unknown): [string[], GlyphPosition[]];
  ref(): object;
}

/** Thousandths of an em. */
export interface GlyphPosition {
  xAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}

/** A face of the document: one font file, embedded with the glyphs that were used. */
export class Face {
  /** Advance of each UTF-16 unit in ems, once learned; -1 before. Only for characters that need no shaping. */
  private readonly advances = new Float32Array(0x10000).fill(-1);
  private readonly codes: (string | undefined)[] = [];

  constructor(
    readonly font: EmbeddedFont,
    readonly embedded: object,
  ) {}

  has(codePoint: number): boolean {
    return this.font.font.hasGlyphForCodePoint(codePoint);
  }

  /** Advance of a simple character, in ems. */
  advance(unit: number): number {
    const known = this.advances[unit]!;
    return known >= 0 ? known : this.learn(unit);
  }

  /** Hexadecimal code of a simple character in the embedded subset. */
  code(unit: number): string {
    if (this.codes[unit] === undefined) this.learn(unit);
    return this.codes[unit]!;
  }

  private learn(unit: number): number {
    const { font, subset, widths, unicode, scale } = this.font;
    const glyph = font.glyphForCodePoint(unit);
    const id = subset.includeGlyph(glyph.id);
    widths[id] ??= glyph.advanceWidth * scale;
    unicode[id] ??= glyph.codePoints;
    this.codes[unit] = id.toString(16).padStart(4, '0');
    this.advances[unit] = (glyph.advanceWidth * scale) / 1000;
    return this.advances[unit]!;
  }
}

/** The faces of one document, each opened when a character first needs it. */
export class Typeface {
  private readonly faces: (Face | undefined)[] = [];

  constructor(
    private readonly doc: InstanceType<typeof PDFDocument>,
    readonly weight: Weight,
  ) {}

  /** The face for plain Latin, Greek and Cyrillic text. */
  get main(): Face {
    return this.face(0);
  }

  /** The first face that has every one of these characters; the main one when none has. */
  faceFor(codePoints: number[]): Face {
    for (let index = 0; index < FAMILIES.length; index += 1) {
      const face = this.face(index);
      if (codePoints.every((code) => isJoiner(code) || face.has(code))) return face;
    }
    return this.main;
  }

  /** Every face that was opened, to be named in the resources of a page. */
  get opened(): Face[] {
    return this.faces.filter((face) => face !== undefined);
  }

  private face(index: number): Face {
    const [family, file] = FAMILIES[index]!;
    return (this.faces[index] ??= this.open(fontFile(family, file, this.weight)));
  }

  private open(file: string): Face {
    this.doc.font(file);
    const font = (this.doc as unknown as { _font: EmbeddedFont })._font;
    return new Face(font, font.ref());
  }
}

/** Zero-width joiners and variation selectors, which need no glyph of their own. */
const isJoiner = (code: number): boolean => code === 0x200c || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f);
