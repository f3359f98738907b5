import { describe, expect, test } from 'vitest';
import { ByteText } from '../file/byte-text.js';
import type { EmbeddedFont } from './embedded-font.js';
import { fontFile, type Family, type Weight } from './font-files.js';
import { internationalNames } from './names.fixture.js';
import { shapeLine, type LineOptions } from './shaping.js';

interface Shown {
  family: Family;
  id: number;
  text: string;
}

/** Shapes and shows a line, and tells the glyphs in the order in which they are drawn. */
function shown(text: string, options: LineOptions & { weight?: Weight } = {}) {
  const { weight = 'Regular', ...line } = options;
  const glyphs: Shown[] = [];
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
      code: (id: number, said: string) => {
        glyphs.push({ family, id, text: said });
        return id.toString(16).padStart(4, '0');
      },
      advance: (id: number) => font.getGlyph(id).advanceWidth * scale,
    } as unknown as EmbeddedFont;
  };
  const set = shapeLine(text, weight, fontOf, line);
  const operators = new ByteText();
  set.write(operators, 10);
  return {
    ...set,
    operators: operators.toString(),
    glyphs,
    families: [...new Set(glyphs.map(({ family }) => family))],
  };
}

const withoutSpaces = ({ glyphs }: { glyphs: Shown[] }): Shown[] =>
  glyphs.filter(({ text }) => text.trim() !== '');

describe('the font of a letter', () => {
  test.each<[string, LineOptions, Family[]]>([
    ['王小明', {}, ['simplified']],
    ['王小明', { language: 'ja' }, ['japanese']],
    ['王小明', { language: 'zh-Hant' }, ['traditional']],
    ['王小明', { language: 'zh-TW' }, ['traditional']],
    ['王小明', { language: 'zh-Hans' }, ['simplified']],
    ['王小明', { language: 'ko-KR' }, ['korean']],
    ['田中さくら', { language: 'zh-Hant' }, ['japanese']],
    ['金哲秀(김철수)', { language: 'ja' }, ['korean']],
    // A character that the Japanese font lacks still has a shape.
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
  ])('%s in %j is of %j', (text, options, families) => {
    const used = withoutSpaces(shown(text, options)).map(({ family }) => family);
    expect([...new Set(used)]).toEqual(families);
  });

  test('a bracket that closes is of the font of the one that opened', () => {
    const [open, , close] = withoutSpaces(shown('x(王)')).slice(1);
    expect([open, close].map((glyph) => glyph?.family)).toEqual(['sans', 'sans']);
  });

  test('what has no bold is set all the same', () => {
    expect(shown('ᠪᠠᠲᠤ', { weight: 'Bold' }).width).toBeGreaterThan(1);
  });
});

describe('a letter that no font has', () => {
  test.each(['ꯀꯁ', 'ܐܒ', '\u0378', '\u{10FFFD}', 'a\u1ABF\u{1E8D0}', 'क\u{1E8D0}', '\u{1E8D0}'])(
    '%j is shown by a replacement, never by the missing glyph',
    (text) => {
      for (const weight of ['Regular', 'Bold'] as const) {
        const { glyphs, width } = shown(text, { weight });
        const replacement = fontFile('sans', weight).font.glyphForCodePoint(0xfffd).id;
        expect(glyphs.every(({ id }) => id !== 0)).toBe(true);
        expect(glyphs.some(({ family, id }) => family === 'sans' && id === replacement)).toBe(true);
        expect(width).toBeGreaterThan(0);
      }
    },
  );

  test('says what it stands for, a private one only beside its glyph', () => {
    expect(shown('xꯀ').glyphs.map(({ text }) => text)).toEqual(['x', 'ꯀ']);
    const { glyphs, operators } = shown('\uE000');
    expect(glyphs.map(({ text }) => text)).toEqual(['\uFFFD']);
    expect(operators).toContain('/Span <</ActualText <feffe000>>> BDC');
  });
});

describe('what glyphs say', () => {
  test.each(internationalNames)('%s: nobody is given zero or a mark of byte order', (_, name) => {
    for (const { id, text } of shown(name).glyphs) {
      expect(id).not.toBe(0);
      expect(text).not.toMatch(/[\0\uFEFF\uFFFE]/);
    }
  });

  test('a bracket in Hebrew says what was written, not what it looks like', () => {
    const { glyphs } = shown('א(ב');
    const bracket = glyphs.find(({ text }) => text === '(');
    expect(bracket?.id).toBe(fontFile('hebrew', 'Regular').font.glyphForCodePoint(0x29).id);
  });

  test('each glyph from right to left says one character, also of a ligature', () => {
    const said = shown('لا').glyphs.map(({ text }) => text);
    expect(said).toEqual(['ا', 'ل']);
  });

  test('a syllable whose glyphs were reordered is told whole', () => {
    expect(shown('कि').operators).toContain('/Span <</ActualText <feff0915093f>>> BDC');
  });
});

test('the same line is the same, whatever was shaped before', () => {
  const alone = internationalNames.map(([, name]) => shown(name).operators);
  const again = [...internationalNames].reverse().map(([, name]) => shown(name).operators);
  expect(again.reverse()).toEqual(alone);
});

test('a line that runs from right to left in a document that does as well', () => {
  const order = (direction: 'ltr' | 'rtl'): string =>
    shown('دعم Smith', { direction })
      .glyphs.map(({ text }) => text)
      .join('');
  expect(order('rtl').indexOf('S')).toBeLessThan(order('rtl').indexOf('ع'));
  expect(order('ltr').indexOf('S')).toBeGreaterThan(order('ltr').indexOf('ع'));
});
