import { expect, it } from 'vitest';
import { closestOf } from './query-parameters.js';

const known = ['page', 'pageSize', 'sort', 'search', 'knownAt'];

it.each([
  ['pagesize', 'pageSize'],
  ['pge', 'page'],
  ['known', 'knownAt'],
  ['serch', 'search'],
  ['asOf', null],
  ['order', null],
  ['x', null],
])('"%s" is taken for %s', (name, expected) => {
  expect(closestOf(name, known)).toBe(expected);
});
