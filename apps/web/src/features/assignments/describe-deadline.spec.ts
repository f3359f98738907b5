import { expect, test } from 'vitest';
import { describeDeadline } from './describe-deadline.js';

const now = Date.parse('2026-03-01T00:00:00Z');

test.each([
  ['2026-03-28 17:00:00', 'Europe/Berlin', 'in 28 days · 2026-03-28 16:00 UTC'],
  ['2026-03-30 17:00:00', 'Europe/Berlin', 'in 30 days · 2026-03-30 15:00 UTC'],
  ['2026-03-03 00:00:00', 'UTC', 'in 2 days · 2026-03-03 00:00 UTC'],
])('describes a deadline at %s in %s', (clock, zone, expected) => {
  expect(describeDeadline(clock, zone, now)).toBe(expected);
});

test('warns about an hour that is skipped when clocks change', () => {
  expect(describeDeadline('2026-03-29 02:30:00', 'Europe/Berlin', now)).toMatch(
    / · 2026-03-29 01:00 UTC · this hour is skipped when clocks change; the deadline is 03:00$/,
  );
});

test('warns about an hour that occurs twice when clocks change', () => {
  const text = describeDeadline('2026-10-25 02:30:00', 'Europe/Berlin', now);
  expect(text).toMatch(
    /2026-10-25 00:30 UTC · this hour occurs twice when clocks change; the UTC time applies$/,
  );
  for (const clock of ['2026-10-25 01:30:00', '2026-10-25 03:30:00'])
    expect(describeDeadline(clock, 'Europe/Berlin', now)).not.toMatch(/twice|skip/);
});

test('warns about a deadline in the past', () => {
  expect(describeDeadline('2026-02-27 00:00:00', 'UTC', now)).toBe(
    '2 days ago · 2026-02-27 00:00 UTC · in the past; assignees with incomplete items are overdue',
  );
});
