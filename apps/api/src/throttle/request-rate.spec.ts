import { expect, it } from 'vitest';
import { RequestRate } from './request-rate.js';

/** Returns a rate of 2 requests per second and 3 at once, and a function that lets time pass. */
function rateOf(): { rate: RequestRate; wait: (ms: number) => void } {
  let now = 0;
  return {
    rate: new RequestRate({ perSecond: 2, burst: 3 }, () => now),
    wait: (ms) => {
      now += ms;
    },
  };
}

it('limits each caller for itself', () => {
  const { rate } = rateOf();
  expect(['a', 'a', 'b', 'a', 'a', 'b'].map((caller) => rate.take(caller) === 0)).toEqual([
    true,
    true,
    true,
    true,
    false,
    true,
  ]);
});

it('allows the next request exactly when it says so', () => {
  const { rate, wait } = rateOf();
  for (let n = 0; n < 3; n += 1) rate.take('a');
  expect(rate.take('a')).toBe(500);
  wait(499);
  expect(rate.take('a')).toBe(1);
  wait(1);
  expect(rate.take('a')).toBe(0);
  expect(rate.take('a')).toBe(500);
});

it('never allows more at once than the burst, however long the pause', () => {
  const { rate, wait } = rateOf();
  wait(3_600_000);
  expect(Array.from({ length: 5 }, () => rate.take('a') === 0)).toEqual([true, true, true, false, false]);
});

it('lets a costly request pass, and makes up for its cost afterwards', () => {
  const { rate, wait } = rateOf();
  expect(rate.take('a', 9)).toBe(0);
  expect(rate.take('a')).toBe(3_500);
  wait(3_499);
  expect(rate.take('a')).toBe(1);
  wait(1);
  expect(rate.take('a')).toBe(0);
});

it('does not count what is given back, or what it refuses', () => {
  const { rate, wait } = rateOf();
  for (let n = 0; n < 3; n += 1) rate.take('a');
  for (let n = 0; n < 100; n += 1) rate.take('a');
  rate.add('a', -1);
  expect([rate.take('a'), rate.take('a')]).toEqual([0, 500]);
  wait(500);
  expect(rate.take('a')).toBe(0);
});

it('makes up for the cost of a request that is known only afterwards', () => {
  const { rate } = rateOf();
  rate.take('a');
  rate.add('a', 4);
  expect([rate.take('a'), rate.take('b')]).toEqual([1_500, 0]);
});

it('keeps what a caller owes when it removes the callers that send nothing', () => {
  const { rate, wait } = rateOf();
  rate.take('a', 103);
  rate.take('b');
  wait(10_000);
  expect([rate.take('b'), rate.take('a')]).toEqual([0, 40_500]);
});
