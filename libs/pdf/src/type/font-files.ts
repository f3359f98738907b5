import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The type families that documents are set in: Noto Sans, and one for each script that it lacks. */
export type Family = 'sans' | 'arabic' | 'hebrew' | 'devanagari' | 'chinese' | 'korean' | 'emoji';
/** The two weights used. */
export type Weight = 'Regular' | 'Bold';

const packages: Record<Family, [folder: string, file: string]> = {
  sans: ['noto-sans', 'NotoSans'],
  arabic: ['noto-sans-arabic', 'NotoSansArabic'],
  hebrew: ['noto-sans-hebrew', 'NotoSansHebrew'],
  devanagari: ['noto-sans-devanagari', 'NotoSansDevanagari'],
  chinese: ['noto-sans-sc', 'NotoSansSC'],
  korean: ['noto-sans-kr', 'NotoSansKR'],
  emoji: ['noto-emoji', 'NotoEmoji'],
};

const require = createRequire(import.meta.url);
const parsed = new Map<string, Font>();

/** A parsed font, read from its package the first time it is needed and kept for the life of the thread. */
export function fontFile(family: Family, weight: Weight): Font {
  const style = weight === 'Bold' ? '700Bold' : '400Regular';
  const [folder, file] = packages[family];
  const path = `@expo-google-fonts/${folder}/${style}/${file}_${style}.ttf`;
  let font = parsed.get(path);
  if (!font) {
    font = create(readFileSync(require.resolve(path)));
    parsed.set(path, font);
  }
  return font;
}

// First and last code point of each block, and where to look for its glyphs. Sorted by what names are made of.
const blocks: [from: number, to: number, family: Family][] = [
  [0x0590, 0x05ff, 'hebrew'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0750, 0x077f, 'arabic'],
  [0x0870, 0x08ff, 'arabic'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
  [0x0900, 0x097f, 'devanagari'],
  [0xa8e0, 0xa8ff, 'devanagari'],
  [0x1100, 0x11ff, 'korean'],
  [0x3130, 0x318f, 'korean'],
  [0xa960, 0xa97f, 'korean'],
  [0xac00, 0xd7ff, 'korean'],
  [0x2e80, 0x9fff, 'chinese'],
  [0xf900, 0xfaff, 'chinese'],
  [0xfe30, 0xfe4f, 'chinese'],
  [0xff00, 0xffef, 'chinese'],
  [0x20000, 0x3ffff, 'chinese'],
  [0x1f000, 0x1faff, 'emoji'],
  [0x2300, 0x23ff, 'emoji'],
  [0x2600, 0x27bf, 'emoji'],
  [0x2b00, 0x2bff, 'emoji'],
];

/** The family whose glyphs print this code point; Noto Sans when no other is known to have it. */
export function familyOf(codePoint: number, weight: Weight): Family {
  for (const [from, to, family] of blocks) {
    if (codePoint < from || codePoint > to) continue;
    if (fontFile(family, weight).hasGlyphForCodePoint(codePoint)) return family;
    if (family === 'chinese' && fontFile('korean', weight).hasGlyphForCodePoint(codePoint)) return 'korean';
  }
  return 'sans';
}
