import { exact, instantAt, relative } from '../../format/instant.js';
import { assignments } from '../../messages/assignments.js';
import { common } from '../../messages/common.js';

const HOUR = 3_600_000;

/**
 * Returns the description of a deadline: the relative time, the time in UTC, and warnings for a time in the
 * past or in an hour that is skipped or repeated when clocks change.
 * @param clock local time in `timeZone`, e.g. `2026-12-01 17:00:00`
 * @param now milliseconds since the epoch
 */
export function describeDeadline(clock: string, timeZone: string, now: number): string {
  const instant = instantAt(clock, timeZone);
  const actual = exact(instant, timeZone, true);
  const { deadline } = assignments;
  const parts = [relative(instant, now), common.utc(exact(instant, 'UTC'))];
  if (actual !== clock) parts.push(deadline.skippedHour(actual.slice(11, 16)));
  else if ([-HOUR, HOUR].some((offset) => clockAt(Date.parse(instant) + offset, timeZone) === clock))
    parts.push(deadline.repeatedHour);
  if (Date.parse(instant) <= now) parts.push(deadline.past);
  return parts.join(' · ');
}

const clockAt = (at: number, timeZone: string): string => exact(new Date(at).toISOString(), timeZone, true);
