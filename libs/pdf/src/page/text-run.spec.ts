import { expect, test } from 'vitest';
import type { TextLine } from '../type/shaping.js';
import { TextRun } from './text-run.js';
import { leading, size } from './theme.js';

const word = (text: string): TextLine => ({
  width: 1,
  write: (operators) => void operators.text(`(${text})Tj`),
});

test('writes positions relative to the previous line', () => {
  const run = new TextRun();
  const show = (text: string, x: number, y: number): void => run.show(word(text), x, y, size.small);
  show('first', 51.02, 700);
  show('below', 51.02, 700 - leading);
  show('right', 100, 700 - leading);
  show('lower', 100, 700 - leading - 10);
  show('back', 51.02, 700);
  expect(run.take()!.toString().split('\n').slice(1)).toEqual([
    '51.02 700 Td (first)Tj',
    'T* (below)Tj',
    '48.98 0 Td (right)Tj',
    '0 -10 Td (lower)Tj',
    `-48.98 ${leading + 10} Td (back)Tj`,
    'ET',
  ]);
});
