import { Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { locale } from '../language/language.js';
import { app } from '../messages/index.js';

const time = { dateStyle: 'medium', timeStyle: 'short' } as const;
const timeWithSeconds = { dateStyle: 'medium', timeStyle: 'medium' } as const;
const date = { dateStyle: 'medium' } as const;

/** Formats an instant in a time zone: "Nov 23, 2026, 2:05 PM", with seconds if the order within a minute matters. */
export const exact = (instant: string, timeZone: string, seconds = false): string =>
  formatter(timeZone, seconds ? timeWithSeconds : time).format(new Date(instant));

/** Formats the date of an instant in a time zone: "Nov 23, 2026". */
export const day = (instant: string, timeZone: string): string =>
  formatter(timeZone, date).format(new Date(instant));

/** Formats a local date or time as fields hold it (`2026-11-23`, `2026-11-23 14:05:00`), with seconds unless they are 0. */
export function clockText(clock: string): string {
  const [on, at] = clock.split(' ');
  if (!at) return day(`${on}T00:00:00Z`, 'UTC');
  return exact(`${on}T${at}Z`, 'UTC', !at.endsWith(':00'));
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(timeZone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${style.timeStyle}`;
  let cached = formatters.get(key);
  if (!cached) {
    cached = new Intl.DateTimeFormat(locale, { ...style, timeZone });
    formatters.set(key, cached);
  }
  return cached;
}

const relativeFormat = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
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
