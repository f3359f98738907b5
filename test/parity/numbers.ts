/** Returns the numbers in a string as they are written: `41,200`, `82.4`, `2026`. */
export const numbersOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Returns every form in which a document may print the numbers of an API response: counts with thousands separators,
 * rates truncated to whole percent, scores truncated to one decimal, instants in UTC and in the organization's time zone.
 */
export function printedForms(response: unknown, timeZone: string): Set<string> {
  const forms = new Set<string>();
  const add = (text: string) => numbersOf(text).forEach((number) => forms.add(number));
  const walk = (value: unknown): void => {
    if (typeof value === 'number') {
      // Counts have thousands separators; IDs, such as CWE IDs, do not.
      add(`${value} ${value.toLocaleString('en-US')}`);
      if (value >= 0 && value <= 1) add(String(wholePercent(value)));
      add(oneDecimal(value));
    } else if (typeof value === 'string') {
      add(value);
      if (INSTANT.test(value)) add(`${value.replace('T', ' ')} ${formatInZone(timeZone, value)}`);
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(response);
  return forms;
}

/** Converts a rate from 0 to 1 to percent and truncates it to whole percent; above 0 and below 1 percent prints as "<1%". */
export const wholePercent = (rate: number): number =>
  rate > 0 && rate < 0.01 ? 1 : Math.floor(rate * 100 + 1e-9);

/** Cuts a score with two decimals after the first one. */
export const oneDecimal = (score: number): string => score.toFixed(2).slice(0, -1);

const formatInZone = (timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(instant),
  );
