import { expect, test } from 'vitest';
import { exact, instantAt } from './instant.js';

test.each([
  ['2026-11-23 14:05:00', 'Europe/Berlin', '2026-11-23T13:05:00.000Z'],
  ['2026-07-01 00:00:00', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
  ['2026-07-01 00:00:00', 'America/New_York', '2026-07-01T04:00:00.000Z'],
  ['2026-01-01 05:45:00', 'Asia/Kathmandu', '2026-01-01T00:00:00.000Z'],
  ['2026-03-29 01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59.000Z'],
  ['2026-03-29 03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25 03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
])('converts %s in %s to %s', (clock, zone, instant) => {
  expect(instantAt(clock, zone)).toBe(instant);
  expect(exact(instant, zone, true)).toBe(clock);
});

test('returns one of the two instants of a repeated hour', () => {
  expect(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']).toContain(
    instantAt('2026-10-25 02:30:00', 'Europe/Berlin'),
  );
});
