/** Types of the parts of fontkit 2.0.4 that are used here. The package has no types. */
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    codePoints: number[];
    advanceWidth: number;
    /** Outline. A glyph without commands is invisible. */
    path: { commands: unknown[] };
  }
  export interface GlyphPosition {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }
  export interface Subset {
    /** Glyph IDs in the font, in the order of the glyph IDs in the subset. */
    glyphs: number[];
    includeGlyph(id: number): number;
    encode(): Uint8Array;
  }
  export interface Font {
    postscriptName: string;
    unitsPerEm: number;
    ascent: number;
    descent: number;
    capHeight: number;
    xHeight: number;
    italicAngle: number;
    bbox: { minX: number; minY: number; maxX: number; maxY: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    layout(
      text: string,
      features?: unknown,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): { glyphs: Glyph[]; positions: GlyphPosition[] };
    createSubset(): Subset;
  }
  export function create(buffer: Uint8Array): Font;
}

/** Types of the parts of bidi-js 1.1.0 that are used here. */
declare module 'bidi-js' {
  export interface EmbeddingLevels {
    levels: Uint8Array;
    paragraphs: { start: number; end: number; level: number }[];
  }
  export interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): EmbeddingLevels;
    /** Returns the closing bracket of an opening bracket; null for any other character. */
    openingToClosingBracket(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
