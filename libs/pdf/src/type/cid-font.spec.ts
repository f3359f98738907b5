import { expect, test } from 'vitest';
import { fontFile, type HanFamily } from './font-files.js';
import { shapeStretch } from './harfbuzz.js';
import { isCjkText } from './cid-font.js';

const blocks = [
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x30fc, 0x30fc],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
] as const;
/** For each family, a language that selects it and one that does not. */
const families: [HanFamily, string[]][] = [
  ['simplified', ['zh-CN', 'en']],
  ['traditional', ['zh-TW', 'en']],
  ['japanese', ['ja', 'en']],
  ['korean', ['ko', 'en']],
];
const LINE = 2_000;

test.each(families)('gives the same glyphs as shaping: %s', (family, languages) => {
  const { font, shaping } = fontFile(family, 'Regular');
  let letters = 0;
  for (const [from, to] of blocks) {
    // Shaping kerns kana by at most a fiftieth of their size. CidFont ignores kerning, as SingleByteFont does for Latin letters.
    const kerned = to < 0x4e00;
    const points = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const present = points.filter((point) => font.hasGlyphForCodePoint(point));
    letters += present.length;
    for (let i = 0; i < present.length; i += LINE) {
      const line = present.slice(i, i + LINE);
      const text = String.fromCharCode(...line);
      const unshaped = line.map((point) => {
        const { id, advanceWidth } = font.glyphForCodePoint(point);
        return `${id} ${kerned ? '' : advanceWidth} 0 0`;
      });
      const script = from === 0xac00 ? 'Hang' : 'Hani';
      for (const language of languages) {
        const stretch = { from: 0, to: text.length, script, rightToLeft: false } as const;
        const shaped = shapeStretch(text, stretch, shaping, language).map(
          ({ id, xAdvance, xOffset, yOffset }) => `${id} ${kerned ? '' : xAdvance} ${xOffset} ${yOffset}`,
        );
        expect(shaped).toEqual(unshaped);
      }
    }
  }
  expect(letters).toBeGreaterThan(6_000);
});

test.each([
  ['王小明', true],
  ['渡邉 さくら', true],
  ['스즈키', true],
  ['王小明 ', false],
  ['王  明', false],
  ['か\u3099', false], // letter and combining mark
  ['葛\u{E0100}城', false], // letter with a variation selector
  ['王A', false],
  ['', false],
])('isCjkText(%j) is %s', (text, expected) => {
  expect(isCjkText(text)).toBe(expected);
});
