import type { Figure } from '@docket/domain';
import { expect, it } from 'vitest';
import { figureText } from './figure-text.js';

it.each<[Pick<Figure, 'value' | 'unit'>, string]>([
  [{ value: 12_345, unit: 'count' }, '12,345'],
  [{ value: 0.9999, unit: 'rate' }, '99%'],
  [{ value: 0.29, unit: 'rate' }, '29%'],
  [{ value: 1, unit: 'rate' }, '100%'],
  [{ value: null, unit: 'rate' }, '–'],
  [{ value: 77.25, unit: 'score' }, '77.3%'],
  [{ value: 70, unit: 'percent' }, '70%'],
  [{ value: 365, unit: 'days' }, '365 days of 24 hours'],
  [{ value: '2026.11' }, '2026.11'],
])('formats %j as %s', (figure, value) => {
  expect(figureText({ label: 'Any', ...figure } as Figure)).toEqual({ label: 'Any', value });
});
