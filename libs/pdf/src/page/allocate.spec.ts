import { expect, test } from 'vitest';
import { allocate } from './allocate.js';

const claim = (need: number, weight = 1) => ({ need, weight });

test('everyone gets what is needed, and the rest by weight', () => {
  expect(allocate(100, [claim(10, 1), claim(30, 2)])).toEqual([30, 70]);
});

test('where there is too little, the modest are served first', () => {
  expect(allocate(100, [claim(10), claim(80), claim(500)])).toEqual([10, 45, 45]);
  expect(allocate(90, [claim(100, 1), claim(100, 2)])).toEqual([30, 60]);
});

test('nobody asks, nobody gets', () => {
  expect(allocate(100, [])).toEqual([]);
});
