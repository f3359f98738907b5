import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  hundredthsOf,
  meanOfMeanScores,
  meanOfShares,
  meanScore,
  scoreText,
  scoreTenths,
  shareText,
  wholePercent,
} from './rounding.js';

/** Largest whole percent that the share reaches, found by trying each one. */
const naivePercent = (numerator: bigint, denominator: bigint): number => {
  let percent = 0;
  while (BigInt(percent + 1) * denominator <= 100n * numerator) percent += 1;
  return percent;
};

/** Truncates the decimal text of hundredths after the first decimal. */
const naiveScore = (hundredths: number): string => {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.at(-2)}%`;
};

describe('rule 10: shares are truncated to whole percent, once', () => {
  it.each([
    [0, 5, '0%'],
    [1, 1_000, '<1%'],
    [99, 10_000, '<1%'],
    [1, 100, '1%'],
    [1, 10, '10%'],
    [29, 100, '29%'],
    [57, 100, '57%'],
    [2, 3, '66%'],
    [74_699, 100_000, '74%'],
    [99_999, 100_000, '99%'],
    [100_000, 100_000, '100%'],
    [0, 0, '–'],
  ])('%d of %d is %s', (numerator, denominator, text) => {
    expect(shareText(numerator, denominator)).toBe(text);
  });

  it('complements are computed from their own numerators', () => {
    expect([shareText(2, 3), shareText(1, 3)]).toEqual(['66%', '33%']);
  });

  it('matches the naive rule next to every whole percent, for counts of any size', () => {
    const denominators = fc.oneof(
      fc.bigInt({ min: 1n, max: 300n }),
      fc.bigInt({ min: 1n, max: 5_000_000n }),
      fc.bigInt({ min: 1n, max: 10n ** 30n }),
    );
    const near = fc.tuple(denominators, fc.bigInt({ min: 0n, max: 100n }), fc.bigInt({ min: -2n, max: 2n }));
    fc.assert(
      fc.property(near, ([denominator, percent, offset]) => {
        const atPercent = (percent * denominator + 99n) / 100n + offset;
        const numerator = atPercent < 0n ? 0n : atPercent > denominator ? denominator : atPercent;
        const expected = naivePercent(numerator, denominator);
        expect(wholePercent(numerator, denominator)).toEqual({
          percent: expected,
          lessThanOne: expected === 0 && numerator > 0n,
        });
        expect(shareText(numerator, denominator) === '100%').toBe(numerator === denominator);
        expect(shareText(numerator, denominator) === '0%').toBe(numerator === 0n);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is exact for every share of up to 200 people', () => {
    for (let denominator = 1; denominator <= 200; denominator += 1)
      for (let numerator = 0; numerator <= denominator; numerator += 1)
        expect(wholePercent(numerator, denominator)!.percent).toBe(
          naivePercent(BigInt(numerator), BigInt(denominator)),
        );
  });
});

describe('rule 7: the mean of shares is exact', () => {
  test('thirds add up to one', () => {
    const thirds = [1, 1, 1].map((numerator) => ({ numerator, denominator: 3 }));
    const whole = [{ numerator: 2, denominator: 2 }];
    const { numerator, denominator } = meanOfShares([...thirds, ...whole, ...whole]);
    expect([numerator * 5n, denominator * 3n]).toEqual([denominator * 3n, numerator * 5n]);
    expect(shareText(numerator, denominator)).toBe('60%');
  });

  it('omits shares of nobody', () => {
    const shares = [
      { numerator: 1, denominator: 2 },
      { numerator: 0, denominator: 0 },
    ];
    const mean = meanOfShares(shares);
    expect(shareText(mean.numerator, mean.denominator)).toBe('50%');
    const none = meanOfShares([{ numerator: 0, denominator: 0 }]);
    expect(shareText(none.numerator, none.denominator)).toBe('–');
  });

  it('matches a mean over the product of all denominators', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }))
      .map(([denominator, part]) => ({ numerator: part % (denominator + 1), denominator }));
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), (shares) => {
        const product = shares.reduce((all, { denominator }) => all * BigInt(denominator), 1n);
        const total = shares.reduce(
          (sum, { numerator, denominator }) => sum + (BigInt(numerator) * product) / BigInt(denominator),
          0n,
        );
        const { numerator, denominator } = meanOfShares(shares);
        expect(numerator * product * BigInt(shares.length)).toBe(total * denominator);
      }),
      { numRuns: 500 },
    );
  });
});

describe('rule 10: scores are truncated to one decimal, once', () => {
  it.each([
    [69.99, '69.9%'],
    [70, '70.0%'],
    [73.475, '73.4%'],
    [64.345, '64.3%'],
    [99.99, '99.9%'],
    [100, '100.0%'],
    [0, '0.0%'],
    [0.09, '0.0%'],
    [null, '–'],
  ])('%d is %s', (score, text) => {
    expect(scoreText(score)).toBe(text);
  });

  it('matches the naive rule for every score', () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths += 1) {
      const score = Number(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);
      expect(hundredthsOf(score)).toBe(hundredths);
      expect(scoreText(score)).toBe(naiveScore(hundredths));
      expect(scoreTenths(score).whole >= 70).toBe(hundredths >= 7_000);
    }
  });

  it('never turns a mean just below a tenth into the tenth, for any number of scores', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.integer({ min: 0, max: 1_000 }),
        fc.bigInt({ min: -2n, max: 2n }),
        (scores, tenths, offset) => {
          const total = BigInt(tenths) * 10n * scores + offset;
          fc.pre(total >= 0n && total <= 10_000n * scores);
          // The mean reaches a tenth if the sum reaches as many tenths for each score.
          let reached = Math.max(0, tenths - 3);
          while (BigInt(reached + 1) * 10n * scores <= total) reached += 1;
          expect(scoreText(meanScore(total, scores))).toBe(naiveScore(reached * 10));
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe('the mean of the scores of assignees is exact', () => {
  test('thirds of a percent add up to the passing score', () => {
    // Means: 70 1/3, 70 1/3 and 69 1/3. In floating point their sum is below 210.
    const groups = [{ total: 21_100 + 21_100 + 20_800, topics: 3, people: 3 }];
    expect(scoreText(meanOfMeanScores(groups))).toBe('70.0%');
    expect(meanOfMeanScores([])).toBeNull();
  });

  it('matches a mean over the product of the numbers of topics', () => {
    const person = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (people) => {
        const groups = people.map((scores) => ({
          total: scores.reduce((sum, score) => sum + score, 0),
          topics: scores.length,
          people: 1,
        }));
        const product = 2_520n;
        const total = groups.reduce(
          (sum, group) => sum + (BigInt(group.total) * product) / BigInt(group.topics),
          0n,
        );
        const expected = Number(total / (product * BigInt(people.length))) / 100;
        expect(meanOfMeanScores(groups)).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});
