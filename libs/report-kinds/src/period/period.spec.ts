import { expect, test } from 'vitest';
import { reportKind } from '../registry.js';

const FROM = '2021-03-01T00:00:00.000Z';
const TO = '2026-03-01T00:00:00.000Z';
const { paramsSchema, instant } = reportKind('training')!;

/** Returns the parameters that are wrong. */
const wrong = (params: object): PropertyKey[] =>
  paramsSchema.safeParse(params).error?.issues.map(({ path }) => path[0]!) ?? [];

test('a period states the days of onboarding, 30 by default, and describes its end', () => {
  expect(paramsSchema.parse({ from: FROM, to: TO })).toEqual({ from: FROM, to: TO, onboardingDays: 30 });
  expect(paramsSchema.parse({ from: FROM, to: TO, onboardingDays: 1 })).toMatchObject({ onboardingDays: 1 });
  expect(paramsSchema.parse({})).toEqual({});
  expect(instant({ from: FROM, to: TO, knownAt: TO })).toEqual({ to: TO, knownAt: TO });
  expect(instant({ asOf: TO })).toEqual({ asOf: TO, knownAt: undefined });
});

test.each<[string, object, string[]]>([
  ['without an end', { from: FROM }, ['to']],
  ['without a start', { to: TO }, ['from']],
  ['with an instant', { from: FROM, to: TO, asOf: TO }, ['asOf']],
  ['that is empty', { from: TO, to: TO }, ['from']],
  ['of a millisecond', { from: '2026-02-28T23:59:59.999Z', to: TO }, []],
  ['that ends before it starts', { from: TO, to: FROM }, ['from']],
  ['of 5 years', { from: FROM, to: TO }, []],
  ['of more than 5 years', { from: FROM, to: '2026-03-01T00:00:00.001Z' }, ['to']],
  ['of 0 days of onboarding', { from: FROM, to: TO, onboardingDays: 0 }, ['onboardingDays']],
  ['of 365 days of onboarding', { from: FROM, to: TO, onboardingDays: 365 }, []],
  ['of 366 days of onboarding', { from: FROM, to: TO, onboardingDays: 366 }, ['onboardingDays']],
])('a period %s', (_, params, expected) => {
  expect(wrong(params)).toEqual(expected);
});

test('days of onboarding need a period', () => {
  expect(wrong({ onboardingDays: 30 })).toEqual(['onboardingDays']);
});

test('the file name has the first and the last day of a period', () => {
  const params = { from: '2026-01-01T00:00:00.000Z', to: '2026-03-31T21:59:59.999Z' };
  const header = {
    organization: { slug: 'northwind' },
    asOf: params.to,
    reportId: '0197a6b2',
    params,
  } as never;
  expect(reportKind('training')!.fileName(header)).toBe(
    'training-report-northwind-2026-01-01-to-2026-03-31-0197a6b2.pdf',
  );
});
