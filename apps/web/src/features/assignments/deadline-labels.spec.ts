import { expect, test } from 'vitest';
import { deadlineLabels } from './deadline-labels.js';

const now = Date.parse('2026-03-01T00:00:00Z');

test.each([
  ['2026-03-28 17:00:00', 'Europe/Berlin', 'in 28 days · 2026-03-28 16:00 UTC'],
  ['2026-03-30 17:00:00', 'Europe/Berlin', 'in 30 days · 2026-03-30 15:00 UTC'],
  ['2026-03-03 00:00:00', 'UTC', 'in 2 days · 2026-03-03 00:00 UTC'],
])('a deadline at %s in %s', (clock, zone, words) => {
  expect(deadlineLabels(clock, zone, now)).toBe(words);
});

test('one in an hour that clocks skip says what it counts as', () => {
  expect(deadlineLabels('2026-03-29 02:30:00', 'Europe/Berlin', now)).toMatch(
    / · 2026-03-29 0[01]:30 UTC · clocks skip that hour: it counts as 0[13]:30$/,
  );
});

test('one in an hour that clocks show twice says which of them counts', () => {
  const words = deadlineLabels('2026-10-25 02:30:00', 'Europe/Berlin', now);
  expect(words).toMatch(/2026-10-25 0[01]:30 UTC · clocks show that hour twice: the one in UTC counts$/);
  for (const clock of ['2026-10-25 01:30:00', '2026-10-25 03:30:00'])
    expect(deadlineLabels(clock, 'Europe/Berlin', now)).not.toMatch(/twice|skip/);
});

test('one that has passed warns of what that means', () => {
  expect(deadlineLabels('2026-02-27 00:00:00', 'UTC', now)).toBe(
    '2 days ago · 2026-02-27 00:00 UTC · has passed: who is not done is overdue at once',
  );
});
