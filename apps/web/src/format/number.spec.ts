import { expect, it } from 'vitest';
import { binarySize } from './number.js';

it.each([
  [0, '0 B'],
  [1_023, '1,023 B'],
  [1_024, '1 KiB'],
  [1_536, '1.5 KiB'],
  [1_024 ** 2 - 1, '1,024 KiB'],
  [1_024 ** 2, '1 MiB'],
  [51_200 * 1_024 ** 2, '50 GiB'],
  [3_000 * 1_024 ** 4, '3,000 TiB'],
])('formats %i bytes in binary units', (bytes, text) => {
  expect(binarySize(bytes)).toBe(text.replace(' ', '\u00a0'));
});
