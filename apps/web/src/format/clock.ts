/** Returns the local time at an instant in a time zone, as fields hold it: `2026-11-23 14:05:00`. */
export function clockAt(instant: string, timeZone: string): string {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}:${parts['second']}`;
}

/** Returns the local date at an instant in a time zone, as fields hold it: `2026-11-23`. */
export const dateAt = (instant: string, timeZone: string): string => clockAt(instant, timeZone).slice(0, 10);

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Converts a local time such as `2026-11-23 14:05:00` in a time zone to an instant. A local time that a clock change skips
 * becomes the next valid minute; of a repeated one, the first is used (docs/domain.md, section 4).
 */
export function instantAt(clock: string, timeZone: string): string {
  const local = Date.parse(`${clock.replace(' ', 'T')}Z`);
  const offsetAt = (at: number): number => Date.parse(utcOf(at, timeZone)) - at;
  // The offsets before and after any clock change near the local time.
  const candidates = [local - DAY, local + DAY].map((at) => local - offsetAt(at)).sort((a, b) => a - b);
  const valid = candidates.find((at) => at + offsetAt(at) === local);
  if (valid !== undefined) return new Date(valid).toISOString();
  let [before, after] = candidates as [number, number];
  const offset = offsetAt(before);
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle) === offset) before = middle;
    else after = middle;
  }
  return new Date(Math.floor(after / MINUTE) * MINUTE).toISOString();
}

/** Returns the local time at an instant in whole seconds, written as if it were UTC. */
const utcOf = (at: number, timeZone: string): string =>
  `${clockAt(new Date(at).toISOString(), timeZone).replace(' ', 'T')}Z`;

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(timeZone: string): Intl.DateTimeFormat {
  let cached = formatters.get(timeZone);
  if (!cached) {
    cached = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, cached);
  }
  return cached;
}
