import { expect, it } from 'vitest';
import { auditSearch, filterOf } from './audit-search.js';

it.each([
  ['UTC', '2026-11-23', '2026-11-23T00:00:00.000Z', '2026-11-23T23:59:59.999Z'],
  ['Asia/Tokyo', '2026-11-23', '2026-11-22T15:00:00.000Z', '2026-11-23T14:59:59.999Z'],
  // Days of 25 and 23 hours.
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
  ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.999Z'],
])('covers the whole day in %s: %s', (zone, day, from, to) => {
  expect(filterOf({ from: day, to: day }, zone)).toEqual({ from, to });
});

it('drops invalid search parameters', () => {
  const odd = { from: '2026-02-30', to: 'soon', cursor: 'x', action: '', actor: 42, pageSize: 7 };
  expect(auditSearch(odd)).toEqual({ actor: '42' });
});
