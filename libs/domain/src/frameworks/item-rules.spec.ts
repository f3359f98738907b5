import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingOf, requiredSharePercentOf, statusOf } from './item-rules.js';

const seed = Number(process.env.SEED ?? 20_261_129);
const runs = { numRuns: 2_000, seed };

describe('the required share of an item (docs/domain.md, section 3.4)', () => {
  it.each<[string, number, number | null, number | null, number]>([
    ['is the threshold if the pack has none', 80, null, null, 80],
    ['is that of the pack if it is higher', 80, 100, null, 100],
    ['is the threshold if it is higher', 95, 90, null, 95],
    ['is the lowered one instead of that of the pack', 80, 100, 90, 90],
    ['is at least the threshold when it is lowered', 80, 100, 60, 80],
    ['is the same as the threshold if both are equal', 90, 90, null, 90],
    ['is that of the pack if the lowered one is not below it', 80, 90, 95, 90],
    ['is the threshold if the pack has no share to lower', 80, null, 90, 80],
  ])('%s', (_, coverageThresholdPercent, packRequiredSharePercent, setPercent, expected) => {
    expect(requiredSharePercentOf({ coverageThresholdPercent, packRequiredSharePercent, setPercent })).toBe(
      expected,
    );
  });
});

describe('the status of an item (docs/domain.md, section 3.6)', () => {
  it.each<[string, number, number, number, number, string]>([
    ['no topic comes before everything else', 0, 0, 0, 80, 'no-content'],
    ['no topic comes before people who are trained', 5, 5, 0, 80, 'no-content'],
    ['denominator 0', 0, 0, 1, 80, 'no-activity'],
    ['nobody trained', 0, 5, 1, 80, 'no-activity'],
    ['exactly the required share', 4, 5, 1, 80, 'covered'],
    ['one person less', 79, 100, 1, 80, 'partial'],
    ['all but one of 100,000 where everyone is required', 99_999, 100_000, 1, 100, 'partial'],
    ['everyone where everyone is required', 100_000, 100_000, 1, 100, 'covered'],
    ['two of three at 66%', 2, 3, 1, 66, 'covered'],
    ['two of three at 67%', 2, 3, 1, 67, 'partial'],
  ])('%s', (_, trained, denominator, topicCount, required, status) => {
    expect(statusOf({ trained, denominator, topicCount }, required)).toBe(status);
  });
});

/** An item whose number of trained people is within one person of the required share, or any number. */
const anyItem = fc
  .record({
    denominator: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 100_000 })),
    required: fc.integer({ min: 50, max: 100 }),
    topicCount: fc.integer({ min: 0, max: 2 }),
    around: fc.option(fc.integer({ min: -1, max: 1 }), { nil: null }),
    any: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ denominator, required, topicCount, around, any }) => {
    const near = Math.round((required * denominator) / 100) + (around ?? 0);
    const trained = around === null ? Math.round(any * denominator) : near;
    return { denominator, required, topicCount, trained: Math.min(denominator, Math.max(0, trained)) };
  });

/** Returns the status as docs/domain.md, section 3.6, defines it, with exact fractions. */
function naiveStatus({ denominator, required, topicCount, trained }: Record<string, number>): string {
  if (topicCount! < 1) return 'no-content';
  if (denominator! < 1) return 'no-activity';
  if (trained! < 1) return 'no-activity';
  const difference = BigInt(trained!) * 100n - BigInt(required!) * BigInt(denominator!);
  return difference < 0n ? 'partial' : 'covered';
}

it(`status and people still to train match the rules on random items (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      expect(statusOf(item, item.required)).toBe(naiveStatus(item));
      const missing = missingOf(item, item.required);
      const measurable = item.topicCount > 0 && item.denominator > 0;
      expect(missing === null).toBe(!measurable);
      if (missing === null) return;
      const reached = (trained: number) =>
        BigInt(trained) * 100n >= BigInt(item.required) * BigInt(item.denominator);
      expect(reached(item.trained + missing)).toBe(true);
      if (missing > 0) expect(reached(item.trained + missing - 1)).toBe(false);
      else expect(missing).toBe(0);
    }),
    runs,
  );
});

it(`the required share matches the rule on random values (seed ${seed})`, () => {
  const percent = fc.integer({ min: 50, max: 100 });
  const maybe = fc.option(fc.integer({ min: 1, max: 100 }), { nil: null });
  fc.assert(
    fc.property(percent, maybe, maybe, (coverageThresholdPercent, packRequiredSharePercent, own) => {
      const share = requiredSharePercentOf({
        coverageThresholdPercent,
        packRequiredSharePercent,
        setPercent: own,
      });
      const isLower = own !== null && packRequiredSharePercent !== null && own < packRequiredSharePercent;
      const ofItem = isLower ? own : packRequiredSharePercent;
      const expected =
        ofItem === null || coverageThresholdPercent > ofItem ? coverageThresholdPercent : ofItem;
      expect(share).toBe(expected);
    }),
    runs,
  );
});
