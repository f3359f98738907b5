import { describe, expect, it } from 'vitest';
import { day, instant, integer, matching, oneOf, reader, typedText } from './search-parameters.js';

it('reads the known parameters and ignores the others', () => {
  const read = reader({ state: oneOf(['open', 'closed']), page: integer(2) });
  expect(read({ state: 'open', page: 3, other: 'x' })).toEqual({ state: 'open', page: 3 });
  expect(read({ state: 'gone', page: '3' })).toEqual({});
});

describe('a parameter', () => {
  it.each([
    ['a value', oneOf(['a', 1, true]), ['a', 1, true], ['b', '1', 2, false, undefined]],
    ['an integer', integer(2, 5), [2, 5], [1, 6, 2.5, '2', Number.NaN, null]],
    ['text', typedText(3), ['a', 'abc'], ['', 'abcd', true, {}, undefined]],
    ['a pattern', matching(/^a+$/), ['a', 'aa'], ['b', '', 1]],
    [
      'a date',
      day,
      ['2026-02-28', '2024-02-29'],
      ['2026-02-29', '2026-13-01', '26-01-01', '2026-01-01T00:00:00Z'],
    ],
    [
      'an instant',
      instant,
      ['2026-02-28T23:59:59.999Z', '2026-02-28T00:00:00Z', '2026-02-28T00:00Z'],
      [
        '2026-02-29T00:00:00Z',
        '2026-02-28T24:01:00Z',
        '2026-02-28T00:00:00',
        '2026-02-28T00:00:00+01:00',
        '2026-02-28',
      ],
    ],
  ])('is %s', (_, read, valid, invalid) => {
    for (const value of valid) expect([value, read(value)]).toEqual([value, value]);
    for (const value of invalid) expect([value, read(value)]).toEqual([value, undefined]);
  });

  it('is text even if it looks like a number', () => {
    expect(typedText(3)(42)).toBe('42');
  });
});
