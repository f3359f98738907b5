import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LongNumber } from './json.js';
import { lastSegment } from './object.js';

const seed = Number(process.env.SEED ?? 20_261_201);
console.log(`seed ${seed}; run again with SEED=${seed}`);

it('keeps the digits of a number that JavaScript does not, without final zeros', () => {
  const digits = fc.string({ unit: fc.constantFrom('0', '1', '9'), minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(digits, fc.option(digits), fc.constantFrom('', '-'), (whole, decimals, sign) => {
      const text = `${sign}${BigInt(whole)}${decimals === null ? '' : `.${decimals}`}`;
      const plain = text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
      const expected = plain === String(Number(text)) ? Number(text) : { number: text };
      expect(new LongNumber(text).exact()).toEqual(expected);
    }),
    { seed, numRuns: 2_000 },
  );
  expect(new LongNumber('1.50e3').exact()).toEqual({ number: '1.50e3' });
});

it('finds the last segment of an ID', () => {
  const character = fc.constantFrom('a', 'b', '/', '#', '?', ':');
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 12 }), (id) => {
      const naive = id
        .replace(/[/#?]+$/, '')
        .split(/[/#]/)
        .pop();
      expect(lastSegment(id)).toBe(naive);
    }),
    { seed, numRuns: 2_000 },
  );
});
