import { expect, test } from 'vitest';
import { allocate } from './allocate.js';

const claim = (need: number, weight = 1) => ({ need, weight });

test('every claim gets its need, and the surplus is divided by weight', () => {
  expect(allocate(100, [claim(10, 1), claim(30, 2)])).toEqual([30, 70]);
});

test('if the width is too small, small claims are met first', () => {
  expect(allocate(100, [claim(10), claim(80), claim(500)])).toEqual([10, 45, 45]);
  expect(allocate(90, [claim(100, 1), claim(100, 2)])).toEqual([30, 60]);
});

test('returns an empty list for no claims', () => {
  expect(allocate(100, [])).toEqual([]);
});
