import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readScore } from './scores.js';

const seed = Number(process.env['SEED'] ?? 20_261_130);
beforeAll(() => console.log(`seed ${seed}; run again with SEED=${seed}`));

const read = (text: string, scoreMax = 100, decimalComma = false) =>
  readScore(text, { scoreMax, decimalComma });

describe('scores', () => {
  it.each([
    ['85', '85.00'],
    ['85.5', '85.50'],
    ['85 %', '85.00'],
    ['%85', '85.00'],
    ['٨٥٪', '85.00'],
    ['８５％', '85.00'],
    ['１７／２０', '85.00'],
    ['85.00\u00a0%', '85.00'],
    ['8.5/10', '85.00'],
    ['17 von 20', '85.00'],
    ['17 out of 20', '85.00'],
    ['17 sur 20', '85.00'],
    ['0', '0.00'],
    ['100', '100.00'],
  ])('reads %s', (text, score) => expect(read(text)).toEqual({ score }));

  it('never rounds up to the passing score', () => {
    expect(read('69.9999999999999999999999')).toEqual({ score: '69.99' });
    expect(read('13.99999/20')).toEqual({ score: '69.99' });
    expect(read('0.6999999999', 1)).toEqual({ score: '69.99' });
    expect(read('0.57', 1)).toEqual({ score: '57.00' });
  });

  it('takes numbers out of the maximum, and percentages and fractions out of their own', () => {
    expect(read('8.5', 10)).toEqual({ score: '85.00' });
    expect(read('85 %', 10)).toEqual({ score: '85.00' });
    expect(read('17/20', 10)).toEqual({ score: '85.00' });
  });

  it('reads a decimal comma only if the mapping says so', () => {
    expect(read('69,5', 100, true)).toEqual({ score: '69.50' });
    expect(read('8,5/10', 100, true)).toEqual({ score: '85.00' });
    expect(read('0,5', 0.5 + 0.5, true)).toEqual({ score: '50.00' });
    expect(read('1.75', 2.5)).toEqual({ score: '70.00' });
    expect(read('1,75', 2.5, true)).toEqual({ score: '70.00' });
    expect(read('69,5')).toMatchObject({ problem: expect.stringMatching(/has a comma/) as string });
    expect(read('69.5', 100, true)).toHaveProperty('problem');
  });

  it.each(['101', '11/10', '101 %', '-1', 'A', 'Pass', '1.2.3', '1e2', '5/0', '85 points', '1,000.5'])(
    'refuses %s',
    (text) => expect(read(text)).toHaveProperty('problem'),
  );

  it('agrees with trying every hundredth', () => {
    const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10_000_000n }), fc.integer({ min: 0, max: 6 }));
    const text = ([digits, scale]: [bigint, number]) => {
      const padded = String(digits).padStart(scale + 1, '0');
      return scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
    };
    fc.assert(
      fc.property(decimal, decimal, (value, max) => {
        const [part, whole] = [value[0] * 10n ** BigInt(max[1]), max[0] * 10n ** BigInt(value[1])];
        const result = read(`${text(value)}/${text(max)}`);
        if (whole === 0n || part > whole) {
          expect(result).toHaveProperty('problem');
          return;
        }
        // The largest hundredth of a percent that the score reaches.
        let hundredths = 0n;
        for (let step = 10_000n; step > 0n; step /= 10n)
          while ((hundredths + step) * whole <= part * 10_000n) hundredths += step;
        const [percent, rest] = [hundredths / 100n, hundredths % 100n];
        expect(result).toEqual({ score: `${percent}.${rest < 10n ? '0' : ''}${rest}` });
      }),
      { seed, numRuns: 1_000 },
    );
  });
});
