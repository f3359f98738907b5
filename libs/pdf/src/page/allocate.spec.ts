import { expect, test } from 'vitest';
import { allocate } from './allocate.js';

const claim = (need: number, weight = 1) => ({ need, weight });

test('gives every claim its need, and divides the surplus by weight', () => {
  expect(allocate(100, [claim(10, 1), claim(30, 2)])).toEqual([30, 70]);
});

test('meets small claims first if the width is too small', () => {
  expect(allocate(100, [claim(10), claim(80), claim(500)])).toEqual([10, 45, 45]);
  expect(allocate(90, [claim(100, 1), claim(100, 2)])).toEqual([30, 60]);
});

test('returns an empty list without claims', () => {
  expect(allocate(100, [])).toEqual([]);
});
