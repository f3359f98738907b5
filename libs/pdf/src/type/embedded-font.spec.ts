import { expect, test } from 'vitest';
import { Container } from '../file/container.js';
import { EmbeddedFont } from './embedded-font.js';
import { fontFile } from './font-files.js';

test('a glyph has one code for each string that it maps to', () => {
  const options = {
    title: '',
    subject: '',
    author: '',
    lang: 'en',
    created: new Date(0),
    id: new Uint8Array(16),
    tagged: false,
  };
  const font = new EmbeddedFont(new Container(options), fontFile('sans', 'Regular'), 'F1', 0);
  const { id } = font.font.glyphForCodePoint(0x28);
  const open = font.code(id, '(');
  const close = font.code(id, ')');
  expect(close).not.toBe(open);
  expect(font.code(id, '(')).toBe(open);
  expect(font.code(id, ')')).toBe(close);
});
