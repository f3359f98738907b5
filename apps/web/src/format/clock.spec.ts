import { expect, test } from 'vitest';
import { clockAt, instantAt } from './clock.js';

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
  expect(clockAt(instant, zone)).toBe(clock);
});

test.each([
  ['2026-10-25 02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-11-01 01:59:59', 'America/New_York', '2026-11-01T05:59:59.000Z'],
  ['2026-04-05 01:45:00', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
])('uses the first occurrence of the repeated time %s in %s', (clock, zone, instant) => {
  expect(instantAt(clock, zone)).toBe(instant);
});

test.each([
  ['2026-03-29 02:00:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-03-29 02:30:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-03-29 02:59:59', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-03-08 02:15:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ['2026-10-04 02:10:00', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
  // Samoa skipped a whole day.
  ['2011-12-30 12:00:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
])('replaces the skipped time %s in %s with the next valid minute', (clock, zone, instant) => {
  expect(instantAt(clock, zone)).toBe(instant);
});
