import { pdfObjects, type PdfValue } from './qpdf.js';

/** A font in a PDF. */
export interface PdfFont {
  name: string;
  embedded: boolean;
  /** Whether only the used glyphs of the font are embedded. */
  subset: boolean;
  /** Whether the font has a mapping from character codes to Unicode. */
  unicode: boolean;
}

type Dictionary = { [key: string]: PdfValue | undefined };

/** Returns all fonts of a file, except descendants of composite fonts. */
export async function pdfFonts(file: string): Promise<PdfFont[]> {
  const objects = await pdfObjects(file);
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    (typeof value === 'string' && objects.get(value)) || value;
  const dictionary = (value: PdfValue | undefined): Dictionary => {
    const resolved = resolve(value);
    return typeof resolved === 'object' && resolved !== null && !Array.isArray(resolved) ? resolved : {};
  };
  const first = (value: PdfValue | undefined): PdfValue | undefined => {
    const resolved = resolve(value);
    return Array.isArray(resolved) ? resolved[0] : undefined;
  };
  const name = (value: PdfValue | undefined): string => (typeof value === 'string' ? value : '');
  return [...objects.values()]
    .map(dictionary)
    .filter((font) => font['/Type'] === '/Font' && !name(font['/Subtype']).startsWith('/CIDFont'))
    .map((font) => {
      const described = font['/Subtype'] === '/Type0' ? dictionary(first(font['/DescendantFonts'])) : font;
      const descriptor = dictionary(described['/FontDescriptor']);
      const baseFont = name(font['/BaseFont']);
      return {
        name: baseFont,
        embedded: ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => key in descriptor),
        subset: /^\/[A-Z]{6}\+/.test(baseFont),
        unicode: '/ToUnicode' in font,
      };
    });
}
