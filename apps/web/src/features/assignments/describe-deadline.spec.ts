import { expect, test } from 'vitest';
import { describeDeadline } from './describe-deadline.js';

const now = Date.parse('2026-03-01T00:00:00Z');

/** Times have a narrow no-break space before AM and PM. */
const plainSpaces = (text: string): string => text.replaceAll('\u202f', ' ');

test.each([
  ['2026-03-28 17:00:00', 'Europe/Berlin', 'in 28 days · Mar 28, 2026, 4:00 PM UTC'],
  ['2026-03-30 17:00:00', 'Europe/Berlin', 'in 30 days · Mar 30, 2026, 3:00 PM UTC'],
  ['2026-03-03 00:00:00', 'UTC', 'in 2 days · Mar 3, 2026, 12:00 AM UTC'],
])('describes a deadline at %s in %s', (clock, zone, expected) => {
  expect(plainSpaces(describeDeadline(clock, zone, now))).toBe(expected);
});

test('warns about an hour that is skipped when clocks change', () => {
  expect(plainSpaces(describeDeadline('2026-03-29 02:30:00', 'Europe/Berlin', now))).toMatch(
    / · Mar 29, 2026, 1:00 AM UTC · this hour is skipped when clocks change; the deadline is Mar 29, 2026, 3:00 AM$/,
  );
});

test('warns about an hour that occurs twice when clocks change', () => {
  const text = plainSpaces(describeDeadline('2026-10-25 02:30:00', 'Europe/Berlin', now));
  expect(text).toMatch(
    /Oct 25, 2026, 12:30 AM UTC · this hour occurs twice when clocks change; the UTC time applies$/,
  );
  for (const clock of ['2026-10-25 01:30:00', '2026-10-25 03:30:00'])
    expect(describeDeadline(clock, 'Europe/Berlin', now)).not.toMatch(/twice|skip/);
});

test('warns about a deadline in the past', () => {
  expect(plainSpaces(describeDeadline('2026-02-27 00:00:00', 'UTC', now))).toBe(
    '2 days ago · Feb 27, 2026, 12:00 AM UTC · in the past; assignees with incomplete items are overdue',
  );
});
