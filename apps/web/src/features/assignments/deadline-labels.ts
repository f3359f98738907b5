import { exact, instantAt, relative } from '../../format/instant.js';

const HOUR = 3_600_000;

/**
 * What stands below a deadline that clocks of a zone show as `2026-12-01 17:00:00`: when that is, also in UTC, and what
 * becomes of an hour that clocks skip or show twice. `now` in milliseconds.
 */
export function deadlineLabels(clock: string, timeZone: string, now: number): string {
  const instant = instantAt(clock, timeZone);
  const shown = exact(instant, timeZone, true);
  const words = [relative(instant, now), `${exact(instant, 'UTC')} UTC`];
  if (shown !== clock) words.push(`clocks skip that hour: it counts as ${shown.slice(11, 16)}`);
  else if ([-HOUR, HOUR].some((apart) => clockAt(Date.parse(instant) + apart, timeZone) === clock))
    words.push('clocks show that hour twice: the one in UTC counts');
  if (Date.parse(instant) <= now) words.push('has passed: who is not done is overdue at once');
  return words.join(' · ');
}

const clockAt = (at: number, timeZone: string): string => exact(new Date(at).toISOString(), timeZone, true);
