import { expect, it } from 'vitest';
import { similarName } from './similar-name.js';

const known = ['page', 'pageSize', 'sort', 'search', 'knownAt', 'joinedAt', 'email'];

it.each([
  ['pagesize', 'pageSize'],
  ['pge', 'page'],
  ['known', 'knownAt'],
  ['serch', 'search'],
  ['emial', 'email'],
  ['joined_at', 'joinedAt'],
  ['Joined At', 'joinedAt'],
  ['asOf', undefined],
  ['order', undefined],
  ['x', undefined],
  ['', undefined],
])('"%s" is taken for %s', (name, expected) => {
  expect(similarName(name, known)).toBe(expected);
});
