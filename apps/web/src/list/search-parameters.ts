// Reads the search parameters of a page. Needs no schema library, because every page loads the parameters of all pages.

/** Reads one search parameter. Returns undefined without a valid value: invalid values are ignored, not rejected. */
export type Parameter<T> = (value: unknown) => T | undefined;

/** The values of search parameters. */
export type SearchOf<P extends Record<string, Parameter<unknown>>> = {
  [Name in keyof P]?: ReturnType<P[Name]>;
};

/** Returns the function that reads `parameters` from an address. It ignores all other parameters. */
export const reader =
  <P extends Record<string, Parameter<unknown>>>(parameters: P) =>
  (address: Record<string, unknown>): SearchOf<P> =>
    Object.fromEntries(
      Object.entries(parameters).flatMap(([name, read]) => {
        const value = read(address[name]);
        return value === undefined ? [] : [[name, value]];
      }),
    ) as SearchOf<P>;

/** One of the given values. */
export const oneOf =
  <const T extends string | number | boolean>(values: readonly T[]): Parameter<T> =>
  (value) =>
    values.find((allowed) => allowed === value);

/** Integer from `min` to `max`. */
export const integer =
  (min: number, max = Number.MAX_SAFE_INTEGER): Parameter<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? (value as number)
      : undefined;

/** Text of 1 to `max` characters. The router parses `?search=42` as a number, so numbers become text. */
export const typedText =
  (max: number): Parameter<string> =>
  (value) => {
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text.length > 0 && text.length <= max ? text : undefined;
  };

/** Text that matches a pattern. */
export const matching =
  (pattern: RegExp): Parameter<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;

/** Date as `2026-11-23`. */
export const day: Parameter<string> = (value) => {
  const text = matching(/^\d{4}-\d\d-\d\d$/)(value);
  return text !== undefined && isDay(text) ? text : undefined;
};

/** Instant as ISO 8601 in UTC. */
export const instant: Parameter<string> = (value) => {
  const text = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/)(value);
  return text !== undefined && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)) ? text : undefined;
};

/** Checks whether the calendar has the date: `Date` reads 2026-02-30 as a day in March. */
function isDay(date: string): boolean {
  const midnight = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
}
