/** Maximum distance of a local time from the same time in UTC, with a margin for a change of the clocks. */
const MAX_OFFSET = 26 * 3_600_000;

/**
 * Returns the last millisecond of each calendar quarter in a time zone, within from < instant <= to, in the order of time.
 * @param from, to ISO 8601 UTC with milliseconds, like the result
 */
export function quarterEnds(from: string, to: string, timeZone: string): string[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const ends: string[] = [];
  // Starts a quarter early, because the local year and quarter may differ from those in UTC.
  const { year, month } = monthOf(start);
  for (let next = month - (month % 3); ; next += 3) {
    const last = monthStart(year, next, timeZone) - 1;
    if (last > end) return ends;
    if (last > start) ends.push(new Date(last).toISOString());
  }
}

/** Returns the last millisecond of each of the last `months` calendar months that ended before an instant, in the order of time. */
export function monthEnds(instant: string, months: number, timeZone: string): string[] {
  const before = Date.parse(instant);
  const ends: number[] = [];
  const { year, month } = monthOf(before);
  // Starts a month late, because the local month may be later than that in UTC.
  for (let start = month + 1; ends.length < months; start -= 1) {
    const last = monthStart(year, start, timeZone) - 1;
    if (last < before) ends.unshift(last);
  }
  return ends.map((end) => new Date(end).toISOString());
}

const monthOf = (instant: number): { year: number; month: number } => {
  const date = new Date(instant);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
};

/**
 * Returns the first instant of a month in a time zone, in milliseconds. If a change of the clocks skips midnight, the month
 * starts after the change; if it repeats midnight, the month starts at the first one.
 * @param month from January, 0; other months count from the year
 */
export const monthStart = (year: number, month: number, timeZone: string): number =>
  localInstants(timeZone)(Date.UTC(year, month));

/**
 * Returns a function that returns the instant of a local time, both in milliseconds, the local time as if it were UTC. A time
 * that a change of the clocks skips is the first instant after the change; a repeated one is the first of the two.
 */
export function localInstants(timeZone: string): (local: number) => number {
  const clock = clockOf(timeZone);
  return (local) => {
    const offsets = [local - MAX_OFFSET, local + MAX_OFFSET].map((instant) => clock(instant) - instant);
    const instants = offsets.map((offset) => local - offset).filter((instant) => clock(instant) === local);
    return instants.length > 0 ? Math.min(...instants) : firstAfter(local, clock);
  };
}

/** Returns the instant of the change of the clocks that skips a local time. */
function firstAfter(local: number, clock: (instant: number) => number): number {
  let [earlier, later] = [local - MAX_OFFSET, local + MAX_OFFSET];
  while (later - earlier > 1) {
    const middle = Math.floor((earlier + later) / 2);
    if (clock(middle) < local) earlier = middle;
    else later = middle;
  }
  return later;
}

/** Returns a function that returns the local time at an instant, both in milliseconds, the local time as if it were UTC. */
function clockOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone,
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const [year, month, day, hour, minute, second] = (
      ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
    ).map((type) => Number(parts[type])) as [number, number, number, number, number, number];
    const date = new Date(0);
    // Date.UTC reads the years 0 to 99 as 1900 to 1999.
    date.setUTCFullYear(year, month - 1, day);
    return date.setUTCHours(hour, minute, second, ((instant % 1000) + 1000) % 1000);
  };
}
