import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { create } from 'fontkit';
import { FontFile } from './font-file.js';

const require = createRequire(import.meta.url);
const fonts = [
  ['noto-sans', 'NotoSans', 'AÄǻ…'],
  ['noto-sans-sc', 'NotoSansSC', '王小明Ä'],
  ['noto-sans-kr', 'NotoSansKR', '김민준'],
  ['noto-sans-devanagari', 'NotoSansDevanagari', 'प्रिया'],
  ['noto-sans-arabic', 'NotoSansArabic', 'محمد'],
  ['noto-sans-thai', 'NotoSansThai', 'สมชาย'],
  ['noto-emoji', 'NotoEmoji', '🚀'],
] as const;
const pathOf = (folder: string, name: string): string =>
  require.resolve(`@expo-google-fonts/${folder}/400Regular/${name}_400Regular.ttf`);

test.each(fonts)('a subset of %s equals a subset of the completely loaded font', (folder, name, text) => {
  const path = pathOf(folder, name);
  const file = new FontFile(path);
  const completeFont = create(readFileSync(path));
  const subsets = [file.font, completeFont].map((font) => {
    const subset = font.createSubset();
    for (const letter of text) subset.includeGlyph(font.glyphForCodePoint(letter.codePointAt(0)!).id);
    return subset;
  }) as [ReturnType<typeof completeFont.createSubset>, ReturnType<typeof completeFont.createSubset>];
  file.loadOutlines(subsets[0].glyphs);
  const [bytes, expected] = subsets.map((subset) => Buffer.from(subset.encode()));
  expect(bytes!.equals(expected!)).toBe(true);
  // The subset includes the components of composite glyphs.
  expect(subsets[0].glyphs).toEqual(subsets[1].glyphs);
});

const named = fonts.map(([folder, name]) => ({ folder, name }));
test.each(named)('the blank glyph of $folder is invisible and has no width', ({ folder, name }) => {
  const path = pathOf(folder, name);
  const completeFont = create(readFileSync(path));
  const blankGlyph = [0x200b, 0x200c, 0x200d, 0x034f]
    .filter((point) => completeFont.hasGlyphForCodePoint(point))
    .map((point) => completeFont.glyphForCodePoint(point))
    .filter(({ advanceWidth, path: { commands } }) => advanceWidth === 0 && commands.length === 0);
  expect(new FontFile(path).blankGlyph).toBe(blankGlyph[0]?.id ?? null);
});

test('throws if the file does not exist', () => {
  expect(() => new FontFile('/nowhere/font.ttf')).toThrow('ENOENT');
});
