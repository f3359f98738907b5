import { expect, it } from 'vitest';
import { formatOf } from './cell-format.js';

it('reads a format code that is longer than those of Excel as a number', () => {
  expect(formatOf('dd/mm/yyyy')).toBe('date');
  expect(formatOf(`dd/mm/yyyy${' '.repeat(245)}`)).toBe('date');
  expect(formatOf(`dd/mm/yyyy${' '.repeat(246)}`)).toBe('number');
});
