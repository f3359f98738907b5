import { describe, expect, test } from 'vitest';
import { ByteWriter } from '../file/byte-writer.js';
import type { EmbeddedFont } from './embedded-font.js';
import { fontFile, type Family, type Weight } from './font-files.js';
import { internationalNames } from './names.fixture.js';
import { shapeLine, type LineOptions } from './shaping.js';

interface ShownGlyph {
  family: Family;
  id: number;
  text: string;
}

/** Shapes and shows a line. @returns its glyphs in drawing order, its operators and its width */
function shapeAndShow(text: string, options: LineOptions & { weight?: Weight } = {}) {
  const { weight = 'Regular', ...line } = options;
  const glyphs: ShownGlyph[] = [];
  const fonts = new Map<Family, EmbeddedFont>();
  const fontOf = (family: Family): EmbeddedFont => {
    if (!fonts.has(family)) fonts.set(family, recorder(family));
    return fonts.get(family)!;
  };
  const recorder = (family: Family): EmbeddedFont => {
    const { font } = fontFile(family, weight);
    const scale = 1000 / font.unitsPerEm;
    return {
      name: family,
      font,
      scale,
      code: (id: number, text: string) => {
        glyphs.push({ family, id, text: text });
        return id.toString(16).padStart(4, '0');
      },
      advance: (id: number) => font.getGlyph(id).advanceWidth * scale,
    } as unknown as EmbeddedFont;
  };
  const set = shapeLine(text, weight, fontOf, line);
  const operators = new ByteWriter();
  set.write(operators, 10);
  return {
    ...set,
    operators: operators.toString(),
    glyphs,
    families: [...new Set(glyphs.map(({ family }) => family))],
  };
}

const withoutSpaces = ({ glyphs }: { glyphs: ShownGlyph[] }): ShownGlyph[] =>
  glyphs.filter(({ text }) => text.trim() !== '');

describe('font selection', () => {
  test.each<[string, LineOptions, Family[]]>([
    ['王小明', {}, ['simplified']],
    ['王小明', { language: 'ja' }, ['japanese']],
    ['王小明', { language: 'zh-Hant' }, ['traditional']],
    ['王小明', { language: 'zh-TW' }, ['traditional']],
    ['王小明', { language: 'zh-Hans' }, ['simplified']],
    ['王小明', { language: 'ko-KR' }, ['korean']],
    ['田中さくら', { language: 'zh-Hant' }, ['japanese']],
    ['金哲秀(김철수)', { language: 'ja' }, ['korean']],
    // The Japanese font lacks this character.
    ['们', { language: 'ja' }, ['simplified']],
    ['「王」、李', {}, ['simplified']],
    ['Wang (王)', {}, ['sans', 'simplified']],
    ['王 (Wang)', {}, ['simplified', 'sans']],
    ['王 12', {}, ['simplified', 'sans']],
    ['دوم 12', {}, ['arabic']],
    ['محمد Smith', {}, ['arabic', 'sans']],
    ['محمد Smith', { direction: 'rtl' }, ['arabic']],
    ['™©', {}, ['sans']],
    ['👍🏽❤\uFE0F', {}, ['emoji']],
    ['𝐀∰', {}, ['math']],
    ['ᠪᠠᠲᠤ', {}, ['mongolian']],
  ])('%s with %j uses %j', (text, options, families) => {
    const used = withoutSpaces(shapeAndShow(text, options)).map(({ family }) => family);
    expect([...new Set(used)]).toEqual(families);
  });

  test('uses the font of the opening bracket for the closing bracket', () => {
    const [open, , close] = withoutSpaces(shapeAndShow('x(王)')).slice(1);
    expect([open, close].map((glyph) => glyph?.family)).toEqual(['sans', 'sans']);
  });

  test('uses the regular font if a family has no bold font', () => {
    expect(shapeAndShow('ᠪᠠᠲᠤ', { weight: 'Bold' }).width).toBeGreaterThan(1);
  });
});

describe('a letter that is missing in all fonts', () => {
  test.each(['ꯀꯁ', 'ܐܒ', '\u0378', '\u{10FFFD}', 'a\u1ABF\u{1E8D0}', 'क\u{1E8D0}', '\u{1E8D0}'])(
    '%j is shown as a replacement character, never as the missing-glyph box',
    (text) => {
      for (const weight of ['Regular', 'Bold'] as const) {
        const { glyphs, width } = shapeAndShow(text, { weight });
        const replacement = fontFile('sans', weight).font.glyphForCodePoint(0xfffd).id;
        expect(glyphs.every(({ id }) => id !== 0)).toBe(true);
        expect(glyphs.some(({ family, id }) => family === 'sans' && id === replacement)).toBe(true);
        expect(width).toBeGreaterThan(0);
      }
    },
  );

  test('keeps the original text, for a private-use character only as ActualText', () => {
    expect(shapeAndShow('xꯀ').glyphs.map(({ text }) => text)).toEqual(['x', 'ꯀ']);
    const { glyphs, operators } = shapeAndShow('\uE000');
    expect(glyphs.map(({ text }) => text)).toEqual(['\uFFFD']);
    expect(operators).toContain('/Span <</ActualText <feffe000>>> BDC');
  });
});

describe('text of glyphs', () => {
  test.each(internationalNames)('%s: no glyph is missing or maps to NUL or a byte order mark', (_, name) => {
    for (const { id, text } of shapeAndShow(name).glyphs) {
      expect(id).not.toBe(0);
      expect(text).not.toMatch(/[\0\uFEFF\uFFFE]/);
    }
  });

  test('a bracket in Hebrew maps to the original character, not to its mirrored form', () => {
    const { glyphs } = shapeAndShow('א(ב');
    const bracket = glyphs.find(({ text }) => text === '(');
    expect(bracket?.id).toBe(fontFile('hebrew', 'Regular').font.glyphForCodePoint(0x29).id);
  });

  test('each right-to-left glyph maps to one character, also in a ligature', () => {
    const text = shapeAndShow('لا').glyphs.map(({ text }) => text);
    expect(text).toEqual(['ا', 'ل']);
  });

  test('a syllable with reordered glyphs gets an ActualText', () => {
    expect(shapeAndShow('कि').operators).toContain('/Span <</ActualText <feff0915093f>>> BDC');
  });
});

test('shaping does not depend on lines shaped before', () => {
  const alone = internationalNames.map(([, name]) => shapeAndShow(name).operators);
  const again = [...internationalNames].reverse().map(([, name]) => shapeAndShow(name).operators);
  expect(again.reverse()).toEqual(alone);
});

test('the direction of the document is the base direction of its lines', () => {
  const order = (direction: 'ltr' | 'rtl'): string =>
    shapeAndShow('دعم Smith', { direction })
      .glyphs.map(({ text }) => text)
      .join('');
  expect(order('rtl').indexOf('S')).toBeLessThan(order('rtl').indexOf('ع'));
  expect(order('ltr').indexOf('S')).toBeGreaterThan(order('ltr').indexOf('ع'));
});
