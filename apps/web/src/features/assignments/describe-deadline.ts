import { clockAt, instantAt } from '../../format/clock.js';
import { exact, relative } from '../../format/instant.js';
import { assignments, common } from '../../messages/index.js';

const HOUR = 3_600_000;

/**
 * Returns the description of a deadline: the relative time, the time in UTC, and warnings for a time in the
 * past or in an hour that is skipped or repeated when clocks change.
 * @param clock local time in `timeZone`, e.g. `2026-12-01 17:00:00`
 * @param now milliseconds since the epoch
 */
export function describeDeadline(clock: string, timeZone: string, now: number): string {
  const instant = instantAt(clock, timeZone);
  const actual = clockAt(instant, timeZone);
  const { deadline } = assignments;
  const parts = [relative(instant, now), common.utc(exact(instant, 'UTC'))];
  if (actual !== clock) parts.push(deadline.skippedHour(exact(instant, timeZone)));
  else if ([-HOUR, HOUR].some((offset) => clockAt(shifted(instant, offset), timeZone) === clock))
    parts.push(deadline.repeatedHour);
  if (Date.parse(instant) <= now) parts.push(deadline.past);
  return parts.join(' · ');
}

/** Returns an instant that is the given number of milliseconds later. */
const shifted = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
