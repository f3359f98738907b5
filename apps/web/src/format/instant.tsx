import { Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { app } from '../messages/app.js';

/** Formats an instant as "2026-11-23 14:05" in a time zone, with seconds if the order within a minute matters. */
export function exact(instant: string, timeZone: string, seconds = false): string {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const time = `${parts['hour']}:${parts['minute']}${seconds ? `:${parts['second']}` : ''}`;
  return `${parts['year']}-${parts['month']}-${parts['day']} ${time}`;
}

/** Formats the date of an instant in a time zone: "2026-11-23". */
export const day = (instant: string, timeZone: string): string => exact(instant, timeZone).slice(0, 10);

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
  `${exact(new Date(at).toISOString(), timeZone, true).replace(' ', 'T')}Z`;

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

const relativeFormat = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const steps = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['month', 2_629_800],
  ['year', 31_557_600],
] as const;

/** Formats an instant relative to `now` (milliseconds since the epoch): "just now", "5 minutes ago", "in 3 days". */
export function relative(instant: string, now: number): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  if (Math.abs(seconds) < 45) return app.justNow;
  let [unit, length]: readonly [Intl.RelativeTimeFormatUnit, number] = steps[0];
  for (const step of steps) if (Math.abs(seconds) >= step[1]) [unit, length] = step;
  return relativeFormat.format(Math.round(seconds / length), unit);
}

// All relative times share one timer, which runs only while at least one of them is mounted.
let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  now = Date.now();
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, 20_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Returns the current time in milliseconds since the epoch, updated every 20 seconds. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);

/** Relative time. The tooltip shows the exact time in the given time zone and in UTC. */
export function RelativeInstant({ instant, timeZone }: { instant: string; timeZone: string }) {
  const at = useNow();
  return (
    <Tooltip
      multiline
      label={
        <>
          {exact(instant, timeZone, true)} {timeZone}
          <br />
          {exact(instant, 'UTC', true)} UTC
        </>
      }
    >
      <time dateTime={instant}>{relative(instant, at)}</time>
    </Tooltip>
  );
}

/** Exact time in the given time zone. The tooltip shows it in UTC. */
export function ExactInstant({ instant, timeZone }: { instant: string; timeZone: string }) {
  return (
    <Tooltip label={`${exact(instant, 'UTC', true)} UTC`}>
      <time dateTime={instant}>
        {exact(instant, timeZone, true)} <span className="quiet">{timeZone}</span>
      </time>
    </Tooltip>
  );
}
