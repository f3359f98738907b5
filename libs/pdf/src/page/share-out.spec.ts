import { expect, test } from 'vitest';
import { shareOut } from './share-out.js';

const claim = (need: number, weight = 1) => ({ need, weight });

test('everyone gets what is needed, and the rest by weight', () => {
  expect(shareOut(100, [claim(10, 1), claim(30, 2)])).toEqual([30, 70]);
});

test('where there is too little, the modest are served first', () => {
  expect(shareOut(100, [claim(10), claim(80), claim(500)])).toEqual([10, 45, 45]);
  expect(shareOut(90, [claim(100, 1), claim(100, 2)])).toEqual([30, 60]);
});

test('nobody asks, nobody gets', () => {
  expect(shareOut(100, [])).toEqual([]);
});
