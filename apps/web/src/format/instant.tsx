import { Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';

/** One format for every date: "2026-11-23 14:05", with seconds where order within a minute matters. */
export function exact(instant: string, timeZone: string, seconds = false): string {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const time = `${parts['hour']}:${parts['minute']}${seconds ? `:${parts['second']}` : ''}`;
  return `${parts['year']}-${parts['month']}-${parts['day']} ${time}`;
}

/** The day that it is in a zone: "2026-11-23". */
export const day = (instant: string, timeZone: string): string => exact(instant, timeZone).slice(0, 10);

/**
 * The instant at which clocks of a zone show `2026-11-23 14:05:00`. Of an hour that is skipped or shown twice when clocks
 * change, one of the two that could be meant.
 */
export function instantAt(clock: string, timeZone: string): string {
  const shown = Date.parse(`${clock.replace(' ', 'T')}Z`);
  let at = shown;
  // The offset depends on the instant that is looked for; the second look sees the right side of a change.
  for (let look = 0; look < 2; look += 1)
    at += shown - Date.parse(`${exact(new Date(at).toISOString(), timeZone, true).replace(' ', 'T')}Z`);
  return new Date(at).toISOString();
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, found);
  }
  return found;
}

const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const steps = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['month', 2_629_800],
  ['year', 31_557_600],
] as const;

/** "just now", "5 minutes ago", "in 3 days". */
export function relative(instant: string, now: number): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  if (Math.abs(seconds) < 45) return 'just now';
  let [unit, length]: readonly [Intl.RelativeTimeFormatUnit, number] = steps[0];
  for (const step of steps) if (Math.abs(seconds) >= step[1]) [unit, length] = step;
  return words.format(Math.round(seconds / length), unit);
}

// One clock for all relative times: they change together, and only while someone looks.
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

/** The time now, to within twenty seconds. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);

/** A relative time; the exact one stands behind it in the organization's zone and in UTC. */
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

/** An exact instant in the organization's zone, UTC behind it. */
export function ExactInstant({ instant, timeZone }: { instant: string; timeZone: string }) {
  return (
    <Tooltip label={`${exact(instant, 'UTC', true)} UTC`}>
      <time dateTime={instant}>
        {exact(instant, timeZone, true)} <span className="quiet">{timeZone}</span>
      </time>
    </Tooltip>
  );
}
