import { expect, test } from 'vitest';
import { ByteWriter } from '../file/byte-writer.js';
import { typesetter } from './typesetter.fixture.js';

test.each([
  ['Latin', 'Maximiliane Anastasia von Hohenstein-Wartenberg zu Rothenburg ob der Tauber'],
  ['without a space', 'x'.repeat(500)],
  ['Arabic', 'محمد الأحمد بن عبد الله بن عبد الرحمن بن محمد الأحمد بن عبد الله'],
  ['Chinese', '王小明'.repeat(50)],
  ['emoji', '👩‍🚀🇩🇪'.repeat(60)],
])('no line of a wrapped text is wider than the maximum width: %s', (_, text) => {
  const type = typesetter();
  for (const weight of ['Regular', 'Bold'] as const) {
    const lines = type.wrap(text, 14, 2, weight);
    expect(lines.length).toBe(2);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(14);
    expect(type.fit(text, 14, weight).width).toBeLessThanOrEqual(14);
  }
});

test('does not cut a string that fits; an empty string has no lines', () => {
  const type = typesetter();
  expect(type.fit('Ada', 14).width).toBe(type.line('Ada').width);
  expect(type.wrap('', 14, 2)).toEqual([]);
});

test('does not select the same font twice in a row', () => {
  const type = typesetter();
  const pen = { font: '', size: 0 };
  const shown = (text: string): string => {
    const operators = new ByteWriter();
    type.line(text).write(operators, 8, pen);
    return operators.toString();
  };
  expect(shown('Ada')).toContain('Tf');
  expect(shown('Grace')).not.toContain('Tf');
  expect(shown('דוד')).toContain('Tf');
  expect(shown('Ada')).toContain('Tf');
});

test.each([
  ['at least 80 ', '% of all', 'at least'],
  ['what a ratio ', ': of all', 'what a'],
  ['le rôle « ', 'learner »', 'le rôle'],
  ['Est-ce vrai ', '? Oui', 'Est-ce'],
])('does not break a line between %j and %j', (before, after, first) => {
  const type = typesetter();
  const maxWidth = type.line(before.trimEnd()).width + 0.1;
  const [line] = type.wrap(before + after, maxWidth, 5);
  expect(line!.width).toBe(type.line(first).width);
});

test('does not end a line with a separator', () => {
  const type = typesetter();
  const [first, second] = type.wrap('Payments · Identity', type.line('Payments ·').width + 0.1, 2);
  expect(first!.width).toBe(type.line('Payments').width);
  expect(second!.width).toBe(type.line('Identity').width);
});
