/** The numbers of a text as they stand there: `41,200`, `82.4`, `2026`. */
export const numbersOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Every way in which a document may print the numbers of an answer: counts with thousands separated, rates in whole
 * percent rounded down, scores with one decimal, instants in UTC and on the organization's clocks.
 */
export function printedForms(answer: unknown, timeZone: string): Set<string> {
  const forms = new Set<string>();
  const add = (text: string) => numbersOf(text).forEach((number) => forms.add(number));
  const walk = (value: unknown): void => {
    if (typeof value === 'number') {
      // Counts have their thousands separated; ids, as of a CWE, have not.
      add(`${value} ${value.toLocaleString('en-US')}`);
      if (value >= 0 && value <= 1) add(String(wholePercent(value)));
      add(value.toFixed(1));
    } else if (typeof value === 'string') {
      add(value);
      if (INSTANT.test(value)) add(`${value.replace('T', ' ')} ${onClocksOf(timeZone, value)}`);
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(answer);
  return forms;
}

/** A rate of 0..1 in whole percent, rounded down. */
export const wholePercent = (rate: number): number => Math.floor(rate * 100 + 1e-9);

const onClocksOf = (timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(instant),
  );
