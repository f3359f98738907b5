import type { ComparedValue } from './comparison.snapshot.js';

export const countOf = (value: number): ComparedValue => ({ unit: 'count', value });

/** @param value percent with one decimal; null if there is no score */
export const scoreOf = (value: number | null): ComparedValue => ({ unit: 'score', value });

export const shareOf = (numerator: number | bigint, denominator: number | bigint): ComparedValue => ({
  unit: 'share',
  numerator: String(numerator),
  denominator: String(denominator),
});
