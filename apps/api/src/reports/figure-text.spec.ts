import { inRequestScope, type Figure } from '@docket/domain';
import { expect, it } from 'vitest';
import { figureText } from './figure-text.js';

it.each<[Pick<Figure, 'value' | 'unit'> & { printed?: string }, string]>([
  [{ value: 12_345, unit: 'count' }, '12,345'],
  [{ value: 0.9999, unit: 'rate' }, '99%'],
  [{ value: 0.29, unit: 'rate' }, '29%'],
  [{ value: 0.57, unit: 'rate' }, '57%'],
  [{ value: 2 / 3, unit: 'rate' }, '66%'],
  [{ value: 1 / 400, unit: 'rate' }, '<1%'],
  [{ value: 0, unit: 'rate' }, '0%'],
  [{ value: 1, unit: 'rate' }, '100%'],
  [{ value: 1 / 400, unit: 'rate', printed: '<1%' }, '<1%'],
  [{ value: null, unit: 'rate' }, '–'],
  [{ value: null, unit: 'rate', printed: '–' }, '–'],
  [{ value: 77.25, unit: 'score' }, '77.2%'],
  [{ value: 69.99, unit: 'score' }, '69.9%'],
  [{ value: 70, unit: 'percent' }, '70%'],
  [{ value: 365, unit: 'days' }, '365 × 24 hours'],
  [{ value: '2026.11' }, '2026.11'],
])('formats %j as %s', (figure, value) => {
  expect(figureText({ label: 'Any', ...figure } as Figure)).toEqual({ label: 'Any', value });
});

it.each([
  ['de', '12.345', '66 %', '<1 %', '77,2 %', '365 × 24 Stunden'],
  ['tr', '12.345', '%66', '<%1', '%77,2', '365 × 24 saat'],
] as const)('formats figures in %s', (language, ...values) => {
  const figures = [
    { value: 12_345, unit: 'count' },
    { value: 2 / 3, unit: 'rate' },
    { value: 1 / 400, unit: 'rate', printed: '<1%' },
    { value: 77.25, unit: 'score' },
    { value: 365, unit: 'days' },
  ].map((figure) => ({ label: 'Any', ...figure }) as Figure);
  inRequestScope({ signal: new AbortController().signal, language }, () =>
    expect(figures.map((figure) => figureText(figure).value.replaceAll('\u00a0', ' '))).toEqual(values),
  );
});
