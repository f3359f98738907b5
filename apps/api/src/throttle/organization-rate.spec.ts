import { expect, it } from 'vitest';
import { OrganizationRate } from './organization-rate.js';

it('limits the requests of each organization in each second', () => {
  let now = 5_000;
  const rate = new OrganizationRate(3, () => now);
  const allowed = (organization: string): boolean => {
    try {
      rate.count(organization);
      return true;
    } catch {
      return false;
    }
  };
  expect(['a', 'a', 'b', 'a', 'a', 'b'].map(allowed)).toEqual([true, true, true, true, false, true]);
  now = 5_999;
  expect(allowed('a')).toBe(false);
  now = 6_000;
  expect([allowed('a'), allowed('b')]).toEqual([true, true]);
});
