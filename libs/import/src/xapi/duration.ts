const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
/** Years, months, weeks, days, hours, minutes and seconds, any of which may be missing. */
const DURATION = new RegExp(
  `^P(?=\\d|T\\d)(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?` +
    `(?:T(?=\\d)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);
/** The alternative form of ISO 8601, e.g. P0000-00-01T02:00:00. */
const ALTERNATIVE = /^P(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2}(?:[.,]\d+)?)$/;

/** Milliseconds of weeks, days, hours, minutes and seconds. */
const UNITS_MS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];
/** Mean length of a month, for a fraction of one. */
const MONTH_MS = (365.2425 / 12) * 86_400_000;

/**
 * Returns the instant that lies a duration of ISO 8601 before another, in UTC with milliseconds. Months and years are those of the
 * calendar. Returns null if the duration is missing or is not one, or if the instant would be before 1970.
 */
export function startOf(completed: string, duration: unknown): string | null {
  const parts = typeof duration === 'string' ? partsOf(duration) : null;
  if (!parts) return null;
  const [years = 0, months = 0, ...others] = parts;
  const total = years * 12 + months;
  const spans = others.reduce((sum, value, unit) => sum + value * UNITS_MS[unit]!, 0);
  const fraction = (total - Math.floor(total)) * MONTH_MS;
  const start = monthsBefore(new Date(completed), Math.floor(total)) - Math.round(spans + fraction);
  return start > 0 ? new Date(start).toISOString() : null;
}

/** Returns the numbers of years, months, weeks, days, hours, minutes and seconds; null if the text is not a duration. */
function partsOf(duration: string): number[] | null {
  const found = DURATION.exec(duration)?.slice(1);
  const [years, months, ...days] = ALTERNATIVE.exec(duration)?.slice(1) ?? [];
  const parts = found ?? (years === undefined ? null : [years, months, '0', ...days]);
  return parts?.map((part) => Number((part ?? '0').replace(',', '.'))) ?? null;
}

/** Returns the instant a number of months earlier, on the last day of the month if it has no such day. */
function monthsBefore(instant: Date, months: number): number {
  const moved = new Date(instant);
  moved.setUTCMonth(moved.getUTCMonth() - months);
  // March 31 less one month would otherwise be March 3.
  if (moved.getUTCDate() !== instant.getUTCDate()) moved.setUTCDate(0);
  return moved.getTime();
}
