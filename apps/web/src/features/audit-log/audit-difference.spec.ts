import { expect, it } from 'vitest';
import { differenceOf, isByPeriod, itemsOf } from './audit-difference.js';

it('returns changed fields only', () => {
  expect(
    differenceOf({
      before: { name: 'Ada', role: 'learner', team: null },
      after: { name: 'Ada', role: 'auditor', team: 'Red' },
    }),
  ).toEqual({
    sides: { before: true, after: true },
    changes: [
      { field: 'role', before: 'learner', after: 'auditor' },
      { field: 'team', before: null, after: 'Red' },
    ],
    details: [],
  });
});

it('splits nested objects into fields up to the maximum depth', () => {
  const { changes } = differenceOf({
    before: { scope: { type: 'team', id: '1' }, a: { b: { c: { d: 1 } } } },
    after: { scope: { type: 'team', id: '2' }, a: { b: { c: { d: 2 } } } },
  });
  expect(changes).toEqual([
    { field: 'scope.id', before: '1', after: '2' },
    { field: 'a.b.c', before: { d: 1 }, after: { d: 2 } },
  ]);
});

it('handles created and deleted objects and other metadata', () => {
  expect(differenceOf({ after: { name: 'CI' } })).toMatchObject({
    sides: { before: false, after: true },
    changes: [{ field: 'name', before: undefined, after: 'CI' }],
  });
  expect(differenceOf({ before: { name: 'CI' }, after: null })).toMatchObject({
    sides: { before: true, after: false },
    changes: [{ field: 'name', before: 'CI', after: undefined }],
  });
  expect(differenceOf({ filters: { action: 'a' }, rows: 3, none: {} }).details).toEqual([
    { field: 'filters.action', value: 'a' },
    { field: 'rows', value: 3 },
    { field: 'none', value: {} },
  ]);
  expect(differenceOf({})).toEqual({ sides: { before: false, after: false }, changes: [], details: [] });
});

it.each([[{ before: 1, after: 2 }], [{ before: 'x' }], [{ before: [1], after: null }]])(
  'accepts values that are not objects: %j',
  (metadata) => {
    expect(differenceOf(metadata).changes).toHaveLength(1);
  },
);

it('recognizes values by period', () => {
  const period = { from: '2026-01-01T00:00:00.000Z', to: null, value: 'auditor' };
  expect(isByPeriod([period, { ...period, value: null }])).toBe(true);
  expect(isByPeriod([period, 'go'])).toBe(false);
  expect(isByPeriod([{ id: '1', name: 'Red' }])).toBe(false);
});

it('marks items that are missing from the other list', () => {
  expect(itemsOf([79, 89], [89, 90])).toEqual([
    { text: '79', differs: true },
    { text: '89', differs: false },
  ]);
  expect(itemsOf(['a'], undefined)).toEqual([{ text: 'a', differs: false }]);
});
